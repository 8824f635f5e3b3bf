"""German mails 1 to 7: a letter, a printout of an ERP, a technician's note, a table, forms and a forward."""

from tests.corpus.make.parts import docx, xlsx
from tests.corpus.make.west import DOCX, XLSX, Sent, build, case, files, reading

S1 = Sent(
    "outlook",
    "Dr. Annegret Böhmer",
    "a.boehmer@getriebebau-lohse.example",
    "Wed, 04 Nov 2026 10:47:33 +0100",
    "Mängelrüge Stirnräder, Bestellung 4500-88213",
    cc="einkauf@getriebebau-lohse.example",
)
_1 = (
    "01-maengelruege",
    build(
        S1,
        """Sehr geehrte Damen und Herren,

bei der Wareneingangsprüfung am gestrigen 3. November haben wir festgestellt, dass die Verzahnung der Stirnräder
Z 42 (Sachnummer 118.042.07) nicht die vereinbarte Qualität 7 nach DIN 3962 erreicht: 18 von 60 gemessenen Rädern
weisen einen zu großen Rundlauffehler auf (bis 0,068 mm, zulässig sind 0,040 mm). Geliefert wurden insgesamt 500 Stück
mit Lieferschein 80031177 am 29.10.2026. Auf den Kisten steht die Charge 26-4471.

Wir rügen diesen Mangel hiermit gemäß § 377 HGB und bitten um Ersatzlieferung der gesamten Menge. Die Räder der
früheren Charge 26-4380 sind nicht betroffen. Teilen Sie uns bitte binnen 3 Arbeitstagen mit, bis wann wir mit
einwandfreier Ware rechnen dürfen; unsere Montage reicht mit dem Bestand noch bis KW 47.

Alle weiteren Ansprüche behalten wir uns ausdrücklich vor.

Mit freundlichen Grüßen

| i. V. Dr. Annegret Böhmer
| Leiterin Qualitätssicherung

| Getriebebau Lohse GmbH & Co. KG
| Am Hammerwerk 3, 58119 Hagen
| Sitz der Gesellschaft: Hagen, HRA 5512; Geschäftsführer: Ulf Lohse
| Tel. +49 2334 5550-18""",
        logo=True,
    ),
    reading(
        "formal",
        "de",
        S1,
        "Getriebebau Lohse GmbH & Co. KG",
        attachments=files(inline=["image001.png"]),
        new_text_has=["§ 377 HGB"],
        new_text_lacks=["HRA 5512"],
        cases=[
            case(
                product="Stirnräder",
                part_no="118.042.07",
                lot=["26-4471"],
                order_no="4500-88213",
                qty_affected=18,
                qty_total=...,
                complaint_date="2026-11-04",
                due_date="2026-11-09",
                defect="zu großen Rundlauffehler",
                category="product_quality",
                delivery_date="2026-10-29",
                occurred_on="2026-11-03",
                found_at="Wareneingangsprüfung",
                remedy="Ersatzlieferung der gesamten Menge",
            )
        ],
        note="letter; order only in the subject; a sound lot named; 18 of 60 measured, 500 delivered; working days",
    ),
)

_S2 = Sent(
    "notes",
    "SAP-Workflow Kaltwalzwerk Brueggen",
    "noreply-qm@kwb-brueggen.example",
    "Fri, 06 Nov 2026 06:00:14 +0100",
    "Q-Meldung 200184455 Kundenreklamation an Lieferant",
)
_2 = (
    "02-q-meldung",
    build(
        _S2,
        """Diese Nachricht wurde automatisch erzeugt. Ihr Ansprechpartner: Frau Hueske, Tel. 02163 555-0177,
m.hueske@kwb-brueggen.example

| Meldungsart ........ Q2 Maengelruege an Lieferant
| Meldung ............ 200184455
| Meldungsdatum ...... 05.11.2026
| Lieferant .......... 700331 Sanjing Precision Machinery Co., Ltd.
| Material ........... 10-55812
| Kurztext ........... Abstreifring PU gruen
| Bestellung/Pos ..... 4500771209 / 00030
| Charge ............. PU2609B
| Liefermenge ........ 1.200,000 ST
| Reklam. Menge ...... 85,000 ST
| Fehlercode ......... 0412
| Fehlertext ......... Haerte zu niedrig, Ring verformt sich beim Einbau
| Fehlerklasse ....... Hauptfehler
| Entdeckt bei ....... Montage Geruest 4
| Gewuenscht ......... Gutschrift
| Termin 8D .......... 20.11.2026
| Kostenbelastung .... 150,00 EUR

| Kaltwalzwerk Brueggen AG
| 41379 Brueggen""",
        form="plain",
    ),
    reading(
        "formal",
        "de",
        _S2,
        "Kaltwalzwerk Brueggen AG",
        contact_email="m.hueske@kwb-brueggen.example",
        cases=[
            case(
                product="Abstreifring PU gruen",
                part_no="10-55812",
                lot=["PU2609B"],
                order_no="4500771209",
                qty_affected=85,
                qty_total=1200,
                complaint_date="2026-11-05",
                due_date="2026-11-20",
                defect="Haerte zu niedrig, Ring verformt sich beim Einbau",
                severity="Hauptfehler",
                category="product_quality",
                customer_ref="200184455",
                found_at="Montage Geruest 4",
                remedy="Gutschrift",
                claim="150,00 EUR",
                reply_form="8D",
            )
        ],
        note="dotted labels of an ERP, ae/oe/ue; 1.200,000 is one thousand two hundred; contact named in the text",
    ),
)

