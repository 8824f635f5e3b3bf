"""How an English text counts goods: how many are wrong, how many there are in all, and what share.

Plain data of `Patterns`. Gives, raises and touches nothing else.
"""

import re

from intake.prose.common import MONTH, N, counted

UNIT = counted(
    "(?i:pairs?|rolls?|reels?|coils?|bags?|drums?|sheets?|bottles?|cans?|jars?|tubs?|nos|off|samples?|each|cartons?|boxes)"
    r"(?![A-Za-z])\.?"
)
BAD = (
    r"(?:defective|wavy|uneven|crooked|dull|cloudy|discharged|flat|oval|brittle|spoiled|spoilt|rancid|lumpy|tacky|reject(?:ed|s)|crack(?:ed|s|ing)?|faulty|damaged|missing|short|rust(?:y|ed|ing|s)|bent"
    r"|broken?|scratched"
    r"|leak(?:ed|ing|y|s)?|nok|ng|bad|wrong|failed|fails?|failing|failures|snapped|split|torn|tore|burst"
    r"|dead|crushed|dented"
    r"|warped|deformed|wet|dirty|stained|contaminated|corroded|chipped|loose|stuck|jammed|seized|noisy|porous"
    r"|delaminated|peeled|peel(?:s|ing)?|oversized?|undersized?|too\s+\w+|out of (?:tolerance|spec\w*|round)|off-spec"
    r"|not\s+\w+|unusable|useless|nonconforming|non-conforming|scrap(?:ped)?|binned|sorted out|mixed"
    r"|mislabell?ed|unreadable"
    r"|drip(?:s|ped|ping)?|seep(?:s|ed)?|weep(?:s|ing)?|stick(?:s|ing)?|jams?|rattl(?:es?|ed|ing)|squeak(?:s|ing|y)?"
    r"|warp(?:s|ing)?|bow(?:s|ed)|flicker(?:s|ing)?|fad(?:es?|ed|ing)|tarnished|discolou?red|blister(?:s|ed)|curl(?:s|ed)"
    r"|fray(?:s|ed)|punctured|exploded|sheared(?: off)?|stripped|slip(?:s|ped)?|crumbl(?:es?|ed)|clogged|sour"
    r"|mou?ldy|sticky|scuffed|gouged|pitted|flak(?:es?|ed)|smudged|blurred|misprinted|inoperative|expired|illegible"
    r"|came (?:back|out) (?!of\b)|swollen|sagg(?:ed|ing)|twisted|lifted|lifting"
    r"|smells?|stinks|wobbl\w+|trips?|tripped|burn(?:t|ed)|melted|shorted|came (?:apart|off|loose"
    r"|through)|come (?:apart|off|loose)"
    r"|show(?:s|ed|ing)?|exhibit(?:s|ed)?|suffer(?:s|ed)?"
    r"|do(?:es)? not|did not|don't|doesn't|didn't|won't|cannot|can't|without|with (?:no|a|an|burrs?|cracks?|dents?)"
    r"|no (?:thread|label|print|signal|output)\w*)"
)
"""What is said of goods of which some are wrong."""
_GOODS_WORDS = r"(?:\s+(?!and\b|or\b|but\b)[a-z][a-z0-9'-]*)"
_PACK = r"(?:cartons?|box(?:es)?|bags?|drums?|reels?|coils?|rolls?|tubs?|crates?|pallets?)"
PAIRS = (
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
    re.compile(
        rf"{N}{_GOODS_WORDS}{{1,4}}(?<!boxes)(?<!cartons)"
        rf"(?<!bags)(?<!packs)(?<!sets)(?<!pallets)(?<!cases)(?<!rolls)(?<!drums)(?<!reels)\s+of\s+{N}(?=\s*(?:$|[,.;)]|with\b"
        r"|are\b|were\b|is\b|was\b|have\b|had\b|has\b|show|came\b|that\b|which\b))",
        re.IGNORECASE,
    ),
    re.compile(rf"{N}{UNIT}(?:\s+{BAD})?\s*/\s*{N}{UNIT}", re.IGNORECASE),
)
PAIRS_TOTAL_FIRST = (
    re.compile(
        rf"\b(?:of|from|among)\s+(?:the\s+|these\s+"
        rf"|your\s+)?{N}{UNIT}?(?:\s+@|{_GOODS_WORDS}){{0,8}},?\s+(?:we (?:found|rejected)\s+)?"
        rf"{N}(?:{UNIT})?(?:{_GOODS_WORDS}{{0,3}}?\s+)?(?=\s*{BAD}\b)",
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
PAIRS_FAR_APART = (
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
AFFECTED = (
    re.compile(
        rf"{N}\s+of\s+(?:them|which|these)\b(?!\s+(?:(?:are|is|were|look)\s+(?:fine|ok|okay|good)|on|in|into|onto|at|running"
        r"|mounted|fitted|installed|built|assembled|so far|left|to)\b)",
        re.IGNORECASE,
    ),
    re.compile(rf"\brejected\s+{N}\s+[a-z]", re.IGNORECASE),
    re.compile(
        rf"\b(?:short (?:by|of)|shortage of|missing)\s+{N}|{N}{UNIT}?\s+(?:too few|short|missing)\b", re.IGNORECASE
    ),
    re.compile(rf"{N}{UNIT}\s*(?:fail(?:ed|s)?|NG|NOK)\b", re.IGNORECASE),
    re.compile(
        rf"(?<!s of )(?<!x of )(?<!in those )(?<!in these ){N}(?!\s+\w+\s+of\s+\d){UNIT}?(?:\s+of\s+(?:them|these"
        rf"|those|the|your"
        rf"|our))?{_GOODS_WORDS}{{0,5}}?"
        rf"\s+(?:(?:is|are|were|was|have|has|had|show|shows|arrived|came)\s+)?(?:been\s+|all\s+)?{BAD}\b",
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
TOTAL = (
    re.compile(
        r"\b(?:packing list|packing slip|delivery note|delivery docket|invoice|dispatch note|paperwork|papers"
        r"|label|order)\s+"
        rf"(?:says?|said|states?|stated|shows?|showed|reads?|has|lists?|was for|is for)\s+{N}(?!\s*(?:{MONTH}))",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:received|recd|rec'd|rcvd|delivered|shipped|supplied|sent us|lot of|batch of|delivery of|shipment of"
        r"|(?:we|I) bought"
        r"|consignment of|total of|lot size|in total)"
        rf"\s+{N}(?!\s*(?:{MONTH}))",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:received|delivered|arrived|came(?: in)?|shipped|supplied)\s+(?:on\s+)?(?:\w+\s+)?@,?"
        rf"\s+{N}{_GOODS_WORDS}",
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
SHARES = (
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
        rf"{_SHARE}(?:\s+of)?{_GOODS_WORDS}{{0,6}}?\s+(?:(?:is|are|were|was|have|has)\s+)?{BAD}\b", re.IGNORECASE
    ),
)
