"""English running text: the pieces read.py looks for, and an English name of goods freed of what is no part of it.

Plain data, and `trimmed`, which takes and gives words. Raises nothing, touches nothing.
"""

import re

from intake.prose.common import BARE_CODE, CODE, DATE, MONTH, N, Patterns, Term, counted

UNIT = counted(
    "(?i:pairs?|rolls?|reels?|coils?|bags?|drums?|sheets?|bottles?|cans?|jars?|tubs?|nos|off|samples?|each|cartons?|boxes)"
    r"(?![A-Za-z])\.?"
)
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


def _goods(name: str) -> str:
    """A trimmed name that is not merely what goods are packed or counted in."""
    name = trimmed(name)
    return name if name and name.split()[-1].lower() not in _CONTAINER else ""


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
_BAD = (
    r"(?:defective|reject(?:ed|s)|crack(?:ed|s|ing)?|faulty|damaged|missing|short|rust(?:y|ed|ing|s)|bent"
    r"|broken?|scratched"
    r"|leak(?:ed|ing|y|s)?|nok|ng|bad|wrong|failed|fails?|failing|failures|snapped|split|torn|tore|burst"
    r"|dead|crushed|dented"
    r"|warped|deformed|wet|dirty|stained|contaminated|corroded|chipped|loose|stuck|jammed|seized|noisy|porous"
    r"|delaminated|peeled|peel(?:s|ing)?|oversized?|undersized?|too\s+\w+|out of (?:tolerance|spec\w*|round)|off-spec"
    r"|not\s+\w+|unusable|useless|nonconforming|non-conforming|scrap(?:ped)?|binned|sorted out|mixed"
    r"|mislabell?ed|unreadable"
    r"|smells?|stinks|wobbl\w+|trips?|tripped|burn(?:t|ed)|melted|shorted|came (?:apart|off|loose"
    r"|through)|come (?:apart|off|loose)"
    r"|do(?:es)? not|did not|don't|doesn't|didn't|won't|cannot|can't|without|with (?:no|a|an|burrs?|cracks?|dents?)"
    r"|no (?:thread|label|print|signal|output)\w*)"
)
"""What is said of goods of which some are wrong."""
_GOODS_WORDS = r"(?:\s+(?!and\b|or\b|but\b)[a-z][a-z0-9'-]*)"
_PACK = r"(?:cartons?|box(?:es)?|bags?|drums?|reels?|coils?|rolls?|tubs?|crates?|pallets?)"
_PAIRS = (
    re.compile(
        rf"{N}(?!{_GOODS_WORDS}{{0,3}}\s+(?:cartons?|box(?:es)?)\s+of\b){_GOODS_WORDS}{{1,6}}\s+out of\s+(?:a\s+(?:lot"
        rf"|batch|total|delivery|shipment)\s+of\s+|the\s+|all\s+|our\s+|your\s+)?{N}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{N}(?!\s*{_PACK}\s+of){UNIT}?\s*(?:out of|of|from)\s*(?:the\s+|all\s+|a total of\s+|a lot of\s+"
        rf"|our\s+|your\s+)?{N}",
        re.IGNORECASE,
    ),
    re.compile(rf"{N}{UNIT}(?:\s+{_BAD})?\s*/\s*{N}{UNIT}", re.IGNORECASE),
)
_PAIRS_TOTAL_FIRST = (
    re.compile(
        rf"\b(?:of|from|among)\s+(?:the\s+|these\s+"
        rf"|your\s+)?{N}{UNIT}?{_GOODS_WORDS}{{0,5}},?\s+(?:we (?:found|rejected)\s+)?"
        rf"{N}(?:{UNIT})?(?:{_GOODS_WORDS}{{0,3}}?\s+)?(?=\s*{_BAD}\b)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:checked|tested|inspected|opened|measured|sampled|sorted|counted|mounted"
        rf"|installed)\s+(?:the\s+)?{N}{UNIT}?"
        rf"{_GOODS_WORDS}{{0,4}},?\s+(?:and\s+)?(?:we\s+)?(?:found\s+)?{N}(?!{_GOODS_WORDS}{{0,2}}\s+(?:ok"
        rf"|good|fine)\b)",
        re.IGNORECASE,
    ),
)
_PAIRS_FAR_APART = (
    re.compile(
        rf"\bout of\s+(?:the\s+|these\s+|your\s+)?{N}{UNIT}?{_GOODS_WORDS}{{0,6}},?\s+(?:we\s+\w+\s+)?{N}"
        rf"(?!{_GOODS_WORDS}{{0,3}}\s+(?:ok|good|fine|okay|usable|passed)\b)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:the|these|those|your|bought|received|got|had|ordered)\s+{N}"
        rf"{UNIT}?{_GOODS_WORDS}{{1,4}}[^.;!?\d]{{0,80}}?\b{N}\s+of\s+(?:them|which|these|those)\b"
        r"(?!\s+(?:are|is|were|look|work)\s+(?:fine|ok|okay|good))",
        re.IGNORECASE,
    ),
)
_AFFECTED = (
    re.compile(rf"{N}\s+of\s+(?:them|which|these)\b(?!\s+(?:are|is|were|look)\s+(?:fine|ok|okay|good))", re.IGNORECASE),
    re.compile(rf"\brejected\s+{N}\s+[a-z]", re.IGNORECASE),
    re.compile(
        rf"\b(?:short (?:by|of)|shortage of|missing)\s+{N}|{N}{UNIT}?\s+(?:too few|short|missing)\b", re.IGNORECASE
    ),
    re.compile(rf"{N}{UNIT}\s*(?:fail(?:ed|s)?|NG|NOK)\b", re.IGNORECASE),
    re.compile(
        rf"(?<!s of )(?<!x of )(?<!in those )(?<!in these ){N}(?!\s+\w+\s+of\s+\d){UNIT}?(?:\s+of\s+(?:them|these"
        rf"|those|the|your"
        rf"|our))?{_GOODS_WORDS}{{0,5}}?"
        rf"\s+(?:(?:is|are|were|was|have|has|had|show|shows|arrived|came)\s+)?(?:been\s+|all\s+)?{_BAD}\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:rejected|found|reject|scrapped|binned|returned|quarantined|sorted out)\s+{N}"
        r"\s+(?:of\s+(?:them|these|those|your|the)|defective|faulty|cracked|damaged|bad|rusty|parts|pcs"
        r"|pieces|units)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{N}{UNIT}\s+(?:which |that )?(?:we\s+)?(?:had to|have to|must)?\s*(?:be\s+)?(?:scrap|reject)", re.IGNORECASE
    ),
    re.compile(rf"\b(?:all|the)\s+{N}\s+(?:rejected|defective|faulty|damaged)", re.IGNORECASE),
    re.compile(rf"{N}{UNIT}?\s+of\s+(?:your|these|those)\b", re.IGNORECASE),
    re.compile(
        rf"{N}{_GOODS_WORDS}{{1,3}}(?:,[^,.]{{1,30}},)?\s+(?:has|have|had|shows?|developed)\s+(?:an?\s+"
        rf"|deep\s+|visible\s+)?"
        r"(?:cracks?|dents?|burrs?|leaks?|scratch(?:es)?|holes?|rust|play|marks?|pores?|blisters?)\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:that|which|this|it) (?:makes|is now|adds up to|comes to)(?: it)?(?: now)?\s+{N}(?!\s+(?:in|for|on)\b)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:that(?:'s| is)|altogether|in all|found|counted|quarantined|set aside|sent back|scrapped|blocked"
        rf"|replaced"
        rf"|pulled(?: out)?)\s+(?:about\s+|some\s+|another\s+|a further\s+)?{N}{_GOODS_WORDS}{{1,3}}",
        re.IGNORECASE,
    ),
)
_TOTAL = (
    re.compile(
        r"\b(?:packing list|packing slip|delivery note|delivery docket|invoice|dispatch note|paperwork|papers"
        r"|label|order)\s+"
        rf"(?:says?|said|states?|stated|shows?|showed|reads?|has|lists?|was for|is for)\s+{N}(?!\s*(?:{MONTH}))",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:received|recd|rec'd|rcvd|delivered|shipped|supplied|sent us|lot of|batch of|delivery of|shipment of"
        r"|consignment of|total of|lot size|in total)"
        rf"\s+{N}(?!\s*(?:{MONTH}))",
        re.IGNORECASE,
    ),
    re.compile(rf"\ball\s+{N}\s+(?:remain|of)", re.IGNORECASE),
    re.compile(
        rf"{N}{UNIT}?\s+in (?:the|this|that|your) (?:lot|batch|delivery|shipment|consignment|order)\b", re.IGNORECASE
    ),
    re.compile(
        rf"\b(?:the|your|our)\s+{N}{UNIT}?{_GOODS_WORDS}{{1,4}}?\s+(?:(?:have|had|were|was|has|we|you)\s+)?(?:just\s+"
        r"|been\s+|finally\s+|all\s+)?(?:arrived|came|got here|delivered|landed|turned up|received|shipped|sent"
        r"|supplied"
        r"|bought|ordered)\b",
        re.IGNORECASE,
    ),
    re.compile(rf"^{N}{_GOODS_WORDS}{{1,4}}\s+(?:for the|on order|under|ordered|against|off)\b", re.IGNORECASE),
    re.compile(rf"\b(?:should (?:have|be|contain)|invoiced|instead of|ordered)\s+{N}(?!\s*{MONTH})", re.IGNORECASE),
)
_SHARE = r"(?<![\d.,])(\d{1,3}(?:[.,]\d{1,3})?\s?(?:%|percent|per cent|ppm\b))"
_SHARES = (
    re.compile(
        rf"\b(?:binned|scrapped|rejected|lost|threw away|thrown away|sorted out|reject|scrap|fall-?out|about)\s+"
        rf"(?:about\s+|around\s+|roughly\s+|some\s+|nearly\s+|almost\s+|approx\.?\s+|ca\.?\s+)?{_SHARE}\s+of\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\d{_GOODS_WORDS}{{0,4}}\.?\s*\(\s*(?:approx\.?|about|ca\.?|i\.e\.|=|~)?\s*{_SHARE}\s*\)", re.IGNORECASE
    ),
    re.compile(rf"^\(\s*{_SHARE}\s*\)", re.IGNORECASE),
    re.compile(rf"{_SHARE}\s+(?:reject\w*|scrap|fail\w*|fall-?out|defect\w*|breakage)\b", re.IGNORECASE),
    re.compile(
        rf"{_SHARE}(?:\s+of)?{_GOODS_WORDS}{{0,6}}?\s+(?:(?:is|are|were|was|have|has)\s+)?{_BAD}\b", re.IGNORECASE
    ),
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
    pairs=_PAIRS,
    pairs_total_first=(*_PAIRS_TOTAL_FIRST, *_PAIRS_FAR_APART),
    affected=_AFFECTED,
    total=_TOTAL,
    rate="defect rate|failure rate|reject(?:ion)? rate",
    shares=_SHARES,
    counted_short=r"(?<![A-Za-z\d.-])\d[\d,]{0,8}[ ](?:\w+[ ]){0,2}(?:short|missing|too few|less than|fewer)\b"
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
    unaffected=r"\b(?:(?:are|is|was|were|looks?|seems?) (?:all )?(?:fine|ok|okay|good|in order)"
    r"|not affected"
    r"|no (?:problem|complaint) with|(?:was|were|had|is|are|gave|has) no problems?|unaffected|(?:do"
    r"|does) not have (?:this|the) (?:fault|problem))\b",
    not_needed="no parts need|need not|don't need|not need",
    complains=r"\b(?:our|formal|this) complaint\b|\bcomplain (?:about|of)\b",
)
