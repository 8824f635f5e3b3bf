"""German mails 39 to 55: two office files, service, transport, an order, a remark, a letter sent twice."""

from tests.corpus.make.parts import docx, xlsx
from tests.corpus.make.west import DOCX, XLSX, Sent, build, case, files, reading

_S39 = Sent(
    "thunderbird",
    "Benedikt Wimmer",
    "b.wimmer@wiesengrund-pflege.example",
    "Mon, 9 Nov 2026 10:55:13 +0100",
    "Lenkrollen, siehe Anhang",
)
_REPORT = docx(
    "Fehlerbericht",
    [
        ["Bericht-Nr.", "FB-311/26", "Datum", "06.11.2026"],
        ["Aussteller", "Wiesengrund Pflegebetten GmbH, QS", "Lieferant", "Sanjing Precision Machinery Co., Ltd."],
        ["Bezeichnung", "Lenkrolle 125 mit Totalfeststeller", "Artikel-Nr.", "LR125-TF"],
        ["Bestell-Nr.", "26/4085", "Chargen-Nr.", ""],
        ["Liefermenge", "800", "Fehlerhafte Menge", "14"],
        ["Fehlerbeschreibung", "Feststeller rastet nicht ein, Bett rollt trotz Bremse weg", "Fehlerort", "Endmontage"],
        ["Einstufung", "☐ Nebenfehler  ☒ Hauptfehler  ☐ kritischer Fehler", "Antwort bis", "20.11.2026"],
        ["Gewünschte Maßnahme", "☒ Ersatzlieferung  ☐ Gutschrift  ☐ Nacharbeit", "Antwort als", "8D-Report"],
    ],
    ["Vordruck QM-F-083, Stand 01/2024"],
)
_39 = (
    "39-fehlerbericht",
    build(
        _S39,
        """Hallo zusammen,

Fehlerbericht hängt dran, mehr weiß ich im Moment auch nicht. Ab Mittwoch bin ich in Elternzeit, bitte nehmen Sie
qs@wiesengrund-pflege.example in den Verteiler.

| Servus
| Benedikt""",
        form="plain",
        files=[("FB-311_26.docx", _REPORT, DOCX)],
    ),
    reading(
        "formal",
        "de",
        _S39,
        "Wiesengrund Pflegebetten GmbH",
        attachments=files("FB-311_26.docx"),
        forms=["FB-311_26.docx"],
        cases=[
            case(
                product="Lenkrolle 125 mit Totalfeststeller",
                part_no="LR125-TF",
                order_no="26/4085",
                qty_affected=14,
                qty_total=800,
                complaint_date="2026-11-06",
                due_date="2026-11-20",
                defect="Feststeller rastet nicht ein, Bett rollt trotz Bremse weg",
                severity="Hauptfehler",
                category="product_quality",
                customer_ref="FB-311/26",
                found_at="Endmontage",
                remedy="Ersatzlieferung",
                reply_form="8D-Report",
            )
        ],
        note="a Word report of four columns, the lot left blank, two rows of boxes; a second address in the mail",
    ),
)

_S41 = Sent(
    "outlook",
    "Torsten Grabowski",
    "t.grabowski@lausitzelektronik.example",
    "Tue, 27 Oct 2026 13:20:58 +0100",
    "WE-Abweichung Leiterplattenhalter",
)
_SHEET = xlsx(
    {
        "Abweichung": [
            ["Wareneingang - Abweichungsmeldung", None, None, None],
            ["Meldung", "WA-26-0733", "Bearbeiter", "Grabowski"],
            ["Bestellung", "LE-90415", "Lieferschein", "SJ-61820"],
            ["Artikel", "3320-08", "Bezeichnung", "Leiterplattenhalter M3"],
            ["Eingang am", "26.10.2026", "Kartons", "8, unbeschädigt"],
            ["Bestellt", 2000, "Gezählt", 1840],
            ["Abweichung", "160 Stück zu wenig", None, None],
        ]
    }
)
_41 = (
    "41-abweichung-wareneingang",
    build(
        _S41,
        """Guten Tag,

zweimal gezählt, einmal gewogen, es bleibt dabei (s. Datei). Bitte die fehlenden nachsenden, die Fertigung braucht sie
ab KW 46. Rechnung kürzen wir vorerst nicht.

| Grabowski
| Wareneingang Tor 3
| Lausitz Elektronik GmbH, Tel. 0355 555-0140""",
        form="plain",
        files=[("Abweichung_WA-26-0733.xlsx", _SHEET, XLSX)],
    ),
    reading(
        "formal",
        "de",
        _S41,
        "Lausitz Elektronik GmbH",
        attachments=files("Abweichung_WA-26-0733.xlsx"),
        forms=["Abweichung_WA-26-0733.xlsx"],
        cases=[
            case(
                product="Leiterplattenhalter M3",
                part_no="3320-08",
                order_no="LE-90415",
                qty_affected=160,
                qty_total=...,
                complaint_date="2026-10-27",
                defect="160 Stück zu wenig",
                category="quantity",
                customer_ref="WA-26-0733",
                delivery_date="2026-10-26",
                found_at=...,
                remedy="die fehlenden nachsenden",
            )
        ],
        note="labels and values side by side in a sheet; ordered against counted; a week in which they are needed",
    ),
)

