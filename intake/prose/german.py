"""German running text: the pieces read.py looks for. Plain data."""

import re

from intake.prose.common import BARE_CODE, DATE, MONTH, N, Patterns, Term, counted

GERMAN_MONTH = r"(?:Januar|Jänner|Februar|März|Maerz|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b"
UNIT = counted(r"stücke?\b|stueck\b|stk\b\.?|st\b\.?|teilen?\b")
_WORDS = r"(?:\(?[A-Za-zÄÖÜäöüß][A-Za-zÄÖÜäöüß0-9./)-]{0,40},?\s+)"
_BAD = (
    r"(?:fehlerhaft|defekt|beschädigt|undicht|gerissen|verkratzt|zerkratzt|verbogen|gebrochen|verrostet|korrodiert"
    r"|unbrauchbar"
    r"|nicht\s+(?:verwendbar|brauchbar|einsetzbar|verbaubar|montierbar)|zu\s+(?:dick|dünn|groß|klein|lang|kurz|weich|hart)"
    r"|beanstandet|reklamiert|ausgefallen|aussortiert|ausgesondert|zurückgewiesen|verschrottet|verformt|betroffen"
    r"|nicht\s+in\s+Ordnung"
    r"|nicht\s+i\.?\s?O|n\.?\s?i\.?\s?O\b|außer(?:halb der)?\s+Toleranz)"
)
_SHOW = r"(?:weisen|weist|zeigen|zeigt|haben|hatten|hat)"
_LEADS = {
    "lot": r"(?-i:\bCharge[n]?|\bLos[e]?)(?!\s*[\d.,]+\s*(?:EUR|USD|€))",
    "customer_ref": r"(?<![A-Za-zÄÖÜäöüß-])(?:Reklamation|Beanstandung|Mängelrüge)(?:\s?Nr\b)?",
}
_PAIRS = (
    re.compile(
        rf"{N}{UNIT}?\s*(?:von|aus|der)\s*(?:insgesamt\s+|den\s+|unseren\s+)?(?:gelieferten\s+|erhaltenen\s+)?{N}",
        re.IGNORECASE,
    ),
    re.compile(rf"{N}{UNIT}\s*/\s*{N}{UNIT}", re.IGNORECASE),
)
_PAIRS_TOTAL_FIRST = (
    re.compile(rf"{N}\b[^.;\d]{{0,80}}?\bdavon\s+(?:sind|waren|wurden|haben|weisen|mussten)?\s*{N}", re.IGNORECASE),
    re.compile(
        rf"\bvon\s+(?:insgesamt\s+|den\s+)?{_WORDS}{{0,2}}{N}\s+[A-Za-zÄÖÜäöüß-]+(?:\s*\([^()]{{0,80}}\))?,?\s+{N}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\bvon\s+(?:insgesamt\s+|den\s+)?{_WORDS}{{0,2}}{N}\s+{_WORDS}{{0,5}}?"
        rf"(?:sind|waren|wurden|mussten|{_SHOW})\s+{_WORDS}{{0,2}}?{N}",
        re.IGNORECASE,
    ),
)
_AFFECTED = (
    re.compile(rf"{N}\s+[A-ZÄÖÜ][A-Za-zäöüß-]+\s*\([^()]{{0,80}}\),?\s*{_BAD}"),
    re.compile(rf"{N}(?:{UNIT})?\s+(?:{_BAD}|schlechte)(?:e[nrs]?)?\b", re.IGNORECASE),
    re.compile(
        rf"{N}(?:{UNIT})?\s+{_WORDS}{{0,3}}?"
        rf"(?:(?:sind|ist|waren|war|wurden|wurde)\s+{_WORDS}{{0,2}}?)?{_BAD}(?![a-z])",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{N}(?:{UNIT})?\s+{_WORDS}{{0,2}}?{_SHOW}\s+[^.;\d]{{0,60}}?"
        r"(?:riss|kratz|grat|rost|korrosion|lunker|poren|delle|beule|bruch|verform|abweich|fehler|verschmutz|übermaß|untermaß)",
        re.IGNORECASE,
    ),
    re.compile(rf"\bfehl(?:en|ten|end)\s+(?:uns\s+|somit\s+|also\s+|damit\s+|insgesamt\s+){{0,2}}{N}", re.IGNORECASE),
    re.compile(rf"{N}{UNIT}?\s+{_WORDS}{{0,2}}?(?:zu\s+wenig|fehlen|fehlten)\b", re.IGNORECASE),
)
_TOTAL = (
    re.compile(rf"\balle\s+{N}\s+[A-ZÄÖÜ]"),
    re.compile(
        r"\b(?:geliefert|angeliefert|erhalten|(?:lieferung|sendung|charge|los)(?=\s+(?:von|über|umfass))|liefermenge|lieferumfang"
        r"|insgesamt|laut lieferschein(?:\s\S{1,30})?)"
        r"\s+(?:von\s+|über\s+|umfasste?\s+|wurden\s+|haben wir\s+)?(?:insgesamt\s+)?"
        rf"{N}{UNIT}?(?!\s*{MONTH})",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<!nur\s)(?<!lediglich\s){N}{UNIT}\s+{_WORDS}{{0,3}}?(?:geliefert|angeliefert|erhalten|bestellt|eingetroffen|eingegangen)",
        re.IGNORECASE,
    ),
)
_WEEKDAY = (
    r"(?:(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so)\.?,?\s+"
    r"(?:de[nm]\s+)?)?"
)
_DUE = (
    re.compile(
        r"\b(?:bis|sp(?:ä|ae)testens|frist|termin|vor dem)\b\s*:?\s*"
        r"(?:(?:zum|zur|am|de[nm]|bis|sp(?:ä|ae)testens|l(?:ä|ae)ngstens|einschließlich|ist|der)\s+){0,4}"
        rf"{_WEEKDAY}({DATE})",
        re.IGNORECASE,
    ),
)
_NUMBERED_PRODUCT = re.compile(
    r"([A-ZÄÖÜ][A-Za-zäöüß]+(?:-[A-Za-zÄÖÜäöüß]+)*(?:\s+[A-Z]{1,4}\d{0,4})?)"
    r"\s*(?:,|\(|mit der)?\s*(?:Ihre\s+|unsere\s+)?"
    r"(?:Teile|Sach|Artikel|Material|Ident|Zeichnungs|Mat\.|Art\.)[- ]?(?:Nr\b|Nummer|nummer|nr\b)"
)
"""A name right before the label of its number: nouns begin with a capital letter."""
_PRODUCT_OF_LOT = re.compile(
    r"([A-ZÄÖÜ][a-zäöüß]{3,}(?:-[A-Za-zäöüß]+)*)\s+(?:der|aus|aus der|mit der)\s+(?:Charge|Los)\b"
)
"""What a lot is of: `die Dichtungen der Charge D-1107`."""
_PACKED_PRODUCT = re.compile(
    r"\b(?:Kartons?|Etikett(?:en)?|Verpackung(?:en)?|Paletten?|Kisten?|Beuteln?|Gitterbox(?:en)?)"
    r"\s+(?:der|mit|für|auf)\s+(?:den\s+|Ihren\s+|die\s+)?([A-ZÄÖÜ][a-zäöüß]{3,}(?:-[A-Za-zäöüß]+)*)"
)
"""What is packed or labelled: `auf den Kartons der Distanzringe`."""
_COUNTED_PRODUCT = re.compile(
    rf"\b(?:von|alle|aus|der|den)\s+(?:den\s+|insgesamt\s+|gelieferten\s+)?{N}\s+(?!(?:Stück|Teile|Stk|St)n?\b)"
    r"(?P<name>[A-ZÄÖÜ][a-zäöüß]{3,}(?:-[A-ZÄÖÜ]?[a-zäöüß]+)*)"
)
"""What is counted: `von 400 Passscheiben`."""
_COUNT = (
    r"(?P<n>(?<![\d.,–-])\b\d{1,3}|\b(?:eine[rnm]?|ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|vierzehn))"
)
_WEEKDAY_NAME = r"(?P<n>montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)s?"
_NEXT_WEEK = r"(?:der\s+)?(?:nächste[rn]?|kommende[rn]?)\s+woche"
_TERMS = (
    Term("hours", rf"{_COUNT}\s*(?:stunden?|std\b\.?|h\b(?!-))"),
    Term("days", rf"{_COUNT}\s*(?:kalender)?tage?n?\b"),
    Term("working_days", rf"{_COUNT}\s*(?:arbeits|werk)tage?n?\b"),
    Term("weeks", rf"{_COUNT}\s*wochen?\b"),
    Term("day", r"\bheute\b"),
    Term("day", r"\bmorgen\b", 1),
    Term("day", r"\b(?:ü|ue)bermorgen\b", 2),
    Term("day", r"\bgestern\b", -1),
    Term("day", r"\bvorgestern\b", -2),
    Term("any_weekday", rf"\b(?:(?:am\s+|zum\s+)?kommende[nrm]?\s+)?{_WEEKDAY_NAME}\b"),
    Term("weekday", rf"\bdiese[nrm]?\s+{_WEEKDAY_NAME}\b"),
    Term("weekday", rf"\b{_WEEKDAY_NAME}\s+dieser\s+woche\b"),
    Term("weekday", rf"\b{_NEXT_WEEK},?\s+(?:am\s+)?{_WEEKDAY_NAME}\b", 1),
    Term("weekday", rf"\b{_WEEKDAY_NAME},?\s+(?:in\s+)?{_NEXT_WEEK}\b", 1),
    Term("next_weekday", rf"\bnächste[nrm]?\s+{_WEEKDAY_NAME}\b"),
    Term("last_weekday", rf"\b(?:letzte[nrm]?|vergangene[nrm]?|vorige[nrm]?)\s+{_WEEKDAY_NAME}\b"),
    Term("any_day_of_month", rf"\b(?:zum|de[nm]|am)\s+(?P<n>[0-3]?\d)\.(?!\s?(?:\d|{MONTH}))"),
    Term("end_of_month", r"\bmonatsende\b|\bende\s+(?:des|dieses)\s+monats\b"),
    Term("end_of_month", r"\bende\s+(?:des\s+)?(?:nächsten|kommenden)\s+monats\b", 1),
    Term("end_of_named_month", rf"\bende\s+(?P<n>{MONTH})"),
    Term("end_of_week", r"\bende\s+(?:der|dieser)\s+woche\b|\bdiese[r]?\s+woche\b|\bwochenende\b"),
    Term("end_of_week", rf"\bende\s+{_NEXT_WEEK}\b", 1),
    Term("week_number", r"(?<!anfang )(?<!mitte )\b(?:ende\s+)?(?:der\s+)?(?:kw|kalenderwoche)\.?\s?(?P<n>\d{1,2})\b"),
)
GERMAN = Patterns(
    terms=_TERMS,
    weekdays={"mo": 0, "di": 1, "mi": 2, "do": 3, "fr": 4, "sa": 5, "so": 6},
    by_before=r"\bbis(?:\s+(?:sp(?:ä|ae)testens|zum|am|einschließlich|l(?:ä|ae)ngstens|ende|de[mnr]))*"
    r"|\bsp(?:ä|ae)testens(?:\s+(?:bis|am|zum|binnen|innerhalb|in|von))*|\bbinnen(?:\s+der\s+nächsten)?"
    r"|\binnerhalb(?:\s+von|\s+der\s+nächsten)?|\bin\s+den\s+nächsten|\bnoch|\bvor",
    by_behind=r",?\s*(?:sp(?:ä|ae)testens\b|noch\b)",
    not_due="telefonisch|anrufen|mündlich|angebot|gewährleistung|garantie|zahlung|lieferzeit|letztes mal|zugesagt"
    r"|versprochen|geliefert|haltbar|\bwir\s+werden\b"
    r"|nach\s+(?:erhalt|eingang|eintreffen)\s+(?:der|des|dieser)?\s*(?:teile|ware|muster|rücksendung)",
    leads=_LEADS,
    states=r"nr\.?|lautet|(?:hat|trägt) die nummer|mit der nummer",
    pairs=_PAIRS,
    pairs_total_first=_PAIRS_TOTAL_FIRST,
    affected=_AFFECTED,
    total=_TOTAL,
    rate="(?:fehler|ausschuss|ausfall)(?:quote|rate|anteil)",
    due=_DUE,
    report="bericht",
    on="am",
    dated="vom",
    surely_found="festgestellt|entdeckt|bemerkt|aufgefallen",
    delivered=(
        rf"\b(?:Lieferung|Sendung)\s+(?:Nr\.?\s*)?(?:[A-Za-z0-9./_#-]{{2,40}}\s+)?vom\s+({DATE})",
        rf"\b(?:heute|gestern|am)\b,?\s*(?:de[nm]\s+|am\s+)?({DATE}),?[^.;\d]{{0,60}}?\b(?:eingetroffen|angekommen|angeliefert)\b",
    ),
    that_day="gestern|heute|am",
    product=(_NUMBERED_PRODUCT, _PRODUCT_OF_LOT, _PACKED_PRODUCT, _COUNTED_PRODUCT),
    vague_product="Teile?|Artikel|Ware|Lieferung|Bestellung|Stück|Charge|Los|Position|Reklamation|Beanstandung|Bauteile?"
    "|Lieferschein|Ihre[rnms]?|Unsere[rnms]?|Die|Der|Das|Den|Material|Produkte?|Sendung|Auftrag|Teilen|Artikeln|Prüfung|Muster",
    named_and_numbered=(
        re.compile(
            r"(?:[:,–-]\s|\b(?:der|die|das|den|dem|des|für|zu|Ihre[rnms]?|unsere[rnms]?|gelieferten?|Stück|Stk\.?)\s)"
            rf"([A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ]?[a-zäöüß]+)*)\s{BARE_CODE}"
        ),
    ),
    no_product="(?:reklamation|beanstandung|bestellung|charge|los|lieferschein|auftrag|bericht|nummer|artikel|teil|sendung"
    "|anfrage|angebot|rechnung|meldung|zeugnis|norm|lieferung|vorgang|vertrag|zeichnung|position)(?:en|e|s|n)?$",
    before_name=r"von|für|zu|wegen|reklamation|beanstandung|artikel|teil|nr|\w*nummer|ihre[rnms]?|unsere[rnms]?",
    asks=r"\b(?:bitten?|fordern|erwarten|benötigen|verlangen|ersuchen)\b",
    circumstances=r"^(?i:bei|an|am|im|in|auf|von|vom|aus|nach|beim|mit|seit|heute|gestern|leider)\b.{5,160}?\s"
    r"(?=(?:ist|sind|war|waren|wurde|wurden|hat|haben|weist|weisen|zeigt|zeigen|fehlt|fehlen|fehlte|fehlten|lässt|lassen"
    r"|löst|lösen|passt|passen|klemmt|klemmen|bricht|brechen)\s)",
    joining="dass|daß|weil|da|denn|und|aber|jedoch|sondern|dabei|wobei|damit",
    complains=r"\b(?:unsere|hiermit eine|formelle|diese) (?:reklamation|beanstandung)\b"
    r"|\b(?:wir|hiermit|müssen wir|leider) .{0,60}\b(?:reklamieren|beanstanden)\b"
    r"|\b(?:reklamieren|beanstanden) (?:wir|hiermit)\b",
)
