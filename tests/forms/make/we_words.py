"""Word forms in English of non-native customers: nested tables, tracked changes, an old Word file."""

# ruff: noqa: E501 (a form's texts and cells stand a line each)

from tests.forms.make.we_convert import converted
from tests.forms.make.we_kit import WE, Form, act
from tests.forms.make.we_parts import added, deleted, mix, symbols
from tests.forms.make.we_word import c, h, par, rows, run, table, word


def we_09() -> None:
    """CAR of a Taiwanese robot maker in English: one outer table, tables within."""
    form = Form(
        "we-09-car-nested-taiwan", "docx", "en", "half",
        "Taiwanese robot maker in English: one outer one-column table, every section a nested table; 5W2H in D2; "
        "year first dates with slashes; D4 to D8 blank.",
        {
            "report_no": "CAR2026030017", "customer": "Formosa Robotics Corp.", "supplier": "Sanjing Precision Machinery",
            "product": "Harmonic flange", "part_no": "FR-HF-25", "lot": ["SJ260205"], "order_no": "4600-26-0099",
            "complaint_date": "2026-03-16", "due_date": "2026-03-23", "qty_affected": 9, "qty_total": 120,
            "defect_rate_pct": 7.5, "contact": "Amy Hsu", "contact_email": "amy.hsu@formosa-robotics.example",
            "severity": ["Major"], "category": "Dimension NG",
            "d1_leader": "Liu Yan", "d1_members": ["Bai Song", "Jiang Nan"],
            "d2": "M4 thread hole position NG\nIQC, Taichung factory\n2026/3/13\nKevin Lo (IQC)\n"
            "Position 0.25 mm, spec 0.1 mm\n3D measuring\n9 pcs",
            "d3": [
                act("Sort 111 pcs in Taichung", "Bai Song", "2026-03-18"),
                act("Rework not possible, scrap 9 pcs and make new", "Jiang Nan", "2026-03-20"),
            ],
        },
    )  # fmt: skip
    f = form.fields
    basic = table(
        [2.6, 3.4, 2.6, 3.4, 2.2, 3.2],
        rows(
            [h("CAR No."), c(f["report_no"], "report_no"), h("Customer"), c(f["customer"], "customer"), h("Supplier"),
             c(f["supplier"], "supplier")],
            [h("Part Name"), c(f["product"], "product"), h("Part No."), c(f["part_no"], "part_no"), h("Lot No."),
             c("SJ260205", "lot")],
            [h("P/O No."), c(f["order_no"], "order_no"), h("Issue Date"), c("2026/3/16", "complaint_date"),
             h("Due Date"), c("2026/3/23", "due_date")],
            [h("Lot Qty"), c("120 PCS", "qty_total"), h("NG Qty"), c("9 PCS", "qty_affected"), h("NG Rate"),
             c("7.5%", "defect_rate_pct")],
            [h("Issuer"), c("Amy Hsu", "contact"), h("Mail"), c(f["contact_email"], "contact_email", span=3)],
            [h("Level"), c("□ CR  ■ Major  □ Minor", "severity"), h("Class"),
             c("■ Dimension NG  □ Appearance NG  □ Function NG", "category", span=3)],
        ),
    )  # fmt: skip
    asks = ["What (problem)", "Where", "When", "Who found", "Why is it a problem", "How found", "How many"]
    what = table(
        [5, 12.4],
        rows(*[[h(ask, b=False), c(line)] for ask, line in zip(asks, f["d2"].split("\n"), strict=True)]),
    )
    team = table(
        [2.8, 5.9, 2.8, 5.9],
        rows([h("Leader"), c("Liu Yan", "d1_leader"), h("Member"), c("Bai Song、Jiang Nan", "d1_members")]),
    )

    def acts(name: str, lines: list[tuple[str, str, str]], total: int) -> str:
        filled = [*lines, *[("", "", "")] * (total - len(lines))]
        marks = ("action", "who", "date")
        body = [
            [c(str(n + 1)), *[c(text, f"{name}.{n}.{m}") for text, m in zip(line, marks, strict=True)]]
            for n, line in enumerate(filled)
        ]
        return table([1, 10.2, 3.2, 3], rows([h("#"), h("Action"), h("PIC"), h("Date")], *body))

    cause = table(
        [5, 12.4],
        rows([h("Occurrence cause"), c("", "d4_occurrence")], [h("Flow out cause"), c("", "d4_escape")], height=1.2),
    )
    done = [(f["d3"][0]["action"], "Bai Song", "2026/3/18"), (f["d3"][1]["action"], "Jiang Nan", "2026/3/20")]
    outer: list[list[str]] = [
        [c(run("Corrective Action Request", b=True, sz=15), align="center")], [c(basic)],
        [c("D1 Team Members", b=True, fill="D9E2F3")], [c(team)], [c("D2 Problem Description (5W2H)", b=True, fill="D9E2F3")],
        [c(what)], [c("D3 Containment Action", b=True, fill="D9E2F3")], [c(acts("d3", done, 3))],
        [c("D4 Root Cause", b=True, fill="D9E2F3")], [c(cause)], [c("D5 Corrective Action", b=True, fill="D9E2F3")],
        [c(acts("d5", [], 3))], [c("D6 Verification of Corrective Action", b=True, fill="D9E2F3")],
        [c(acts("d6", [], 2))], [c("D7 Preventive Action", b=True, fill="D9E2F3")], [c(acts("d7", [], 2))],
        [c("D8 Closing", b=True, fill="D9E2F3")], [c("", "d8")],
    ]  # fmt: skip
    sign = table([6, 6, 6], rows([c("Approved:"), c("Checked:"), c("Prepared:")], height=1))
    data = word(
        form, table([18], rows(*outer)), par(sz=4), sign, margin=1.4, footer=par("QR-QA-026 Ver.C", sz=7, align="right")
    )
    form.write(data)