_S43 = Sent(
    "exchange",
    "Marlies Thurner",
    "m.thurner@thurner-besteck.example",
    "Thu, 15 Oct 2026 16:33:27 +0200",
    "Schon wieder niemand gekommen",
)
_43 = (
    "43-techniker",
    build(
        _S43,
        """Werte Damen und Herren!

Für gestern, 8 Uhr, war Ihr Servicetechniker zur Inbetriebnahme der Poliermaschine PM-80 (Masch.-Nr. 26-0177)
angesagt. Wir haben drei Leute freigestellt und den Kran gemietet. Gekommen ist niemand, abgehoben hat bei Ihrer
Hotline auch niemand, und am 30. September war es genau dasselbe!

Die Maschine selber steht originalverpackt da, über die kann ich also gar nichts sagen.

Nennen Sie mir bis Dienstag einen verbindlichen Termin. Die Kranmiete von EUR 480 stelle ich Ihnen in Rechnung.

| Marlies Thurner
| Thurner Besteck KG, Steyr""",
        form="html",
    ),
    reading(
        "formal",
        "de",
        _S43,
        "Thurner Besteck KG",
        cases=[
            case(
                product="Poliermaschine PM-80",
                part_no=...,
                qty_affected=...,
                complaint_date="2026-10-15",
                due_date="2026-10-20",
                defect="Gekommen ist niemand",
                category="sales_service",
                serial_no="26-0177",
                occurred_on="2026-10-14",
                remedy="einen verbindlichen Termin",
                claim="EUR 480",
            )
        ],
        text_has=["30. September war es genau dasselbe"],
        note="service that did not come, the goods are untouched; 'gestern' and 'bis Dienstag'",
    ),
)

_S45 = Sent(
    "apple",
    "Rüdiger Kolb",
    "kolb@glasrohr-kolb.example",
    "Wed, 11 Nov 2026 12:09:51 +0100",
    "Schaden Anlieferung heute / CMR 0048213",
)
_45 = (
    "45-umgekippt",
    build(
        _S45,
        """Sehr geehrter Herr Liu,

der LKW der Spedition Hansa-Ost (Kennz. OPR-SH 447) war um halb neun da. Beim Öffnen der Plane lagen zwei der fünf
Paletten umgekippt auf der Ladefläche, ungesichert, kein einziger Spanngurt. Ihre Verpackung war nach meinem Eindruck
in Ordnung, die Spedition haben aber Sie beauftragt. Der Fahrer hat den Schaden auf dem CMR-Frachtbrief 0048213
quittiert.

Inhalt: Klemmringe für Glasrohre DN 80, Ihre Auftragsbestätigung AB-7702. Wie viele verbogen sind, kann ich erst nach
dem Auspacken sagen, das dauert bis Freitag.

Melden Sie den Fall bitte Ihrer Transportversicherung und geben Sie mir binnen 3 Arbeitstagen Bescheid, ob ein Gutachter
kommt.

| Mit freundlichen Grüßen
| Rüdiger Kolb
| Glasrohr Kolb e.K.""",
        form="plain",
    ),
    reading(
        "formal",
        "de",
        _S45,
        "Glasrohr Kolb e.K.",
        cases=[
            case(
                product="Klemmringe für Glasrohre DN 80",
                part_no=None,
                order_no="AB-7702",
                qty_affected=...,
                qty_total=...,
                complaint_date="2026-11-11",
                due_date="2026-11-16",
                defect="zwei der fünf Paletten umgekippt",
                category="transport_storage",
                customer_ref=...,
                delivery_date="2026-11-11",
                occurred_on="2026-11-11",
                found_at="Beim Öffnen der Plane",
                remedy=...,
            )
        ],
        note="damage on the way, the packing is praised; working days from the mail; unpacking day is no due date",
    ),
)

_S47 = Sent(
    "notes",
    "Sabrina Nolte",
    "s.nolte@weserhydraulik.example",
    "Mon, 5 Oct 2026 11:41:36 +0200",
    "Bestellung 26-11902",
)
_47 = (
    "47-bestellung",
    build(
        _S47,
        """Guten Tag,

in unserer eigenen Härterei hatten wir wegen eines defekten Ofens viel Ausschuss (Risse, Verzug), daher bestellen wir
außerplanmäßig nach:

| Pos. 10   80 Stück Kolbenstange roh, Art. KS-25-410, à 11,90 EUR
| Liefertermin: 30.10.2026
| Lieferadresse: Tor 2, Abt. Härterei

Bitte senden Sie uns die Auftragsbestätigung bis 8.10. zu. Bei Überschreitung des Termins gilt die vereinbarte
Vertragsstrafe.

| Sabrina Nolte
| Weser-Hydraulik GmbH""",
    ),
    reading(
        "other",
        "de",
        _S47,
        "Weser-Hydraulik GmbH",
        note="an order with cracks, scrap, a penalty and a date: all of it the buyer's own trouble",
    ),
)

