"""Further German workbooks: a food filler, a partial 5D, graph paper."""

# ruff: noqa: E501 (a form's texts and cells stand a line each)

from openpyxl.worksheet.datavalidation import DataValidation

from tests.forms.make.we_kit import WE, Form, act
from tests.forms.make.we_sheet import Book


def we_33() -> None:
    """Complaint of a dairy: reasons with a cross in their own cell, who and when in lines below."""
    form = Form(
        "we-33-molkerei-abfuellung", "xlsx", "de", "half",
        "Molkerei: Beschriftung über dem Wert, Reklamationsgründe mit x in eigener Zelle, unter jedem Abschnitt eine Zeile "
        "`verantwortlich | … | Termin | …`, Abstellmaßnahme offen.",
        {
            "report_no": "LR-2026-077", "customer": "Molkerei Altenrode eG", "supplier": WE, "product": "Dosierkolben DK 60",
            "part_no": "DK60-316L", "lot": ["SJ2603-1", "SJ2603-2"], "order_no": "45-1180", "complaint_date": "2026-05-06",
            "due_date": "2026-05-20", "qty_affected": 5, "qty_total": 32, "contact": "Heike Lüders",
            "contact_email": "h.lueders@altenrode.example", "category": "Material",
            "d2": "Fünf Kolben haben Lunker an der Dichtfläche. Milchreste setzen sich fest, Reinigung nicht möglich.",
            "d3": [act("Fünf Kolben aus Vorserie als Ersatz per Kurier", "Cao Yi", "2026-05-08")],
            "d4_occurrence": "Stangenmaterial mit Seigerung im Kern; Kern liegt bei DK 60 in der Dichtfläche.",
        },
    )  # fmt: skip
    f = form.fields
    book = Book(form, "Lieferantenreklamation", font="Calibri", size=10)
    book.widths(22, 22, 22, 22, 6)
    book.theme = {
        "s": {"fill": "BDD7EE", "color": "000000"},
        "l": {"fill": "FFFFFF", "size": 8, "italic": True, "bold": False},
    }
    book.fill(f"""
        A1:E1 t Lieferantenreklamation
        A3 l Reklamation Nr.
        B3 l Datum der Reklamation
        C3 l Kunde
        D3:E3 l Lieferant
        A4 v {f["report_no"]} @@report_no
        B4 v 06.05.2026 @@complaint_date
        C4 v {f["customer"]} @@customer
        D4:E4 v {WE} @@supplier
        A5 l Artikel
        B5 l Artikelnummer
        C5 l Charge(n)
        D5:E5 l Bestellnummer
        A6 v {f["product"]} @@product
        B6 v {f["part_no"]} @@part_no
        C6 v SJ2603-1|SJ2603-2 @@lot
        D6:E6 v 45-1180 @@order_no
        A7 l gelieferte Menge
        B7 l reklamierte Menge
        C7 l Ansprechpartner
        D7:E7 l Stellungnahme bis
        A8 v 32 Stk. @@qty_total
        B8 v 5 Stk. @@qty_affected
        C8 v {f["contact"]} @@contact
        D8:E8 v 20.05.2026 @@due_date
        A9 l E-Mail
        B9:E9 v {f["contact_email"]} @@contact_email
        A10:A13 l Reklamationsgrund|(bitte ankreuzen)
        B10:D10 p Maß
        E10 c
        B11:D11 p Material
        E11 c x @@category
        B12:D12 p Verschmutzung / Hygiene
        E12 c
        B13:D13 p Falschlieferung
        E13 c
        A14:E14 s Beschreibung
        A15:E15 v {f["d2"]} @@d2
    """)
    row = 16
    parts = [
        ("Sofortmaßnahme", "d3", f["d3"][0]["action"], "Cao Yi", "08.05."), ("Ursache", "d4_occurrence", f["d4_occurrence"], None, None),
        ("Abstellmaßnahme", "d5", None, None, None), ("Wirksamkeitsprüfung", "d6", None, None, None), ("Vorbeugung", "d7", None, None, None),
    ]  # fmt: skip
    for head, name, text, who, when in parts:
        acted = name != "d4_occurrence"
        book.put(f"A{row}:E{row}", "s", head)
        book.put(f"A{row + 1}:E{row + 1}", "v", text, f"{name}.0.action" if acted else name)
        book.high(**{f"r{row + 1}": 34})
        row += 2
        if acted:
            book.put(f"A{row}", "l", "verantwortlich")
            book.put(f"B{row}", "v", who, f"{name}.0.who")
            book.put(f"C{row}", "l", "Termin")
            book.put(f"D{row}:E{row}", "v", when, f"{name}.0.date")
            row += 1
    book.put(f"A{row}", "l", "Reklamation geschlossen am")
    book.put(f"B{row}", "v", None, "closed_date")
    book.put(f"C{row}:E{row}", "g", "wird von der Molkerei ausgefüllt")
    book.put(f"A{row + 2}:E{row + 2}", "q", "MA-QS-F-33, Rev. 2, gültig ab 01.09.2024")
    book.high(r4=30, r6=30, r15=40)
    form.write(book.save())


