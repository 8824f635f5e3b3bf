"""German running text: how it names goods, with a number, a count or a lot beside them. Plain data for german.py.

German nouns begin with a capital letter, so that a name shows by itself; what is vague is told by a list.
"""

import re

from intake.prose.common import BARE_CODE, N

NOUN = r"(?:[A-Z0-9]{1,4}-)?[A-ZÄÖÜ][a-zäöüß]{2,40}(?:-[A-ZÄÖÜ]?[a-zäöüß]{2,30}){0,3}(?![A-Za-zÄÖÜäöüß0-9])"
_ADJECTIVE = r"(?:(?!wurde|werde|eine|keine)[a-zäöüß]{2,25}e[rnsm]?\s+)"
_MARK = (
    r"(?:\s+(?:[„\"»“][^„“”\"«»\n]{1,30}[“”\"«]|[A-Z]{1,4}[ -]?\d{1,5}(?:[./x-]\d{1,5}){0,3}"
    r"|\d{1,4}(?:[.,]\d{1,3})?\s?[x×]\s?\d{1,4}(?:[.,]\d{1,3})?(?:\s?mm)?|[Ø⌀]\s?\d{1,4}(?:\s?mm)?"
    r"|\d{1,3}(?:,\d{1,2})?\s?(?:l|ml|mm|cm|kg|g)\b"
    r"|\d{1,3}[A-Z][A-Za-z]{1,3}\d{0,2}[A-Za-z0-9+]{0,8}|\d\.\d{4}|S\d{3}[A-Z]\w{0,3}"
    r"|[A-Z]{1,3}(?=[\s,(])|\d{2,4}(?=\s*[,(]))){0,2}"
)
"""A type or a trade name behind the noun: `Stirnräder Z 42`, `Stuhl „Lido“`."""
_LABEL = (
    r"(?:(?:Ihre|unsere|[Tt]yp)\s+)?(?:"
    r"(?:Teile?|Sach|Artikel|Material|Ident|Zeichnungs?|Produkt|Modell|Typ|Mat\.|Art\.)[- ]?"
    r"(?:Nr\b|Nummern?\b|nummern?\b|nr\b)"
    r"|(?:Serien|Maschinen|Masch\.|Geräte|Fabrik|Fabrikations|Anlagen)[- ]?(?:Nr\b|[Nn]ummern?\b|nr\b)"
    r"|(?:Art|Mat|Zng|Zchng|Artikel|Material|Teil|Sachnr|Typ|Modell|SNR|TNR|SAP|P/N|PN|S/N|SN|Zeichnung)\b)"
)
_NUMBERED = re.compile(rf"(?P<name>{NOUN}){_MARK}\s*(?:[,(–/-]|mit der|mit)?\s*{_LABEL}\.?\s*:?\s*(?=\S{{0,14}}\d)")
"""A name right before the label of its number: `Stirnräder Z 42 (Sachnummer 118`."""
_OF_LOT = re.compile(
    rf"(?P<name>{NOUN}){_MARK}\s*,?\s*\(?\s*(?:(?:der|des|aus|von|in|mit|aus der|aus dem|mit der|von der"
    rf"|aus den)\s+)?"
    r"(?:Chargen?|Los|Lose|Partie|Schmelze|LOT|Lot|Batch|Chargen-?nummer|Chargen-?[Nn]r|Los-?[Nn]r)\b"
)
"""What a lot is of: `die Dichtungen der Charge D-1107`, `Klebeband (Los 4471)`."""
_PACKED = re.compile(
    r"\b(?:Kartons?|Etikett(?:en)?|Verpackung(?:en)?|Paletten?|Kisten?|Beuteln?|Gitterbox(?:en)?|Säcken?"
    r"|Fässern?|Rollen?|Dosen)"
    rf"\s+(?:der|des|mit|für|auf)\s+(?:den\s+|Ihren\s+|die\s+)?(?P<name>{NOUN})"
)
"""What is packed or labelled: `auf den Kartons der Distanzringe`."""
_IN_PACKAGES = re.compile(
    rf"{N}\s+(?:Kartons?|Rollen|Säcken?|Kisten|Paletten|Beuteln?|Fässern?|Kanistern?|Eimern?|Ballen"
    rf"|Bunden?|Coils|Dosen|Tuben|Packungen"
    rf"|Gebinden?|Stangen|Platten|Bögen|Gitterboxen|Trays?|Schachteln|Pakete)\s+{_ADJECTIVE}{{0,2}}(?P<name>{NOUN})"
)
"""`16 Kartons Fliesenkreuze`."""
_COUNTED_BY_UNIT = re.compile(
    rf"{N}\s*(?:Stück|Stk\b\.?|St\b\.?|Exemplaren?|Paar|Sets?|Satz|Packungen|Gebinden?)\s+"
    rf"(?:(?:der|des|von|vom|Ihrer|Ihres|unserer)\s+)?{_ADJECTIVE}{{0,2}}(?P<name>{NOUN})"
)
"""`1.200 Stk. Halter`."""
_COUNTED_OF = re.compile(
    rf"\b(?:von|alle|aus|der|den|bei)\s+(?:den\s+|insgesamt\s+|gelieferten\s+)?{N}\s+(?!(?:Stück|Teile|Stk|St)n?\b)"
    rf"(?P<name>{NOUN})"
)
"""What is counted: `von 400 Passscheiben`."""
_WITH_MARK = re.compile(
    r"\b(?:[Bb]ei|[Mm]it|[Aa]n|[Zz]u|[Vv]on|[Dd]ie|[Dd]er|[Dd]as|[Dd]en)\s+"
    rf"(?:(?:den|dem|der|die|das|Ihren|Ihrem|Ihrer|unseren|diesen)\s+)?{_ADJECTIVE}{{0,2}}(?P<name>{NOUN})\s+"
    r"(?:[„»][A-ZÄÖÜ0-9]|\"[A-ZÄÖÜ0-9]|aus\s+(?:Ihrer|der|unserer|dieser)\s+(?:letzten\s+)?(?:Lieferung"
    r"|Charge|Sendung|Bestellung))"
)
"""`bei den Buchsen „BX-40“`, `die Deckel aus Ihrer Lieferung`."""
_DELIVERY_OF = re.compile(
    r"\b(?:Lieferung|Sendung|Bestellung|Partie|Posten|Palette|Anlieferung|Nachlieferung|Auftrag)\s+"
    rf"(?:[A-Z0-9][A-Z0-9./-]{{1,30}}\s+)?(?:von|über|mit|an|der|Ihrer)\s+(?:{N}\s*(?:Stück|Stk\b\.?)?\s*)?"
    rf"(?:den\s+)?{_ADJECTIVE}{{0,2}}(?P<name>{NOUN})"
)
_COUNTED = re.compile(rf"{N}\s+{_ADJECTIVE}{{0,2}}(?=\w{{5}})(?P<name>{NOUN})")
"""`31 Sitzschalen`: whatever is counted and is no time, money or package."""
_YOURS = re.compile(rf"\bIhre[rsnm]?\s+{_ADJECTIVE}{{0,2}}(?P<name>{NOUN})")
"""`Ihre Dichtungen`, `Ihres Granulats`."""
_INSIDE = re.compile(
    rf"\b(?:Inhalt|Ladung|Ware|Betrifft|Betr\.|Gegenstand)\s*:\s*(?:{N}\s*(?:Stück|Stk\b\.?)?\s*)?{_ADJECTIVE}{{0,2}}"
    rf"(?P<name>{NOUN}(?:\s+(?:für|aus)\s+{NOUN})?{_MARK})(?=\s*[,.;(]|\s*$)"
)
"""`Inhalt: Klemmringe für Rohre DN 50, …`."""
PRODUCT = (_INSIDE, _NUMBERED, _OF_LOT, _COUNTED_BY_UNIT, _IN_PACKAGES, _WITH_MARK, _PACKED, _COUNTED_OF, _DELIVERY_OF)
_ARRIVED = re.compile(
    rf"\b(?:[Dd]ie|[Dd]er|[Dd]as)\s+{_ADJECTIVE}{{0,2}}(?P<name>{NOUN}){_MARK}\s+(?:sind|ist|wurden|wurde"
    rf"|kam|kamen)\s+"
    r"(?:[a-zäöüß]+\s+){0,3}(?:da\b|angekommen|eingetroffen|geliefert|gekommen|angeliefert|an\b)"
)
"""`Die Führungswagen sind da`."""
_AT = re.compile(
    rf"\b[Bb]ei\s+(?:(?:den|dem|einigen|mehreren|allen|vielen|manchen|diesen|diesem|unseren"
    rf"|unserem)\s+)(?!(?:Ihrem|Ihren)\b)"
    rf"{_ADJECTIVE}{{0,2}}(?P<name>{NOUN})"
)
"""`bei den Fadenspulen vom August`."""
_GOT = re.compile(
    rf"\b(?:haben|hatten)\s+(?:wir|ich)\s+(?:[a-zäöüß]+\s+){{0,2}}?(?:die|den|das"
    rf"|Ihre[nm]?)\s+{_ADJECTIVE}{{0,2}}(?P<name>{NOUN}){_MARK}"
    r"\s+(?:[a-zäöüß]+\s+){0,3}?(?:erhalten|bekommen|gekauft|bezogen|bestellt|verbaut|eingebaut|montiert"
    r"|verarbeitet)\b"
)
"""`am Montag haben wir die Auszüge erhalten`."""
_LATEST = re.compile(
    rf"\b(?:[Dd]ie|[Dd]er|[Dd]as|[Dd]en|[Dd]em)\s+(?:letzten?|letztens|neuen?|jüngsten?|gelieferten?"
    rf"|bestellten?|erhaltenen?|angelieferten?"
    rf"|beanstandeten?|betroffenen?|defekten?|reklamierten?)\s+{_ADJECTIVE}?(?P<name>{NOUN})"
)
"""`die zuletzt gelieferten Deckel`."""
LOOSE_PRODUCT = (_COUNTED, _YOURS, _ARRIVED, _AT, _GOT, _LATEST)
_CODE = (
    r"((?!(?:KW|DIN|EN|ISO|RAL|IP|PA|PE|PP|PBT|PVC|ABS|VE|LS|RE|AB|HRB|HRA)[ -]?\d|M\d)"
    r"[A-Z]{1,5}[ -]?\d{1,6}(?:[A-Za-z]?[.,/x-]?\d{1,6}){0,4}[A-Z]{0,3}|\d{3,8}-\d{2,8})"
)
NAMED_AND_NUMBERED = (
    re.compile(
        r"(?:[:,–-]\s|\b(?:der|die|das|den|dem|des|für|zu|Ihre[rnms]?|unsere[rnms]?|gelieferten?|Stück|Stk\.?)\s)"
        rf"({NOUN})\s{BARE_CODE}"
    ),
    re.compile(rf"({NOUN})\s[„»\"(]\s?{_CODE}\s?[“”\"«),]"),
    re.compile(rf"^({NOUN})\s{BARE_CODE}"),
    re.compile(rf"({NOUN})\s((?=[\w-]{{0,30}}\d)[A-Z]{{1,6}}-[A-Za-z0-9-]{{2,20}})(?![A-Za-zäöü])"),
)
"""A name with its number right behind it and no label: `Buchsen „BX-40“`, `Ringe (WDR 40x62)`."""
_ENDINGS = "(?:en|es|e|n|s|er|ern)?"
VAGUE = (
    "(?:Teil|Typ|Typs|Artikel|Ware|Lieferung|Bestellung|Stück|Charge|Los|Position|Bauteil|Lieferschein|Material"
    "|Materialien|Produkt"
    "|Sendung|Auftrag|Prüfung|Muster|Menge|Rechnung|Rückmeldung|Antwort|Stellungnahme|Bericht|Nachricht"
    "|Mail|Mangel|Mängel"
    "|Fehler|Schaden|Schäden|Problem|Qualität|Firma|Kunde|Haus|Werk|Montage|Produktion|Fertigung"
    "|Kontrolle|Uhr|Tag|Woche"
    "|Stunde|Minute|Monat|Jahr|Euro|Prozent|Karton|Palette|Kiste|Paket|Gitterbox|Beutel|Sack|Säck|Rolle"
    "|Foto|Bild|Anhang|Anlage"
    "|Zeichnung|Spezifikation|Norm|Vereinbarung|Angebot|Anfrage|Vertrag|Kontrakt|Datum|Termin|Herr|Frau"
    "|Dame|Dank|Gruß|Grüß"
    "|Ersatz|Gutschrift|Ursache|Maßnahme|Lieferant|Spedition|Spediteur|Fahrer|Verpackung|Etikett|Packung"
    "|Gebinde|Punkt|Frage"
    "|Fall|Fäll|Stelle|Seite|Mitarbeiter|Kollege|Werker|Person|Grad|Meter|Liter|Gramm|Kilo|Volt|Ampere"
    "|Watt|Bar|Tonne|Umdrehung"
    "|Zyklus|Zykl|Hub|Hüb|Messung|Versuch|Stichprobe|Probe|Exemplar|Nutzung|Betrieb|Einsatz|Partie"
    "|Schicht|Linie|Maschine"
    "|Halle|Lager|Mal|Möglichkeit|Dokument|Unterlage|Zeugnis|Papier|Kopie|Hilfe|Unterstützung"
    "|Verständnis|Bemühung|Vorschlag"
    "|Reaktion|Rückruf|Hinweis|Information|Bestätigung|Zusage|Preis|Kosten|Aufwand|Abteilung|Labor"
    "|Techniker|Vertrieb|Einkauf"
    "|Ansprechpartner|Team|Hotline|Beschwerde|Paar|Satz|Sätze|Techniker|Monteur|Servicetechniker"
    "|Bedingung|Rückläufer|Kundin|Mal|Besuch|Besprechung|Gespräch|Telefonat|Treffen|Messe|Urlaub"
    "|Bestätigung"
    "|Vorschrift|Vorgabe|Frachtbrief|Chef|Endkunde|Zeitpunkt|Kollegin|Kolleg|Fahrzeug|Vorgang|Thema|Rest"
    "|Inhalt|Website|Shop|Zulieferer|Partner|Kundendienst|Service|Rechnungsnummer|Adresse|Angabe"
    "|Anweisung)"
    rf"{_ENDINGS}"
    "|[A-ZÄÖÜ][A-Za-zÄÖÜäöüß-]*?(?i:prüfung|kontrolle|lieferung|bestellung|meldung|reklamation|beanstandung|rüge"
    "|nummer|menge|schein"
    "|montage|bericht|report|zeugnis|protokoll|zertifikat|papier|unterlage|nachweis|attest|anleitung"
    "|datum|termin|tag|tage|tagen|woche|wochen|kosten|eingang|fertigung|abteilung|sicherung|schaden"
    "|schäden"
    "|fehler|mangel|mängel|partner|bogen|antwort|auftrag|vertrag|adresse|freigabe|nahme|maßnahme"
    "|bedingung|bedingungen|bestätigung|vorschrift|vorgabe|richtlinie|zustand|bogen|gespräch|brief"
    "|anzeige|rechnung|zeit|kunde"
    "|kunden)"
    rf"{_ENDINGS}"
    "|(?:Riss|Kratzer|Grat|Rost|Rostfleck|Lunker|Pore|Delle|Beule|Bruch|Brüche|Fleck|Blase|Schliere|Einschluss|Einschlüss"
    "|Verfärbung|Verformung|Verschmutzung|Abplatzung|Druckstelle|Riefe|Span|Späne|Loch|Löcher|Korrosion|Undichtigkeit"
    "|Beschädigung|Ausfall|Ausfäll|Abweichung|Spiel|Verzug|Unwucht|Geruch|Schimmel)"
    rf"{_ENDINGS}"
    "|Ihre[rnms]?|Unsere[rnms]?|Die|Der|Das|Den|Dem|Des|Eine?[nrms]?|Diese[rnms]?|Alle|Von|Bei|Mit|Wir"
    "|Sie|Es|Bitte|Hallo|Guten|Sehr"
    "|Artikeln|Bei|Nach|Laut|Auf|Aus|Zu|Zur|Zum|Im|Am|In|Und|Für|Wegen|Nur|Noch|Auch|Davon|Insgesamt"
    "|Anbei|Leider|Heute|Gestern"
    "|Jan(?:uary?)?|Feb(?:ruary?)?|März|Mar(?:ch)?|Apr(?:il)?|Mai|May|Jun[ie]?|Jul[iy]?|Aug(?:ust)?|Sep(?:t|tember)?"
    "|O[kc]t(?:ober)?|Nov(?:ember)?|De[zc](?:ember)?"
)
"""A whole name that names no goods: general words, times, units, packages, papers."""
_ABOUT = (
    r"(?:\w{0,20}[Rr]eklamation(?:en)?|\w{0,20}[Bb]eanstandung(?:en)?|Rekla|REKLAMATION|BEANSTANDUNG"
    r"|Mängelrüge|Mängelanzeige|Mängel|Mangel"
    r"|\w{0,16}[Pp]robleme?n?|Qualitätsm[aä]ngel|Fehler|Fehlmengen?|Mindermengen?|Falschlieferung"
    r"|Transportsch[aä]den|Schaden|Schäden"
    r"|Lieferverzug|Lieferrückstand|Abweichung(?:en)?|Defekte?|Ärger|Ausfall|Ausfälle|Risse?|Bruch"
    r"|Korrosion|Rost|Kratzer|Schadensmeldung|8D)"
)
_OF = (
    r"(?:(?:zu|zur|zum|bei|beim|an|am|mit|wegen|von|vom|der|des|den|dem|die|das|für|in|im|über|Ihrer?"
    r"|Ihren|Ihres|Ihrem"
    r"|unserer?|unseres|eines?|einer|Lieferung|Ware|Artikel|Teil|Produkt)\s+)"
)
_STATE = r"\w{0,20}(?:zustand|qualität|maß|stand|befund|verpackung|menge|abweichung|eingang)"
_LOOKS_A_FIRM = r"(?!\s+(?:GmbH|AG|KG|OHG|SE|e\.|&|Co\b|Ges))"
_PREFIX = r"^\s*(?:(?:WG|AW|Fwd?|Re|RE|FW|Dringend|DRINGEND|Eilt|EILT|Wichtig|Info)\s?[:!–-]+\s*){0,4}"
OF_SUBJECT = (
    re.compile(rf"\b{_ABOUT}\b\s*(?:[:,–-]\s*)?{_OF}{{0,4}}{_ADJECTIVE}{{0,2}}({NOUN}){_LOOKS_A_FIRM}(?![a-zäöüß])"),
    re.compile(rf"{_PREFIX}{_ADJECTIVE}?({NOUN}){_MARK}\s+(?=[a-zäöüß])"),
    re.compile(rf"{_PREFIX}{_ADJECTIVE}?({NOUN}){_MARK}\s*[:,–-]\s+(?=\S)"),
    re.compile(rf"{_PREFIX}(?:[A-ZÄÖÜ][a-zäöüß]{{2,20}}e[rns]?\s+)?({NOUN}){_MARK}\s*[!?.]{{0,3}}\s*$"),
    re.compile(rf"{_PREFIX}{_ADJECTIVE}?{_STATE}\s+(?:{_OF})?{_ADJECTIVE}{{0,2}}({NOUN})"),
)
"""The goods a subject names: behind the word of complaint, or first, before what is told of them."""
