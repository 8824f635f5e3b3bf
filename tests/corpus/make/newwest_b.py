"""Mails 21 to 37: a remark, a complaint and its sequel, a ticket machine; then German workshops, buyers and bakers."""

from tests.corpus.make.west import Sent, build, case, files, reading

_S21 = Sent(
    "apple",
    "Callum Fenwick",
    "callum@fenwickoptical.example",
    "Wed, 28 Oct 2026 18:44:12 +0000",
    "tubes arrived",
)
_21 = (
    "21-lens-tubes-remark",
    build(
        _S21,
        """Hi Mei, the 24 lens tubes got here Monday, thanks for squeezing us in.

Only because you once asked me to mention such things: on two of them the anodising inside is a bit patchy. They sit
behind the baffle where nobody will ever look, so I've used them. This isn't a complaint and there's nothing for you to
do, maybe just nudge whoever does the dipping.

How did the marathon go?

| Callum
| Fenwick Optical Bench Co.""",
        form="plain",
    ),
    reading(
        "informal",
        "en",
        _S21,
        "Fenwick Optical Bench Co.",
        cases=[
            case(
                product="lens tubes",
                qty_affected=2,
                qty_total=24,
                complaint_date="2026-10-28",
                defect="anodising inside is a bit patchy",
                category="product_quality",
                delivery_date="2026-10-26",
            )
        ],
        new_text_has=["How did the marathon go?"],
        note="says itself that it is no complaint and that nothing is to be done; chit-chat around",
    ),
)

_S23 = Sent(
    "outlook",
    "Jae-won Seo",
    "jw.seo@daehanwiring.example",
    "Wed, 4 Nov 2026 09:12:20 +0900",
    "[Daehan Wiring] Terminal housing NG notice (CPAR-2611-033)",
)
_23 = (
    "23-terminal-housing",
    build(
        _S23,
        """Dear Sanjing team,

This is Jae-won Seo of Daehan Wiring, Gumi plant. I regret to inform you as below.

| 1. What : terminal housing TH-0921, locking arm is broken at insertion
| 2. When : 3-Nov, afternoon shift
| 3. Where : subassembly cell C
| 4. How many : 26 ea of 1,500 ea (your box no. 7 and 9)
| 5. Lot mark : 2610B. Previous lot 2609D was no problem.

Please use our register number CPAR-2611-033 in every mail. Car maker's line is running by our safety stock until
12-Nov only. So please send us D1~D3 in 24 hours, the full 8D until 13-Nov, and 200 ea good parts by hand carry.

| Thanks and regards,
| J.W. Seo / Supplier Quality / Daehan Wiring Co., Ltd.
| Tel +82-54-555-0191""",
        logo=True,
    ),
    reading(
        "formal",
        "en",
        _S23,
        "Daehan Wiring Co., Ltd.",
        attachments=files(inline=["image001.png"]),
        cases=[
            case(
                product="terminal housing",
                part_no="TH-0921",
                lot=["2610B"],
                qty_affected=26,
                qty_total=1500,
                complaint_date="2026-11-04",
                due_date="2026-11-13",
                defect="locking arm is broken at insertion",
                category="product_quality",
                customer_ref="CPAR-2611-033",
                occurred_on="2026-11-03",
                found_at="subassembly cell C",
                remedy="200 ea good parts by hand carry",
                reply_form="8D",
            )
        ],
        note="five numbered points that are one complaint; a good lot beside the bad one; the final 8D's date counts",
    ),
)

_S25 = Sent(
    "outlook",
    "Min-ji Kwak",
    "mj.kwak@daehanwiring.example",
    "Fri, 6 Nov 2026 14:30:51 +0900",
    "CPAR-2611-033 additional",
)
_25 = (
    "25-terminal-housing-more",
    build(
        _S25,
        """Hello,

Mr. Seo is on business trip, so I write instead of him. Until this morning we found 6 ea more NG, all from box no. 9,
so now 32 ea. Please reflect it in your D2.

D3 did not arrive yet. Could you check?

| Kwak Min-ji
| Daehan Wiring Co., Ltd.""",
        form="plain",
    ),
    reading(
        "followup",
        "en",
        _S25,
        "Daehan Wiring Co., Ltd.",
        followup_of="newwest-23-terminal-housing.eml",
        note="another person of the customer, a mail of its own without thread headers: the customer's number links it",
    ),
)

_S27 = Sent(
    "exchange",
    "Haldenfoss Supplier Portal",
    "no-reply@haldenfoss.example",
    "Tue, 10 Nov 2026 03:00:09 +0100",
    "Ticket 88213 opened: Re: broken seal faces, NCR 5521, your 8D",
    more=[("Auto-Submitted", "auto-generated"), ("X-Auto-Response-Suppress", "All")],
)
_27 = (
    "27-ticket-opened",
    build(
        _S27,
        """Dear supplier,

Thank you. Your message "Re: broken seal faces, NCR 5521, your 8D" has been received and ticket 88213 has been opened
for it. An agent will look at it within 2 working days. Tickets about rejected or defective deliveries are handled
Monday to Friday, 08:00-16:00 CET.

| Please do not answer this message, the mailbox is not read.
| Haldenfoss Supplier Portal""",
        form="html",
    ),
    reading(
        "auto",
        "en",
        _S27,
        ...,
        contact_email=...,
        note="a ticket machine answers our own mail: complaint words in the quoted subject, nothing stated",
    ),
)

