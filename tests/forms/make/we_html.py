"""Forms that customers' portals send as html."""

# ruff: noqa: E501 (a form's texts and cells stand a line each)

from html import escape

from tests.forms.make.we_kit import WE, Form, act


def page(title: str, body: str, style: str) -> bytes:
    """A whole page."""
    head = f'<meta charset="utf-8"><title>{escape(title)}</title><style>{style}</style>'
    return f"<!DOCTYPE html>\n<html><head>{head}</head>\n<body>\n{body}\n</body></html>\n".encode()


def we_17() -> None:
    """Supplier portal of a Spanish customer in English, half answered."""
    form = Form(
        "we-17-portal-spanish", "html", "en", "half",
        "Portal export of a Spanish wind gearbox maker in English: definition table, fieldsets, disabled inputs as "
        "radio buttons, action tables with blank rows, a discussion log below that is no part of the 8D.",
        {
            "report_no": "NC-558812", "customer": "Eólica Sierra Gearboxes S.L.", "supplier": WE,
            "product": "Planet pin 110", "part_no": "ESG-PP-110-3", "lot": ["SJ/26/0044"], "order_no": "OC-2026-7719",
            "complaint_date": "2026-04-08", "due_date": "2026-04-30", "qty_affected": 4, "qty_total": 96,
            "contact": "Íñigo Larrea", "contact_email": "i.larrea@eolicasierra.example", "severity": ["High"],
            "d1_leader": "Zhao Bin", "d1_members": ["Cai Yun", "Pan Jie"],
            "d2": "Grinding burn (Barkhausen level 142 to 170, limit 110) on four planet pins, detected at incoming.",
            "d3": [
                act("Barkhausen test of the remaining 92 pins at ESG", "Pan Jie", "2026-04-10"),
                act("Stop shipping until grinding parameters are frozen", "Zhao Bin", "2026-04-08"),
            ],
            "d4_occurrence": "Coolant nozzle was displaced by 12 mm after wheel change; no setting gauge.",
            "d4_escape": "Nital etch test is done on one pin of a furnace lot, not of a grinding lot.",
        },
    )  # fmt: skip
    f = form.fields
    pairs = [
        ("NC number", f["report_no"]), ("Customer", f["customer"]), ("Supplier", WE), ("Part", f["product"]),
        ("Part number", f["part_no"]), ("Batch", f["lot"][0]), ("Purchase order", f["order_no"]), ("Opened", "08-Apr-2026"),
        ("Due date", "30-Apr-2026"), ("Quantity in lot", "96"), ("Defective quantity", "4"), ("Contact", f["contact"]),
        ("E-mail", f["contact_email"]),
    ]  # fmt: skip
    lines = "".join(f"<tr><th>{a}</th><td>{escape(b)}</td></tr>\n" for a, b in pairs)
    radio = " ".join(
        f'<label><input type="radio" disabled{" checked" * (one == "High")}> {one}</label>'
        for one in ("Low", "Medium", "High")
    )

    def acts(name: str) -> str:
        body = "".join(
            f"<tr><td>{n}</td><td>{escape(a['action'])}</td><td>{a['who']}</td><td>{day}</td></tr>\n"
            for n, (a, day) in enumerate(zip(f.get(name, []), ("10-Apr-2026", "08-Apr-2026"), strict=False), 1)
        )
        body = body or "<tr><td>1</td><td></td><td></td><td></td></tr>\n"
        return f"<table><tr><th>#</th><th>Action</th><th>Responsible</th><th>Target date</th></tr>\n{body}</table>"

    def part(head: str, inside: str) -> str:
        return f"<fieldset><legend>{head}</legend>\n{inside}\n</fieldset>\n"

    body = (
        f"<h1>Supplier portal – 8D</h1>\n<table class='head'>\n{lines}<tr><th>Severity</th><td>{radio}</td></tr></table>\n"
        + part("D1 Team", "<p><b>Leader:</b> Zhao Bin</p><p><b>Members:</b> Cai Yun; Pan Jie</p>")
        + part("D2 Problem description", f"<p>{f['d2']}</p>")
        + part("D3 Containment actions", acts("d3"))
        + part("D4 Root cause", f"<h4>Occurrence</h4><p>{f['d4_occurrence']}</p><h4>Non-detection</h4><p>{f['d4_escape']}</p>")
        + part("D5 Corrective actions", acts("d5")) + part("D6 Verification", acts("d6"))
        + part("D7 Preventive actions", acts("d7")) + part("D8 Closure", "<p>&nbsp;</p>")
        + "<h3>Discussion</h3><ul><li>09-Apr-2026 I. Larrea: please attach the Barkhausen charts.</li>"
        "<li>10-Apr-2026 Zhao Bin: charts follow on Monday.</li></ul>"
    )  # fmt: skip
    style = "body{font-family:sans-serif;font-size:13px} table{border-collapse:collapse} td,th{border:1px solid #999;padding:3px}"
    form.write(page("NC-558812", body, style))


