"""When it came and when it was found, as an English mail tells it by the verb beside a day.

Takes Prose; gives Statements. Raises nothing, touches nothing. `the tubes got here Monday`, `two of them burst last
Thursday`, `opened the container tonight`: the nearest verb of the clause tells what was that day; where it is one of
ordering, promising or writing, the day tells nothing. A day with no verb beside it is when what is wrong was found.
"""

import re
from collections.abc import Iterator

from intake.prose.common import DATE
from intake.prose.source import Prose
from intake.values.due import told_in_english
from intake.values.statements import Statement
from intake.who.voice import Sentence

_CAME = (
    r"arriv(?:ed?|al)|(?<!not )(?:been )?delivered|delivery|received|receipt|c[ao]me in|came(?! (?:off|out|apart"
    r"|loose|back|up))"
    r"|got (?:here|in|to us|them|it|the (?:delivery|shipment|goods|parts|order))|landed|dropped off"
    r"|offloaded|took delivery|booked in|reached us|shipment|consignment|supplied"
)
_FOUND = (
    r"found|find|notic\w+|discover\w+|detect\w+|spotted|saw|seen|open(?:ed|ing)|unpack\w+|unload\w+|test(?:ed"
    r"|ing)|check\w*|inspect\w+"
    r"|fitt(?:ed|ing)|mount\w+|install\w*|assembl\w+|fail\w*|broke|broken|burst"
    r"|crack\w*|snapp?\w*|seized"
    r"|stopped|happened|occurred|rejected|sorted|counted|measured|pulled|tried|put on|ran|cut"
    r"|came (?:off|apart|loose|back|up)"
    r"|split|leak\w*|died|tripped|jammed|fell|collapsed|turned up|showed up|gave up|complained|reported|hums?"
)
_WEAKLY = r"since|start(?:ed|ing)?|began|begun|set up|went"
"""What tells of a finding only where something is said to be wrong."""
_NEITHER = (
    r"order(?:ed)?|bought|purchas\w+|promis\w+|confirm\w*|said|told|call(?:ed)?|rang|phoned|spoke|wrote|written"
    r"|mail(?:ed)?|emailed"
    r"|sent|send|expect\w*|due|booked|need\w*|want\w*|invoice\w*|paid|dated|will|shall|would|can|could|plan\w*"
    r"|visit\w*|audit\w*|meeting"
    r"|manufactured|tomorrow|ship|should|must|may|report|letter|scheduled|leave|leaving|agreed|birthday"
    r"|open (?:from|tue|mon|wed|thu|fri|sat)"
    r"|closed|holiday|by|before|until|every|each|next|attend\w*|deadline|supposed|meant|asked|gave me|yours"
    r"|your (?:mail|email|reply|letter)"
)
_VERB = re.compile(
    rf"\b(?:(?P<neither>{_NEITHER})|(?P<came>{_CAME})|(?P<found>{_FOUND})|(?P<weakly>{_WEAKLY}))\b", re.IGNORECASE
)
_CLAUSES = re.compile(
    r"[;:!?]|,(?!\d|\s*\d{4})|\s[-–—]\s|\.\s|\b(?:and|but|so|because|which)\s+(?=\w+\s+\w+)", re.IGNORECASE
)
_DATE = re.compile(DATE, re.IGNORECASE)
_OF_A_PAPER = re.compile(r"\b(?:of|dated|dt\.?|date)\s*:?\s*(?:the\s+)?$", re.IGNORECASE)
"""`your delivery note DN 26 of 13 November`."""
_TO_COME = re.compile(r"\b(?:will|shall|going to|(?:is|are) (?:to|due)|begins|starts)\b|['’]ll\b", re.IGNORECASE)
"""A clause of what has not been yet."""
_MOST = 60
"""Characters between a day and its verb."""
_TODAY = re.compile(r"to(?:day|night)|this ", re.IGNORECASE)


def read_english_days(prose: Prose) -> Iterator[Statement]:
    """The days of delivery and of finding, by their verbs."""
    if prose.voice.message.language != "en":
        return
    for sentence in prose.sentences:
        begin = 0
        for end in (*(one.start() for one in _CLAUSES.finditer(sentence.words)), len(sentence.words)):
            yield from _days_of_clause(prose, sentence, sentence.words[begin:end])
            begin = end


def _days_of_clause(prose: Prose, sentence: Sentence, clause: str) -> Iterator[Statement]:
    dates = [(one.start(), one.end(), one[0]) for one in _DATE.finditer(clause)]
    bare = _DATE.sub(lambda found: "@" * len(found[0]), clause)
    told = [(one.start, one.end, one.words) for one in told_in_english(bare)]
    for start, end, words in (*told, *dates):
        if _OF_A_PAPER.search(bare[:start]) or _TO_COME.search(bare):
            continue
        verb = _nearest_verb(bare, start, end)
        if verb is None:
            telling = (start, end, words) in told and prose.vocabulary.finds("defect", clause)
            field = "occurred_on" if telling else ""
        else:
            field = {"came": "delivery_date", "found": "occurred_on"}.get(verb.lastgroup or "", "")
            if verb.lastgroup == "weakly" and prose.vocabulary.finds("defect", sentence.words):
                field = "occurred_on"
        if field == "delivery_date" and _TODAY.match(words):
            continue
        if field:
            yield prose.statement(field, words, sentence)


def _nearest_verb(clause: str, start: int, end: int) -> re.Match[str] | None:
    """The verb with fewest characters between; of two as near the one before the day."""
    near = [
        (max(start - one.end(), one.start() - end), one.start() > start, one)
        for one in _VERB.finditer(clause)
        if one.end() <= start or one.start() >= end
    ]
    distance, _, verb = min(near, key=lambda entry: entry[:2], default=(0, False, None))
    return verb if distance <= _MOST else None