_S3 = Sent(
    "thunderbird",
    "Hinnerk Thode",
    "thode@waldkater-sensorik.example",
    "Tue, 20 Oct 2026 15:12:08 +0200",
    "Leiterplatten WK-Temp3",
)
_3 = (
    "03-kurz",
    build(
        _S3,
        """Moin,

12 von 300 WK-Temp3 gehen beim Löten auf, Lötstopplack blättert ab an J2. Nutzen sind gestempelt mit 3926. Hab das
Profil geprüft (245 Peak, wie immer), liegt nicht an uns. Rest geht.

Schick mir 15 neue, Bericht brauch ich nicht.

Gruß Hinnerk

|--
| Waldkater Sensorik UG (haftungsbeschränkt)
| Hinnerk Thode, Fertigung, Durchwahl -31""",
        form="plain",
    ),
    reading(
        "formal",
        "de",
        _S3,
        "Waldkater Sensorik UG (haftungsbeschränkt)",
        new_text_lacks=["Durchwahl"],
        cases=[
            case(
                product="Leiterplatten",
                part_no="WK-Temp3",
                lot=...,
                qty_affected=12,
                qty_total=300,
                complaint_date="2026-10-20",
                defect="Lötstopplack blättert ab",
                category="product_quality",
                found_at="beim Löten",
                remedy="15 neue",
                reply_form=None,
            )
        ],
        note="terse; says that no report is wanted; goods named in the subject only",
    ),
)

_S4 = Sent(
    "outlook",
    "Ivana Petrović",
    "petrovic@allgaeuer-kaesehof.example",
    "Mon, 16 Nov 2026 11:25:40 +0100",
    "Reklamationen zu LS 26-10418",
)
_4 = (
    "04-tabelle-folien",
    build(
        _S4,
        """Guten Tag Frau Li,

zu Lieferschein 26-10418 vom 09.11.2026 (unsere Bestellung B-7731) müssen wir leider drei Positionen reklamieren:

# Rekl.-Nr. ; Artikel ; Bezeichnung ; Rolle/Charge ; Liefermenge ; davon mangelhaft ; Mangel
# K-118 ; 70114 ; Oberfolie PET/PE 380 mm ; C91-07 ; 40 Rollen ; 6 Rollen ; Siegelnaht öffnet sich bei 4 °C
# K-119 ; 70120 ; Unterfolie PA/PE 420 mm ; C91-22 ; 24 Rollen ; 24 Rollen ; Druckbild um 3 mm versetzt
# K-120 ; 70133 ; Schrumpfbeutel 200x300 ; C90-88 ; 10.000 Stk. ; 0 ; 500 Stk. zu wenig geliefert

Bitte schreiben Sie uns K-118 und K-119 gut, die Fehlmenge aus K-120 liefern Sie einfach mit der nächsten Sendung.
Ihre schriftliche Stellungnahme zu K-118 erwarten wir bis Freitag.

Die Käserei hat ab dem 23.12. Betriebsferien.

| Freundliche Grüße aus Kempten
| Ivana Petrović
| Allgäuer Käsehof eG""",
    ),
    reading(
        "formal",
        "de",
        _S4,
        "Allgäuer Käsehof eG",
        cases=[
            case(
                product="Oberfolie PET/PE 380 mm",
                part_no="70114",
                lot=["C91-07"],
                order_no="B-7731",
                qty_affected=6,
                qty_total=40,
                complaint_date="2026-11-16",
                due_date="2026-11-20",
                defect="Siegelnaht öffnet sich bei 4 °C",
                category="product_quality",
                customer_ref="K-118",
                delivery_date=...,
                remedy=...,
                reply_form="schriftliche Stellungnahme",
            ),
            case(
                product="Unterfolie PA/PE 420 mm",
                part_no="70120",
                lot=["C91-22"],
                order_no="B-7731",
                qty_affected=24,
                qty_total=24,
                complaint_date="2026-11-16",
                due_date=...,
                defect="Druckbild um 3 mm versetzt",
                category="product_quality",
                customer_ref="K-119",
                delivery_date=...,
                remedy=...,
                reply_form=...,
            ),
            case(
                product="Schrumpfbeutel 200x300",
                part_no="70133",
                lot=["C90-88"],
                order_no="B-7731",
                qty_affected=...,
                qty_total=10000,
                complaint_date="2026-11-16",
                due_date=...,
                defect="500 Stk. zu wenig geliefert",
                category="quantity",
                customer_ref="K-120",
                delivery_date=...,
                remedy=...,
                reply_form=...,
            ),
        ],
        note="table of three, units in the cells; bis Freitag; the third row is a shortage; closing days are no date",
    ),
)