def we_15() -> None:
    """8D of a French customer, second round: tracked changes, numbered text."""
    form = Form(
        "we-15-tracked-french", "docx", "en", "complete",
        "French valve maker in English: headings D1…D8 as paragraphs with free text under them, who and when in brackets; "
        "tracked insertions and deletions of the second round; header table only.",
        {
            "report_no": "8D-2026-057", "customer": "Robinetterie Valmaure SAS", "supplier": WE,
            "product": "Valve stem DN50", "part_no": "VM-50-118", "lot": ["A2611", "A2612"], "order_no": "CF-26-3310",
            "complaint_date": "2026-03-12", "due_date": "2026-04-02", "qty_affected": 37, "qty_total": 800,
            "contact": "Élodie Chauvin", "contact_email": "e.chauvin@valmaure.example",
            "d1_leader": "Liu Yan", "d1_members": ["Chen Rui", "Meng Tao"],
            "d2": "Stems from lots A2611 and A2612 leak at the packing: roughness Ra 1.1 to 1.4 µm instead of max. 0.4 µm.",
            "d3": [
                act("Stop of delivery and sorting of 1,260 stems in Sanjing", "Chen Rui", "2026-03-13"),
                act("Replacement of 37 stems by express", "Meng Tao", "2026-03-16"),
            ],
            "d4_occurrence": "Burnishing roller was chipped; the operator changed the feed instead of the roller.",
            "d4_escape": "Roughness was measured on the first part of the shift only.",
            "d5": [
                act("Roller exchange every 1,500 stems, counted by the machine", "Meng Tao", "2026-03-27"),
                act("Roughness check of every 50th stem with entry in SPC", "Chen Rui", "2026-03-25"),
            ],
            "d6": [act("Lots A2615 to A2618 without any stem over Ra 0.4", "Chen Rui", "2026-04-17")],
            "d7": [act("Roller life rule taken into the process standard for all 6 burnishing machines", "Liu Yan", "2026-04-20")],
            "d8": "Closed after audit call with Valmaure.", "closed_date": "2026-04-24",
        },
    )  # fmt: skip
    f = form.fields
    grid = [
        ("Report", "8D-2026-057", "report_no", "Rev.", "2", ""),
        ("Customer", f["customer"], "customer", "Supplier", WE, "supplier"),
        ("Designation", f["product"], "product", "Part reference", f["part_no"], "part_no"),
        ("Batch", "A2611 + A2612", "lot", "Order", f["order_no"], "order_no"),
        ("Claim date", "12 March 2026", "complaint_date", "8D due", "2 April 2026", "due_date"),
    ]
    lines = [[h(a), c(b, m), h(d), c(e, n)] for a, b, m, d, e, n in grid]
    lines.append([h("Quantity claimed"), c(mix(deleted("31", 3), added("37", 4), " pcs"), "qty_affected"),
                  h("Quantity delivered"), c("800 pcs", "qty_total")])  # fmt: skip
    lines.append([h("Contact"), c(f["contact"], "contact"), h("Mail"), c(f["contact_email"], "contact_email")])

    def head(text: str) -> str:
        return par(text, b=True, sz=11, color="2E74B5", after=1)

    data = word(
        form, par("8D REPORT", b=True, sz=18, align="center"), table([3.4, 5.6, 3.4, 5.6], rows(*lines)), par(),
        head("D1 Team"), par("Leader: Liu Yan", mark="d1_leader"), par("Members: Chen Rui, Meng Tao", mark="d1_members"),
        head("D2 Problem"), par(mix("Stems from lots A2611 and A2612 leak at the packing: roughness Ra ",
                                    deleted("0.9", 5), added("1.1", 6), " to 1.4 µm instead of max. 0.4 µm."), mark="d2"),
        head("D3 Immediate actions"),
        par("1. Stop of delivery and sorting of 1,260 stems in Sanjing (Chen Rui, 13/03/2026)"),
        par("2. Replacement of 37 stems by express (Meng Tao, 16/03/2026)"),
        head("D4 Root causes"),
        par(run("Occurrence: ", b=True) + mix(deleted("The roller was worn.", 7), added(f["d4_occurrence"], 8)), mark="d4_occurrence"),
        par(run("Non-detection: ", b=True) + run(f["d4_escape"]), mark="d4_escape"),
        head("D5 Corrective actions"),
        par(mix("1. Roller exchange every ", deleted("5,000", 9), added("1,500", 10),
                " stems, counted by the machine (Meng Tao, 27/03/2026)")),
        par("2. Roughness check of every 50th stem with entry in SPC (Chen Rui, 25/03/2026)"),
        head("D6 Verification of effectiveness"),
        par(added("1. Lots A2615 to A2618 without any stem over Ra 0.4 (Chen Rui, 17/04/2026)", 11)),
        head("D7 Prevention"),
        par("1. Roller life rule taken into the process standard for all 6 burnishing machines (Liu Yan, 20/04/2026)"),
        head("D8 Closure"), par(f["d8"], mark="d8"), par("Date of closure: 24/04/2026", mark="closed_date"),
        font="Calibri", size=10.5,
    )  # fmt: skip
    form.write(data)


