"""German PDF files printed from Word: an inspection report with a complaint, an 8D without lines; a nested Word form."""

# ruff: noqa: E501 (a form's texts and cells stand a line each)

from tests.forms.make.we_convert import converted
from tests.forms.make.we_kit import WE, Form, act
from tests.forms.make.we_word import c, h, par, rows, run, table, word


def we_29() -> None:
    """Inspection report with measured values, which is the complaint."""
    form = Form(
        "we-29-pruefbericht-mangel", "pdf", "de", "customer-only",
        "Prüfbericht mit Messwerttabelle (Soll/Ist je Teil) und Mängelrüge darunter: liniertes PDF, Kopf in vier Spalten, "
        "Entscheidungskästchen, Antwortkästen leer.",
        {
            "report_no": "PB-26-1904", "customer": "Wernigk Getriebebau GmbH", "supplier": WE, "product": "Ritzelwelle z=17",
            "part_no": "WG-17-3308", "lot": ["SJ-R-0426"], "order_no": "BST-118846", "delivery_note": "SJ-26-3391",
            "complaint_date": "2026-05-19", "delivery_date": "2026-05-13", "due_date": "2026-06-02", "qty_affected": 22,
            "qty_total": 300, "contact": "Olaf Brinkmann", "contact_email": "o.brinkmann@wernigk.example",
            "severity": ["Hauptfehler"],
            "d2": "Lagersitz Ø 25 k6 liegt bei 22 von 300 Wellen unter dem Kleinstmaß. Die Lager drehen auf der Welle. Wir "
            "rügen den Mangel und bitten um einen 8D-Report.",
        },
    )  # fmt: skip
    f = form.fields
    grid = [
        ("Prüfbericht-Nr.", f["report_no"], "Datum", "19.05.2026"), ("Kunde", f["customer"], "Lieferant", WE),
        ("Bezeichnung", f["product"], "Zeichnungs-Nr.", f["part_no"]), ("Charge", "SJ-R-0426", "Bestell-Nr.", f["order_no"]),
        ("Lieferschein-Nr.", f["delivery_note"], "Lieferdatum", "13.05.2026"), ("Liefermenge", "300 St.", "Fehlerhafte Menge", "22 St."),
        ("Prüfer / Kontakt", f["contact"], "E-Mail", f["contact_email"]), ("Gewichtung", "☐ kritisch ☒ Hauptfehler ☐ Nebenfehler", "8D-Report bis", "02.06.2026"),
    ]  # fmt: skip
    head = table([3.4, 5.6, 3.4, 5.4], rows(*[[h(a), c(b), h(d), c(e)] for a, b, d, e in grid]))
    measured = [("Ø 25 k6", "25,002–25,015", "24,994", "24,991", "24,996", "n.i.O."), ("Ø 30 h6", "29,987–30,000", "29,993", "29,990", "29,995", "i.O."),
                ("Rundlauf", "max. 0,015", "0,009", "0,011", "0,008", "i.O.")]  # fmt: skip
    values = table(
        [3.2, 3.8, 2.7, 2.7, 2.7, 2.7],
        rows(
            [h("Merkmal"), h("Soll"), h("Teil 1"), h("Teil 2"), h("Teil 3"), h("Urteil")],
            *[[c(one) for one in line] for line in measured],
        ),
    )
    told = table([17.8], rows([h("Mangelbeschreibung")], [c(f["d2"])]))
    answer = table(
        [4.4, 13.4],
        rows(
            *[[h(one), c()] for one in ("Sofortmaßnahmen", "Fehlerursache", "Abstellmaßnahmen", "Vorbeugemaßnahmen")],
            height=1.3,
        ),
    )
    data = word(
        form, par("Prüfbericht Wareneingang / Mängelrüge", b=True, sz=15, after=6), head, par(sz=4), values, par(sz=4), told, par(sz=4),
        par("Antwort des Lieferanten", b=True), answer, par(sz=4), par("Entscheid:  ☐ Rücksendung   ☒ Sortierung   ☐ Sonderfreigabe"),
        font="DejaVu Sans", size=8.5, margin=1.6, footer=par("WG-F-074 Ausgabe 6", sz=7),
    )  # fmt: skip
    form.write(data, converted(form.name, data, "docx", "pdf"))


