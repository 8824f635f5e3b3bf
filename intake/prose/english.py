"""English running text: the pieces read.py looks for, and an English name of goods freed of what is no part of it.

Plain data, and `trimmed`, which takes and gives words. Raises nothing, touches nothing.
"""

import re

from intake.prose.common import BARE_CODE, CODE, DATE, MONTH, Patterns, Term
from intake.prose.english_counts import AFFECTED, BAD, PAIRS, PAIRS_FAR_APART, PAIRS_TOTAL_FIRST, SHARES, TOTAL

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
    r"\s+(?:out of|with|without|that|which|who|were|was|are|is|not|too|have|has|had|shows?|in|from|at|on|under|of which"
    r"|for (?:the|our|your)"
    r"|(?:received|delivered|supplied|shipped|ordered|bought|fitted|mounted|installed)(?!\s+[a-z]+s\b))\b",
    re.IGNORECASE,
)
"""Where a name of goods ends and what is said of them begins: `18 of 500 shafts out of tolerance`."""
_ITS_LABEL = re.compile(r"\s+(?:type|model|part|item|article|number|no)$", re.IGNORECASE)
"""A label between a name and its number: `gear motor type GM-90`."""


_NO_NAME = re.compile(r"\b(?:through|came|come|comes|goes|went|says?|reads?|called|marked|via)$", re.IGNORECASE)
"""What stands before a number and is a verb: `the order came through HF-07`."""


def trimmed(name: str) -> str:
    """A noun phrase without the small words before it and what is said of it; empty when nothing is left."""
    name = _ITS_LABEL.sub("", SAID_OF_IT.split(name)[0])
    if _NO_NAME.search(name):
        return ""
    while _STOP.match(name):
        name = _STOP.sub("", name)
    return name if not re.fullmatch(r"(?:the|a|an|your|our|of|and|are|is)", name, re.IGNORECASE) else ""


_NO_NOUN = re.compile(BAD, re.IGNORECASE)


def _goods(name: str) -> str:
    """A trimmed name that is not merely what goods are packed or counted in."""
    name = trimmed(name)
    last = name.split()[-1].lower() if name else ""
    return name if name and last not in _CONTAINER and not _NO_NOUN.fullmatch(last) else ""