def we_22() -> None:
    """An old Word file of a Polish pump maker."""
    form = Form(
        "we-22-old-word-polish", "doc", "en", "complete",
        "Polish pump maker in English: Word 97 file, two-column table with label over text rows, Wingdings boxes, "
        "actions as lines with Resp. and Date under them.",
        {
            "report_no": "R/112/2026", "customer": "Pompy Warta S.A.", "supplier": WE, "product": "Impeller nut M36",
            "part_no": "PW-3630-8", "lot": ["26/07"], "order_no": "ZZ/0455/26", "complaint_date": "2026-02-19",
            "due_date": "2026-03-05", "qty_affected": 11, "qty_total": 260, "contact": "Marek Zielony",
            "contact_email": "m.zielony@pompywarta.example", "category": "Material",
            "d2": "Nuts made of wrong material. PMI test shows 1.4301, drawing asks 1.4462.",
            "d3": [act("Return of all 260 nuts, new nuts sent with 3.1 certificate.", "Zhu Lin", "2026-02-24")],
            "d4_occurrence": "Two bars without colour mark were put in the rack of duplex steel.",
            "d4_escape": "No PMI test before machining.",
            "d5": [act("PMI test of each bar before the first cut, result on the route card.", "Zhu Lin", "2026-03-02")],
            "d6": [act("60 bars tested in March, no mix found.", "Ren Kai", "2026-03-31")],
            "d7": [act("Colour mark rule extended to all stainless grades.", "Ren Kai", "2026-03-20")],
            "closed_date": "2026-04-07",
        },
    )  # fmt: skip
    f = form.fields

    def section(label: str, text: str) -> list[list[str]]:
        return [[h(label, span=2, fill="D9D9D9")], [c(text, span=2)]]

    def acted(name: str, shown: str) -> str:
        one = f[name][0]
        return f"{one['action']}\nResp.: {one['who']}        Date: {shown}"

    top = [
        ("Complaint no.", f["report_no"], "Date", "19.02.2026"), ("Customer", f["customer"], "Supplier", WE),
        ("Product", f["product"], "Drawing no.", f["part_no"]), ("Order no.", f["order_no"], "Heat / lot", "26/07"),
        ("Quantity complained", "11 of 260 pcs", "Returned", "11 pcs"), ("Contact", f["contact"], "E-mail", f["contact_email"]),
        ("Answer until", "05.03.2026", "Closed on", "07.04.2026"),
    ]  # fmt: skip
    cells = [[c(mix(run(f"{a}: ", b=True), run(b))), c(mix(run(f"{d}: ", b=True), run(e)))] for a, b, d, e in top]
    kinds = symbols(["Dimension", "Material", "Surface", "Quantity"], "Material")
    body = [
        *cells, [c(mix(run("Kind of defect: ", b=True), kinds), span=2)],
        *section("2. Description of nonconformity", f["d2"]), *section("3. Immediate action", acted("d3", "24.02.2026")),
        *section("4a. Cause of occurrence", f["d4_occurrence"]), *section("4b. Cause of non-detection", f["d4_escape"]),
        *section("5. Corrective action", acted("d5", "02.03.2026")),
        *section("6. Check of effectiveness", acted("d6", "31.03.2026")),
        *section("7. Preventive action", acted("d7", "20.03.2026")),
    ]  # fmt: skip
    title = par("Complaint report / Raport reklamacji", b=True, sz=14, align="center")
    data = word(
        form, title, table([8.7, 8.7], rows(*body)), font="Times New Roman", size=10.5, footer=par("PW-F-08", sz=8)
    )
    form.write(data, converted(form.name, data, "docx", "doc"))
