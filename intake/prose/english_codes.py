"""Numbers that an English sentence names from afar: `the serial on the handle says TW5-003`, `where is AB-209?`.

Takes Prose; gives Statements. Raises nothing, touches nothing.
"""

import re
from collections.abc import Iterator

from intake.prose.common import CODE
from intake.prose.source import Prose
from intake.statements import Statement

_WORDS_BETWEEN = r"(?:\s+(?!(?:is|was|are|and|or|but|we|they|you|it)\b)[a-z'’-]{1,14}){1,6}?"
_SAYS = r"\s+(?:is(?:\s+showing)?|was|says?|reads?|shows?|showed|showing|states?|being)\s+"
_OWN_LABEL = r"(?:(?:serial|batch|lot|part|item|heat|order|po|code|no|number)\b\.?\s*){0,2}:?\s*"
_FIELDS = (
    ("serial_no", r"serials?(?:\s+(?:no\.?|number))?"),
    ("lot", r"(?:lots?|batch|heat|cast|date\s+code|expiry\s+code)(?:\s+(?:no\.?|number|code))?"),
    ("order_no", r"(?:order|po|p\.o\.|purchase\s+order)(?:\s+(?:no\.?|number|ref))?"),
    ("part_no", r"(?:part|item|article|drawing|model|type)(?:\s+(?:no\.?|number|code))?"),
    (
        "part_no",
        (
            r"(?:code|number|marking)\s+(?:moulded|molded|cast|stamped|engraved|etched|lasered|embossed"
            r"|marked)\s+(?:in|on|into)"
            r"(?:\s+to)?\s+(?:(?:the|each|every|your)\s+)?(?:piece|part|body|housing|product|item|base|underside)s?"
        ),
    ),
)
_FROM_AFAR = tuple(
    (
        field,
        re.compile(
            rf"\b{label}(?:{_WORDS_BETWEEN})?{_SAYS}(?:{_OWN_LABEL})({CODE})",
            re.IGNORECASE,
        ),
    )
    for field, label in _FIELDS
)
_LATE = re.compile(
    rf"\b(?:where(?:['’]s|\s+is|\s+are)|status\s+of|news\s+(?:of|on|about)|when\s+(?:will|does|is))\s+(?:(?:our|my"
    rf"|the)\s+)?"
    rf"(?:order\s+|po\s+)?({CODE})(?=\s*(?:\?|$|\bship|\bgo|\bleave|\bcoming|\barriv))",
    re.IGNORECASE,
)
"""Who asks where a number is asks for an order."""
_WITH_REVISION = re.compile(
    rf"(?:^|[,;:(]\s*)({CODE}),?\s+\(?(?:rev(?:ision)?\b\.?|issue)\s*[A-Z0-9]{{1,2}}(?![A-Za-z0-9])"
)
"""Only a drawing has a revision; the number of another paper stands behind its name."""


def read_english_codes(prose: Prose) -> Iterator[Statement]:
    """The number behind its name, a place and `says`; the order whose goods are asked for."""
    if prose.voice.message.language != "en":
        return
    for sentence in prose.figured:
        for field, pattern in _FROM_AFAR:
            for found in pattern.finditer(sentence.words):
                yield prose.statement(field, found[1], sentence)
        for found in _WITH_REVISION.finditer(sentence.words):
            yield prose.statement("part_no", found[1], sentence)
        for found in _LATE.finditer(sentence.words):
            yield prose.statement("order_no", found[1], sentence)