_S49 = Sent(
    "iphone",
    "Gesa Harms",
    "gesa.harms@fadenlauf.example",
    "Thu, 29 Oct 2026 07:58:14 +0100",
    "Re: Besuch nächste Woche",
    more=[("In-Reply-To", "<20261028155103.7C1A4@sanjing.example>")],
)
_49 = (
    "49-nebenbei",
    build(
        _S49,
        """Hallo Herr Fang,

Mittwoch um 10 passt, ich hole Sie am Bahnhof ab. Vegetarisch geht bei uns in der Kantine auch.

Ach ja, nur zur Info: bei den Fadenspulen vom August klebt das Etikett auf einigen etwas schief. Keine Reklamation,
Sie müssen da nichts machen.

| Bis dann
| Gesa Harms, Fadenlauf Textil GmbH""",
        form="plain",
    ),
    reading(
        "informal",
        "de",
        _S49,
        "Fadenlauf Textil GmbH",
        cases=[
            case(
                product="Fadenspulen",
                complaint_date="2026-10-29",
                defect="klebt das Etikett auf einigen etwas schief",
                category=...,
            )
        ],
        note="a visit is arranged; a remark by the way that asks for nothing; no quantity, no number",
    ),
)

_LETTER = """Sehr geehrte Frau Xu,

wer hat bei Ihnen diese Sendung gepackt? Die 220 Spindeln (Zeichnung IP-0551, Lieferschein 88-2610) lagen lose im
Karton, ohne Trennlagen, ohne Ölpapier. Vereinbart ist seit 2021 unsere Verpackungsvorschrift VV-14: Kammereinsatz,
20 je Lage. Ob die Wellensitze Druckstellen haben, prüfen wir noch.

Bitte erklären Sie uns bis zum 20. November schriftlich, wie Sie die Einhaltung der VV-14 künftig sicherstellen. Für das
Umpacken berechnen wir 6 Stunden zu je 54 Euro.

| Hochachtungsvoll
| Egon Dressler
| Ilmtal Pumpen AG
| Vorstand: Prof. Renate Ilm, Sitz Kranichfeld"""
_S51 = Sent(
    "outlook",
    "Egon Dressler",
    "e.dressler@ilmtal-pumpen.example",
    "Tue, 3 Nov 2026 14:02:18 +0100",
    "Anlieferzustand Spindeln",
)
_PACKED = case(
    product="Spindeln",
    part_no="IP-0551",
    qty_affected=...,
    qty_total=220,
    complaint_date=...,
    due_date="2026-11-20",
    defect="lagen lose im Karton, ohne Trennlagen, ohne Ölpapier",
    category="packaging",
    found_at=...,
    remedy=...,
    claim="6 Stunden zu je 54 Euro",
    reply_form="schriftlich",
)
_51 = (
    "51-lose-im-karton",
    build(_S51, _LETTER),
    reading(
        "formal",
        "de",
        _S51,
        "Ilmtal Pumpen AG",
        cases=[{**_PACKED, "complaint_date": "2026-11-03"}],
        new_text_lacks=["Sitz Kranichfeld"],
        note="packing against an agreed rule, damage not yet known; a delivery note is no order; hours at a rate",
    ),
)

_S53 = _S51._replace(date="Thu, 5 Nov 2026 08:31:09 +0100", cc="Eingang QS <qs@ilmtal-pumpen.example>")
_53 = (
    "53-lose-im-karton-erneut",
    build(_S53, _LETTER),
    reading(
        "formal",
        "de",
        _S53,
        "Ilmtal Pumpen AG",
        duplicate_of="newwest-51-lose-im-karton.eml",
        cases=[_PACKED],
        note="the letter of two days before once more, word for word, with a Cc and a new Message-ID",
    ),
)

_S55 = Sent(
    "gmail",
    "Florian Kessel",
    "florian.kessel@eierhof-kessel.example",
    "Sat, 14 Nov 2026 19:27:42 +0100",
    "Bauen Sie so etwas?",
)
_55 = (
    "55-eierweiche",
    build(
        _S55,
        """Servus,

wir sortieren am Tag rund 40.000 Eier und davon sind 2 bis 3 % rissig oder verschmutzt. Bisher werden die defekten von
Hand ausgelesen, jetzt suchen wir eine Weiche aus Edelstahl, die beschädigte Ware nach dem Signal der Kamera ausschleust
(Takt 0,4 s, Bahnbreite 72 mm).

Könnten Sie uns dafür bis 11.12. ein Angebot über 6 Stück machen und sagen, wie lange die Lieferung dauert?

| Danke und schönen Sonntag
| Florian
| Eierhof Kessel GbR""",
    ),
    reading(
        "inquiry",
        "de",
        _S55,
        "Eierhof Kessel GbR",
        note="cracked, dirty and defective are the eggs; an offer is wanted by a date",
    ),
)

MAILS = (_39, _41, _43, _45, _47, _49, _51, _53, _55)