def we_32() -> None:
    """Reclamation by a shop-floor portal of a Swiss-German joint company: nested layout tables."""
    form = Form(
        "we-32-portal-reklamation", "html", "de", "customer-only",
        "HTML-Mail eines Reklamationsportals: Layouttabellen, vier Spalten Beschriftung/Wert, Kästchen als Zeichen, "
        "Antwortteil mit leeren Zellen, Fußzeile mit Firmenangaben.",
        {
            "report_no": "RK-2026-00871", "customer": "Lindhorst Fördertechnik GmbH", "supplier": "Sanjing",
            "product": "Laufrolle 80 mm", "part_no": "4711-0806", "lot": ["0326-B"], "order_no": "B260987",
            "delivery_note": "LS 33102", "complaint_date": "2026-03-24", "delivery_date": "2026-03-19",
            "due_date": "2026-04-07", "qty_affected": 160, "qty_total": 2000, "contact": "Jens Wollenweber",
            "contact_email": "j.wollenweber@lindhorst.example", "category": "Maßabweichung", "severity": ["Hauptfehler"],
            "d2": "Bohrung 12 H7 ist bei 160 Rollen zu groß (12,05 bis 12,08 mm). Die Lager sitzen lose, das Band läuft schief.",
        },
    )  # fmt: skip
    f = form.fields
    grid = [
        ("Reklamations-Nr.", f["report_no"], "Datum", "24.03.2026"), ("Kunde", f["customer"], "Lieferant", "Sanjing"),
        ("Artikel", f["product"], "Artikel-Nr.", f["part_no"]), ("Charge", "0326-B", "Bestell-Nr.", "B260987"),
        ("Lieferschein", "LS 33102", "Lieferdatum", "19.03.2026"), ("Liefermenge", "2.000 Stk.", "Reklamierte Menge", "160 Stk."),
        ("Ansprechpartner", f["contact"], "E-Mail", f["contact_email"]), ("Antwort bis", "07.04.2026", "Fehlergewicht", "Hauptfehler"),
    ]  # fmt: skip
    lines = "".join(
        f"<tr><td class=l>{a}:</td><td>{escape(b)}</td><td class=l>{d}:</td><td>{escape(e)}</td></tr>\n"
        for a, b, d, e in grid
    )
    kinds = "☐ Oberfläche &nbsp; ☒ Maßabweichung &nbsp; ☐ Werkstoff &nbsp; ☐ Verpackung"
    answer = "".join(
        f"<tr><td class=l>{head}</td><td height=40>&nbsp;</td></tr>\n"
        for head in (
            "Sofortmaßnahme",
            "Fehlerursache",
            "Abstellmaßnahme",
            "Wirksamkeitsprüfung",
            "Vorbeugende Maßnahme",
        )
    )
    body = (
        "<table width=760 align=center cellpadding=0><tr><td>\n<h2>Reklamation an Lieferant</h2>\n"
        f"<table width=100% border=1 cellspacing=0>\n{lines}"
        f"<tr><td class=l>Fehlerart:</td><td colspan=3>{kinds}</td></tr>\n"
        f"<tr><td class=l>Fehlerbeschreibung:</td><td colspan=3>{f['d2']}</td></tr></table>\n"
        "<p>Bitte füllen Sie den folgenden Teil aus und senden Sie ihn zurück.</p>\n"
        f"<table width=100% border=1 cellspacing=0>\n{answer}</table>\n"
        "<p><small>Lindhorst Fördertechnik GmbH · Am Kanal 7 · 48999 Hardenau · Geschäftsführer: P. Lindhorst · "
        "HRB 40117</small></p>\n</td></tr></table>"
    )
    form.write(
        page("Reklamation RK-2026-00871", body, ".l{background:#eef;font-weight:bold} body{font-family:Verdana}")
    )