_FORM5 = docx(
    "Reklamationsbericht",
    [
        ["Reklamations-Nr.", "RB 2026/093", "Datum", "12.10.2026"],
        ["Kunde", "Hochkönig Hydraulik Ges.m.b.H., A-5500 Bischofshofen", "Bearbeiter", "Ing. Leitgeb"],
        ["Lieferant", "山井精密机械有限公司 (Sanjing Precision Machinery Co., Ltd.)", "Lief.-Nr.", "20771"],
        ["Bezeichnung", "Steuerkolben gehont", "Zeichnungs-Nr. / Index", "HK-3391 / d"],
        ["Ihre Charge", "SK-260817", "Unsere Bestellnr.", "BE26-00541"],
        ["Liefermenge", "250 Stk", "Beanstandete Menge", "250 Stk"],
        ["Lieferdatum", "30.09.2026", "Fehlerort", "Wareneingang"],
        ["Fehlerbeschreibung", "Riefen in der Bohrung ø 16 H6, Ra 1,6 statt 0,4", "", ""],
        ["Forderung", "☐ Gutschrift  ☒ Nacharbeit  ☐ Ersatz  ☐ Rücksendung", "Antwort bis", "27.10.2026"],
        ["Fehlergewichtung", "☐ kritisch  ☐ Hauptfehler  ☐ Nebenfehler", "Antwort als", "8D-Report"],
    ],
    ["Hinweis: Bitte vollständig ausfüllen. Nicht zutreffendes streichen."],
)
_S5 = Sent(
    "exchange",
    "Leitgeb Franz",
    "f.leitgeb@hochkoenig-hydraulik.example",
    "Tue, 13 Oct 2026 07:31:50 +0200",
    "Beanstandung Steuerkolben",
)
_5 = (
    "05-bericht-word",
    build(
        _S5,
        """Grüß Gott,

anbei der Bericht zu den Steuerkolben. Heuer ist das schon die zweite Lieferung mit Riefen, so geht's bitte nicht
weiter! Die Ware steht verpackt in der Halle 2 und kann jederzeit geholt werden.

| LG aus Bischofshofen
| Franz Leitgeb""",
        files=[("Reklamationsbericht RB2026-093.docx", _FORM5, DOCX)],
    ),
    reading(
        "formal",
        "de",
        _S5,
        "Hochkönig Hydraulik Ges.m.b.H.",
        attachments=files("Reklamationsbericht RB2026-093.docx"),
        forms=["Reklamationsbericht RB2026-093.docx"],
        cases=[
            case(
                product="Steuerkolben gehont",
                part_no="HK-3391",
                lot=["SK-260817"],
                order_no="BE26-00541",
                qty_affected=250,
                qty_total=250,
                complaint_date="2026-10-12",
                due_date="2026-10-27",
                defect="Riefen in der Bohrung",
                category="product_quality",
                customer_ref="RB 2026/093",
                delivery_date="2026-09-30",
                found_at="Wareneingang",
                remedy="Nacharbeit",
                reply_form="8D-Report",
            )
        ],
        note="Austrian form in Word; one box ticked, the class not; we stand in it as supplier",
    ),
)

