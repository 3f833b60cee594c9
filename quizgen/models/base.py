"""What every model shares: frozen, and a misspelt field is a fault."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A frozen value that refuses unknown fields; equal when its fields are equal."""

    model_config = ConfigDict(frozen=True, extra="forbid")
