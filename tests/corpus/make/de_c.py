"""German mails 15 to 20: calendar weeks, a craftsman, missing pieces, Swiss German, a resent mail, two forwards."""

from tests.corpus.make.west import Sent, build, case, reading

_S15 = Sent(
    "exchange",
    "Oezlem Yildirim",
    "o.yildirim@polyblend-rhein.example",
    "Wed, 18 Nov 2026 12:06:48 +0100",
    "Beanstandung Granulat PBT V0 schwarz",
)
_15 = (
    "15-granulat",
    build(
        _S15,
        """Sehr geehrte Damen und Herren,

bei der Verarbeitung Ihres Granulats PBT V0 schwarz, geliefert in KW 44, haben wir Feuchtewerte von 0,12 % gemessen
(Spezifikation höchstens 0,04 %). Die Folge sind Schlieren auf der Oberfläche; unsere Ausschussquote an der Linie 6
ist von 0,4 % auf 3,5 % gestiegen. Betroffen ist Charge 2610-PB-88, davon liegen noch 2.750 kg von ehemals 6.000 kg
bei uns.

| Forderungen:
| - Rücksendung der Restmenge auf Ihre Kosten
| - Analysenzertifikat der Rückstellprobe
| - Stellungnahme bis spätestens Mittwoch KW 48

Unsere Kundennummer bei Ihnen lautet 41190, zu erreichen sind wir von 7 bis 15.30 Uhr.

| Mit freundlichem Gruss
| Oezlem Yildirim
| Polyblend Rhein KG, Leverkusen""",
        form="html",
    ),
    reading(
        "formal",
        "de",
        _S15,
        "Polyblend Rhein KG",
        cases=[
            case(
                product="Granulat PBT V0 schwarz",
                part_no=...,
                lot=["2610-PB-88"],
                qty_affected=...,
                qty_total=6000,
                complaint_date="2026-11-18",
                due_date="2026-11-25",
                defect="Feuchtewerte von 0,12 %",
                category="product_quality",
                delivery_date=None,
                found_at="bei der Verarbeitung",
                defect_rate_pct=3.5,
                remedy="Rücksendung der Restmenge",
                reply_form="Stellungnahme",
            )
        ],
        note="html only; delivery week is no day; Wednesday of a calendar week; several percents, one is the rate",
    ),
)

_S16 = Sent(
    "iphone",
    "Holger Stumpf",
    "fensterbau.stumpf@web.example",
    "Mon, 12 Oct 2026 21:18:34 +0200",
    "Scharniere SCHROTT",
)
_16 = (
    "16-schreiner",
    build(
        _S16,
        """das kann doch nicht euer ernst sein. 8 fenster eingebaut beim kunden und bei 5 stück fällt der flügel runter
weil der bolzen im scharnier abgeschert ist. der kunde steht daneben!! ich will das geld zurück für die ganze kiste
(289 Euro) und zwar bis freitag sonst geht das zum anwalt. rechnung 26-00977 vom 21.9.

und nein ich fülle kein formular aus

| Holger Stumpf
| Fensterbau Stumpf e.K.
| Von meinem iPhone gesendet""",
        form="plain",
    ),
    reading(
        "formal",
        "de",
        _S16,
        "Fensterbau Stumpf e.K.",
        new_text_lacks=["Von meinem iPhone gesendet"],
        cases=[
            case(
                product="scharnier",
                order_no=...,
                qty_affected=5,
                qty_total=8,
                complaint_date="2026-10-12",
                due_date="2026-10-16",
                defect="bolzen im scharnier abgeschert",
                category="product_quality",
                found_at=...,
                remedy="geld zurück",
                claim="289 Euro",
            )
        ],
        note="all small letters, angry; the invoice is no order and its date no delivery",
    ),
)

_S17 = Sent(
    "outlook",
    "Birgit Maurer",
    "b.maurer@kabelwerk-oberlausitz.example",
    "Thu, 29 Oct 2026 10:02:12 +0100",
    "Fehlmenge Auftrag 7-26-3301",
)
_TEXT17 = """Hallo Frau Xu,

laut Lieferschein sollten es 1.200 Stk. Aderendhülsenhalter (Mat. 9001-44) sein, gezählt haben wir 1.080. Damit fehlen
120, die Kartons waren unbeschädigt und das Gewicht auf dem Frachtbrief (86,4 kg) passt auch zu der kleineren Menge.

Mir ist egal, ob Sie nachliefern oder gutschreiben, Hauptsache, ich kann die Rechnung buchen. Eingang war vorgestern.

| Viele Grüße
| Birgit Maurer, Wareneingang
| Kabelwerk Oberlausitz GmbH

| Bitte denken Sie an die Umwelt, bevor Sie diese E-Mail ausdrucken."""
_EXPECTED17 = {
    "product": "Aderendhülsenhalter",
    "part_no": "9001-44",
    "order_no": "7-26-3301",
    "qty_affected": 120,
    "qty_total": 1200,
    "defect": "fehlen 120",
    "category": "quantity",
    "found_at": ...,
    "remedy": "nachliefern oder gutschreiben",
}
_17 = (
    "17-fehlmenge",
    build(_S17, _TEXT17),
    reading(
        "formal",
        "de",
        _S17,
        "Kabelwerk Oberlausitz GmbH",
        new_text_lacks=["Bitte denken Sie an die Umwelt"],
        cases=[case(complaint_date="2026-10-29", delivery_date="2026-10-27", **_EXPECTED17)],
        note="shortage; dotted thousands; order only in the subject; vorgestern; no date asked",
    ),
)

