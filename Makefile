# quizgen: `make demo` shows it, `make test` proves it. Each installs what it needs, once.

PYTHON ?= $(shell command -v python3.11 || echo python3)
VENV := .venv
BIN := $(VENV)/bin
SEED := seeds/ukraine-peacekeeping-plans.txt
QUALITY ?= seeds
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input
INSTALL := $(PIP) install --quiet --require-hashes

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test lint format bench quality lock clean

help: ## Say what can be made
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/'

demo: $(VENV)/.run ## Make deck, worksheet, answer key, self-test and bank of the seed article
	$(BIN)/quizgen make $(SEED)

test: $(VENV)/.test ## Run every test
	$(BIN)/python -m pytest $(TESTS)

lint: $(VENV)/.test ## Check style and types
	$(BIN)/ruff check --output-format concise .
	$(BIN)/ruff format --check .
	$(BIN)/mypy quizgen tests tools benchmarks

format: $(VENV)/.test ## Mend style where that can be done
	$(BIN)/ruff check --fix --output-format concise .
	$(BIN)/ruff format .

bench: $(VENV)/.test ## Measure speed and size
	$(BIN)/python -m benchmarks

quality: $(VENV)/.test ## Measure the engine on a folder of articles: make quality QUALITY=folder
	$(BIN)/python -m benchmarks.quality $(QUALITY)

# The stamps: what is installed is installed again only when the file that names it changes.

$(VENV)/.pip: requirements-pip.lock
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(INSTALL) -r requirements-pip.lock
	touch $@

$(VENV)/.run: requirements.lock pyproject.toml tools/system_packages.py $(VENV)/.pip
	$(BIN)/python tools/system_packages.py run
	$(INSTALL) -r requirements.lock
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.test: requirements-test.lock tests/package-lock.json $(VENV)/.run
	$(BIN)/python tools/system_packages.py test
	$(INSTALL) -r requirements-test.lock
	npm ci --prefix tests --ignore-scripts --no-audit --no-fund --silent
	touch $@

# Exact versions with the hash of every file, for every platform, without the registry's address.
LOCK = $(VENV)/lock/bin/uv pip compile --quiet --no-config --universal --python-version 3.11 \
	--generate-hashes --no-header --no-annotate

lock: ## Look for newer versions of what is installed, and write them down
	test -d $(VENV)/lock || $(PYTHON) -m venv $(VENV)/lock
	$(VENV)/lock/bin/python -m pip install --quiet --upgrade uv
	echo pip | $(LOCK) --upgrade -o requirements-pip.lock -
	$(LOCK) --upgrade --group pyproject.toml:build -o requirements.lock pyproject.toml
	$(LOCK) --upgrade --group pyproject.toml:build --group pyproject.toml:test \
		-c requirements.lock -o requirements-test.lock pyproject.toml
	npm install --prefix tests --package-lock-only --omit-lockfile-registry-resolved=true \
		--no-audit --no-fund

clean: ## Take away what was installed and made
	rm -rf $(VENV) tests/node_modules output/*
