"""`quizgen formats` and `quizgen schema`: what there is."""

import click

from quizgen.cli import options


@click.command(short_help="List the formats.")
@options.as_json
def formats(as_json: bool) -> None:
    """List the formats: name, ending and what each is.

    \b
    Example:
      quizgen formats
    """
    from quizgen.renderers import FORMATS

    if as_json:
        import json

        table = [
            {
                "name": row.name,
                "ending": row.suffix + row.extension,
                "description": row.description,
                "item_types": row.item_types,
            }
            for row in FORMATS.values()
        ]
        click.echo(json.dumps(table, indent=2))
        return
    for row in FORMATS.values():
        click.echo(f"{row.name:<14}{row.suffix + row.extension:<20}{row.description}")


@click.command(short_help="Print the JSON Schema of the bank file.")
def schema() -> None:
    """Print the JSON Schema of the bank file, for editors that complete and check.

    \b
    Example:
      quizgen schema > quizgen.schema.json
    """
    import json

    from quizgen.bank import schema as of_bank

    click.echo(json.dumps(of_bank(), ensure_ascii=False, indent=2))
