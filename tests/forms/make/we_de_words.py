"""German Word forms: an 8D of the VDA kind, a letter of complaint, an Austrian notice."""

# ruff: noqa: E501 (a form's texts and cells stand a line each)

from typing import Any

from tests.forms.make.we_kit import WE, Form, act
from tests.forms.make.we_parts import mix, symbols
from tests.forms.make.we_word import c, h, par, rows, run, table, word


def we_23() -> None:
    """8D of a German seat maker, closed."""
    form = Form(
        "we-23-8d-vda-sitz", "docx", "de", "complete",
        "8D-Report VDA-Art: Kopf in drei Paaren, Abschnitte `1.`…`8.` als Balken, Maßnahmentabellen mit Wirksamkeit in %, "
        "Verfasserzeile mit Ort und Datum, Verteiler und Formularnummer unten.",
        {
            "report_no": "8D-2026-0412", "customer_ref": "QM-300118842", "customer": "Brackwede Sitzsysteme GmbH",
            "supplier": WE, "product": "Verzahnungssegment links", "part_no": "BS 118.042-L", "lot": ["26-0512", "26-0513"],
            "order_no": "5500482210", "complaint_date": "2026-04-13", "due_date": "2026-05-11", "qty_affected": 27,
            "qty_total": 9600, "defect_rate_pct": 0.28, "contact": "Anke Rosenbaum",
            "contact_email": "a.rosenbaum@brackwede-sitz.example",
            "d1_leader": "Liu Yan", "d1_members": ["Chen Rui", "Fu Kai", "Han Xue"],
            "d2": "Zahnflanken an 27 Segmenten mit Ausbruch am Auslauf. Lehnenverstellung rastet hörbar ein, Montageband 4 "
            "hat am 13.04. angehalten.",
            "d3": [
                act("Sortierung von 4.100 Teilen im Werk Brackwede", "Fu Kai", "2026-04-15"),
                act("Sperrung der Fertigware (6.240 Teile) und 100-%-Sichtprüfung", "Chen Rui", "2026-04-14"),
                act("Ersatzlieferung 500 Teile per Luftfracht", "Han Xue", "2026-04-17"),
            ],
            "d4_occurrence": "Feinschneidstempel war an der Auslaufkante ausgebrochen; die Standmenge von 40.000 Hüben war "
            "um 6.500 überschritten.",
            "d4_escape": "Die Zahnprüfung erfolgt nur am ersten und letzten Teil des Loses; der Ausbruch begann dazwischen "
            "und das letzte Teil wurde nach dem Nachschleifen entnommen.",
            "d5": [
                act("Hubzähler mit Pressenstopp bei 38.000 Hüben", "Chen Rui", "2026-04-30"),
                act("Kamera am Werkzeugauslauf prüft jedes Teil", "Fu Kai", "2026-05-22"),
            ],
            "d6": [act("Drei Lose ohne Befund, Nachweis beim Kunden hinterlegt", "Han Xue", "2026-06-12")],
            "d7": [
                act("FMEA und Produktionslenkungsplan angepasst", "Liu Yan", "2026-05-08"),
                act("Hubzähler auf alle sechs Feinschneidpressen übertragen", "Chen Rui", "2026-06-30"),
            ],
            "d8": "Das Team wurde in der Abteilungsrunde gewürdigt.", "closed_date": "2026-07-03",
        },
    )  # fmt: skip
    f = form.fields
    grid = [
        ("8D-Nr.", f["report_no"], "report_no", "Reklamations-Nr. Kunde", f["customer_ref"], "customer_ref", "Eröffnet am", "13.04.2026", "complaint_date"),
        ("Kunde", f["customer"], "customer", "Lieferant", WE, "supplier", "Abschluss bis", "11.05.2026", "due_date"),
        ("Bezeichnung", f["product"], "product", "Sachnummer", f["part_no"], "part_no", "Chargen", "26-0512, 26-0513", "lot"),
        ("Bestell-Nr.", f["order_no"], "order_no", "Liefermenge", "9.600 Stk.", "qty_total", "Fehlerhafte Teile", "27 Stk.", "qty_affected"),
        ("Ansprechpartner", f["contact"], "contact", "E-Mail", f["contact_email"], "contact_email", "Fehleranteil", "0,28 %", "defect_rate_pct"),
    ]  # fmt: skip
    head = table(
        [2.4, 3.8, 2.5, 4, 2.3, 3],
        *[
            rows(
                [
                    c(x, sz=7.5, b=True) if n % 3 == 0 else c(x, line[n + 1], sz=8)
                    for n, x in enumerate(line)
                    if n % 3 != 2
                ]
            )
            for line in grid
        ],
    )
    bar: dict[str, Any] = {"fill": "404040", "color": "FFFFFF", "b": True}

    def plain(title: str, *cells: tuple[str, str]) -> str:
        return table([18], rows([c(title, **bar)]), rows(*[[c(text, mark)] for text, mark in cells]))

    def acts(title: str, name: str, shares: str) -> str:
        body = [
            [c(str(n + 1)), c(a["action"], f"{name}.{n}.action"), c(share), c(a["who"], f"{name}.{n}.who"),
             c(".".join(reversed(a["date"].split("-"))), f"{name}.{n}.date")]
            for n, (a, share) in enumerate(zip(f[name], shares.split(), strict=True))
        ]  # fmt: skip
        top = [c(title, span=2, **bar), c("Wirks. %", **bar), c("Verantw.", **bar), c("Termin", **bar)]
        return table([0.9, 9.7, 1.8, 3, 2.6], rows(top, *body))

    four = table(
        [4, 14],
        rows(
            [c("4. Fehlerursachen", span=2, **bar)], [h("Auftreten"), c(f["d4_occurrence"], "d4_occurrence")],
            [h("Nichtentdeckung"), c(f["d4_escape"], "d4_escape")],
        ),
    )  # fmt: skip
    team = table(
        [4, 14],
        rows([c("1. Team", span=2, **bar)], [h("Teamleiter"), c("Liu Yan", "d1_leader")],
             [h("Mitglieder"), c("Chen Rui, Fu Kai, Han Xue", "d1_members")]),
    )  # fmt: skip
    parts = [
        head, team, plain("2. Problembeschreibung", (f["d2"], "d2")), acts("3. Sofortmaßnahmen", "d3", "100 90 100"), four,
        acts("5. Geplante Abstellmaßnahmen", "d5", "80 100"), acts("6. Eingeführte Abstellmaßnahmen / Wirksamkeit", "d6", "100"),
        acts("7. Fehlerwiederholung verhindern", "d7", "100 100"), plain("8. Teamerfolg würdigen", (f["d8"], "d8")),
    ]  # fmt: skip
    last = table(
        [9, 9],
        rows(
            [
                c(mix(run("Abschlussdatum: ", b=True), "03.07.2026"), "closed_date"),
                c("Verfasser: Ningbo, 03.07.2026, Liu Yan"),
            ]
        ),
    )
    data = word(
        form, par("8D-Report", b=True, sz=18), *[part + par(sz=3, after=0) for part in parts], last, margin=1.5,
        footer=par("F-QS-108 / Stand 06.2025\tVerteiler: Einkauf, QS, Logistik", tabs=(10,), sz=7),
    )  # fmt: skip
    form.write(data)


