"""German mails 29 to 51: a spinning mill, a kitchen, a locksmith, needles twice, a lens workbook, a Word report."""

from tests.corpus.make.parts import docx, xlsx
from tests.corpus.make.west import DOCX, XLSX, Sent, build, case, files, reading

_S29 = Sent(
    "notes",
    "Dr. Ulrike Möbius",
    "moebius@spinnerei-achterberg.example",
    "Thu, 12 Nov 2026 11:08:17 +0100",
    "Spindellager SL-41/7, Ihr Auftrag 4500-118: Beanstandung",
)
_29 = (
    "29-spindellager",
    build(
        _S29,
        """Sehr geehrte Damen und Herren,

seit nunmehr elf Jahren beziehen wir unsere Spindellager bei Ihnen, und ich darf sagen, dass wir in dieser Zeit kaum
Anlass hatten, Ihnen in dieser Form zu schreiben. Umso mehr bedauere ich, dass es heute nötig ist.

Am 7. Oktober haben Sie uns 1.200 Stück des Typs SL-41/7 geliefert (Charge F26-08). Eingebaut wurden davon bis zum
Monatsende 480 in den Ringspinnmaschinen 3 und 4, Saal West, beide Baujahr 2014. Seit dem 28. Oktober laufen dort die
Lager der Reihe nach heiß. Bis gestern Abend haben wir 63 ausgewechselt. Zum Vergleich: In den Maschinen 1 und 2, in
denen noch Ware der Charge F26-05 läuft, ist bei 960 Spindeln kein einziges Lager auffällig geworden, obwohl dort mit
17.500 Umdrehungen gefahren wird und im Saal West nur mit 16.000.

Unser Labor hat vier der ausgefallenen Lager aufgeschnitten. Das Fett ist verkokt, der Käfig blau angelaufen. Am Fett
selbst liegt es nach unserer Einschätzung nicht, denn die Menge stimmt (1,8 g, Soll 1,7 bis 2,0). Auffällig ist
vielmehr das Radialspiel, das wir an zwanzig ungebrauchten Lagern zu 4 bis 6 µm gemessen haben; nach Ihrem Datenblatt
von 2021 sollten es 9 bis 14 sein. Ich will Ihrer eigenen Untersuchung aber nicht vorgreifen.

Was wir von Ihnen benötigen: zum einen 63 Ersatzlager aus einer anderen Charge, zum anderen eine schriftliche
Stellungnahme mit Ursachenanalyse, und zwar bis spätestens 27.11.2026. Wir haben an diesem Tag unsere Beiratssitzung,
und man wird mich fragen. Den Produktionsausfall beziffern wir vorläufig auf 4.380,00 EUR und werden ihn gesondert in
Rechnung stellen. Die noch nicht verbauten 720 Stück bleiben bei uns gesperrt; bitte teilen Sie mit, ob Sie sie
zurückhaben wollen.

Für Rückfragen erreichen Sie mich außer am 18. November (Buß- und Bettag, bei uns in Sachsen Feiertag) jederzeit.

Mit freundlichen Grüßen

| Dr. Ulrike Möbius
| Technische Leitung
| Spinnerei Achterberg GmbH & Co. KG
| Mühlgraben 2, 09661 Hainichen
| HRA 4417 Amtsgericht Chemnitz, pers. haftende Ges.: Achterberg Verwaltungs-GmbH""",
        form="plain",
    ),
    reading(
        "formal",
        "de",
        _S29,
        "Spinnerei Achterberg GmbH & Co. KG",
        cases=[
            case(
                product="Spindellager",
                part_no="SL-41/7",
                lot=["F26-08"],
                order_no="4500-118",
                qty_affected=63,
                qty_total=...,
                complaint_date="2026-11-12",
                due_date="2026-11-27",
                defect="laufen dort die Lager der Reihe nach heiß",
                category="product_quality",
                delivery_date="2026-10-07",
                occurred_on="2026-10-28",
                found_at=...,
                remedy="63 Ersatzlager",
                claim="4.380,00 EUR",
                reply_form="Stellungnahme mit Ursachenanalyse",
            )
        ],
        new_text_lacks=["HRA 4417"],
        note="a page and a half, many numbers that are none of the values; delivered, built in, failed, held back",
    ),
)