_S29 = Sent(
    "gmail",
    "Jörn Petersen",
    "petersen.landtechnik@gmail.example",
    "Tue, 20 Oct 2026 21:37:05 +0200",
    "Kreuzgelenke",
)
_29 = (
    "29-kreuzgelenke",
    build(
        _S29,
        """Moin,

letzte Woche Donnerstag beim Maishäckseln ist dem Kunden das Kreuzgelenk auseinandergeflogen, nach gerade mal 11
Stunden. Gestern das zweite, andere Maschine, gleiches Spiel. Die Nadeln laufen trocken, da ist ab Werk kein Fett drin!
Hab dann die restlichen zehn aus dem Regal aufgemacht, in sieben davon auch nix.

Größe 27x74,5, bei euch heißen die KG-2774. Den Lieferschein find ich nicht mehr.

Erwarte Gutschrift über alle zwölf und die 640,- Euro für den Monteur am Sonntag. Bin unter 04862 555017 zu kriegen,
meist aufm Hof.

| Jörn
| Petersen Landtechnik, Garding""",
    ),
    reading(
        "formal",
        "de",
        _S29,
        "Petersen Landtechnik",
        cases=[
            case(
                product="Kreuzgelenk",
                part_no="KG-2774",
                qty_affected=...,
                qty_total=12,
                complaint_date="2026-10-20",
                defect="ab Werk kein Fett drin",
                category="product_quality",
                occurred_on=...,
                found_at=...,
                remedy="Gutschrift über alle zwölf",
                claim="640,- Euro",
            )
        ],
        note="a workshop's spoken German; pieces to be added up in the head; a size that is no part number",
    ),
)

_S31 = Sent(
    "outlook",
    '"Vollmer, Kerstin"',
    "k.vollmer@hagenow-werkzeugbau.example",
    "Thu, 19 Nov 2026 09:04:47 +0100",
    "Mangelanzeige zu 4500118820, Meldung 200071554",
)
_31 = (
    "31-spannzangen",
    build(
        _S31,
        """Sehr geehrte Damen und Herren,

unter Hinweis auf Ziff. 9 unserer Einkaufsbedingungen zeigen wir Ihnen an, dass die nachstehende Lieferung nicht
vertragsgemäß ist, und verlangen Nacherfüllung.

# Q-Meldung ; 200071554
# Bestellung / Position ; 4500118820 / 30
# Material ; 1004-778 Spannzange ER32
# Charge ; 0002611934
# Wareneingang ; 12.11.2026
# Liefermenge ; 150 ST
# davon beanstandet ; 150 ST
# Abweichung ; Rundlauf 25 µm statt max. 10 µm
# Stellungnahme bis ; 04.12.2026

Die Ware lagert auf Ihre Gefahr. Technische Rückfragen bitte an Herrn Aydin (Durchwahl 4471), nicht an den Einkauf.

| i. A. Kerstin Vollmer
| Hagenow Werkzeugbau GmbH & Co. KG
| Amtsgericht Schwerin HRA 3318, USt-IdNr. DE555019283
| Geschäftsführer: Dr. Lutz Hagenow""",
    ),
    reading(
        "formal",
        "de",
        _S31,
        "Hagenow Werkzeugbau GmbH & Co. KG",
        cases=[
            case(
                product="Spannzange ER32",
                part_no="1004-778",
                lot=["0002611934"],
                order_no="4500118820",
                qty_affected=150,
                qty_total=150,
                complaint_date="2026-11-19",
                due_date="2026-12-04",
                defect="Rundlauf 25 µm statt max. 10 µm",
                category="product_quality",
                customer_ref="200071554",
                delivery_date="2026-11-12",
                remedy="Nacherfüllung",
                reply_form="Stellungnahme",
            )
        ],
        new_text_lacks=["HRA 3318"],
        note="a buyer's table, one cell with number and name; measured values are no quantities; register data below",
    ),
)

_S33 = Sent(
    "notes",
    "Madeleine Aebischer",
    "m.aebischer@jurafein.example",
    "Tue, 3 Nov 2026 08:16:40 +0100",
    "Werkschrauben",
)
_33 = (
    "33-werkschrauben",
    build(
        _S33,
        """Grenchen, 2. November 2026

Guten Tag Frau Chen

Besten Dank für die prompte Sendung. Leider muss ich Ihnen mitteilen, dass bei 41 der Werkschrauben W-0914-TR der
Schlitz ausser Mitte liegt; unsere Uhrmacherinnen rutschen mit der Klinge ab und verkratzen die Brücke. Aufgefallen ist
es am Freitag bei der Remontage von Kaliber 318. Das tönt nach wenig bei 5'000 Stück, aber eine Brücke kostet uns
CHF 62.

Auf dem Säcklein steht Los 8-114. Ich wäre Ihnen dankbar für eine Rückmeldung bis zum 13.11., wie wir mit dem Rest
verfahren sollen.

| Freundliche Grüsse
| Madeleine Aebischer
| Jurafein Décolletage SA""",
    ),
    reading(
        "formal",
        "de",
        _S33,
        "Jurafein Décolletage SA",
        cases=[
            case(
                product="Werkschrauben",
                part_no="W-0914-TR",
                lot=["8-114"],
                qty_affected=41,
                qty_total=5000,
                complaint_date="2026-11-02",
                due_date="2026-11-13",
                defect="Schlitz ausser Mitte liegt",
                category="product_quality",
                occurred_on="2026-10-30",
                found_at="Remontage",
            )
        ],
        note="Swiss spelling, place and date above the letter, 'am Freitag' is past; what a bridge costs is no claim",
    ),
)

