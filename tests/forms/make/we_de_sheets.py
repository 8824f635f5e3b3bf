"""German workbooks: a form with instructions above, and a Swiss one."""

# ruff: noqa: E501 (a form's texts and cells stand a line each)

import datetime as dt

from tests.forms.make.we_kit import WE, Form, act
from tests.forms.make.we_sheet import Book


def we_24() -> None:
    """Supplier 8D of a power tool maker: instructions above, numbered containment rows by place."""
    form = Form(
        "we-24-8d-werkzeug-anleitung", "xlsx", "de", "half",
        "Elektrowerkzeughersteller: Ausfüllhinweise über dem Formular, Zwischen- und Endberichtstermin, drei Mengen, D3 mit "
        "Ort je Zeile (1–6), D4 TRC/MRC-artig leer, ab D5 leer.",
        {
            "report_no": "200048117", "customer": "Ellwanger Elektrowerkzeuge GmbH", "supplier": WE,
            "product": "Ankerwelle Ø 10", "part_no": "1 604 771 EE4", "lot": ["260311"], "delivery_note": "80114477",
            "complaint_date": "2026-03-30", "due_date": "2026-04-27", "qty_affected": 58, "qty_total": 14400,
            "contact": "Matthias Grünewald", "contact_email": "m.gruenewald@ellwanger-ew.example",
            "d1_leader": "Liu Yan", "d1_members": ["Ding Hao", "Sun Mei"],
            "d2": "Presssitz für Lager 6000 im Maß zu klein (9,988 statt 10,000 +0,009 mm). Lager wandern beim Dauerlauf.",
            "d3": [
                act("Sortierung Wareneingang und Linie 7, 6.300 Stk.", "Sun Mei", "2026-03-31"),
                act("Ware in Transit angehalten (Container 4)", "Ding Hao", "2026-04-01"),
                act("100-%-Messung am Endprüfplatz, grüner Punkt auf der Kiste", "Ding Hao", "2026-04-02"),
            ],
        },
    )  # fmt: skip
    f = form.fields
    book = Book(form, "8D-Report", font="Arial", size=9)
    book.widths(5, 22, 24, 14, 18, 16, 14, 14)
    book.theme = {"s": {"fill": "7F7F7F"}, "l": {"fill": "FFFFFF"}}
    book.fill(f"""
        A1:H1 t 8D-Report Lieferant
        A2:H2 g Ausfüllhinweise: Bitte nur weiße Felder ausfüllen. D3 binnen 24 Stunden, D4/D5 binnen 10 Arbeitstagen. Nicht zutreffende Felder mit n/a kennzeichnen. Ursachen und Maßnahmen in ganzen Sätzen beschreiben.
        A4:B4 l Beanstandungs-Nr.:
        C4 v
        D4:E4 l Beanstandet am:
        F4:H4 v 30.03.2026 @@complaint_date
        A5:B5 l Kunde:
        C5 v {f["customer"]} @@customer
        D5:E5 l Lieferant:
        F5:H5 v {WE} @@supplier
        A6:B6 l Teilebezeichnung:
        C6 v {f["product"]} @@product
        D6:E6 l Sachnummer:
        F6:H6 v {f["part_no"]} @@part_no
        A7:B7 l Zwischenbericht bis:
        C7 v 07.04.2026
        D7:E7 l Endbericht bis:
        F7:H7 v 27.04.2026 @@due_date
        A8:B8 l Ansprechpartner Kunde:
        C8 v {f["contact"]} @@contact
        D8:E8 l E-Mail:
        F8:H8 v {f["contact_email"]} @@contact_email
        A9:H9 s D1  Team
        A10:B10 l Teamleiter:
        C10 v Liu Yan @@d1_leader
        D10:E10 l Teammitglieder:
        F10:H10 v Ding Hao, Sun Mei @@d1_members
        A11:H11 s D2  Problembeschreibung
        A12:B12 l Lieferschein-Nr.:
        D12:E12 l Charge:
        A13:B13 l Liefermenge:
        D13:E13 l Beanstandete Menge:
        F13:H13 v 58 Stk. @@qty_affected
        A14:B14 l Rückgesandte Menge:
        D14:E14 l Ort der Entdeckung:
        F14:H14 v Montage Linie 7
        A15:H15 v {f["d2"]} @@d2
        A16:H16 s D3  Sofortmaßnahmen
        A17 l Nr.
        B17 l Ort
        C17:E17 l Maßnahme
        F17 l Verantwortlich
        G17 l Eingeführt am
        H17 l Wirksam ab
        A24:H24 s D4  Fehlerursachen
        A25:B25 l Ursache Auftreten
        C25:H25 v @@d4_occurrence
        A26:B26 l Ursache Nichtentdeckung
        C26:H26 v @@d4_escape
    """)
    book.put("C4", "v", 200048117, "report_no", form="0")
    book.put("C12", "v", 80114477, "delivery_note", form="0")
    book.put("F12:H12", "v", 260311, "lot", form="000000")
    book.put("C13", "v", 14400, "qty_total", form='#,##0" Stk."')
    book.put("C14", "v", 58, form='0" Stk."')
    places = ["Kunde", "Transit", "Lieferant", "", "", ""]
    lines = [
        [n, p, a["action"], a["who"], dt.date.fromisoformat(a["date"]), "n/a"]
        for n, (p, a) in enumerate(zip(places, f["d3"], strict=False), 1)
    ]
    lines += [[n, None, None, None, None, None] for n in range(4, 7)]
    book.acts(
        "d3",
        18,
        {"-no": "A", "-place": "B", "action": "C:E", "who": "F", "date": "G", "-from": "H"},
        lines,
        form="dd.mm.yyyy",
    )
    row = 27
    for name, head in (
        ("d5", "D5  Geplante Abstellmaßnahmen"),
        ("d6", "D6  Eingeführte Maßnahmen und Wirksamkeitsnachweis"),
        ("d7", "D7  Vorbeugung"),
    ):
        book.put(f"A{row}:H{row}", "s", head)
        book.acts(
            "",
            row + 1,
            {"-no": "A", "action": "B:E", "who": "F", "date": "G:H"},
            [["Nr.", "Maßnahme", "Verantwortlich", "Termin"]],
            look="l",
        )
        book.acts(
            name,
            row + 2,
            {"-no": "A", "action": "B:E", "who": "F", "date": "G:H"},
            [[n, None, None, None] for n in (1, 2)],
        )
        row += 4
    book.put(f"A{row}:H{row}", "s", "D8  Abschluss")
    book.put(f"A{row + 1}:E{row + 1}", "v", None, "d8")
    book.put(f"F{row + 1}", "l", "Abgeschlossen am")
    book.put(f"G{row + 1}:H{row + 1}", "v", None, "closed_date")
    book.high(r2=28, r15=40, r18=26, r19=26, r20=26, r25=34, r26=34)
    form.write(book.save())