_S31 = Sent(
    "gmail",
    "Anneliese Brückner",
    "a.brueckner.1951@postfach-web.example",
    "Sun, 15 Nov 2026 17:33:40 +0100",
    "Küchenmaschine",
)
_31 = (
    "31-knethaken",
    build(
        _S31,
        """Guten Tag,

ich weiß nicht ob ich bei Ihnen richtig bin, mein Enkel hat die Adresse im Internet gefunden. Ihre Küchenmaschine
habe ich mir zum 75. gegönnt und bin sonst zufrieden. Aber beim Stollenbacken (4 kg Teig, das steht so in der
Anleitung S. 12 als erlaubt) ist mir gestern der Knethaken abgebrochen, oben wo er in die Maschine geht. Man sieht
innen lauter kleine Löcher im Metall. Gott sei Dank ist nichts in den Teig gekommen.

Auf dem Boden der Maschine steht KM5-2209-0417. Den Kassenbon vom 12.9. habe ich noch, 249 Euro waren das.

Bitte schicken Sie mir einen neuen Haken, möglichst noch vor dem ersten Advent.

| Herzliche Grüße aus Pirna
| Anneliese Brückner""",
    ),
    reading(
        "formal",
        "de",
        _S31,
        None,
        cases=[
            case(
                product=...,
                qty_affected=...,
                complaint_date="2026-11-15",
                due_date=...,
                defect="Knethaken abgebrochen",
                category="product_quality",
                part_no=...,
                serial_no=...,
                occurred_on="2026-11-14",
                found_at=...,
                remedy="einen neuen Haken",
            )
        ],
        note="an old lady, no company; machine or hook as the goods; a number that nobody names; the price is no claim",
    ),
)

_S33 = Sent(
    "outlook",
    "Jonas Petri",
    "j.petri@sanjing.example",
    "Wed, 4 Nov 2026 08:12:05 +0100",
    "WG: Schließzylinder hakt",
)
_33 = (
    "33-weitergeleitet",
    build(
        _S33,
        """Moin zusammen, das kam gestern bei mir rein, gehört aber zu euch. Frau Wachter ist sonst ganz umgänglich,
kauft im Jahr so 30.000 Stück. Bestand bei uns in Hamburg: 2.250.

| Gruß, Jonas
| Sanjing Vertriebsbüro Hamburg, Tel. 040 5550 117

| Von: Hilde Wachter <hw@wachter-schliess.example>
| Gesendet: Dienstag, 3. November 2026 16:41
| An: Jonas Petri <j.petri@sanjing.example>
| Betreff: Schließzylinder hakt

Hallo Herr Petri,

von den Zylindern 30/35 messing matt, die am 19.10. gekommen sind, geht bei jedem fünften der Schlüssel nur mit Gewalt
rein. Gemerkt hat es der Monteur im Altenheim Sankt Vinzenz, nach der halben Etage. Wir haben dann im Lager
weiterprobiert: 41 von 200. Auf der Schachtel steht Los 26-388, bestellt hatte ich unter B-7791.

Holen Sie die bitte ab und liefern mir welche, die schließen. Und ich hätte gern bis Montag gewusst, ob das bei den
40/40 auch so ist.

| Wachter & Söhne Schließtechnik OHG
| Hilde Wachter""",
    ),
    reading(
        "formal",
        "de",
        _S33,
        "Wachter & Söhne Schließtechnik OHG",
        contact_email="hw@wachter-schliess.example",
        cases=[
            case(
                product=...,
                lot=["26-388"],
                order_no="B-7791",
                qty_affected=41,
                qty_total=200,
                complaint_date="2026-11-03",
                due_date="2026-11-09",
                defect="geht bei jedem fünften der Schlüssel nur mit Gewalt rein",
                category="product_quality",
                delivery_date="2026-10-19",
                found_at=...,
                remedy="Holen Sie die bitte ab und liefern mir welche, die schließen",
            )
        ],
        text_has=["nur mit Gewalt"],
        note="a colleague forwards in Outlook; stock and yearly sales are his; sizes are no part numbers; 'bis Montag'",
    ),
)

