"""English running text: the pieces read.py looks for, and an English name of goods freed of what is no part of it.

Plain data, and `trimmed`, which takes and gives words. Raises nothing, touches nothing.
"""

import re

from intake.prose.common import BARE_CODE, CODE, DATE, MONTH, N, Patterns, Term, counted

UNIT = counted()
_STOP = re.compile(
    r"^(?:the|a|an|your|our|of|these|those|this|that|rejected|defective|delivered|received|for|on|in|and"
    r"|with|is|are|pcs|pieces|lot|batch|complaint|claim|re|fw|fwd|about"
    r"|regarding|faulty|one|two|all|some|new|missing)\s+",
    re.IGNORECASE,
)
_CONTAINER = frozenset(
    {"cartons", "boxes", "pallets", "pcs", "pieces", "units", "parts", "packages", "samples", "bags", "crates", "sets"}
)
SAID_OF_IT = re.compile(
    r"\s+(?:out of|with|without|that|which|who|were|was|are|is|not|too|have|has|had|shows?|in|from|at|on|of which)\b",
    re.IGNORECASE,
)
"""Where a name of goods ends and what is said of them begins: `18 of 500 shafts out of tolerance`."""
_ITS_LABEL = re.compile(r"\s+(?:type|model|part|item|article|number|no)$", re.IGNORECASE)
"""A label between a name and its number: `gear motor type GM-90`."""


def trimmed(name: str) -> str:
    """A noun phrase without the small words before it and what is said of it; empty when nothing is left."""
    name = _ITS_LABEL.sub("", SAID_OF_IT.split(name)[0])
    while _STOP.match(name):
        name = _STOP.sub("", name)
    return name if not re.fullmatch(r"(?:the|a|an|your|our|of|and|are|is)", name, re.IGNORECASE) else ""


def _goods(name: str) -> str:
    """A trimmed name that is not merely what goods are packed or counted in."""
    name = trimmed(name)
    return name if name and name.split()[-1].lower() not in _CONTAINER else ""