_S18 = Sent(
    "gmail",
    "Reto Zgraggen",
    "reto@alpvelo.example",
    "Tue, 03 Nov 2026 18:30:27 +0100",
    "Falsche Etiketten auf den Naben",
)
_18 = (
    "18-schweiz",
    build(
        _S18,
        """Grüezi Herr Pan

Die Naben aus unserer Bestellung AV-2611 sind technisch einwandfrei, nur stimmen die Papiere und Etiketten nicht: Auf
allen 60 Schachteln steht «Made in Taiwan», im Ursprungszeugnis jedoch China, und die Bedienungsanleitung fehlt auf
Deutsch. Der Zoll in Basel hat uns deshalb CHF 420.– verrechnet. Diesen Betrag ziehen wir von Ihrer Rechnung ab.

Bitte mailen Sie mir grosse, neue Etiketten als PDF, ich drucke sie selber, sowie ein korrigiertes Ursprungszeugnis.
Anlieferung war am 30. Oktober, die nächste folgt ja erst im Frühling.

| Freundliche Grüsse
| Reto Zgraggen

|--
| AlpVelo AG, Altdorf UR
| MWST CHE-555.001.234""",
    ),
    reading(
        "formal",
        "de",
        _S18,
        "AlpVelo AG",
        new_text_lacks=["CHE-555.001.234"],
        cases=[
            case(
                product="Naben",
                order_no="AV-2611",
                qty_affected=60,
                qty_total=...,
                complaint_date="2026-11-03",
                defect="stimmen die Papiere und Etiketten nicht",
                category="documentation",
                delivery_date="2026-10-30",
                found_at=...,
                remedy="korrigiertes Ursprungszeugnis",
                claim="CHF 420",
            )
        ],
        note="Swiss spelling and quotes; papers and labels, goods sound; money of the customs",
    ),
)

_S19 = Sent(
    "outlook",
    "Birgit Maurer",
    "b.maurer@kabelwerk-oberlausitz.example",
    "Mon, 02 Nov 2026 07:41:55 +0100",
    "Fehlmenge Auftrag 7-26-3301",
    cc="buchhaltung@kabelwerk-oberlausitz.example",
)
_19 = (
    "19-fehlmenge-erneut",
    build(_S19, _TEXT17),
    reading(
        "formal",
        "de",
        _S19,
        "Kabelwerk Oberlausitz GmbH",
        duplicate_of="de-17-fehlmenge.eml",
        new_text_lacks=["Bitte denken Sie an die Umwelt"],
        cases=[case(complaint_date=..., delivery_date=..., **_EXPECTED17)],
        note="the same text resent on another day, with a Cc, under a new Message-ID",
    ),
)

_S20 = Sent(
    "outlook",
    "Anna Seidel",
    "anna.seidel@sanjing.example",
    "Thu, 19 Nov 2026 08:55:03 +0100",
    "WG: Fwd: Transportschaden Palette 2",
)
_20 = (
    "20-zweimal-weitergeleitet",
    build(
        _S20,
        """z. K. und bitte anlegen, danke! Anna

| Von: Heiko Pohl <heiko.pohl@sanjing.example>
| Gesendet: Mittwoch, 18. November 2026 22:11
| An: Anna Seidel <anna.seidel@sanjing.example>
| Betreff: Fwd: Transportschaden Palette 2

Bin unterwegs, kannst du das weitergeben? Spediteur war unserer.

| -------- Weitergeleitete Nachricht --------
| Betreff: Transportschaden Palette 2
| Datum: Tue, 17 Nov 2026 16:48:30 +0100
| Von: Lagerleitung <lager@glashuette-spessart.example>
| An: heiko.pohl@sanjing.example

Hallo Herr Pohl,

Palette 2 von 3 kam heute umgekippt an, der Fahrer hat es auf dem CMR bestätigt. Von 96 Graphitformen GF-20 sind
mindestens 34 zerbrochen; die genaue Zahl bekommen Sie, wenn alles ausgepackt ist. Lose laut Aufkleber: 261012 und
261013.

Bitte um rasche Ersatzlieferung, die Öfen laufen über Weihnachten durch.

| Glück auf
| Dieter Kunkel, Lagerleiter, Glashütte Spessart GmbH""",
    ),
    reading(
        "formal",
        "de",
        _S20,
        "Glashütte Spessart GmbH",
        contact_email="lager@glashuette-spessart.example",
        text_has=["Weitergeleitete Nachricht"],
        cases=[
            case(
                product="Graphitformen",
                part_no="GF-20",
                lot=["261012", "261013"],
                qty_affected=34,
                qty_total=96,
                complaint_date="2026-11-17",
                defect="zerbrochen",
                category="transport_storage",
                delivery_date="2026-11-17",
                occurred_on="2026-11-17",
                found_at=...,
                remedy="Ersatzlieferung",
            )
        ],
        note="forwarded twice, Thunderbird inside Outlook; two lots; at least 34; pallet numbers are no quantities",
    ),
)

MAILS = [_15, _16, _17, _18, _19, _20]