_S6 = Sent(
    "outlook",
    "Jörg Vahrenholt",
    "joerg.vahrenholt@lumenta-optik.example",
    "Thu, 08 Oct 2026 16:55:01 +0200",
    "8D-Anforderung QS-26-0310",
)
_FORM6 = xlsx(
    {
        "Deckblatt": [
            ["Lumenta Optik GmbH", None, None, "FB 8.7-03 Rev. C"],
            ["8D-Anforderung / Prüfbericht Wareneingang"],
            [],
            ["Prüfbericht-Nr.", "QS-26-0310", "Prüfdatum", "07.10.2026"],
            ["Artikel", "Fassungsring M40", "Artikel-Nr.", "LO-400-17"],
            ["Los", "A26/3107", "Bestell-Nr.", "EK 26-1900"],
            ["Losgröße", 3000, "Fehlerhafte Teile (Stichprobe)", 11],
            ["Stichprobenumfang", 125, "Annahmezahl", 5],
            ["Befund", "Gewinde M40x0,5 nicht lehrenhaltig, Ausschussseite geht"],
            ["Klassifizierung", "Hauptfehler"],
            ["Entscheid", "Los gesperrt, Rücksendung"],
            ["8D erforderlich", "ja, bis 22.10.2026"],
        ],
        "Messwerte": [["Teil", "Flankendurchmesser"], [1, 39.701], [2, 39.698], [3, 39.712]],
    }
)
_6 = (
    "06-pruefbericht-excel",
    build(
        _S6,
        """Hallo zusammen,

Los wurde heute gesperrt, Details siehe Prüfbericht. Eine Sortierprüfung durch unser Haus würden wir mit 48,00 EUR je
Stunde verrechnen, geschätzt 780 EUR. Sagen Sie uns Bescheid, ob Sie das möchten oder lieber zurücknehmen.

| MfG Jörg Vahrenholt
| Lieferantenentwicklung""",
        files=[("QS-26-0310_Prüfbericht.xlsx", _FORM6, XLSX)],
    ),
    reading(
        "formal",
        "de",
        _S6,
        "Lumenta Optik GmbH",
        attachments=files("QS-26-0310_Prüfbericht.xlsx"),
        forms=["QS-26-0310_Prüfbericht.xlsx"],
        cases=[
            case(
                product="Fassungsring M40",
                part_no="LO-400-17",
                lot=["A26/3107"],
                order_no="EK 26-1900",
                qty_affected=11,
                qty_total=...,
                complaint_date="2026-10-07",
                due_date="2026-10-22",
                defect="Gewinde M40x0,5 nicht lehrenhaltig",
                severity="Hauptfehler",
                category="product_quality",
                customer_ref="QS-26-0310",
                found_at=...,
                remedy="Rücksendung",
                claim=...,
                reply_form="8D",
                occurred_on=...,
            )
        ],
        note="report as workbook, umlaut in the file name; lot size and sample; an offered price is no claim",
    ),
)

_S7 = Sent(
    "outlook",
    "Katharina Stolz",
    "k.stolz@sanjing.example",
    "Fri, 23 Oct 2026 09:14:27 +0200",
    "WG: Sitzschalen - Risse",
)
_7 = (
    "07-weitergeleitet",
    build(
        _S7,
        """Liebe Kollegen, bitte übernehmen. Der Kunde ist wichtig, hat 2025 für 1,2 Mio. gekauft. Katharina

| Von: Lüders, Malte <malte.lueders@nordlicht-objektmoebel.example>
| Gesendet: Donnerstag, 22. Oktober 2026 17:36
| An: Katharina Stolz <k.stolz@sanjing.example>
| Cc: Service <service@nordlicht-objektmoebel.example>
| Betreff: Sitzschalen - Risse

Hallo Frau Stolz,

in der Mensa in Kiel (Auslieferung im August) sind inzwischen 31 Sitzschalen „Fjord“ an der Verschraubung gerissen,
von 420 verbauten. Ein Student ist mitsamt Schale auf dem Boden gelandet - zum Glück ist nichts passiert, für uns ist
das aber ein sicherheitsrelevanter Mangel. Unter der Schale ist „PP-GF 06/26 Nest 3“ eingeprägt, die Nester 1 und 2
halten.

Wir brauchen umgehend 420 neue Schalen und einen 8D-Bericht bis zum 6.11.

| Viele Grüße
| Malte Lüders
| Nordlicht Objektmöbel GmbH
| Kaistraße 70, 24114 Kiel""",
    ),
    reading(
        "formal",
        "de",
        _S7,
        "Nordlicht Objektmöbel GmbH",
        contact_email="malte.lueders@nordlicht-objektmoebel.example",
        text_has=["Nest 3"],
        cases=[
            case(
                product="Sitzschalen",
                part_no=...,
                lot=...,
                qty_affected=31,
                qty_total=420,
                complaint_date="2026-10-22",
                due_date="2026-11-06",
                defect="an der Verschraubung gerissen",
                severity="sicherheitsrelevanter Mangel",
                category="product_quality",
                found_at=...,
                remedy="420 neue Schalen",
                reply_form="8D-Bericht",
            )
        ],
        note="WG: by a colleague, German Outlook; day and month without a year; August is no delivery date",
    ),
)

MAILS = [_1, _2, _3, _4, _5, _6, _7]