_S35 = Sent(
    "thunderbird",
    "Kuhnle Nähbedarf",
    "wareneingang@kuhnle-naehbedarf.example",
    "Mon, 9 Nov 2026 15:26:11 +0100",
    "Fehlmenge LS 55810",
)
_NEEDLES = """Tag,

Lieferschein 55810 zu unserer Bestellung 2026/1044, heute ausgepackt:

# Artikel ; Bezeichnung ; laut LS ; gezählt
# 134R-90 ; Rundkolbennadeln 90er ; 500 Briefe ; 460 Briefe
# 134R-100 ; Rundkolbennadeln 100er ; 300 Briefe ; 300 Briefe

Also 40 Briefe zu wenig bei den 90ern. Karton war zu und das Band heil, der Fahrer kann nichts dafür. Bitte
nachliefern, Gutschrift nützt uns nichts. Zwei Zeilen Bestätigung bis 13.11. reichen.

| i. A. Tilo Reisig
| Kuhnle Nähbedarf e.K."""
_35 = (
    "35-nadeln",
    build(_S35, _NEEDLES),
    reading(
        "formal",
        "de",
        _S35,
        "Kuhnle Nähbedarf e.K.",
        cases=[
            case(
                product="Rundkolbennadeln 90er",
                part_no="134R-90",
                order_no="2026/1044",
                qty_affected=40,
                qty_total=500,
                complaint_date="2026-11-09",
                due_date="2026-11-13",
                defect="40 Briefe zu wenig",
                category="quantity",
                customer_ref=...,
                delivery_date=...,
                occurred_on="2026-11-09",
                found_at=...,
                remedy="nachliefern",
                reply_form=...,
            )
        ],
        note="a table with one short row and one good one; a delivery note is no order; no credit is wanted",
    ),
)

_LENS = xlsx(
    {
        "Reklamation": [
            ["Optik Rauenstein GmbH", None, None, "Formblatt 8.7-03 Rev. C"],
            ["Lieferantenreklamation", None, None, None],
            ["Reklamations-Nr.", "LR-26-219", "Datum", "06.11.2026"],
            ["Lieferant", "Sanjing Precision Machinery", "Lieferanten-Nr.", "70441"],
            ["Teil", "Fokussierring", "Zeichnungs-Nr.", "OR-5512.03"],
            ["Charge", "K2609", "Bestell-Nr.", "B26-3301"],
            ["Liefermenge", 750, "davon fehlerhaft", 28],
            ["Fehlerbeschreibung", "Eloxal blättert am Griffgewinde ab", None, None],
            ["Fehlerort", "Endmontage", "Festgestellt am", "05.11.2026"],
            ["8D-Report bis", "24.11.2026", "Bearbeiter", "Nils Oertel"],
            ["Sofortmaßnahme (Lieferant)", None, None, None],
        ],
        "Legende": [["B26", "Bestelljahr 2026"], ["K2609", "Beispiel: September 2026, Fehlerort Warenausgang"]],
    }
)
_S37 = Sent(
    "exchange",
    "Nils Oertel",
    "n.oertel@optik-rauenstein.example",
    "Fri, 6 Nov 2026 13:54:29 +0100",
    "LR-26-219",
)
_37 = (
    "37-fokussierring",
    build(
        _S37,
        """Hallo zusammen,

Blatt anbei, Teile gehen heute mit dem Paketdienst raus (drei gute, drei schlechte). Nächste Woche bin ich auf der
Photomesse, bitte dann an Frau Zeh.

| Nils Oertel
| Optik Rauenstein GmbH""",
        files=[("LR-26-219.xlsx", _LENS, XLSX)],
    ),
    reading(
        "formal",
        "de",
        _S37,
        "Optik Rauenstein GmbH",
        attachments=files("LR-26-219.xlsx"),
        forms=["LR-26-219.xlsx"],
        cases=[
            case(
                product="Fokussierring",
                part_no="OR-5512.03",
                lot=["K2609"],
                order_no="B26-3301",
                qty_affected=28,
                qty_total=750,
                complaint_date="2026-11-06",
                due_date="2026-11-24",
                defect="Eloxal blättert am Griffgewinde ab",
                category="product_quality",
                customer_ref="LR-26-219",
                occurred_on="2026-11-05",
                found_at="Endmontage",
                reply_form="8D",
            )
        ],
        note="two pairs of label and value a row, a sheet of legends with example words; samples sent are no quantity",
    ),
)

