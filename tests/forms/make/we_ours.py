"""Workbooks in which we are the customer and complain to our own supplier."""

# ruff: noqa: E501 (a form's texts and cells stand a line each)

import datetime as dt

from tests.forms.make.we_kit import WE, Form, act
from tests.forms.make.we_sheet import Book


def we_21() -> None:
    """Our own complaint to an American tool maker: we are the customer."""
    form = Form(
        "we-21-tool-turned", "xlsx", "en", "half",
        "Turned direction: Sanjing complains to its tool supplier; six columns of label and value, action table with "
        "status column, cause block with two causes, last two sections blank.",
        {
            "report_no": "SJ-SQ-26-031", "customer": WE, "supplier": "Brandt Carbide Tooling LLC",
            "product": "Solid carbide end mill D10 R0.5", "part_no": "BCT-10R05-4F", "lot": ["B5523"],
            "order_no": "SJPO260288", "delivery_note": "DN-889104", "complaint_date": "2026-04-14",
            "due_date": "2026-04-28", "qty_affected": 55, "qty_total": 200, "contact": "Hu Xiaoyan",
            "contact_email": "hu.xiaoyan@sanjing.example", "severity": ["B"],
            "d2": "Corner radius chips after 12 to 15 minutes in 42CrMo4, normal life is 70 minutes. Under the microscope "
            "the coating flakes off on the flank of 55 mills.",
            "d1_leader": "Earl Simmons", "d1_members": ["Janet Pruitt", "Ravi Menon"],
            "d3": [
                act("Quarantine batch B5523 at both warehouses", "Janet Pruitt", "2026-04-15", result="Done"),
                act("Send 60 mills of batch B5530 free of charge", "Janet Pruitt", "2026-04-17", result="Done"),
                act("Recall unsold mills from distributors", "Earl Simmons", "2026-05-06", result="Open"),
            ],
            "d4_occurrence": "Chamber pressure drifted during coating run 1187; adhesion layer is only 0.1 µm.",
            "d4_escape": "Rockwell adhesion test is made on one coupon a day, not on each run.",
        },
    )  # fmt: skip
    f = form.fields
    book = Book(form, "Supplier complaint", font="Verdana", size=8)
    book.widths(15, 20, 13, 15, 13, 18)
    book.theme = {"s": {"fill": "DDEBF7", "color": "000000"}, "l": {"fill": "F2F2F2"}}
    book.fill(f"""
        A1:F1 t Complaint to Supplier
        A2 l From
        B2:D2 v {WE} @@customer
        E2 l No.
        F2 v {f["report_no"]} @@report_no
        A3 l To
        B3:D3 v {f["supplier"]} @@supplier
        E3 l Issued
        F3 v 2026-04-14 @@complaint_date
        A4 l Issuer
        B4 v {f["contact"]} @@contact
        C4 l E-mail
        D4 v {f["contact_email"]} @@contact_email
        E4 l 8D until
        F4 v 2026-04-28 @@due_date
        A5 l Article
        B5 v {f["product"]} @@product
        C5 l Art. no.
        D5 v {f["part_no"]} @@part_no
        E5 l Charge
        F5 v {f["lot"][0]} @@lot
        A6 l Our order
        B6 v {f["order_no"]} @@order_no
        C6 l Your delivery note
        D6 v {f["delivery_note"]} @@delivery_note
        E6 l Rank (A/B/C)
        F6 v B @@severity
        A7 l Delivered qty
        B7 v 200 pcs @@qty_total
        C7 l NG qty
        D7 v 55 pcs @@qty_affected
        E7 l Returned qty
        F7 v 20 pcs
        A8:F8 s What is wrong
        A9:F9 v {f["d2"]} @@d2
        A10:F10 s Supplier's team
        A11 l Leader
        B11:C11 v Earl Simmons @@d1_leader
        D11 l Members
        E11:F11 v Janet Pruitt; Ravi Menon @@d1_members
        A12:F12 s Short-term actions
        A13:C13 l Action
        D13 l Resp.
        E13 l Date
        F13 l Status
        A17:F17 s Causes
        A18 l Occurrence
        B18:F18 v {f["d4_occurrence"]} @@d4_occurrence
        A19 l Non-detection
        B19:F19 v {f["d4_escape"]} @@d4_escape
        A20:F20 s Long-term actions
        A21:C21 l Action
        D21 l Resp.
        E21 l Date
        F21 l Status
        A25:F25 s Proof of effectiveness
        A26:F26 v @@d6.0.action
        A27:F27 s Systemic prevention
        A28:F28 v @@d7.0.action
        A29 l Supplier sign
        B29:C29 v
        D29 l Sanjing SQE
        E29:F29 v
    """)
    table = {"action": "A:C", "who": "D", "date": "E", "result": "F"}
    days = ["15-Apr-2026", "17-Apr-2026", "6-May-2026"]
    lines = [[a["action"], a["who"], day, a["result"]] for a, day in zip(f["d3"], days, strict=True)]
    book.acts("d3", 14, table, lines)
    book.acts("d5", 22, table, [], upto=3)
    book.high(r9=40, r18=26, r19=26, r26=40, r28=40)
    form.write(book.save())


