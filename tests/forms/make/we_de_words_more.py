"""Further German Word forms: our complaint to a hardening shop, a medical 8D, a nested form, a deviation report."""

# ruff: noqa: E501 (a form's texts and cells stand a line each)

from tests.forms.make.we_kit import WE, Form, act
from tests.forms.make.we_parts import boxes, choice, day, entry, mix
from tests.forms.make.we_word import c, h, par, rows, run, table, word


def dotted(date: str) -> str:
    """An ISO date as a German writes it."""
    return ".".join(reversed(date.split("-")))


def we_34() -> None:
    """Turned direction: we complain in German to a hardening shop."""
    form = Form(
        "we-34-haerterei-gedreht", "docx", "de", "half",
        "Gedrehte Richtung: Sanjing reklamiert bei einer Härterei; linke Spalte mit D-Nummern über die Zeilen verbunden, "
        "Maßnahmen als wer/bis-Zeilen in eigener Spalte, ab D4 leer.",
        {
            "report_no": "SJ-RK-26-008", "customer": WE, "supplier": "Härterei Obermühl GmbH", "product": "Spindelwelle SW-60",
            "part_no": "SW-60-114", "lot": ["HM 2609", "HM 2610"], "order_no": "LA-26-0117", "complaint_date": "2026-03-11",
            "due_date": "2026-03-25", "qty_affected": 34, "qty_total": 120, "contact": "Hu Xiaoyan",
            "contact_email": "hu.xiaoyan@sanjing.example", "d1_leader": "Bernd Kugler", "d1_members": ["Sabine Ott", "Ivo Maric"],
            "d2": "Rundlauf nach dem Nitrieren 0,18 bis 0,25 mm, erlaubt sind 0,06 mm. 34 Wellen lassen sich nicht mehr "
            "schleifen.",
            "d3": [
                act("Chargen HM 2609 und HM 2610 gesperrt", "Sabine Ott", "2026-03-12"),
                act("Richten von 20 Wellen als Versuch", "Ivo Maric", "2026-03-18"),
            ],
        },
    )  # fmt: skip
    f = form.fields
    head = table(
        [3.5, 5.7, 3.5, 5.3],
        rows(
            [h("Reklamation Nr."), c(f["report_no"], "report_no"), h("Datum"), c("11.03.2026", "complaint_date")],
            [h("Auftraggeber"), c(WE, "customer"), h("Auftragnehmer"), c(f["supplier"], "supplier")],
            [h("Bauteil"), c(f["product"], "product"), h("Teile-Nr."), c(f["part_no"], "part_no")],
            [
                h("Härtecharge"),
                c("HM 2609 / HM 2610", "lot"),
                h("Lohnauftrag (Bestellung)"),
                c(f["order_no"], "order_no"),
            ],
            [h("Angelieferte Menge"), c("120 Stk.", "qty_total"), h("Reklamierte Menge"), c("34 Stk.", "qty_affected")],
            [h("Ansprechpartner"), c(f["contact"], "contact"), h("E-Mail"), c(f["contact_email"], "contact_email")],
            [h("8D-Bericht bis"), c("25.03.2026", "due_date"), h("Abgeschlossen am"), c("", "closed_date")],
        ),
    )

    def acts(number: str, title: str, name: str, total: int) -> str:
        shown = [(a["action"], a["who"], dotted(a["date"])) for a in f.get(name, [])]
        shown += [("", "", "")] * (total - len(shown))
        first = [c(number, b=True, fill="D9E2F3", merge="restart"), h(title), h("Wer"), h("Bis")]
        body = [
            [
                c("", merge="continue"),
                *[c(text, f"{name}.{n}.{m}") for text, m in zip(line, ("action", "who", "date"), strict=True)],
            ]
            for n, line in enumerate(shown)
        ]
        return rows(first, *body)

    def plain(number: str, title: str, text: str, mark: str) -> str:
        return rows(
            [c(number, b=True, fill="D9E2F3", merge="restart"), h(title, span=3)],
            [c("", merge="continue"), c(text, mark, span=3)],
        )

    cause = rows(
        [c("D4", b=True, fill="D9E2F3", merge="restart"), h("Ursachenanalyse", span=3)],
        [c("", merge="continue"), c("Warum ist der Fehler entstanden?", span=1), c("", "d4_occurrence", span=2)],
        [c("", merge="continue"), c("Warum wurde er nicht entdeckt?", span=1), c("", "d4_escape", span=2)], height=0.9,
    )  # fmt: skip
    team = rows(
        [c("D1", b=True, fill="D9E2F3", merge="restart"), c(mix(run("Teamleiter: ", b=True), "Bernd Kugler"), "d1_leader"),
         c(mix(run("Team: ", b=True), "Sabine Ott, Ivo Maric"), "d1_members", span=2)],
    )  # fmt: skip
    main = table(
        [1.3, 10.2, 3.7, 2.8], team, plain("D2", "Fehlerbeschreibung", f["d2"], "d2"), acts("D3", "Sofortmaßnahmen", "d3", 3), cause,
        acts("D5", "Korrekturmaßnahmen", "d5", 2), acts("D6", "Einführung und Wirksamkeit", "d6", 2),
        acts("D7", "Vorbeugung", "d7", 2), plain("D8", "Abschluss", "", "d8"),
    )  # fmt: skip
    data = word(form, par("Reklamation an Lieferanten", b=True, sz=15), head, par(sz=4), main, font="Calibri", size=9.5,
                footer=par("SJ-QM-8D-DE 02", sz=7))  # fmt: skip
    form.write(data)