_S39 = Sent(
    "apple",
    "Merve Aydın-Scholz",
    "merve@rollwerk-reha.example",
    "Wed, 18 Nov 2026 12:20:55 +0100",
    "Lenkräder und Bremshebel",
)
_39 = (
    "39-rollstuhl",
    build(
        _S39,
        """Hi Lin,

danke für das nette Gespräch in Düsseldorf! Leider gleich was Unschönes: Von den Lenkrädern LR-125 (Lot 2610A, unsere
PO 6620) haben 17 Stück Spiel im Gabellager, der Rollstuhl flattert dann bei Schrittgeschwindigkeit. Die tauscht ihr
uns bitte aus.

Ach ja, und bei den Bremshebeln aus der PO 6634 sind die Griffe falsch herum aufgesteckt, alle 90. Das haben wir
selbst umgesteckt, anderthalb Stunden für zwei Leute, dafür hätten wir gern 120 Euro gutgeschrieben.

Zu beidem brauche ich kein 8D, eine kurze Mail, was ihr ändert, reicht mir völlig. Mittagspause ist um :)

| Merve
| Rollwerk Reha-Technik GmbH, Wuppertal""",
        form="plain",
    ),
    reading(
        "formal",
        "de",
        _S39,
        "Rollwerk Reha-Technik GmbH",
        cases=[
            case(
                product="Lenkrädern",
                part_no="LR-125",
                lot=["2610A"],
                order_no="6620",
                qty_affected=17,
                complaint_date="2026-11-18",
                defect="Spiel im Gabellager",
                category="product_quality",
                remedy="tauscht ihr uns bitte aus",
                reply_form=...,
            ),
            case(
                product="Bremshebeln",
                order_no="6634",
                qty_affected=90,
                qty_total=...,
                complaint_date="2026-11-18",
                defect="die Griffe falsch herum aufgesteckt",
                category="product_quality",
                remedy=...,
                claim="120 Euro",
                reply_form=...,
            ),
        ],
        note="two complaints in chatty prose without numbers before them; an 8D is named in order not to be asked for",
    ),
)

_S41 = Sent(
    "thunderbird",
    "Kuhnle Nähbedarf",
    "wareneingang@kuhnle-naehbedarf.example",
    "Thu, 12 Nov 2026 09:01:47 +0100",
    "Fehlmenge LS 55810",
    cc="einkauf@kuhnle-naehbedarf.example",
)
_41 = (
    "41-nadeln-erneut",
    build(_S41, _NEEDLES),
    reading(
        "formal",
        "de",
        _S41,
        "Kuhnle Nähbedarf e.K.",
        cases=[
            case(
                product="Rundkolbennadeln 90er",
                part_no="134R-90",
                order_no="2026/1044",
                qty_affected=40,
                qty_total=500,
                complaint_date=...,
                due_date="2026-11-13",
                defect="40 Briefe zu wenig",
                category="quantity",
                customer_ref=...,
                delivery_date=...,
                occurred_on=...,
                found_at=...,
                remedy="nachliefern",
                reply_form=...,
            )
        ],
        duplicate_of="laterwest-35-nadeln.eml",
        note="the mail of three days before once more, with a Cc and a new Message-ID",
    ),
)