def we_27() -> None:
    """Swiss complaint report, closed: no ß, thousands with apostrophes."""
    form = Form(
        "we-27-reklamation-schweiz", "xlsx", "de", "complete",
        "Schweizer Uhrenzulieferer: Wert unter der Beschriftung, zwei Kopfbänder, `Massnahmen`, Mengen mit Apostroph, "
        "Abschnitt = Text mit Zeile Verantwortlich/Termin rechts, PPM-Angabe, Kostenblock.",
        {
            "report_no": "REK-26-0093", "customer": "Chasseral Uhrenteile AG", "supplier": "Sanjing", "product": "Aufzugswelle",
            "part_no": "CU-AW-1140", "lot": ["A26-3"], "order_no": "26.1187", "delivery_note": "SJ 44921", "complaint_date": "2026-04-03",
            "due_date": "2026-04-24", "qty_affected": 51, "qty_total": 60000, "defect_rate_pct": 0.085, "contact": "Reto Aebischer",
            "contact_email": "reto.aebischer@chasseral.example", "severity": ["Hauptfehler"], "category": "Oberfläche",
            "d1_leader": "Liu Yan", "d1_members": ["Kong Wei", "Bao Lan"],
            "d2": "Kratzer längs auf dem Vierkant, unter 10-facher Lupe sichtbar. 51 Wellen an der Montage ausgelesen.",
            "d3": [act("Restmenge von 22'000 Wellen beim Kunden durch Agentur sortiert", "Kong Wei", "2026-04-08")],
            "d4_occurrence": "Polierkorb überfüllt (1'200 statt 800 Wellen), Teile schlagen gegeneinander.",
            "d4_escape": "Stichprobe ohne Lupe geprüft, Beleuchtung im Prüfraum zu schwach.",
            "d5": [act("Korb mit Füllmarke und Wägung je Charge", "Bao Lan", "2026-04-17")],
            "d6": [act("Drei Chargen mit 30'000 Wellen ohne Kratzer", "Kong Wei", "2026-05-15")],
            "d7": [act("Füllmengen für alle Polierprogramme im Arbeitsplan festgelegt", "Bao Lan", "2026-05-22")],
            "closed_date": "2026-05-29",
        },
    )  # fmt: skip
    f = form.fields
    book = Book(form, "Reklamation", font="Calibri", size=10)
    book.widths(20, 20, 20, 20, 20, 16)
    book.theme = {"s": {"fill": "C00000"}, "l": {"fill": "F2F2F2", "bold": False, "size": 8, "color": "595959"}}
    book.fill(f"""
        A1:E1 t Reklamationsbericht
        F1 n Chasseral
        A2 l Reklamations-Nr.
        B2 l Datum
        C2 l Kunde
        D2 l Lieferant
        E2 l Kontakt
        F2 l Antwort bis
        A3 v {f["report_no"]} @@report_no
        B3 v 3.4.26 @@complaint_date
        C3 v {f["customer"]} @@customer
        D3 v Sanjing @@supplier
        E3 v {f["contact"]} @@contact
        F3 v 24.4.26 @@due_date
        A4 l Artikel
        B4 l Artikel-Nr.
        C4 l Charge
        D4 l Bestellung
        E4 l Lieferschein
        F4 l Fehlerklasse
        A5 v {f["product"]} @@product
        B5 v {f["part_no"]} @@part_no
        C5 v A26-3 @@lot
        D5 v 26.1187 @@order_no
        E5 v SJ 44921 @@delivery_note
        F5 v Hauptfehler @@severity
        A6 l Liefermenge
        B6 l Fehlerhafte Menge
        C6 l Fehleranteil
        D6 l Fehlerart
        E6:F6 l E-Mail
        A7 v 60'000 Stk. @@qty_total
        B7 v 51 Stk. @@qty_affected
        C7 v 850 PPM @@defect_rate_pct
        D7 v Oberfläche @@category
        E7:F7 v {f["contact_email"]} @@contact_email
        A9:F9 s Fehlerbeschreibung
        A10:F10 v {f["d2"]} @@d2
        A11:F11 s Team
        A12 p Leitung
        B12:C12 v Liu Yan @@d1_leader
        D12 p Mitglieder
        E12:F12 v Kong Wei, Bao Lan @@d1_members
        A19:F19 s Ursache
        A20 p Entstehung
        B20:F20 v {f["d4_occurrence"]} @@d4_occurrence
        A21 p Nichtentdeckung
        B21:F21 v {f["d4_escape"]} @@d4_escape
        A29:F29 s Abschluss
        A30 p Abgeschlossen am
        B30:C30 v 29.5.26 @@closed_date
        D30 p Visum
        E30:F30 v R. Aebischer
        A31 p Kosten
        B31:C31 v CHF 1'350.00
        D31 p Verrechnet
        E31:F31 v ☑ ja   ☐ nein
        A32:F32 q FO 8.3-02 / 14.01.2025
    """)
    days = {"d3": "8.4.26", "d5": "17.4.26", "d6": "15.5.26", "d7": "22.5.26"}
    heads = {
        "d3": (13, "Sofortmassnahme"),
        "d5": (22, "Korrekturmassnahme"),
        "d6": (25, "Wirksamkeit"),
        "d7": (27, "Vorbeugemassnahme"),
    }
    for name, (row, head) in heads.items():
        book.put(f"A{row}:D{row}", "s", head)
        book.put(f"E{row}", "s", "Verantwortlich")
        book.put(f"F{row}", "s", "Termin")
        book.acts(
            name,
            row + 1,
            {"action": "A:D", "who": "E", "date": "F"},
            [[f[name][0]["action"], f[name][0]["who"], days[name]]],
        )
    book.put("A15:F18", "g", "Foto / Skizze")
    book.put("A24:F24", "n")
    book.high(r3=30, r10=34, r14=28, r20=28, r21=28, r23=24, r26=24, r28=24)
    form.write(book.save())