def we_36() -> None:
    """Partial 5D report of a tractor cabin maker."""
    form = Form(
        "we-36-5d-zwischenbericht", "xlsx", "de", "half",
        "Teilbericht 5D: nur D1 bis D5, Kopf in acht Spalten, Termine teils als Kalenderwoche, Prüf- und Fehlermenge je "
        "Sofortmaßnahme, D4 als zwei Kästen nebeneinander, D5 leer.",
        {
            "report_no": "5D-26-204", "customer": "Haberkamp Kabinenbau GmbH & Co. KG", "supplier": "Sanjing Precision Machinery",
            "product": "Scharnierhülse", "part_no": "HK 20-4417", "lot": ["KW 12/26"], "order_no": "AB-260774", "complaint_date": "2026-04-16",
            "due_date": "2026-04-30", "qty_affected": 90, "qty_total": 2500, "contact": "Sven Dierkes",
            "contact_email": "s.dierkes@haberkamp.example", "d1_leader": "Wei Dong", "d1_members": ["Guo Jing", "Peng Yu"],
            "d2": "Innendurchmesser unrund, Bolzen klemmt bei 90 Hülsen. Rundheit 0,08 mm, zulässig 0,03 mm.",
            "d3": [
                act("Sortierung beim Kunden", "Guo Jing", "2026-04-20", qty_checked=1900, qty_ng=61),
                act("Sortierung eigenes Lager", "Peng Yu", "2026-04-17", qty_checked=3200, qty_ng=0),
                act("Nacharbeit der unrunden Hülsen durch Honen", "Peng Yu", "KW 18/2026"),
            ],
            "d4_occurrence": "Spannzange mit zu hohem Druck (9 bar) verformt die dünnwandige Hülse.",
            "d4_escape": "Messung erfolgt im gespannten Zustand.",
        },
    )  # fmt: skip
    f = form.fields
    book = Book(form, "5D", font="Segoe UI", size=9)
    book.widths(13, 17, 13, 17, 13, 17, 13, 17)
    book.theme = {"s": {"fill": "FFC000", "color": "000000"}, "l": {"fill": "FFF2CC"}}
    book.fill(f"""
        A1:H1 t 5D-Zwischenbericht
        A2 l Bericht-Nr.
        B2 v {f["report_no"]} @@report_no
        C2 l Datum
        D2 v 16.04.2026 @@complaint_date
        E2 l Kunde
        F2:H2 v {f["customer"]} @@customer
        A3 l Lieferant
        B3 v {f["supplier"]} @@supplier
        C3 l Benennung
        D3 v {f["product"]} @@product
        E3 l Teilenummer
        F3 v {f["part_no"]} @@part_no
        G3 l Los
        H3 v KW 12/26 @@lot
        A4 l Auftrag
        B4 v {f["order_no"]} @@order_no
        C4 l Liefermenge
        D4 v 2.500 Stk. @@qty_total
        E4 l Ausschuss
        F4 v 90 Stk. @@qty_affected
        G4 l 8D fällig
        H4 v 30.04.2026 @@due_date
        A5 l Verfasser Kunde
        B5:D5 v {f["contact"]} @@contact
        E5 l E-Mail
        F5:H5 v {f["contact_email"]} @@contact_email
        A6:H6 s D1 Team
        A7 l Leiter
        B7:D7 v Wei Dong @@d1_leader
        E7 l Mitglieder
        F7:H7 v Guo Jing; Peng Yu @@d1_members
        A8:H8 s D2 Problem
        A9:H9 v {f["d2"]} @@d2
        A10:H10 s D3 Sofortmaßnahmen
        A11:D11 l Maßnahme
        E11 l geprüft
        F11 l davon n.i.O.
        G11 l Wer
        H11 l Wann
        A16:H16 s D4 Ursache
        A17:D17 l Auftreten
        E17:H17 l Nichtentdeckung
        A18:D18 v {f["d4_occurrence"]} @@d4_occurrence
        E18:H18 v {f["d4_escape"]} @@d4_escape
        A19:H19 s D5 Abstellmaßnahmen
        A20:F20 l Maßnahme
        G20 l Wer
        H20 l Wann
        A24:H24 q Der vollständige 8D-Bericht folgt. HK-LQ-05D / 3
    """)
    days = ["20.04.2026", "17.04.2026", "KW 18/2026"]
    lines = [
        [a["action"], a.get("qty_checked"), a.get("qty_ng"), a["who"], d] for a, d in zip(f["d3"], days, strict=True)
    ]
    book.acts("d3", 12, {"action": "A:D", "qty_checked": "E", "qty_ng": "F", "who": "G", "date": "H"}, lines, upto=4)
    book.acts("d5", 21, {"action": "A:F", "who": "G", "date": "H"}, [], upto=3)
    book.high(r3=26, r9=30, r18=40)
    form.write(book.save())