_S43 = Sent(
    "coremail",
    "Gernot Pfaffinger",
    "g.pfaffinger@spurwechsel-modellbahn.example",
    "Sat, 24 Oct 2026 20:14:06 +0200",
    "Radsätze H0",
)
_43 = (
    "43-modellbahn",
    build(
        _S43,
        """Servus nach Fernost,

die Radsätze sind da, laufen schön rund. Kleine Anmerkung, ausdrücklich keine Reklamation: die Brünierung ist heuer
etwas heller als beim letzten Mal. Unseren Kunden fällt das nicht auf, mir halt schon. Ihr müsst nichts unternehmen.

| Pfiat euch
| Gernot Pfaffinger
| Spurwechsel Modellbahn, Linz""",
    ),
    reading(
        "informal",
        "de",
        _S43,
        "Spurwechsel Modellbahn",
        cases=[
            case(
                product="Radsätze",
                complaint_date="2026-10-24",
                defect="Brünierung ist heuer etwas heller",
                category="product_quality",
            )
        ],
        note="Austrian, says itself that it is no complaint; nothing is to be done",
    ),
)

_S45 = Sent(
    "thunderbird",
    "Fachkreis Sägetechnik",
    "rundbrief@fachkreis-saegetechnik.example",
    "Tue, 3 Nov 2026 06:00:12 +0100",
    "Rundbrief 11/26: Wenn das Sägeblatt reißt",
    more=[
        ("List-Id", "<rundbrief.fachkreis-saegetechnik.example>"),
        ("List-Unsubscribe", "<mailto:ab@fachkreis-saegetechnik.example>"),
        ("Precedence", "list"),
    ],
)
_45 = (
    "45-rundbrief",
    build(
        _S45,
        """Liebe Leserinnen und Leser,

Risse im Zahngrund, Grat, falsche Härte: 312 Schadensfälle hat unser Arbeitskreis ausgewertet. Das Ergebnis: Bei 40 %
lag der Fehler beim Hersteller, die Reklamation wurde aber nur in jedem dritten Fall mit einem 8D-Report beantwortet.

Aus dem Inhalt: Charge 0815 und kein Ende, ein Sägewerk berichtet. Mängelrüge, so bleiben Fristen gewahrt (Seminar am
26.11., Anmeldung bis 20.11.). Ersatzlieferung oder Gutschrift, was der Kunde verlangen darf.

Sie erhalten diesen Rundbrief, weil Sie ihn bestellt haben. Abmelden: ab@fachkreis-saegetechnik.example""",
    ),
    reading(
        "other",
        "de",
        _S45,
        ...,
        contact_email=...,
        cases=[],
        note="a circular of a trade body about complaints: defects, a lot, dates and an 8D, none of it about us",
    ),
)

_S47 = Sent(
    "outlook",
    "Heiko Brandes",
    "brandes@loeschbedarf-harz.example",
    "Tue, 17 Nov 2026 07:44:38 +0100",
    "Wo bleiben die Kupplungen?!",
)
_47 = (
    "47-kupplungen",
    build(
        _S47,
        """Herr Wang,

zugesagt 26.10., dann 5.11., dann "next week for sure". Heute ist der 17. und auf dem Hof steht nichts. Es geht um
die 600 Storz-Kupplungen C52, Auftrag LH-8820. Die Gemeinde Braunlage wartet auf 14 komplette Garnituren und droht
mir mit Vertragsstrafe, 250 € am Tag, die reiche ich eins zu eins durch.

Ich will bis heute Abend einen Liefertermin, und zwar einen, der stimmt. Wenn es nicht anders geht Luftfracht.

| Brandes
| Löschbedarf Harz GmbH""",
    ),
    reading(
        "formal",
        "de",
        _S47,
        "Löschbedarf Harz GmbH",
        cases=[
            case(
                product="Storz-Kupplungen C52",
                part_no=...,
                order_no="LH-8820",
                qty_affected=...,
                qty_total=...,
                complaint_date="2026-11-17",
                due_date="2026-11-17",
                defect=...,
                category="delivery",
                occurred_on=...,
                remedy=...,
                claim=...,
                reply_form=...,
            )
        ],
        note="goods that have not come, three promised dates that are no delivery; an answer wanted the same evening",
    ),
)

