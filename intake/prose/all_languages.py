"""The languages side by side: all of them are looked for in every mail, whatever language it is in.

Gives the Patterns in their order of precedence and the pieces that are joined of all of them. Raises nothing, touches
nothing. Chinese stands before Japanese, which shares its characters, and German before English, whose looser word
order also fits some German.
"""

from collections.abc import Iterator

from intake.prose.chinese import CHINESE
from intake.prose.common import Patterns
from intake.prose.english import ENGLISH
from intake.prose.german import GERMAN
from intake.prose.japanese import JAPANESE
from intake.prose.taiwan import TAIWAN

ALL: tuple[Patterns, ...] = (CHINESE, TAIWAN, JAPANESE, GERMAN, ENGLISH)


def joined(field: str) -> str:
    """All languages' alternatives of a text field as one group; one that matches nothing where there are none."""
    return f"(?:{'|'.join(one for language in ALL if (one := getattr(language, field))) or '(?!)'})"


def lead(field: str) -> str:
    """The words of all languages that a field's number stands right behind, without a group around them."""
    return "|".join(language.leads[field] for language in ALL if field in language.leads)


def fields_with_leads() -> Iterator[str]:
    """The fields whose number stands behind a word of its own."""
    return iter(dict.fromkeys(field for language in ALL for field in language.leads))


IS = rf"(?:(?<=nr)\.)?\s*(?:no\.?\s*)?(?:[:：#]|{joined('states')})?\s*"
"""What may stand between the name of a number and the number."""