_NUMBERED = r"(?:\s?(?:nos?\b\.?|numbers?|nrs?\b\.?|#|code|ref\b\.?))?"
_NOT_WITHIN = "(?<![A-Za-z])"
_LEADS = {
    "part_no": rf"{_NOT_WITHIN}(?:parts?|items?|articles?|art|p/n|pn|housing no|model|type|drawing|dwg|sku|material)"
    rf"{_NUMBERED}|\bour\s+no\b\.?",
    "lot": rf"{_NOT_WITHIN}(?:lots?|batch(?:es)?|date code|(?<!for )heats?|melt|cast no|coil nos?|roll nos?)"
    rf"{_NUMBERED}|\b(?:carton|box|bag|drum|reel|coil|roll|tub)(?: of \d+)?(?: (?:is|was))? (?:marked"
    rf"|stamped|printed|stencilled|labelled|labeled)",
    "order_no": rf"{_NOT_WITHIN}(?:orders?|pos?|p/o|purchase order|p\.o\.|contract){_NUMBERED}(?:\s+was)?",
    "customer_ref": rf"{_NOT_WITHIN}(?:complaint(?: report)?|ncr|scar|claim|notification|sdr|dmr|qn|cpar|our ref\b\.?)"
    rf"{_NUMBERED}",
    "serial_no": rf"{_NOT_WITHIN}(?:serials?|s/n|sn){_NUMBERED}",
}
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
        rf"\bof\s+(?:the\s+)?[\d,]+\s+(?!(?:with|are|were|is|was|have|had|has|show|in|on|at|which|that|out)\b){_NOUNS}?"
        r"\s+(?:out of|are|were|have|had|has|with|show|from|in|failed|did|do|which|that|at|you|on|off"
        r"|under|we|received|delivered"
        rf"|supplied|shipped|ordered|bought|fitted|mounted|installed|{BAD})\b",
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
    Term("weekday", rf"\b{_WEEKDAY},?\s+(?:of\s+)?last\s+week\b", -1),
    Term("weekday", rf"\blast\s+week,?\s+(?:on\s+)?{_WEEKDAY}\b", -1),
    Term("days_ago", rf"{_COUNT}\s+days?\s+ago\b"),
    Term("day", r"\blast\s+night\b", -1),
    Term("day", r"\b(?:the\s+)?day\s+before\s+yesterday\b", -2),
    Term("day", r"\byesterday\s+(?:morning|afternoon|evening|night)\b", -1),
    Term("weekday", rf"\b{_WEEKDAY},?\s+(?:of\s+)?next\s+week\b", 1),
    Term("weekday", rf"\bnext\s+week,?\s+(?:on\s+)?{_WEEKDAY}\b", 1),
    Term("next_weekday", rf"\bnext\s+{_WEEKDAY}\b"),
    Term("last_weekday", rf"\blast\s+{_WEEKDAY}\b"),
    Term("any_day_of_month", rf"\bthe\s+(?P<n>[0-3]?\d)(?:st|nd|rd|th)\b(?!\s*(?:of\s+)?{MONTH})"),
    Term("any_day_of_month", r"\b(?P<n>[0-3]?\d)(?:st|nd|rd|th)\s+(?:inst\b\.?|instant\b|of\s+this\s+month\b)"),
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
    by_before=r"\b(?:(?:please|kindly|must)\s+(?:give|tell|send|reply|answer|confirm|call|ring|e-?mail)(?:\s+(?:me|us|it"
    r"|back)){0,2}|by|before|until|till|(?:no|not)\s+later\s+than|latest(?:\s+by)?|due(?:\s+(?:on|by|in|within))?"
    r"|within(?:\s+the\s+next|\s+the)?|(?:cob|eob|eod|close\s+of\s+business|end\s+of\s+(?:business|day"
    r"|the\s+day))(?:\s+on)?)"
    r"(?:\s+(?:the|noon|cob|eob|close\s+of\s+business|end\s+of(?:\s+the)?(?:\s+day|\s+business)?)(?:\s+on)?)?",
    by_behind=r",?\s*(?:at\s+the\s+latest\b|latest\b|cob\b|eob\b)",
    not_due=r"\b(?:by\s+phone|(?:phone|call)\s+(?:me|us))\b|verbal|\bquot(?:e|ation)\b|warranty|guarantee|shelf\s+life|payment|lead\s+time|last\s+time|previously|promised"
    r"|delivered|shipped|\bfollows\b|\bwe\s+(?:will|shall)\b|\bwe'll\b"
    r"|(?<!be )received|answered|replied|\btook\b"
    r"|(?:receipt|receiving|arrival)\s+(?:of\s+)?(?:the\s+|your\s+)?(?:samples?|parts|goods|pieces)",
    leads=_LEADS,
    states="is",
    pairs=PAIRS,
    pairs_total_first=(*PAIRS_TOTAL_FIRST, *PAIRS_FAR_APART),
    affected=AFFECTED,
    total=TOTAL,
    rate="defect rate|failure rate|reject(?:ion)? rate",
    shares=SHARES,
    counted_short=r"(?<![A-Za-z\d.-])\d[\d,]{0,8}[ ](?:\w+[ ]){0,2}(?:short|missing|too few|less than|fewer)\b"
    r"|\bonly[ ]\d[\d,]{0,8}[ ](?:\w+[ ]){0,2}(?:received|arrived|came|delivered|in (?:the|it))\b"
    r"|\bonly[ ]\d[\d,]{0,8}[ ]\w+[ ](?:in the|received|arrived|delivered|came)\b",
    due=_DUE,
    report="report",
    on="on",
    delivered=(
        rf"\b(?:delivery|shipment)\s+(?:no\.?\s*)?(?:{CODE}\s+)?of\s+({DATE})",
        rf"\b(?:delivered|delivery|received|shipped|arrived)\s+(?:on\s+)?({DATE})",
        rf"\breceived\s+(?:your\s+|the\s+)?(?:goods|parts|delivery|shipment)\s+(?:at|in|on)\s+({DATE})",
    ),
    that_day="yesterday|today|on",
    found=(
        (
            rf"\b(?:found|detected|discovered|noticed|failed|broke|happened|occurred|observed)\b[^.;]{{0,60}}?\bon\s+"
            rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:the\s+)?({DATE})"
        ),
    ),
    surely_found="found|detected|discovered|noticed",
    product=_PRODUCT,
    trimmed=_goods,
    named_and_numbered=(
        re.compile(
            rf"(?:^|[:,]\s|\b(?:your|the|our|of|for|with"
            rf"|\d+)\s)((?:[A-Za-z][a-z-]+\s){{0,2}}[a-z][a-z-]+)\s{BARE_CODE}"
        ),
    ),
    no_product=r"\b(?:complaint|order|lot|batch|invoice|report|delivery|note|number|no|po|certificate|standard|drawing|case"
    "|ref|rev|request|part|item|claim|shipment|contract|model|type|serial|size|say|read|show|state)s?$"
    r"|\b(?:through|called|named|marked|stamped|printed|engraved|under|via|by|is|are|was|were|than|to|as|before"
    r"|after)$",
    before_name="for|of|on|re|with|complaint|regarding|about|part|item|no",
    asks=r"\b(?:please|kindly|must|(?:we|I) (?:would |must |also )?(?:ask|request|require|expect|need|want))\b"
    r"|^needs?\b",
    circumstances=r"^.{0,160}?\b(?:[Ww]e|I)(?:['’]ve| are| have| had| were| am|['’]re)?(?: now| also| been| again"
    r"| already)* (?:facing|seeing|having|noticed|found|find|experiencing|getting|observed|detected|discovered"
    r"|noticing"
    r"|see)(?: that)? ",
    parting=r"\s+(?:and|but|so|while|whereas|although)\s+(?=(?:it|they|the|we|i|this|that|these|there|now|some|all"
    r"|every|most|our|his|her|one|two|three|four|five|six|half|both|each|many|several|no|none|nobody|another|then"
    r"|\d[\d,]*)\b)"
    r"|\s+(?=(?:because|since|as\s+soon\s+as|as\s+if|so\s+that|due\s+to|which\s+means|after\s+(?:we|only|about"
    r"|just)|when\s+(?:we|you|it|they|the)"
    r"|while\s+(?:we|the))\b)|\.\s+(?=\d+\s+[a-z])",
    joining="and|but|that|which|because of|because|due to|as|since|however|unfortunately|so|where|on which|of which"
    "|when|only|sorry to say|i am sorry to say|we are sorry to say|it seems|it turns out that",
    unaffected=r"\b(?:(?:are|is|was|were|looks?|seems?|has been|have been) (?:all |both |quite |absolutely |perfectly "
    r"|completely )?(?:fine|ok|okay|good|in order|sound|perfect|flawless|faultless|alright|all right|clean|clear"
    r"|excellent"
    r"|(?:with)?in (?:spec\w*|tolerance|limits)|(?:as|like) (?:it|they) should|up to standard|usable|without (?:fault"
    r"|complaint|problems?))"
    r"|(?:runs?|works?|worked|ran|fits?|passed) (?:fine|well|perfectly|without)"
    r"|not affected"
    r"|no (?:problem|complaint) with|(?:was|were|had|is|are|gave|has) no problems?|unaffected|(?:do"
    r"|does) not have (?:this|the) (?:fault|problem))\b",
    not_needed="no parts need|need not|don't need|not need",
    complains=r"\b(?:our|formal|this) complaint\b|\bcomplain (?:about|of)\b",
)
