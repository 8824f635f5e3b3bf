"""German running text: the pieces read.py looks for. Plain data."""

import re

from intake.prose.common import DATE, MONTH, Patterns, Term
from intake.prose.german_counts import AFFECTED, COUNTED_SHORT, PAIRS, PAIRS_TOTAL_FIRST, TOTAL
from intake.prose.german_goods import LOOSE_PRODUCT, NAMED_AND_NUMBERED, OF_SUBJECT, PRODUCT, VAGUE
from intake.prose.german_places import CAME_BEHIND, PLACES

GERMAN_MONTH = (
    r"(?:Januar|Jänner|Februar|März|Maerz|April|Mai|Juni|Juli|August|September|Oktober|November"
    r"|Dezember)\b"
)
_LEADS = {
    "lot": r"(?-i:\bCharge[n]?|\bLos[e]?)(?!\s*[\d.,]+\s*(?:EUR|USD|€))",
    "part_no": r"(?-i:\b(?:Art|Mat|Zng|Zchng|Zeichnung|Artikel|Material|Teil|Typ|Modell|Sachnr)\b\.?)"
    r"(?=\s*:?\s*(?=[A-Za-z./_#-]{0,12}\d)[A-Za-z0-9./_#-]{4})"
    r"|\b(?:bei (?:euch|ihnen)|ihre bezeichnung|ihre nummer)\s+(?:heiß(?:t|en)|ist|sind|läuft|laufen|lautet)"
    r"(?:\s+(?:die|das|der|sie|er|es|unter|als))?",
    "order_no": r"(?-i:\b[Bb]estellt|\b[Gg]eordert)"
    r"(?:\s+(?:hatten?|habe[n]?|wurden?|war(?:en)?|wir|ich|sie|er|es|das|die|der)){0,3}"
    r"\s+(?:unter|mit|per|über|auf|als)(?:\s+(?:der|die|dem|Nr\.?|Nummer)){0,2}(?=\s+(?=\S{0,20}\d)(?!\d{1,3}\s)\S{4})",
    "customer_ref": r"(?<![A-Za-zÄÖÜäöüß-])(?:Reklamation|Beanstandung|Mängelrüge)(?:\s?Nr\b)?",
}
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
_COUNT = (
    r"(?<!vor )(?P<n>(?<![\d.,–-])\b\d{1,3}|\b(?:eine[rnm]?|ein|zwei|drei|vier|fünf|sechs|sieben|acht"
    r"|neun|zehn|zwölf|vierzehn))"
)
_WEEKDAY_NAME = (
    r"(?P<n>(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)"
    r"(?:morgen|früh|vormittag|mittag|nachmittag|abend|nacht)?)s?"
)
_TIME_OF_DAY = r"(?:\s+(?:morgen|früh|vormittag|mittag|nachmittag|abend|nacht))?"
_LAST_WEEK = r"(?:in\s+)?(?:der\s+)?(?:letzte[rn]?|vergangene[rn]?|vorige[rn]?)\s+woche"
_NEXT_WEEK = r"(?:der\s+)?(?:nächste[rn]?|kommende[rn]?)\s+woche"
_TERMS = (
    Term("hours", rf"{_COUNT}\s*(?:stunden?|std\b\.?|h\b(?!-))"),
    Term("days", rf"{_COUNT}\s*(?:kalender)?tage?n?\b"),
    Term("working_days", rf"{_COUNT}\s*(?:arbeits|werk)tage?n?\b"),
    Term("weeks", rf"{_COUNT}\s*wochen?\b"),
    Term("days", _COUNT.replace("(?<!vor )", r"\bvor\s+", 1) + r"\s+tage?n?\b", -1),
    Term("day", rf"\bheute\b{_TIME_OF_DAY}"),
    Term("day", r"\bmorgen\b", 1),
    Term("day", r"\b(?:ü|ue)bermorgen\b", 2),
    Term("day", r"\bgestrigen(?:\s+(?:tag(?:es)?\b|[a-z]{2,10}tag\b|mittwoch\b))?", -1),
    Term("day", rf"\bgestern\b{_TIME_OF_DAY}", -1),
    Term("day", rf"\bvorgestern\b{_TIME_OF_DAY}", -2),
    Term("weekday", rf"\b{_LAST_WEEK},?\s+(?:am\s+)?{_WEEKDAY_NAME}\b", -1),
    Term("weekday", rf"\b{_WEEKDAY_NAME},?\s+{_LAST_WEEK}\b", -1),
    Term("weekday_of_week", rf"\b(?P<n>{_WEEKDAY_NAME.replace('?P<n>', '?:')},?\s+(?:der\s+|in\s+)?kw\s?\d{{1,2}})\b"),
    Term("weekday_of_week", rf"\b(?P<n>kw\s?\d{{1,2}},?\s+(?:am\s+)?{_WEEKDAY_NAME.replace('?P<n>', '?:')})\b"),
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
_SINCE = (
    rf"\bseit\s+(?:dem\s+)?({DATE})\s+(?:läuft|laufen|tritt|treten|fällt|fallen|bricht|brechen|reißt|reißen|geht|gehen"
    r"|haben|hat|zeigt|zeigen|sind|ist|klemmt|klemmen|tropft|tropfen|leckt|lecken|löst|lösen|werden|wird|kommt|kommen"
    r"|steht|stehen)\b(?=[^.;]{5})"
)
"""`Seit dem 9. November tropft das Ventil`."""
GERMAN = Patterns(
    terms=_TERMS,
    weekdays={"mo": 0, "di": 1, "mi": 2, "do": 3, "fr": 4, "sa": 5, "so": 6},
    by_before=r"\bbis(?:\s+(?:sp(?:ä|ae)testens|zum|am|einschließlich|l(?:ä|ae)ngstens|ende|de[mnr]))*"
    r"|\bsp(?:ä|ae)testens(?:\s+(?:bis|am|zum|binnen|innerhalb|in|von))*|\bbinnen(?:\s+der\s+nächsten)?"
    r"|\bfrist(?:\s+von)?|\binnerhalb(?:\s+von|\s+der\s+nächsten)?|\bin\s+den\s+nächsten|\bnoch|\bvor",
    by_behind=r",?\s*(?:sp(?:ä|ae)testens\b|noch\b)",
    not_due="telefonisch|anrufen|mündlich|angebot|gewährleistung|garantie|zahlung|lieferzeit|letztes mal|zugesagt"
    r"|versprochen|geliefert|haltbar|\bwir\s+werden\b"
    r"|nach\s+(?:erhalt|eingang|eintreffen)\s+(?:der|des|dieser)?\s*(?:teile|ware|muster|rücksendung)",
    leads=_LEADS,
    states=r"nr\.?|lautet|(?:hat|trägt) die nummer|mit der nummer",
    pairs=PAIRS,
    pairs_total_first=PAIRS_TOTAL_FIRST,
    affected=AFFECTED,
    total=TOTAL,
    counted_short=COUNTED_SHORT,
    shares=(
        re.compile(
            r"(?:fehler|ausschuss|ausfall|reklamations)(?:quote|rate"
            r"|anteil)[^.;:%]{0,60}(?:[\d,]{1,8}\s?%)?[^.;:%]{0,12}\bauf\s+([\d,]{1,8}\s?%)",
            re.IGNORECASE,
        ),
        re.compile(r"([\d,]{1,8}\s?%)\s+(?:Ausschuss|Ausfall|Ausfälle|Fehleranteil|Schlechtteile)"),
        re.compile(
            r"([\d,]{1,8}\s?%)\s+(?:der|aller|unserer)\s+(?:gelieferten\s+"
            r"|geprüften\s+)?[A-ZÄÖÜ][a-zäöüß-]+\s+(?:sind|ist|waren|war|haben|weisen|zeigen)\b"
        ),
        re.compile(
            r"(?:Ausschuss|Ausfall|Fehleranteil)\s+(?:von|bei|liegt\s+bei|beträgt)\s+(?:etwa\s+|ca\.\s+)?([\d,]{1,8}\s?%)"
        ),
    ),
    rate="(?:fehler|ausschuss|ausfall)(?:quote|rate|anteil)",
    due=_DUE,
    report="bericht|8d-report",
    on="am",
    dated="vom",
    surely_found="festgestellt|entdeckt|bemerkt|aufgefallen|aufgetreten",
    found_at_end=r"\b(?:festgestellt|entdeckt|bemerkt|aufgefallen|gefunden|aufgetreten|ausgefallen|geplatzt"
    r"|gerissen|gebrochen|abgebrochen|ausgepackt|nachgezählt|nachgemessen|aufgemacht|auf(?=\W*$))\b"
    r"(?=\s*(?:[.,!:;]|$))",
    places=PLACES,
    came_behind=CAME_BEHIND,
    unsure="ob|falls|wie viele|wie viel|wieviele?|sofern",
    delivered=(
        rf"\b(?:Lieferung|Sendung)\s+(?:Nr\.?\s*)?(?:[A-Za-z0-9./_#-]{{2,40}}\s+)?vom\s+({DATE})",
        rf"\bgeliefert\b[^.;:]{{0,100}}?\bam\s+({DATE})",
        (
            rf"\b(?:heute|gestern|am)\b,?\s*(?:de[nm]\s+|am\s+)?({DATE}),?[^.;\d]{{0,60}}?"
            r"\b(?:eingetroffen|angekommen|angeliefert|erhalten|bekommen|zugestellt|gekommen|eingegangen)\b"
        ),
        rf"\b(?:am|vom)\s+({DATE}),?\s(?:[^.;]|\.(?=\d)){{0,90}}?\b(?:geliefert|angeliefert|ausgeliefert|zugestellt|geschickt)\b",
    ),
    found=(_SINCE,),
    came_on=r"(?:eingang|lieferung|sendung|ware)\s+(?:(?:war|kam|erfolgte|traf)(?:\s+am)?|vom|von)?"
    r"|(?:geliefert|eingegangen|eingetroffen|angekommen)(?:\s+am)?",
    that_day="gestern|heute|am",
    tag="de",
    product=PRODUCT,
    loose_product=LOOSE_PRODUCT,
    vague_product=VAGUE,
    named_and_numbered=NAMED_AND_NUMBERED,
    of_subject=OF_SUBJECT,
    no_product="(?:reklamation|beanstandung|bestellung|charge|los|lieferschein|auftrag|bericht|nummer|artikel|teil|sendung"
    "|anfrage|angebot|rechnung|meldung|zeugnis|norm|lieferung|vorgang|vertrag|zeichnung|position"
    "|vorschrift|richtlinie"
    "|bestätigung|protokoll|brief|container|rampe|raum|werk|nest|kavität|labor|kontrakt|linie|maschine"
    "|halle|konto|fall"
    "|prüfstand|schein|palette|karton|kiste|anlage|presse|spindel|ofen|kaliber|projekt|code|index"
    "|version|stand)(?:en|e|s|n)?$",
    before_name=r"hei(?:ß|ss)(?:en|t)(?:\s+(?:die|das|der|sie|er|es))?|lautet|läuft als|von|für"
    r"|zu|wegen|reklamation|beanstandung|artikel|teil|nr|\w*nummer|ihre[rnms]?|unsere[rnms]?",
    asks=r"\b(?:bitten?|fordern?|erwarten?|benötigen?|brauchen?|verlangen?|ersuchen?|wünschen?|möchten?|wollen"
    r"|ich will|hätten?\s+(?:wir\s+)?gern"
    r"|schlagen\s+(?:wir\s+)?vor|bestehen\s+(?:wir\s+)?auf|(?:können|könnten|würden|wollen)\s+sie"
    r"|wären\s+(?:wir\s+)?dankbar|vorstellen|gerne?\s+ersatz"
    r"|nennen\s+sie|geben\s+sie|egal,?\s+ob|wahlweise|entweder|holen\s+sie|liefern\s+sie|schicken\s+sie|senden\s+sie"
    r"|schreiben\s+sie|ersetzen\s+sie"
    r"|tauschen\s+sie|nehmen\s+sie|(?:schickt?|sendet?|liefert|ersetzt|tauscht|repariert|holt|nehmt|gebt|macht)"
    r"\s+(?:ihr\s+)?(?:mir|uns|bitte|die|das|den)"
    r"|(?:würde[n]?\s+(?:uns|mir)|uns|mir)\s+(?:reichen|genügen|reicht|genügt))\b",
    remedy=r"(?<![\d.,])\d{1,5}\s+(?:Stück\s+|Stk\.?\s+)?(?:neuen?|andere|einwandfreie|gute)\b"
    r"|(?i:\b(?:schick|send|liefer|brauch|benötig|möcht|will|woll|hätte|bekomm|geb|erwart|forder|verlang)\w{0,4}\b)[^.;,]{0,40}"
    r"\b(?:neue|andere|passende|richtige|intakte|einwandfreie|heile|fehlende)[nrms]?\s+(?!Termin|Inform|Erkennt|Nachricht"
    r"|Bericht|Angebot|Preis|Antwort|Lösung|Stellung|Adress)[A-ZÄÖÜ]"
    r"|\b(?:[Tt]ausch\w{0,4}\b[^.;,]{0,40}\b(?:aus|um)|[Nn]ehm\w{0,3}\b[^.;,]{0,40}\bzurück|[Hh]ol\w{0,3}\b[^.;,]{0,40}\bab"
    r"|[Ll]iefer\w{0,3}\b[^.;,]{0,40}\bnach|[Ss]chick\w{0,3}\b[^.;,]{0,40}\bnach)\b(?=\s*(?:$|[.,;!]))"
    r"|\b\d{1,5}\s+Ersatz[a-zäöüß]{3,20}\b",
    compared=r"zum\s+vergleich|im\s+vergleich\s+dazu|im\s+gegensatz\s+(?:dazu|zu)|dagegen|hingegen",
    not_needed=r"\bnicht\s+(?:nötig|notwendig|erforderlich)\b|\bverzichten\b",
    circumstances=r"^(?i:bei|an|am|im|in|auf|von|vom|aus|nach|beim|mit|seit|heute|gestern|leider)\b.{5,160}?\s"
    r"(?=(?:ist|sind|war|waren|wurde|wurden|hat|haben|weist|weisen|zeigt|zeigen|fehlt|fehlen|fehlte"
    r"|fehlten|lässt|lassen"
    r"|löst|lösen|passt|passen|klemmt|klemmen|bricht|brechen)\s)",
    unaffected=r"nicht\s+(?:davon\s+|hiervon\s+)?betroffen|(?:sind|ist|war|waren)\s+(?:alle\s+|dagegen\s+|hingegen\s+|noch\s+|aber\s+){0,2}"
    r"(?:in\s+Ordnung|i\.\s?O\b|einwandfrei|fehlerfrei|unauffällig|ohne\s+Befund|gut\b|ok\b|okay\b)",
    joining="dass|daß|weil|da|denn|und|aber|jedoch|sondern|dabei|wobei|damit",
    complains=r"\b(?:unsere|hiermit eine|formelle|diese) (?:reklamation|beanstandung)\b"
    r"|\b(?:wir|hiermit|müssen wir|leider) .{0,60}\b(?:reklamieren|beanstanden)\b"
    r"|\b(?:reklamieren|beanstanden) (?:wir|hiermit)\b",
)
