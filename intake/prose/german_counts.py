"""German running text: how many are affected, how many there are in all. Plain data for german.py."""

import re

from intake.prose.common import MONTH, N, counted

UNIT = counted(r"stücke?n?\b|stueck\b|stk\b\.?|st\b\.?|teilen?\b|exemplaren?\b|paar\b")
_WORDS = r"(?:\(?[A-Za-zÄÖÜäöüßØø„\"»][A-Za-zÄÖÜäöüß0-9Øø./)“”\"«-]{0,40},?\s+)"
_SHOW = r"(?:weisen|weist|zeigen|zeigt|haben|hatten|hat)"
_TORN = r"(?:ab|an|auf|aus|ein|durch|zer|ver|um|los|weg|heraus|nach)?ge?"
_BAD = (
    r"(?:(?:fehler|mangel|schad)haft|defekt|kaputt|beschädigt|undicht|unbrauchbar|untauglich|wertlos"
    r"|funktionslos|schadhaft"
    rf"|{_TORN}(?:rissen|brochen|platzt|sprungen|bogen|knickt|drückt|staucht|laufen|brannt|schmolzen|löst"
    rf"|fallen|kratzt|schlagen|quollen|beult"
    r"|rostet|schlissen|scheuert|fressen|klemmt)"
    r"|zer(?:brochen|drückt|kratzt|rissen|sprungen|knittert|fallen|stört|quetscht)"
    r"|ver(?:kratzt|bogen|formt|zogen|rostet|schmutzt|färbt|klebt|schweißt|dreht|beult|schlissen|tauscht"
    r"|wechselt|mischt|kohlt|unreinigt|schimmelt)"
    r"|korrodiert|oxidiert|angelaufen|gerissen|gebrochen|geplatzt|verschimmelt|verdorben|ausgelaufen"
    r"|eingedrückt|deformiert"
    r"|rostig|rissig|porös|spröde|feucht|nass|durchnässt|fleckig|matt|stumpf|trüb|blind|schief|krumm"
    r"|wellig|lose|locker|leer|offen|oval"
    r"|schwergängig|blockiert|unleserlich|unlesbar|falsch|vertauscht|klebrig|ölig|schmutzig|gratig|unvollständig"
    r"|nicht\s+(?:verwendbar|brauchbar|einsetzbar|verbaubar|montierbar|lesbar|maßhaltig|funktionsfähig"
    r"|lötbar|verpresst|verschweißt"
    r"|angekommen|dicht|plan|in\s+Ordnung|i\.?\s?O\.?)"
    r"|zu\s+(?:dick|dünn|groß|klein|lang|kurz|weich|hart|eng|weit|breit|schmal|schwer|leicht|feucht"
    r"|dunkel|hell|hoch|niedrig|flach)"
    r"|beanstandet|reklamiert|ausgefallen|aussortier(?:t|en)|auszusortieren|ausgesondert|aussondern"
    r"|zurückgewiesen|gesperrt|verschrottet"
    r"|betroffen|auffällig|schlecht|n\.?\s?i\.?\s?O\b|Ausschuss"
    r"|außer(?:halb der)?\s+(?:Toleranz|Spezifikation)|außerhalb\s+der\s+(?:Toleranz|Spezifikation))"
)
_SIGN = (
    r"(?:riss|kratz|grat\b|rost|korrosion|lunker|poren|delle|beule|bruch|brüche|verform|abweich|fehler"
    r"|verschmutz|übermaß|untermaß"
    r"|flecken|blasen|ausbr(?:uch|üche)|schlieren|einfallstelle|bindenaht|verzug|spiel|spalt|leck"
    r"|druckstelle|eindr[uü]ck|abplatz|verfärb"
    r"|mangel|mängel|schaden|schäden|span\b|späne|fremdkörper|einschl[uü]ss|kaltlötstelle|riefen|schatten"
    r"|versatz|schlag\b|defekt)"
)
_MEASURED = r"(?<![\d.,])(\d{1,3}(?:\.\d{3})+|\d{1,7})(?=\s*(?:kg|t|lfm|m²|m|l|Liter|Meter|Tonnen)\b)"
"""Goods that are sold by weight or length."""
_NO_SHARE = r"(?!\s*(?:bis|oder|–|-)\s*\d{1,3}(?:,\d+)?\s*(?:%|Prozent))"
PAIRS = (
    re.compile(
        rf"{N}{UNIT}?\s*(?:von|aus|der)\s*(?:insgesamt\s+|den\s+|unseren\s+|diesen\s+)?"
        rf"(?:(?:gelieferten|erhaltenen|geprüften|bestellten)\s+)?{N}",
        re.IGNORECASE,
    ),
    re.compile(rf"{N}{UNIT}\s*/\s*{N}{UNIT}", re.IGNORECASE),
    re.compile(
        rf"(?={N}){N}{UNIT}?\s+(?:geprüft|kontrolliert|getestet|gemessen|geöffnet"
        rf"|ausgepackt)[,:–-]*\s+(?:davon\s+)?alle\b",
        re.IGNORECASE,
    ),
    re.compile(rf"[,:–-]\s*(?:alle|sämtliche)\s+(?={N}){N}(?:{UNIT})?\s*(?=[.!;)]|$)", re.IGNORECASE),
)
PAIRS_TOTAL_FIRST = (
    re.compile(
        rf"\bvon\s+(?:den|diesen|insgesamt)\s+{N}\s+[A-Za-zÄÖÜäöüß-]+,\s+die\s+[^.;,\d]{{1,60}},\s+(?:sind|waren|wurden"
        rf"|mussten|fehlen|fehlten|{_SHOW})\s+{N}{_NO_SHARE}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\bbestellt\s+(?:waren|wurden|hatten\s+wir|haben\s+wir)\s+{N}[^.;\d]{{0,40}}?[,;:–-][^.;\d]{{0,40}}?\bnur\s+\d{{1,6}}"
        rf"[^.;\d]{{0,30}}?[,;:–-]\s*(?:also\s+|somit\s+|es\s+)?(?:fehlen\s+)?{N}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{N}\b[^.;\d]{{0,80}}?\bdavon\s+(?:(?:sind|waren|wurden|haben|weisen|mussten|fehlen|etwa"
        rf"|wir)\s+){{0,2}}{N}{_NO_SHARE}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\bvon\s+(?:insgesamt\s+|den\s+)?{_WORDS}{{0,2}}{N}\s+[A-Za-zÄÖÜäöüß-]+(?:\s*\([^()]{{0,80}}\))?,?\s+{N}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\bvon\s+(?:insgesamt\s+|den\s+)?{_WORDS}{{0,2}}{N}\s+{_WORDS}{{0,5}}?"
        rf"(?:sind|waren|wurden|mussten|fehlen|fehlten"
        rf"|{_SHOW})\s+{_WORDS}{{0,2}}?(?<!nur )(?<!lediglich ){N}{_NO_SHARE}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{N}{UNIT}?\s+(?:geprüft|kontrolliert|getestet|bestellt|geliefert)\s*[,:–-]+\s*(?:davon\s+)?{N}",
        re.IGNORECASE,
    ),
)
_ABOUT = r"(?:(?:etwa|ca\.|rund|bisher|mindestens|schon|bereits)\s+){0,2}"
_ONE_NOUN = r"[A-ZÄÖÜ][A-Za-zäöüß-]+"
_NOT_A_VERB = (
    r"(?!(?:mit|seit|statt|unten|neben|gegen|wegen|gelieferten|geprüften|getesteten|bestellten|weiteren"
    r"|anderen)\s)"
)
_THINGS = rf"(?:{UNIT}|\s+{_ONE_NOUN})"
_TAKEN_OUT = (
    r"(?:ausgewechselt|ausgetauscht|getauscht|ausgebaut|ersetzt|erneuert|aussortiert|ausgeschieden|ausgesondert|weggeworfen"
    r"|entsorgt|verworfen|verschrottet|nachgearbeitet|zurückgestellt|auswechseln|austauschen|aussortieren|wegwerfen"
    r"|entsorgen|verschrotten|ersetzen|ausbauen|beiseite\s+gelegt|zurückgelegt|abgeschrieben)"
)
"""What is done to goods that are bad."""
_THEN = r"(?:[a-zäöüß]{2,20}(?:t|en|ind|ar)|die|der|das|den|keine?(?!\s+einzig)|ein|eine)\b"
AFFECTED = (
    re.compile(rf"\b[Bb]ei\s+{_ABOUT}{N}\s+(?:der|dieser|Ihrer|unserer|von diesen)\s+[A-ZÄÖÜ]"),
    re.compile(rf"\b(?:[Bb]ei|[Aa]n)\s+{_ABOUT}{N}{_THINGS}(?:\s*\([^()]{{0,80}}\))?\s+{_NOT_A_VERB}{_THEN}"),
    re.compile(rf"{N}{_THINGS}\s+(?i:haben|mussten)\s+(?:wir|ich)\s+(?:[a-zäöüß]+\s+){{0,2}}?{_TAKEN_OUT}\b"),
    re.compile(
        rf"\b(?i:haben|hat|mussten|musste|wurden)\s+(?:wir\s+|ich\s+|schon\s+|bereits\s+|bisher\s+|inzwischen\s+){{0,2}}{_ABOUT}"
        rf"{N}{_THINGS}?\s+(?:[a-zäöüß]+\s+){{0,2}}?{_TAKEN_OUT}\b"
    ),
    re.compile(
        rf"\b(?:[Bb]ei|[Aa]n|[Aa]uf)\s+{_ABOUT}{N}{_THINGS}\s+(?:[a-zäöüß]+\s+){{0,3}}?(?=[A-ZÄÖÜ])[A-Za-zäöüß]{{0,15}}?"
        rf"(?i:{_SIGN})"
    ),
    re.compile(
        rf"{N}\s+(?:Rückläufer|Rücksendungen|Reklamationen|Beanstandungen|Ausfälle|Fehlteile|Schlechtteile"
        rf"|Retouren)\b"
    ),
    re.compile(rf"\b[Bb]isher\s+(?:sind es\s+|waren es\s+)?{_ABOUT}{N}{UNIT}?(?=\s*[.,;!]|\s*$)"),
    re.compile(rf"{N}\s+[A-ZÄÖÜ][A-Za-zäöüß-]+\s*\([^()]{{0,80}}\),?\s*{_BAD}"),
    re.compile(rf"{N}(?:{UNIT})?\s+{_BAD}(?:e[nrs]?)?\b", re.IGNORECASE),
    re.compile(
        rf"(?<!umfasst )(?<!umfasste ){N}(?:{UNIT})?\s+{_WORDS}{{0,6}}?"
        rf"(?:(?:sind|ist|waren|war|wurden|wurde)\s+{_WORDS}{{0,3}}?)?{_BAD}(?![a-z])",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{N}(?:{UNIT})?\s+{_WORDS}{{0,3}}?(?:{_SHOW}|mit|ohne)\s+[^.;\d]{{0,60}}?{_SIGN}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<!alle )\b(?:{_SHOW}|sind|waren|ist)\s+{_ABOUT}{N}(?i:{UNIT})\s+(?:[A-Za-zäöüß-]+\s+){{0,3}}?"
        rf"(?:{_BAD}|[A-ZÄÖÜ]?(?i:{_SIGN}))"
    ),
    re.compile(
        rf"\b(?:nur|lediglich|gerade\s+mal|bloß)\s+{N}(?:{UNIT}|\s+{_ONE_NOUN})?[^.;\d]{{0,40}}?[,;:–-]\s*(?:also\s+|somit\s+"
        rf"|und\s+)?{N}\s+(?:{_ONE_NOUN}\s+)?fehl(?:en|ten)\b"
    ),
    re.compile(rf"\bfehl(?:en|ten|end)\s+(?:uns\s+|somit\s+|also\s+|damit\s+|insgesamt\s+){{0,2}}{N}", re.IGNORECASE),
    re.compile(rf"{N}{UNIT}?\s+{_WORDS}{{0,2}}?(?:zu\s+wenig|zuwenig|fehlen|fehlten|zu\s+viel)\b", re.IGNORECASE),
    re.compile(rf"{_BAD}[^.;\d]{{0,24}}?[,:(–-]\s*(?:etwa\s+|ca\.\s+)?{N}{UNIT}", re.IGNORECASE),
    re.compile(
        rf"(?:betr(?:ifft|offen)|betroffen\s+sind|beanstanden|reklamieren)\s+(?:wir\s+|sind\s+"
        rf"|insgesamt\s+|alle\s+){{0,3}}{N}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{N}(?:{UNIT})?\s+(?:[A-ZÄÖÜ][A-Za-zäöüß-]+\s*(?:\([^()]{{0,40}}\)\s*)?)?(?:ohne"
        rf"|mit\s+falsche[mnr])\s+[A-ZÄÖÜ]"
    ),
)
TOTAL = (
    re.compile(
        rf"\b(?:[Dd]as|[Dd]ie)\s+(?:Los|Charge|Lieferung|Sendung|Partie)\s+(?:umfasst|umfasste"
        rf"|bestand aus)\s+{_ABOUT}{N}"
    ),
    re.compile(
        rf"\b[Dd]ie\s+{N}\s+{_ONE_NOUN}(?:\s*\([^()]{{0,100}}\))?\s+(?:lagen|kamen|standen|trafen"
        rf"|wurden\s+(?:lose\s+)?(?:geliefert|versandt))\b"
    ),
    re.compile(
        rf"(?<!nur\s)(?<!lediglich\s){N}\s+{_ONE_NOUN}\s+(?:[a-zäöüß]+\s+){{0,2}}?(?:bekommen|erhalten|bezogen"
        rf"|gekauft|bestellt|geliefert)\b"
    ),
    re.compile(rf"\b[Vv]on\s+den\s+{N}{UNIT}\s+(?:aus|der|vom)\b"),
    re.compile(rf"\b(?i:verkauft|ausgeliefert|verbaut)\s+(?:wurden|haben wir|sind)\s+{_ABOUT}{N}"),
    re.compile(rf"{N}{UNIT},\s+(?:geliefert|angeliefert|erhalten|eingegangen)\b"),
    re.compile(rf"\b(?:bei|auf)\s+(?:insgesamt\s+|einer\s+Lieferung\s+von\s+)?{N}{UNIT}(?=\s*[,.;!)]|\s*$)"),
    re.compile(rf"\balle\s+{N}\s+[A-ZÄÖÜ]"),
    re.compile(
        r"\b(?:geliefert|angeliefert|erhalten|(?:lieferung|sendung|charge|los|bestellung)(?=\s+(?:von|über"
        r"|umfass))|liefermenge|lieferumfang"
        r"|insgesamt|laut lieferschein(?:\s\S{1,30})?)"
        r"\s+(?:von\s+|über\s+|umfasste?\s+|wurden\s+|haben wir\s+)?(?:insgesamt\s+)?"
        rf"{N}{UNIT}?(?!\s*{MONTH})",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<!nur\s)(?<!lediglich\s){N}{UNIT}\s+{_WORDS}{{0,6}}?"
        r"(?:geliefert|angeliefert|erhalten|bestellt|eingetroffen|eingegangen|bezogen|gekauft)",
        re.IGNORECASE,
    ),
    re.compile(rf"\bsollten?\s+(?:es\s+|wir\s+|laut\s+\S{{1,30}}\s+|eigentlich\s+){{0,3}}{N}", re.IGNORECASE),
    re.compile(
        rf"\b(?:von|aus)\s+(?:insgesamt\s+|den\s+|bisher\s+)?{N}{UNIT}?\s+(?:verbaut|montiert|geliefert"
        rf"|geprüft|eingesetzt|gekauft|bezogen|bestellt)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:ehemals|ursprünglich|insgesamt|Lieferung\s+(?:von|über)|Liefermenge(?:\s+von)?"
        rf"|geliefert(?:\s+wurden)?)\s+{_MEASURED}",
        re.IGNORECASE,
    ),
)
_FIGURE = r"(?:\d{1,6}|ein(?:e[rsn]?)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)"
_PACKAGES = (
    r"(?:\s+(?:Stück|Stk\.?|St\.|Teile|Exemplare|Paar|Sets?|Kartons?|Kisten?|Paletten?|Rollen?|Säcke"
    r"|Beutel|Packungen|Gebinde"
    r"|Fässer|Dosen|Pakete?|Ballen|Bunde?|Meter|Tonnen|kg|m))"
)
COUNTED_SHORT = (
    rf"\b{_FIGURE}{_PACKAGES}?\s+(?:fehlen|fehlten|zu\s+wenig|zuwenig)\b(?=\s*[.,;!]|\s*$|\s+(?:uns|noch"
    rf"|also|somit)\b)"
    rf"|\bfehl(?:en|ten)\s+(?:uns\s+|also\s+|somit\s+){{0,2}}{_FIGURE}{_PACKAGES}"
    rf"|\bnur\s+{_FIGURE}{_PACKAGES}?\s+(?:statt|anstatt|anstelle)\b"
)
"""Fewer have come than should have."""
