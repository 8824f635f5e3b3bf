"""A field's words as a mail or a form states them, before they are typed.

Plain records. Gives, raises and touches nothing else.
"""

from dataclasses import dataclass

from records.place import Place


@dataclass(frozen=True)
class Statement:
    """A field's words and where they stand."""

    field: str
    words: str
    place: Place
    label: str = ""


Group = tuple[Statement, ...]
"""Everything stated of one complaint."""
