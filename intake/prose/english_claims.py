"""Money an English mail claims: `my $189 back`, `£410 a day, which I shall pass on to you`, `the bill for the fitters`.

Takes Prose; gives Statements. Raises nothing, touches nothing.
"""

import re
from collections.abc import Iterator

from intake.prose.common import MONEY
from intake.prose.source import Prose
from intake.values.statements import Statement

_BACK = re.compile(r"(?:\b(?:my|our|the|full)\s+)?@+(?:\s+\w+){0,2}?\s+back\b", re.IGNORECASE)
_CHARGES = re.compile(
    r"\b(?:pass(?:ed|ing)?\s+(?:\w+\s+){0,3}?on\s+to\s+you|(?:charg|bill|invoic|debit|deduct)\w*"
    r"|for\s+your\s+account|at\s+your\s+(?:cost|expense)"
    r"|hold(?:ing)?\s+you\s+(?:liable|responsible)|recover\w*|reimburs\w*|compensat\w*|refund\w*|owe\s+us"
    r"|down\s+to\s+you|on\s+you"
    r"|you(?:['’]ll|\s+will|\s+shall)?\s+(?:be\s+)?(?:get|getting|receive|receiving|paying"
    r"|pay)\s+(?:for\s+)?(?:the|our|all|a)\b)",
    re.IGNORECASE,
)
_PER = re.compile(
    r"\s*(?:(?:a|per|each|every|an)\s+(?:day|hour|week|shift|head|man|piece|unit|month)|/\s?(?:h|hr|hour|day|pc))\b",
    re.IGNORECASE,
)
_BILL = re.compile(
    r"\b(?:the|our|all|any)\s+(?:\w+\s+)?(?:bill|costs?|expenses|charges|invoice|losses)\s+(?:for|of"
    r"|from)\s+(?:[\w'’-]+\s?){1,6}",
    re.IGNORECASE,
)
_NOT_CLAIMED = re.compile(
    r"\b(?:we\s+(?:were|are|have\s+been)\s+(?:invoiced|billed|charged)|you\s+(?:invoiced|billed|charged)"
    r"|your\s+invoice)\b",
    re.IGNORECASE,
)


def read_english_claims(prose: Prose) -> Iterator[Statement]:
    """The money in a sentence that puts it on us, with what it is for each; else the bill that is announced."""
    if prose.voice.message.language != "en":
        return
    for sentence in prose.sentences:
        masked = MONEY.sub(lambda found: "@" * len(found[0]), sentence.words)
        back = _BACK.search(masked)
        if back and "@" in back[0]:
            yield prose.statement("claim", sentence.words[back.start() : back.end()], sentence)
        elif _CHARGES.search(sentence.words) and not _NOT_CLAIMED.search(sentence.words):
            yield from (prose.statement("claim", words, sentence) for words in _sums(sentence.words))


def _sums(words: str) -> Iterator[str]:
    sums = list(MONEY.finditer(words))
    for one in sums:
        per = _PER.match(words, one.end())
        yield words[one.start() : per.end() if per else one.end()].strip()
    if not sums:
        yield from (one[0].strip(" ,") for one in _BILL.finditer(words))