_S35 = Sent(
    "exchange",
    "Heiner Ohlendorf",
    "chef@baeckerei-ohlendorf.example",
    "Mon, 16 Nov 2026 06:12:33 +0100",
    "!!! Kastenformen !!!",
)
_35 = (
    "35-kastenformen",
    build(
        _S35,
        """Um 3:40 Uhr heute früh hat mein Geselle schwarze Flitter im Toastbrot gefunden. Die Beschichtung Ihrer
Kastenformen geht in Schuppen ab. 880 Laibe in die Tonne, Schaden 2.310 € netto, den zahlen Sie.

Ich habe 36 von den 96 Formen aussortiert, der Rest bleibt ebenfalls im Keller. Auf dem Boden steht KF-4/1200.
Mitgenommen habe ich die im September von Ihrem Herrn Zhou auf der Messe, eine Auftragsnummer gab es nie.

Für mich ist das kritisch, das sind Lebensmittel!!! Bis heute 16 Uhr will ich schriftlich von Ihnen, ob das Zeug giftig
ist.

| Heiner Ohlendorf
| Bäckerei Ohlendorf, Bad Nenndorf
| Mo-Sa ab 5.30 Uhr frische Brötchen""",
        form="html",
    ),
    reading(
        "formal",
        "de",
        _S35,
        "Bäckerei Ohlendorf",
        cases=[
            case(
                product="Kastenformen",
                part_no="KF-4/1200",
                qty_affected=36,
                qty_total=96,
                complaint_date="2026-11-16",
                due_date="2026-11-16",
                defect="Beschichtung Ihrer Kastenformen geht in Schuppen ab",
                severity="kritisch",
                category="product_quality",
                occurred_on="2026-11-16",
                claim="2.310 € netto",
                reply_form="schriftlich",
            )
        ],
        note="no greeting, anger; loaves are no quantity of the goods; a time of the same day",
    ),
)

_S37 = Sent(
    "exchange",
    "Dr. Annika Reuss",
    "annika.reuss@holzundhase.example",
    "Fri, 13 Nov 2026 15:48:22 +0100",
    "Ziehente Frieda: Prüfung nicht bestanden",
)
_37 = (
    "37-ziehente",
    build(
        _S37,
        """Liebes Team in China,

heute kam der Prüfbericht LN-26-4410 aus dem Labor. Bei der Zugprüfung nach EN 71-1 (90 N) löst sich ein Rad schon bei
52 N von der Achse, damit entsteht ein verschluckbares Kleinteil. Wir stufen das als sicherheitsrelevant ein und haben
den Verkauf gestoppt.

Es geht um unsere Ziehente "Frieda", Artikel 60114, Produktionscode 38/26, aus dem Kontrakt HUH-2026-77. Zum Vergleich:
die Ente aus Code 21/26 hat im Mai 118 N gehalten.

| Wir benötigen von Ihnen:
| • einen 8D-Bericht bis 25.11., denn am 26. müssen wir der Behörde melden
| • Rücknahme der 4.200 Stück in unserem Lager Soltau

Ich bin nächste Woche Dienstag nicht im Haus, Vertretung hat Frau Lindqvist.

| Herzliche Grüße
| Annika Reuss
| Holz & Hase Spielwaren GmbH

Bitte prüfen Sie, ob diese Mail wirklich ausgedruckt werden muss.""",
    ),
    reading(
        "formal",
        "de",
        _S37,
        "Holz & Hase Spielwaren GmbH",
        cases=[
            case(
                product="Ziehente",
                part_no="60114",
                lot=["38/26"],
                order_no="HUH-2026-77",
                qty_affected=...,
                qty_total=...,
                complaint_date="2026-11-13",
                due_date="2026-11-25",
                defect="löst sich ein Rad schon bei 52 N von der Achse",
                severity="sicherheitsrelevant",
                category="product_quality",
                customer_ref=...,
                occurred_on=...,
                found_at=...,
                remedy="Rücknahme der 4.200 Stück",
                reply_form="8D-Bericht",
            )
        ],
        new_text_lacks=["ausgedruckt werden muss"],
        note="a laboratory's report; the better lot beside the bad one; the day after the due date, a day of absence",
    ),
)

MAILS = (_21, _23, _25, _27, _29, _31, _33, _35, _37)