def we_30() -> None:
    """8D without lines, closed."""
    form = Form(
        "we-30-8d-ohne-linien", "pdf", "de", "complete",
        "8D als Fließtext-PDF ohne Linien: Kopf mit Tabstopps in zwei Spalten, Überschriften D1 bis D8, Maßnahmen mit "
        "Spiegelstrich und Klammer (Name, Datum), Wirksamkeit als Satz.",
        {
            "report_no": "2026/66", "customer": "Kaltenegger Pumpen GmbH", "supplier": WE, "product": "Laufradmutter M20",
            "part_no": "KP-LM-20", "lot": ["SJ5-117"], "order_no": "PO-260155", "complaint_date": "2026-01-26", "due_date": "2026-02-23",
            "qty_affected": 8, "qty_total": 650, "contact": "Regina Pfaffl", "contact_email": "r.pfaffl@kaltenegger.example",
            "d1_leader": "He Jun", "d1_members": ["Fan Wei", "Lu Ying"],
            "d2": "Gewinde M20x1,5 bei acht Muttern als Linksgewinde geliefert.",
            "d3": [
                act("Bestand 640 Muttern mit Lehrdorn geprüft, keine weiteren gefunden", "Fan Wei", "2026-01-28"),
                act("Acht Muttern nachgeliefert", "Lu Ying", "2026-01-30"),
            ],
            "d4_occurrence": "Restmenge eines Linksgewinde-Auftrags blieb in der Waschkiste liegen.",
            "d4_escape": "Die Gewindelehre wird nur stichprobenweise angewendet.",
            "d5": [act("Waschkisten werden nach jedem Auftrag geleert und quittiert", "Lu Ying", "2026-02-06")],
            "d6": [act("Audit der Waschanlage über vier Wochen ohne Fund", "Fan Wei", "2026-03-06")],
            "d7": [act("Leerkontrolle in die Arbeitsanweisung AA-61 aufgenommen", "He Jun", "2026-02-20")],
            "d8": "Wir danken dem Team für die schnelle Klärung.", "closed_date": "2026-03-09",
        },
    )  # fmt: skip
    f = form.fields
    stops = (3.6, 9.6, 13)
    grid = [
        ("8D-Nr.:", "2026/66", "Datum:", "26.01.2026"), ("Kunde:", f["customer"], "Frist:", "23.02.2026"), ("Lieferant:", WE, "", ""),
        ("Artikel:", f["product"], "Artikel-Nr.:", f["part_no"]), ("Charge:", "SJ5-117", "Bestellung:", f["order_no"]),
        ("Liefermenge:", "650 Stk.", "Kontakt:", f["contact"]), ("Reklamiert:", "8 Stk.", "Geschlossen am:", "09.03.2026"), ("E-Mail:", f["contact_email"], "", ""),
    ]  # fmt: skip
    top = "".join(
        par(run(f"{a}\t", b=True) + run(f"{b}\t") + run(f"{d}\t", b=True) + run(e), tabs=stops, after=3)
        for a, b, d, e in grid
    )

    def acts(name: str) -> list[str]:
        return [f"– {a['action']} ({a['who']}, {'.'.join(reversed(a['date'].split('-')))})" for a in f[name]]

    parts = [
        ("D1 Team", ["Teamleiter: He Jun", "Mitglieder: Fan Wei, Lu Ying"]), ("D2 Problembeschreibung", [f["d2"]]), ("D3 Sofortmaßnahmen", acts("d3")),
        ("D4 Fehlerursache – Auftreten", [f["d4_occurrence"]]), ("D4 Fehlerursache – Nichtentdeckung", [f["d4_escape"]]),
        ("D5 Abstellmaßnahmen", acts("d5")), ("D6 Wirksamkeitsprüfung", acts("d6")), ("D7 Vorbeugemaßnahmen", acts("d7")), ("D8 Würdigung", [f["d8"]]),
    ]  # fmt: skip
    body = "".join(
        par(head, b=True, sz=11, color="1F4E79", after=1) + "".join(par(line, after=1) for line in lines) + par(sz=5)
        for head, lines in parts
    )
    data = word(form, par("8D-Bericht", b=True, sz=18, after=8), top, par(sz=6), body, font="DejaVu Serif", size=9.5, margin=2,
                footer=par("Kaltenegger Pumpen GmbH · QM-8D · Seite 1", sz=7))  # fmt: skip
    form.write(data, converted(form.name, data, "docx", "pdf"))