def we_28() -> None:
    """Turned direction: our complaint to a German coater, answered and closed."""
    form = Form(
        "we-28-beschichter-gedreht", "xlsx", "de", "complete",
        "Gedrehte Richtung: Sanjing reklamiert bei einem Beschichter; Ishikawa-Wörter als Zeile mit Kreuzen, 5-Why-Tabelle mit "
        "zwei Spalten und Ergebniszeile, Wer/Wann in den letzten zwei Spalten.",
        {
            "report_no": "SJ-RK-26-015", "customer": "Sanjing", "supplier": "Lackner Oberflächentechnik GmbH", "product": "Gehäusedeckel GD-7",
            "part_no": "GD-7-0042", "lot": ["LO-26-0318"], "order_no": "LA-26-0140", "delivery_note": "47711", "complaint_date": "2026-04-01",
            "delivery_date": "2026-03-26", "due_date": "2026-04-22", "qty_affected": 210, "qty_total": 1000, "defect_rate_pct": 21,
            "contact": "Hu Xiaoyan", "contact_email": "hu.xiaoyan@sanjing.example", "severity": ["Hauptfehler"],
            "d1_leader": "Petra Lackner", "d1_members": ["Uwe Stahl", "Dragan Ilic"],
            "d2": "Zink-Nickel-Schicht nur 4 bis 6 µm, gefordert sind 8 µm. 210 von 1.000 Deckeln an der Innenkante.",
            "d3": [
                act("Neubeschichtung der 210 Deckel", "Uwe Stahl", "2026-04-08"),
                act("Schichtdickenmessung an der Innenkante, 5 Teile je Gestell", "Dragan Ilic", "2026-04-03"),
            ],
            "d4_occurrence": "Gestelle für GD-7 wurden mit 48 statt 36 Deckeln behängt.",
            "d4_escape": "Messpunkt lag auf der Außenfläche.",
            "d5": [
                act("Gestellplan mit 36 Plätzen, übrige Haken entfernt", "Uwe Stahl", "2026-04-13"),
                act("Messpunkt Innenkante im Prüfplan", "Dragan Ilic", "2026-04-10"),
            ],
            "d6": [act("Zwei Lieferungen mit je 1.000 Deckeln ohne Abweichung", "Dragan Ilic", "2026-05-20")],
            "d7": [act("Gestellpläne aller Gehäuseteile überprüft", "Uwe Stahl", "2026-05-29")],
            "d8": "Reklamation einvernehmlich abgeschlossen.", "closed_date": "2026-06-02",
        },
    )  # fmt: skip
    f = form.fields
    book = Book(form, "8D", font="Arial Narrow", size=10)
    book.widths(16, 18, 18, 18, 18, 16, 13)
    book.fill(f"""
        A1:E1 t Reklamation und 8D-Report
        F1 l Nr.
        G1 v {f["report_no"]} @@report_no
        A2 l Kunde
        B2:C2 v Sanjing @@customer
        D2 l Lieferant
        E2:G2 v {f["supplier"]} @@supplier
        A3 l Teil
        B3:C3 v {f["product"]} @@product
        D3 l Teile-Nr.
        E3:G3 v {f["part_no"]} @@part_no
        A4 l Los
        B4:C4 v LO-26-0318 @@lot
        D4 l Bestell-Nr.
        E4:G4 v {f["order_no"]} @@order_no
        A5 l Lieferschein
        D5 l Lieferdatum
        E5:G5 v 26.03.2026 @@delivery_date
        A6 l Geliefert
        D6 l Davon fehlerhaft
        E6:G6 v 210 Stück @@qty_affected
        A7 l Fehlerquote
        D7 l Fehlerklasse
        E7:G7 v □ kritisch   ■ Hauptfehler   □ Nebenfehler @@severity
        A8 l Reklamiert am
        B8:C8 v 01.04.2026 @@complaint_date
        D8 l 8D bis
        E8:G8 v 22.04.2026 @@due_date
        A9 l Ansprechpartner
        B9:C9 v Hu Xiaoyan @@contact
        D9 l E-Mail
        E9:G9 v {f["contact_email"]} @@contact_email
        A10:G10 s 1D Team
        A11 l Leiter
        B11:C11 v Petra Lackner @@d1_leader
        D11 l Mitglieder
        E11:G11 v Uwe Stahl, Dragan Ilic @@d1_members
        A12:G12 s 2D Fehlerbeschreibung
        A13:G13 v {f["d2"]} @@d2
        A14:E14 s 3D Sofortmaßnahmen
        F14 s Wer
        G14 s Wann
        A17:G17 s 4D Ursachen
        A18 l Einfluss
        B18 c Mensch ☐
        C18 c Maschine ☐
        D18 c Material ☐
        E18 c Methode ☒
        F18:G18 c Umwelt ☐
        A19 l
        B19:D19 l Auftreten
        E19:G19 l Nichtentdecken
        A20 l 1. Warum?
        B20:D20 v Schicht zu dünn an der Kante
        E20:G20 v Dicke dort nicht gemessen
        A21 l 2. Warum?
        B21:D21 v Strom wird abgeschirmt
        E21:G21 v Messpunkt frei wählbar
        A22 l 3. Warum?
        B22:D22 v zu viele Deckel am Gestell
        E22:G22 v kein Messpunkt im Prüfplan
        A23 l Grundursache
        B23:D23 v {f["d4_occurrence"]} @@d4_occurrence
        E23:G23 v {f["d4_escape"]} @@d4_escape
        A24:E24 s 5D Abstellmaßnahmen
        F24 s Wer
        G24 s Wann
        A27:E27 s 6D Wirksamkeit
        F27 s Wer
        G27 s Wann
        A29:E29 s 7D Wiederholung verhindern
        F29 s Wer
        G29 s Wann
        A31:G31 s 8D Abschluss
        A32:E32 v {f["d8"]} @@d8
        F32 l Datum
        G32 v 02.06.2026 @@closed_date
    """)
    book.put("B5:C5", "v", 47711, "delivery_note", form="0")
    book.put("B6:C6", "v", 1000, "qty_total", form='#,##0" Stück"')
    book.put("B7:C7", "v", 0.21, "defect_rate_pct", form="0%")
    for name, row in (("d3", 15), ("d5", 25), ("d6", 28), ("d7", 30)):
        lines = [[a["action"], a["who"], dt.date.fromisoformat(a["date"])] for a in f[name]]
        book.acts(name, row, {"action": "A:E", "who": "F", "date": "G"}, lines, form="dd.mm.yyyy")
    book.high(r13=30, r23=30)
    form.write(book.save())