def we_25() -> None:
    """A letter of complaint with a small answer table."""
    form = Form(
        "we-25-maengelruege-brief", "docx", "de", "customer-only",
        "Mängelrüge als Brief: Anschriftfeld, Bezugszeilen mit Tabstopps, Fließtext, Frist im Satz, kleine Tabelle "
        "für die Stellungnahme.",
        {
            "report_no": "MR-26-044", "customer_ref": "tb/26-1187", "customer": "Tiefenbach Hydraulik KG", "supplier": WE,
            "product": "Steuerkolben NG10", "part_no": "TH-10-771", "lot": ["SJ-K-0226"], "order_no": "B-2026-0339",
            "delivery_note": "LS-26-0871", "complaint_date": "2026-04-28", "delivery_date": "2026-04-22",
            "due_date": "2026-05-12", "qty_affected": 45, "qty_total": 180, "contact": "Torsten Buchwald",
            "contact_email": "t.buchwald@tiefenbach-hydraulik.example",
            "d2": "Die Steuerkanten sind verrundet (R 0,15 statt scharfkantig). Der Leckölstrom liegt bei 45 Kolben über "
            "dem zulässigen Wert von 20 ml/min.",
        },
    )  # fmt: skip
    stops = (5, 10)
    told = [
        ("Artikel", "Steuerkolben NG10", "product"), ("Zeichnungs-Nr.", "TH-10-771", "part_no"),
        ("Charge", "SJ-K-0226", "lot"), ("Unsere Bestellung", "B-2026-0339", "order_no"),
        ("Ihr Lieferschein", "LS-26-0871 vom 22.04.2026", "delivery_note delivery_date"),
        ("Gelieferte Menge", "180 Stück", "qty_total"), ("Beanstandete Menge", "45 Stück", "qty_affected"),
    ]  # fmt: skip
    answer = [("Sofortmaßnahme", "d3.0.action"), ("Ursache", "d4_occurrence"), ("Abstellmaßnahme", "d5.0.action"),
              ("Wirksam ab Lieferung", "")]  # fmt: skip
    data = word(
        form, par("Tiefenbach Hydraulik KG", b=True, sz=13, mark="customer"), par("Hammerweg 12 · 57999 Tiefenbach", sz=8, after=14),
        par(WE, mark="supplier", after=0), par("Qualitätssicherung", after=0), par("Ningbo, VR China", after=14),
        par("Unser Zeichen: tb/26-1187\tDurchwahl: -418\tDatum: 28.04.2026", tabs=(7, 12), mark="customer_ref complaint_date", after=10),
        par("Mängelrüge Nr. MR-26-044", b=True, sz=13, mark="report_no", after=8),
        par("Sehr geehrte Damen und Herren,"), par("bei der Wareneingangsprüfung haben wir an folgender Lieferung Mängel festgestellt:", after=6),
        *[par(run(f"{a}:\t") + run(b), tabs=stops, mark=m) for a, b, m in told],
        par("Mangel:", b=True, after=0), par(form.fields["d2"], mark="d2", after=6),
        par("Wir bitten um Ihre Stellungnahme bis zum 12.05.2026. Die Teile stehen zu Ihrer Verfügung.", mark="due_date", after=8),
        table([5, 12], rows([h("Stellungnahme des Lieferanten", span=2)], *[[c(a), c("", m)] for a, m in answer], height=1.2)),
        par(sz=6), par("Mit freundlichen Grüßen", after=18), par("Torsten Buchwald, Wareneingang", mark="contact", after=0),
        par("t.buchwald@tiefenbach-hydraulik.example", mark="contact_email"),
        footer=par("Sitz Tiefenbach · HRA 2207 · Geschäftsführung: Dr. H. Tiefenbach", sz=7, align="center"), size=10.5, margin=2.3,
    )  # fmt: skip
    form.write(data)


