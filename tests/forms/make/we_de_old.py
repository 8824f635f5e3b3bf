"""German workbooks in the old Excel format."""

# ruff: noqa: E501 (a form's texts and cells stand a line each)

import datetime as dt

from tests.forms.make.we_convert import converted
from tests.forms.make.we_kit import WE, Form, act
from tests.forms.make.we_sheet import Book


def we_31() -> None:
    """Old 8D of a door lock maker, half filled."""
    form = Form(
        "we-31-8d-schloss-alt", "xls", "de", "half",
        "Altes Excel-Format: Kopf mit Doppelpunkt und Wert in einer Zelle, Termine als Seriendatum, D3 in Spalten, D4 ein Feld "
        "für die Ursache, danach leer; letzte Zeile Formularnummer.",
        {
            "report_no": "26-0067", "customer": "Velmede Schließsysteme GmbH", "supplier": "Sanjing Precision Machinery Co., Ltd.", "product": "Schließnase",
            "part_no": "VS 33-1102", "lot": ["7714"], "order_no": "4500338", "complaint_date": "2026-02-03", "due_date": "2026-02-24",
            "qty_affected": 400, "qty_total": 20000, "defect_rate_pct": 2, "contact": "Ralf Uhlenbrock", "contact_email": "uhlenbrock@velmede.example",
            "d1_leader": "Zhu Lin", "d1_members": ["Ren Kai", "Mao Fei"],
            "d2": "Härte nur 480 HV statt 620 HV. Die Nase verschleißt im Dauerversuch nach 30.000 Zyklen.",
            "d3": [
                act("Sperre Lager Velmede, 12.000 Stk.", "Mao Fei", "2026-02-05"),
                act("Härteprüfung aller Chargen aus Ofen 2", "Ren Kai", "2026-02-09"),
            ],
            "d4_occurrence": "Schutzgas im Ofen 2 fiel am 14.01. für 25 Minuten aus.",
        },
    )  # fmt: skip
    f = form.fields
    book = Book(form, "Tabelle1", font="Arial", size=10)
    book.widths(30, 22, 20, 16)
    book.fill(f"""
        A1:D1 t 8D-REPORT
        A2:B2 p 8D-Nr.: {f["report_no"]}
        C2:D2 p Datum: 03.02.2026
        A3:B3 p Kunde: {f["customer"]}
        C3:D3 p Lieferant: {WE}
        A4:B4 p Artikel: {f["product"]}
        C4:D4 p Artikel-Nr.: {f["part_no"]}
        A5 p Charge: 7714
        B5 p Bestell-Nr.: 4500338
        C5:D5 p Abschluss bis: 24.02.2026
        A6 p Gelieferte Menge: 20.000 Stk.
        B6 p Reklamierte Menge: 400 Stk.
        C6:D6 p Fehleranteil: 2 %
        A7:B7 p Ansprechpartner: {f["contact"]}
        C7:D7 p E-Mail: {f["contact_email"]}
        A8:D8 s D1: Team
        A9 p Teamleiter: Zhu Lin
        B9:D9 p Mitglieder: Ren Kai, Mao Fei
        A10:D10 s D2: Problembeschreibung
        A11:D11 v {f["d2"]}
        A12:B12 s D3: Sofortmaßnahmen
        C12 s Verantwortlich
        D12 s Termin
        A15:D15 s D4: Fehlerursache
        A16:D16 v {f["d4_occurrence"]}
        A17:B17 s D5: Abstellmaßnahmen
        C17 s Verantwortlich
        D17 s Termin
        A20:B20 s D6: Wirksamkeit
        C20 s Verantwortlich
        D20 s Termin
        A22:B22 s D7: Fehlervermeidung
        C22 s Verantwortlich
        D22 s Termin
        A24:D24 s D8: Abschluss
        A25:D25 v
        A26:B26 p Abgeschlossen am:
        C26:D26 p Unterschrift:
        A27:D27 q VS-QM 4711/2 Stand 3/2011
    """)
    lines = [[a["action"], a["who"], dt.date.fromisoformat(a["date"])] for a in f["d3"]]
    letters = {"action": "A:B", "who": "C", "date": "D"}
    book.acts("", 13, letters, lines)
    for row in (13, 14):
        book.sheet[f"D{row}"].number_format = "dd.mm.yyyy"
    for row, count in ((18, 2), (21, 1), (23, 1)):
        book.acts("", row, letters, [], upto=count)
    book.high(r3=28, r11=34, r16=34, r25=30)
    data = book.save()
    form.write(data, converted(form.name, data, "xlsx", "xls"))