def we_39() -> None:
    """Graph paper: many narrow columns, wide merges, a hidden list, turned heads."""
    form = Form(
        "we-39-raster-messgeraete", "xlsx", "de", "customer-only",
        "Messgerätehersteller: Rasterblatt aus schmalen Spalten mit großen Verbünden, gedrehte Abschnittsköpfe links, "
        "Auswahllisten aus verborgenem Blatt, mehrere Chargen in einer Zelle, Antwortteil leer.",
        {
            "report_no": "QB-0488/26", "customer": "Reinsdorf Messgeräte GmbH", "supplier": WE, "product": "Führungsschiene 300",
            "part_no": "RM-300-FS", "lot": ["26014", "26015", "26019"], "order_no": "4711-2026-08", "delivery_note": "LS 0091182",
            "complaint_date": "2026-06-08", "delivery_date": "2026-06-02", "due_date": "2026-06-22", "qty_affected": 11, "qty_total": 75,
            "contact": "Claudia Vettel", "contact_email": "c.vettel@reinsdorf.example", "category": "Geometrie", "severity": ["Nebenfehler"],
            "d2": "Geradheit der Auflage 0,022 bis 0,031 mm auf 300 mm, Zeichnung 0,010 mm. Betroffen sind 11 Schienen aus drei Chargen.",
        },
    )  # fmt: skip
    f = form.fields
    book = Book(form, "Beanstandung", font="Arial", size=9)
    book.widths(*[3.2] * 34)
    book.fill(f"""
        A1:V2 t Qualitätsbeanstandung
        W1:Z1 l Nr.
        AA1:AH1 v {f["report_no"]} @@report_no
        W2:Z2 l Datum
        AA2:AH2 v 08.06.2026 @@complaint_date
        A4:E4 l Kunde
        F4:P4 v {f["customer"]} @@customer
        Q4:U4 l Lieferant
        V4:AH4 v {WE} @@supplier
        A5:E5 l Benennung
        F5:P5 v {f["product"]} @@product
        Q5:U5 l Teile-Nr.
        V5:AH5 v {f["part_no"]} @@part_no
        A6:E6 l Chargen
        F6:P6 v 26014 / 26015 / 26019 @@lot
        Q6:U6 l Bestellung
        V6:AH6 v {f["order_no"]} @@order_no
        A7:E7 l Lieferschein
        F7:P7 v LS 0091182 @@delivery_note
        Q7:U7 l Lieferdatum
        V7:AH7 v 02.06.2026 @@delivery_date
        A8:E8 l Liefermenge
        F8:P8 v 75 Stück @@qty_total
        Q8:U8 l n.i.O.-Menge
        V8:AH8 v 11 Stück @@qty_affected
        A9:E9 l Fehlerart
        F9:P9 v Geometrie @@category
        Q9:U9 l Gewichtung
        V9:AH9 v Nebenfehler @@severity
        A10:E10 l Ansprechpartner
        F10:P10 v {f["contact"]} @@contact
        Q10:U10 l E-Mail
        V10:AH10 v {f["contact_email"]} @@contact_email
        A11:E11 l 8D-Bericht bis
        F11:P11 v 22.06.2026 @@due_date
        Q11:U11 l Erledigt am
        V11:AH11 v @@closed_date
        C13:AH14 v {f["d2"]} @@d2
        C15:G15 l Leiter
        H15:R15 v @@d1_leader
        S15:W15 l Mitglieder
        X15:AH15 v @@d1_members
        C19:I19 l Auftreten
        J19:AH19 v @@d4_occurrence
        C20:I20 l Nichtentdecken
        J20:AH20 v @@d4_escape
    """)
    for ref, head in (
        ("A13:B14", "D2"),
        ("A15:B15", "D1"),
        ("A16:B18", "D3"),
        ("A19:B20", "D4"),
        ("A21:B23", "D5"),
        ("A24:B26", "D6"),
        ("A27:B29", "D7"),
        ("A30:B30", "D8"),
    ):
        book.put(ref, "s", head, turn=90, center=True)
    letters = {"action": "C:X", "who": "Y:AC", "date": "AD:AH"}
    titles = {"d3": "Sofortmaßnahmen", "d5": "Abstellmaßnahmen", "d6": "Wirksamkeit", "d7": "Vorbeugemaßnahmen"}
    for (name, title), row in zip(titles.items(), (16, 21, 24, 27), strict=True):
        book.acts("", row, letters, [[title, "Wer", "Termin"]], look="l")
        book.acts(name, row + 1, letters, [], upto=2)
    book.put("C30:AH30", "v", None, "d8")
    book.put("A32:AH32", "q", "RM-QS-041 Stand 11/2024 – Ausdruck unterliegt nicht dem Änderungsdienst")
    kinds = DataValidation(type="list", formula1="Listen!$A$2:$A$4")
    kinds.add("F9")
    book.sheet.add_data_validation(kinds)
    book.high(r13=22, r14=22, r15=24, r19=30, r20=30, r30=40)
    book.more("Listen", hidden=True)
    for row, (kind, weight) in enumerate(
        [
            ("Fehlerart", "Gewichtung"),
            ("Geometrie", "kritisch"),
            ("Oberfläche", "Hauptfehler"),
            ("Werkstoff", "Nebenfehler"),
        ],
        1,
    ):
        book.sheet[f"A{row}"] = kind
        book.sheet[f"B{row}"] = weight
    form.write(book.save())
