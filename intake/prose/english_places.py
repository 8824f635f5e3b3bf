"""Where it was found, as English says it: `on line 3`, `at our incoming inspection`, `while mounting`.

Takes Prose; gives Statements. Raises nothing, touches nothing. Read only in sentences that tell of a finding or of
what is wrong.
"""

import re
from collections.abc import Iterator

from intake.prose.source import Prose
from intake.values.statements import Statement

_DOING = (
    r"(?:mounting|assembling|fitting|installing|unpacking|unloading|opening|machining|welding|soldering"
    r"|painting|coating|testing"
    r"|inspecting|sorting|counting|commissioning|loading|filling|printing|sewing|cutting|drilling|tapping"
    r"|pressing|bending"
    r"|grinding|crimping|packing|picking|repacking|processing|turning|milling|moulding|molding|sealing"
    r"|cleaning|labelling)"
)
_PLACE = (
    r"(?:inspection|inspections|test|tests|testing|test bench|test bed|test tower|test stand|test rig"
    r"|assembly|assembly line"
    r"|line|production"
    r"|manufacturing|goods[- ]in|goods[- ]inwards?|goods receipt|goods receiving|receiving|receipt"
    r"|incoming|in-process|audit"
    r"|trial|trials|field|warehouse|workshop|toolroom|laboratory|lab|machine|press|lathe|station|cell"
    r"|unpacking|installation"
    r"|commissioning|site|plant|shop floor|store|stores|customer|operation|packing|sorting|stock ?take"
    r"|moulding|molding"
    r"|welding|soldering|painting|coating|filling|first use|service|run-in|burn-in|cross-cut test)"
)
_NUMBERED = r"(?:\s+(?:no\.?\s*|#)?(?=[A-Z]{0,3}-?\d)[A-Z]{0,3}-?\d{1,4}[A-Z]?)?"
_WHERE = re.compile(
    rf"\b(?P<doing>(?:while|when|during|on|upon|after)\s+(?:the\s+)?{_DOING}(?!\s+(?:inspection|test|line"
    rf"|machine|station|shop))"
    r"(?:\s+(?:the|them|it|of the|to the)\s+[a-z-]{2,20})?)"
    r"|\b(?:during|at|on|in|by|through)\s+(?:(?:our|the|a|their|his|your)\s+)?"
    rf"(?P<place>(?:(?:customer|end customer|customer's)\s+)?(?:[A-Za-z][A-Za-z0-9'-]{{1,20}}\s+){{0,3}}?{_PLACE}"
    rf"(?:\s+(?:{_PLACE}|bench|bed|stand|rig|shop|bay|area)){{0,2}}{_NUMBERED})(?![\w-])",
    re.IGNORECASE,
)
_NOT_A_PLACE = re.compile(
    r"\b(?:please|batch|lot|order|delivery|shipment|drawing|report|mind|time|phone|process of|date|week"
    r"|month|day|carton|case|last"
    r"|next|way|certificate|we|you|which|that|is|are|was|were|and|or|to|for|with|will|from)\b"
    r"|^(?:the\s+)?(?:production|service|plant"
    r"|store|customer|machine|site|field)$",
    re.IGNORECASE,
)
"""Words between that show another sense; a bare `production` says no place."""


_PUT_THERE = re.compile(
    r"\b(?:put|use|run|feed|load|bring|take|move|go|send|release|issue)\s+(?:\w+\s+){0,3}$", re.IGNORECASE
)
"""`we cannot put them on the line` tells where goods should go."""
_LINE = re.compile("line", re.IGNORECASE)


def read_english_places(prose: Prose) -> Iterator[Statement]:
    """The place in the first sentence that names one."""
    if prose.voice.message.language != "en":
        return
    for sentence in prose.sentences:
        if prose.vocabulary.finds("found", sentence.words) or prose.vocabulary.finds("defect", sentence.words):
            for found in _WHERE.finditer(sentence.words):
                words = found["doing"] or found["place"]
                words = f"on the {words}" if _LINE.fullmatch(words) else words
                moved = _PUT_THERE.search(sentence.words[: found.start()])
                if found["doing"] or not (_NOT_A_PLACE.search(words) or moved):
                    yield prose.statement("found_at", words, sentence)
