"""German mails 8 to 14: an Apple forward, numbered points, follow-ups, a remark, an inquiry and an absence."""

from tests.corpus.make.de_a import S1
from tests.corpus.make.west import Sent, build, case, message_id, reading

_S8 = Sent(
    "apple",
    "Uwe Brandt",
    "uwe.brandt@sanjing.example",
    "Wed, 28 Oct 2026 08:03:36 +0100",
    "Fwd: Kugellager fest",
)
_8 = (
    "08-weitergeleitet-apple",
    build(
        _S8,
        """Bitte als Reklamation anlegen, ich bin bis Montag auf der Messe. Uwe

| Anfang der weitergeleiteten Nachricht:

| Von: Swantje Ahrens <ahrens@deichland-windkraft.example>
| Betreff: Kugellager fest
| Datum: 27. Oktober 2026 um 19:22:10 MEZ
| An: uwe.brandt@sanjing.example

Hallo Herr Brandt,

am 24.10. ist uns in Anlage 7 ein Pitchlager festgegangen, Typ PL-1180, Seriennummer PL1180-25-0093, nach gerade mal
1.900 Betriebsstunden. Der Monteur (Fa. Küstenservice, 04841 555 012) meldet Wasser im Fett und eine eingerissene
Dichtlippe. Zwei Schwesterlager aus derselben Lieferung laufen noch, wir schauen da jetzt wöchentlich nach.

Der Kran kostet 11.400 €, die stellen wir Ihnen in Rechnung. Und ich möchte bis 4. November schriftlich wissen, woran
es lag.

| Beste Grüße
| Swantje Ahrens, Betriebsführung
| Deichland Windkraft GmbH, Husum""",
    ),
    reading(
        "formal",
        "de",
        _S8,
        "Deichland Windkraft GmbH",
        contact_email="ahrens@deichland-windkraft.example",
        text_has=["Wasser im Fett"],
        cases=[
            case(
                product="Pitchlager",
                part_no="PL-1180",
                qty_affected=1,
                qty_total=...,
                complaint_date="2026-10-27",
                due_date="2026-11-04",
                defect="Pitchlager festgegangen",
                category="product_quality",
                serial_no="PL1180-25-0093",
                occurred_on="2026-10-24",
                found_at=...,
                claim="11.400 €",
                reply_form="schriftlich",
            )
        ],
        note="Apple forward in German; a third company named; serial number; running hours; day without a year",
    ),
)

_S9 = Sent(
    "foxmail",
    "Zhang Jie",
    "zhangjie@hansa-import.example",
    "Fri, 16 Oct 2026 18:29:41 +0200",
    "2 Probleme mit Lieferung 9/2026",
)
_9 = (
    "09-zwei-punkte",
    build(
        _S9,
        """Lieber Herr Sun,

wir haben bei Kontrolle in Hamburg zwei Probleme gefunden, bitte dringend helfen:

1) Gartenstuhl "Lido", Art. 33071: Farbe von Armlehne geht ab mit feuchtem Tuch. 45 Stück geprüft, alle so.
Kontrakt HI-26-118. Vorschlag: 15 % Preisnachlass.

2) Klapptisch "Lido", Art. 33075, Kontrakt HI-26-119: Kartons sind zu dünn, 22 von 160 mit Riss angekommen. Der
Tisch selbst ist ok. Bitte neue Kartons schicken und Verbesserungsbericht.

Der Verkauf an Möbelhaus beginnt am 15.03.2027, wir haben also etwas Zeit.

| Danke und Gruß
| Zhang Jie (Jay)
| Hansa-Import Ostasien GmbH""",
    ),
    reading(
        "formal",
        "de",
        _S9,
        "Hansa-Import Ostasien GmbH",
        cases=[
            case(
                product="Gartenstuhl",
                part_no="33071",
                order_no="HI-26-118",
                qty_affected=45,
                qty_total=45,
                complaint_date="2026-10-16",
                defect="Farbe von Armlehne geht ab",
                category="product_quality",
                found_at=...,
                remedy="Preisnachlass",
                claim=...,
            ),
            case(
                product="Klapptisch",
                part_no="33075",
                order_no="HI-26-119",
                qty_affected=22,
                qty_total=160,
                complaint_date="2026-10-16",
                defect="Kartons sind zu dünn",
                category="packaging",
                found_at=...,
                remedy="neue Kartons schicken",
                reply_form="Verbesserungsbericht",
            ),
        ],
        note="German of a Chinese writer in Foxmail; two numbered complaints of two orders; no due date",
    ),
)

_S10 = Sent(
    "exchange",
    "Jörg Vahrenholt",
    "joerg.vahrenholt@lumenta-optik.example",
    "Mon, 26 Oct 2026 08:44:19 +0100",
    "Erinnerung: 8D zu QS-26-0310 überfällig",
)
_10 = (
    "10-erinnerung",
    build(
        _S10,
        """Guten Morgen,

der 8D-Report zu unserem Prüfbericht QS-26-0310 (Fassungsring M40) war am 22.10. fällig, bei mir liegt immer noch
nichts. Wenn bis Mittwoch nichts da ist, eskaliere ich das an unsere Geschäftsleitung.

| MfG Jörg Vahrenholt
| Lumenta Optik GmbH""",
        form="plain",
    ),
    reading(
        "followup",
        "de",
        _S10,
        "Lumenta Optik GmbH",
        followup_of="de-06-pruefbericht-excel.eml",
        new_text_has=["QS-26-0310"],
        note="reminder without thread headers, linked by the customer's own number alone",
    ),
)