def we_26() -> None:
    """Complaint notice of an Austrian cable car maker with Wingdings boxes."""
    form = Form(
        "we-26-meldung-seilbahn-at", "docx", "de", "customer-only",
        "Österreichische Reklamationsmeldung: Wingdings-Kästchen, Beschriftung über dem Wert in vier Spalten, Datum mit "
        "Jänner, Antwortteil mit wer/bis wann.",
        {
            "report_no": "RM 0017/26", "customer": "Arlwang Seilbahnbau Ges.m.b.H.", "supplier": "Sanjing", "product": "Rollenachse 40 x 210",
            "part_no": "AS-RA-40210", "lot": ["SJ251118"], "order_no": "BE-25-4471", "delivery_note": "25/90331",
            "complaint_date": "2026-01-14", "delivery_date": "2026-01-08", "due_date": "2026-01-28", "qty_affected": 16,
            "qty_total": 160, "contact": "Ing. Franz Tschugg", "contact_email": "franz.tschugg@arlwang.example",
            "category": "Maß / Form", "severity": ["sicherheitsrelevant"],
            "d2": "Querbohrung für den Splint sitzt 1,5 mm zu weit außen. 16 Achsen lassen sich nicht sichern. Einbau "
            "gestoppt, restliche Achsen werden noch geprüft.",
        },
    )  # fmt: skip
    f = form.fields
    bands = [
        [("Meldung Nr.", "RM 0017/26", "report_no"), ("Datum", "14. Jänner 2026", "complaint_date"), ("Rückmeldung bis", "28. Jänner 2026", "due_date"), ("Lieferdatum", "8. Jänner 2026", "delivery_date")],
        [("Kunde", f["customer"], "customer"), ("Lieferant", "Sanjing", "supplier"), ("Sachbearbeiter", f["contact"], "contact"), ("E-Mail", f["contact_email"], "contact_email")],
        [("Artikelbezeichnung", f["product"], "product"), ("Artikelnummer", f["part_no"], "part_no"), ("Charge", "SJ251118", "lot"), ("Bestellung", f["order_no"], "order_no")],
        [("Lieferschein", "25/90331", "delivery_note"), ("Liefermenge", "160 Stk", "qty_total"), ("Fehlerhafte Menge", "16 Stk", "qty_affected"), ("Rückgesandt", "2 Stk", "")],
    ]  # fmt: skip
    head = table(
        [4.5, 4.3, 4.3, 5], *[rows([h(a, sz=7.5) for a, _, _ in band], [c(b, m) for _, b, m in band]) for band in bands]
    )
    kinds = symbols(["Werkstoff", "Maß / Form", "Oberfläche", "Verpackung", "Menge"], "Maß / Form")
    weight = symbols(["sicherheitsrelevant", "funktionsrelevant", "optisch"], "sicherheitsrelevant")
    told = table(
        [3.6, 14.5],
        rows(
            [h("Fehlerart"), c(kinds, "category")],
            [h("Einstufung"), c(weight, "severity")],
            [h("Fehlerbeschreibung"), c(f["d2"], "d2")],
        ),
    )

    def acts(title: str, name: str) -> str:
        body = [[c("", f"{name}.{n}.{m}") for m in ("action", "who", "date")] for n in range(2)]
        return table([11.1, 4, 3], rows([h(title), h("wer"), h("bis wann")], *body)) + par(sz=3)

    cause = table(
        [3.6, 14.5],
        rows(
            [h("Ursache Entstehung"), c("", "d4_occurrence")], [h("Ursache Durchschlupf"), c("", "d4_escape")], height=1
        ),
    )
    data = word(
        form, par("REKLAMATIONSMELDUNG", b=True, sz=15, align="center", after=6), head, par(sz=3), told, par(sz=6),
        par("Vom Lieferanten auszufüllen (bitte in Blockschrift oder elektronisch)", i=True, color="7F7F7F"),
        acts("Sofortmaßnahmen", "d3"), cause, par(sz=3), acts("Abstellmaßnahmen", "d5"), acts("Vorbeugemaßnahmen", "d7"),
        table([9, 9.1], rows([c("Datum, Unterschrift Lieferant:"), c("Abgeschlossen am:", "closed_date")], height=1)),
        margin=1.4, footer=par("FB-QM-24-02, Version 7, Ersteller: QM, Freigabe: GF", sz=7),
    )  # fmt: skip
    form.write(data)