def we_37() -> None:
    """Half filled 8D of a bakery machine maker: a nested table, heads like `3D`."""
    form = Form(
        "we-37-8d-verschachtelt", "docx", "de", "half",
        "Bäckereimaschinen: zweispaltige Tabelle, links Kopf `1D Team` usw., rechts Inhalt, Maßnahmen als Tabelle in der "
        "Zelle, Ist/Ist-nicht leer, Gewährleistungsentscheid; bis 4D ausgefüllt, 4D nur Auftreten.",
        {
            "report_no": "LR-000731", "customer": "Ofenwerk Süderlein GmbH", "supplier": WE, "product": "Kettenrad 3/4 Zoll z=21",
            "part_no": "OS-21-0755", "lot": ["W2608"], "order_no": "EB 31144", "complaint_date": "2026-03-02", "due_date": "2026-03-23",
            "qty_affected": 19, "qty_total": 60, "contact": "Jutta Mühlbauer", "contact_email": "j.muehlbauer@suederlein.example",
            "severity": ["Nebenfehler"], "d1_leader": "Lin Tao", "d1_members": ["Ye Qing", "Hong Wei", "Dai Jun"],
            "d2": "Passfedernut sitzt 0,4 mm außermittig. Räder laufen unrund, 19 von 60 betroffen.",
            "d3": [
                act("41 Räder beim Kunden nachgemessen", "Ye Qing", "2026-03-06"),
                act("19 Räder ersetzt", "Dai Jun", "2026-03-12"),
            ],
            "d4_occurrence": "Räumvorrichtung war nach dem Umbau nicht auf Mitte gestellt.",
        },
    )  # fmt: skip
    f = form.fields

    def acts(name: str, count: int) -> str:
        lines = [(a["action"], a["who"], ".".join(reversed(a["date"].split("-")))) for a in f.get(name, [])]
        lines += [("", "", "")] * (count - len(lines))
        body = [
            [c(t, f"{name}.{n}.{m}", sz=8.5) for t, m in zip(line, ("action", "who", "date"), strict=True)]
            for n, line in enumerate(lines)
        ]
        return table(
            [8, 3, 2.6],
            rows([c("Maßnahme", b=True, sz=8), c("Zuständig", b=True, sz=8), c("Frist", b=True, sz=8)], *body),
        )

    head = [
        ("Reklamations-Nr.", f["report_no"], "report_no"), ("Kunde", f["customer"], "customer"), ("Lieferant", WE, "supplier"),
        ("Artikelbezeichnung", f["product"], "product"), ("Artikelnummer", f["part_no"], "part_no"), ("Charge", "W2608", "lot"),
        ("Bestellnummer", f["order_no"], "order_no"), ("Reklamationsdatum", "2. März 2026", "complaint_date"), ("Bericht bis", "23. März 2026", "due_date"),
        ("Liefermenge", "60 Stück", "qty_total"), ("Fehlerhafte Menge", "19 Stück", "qty_affected"),
        ("Ansprechpartner", f["contact"], "contact"), ("E-Mail", f["contact_email"], "contact_email"),
        ("Einstufung", "○ kritisch   ○ Hauptfehler   ● Nebenfehler", "severity"),
    ]  # fmt: skip
    facts = table(
        [4, 4.8, 4.8], rows([c(), c("Ist", b=True), c("Ist nicht", b=True)], [c("Was"), c(), c()], [c("Wo"), c(), c()])
    )
    team = par("Leiter: Lin Tao", mark="", after=1) + par("Mitglieder: Ye Qing, Hong Wei, Dai Jun", after=1)
    cause = table(
        [4, 9.6],
        rows([c("Auftreten"), c(f["d4_occurrence"], "d4_occurrence")], [c("Nichtentdeckung"), c("", "d4_escape")]),
    )
    body: list[tuple[str, str, str]] = [
        ("1D Team", team, "d1_leader d1_members"), ("2D Problembeschreibung", par(f["d2"]), "d2"), ("Ist / Ist nicht", facts, ""),
        ("3D Sofortmaßnahmen", acts("d3", 3), ""), ("4D Fehlerursachen", cause, ""), ("5D Abstellmaßnahmen", acts("d5", 2), ""),
        ("6D Wirksamkeitsnachweis", acts("d6", 2), ""), ("7D Vorbeugung", acts("d7", 2), ""), ("8D Abschluss", "", "d8"),
    ]  # fmt: skip
    grid = table(
        [4.3, 14],
        rows(*[[h(a, fill="FBE4D5"), c(b, m)] for a, b, m in head]),
        rows(*[[h(a, fill="F4B083"), c(b, m)] for a, b, m in body]),
    )
    last = table(
        [4.3, 14],
        rows(
            [h("Gewährleistung"), c("☐ anerkannt   ☐ abgelehnt   ☐ Kulanz")],
            [h("Abgeschlossen am"), c("", "closed_date")],
        ),
    )
    data = word(
        form,
        par("8D-Report", b=True, sz=16, after=4),
        grid,
        par(sz=3),
        last,
        margin=1.3,
        font="Calibri",
        size=9,
        footer=par("OS-QS-012 Rev. D", sz=7),
    )
    form.write(data)