_LEADS = {
    "part_no": r"(?<![A-Za-z])(?:part|item|article|p/n|housing no|model|type|drawing)(?: no\.?| number| #)?",
    "lot": r"(?<![A-Za-z])(?:lot|batch|date code)(?: no\.?| number| #)?",
    "order_no": r"(?<![A-Za-z])(?:order|po|purchase order|p\.o\.)(?: no\.?| number| #)?",
    "customer_ref": r"(?<![A-Za-z])(?:complaint(?: report)?|ncr|scar|claim|notification)(?: no\.?| number| #)?",
    "serial_no": r"(?<![A-Za-z])(?:serial|s/n)(?: no\.?| number| #)?",
}
_PAIRS = (
    re.compile(rf"{N}\s+[a-z-]{{2,20}}\s+out of\s+(?:the\s+)?{N}", re.IGNORECASE),
    re.compile(rf"{N}{UNIT}?\s*(?:out of|of)\s*(?:the\s+|a total of\s+|our\s+|your\s+)?{N}", re.IGNORECASE),
    re.compile(rf"{N}{UNIT}\s*/\s*{N}{UNIT}", re.IGNORECASE),
)
_AFFECTED = (
    re.compile(rf"\brejected\s+{N}\s+[a-z]", re.IGNORECASE),
    re.compile(rf"{N}{UNIT}\s*(?:fail(?:ed|s)?|NG)\b", re.IGNORECASE),
    re.compile(
        rf"{N}(?:\s+(?:of\s+(?:them|these|the)\s+)?[a-z0-9-]+){{0,5}}?"
        r"\s+(?:is|are|were|was|have|has|show|shows|with)?\s*(?:been\s+)?"
        r"(?:defective|rejected|cracked|faulty|damaged|missing|short|rusty|bent|broken|scratched|leaking"
        r"|out of tolerance|nonconforming)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:rejected|found|reject)\s+{N}\s+(?:defective|faulty|cracked|damaged|bad|rusty|parts|pcs|pieces|units)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{N}{UNIT}\s+(?:which |that )?(?:we\s+)?(?:had to|have to|must)?\s*(?:be\s+)?(?:scrap|reject)", re.IGNORECASE
    ),
    re.compile(rf"\b(?:all|the)\s+{N}\s+(?:rejected|defective|faulty|damaged)", re.IGNORECASE),
)
_TOTAL = (
    re.compile(
        rf"(?:received|delivered|shipped|lot of|batch of|delivery of|shipment of|total of)\s+{N}(?!\s*(?:{MONTH}))",
        re.IGNORECASE,
    ),
    re.compile(rf"\ball\s+{N}\s+(?:remain|of)", re.IGNORECASE),
    re.compile(rf"\b(?:should (?:have|be|contain)|invoiced)\s+{N}(?!\s*{MONTH})", re.IGNORECASE),
)
_DUE = (
    re.compile(
        rf"\b(?:by|before|until|no later than|not later than|latest by|due(?: on| by)?|deadline(?: is)?)\s*:?\s*"
        r"(?:the\s+)?(?:end of\s+)?"
        rf"(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,?\s+)?({DATE})",
        re.IGNORECASE,
    ),
)
_NOUNS = r"((?:[a-z][a-z-]+\s+){0,3}[a-z][a-z-]+)"
_ITS_NUMBER = r"(?:your\s+|our\s+)?(?:part|item|p/n|article|drawing|model)\b"
_PRODUCT = (
    re.compile(rf"\b(?:the|your|our|this)\s+{_NOUNS}\s+(?:s/n|p/n)\b", re.IGNORECASE),
    re.compile(rf"\d\s+{_NOUNS}\s*[,(]\s*{_ITS_NUMBER}", re.IGNORECASE),
    re.compile(rf"\b(?:the|your|of|these|for)\s+{_NOUNS}\s*[,(]\s*{_ITS_NUMBER}", re.IGNORECASE),
    re.compile(
        rf"\bof\s+(?:the\s+)?[\d,]+\s+{_NOUNS}?"
        r"\s+(?:out of|are|were|have|had|has|with|show|from|in|failed|did|do|which|that|at|you)\b",
        re.IGNORECASE,
    ),
)
_COUNT = (
    r"(?P<n>(?<![\d.,–-])\b\d{1,3}"
    r"|(?<!than )\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve))(?:\s*\(\d{1,3}\))?"
)
_WEEKDAY = r"(?P<n>(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thurs?|fri)"
_TERMS = (
    Term("hours", rf"{_COUNT}[\s-]*(?:hours?|hrs?|h)\b(?!-)"),
    Term("days", rf"{_COUNT}[\s-]*(?:calendar\s+|consecutive\s+)?days?\b"),
    Term("working_days", rf"{_COUNT}[\s-]*(?:(?:full\s+)?(?:working|business|work)[\s-]?days?|wds?)\b"),
    Term("weeks", rf"{_COUNT}[\s-]*weeks?\b"),
    Term("day", r"\b(?:today|tonight|this\s+(?:morning|afternoon|evening))\b"),
    Term("day", r"\btomorrow\b", 1),
    Term("day", r"\b(?:the\s+)?day\s+after\s+tomorrow\b", 2),
    Term("day", r"\byesterday\b", -1),
    Term("any_weekday", rf"\b(?:(?:this\s+)?coming\s+)?{_WEEKDAY}\b"),
    Term("weekday", rf"\bthis\s+{_WEEKDAY}\b"),
    Term("weekday", rf"\b{_WEEKDAY}\s+this\s+week\b"),
    Term("weekday", rf"\b{_WEEKDAY},?\s+(?:of\s+)?next\s+week\b", 1),
    Term("weekday", rf"\bnext\s+week,?\s+(?:on\s+)?{_WEEKDAY}\b", 1),
    Term("next_weekday", rf"\bnext\s+{_WEEKDAY}\b"),
    Term("last_weekday", rf"\blast\s+{_WEEKDAY}\b"),
    Term("any_day_of_month", rf"\bthe\s+(?P<n>[0-3]?\d)(?:st|nd|rd|th)\b(?!\s*(?:of\s+)?{MONTH})"),
    Term("end_of_month", r"\bend\s+of\s+(?:this|the)?\s*month\b|\bmonth[\s-]end\b|\bthis\s+month\b"),
    Term("end_of_month", r"\bend\s+of\s+next\s+month\b", 1),
    Term("end_of_named_month", rf"\bend\s+of\s+(?P<n>{MONTH})"),
    Term("end_of_week", r"\bend\s+of\s+(?:this|the)?\s*week\b|\bthis\s+week\b"),
    Term("end_of_week", r"\bend\s+of\s+next\s+week\b", 1),
    Term("week_number", r"\b(?:cw|calendar\s+week|week)\s?(?P<n>\d{1,2})\b"),
)
ENGLISH = Patterns(
    terms=_TERMS,
    weekdays={"mo": 0, "tu": 1, "we": 2, "th": 3, "fr": 4, "sa": 5, "su": 6},
    by_before=r"\b(?:by|before|until|till|(?:no|not)\s+later\s+than|latest(?:\s+by)?|due(?:\s+(?:on|by|in|within))?"
    r"|within(?:\s+the\s+next|\s+the)?|(?:cob|eob|eod|close\s+of\s+business|end\s+of\s+(?:business|day|the\s+day))(?:\s+on)?)"
    r"(?:\s+(?:the|noon|cob|eob|close\s+of\s+business|end\s+of(?:\s+the)?(?:\s+day|\s+business)?)(?:\s+on)?)?",
    by_behind=r",?\s*(?:at\s+the\s+latest\b|latest\b|cob\b|eob\b)",
    not_due=r"\b(?:by\s+phone|(?:phone|call)\s+(?:me|us))\b|verbal|\bquot(?:e|ation)\b|warranty|guarantee|shelf\s+life|payment|lead\s+time|last\s+time|previously|promised"
    r"|delivered|shipped|\bfollows\b|\bwe\s+(?:will|shall)\b|\bwe'll\b"
    r"|(?<!be )received|answered|replied|\btook\b"
    r"|(?:receipt|receiving|arrival)\s+(?:of\s+)?(?:the\s+|your\s+)?(?:samples?|parts|goods|pieces)",
    leads=_LEADS,
    states="is",
    pairs=_PAIRS,
    affected=_AFFECTED,
    total=_TOTAL,
    rate="defect rate|failure rate|reject(?:ion)? rate",
    due=_DUE,
    report="report",
    on="on",
    delivered=(
        rf"\b(?:delivery|shipment)\s+(?:no\.?\s*)?(?:{CODE}\s+)?of\s+({DATE})",
        rf"\breceived\s+(?:your\s+|the\s+)?(?:goods|parts|delivery|shipment)\s+(?:at|in|on)\s+({DATE})",
    ),
    that_day="yesterday|today|on",
    surely_found="found|detected|discovered|noticed",
    product=_PRODUCT,
    trimmed=_goods,
    named_and_numbered=(
        re.compile(
            rf"(?:^|[:,]\s|\b(?:your|the|our|of|for|with|\d+)\s)((?:[A-Za-z][a-z-]+\s){{0,2}}[a-z][a-z-]+)\s{BARE_CODE}"
        ),
    ),
    no_product=r"\b(?:complaint|order|lot|batch|invoice|report|delivery|note|number|no|po|certificate|standard|drawing|case"
    "|ref|rev|request|part|item|claim|shipment|contract|model|type|serial|size)s?$",
    before_name="for|of|on|re|with|complaint|regarding|about|part|item|no",
    asks=r"\b(?:please|kindly|must|(?:we|I) (?:would |must |also )?(?:ask|request|require|expect|need|want))\b"
    r"|^needs?\b",
    not_needed="no parts need|need not|don't need|not need",
    complains=r"\b(?:our|formal|this) complaint\b|\bcomplain (?:about|of)\b",
)
