"""Numbers that an English sentence names from afar: `the serial on the handle says TW5-003`, `where is AB-209?`.

Takes Prose; gives Statements, of the class a defect is put in too. Raises nothing, touches nothing.
"""

import re
from collections.abc import Iterator

from intake.prose.common import CODE
from intake.prose.source import Prose
from intake.values.statements import Statement

_WORDS_BETWEEN = r"(?:\s+(?!(?:is|was|are|and|or|but|we|they|you|it)\b)[a-z'’-]{1,14}){1,6}?"
_SAYS = r"\s+(?:is(?:\s+showing)?|was|says?|reads?|shows?|showed|showing|states?|being)\s+"
_OWN_LABEL = r"(?:(?:serial|batch|lot|part|item|heat|order|po|code|no|number)\b\.?\s*){0,2}:?\s*"
_FIELDS = (
    (
        "customer_ref",
        r"our\s+(?:case|file|claim|complaint|incident|ticket|reference|ref|ncr|report|record)(?:\s+(?:no\.?|number))?",
    ),
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
_MARKED = re.compile(
    rf"(?:^|[,;:(]\s*|\b(?:and|it['’]s|with)\s+)({CODE})\s+(?:is|was)\s+(?:what\s+(?:is|was|['’]s|we\s+find)|what['’]s|the\s+number|the\s+code)?\s*"
    r"(?:stamped|cast|moulded|molded|printed|engraved|etched|lasered|marked|embossed|forged|punched)?\s*"
    r"(?:on|in|into|onto)\s+(?:the|each|every|your|its|their)\s+(?P<on>[a-z]+)",
    re.IGNORECASE,
)
"""`SV-8 is what's stamped on the body`: what goods bear numbers their part, what packs bear their lot."""
_PACKS = re.compile(
    r"(?:bag|box|carton|crate|drum|reel|roll|coil|sack|pallet|label|tub|pail|can)s?(?:es)?$", re.IGNORECASE
)
_CLASSED = re.compile(
    r"\b(?:classif\w+|classed|rated?|rating|graded?|treat(?:ed|ing)?|regard(?:ed)?|rank(?:ed)?|severity|class|level"
    r"|categori[sz]ed)\b"
    r"[^.;!?]{0,40}?\b(?:as|is|to be|of|:)\s+(?:an?\s+)?[\"“'‘]?(critical|major|minor)\b"
    r"(?!\s*(?:,|customer|account|step|or\b|and\b|\?))",
    re.IGNORECASE,
)
_YOURS = re.compile(rf"\(\s*(?:your|our)\s+((?=[A-Z0-9./-]*[A-Z])(?=[A-Z0-9./-]*\d){CODE})")
"""`the blades (your DB-30, 15 mm)`."""
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
    for sentence in prose.sentences:
        for found in _CLASSED.finditer(sentence.words):
            yield prose.statement("severity", found[1], sentence)
    for sentence in prose.figured:
        for field, words in _numbers(sentence.words):
            yield prose.statement(field, words, sentence)


def _numbers(words: str) -> Iterator[tuple[str, str]]:
    """The fields and numbers of a sentence."""
    for field, pattern in _FROM_AFAR:
        yield from ((field, found[1]) for found in pattern.finditer(words))
    for found in _MARKED.finditer(words):
        yield ("lot" if _PACKS.match(found["on"]) else "part_no"), found[1]
    for field, pattern in (("part_no", _YOURS), ("part_no", _WITH_REVISION), ("order_no", _LATE)):
        yield from ((field, found[1]) for found in pattern.finditer(words))