_S11 = Sent(
    "outlook",
    "Dr. Annegret Böhmer",
    "a.boehmer@getriebebau-lohse.example",
    "Fri, 06 Nov 2026 14:20:05 +0100",
    "AW: Mängelrüge Stirnräder, Bestellung 4500-88213",
    more=[("In-Reply-To", message_id(S1)), ("References", message_id(S1))],
)
_11 = (
    "11-antwort-im-verlauf",
    build(
        _S11,
        """Sehr geehrter Herr Qian,

danke für den Anruf. Mit einer Teillieferung von 200 Rädern in KW 48 sind wir einverstanden, sofern ein Messprotokoll
nach DIN 3962 beiliegt.

| Freundliche Grüße
| A. Böhmer

| -----Ursprüngliche Nachricht-----
| Von: Dr. Annegret Böhmer
| Gesendet: Mittwoch, 4. November 2026 10:48
| An: quality@sanjing.example
| Betreff: Mängelrüge Stirnräder, Bestellung 4500-88213

Sehr geehrte Damen und Herren,

bei der Wareneingangsprüfung am gestrigen 3. November haben wir festgestellt, dass die Verzahnung der Stirnräder
Z 42 (Sachnummer 118.042.07) nicht die vereinbarte Qualität 7 nach DIN 3962 erreicht.""",
    ),
    reading(
        "followup",
        "de",
        _S11,
        ...,
        followup_of="de-01-maengelruege.eml",
        text_has=["118.042.07"],
        new_text_has=["Teillieferung von 200"],
        new_text_lacks=["118.042.07"],
        note="answer in the thread over the old text, Outlook separator",
    ),
)

_S12 = Sent(
    "thunderbird",
    "Resi Aumüller",
    "r.aumueller@spielholz-chiemgau.example",
    "Thu, 12 Nov 2026 09:59:14 +0100",
    "Nur zur Info: Holzräder",
)
_12 = (
    "12-nur-zur-info",
    build(
        _S12,
        """Servus Frau Deng,

bei den Holzrädern von letzter Woche waren ein paar dabei, die etwas stärker nach Öl riechen als sonst. Nach zwei
Tagen Lüften war's weg, Sie müssen also gar nichts unternehmen, ich wollt's bloß gesagt haben.

Die Muster der neuen Achsen sind übrigens super geworden!

| Pfiat Eahna
| Resi Aumüller

|--
| Spielholz Chiemgau OHG - Bernau""",
    ),
    reading(
        "informal",
        "de",
        _S12,
        "Spielholz Chiemgau OHG",
        new_text_has=["Lüften"],
        cases=[
            case(
                product="Holzrädern",
                complaint_date="2026-11-12",
                defect="etwas stärker nach Öl riechen",
                category="product_quality",
            )
        ],
        note="asks for nothing; praise beside it; last week is no delivery date",
    ),
)

_S13 = Sent(
    "gmail",
    "Timo Reiff",
    "timo.reiff@reiff-prothetik.example",
    "Mon, 02 Nov 2026 13:16:52 +0100",
    "Anfrage Gelenkköpfe Titan",
)
_13 = (
    "13-anfrage",
    build(
        _S13,
        """Guten Tag,

für ein Kniegelenk suchen wir einen Lieferanten für Gelenkköpfe aus Ti-6Al-4V, Jahresbedarf etwa 1.500 Stk., Losgröße
250. Können Sie uns bis 13.11. ein Angebot machen? Zeichnung gern nach NDA.

Wichtig ist uns die Nachverfolgbarkeit jeder Charge; mit unserem jetzigen Lieferanten hatten wir zuletzt Risse in zwei
Losen und keinen brauchbaren 8D-Report. Wie läuft bei Ihnen eine Reklamation ab?

| Gruß
| Timo Reiff

|--
| Reiff Prothetik GmbH | Tuttlingen""",
    ),
    reading(
        "inquiry",
        "de",
        _S13,
        ...,
        note="asks for an offer and how complaints are handled; the cracks are those of a competitor",
    ),
)

_S14 = Sent(
    "exchange",
    "Jörg Vahrenholt",
    "joerg.vahrenholt@lumenta-optik.example",
    "Tue, 27 Oct 2026 03:10:11 +0100",
    "Automatische Antwort: Eingangsbestätigung Ihrer Reklamation [C-2026-000123]",
    more=[("Auto-Submitted", "auto-replied"), ("X-Auto-Response-Suppress", "All")],
)
_14 = (
    "14-abwesend",
    build(
        _S14,
        """Vielen Dank für Ihre Nachricht. Ich bin bis einschließlich 6. November nicht im Haus, E-Mails werden nicht
weitergeleitet. In dringenden Reklamationsfällen wenden Sie sich bitte an wareneingang@lumenta-optik.example.

Jörg Vahrenholt""",
    ),
    reading("auto", "de", _S14, ..., case_token="C-2026-000123", note="out of office that carries our case token"),
)

MAILS = [_8, _9, _10, _11, _12, _13, _14]