def we_38() -> None:
    """Austrian plastics machine maker, closed."""
    form = Form(
        "we-38-reklamation-kunststoff-at", "xls", "de", "complete",
        "Österreichischer Spritzgießmaschinenbauer: altes Excel-Format, zwei Blätter (Reklamation und 8D), Zahlen und Daten "
        "als Zellwerte, Anteil als Prozentformat, Jänner als Text.",
        {
            "report_no": "K-2026-0008", "customer": "Traunfels Spritzgießmaschinen GmbH", "supplier": WE, "product": "Rückstromsperre D45",
            "part_no": "TS-RSP-45-3", "lot": ["SJ25-1210"], "order_no": "EK-26-00041", "complaint_date": "2026-01-19", "due_date": "2026-02-09",
            "qty_affected": 6, "qty_total": 48, "defect_rate_pct": 12.5, "contact": "DI Stefan Aigner", "contact_email": "s.aigner@traunfels.example",
            "category": "Funktion", "severity": ["Hauptfehler"],
            "d1_leader": "Cao Yi", "d1_members": ["Bai Song", "Jiang Nan"],
            "d2": "Sperrring klemmt auf der Spitze, Spiel 0,02 statt 0,06 bis 0,09 mm. Sechs Stück am Prüfstand ausgefallen.",
            "d3": [act("Alle 42 Ringe nachgemessen und sortiert", "Bai Song", "2026-01-26")],
            "d4_occurrence": "Nitrierzugabe in der Zeichnung der Vorstufe fehlte nach Revision C.",
            "d4_escape": "Spielprüfung erfolgte vor dem Nitrieren.",
            "d5": [act("Vorstufenzeichnung mit Zugabe freigegeben", "Cao Yi", "2026-01-30"), act("Spielprüfung nach dem Nitrieren", "Jiang Nan", "2026-02-02")],
            "d6": [act("96 Stück geprüft, alle im Maß", "Jiang Nan", "2026-03-16")],
            "d7": [act("Freigabeliste für Zeichnungsrevisionen eingeführt", "Cao Yi", "2026-03-02")],
            "closed_date": "2026-03-20",
        },
    )  # fmt: skip
    f = form.fields
    book = Book(form, "Reklamation", font="Arial", size=10)
    book.widths(24, 40)
    book.put("A1:B1", "t", "Reklamation")
    cells = [
        ("Reklamationsnummer", f["report_no"]), ("Reklamationsdatum", "19. Jänner 2026"), ("Kunde", f["customer"]), ("Lieferant", WE),
        ("Artikelbezeichnung", f["product"]), ("Artikelnummer", f["part_no"]), ("Charge", f["lot"][0]), ("Bestellnummer", f["order_no"]),
        ("Gelieferte Menge", 48), ("Fehlerhafte Menge", 6), ("Fehleranteil", 0.125), ("Fehlerart", "Funktion"), ("Fehlergewichtung", "Hauptfehler"),
        ("Ansprechpartner", f["contact"]), ("E-Mail", f["contact_email"]), ("Bericht erbeten bis", dt.date(2026, 2, 9)), ("Fehlerbeschreibung", f["d2"]),
    ]  # fmt: skip
    for row, (label, value) in enumerate(cells, 3):
        form_of = (
            {"form": "dd.mm.yyyy"}
            if isinstance(value, dt.date)
            else {"form": "0.0%"}
            if isinstance(value, float)
            else {}
        )
        book.put(f"A{row}", "l", label)
        book.put(f"B{row}", "v", value, **form_of)
    book.high(r19=44)
    book.more("8D")
    book.widths(44, 22, 16)
    book.put("A1:C1", "t", "8D-Bericht des Lieferanten")
    book.fill(f"""
        A2:C2 s 1. Team
        A3 v Leiter: Cao Yi
        B3:C3 v Mitglieder: Bai Song, Jiang Nan
        A7:C7 s 4. Ursachen
        A8 l Entstehungsursache
        B8:C8 v {f["d4_occurrence"]}
        A9 l Ursache der Nichtentdeckung
        B9:C9 v {f["d4_escape"]}
        A20:C20 s 8. Abschluss
        A21 l Abschlussdatum
    """)
    heads = {
        "d3": (4, "3. Sofortmaßnahme"),
        "d5": (10, "5. Korrekturmaßnahme"),
        "d6": (14, "6. Wirksamkeit"),
        "d7": (17, "7. Vorbeugemaßnahme"),
    }
    for name, (row, head) in heads.items():
        book.acts("", row, {"a": "A", "b": "B", "c": "C"}, [[head, "Verantwortlich", "Datum"]], look="s")
        book.acts(
            "",
            row + 1,
            {"a": "A", "b": "B", "c": "C"},
            [[a["action"], a["who"], dt.date.fromisoformat(a["date"])] for a in f[name]],
        )
        for number in range(len(f[name])):
            book.sheet[f"C{row + 1 + number}"].number_format = "dd.mm.yyyy"
    book.put("B21:C21", "v", dt.date(2026, 3, 20), form="dd.mm.yyyy")
    book.high(r8=44, r9=30)
    data = book.save()
    form.write(data, converted(form.name, data, "xlsx", "xls"))
