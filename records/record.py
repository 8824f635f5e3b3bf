"""The base of every record: frozen, closed, compared by value."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A value that is never changed after it is made and has no fields but its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_bytes="base64", val_json_bytes="base64")