_REPORT = docx(
    "Abweichungsmeldung an Lieferanten",
    [
        ["Meldung Nr.", "AM 0093/26"],
        ["Kunde", "Zentrilab Laborgeräte AG"],
        ["Datum", "29.10.2026"],
        ["Bezeichnung", "Rotorkopf 12-fach"],
        ["Materialnummer", "600-1127"],
        ["Chargennummer", ""],
        ["Seriennummer", "RK-20117"],
        ["Fehlerart", "Unwucht 9 g·mm, zulässig 4 g·mm"],
        ["Anzahl fehlerhaft", "1"],
        ["Schweregrad", "kritisch"],
        ["Antwort erbeten bis", "12.11.2026"],
        ["Ursache (vom Lieferanten auszufüllen)", ""],
    ],
    ["Zentrilab Laborgeräte AG, Frauenfeld. Vorlage V-311, gültig ab 01.02.2025."],
)
_S49 = Sent(
    "exchange",
    "Reto Zgraggen",
    "reto.zgraggen@zentrilab.example",
    "Fri, 30 Oct 2026 16:39:02 +0100",
    "Abweichung Rotorkopf",
)
_49 = (
    "49-rotorkopf",
    build(
        _S49,
        """Grüezi mitenand

Im Anhang unsere Meldung. Den Kopf haben wir am 27. Oktober beim Auswuchten ausgeschieden, er liegt hier und kann
retour, wenn ihr ihn sehen wollt. Bestellt war er mit 4600-71, dort waren noch 5 weitere dabei, die sind gut.

| Freundliche Grüsse
| Reto Zgraggen
| Zentrilab Laborgeräte AG""",
        files=[("AM_0093_26.docx", _REPORT, DOCX)],
    ),
    reading(
        "formal",
        "de",
        _S49,
        "Zentrilab Laborgeräte AG",
        attachments=files("AM_0093_26.docx"),
        forms=["AM_0093_26.docx"],
        cases=[
            case(
                product="Rotorkopf 12-fach",
                part_no="600-1127",
                order_no="4600-71",
                qty_affected=1,
                qty_total=...,
                complaint_date="2026-10-29",
                due_date="2026-11-12",
                defect="Unwucht 9 g·mm",
                severity="kritisch",
                category="product_quality",
                customer_ref="AM 0093/26",
                serial_no="RK-20117",
                occurred_on="2026-10-27",
                found_at="beim Auswuchten",
            )
        ],
        note="form and mail share the facts: order, day and place stand in the mail alone; the lot is left blank",
    ),
)

_S51 = Sent(
    "iphone",
    "Ruprecht Immler",
    "ruprecht@immler-honig.example",
    "Sat, 31 Oct 2026 22:58:19 +0100",
    "schleuder",
)
_51 = (
    "51-honigschleuder",
    build(
        _S51,
        """das getriebe von eurer honigschleuder hat nach 3 waben die zähne verloren. 3!! metallspäne im honig, 40 kilo
für die tonne. bestellnr war glaub ich 11873 oder so. ich will mein geld zurück und zwar alles, 1290,-

| immler

Gesendet von meinem iPhone""",
        form="plain",
    ),
    reading(
        "formal",
        "de",
        _S51,
        None,
        cases=[
            case(
                product="honigschleuder",
                order_no=...,
                qty_affected=...,
                complaint_date="2026-10-31",
                defect="hat nach 3 waben die zähne verloren",
                category="product_quality",
                remedy=...,
                claim="mein geld zurück und zwar alles, 1290,-",
                occurred_on=...,
            )
        ],
        new_text_lacks=["Gesendet von meinem iPhone"],
        note="all in small letters at night; combs and kilos are no quantities; he is not sure of the order's number",
    ),
)

MAILS = (_29, _31, _33, _35, _37, _39, _41, _43, _45, _47, _49, _51)