def we_35() -> None:
    """8D of a medical company: D0, controls, causes before the immediate actions."""
    form = Form(
        "we-35-8d-medizin", "docx", "de", "complete",
        "Medizintechnik: Nummer in der Kopfzeile, Inhaltssteuerelemente (Liste, Datum, Kästchen), D0 vorhanden, Reihenfolge "
        "geändert (D4 vor D3), Maßnahmen mit Ergebnis-Spalte.",
        {
            "report_no": "8D-MT-26-031", "customer": "Isarmed Instrumente GmbH", "supplier": WE, "product": "Scharnierbolzen 2,5 mm",
            "part_no": "IM-2500-17", "lot": ["SJ26-088"], "order_no": "EK-77180", "complaint_date": "2026-05-04",
            "due_date": "2026-06-01", "qty_affected": 12, "qty_total": 5000, "contact": "Dr. Miriam Seidl",
            "contact_email": "miriam.seidl@isarmed.example", "category": "Korrosion", "severity": ["kritisch"],
            "d0": "Auslieferung aller Instrumente mit Los SJ26-088 am 04.05.2026 gestoppt.",
            "d1_champion": "Gao Ming", "d1_leader": "Liu Yan", "d1_members": ["Wu Jing", "Lei Ping"],
            "d2": "Nach fünf Sterilisationszyklen zeigen 12 Bolzen Rostpunkte an der Stirnfläche.",
            "d4_occurrence": "Das Passivierungsbad hatte nur 12 % Salpetersäure; die Titration war zwei Wochen ausgefallen.",
            "d4_escape": "Der Kupfersulfattest wird am Zylinder und nicht an der Stirnfläche gemacht.",
            "d3": [act("Neu passivierte Ersatzmenge von 5.000 Stück geliefert", "Wu Jing", "2026-05-11", result="erledigt")],
            "d5": [
                act("Tägliche Titration mit Sperre des Bades im MES", "Wu Jing", "2026-05-20", result="erledigt"),
                act("Kupfersulfattest an beiden Stirnflächen", "Lei Ping", "2026-05-15", result="erledigt"),
            ],
            "d6": [act("50 Zyklen Autoklav an 20 Bolzen ohne Rost", "Lei Ping", "2026-06-08", result="bestanden")],
            "d7": [act("Badüberwachung für alle Passivierlinien festgelegt", "Wu Jing", "2026-06-19", result="erledigt")],
            "d8": "Abschluss durch Isarmed bestätigt.", "closed_date": "2026-06-26",
        },
    )  # fmt: skip
    f = form.fields
    weights = ["kritisch", "Hauptfehler", "Nebenfehler"]
    kinds = ["Maß", "Oberfläche", "Korrosion", "Kennzeichnung"]
    head = table(
        [3.4, 5.8, 3.4, 5.4],
        rows(
            [h("Kunde"), c(entry(f["customer"]), "customer"), h("Lieferant"), c(entry(WE), "supplier")],
            [h("Artikel"), c(entry(f["product"]), "product"), h("Artikelnummer"), c(entry(f["part_no"]), "part_no")],
            [h("Los"), c(entry("SJ26-088"), "lot"), h("Bestellung"), c(entry(f["order_no"]), "order_no")],
            [h("Gelieferte Menge"), c(entry("5.000 Stück"), "qty_total"), h("Beanstandete Menge"), c(entry("12 Stück"), "qty_affected")],
            [h("Beanstandet am"), c(day("04.05.2026"), "complaint_date"), h("8D fällig am"), c(day("01.06.2026"), "due_date")],
            [h("Ansprechpartner"), c(entry(f["contact"]), "contact"), h("E-Mail"), c(entry(f["contact_email"]), "contact_email")],
            [h("Fehlergewichtung"), c(choice(weights, "kritisch", "Wählen Sie ein Element aus."), "severity"), h("Fehlerbild"), c(boxes(kinds, "Korrosion", gap=" "), "category")],
        ),
    )  # fmt: skip

    def plain(title: str, *lines: tuple[str, str, str]) -> str:
        return par(title, b=True, sz=10, color="C00000", after=0) + table(
            [4, 14], rows(*[[h(a, b=False), c(entry(b), m)] for a, b, m in lines])
        )

    def acts(title: str, name: str) -> str:
        body = [
            [c(entry(a["action"]), f"{name}.{n}.action"), c(entry(a["who"]), f"{name}.{n}.who"), c(day(dotted(a["date"])), f"{name}.{n}.date"), c(entry(a["result"]), f"{name}.{n}.result")]
            for n, a in enumerate(f[name])
        ]  # fmt: skip
        heads = [h("Maßnahme"), h("Verantwortlich"), h("Termin"), h("Ergebnis")]
        return par(title, b=True, sz=10, color="C00000", after=0) + table([9.4, 3.4, 2.6, 2.6], rows(heads, *body))

    parts = [
        head, plain("D0 Sofortreaktion", ("Notfallmaßnahme", f["d0"], "d0")),
        plain("D1 Team", ("Pate", "Gao Ming", "d1_champion"), ("Teamleitung", "Liu Yan", "d1_leader"), ("Teammitglieder", "Wu Jing; Lei Ping", "d1_members")),
        plain("D2 Problem", ("Beschreibung", f["d2"], "d2")),
        plain("D4 Ursachen", ("Entstehung", f["d4_occurrence"], "d4_occurrence"), ("Nichtentdeckung", f["d4_escape"], "d4_escape")),
        acts("D3 Sofortmaßnahmen", "d3"), acts("D5 Abstellmaßnahmen", "d5"), acts("D6 Wirksamkeitsnachweis", "d6"),
        acts("D7 Vorbeugemaßnahmen", "d7"), plain("D8 Abschluss", ("Bemerkung", f["d8"], "d8"), ("Abgeschlossen am", "26.06.2026", "closed_date")),
    ]  # fmt: skip
    data = word(
        form, *[part + par(sz=3, after=0) for part in parts], margin=2, font="Calibri", size=9.5,
        header=par("Isarmed Instrumente GmbH\t8D-Report Nr.: 8D-MT-26-031", tabs=(11,), b=True, mark="report_no"),
        footer=par("VA 08-3 Anlage 2 · Rev. 11 · Aufbewahrung 15 Jahre", sz=7),
    )  # fmt: skip
    form.write(data)


def we_40() -> None:
    """Deviation report of a South Tyrolean machine builder: headings and lines, one cause."""
    form = Form(
        "we-40-abweichung-suedtirol", "docx", "de", "complete",
        "Südtiroler Maschinenbauer: Abweichungsbericht als Text mit Überschriften, Maßnahmen nummeriert und darunter "
        "`verantw.:`/`Termin:`, nur eine Ursache, Kopf als Aufzählung in zwei Spalten ohne Linien.",
        {
            "report_no": "AB-26/118", "customer": "Ritten Maschinenbau AG", "supplier": "Fa. Sanjing", "product": "Kurvenscheibe K3",
            "part_no": "RM-K3-2207", "lot": ["2207/26"], "order_no": "A26-00512", "complaint_date": "2026-02-09",
            "due_date": "2026-02-23", "qty_affected": 3, "qty_total": 3, "contact": "Martin Oberhofer",
            "contact_email": "oberhofer@ritten-mb.example",
            "d2": "Kurvenbahn um 5° verdreht zur Nut. Alle drei Scheiben sind unbrauchbar.",
            "d3": [act("Drei Scheiben neu gefertigt und vermessen", "Tian Yu", "2026-02-18")],
            "d4_occurrence": "Im CAM-Programm war der Nullpunkt auf die Bohrung statt auf die Nut gelegt.",
            "d5": [
                act("CAM-Vorlage mit festem Nullpunkt an der Nut", "Tian Yu", "2026-02-20"),
                act("Erstteil wird mit 3D-Scan gegen das Modell geprüft", "Gu Fang", "2026-02-27"),
            ],
            "d7": [act("Vorlage für alle Kurventeile freigegeben", "Gu Fang", "2026-03-13")],
            "closed_date": "2026-03-20",
        },
    )  # fmt: skip
    f = form.fields
    grid = [
        ("Bericht Nr.", f["report_no"], "report_no", "Datum", "9.2.2026", "complaint_date"),
        ("Kunde", f["customer"], "customer", "Lieferant", "Fa. Sanjing", "supplier"),
        ("Teil", f["product"], "product", "Zeichnung", f["part_no"], "part_no"),
        ("Los", "2207/26", "lot", "Auftrag", f["order_no"], "order_no"),
        ("Menge geliefert", "3 Stück", "qty_total", "Menge fehlerhaft", "3 Stück", "qty_affected"),
        ("Bearbeiter", f["contact"], "contact", "E-Mail", f["contact_email"], "contact_email"),
        ("Antwort erbeten bis", "23.2.2026", "due_date", "Erledigt am", "20.3.2026", "closed_date"),
    ]
    head = table(
        [3.3, 5.2, 3.3, 5.2],
        rows(*[[c(a, i=True), c(b, m), c(d, i=True), c(e, n)] for a, b, m, d, e, n in grid]),
        line="nil",
    )

    def acts(name: str) -> str:
        shown = ""
        for n, a in enumerate(f[name], 1):
            shown += par(f"{n}. {a['action']}", after=0)
            day_of = ".".join(str(int(piece)) for piece in reversed(a["date"].split("-")))
            shown += par(f"verantw.: {a['who']}    Termin: {day_of}", after=4)
        return shown

    def title(text: str) -> str:
        return par(text, b=True, sz=11, after=1)

    data = word(
        form, par("ABWEICHUNGSBERICHT", b=True, sz=16, after=8), head, par(),
        title("Beschreibung der Abweichung"), par(f["d2"], mark="d2", after=6),
        title("Sofortmaßnahmen"), acts("d3"), title("Ursache"), par(f["d4_occurrence"], mark="d4_occurrence", after=6),
        title("Korrekturmaßnahmen"), acts("d5"), title("Vorbeugende Maßnahmen"), acts("d7"),
        par("Kosten der Abweichung: 1.480 € (wird belastet)", i=True, after=16),
        par("_______________________\t_______________________", tabs=(9,), after=0), par("Qualität Ritten\tLieferant", tabs=(9,)),
        font="Georgia", size=10.5, margin=2.2, footer=par("Mod. QS-14/B", sz=7, align="right"),
    )  # fmt: skip
    form.write(data)
