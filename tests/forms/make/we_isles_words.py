"""Word forms from Britain: our complaint to a steel mill, and a concern sheet with text boxes."""

# ruff: noqa: E501 (a form's texts and cells stand a line each)

from tests.forms.make.we_kit import WE, Form, act
from tests.forms.make.we_parts import text_box
from tests.forms.make.we_word import c, h, par, rows, run, table, word


def we_12() -> None:
    """Turned direction: we complain to a British steel mill."""
    form = Form(
        "we-12-steel-turned", "docx", "en", "half",
        "Turned direction: Sanjing complains to its steel mill; label over value in bands of three, D heads numbered by "
        "Word itself, action rows of text | who | when, is/is-not table blank.",
        {
            "report_no": "SC-2026-014", "customer": WE, "supplier": "Calder Vale Bright Steels Ltd",
            "product": "Bright bar 42CrMo4 dia 36 h9", "part_no": "RM-0361", "lot": ["773118"],
            "order_no": "SJPO260141", "delivery_note": "CV 99120", "complaint_date": "2026-03-05",
            "delivery_date": "2026-02-27", "due_date": "2026-03-19", "qty_affected": 1.8, "qty_total": 6.2,
            "contact": "Xie Peng", "contact_email": "xie.peng@sanjing.example",
            "d1_leader": "Helen Astbury", "d1_members": ["Tom Greaves", "Priya Nair"],
            "d2": "Seams up to 0.35 mm deep along the bar surface, seen after turning to 34 mm. 1.8 t of the heat are "
            "unusable. Eddy current certificate says free of defects.",
            "d3": [
                act("Block remaining stock of heat 773118 at Calder Vale", "Tom Greaves", "2026-03-06"),
                act("Replacement of 2 t from heat 773240, tested 100 %", "Priya Nair", "2026-03-13"),
            ],
        },
    )  # fmt: skip
    f = form.fields

    def band(*items: tuple[str, str, str]) -> str:
        return rows(
            [c(label, sz=7, color="595959") for label, _, _ in items], [c(text, mark) for _, text, mark in items]
        )

    head = table(
        [6, 6, 6],
        band(("Complaint number", f["report_no"], "report_no"), ("Customer", WE, "customer"), ("Supplier", f["supplier"], "supplier")),
        band(("Your reference", "NRX-5518", ""), ("Date of complaint", "5 March 2026", "complaint_date"), ("Answer by", "19 March 2026", "due_date")),
        band(("Material", f["product"], "product"), ("Our material no.", "RM-0361", "part_no"), ("Heat no.", "773118", "lot")),
        band(("Our order", f["order_no"], "order_no"), ("Delivery note", "CV 99120", "delivery_note"), ("Delivered on", "27 February 2026", "delivery_date")),
        band(("Delivered quantity", "6.2 t", "qty_total"), ("Complained quantity", "1.8 t", "qty_affected"), ("Quantity to be returned", "1.8 t", "")),
        band(("Complaint raised by", f["contact"], "contact"), ("E-mail", f["contact_email"], "contact_email"), ("Telephone", "", "")),
    )  # fmt: skip

    def head_of(text: str) -> str:
        return par(text, num=0, b=True, sz=10.5)

    def acts(name: str, lines: list[tuple[str, str, str]], total: int) -> str:
        filled = [*lines, *[("", "", "")] * (total - len(lines))]
        marks = ("action", "who", "date")
        body = [[c(t, f"{name}.{n}.{m}") for t, m in zip(line, marks, strict=True)] for n, line in enumerate(filled)]
        return table([11, 4, 3], rows([h("What"), h("Who"), h("When")], *body)) + par(sz=4)

    facts = table(
        [4, 7, 7],
        rows(
            [h(""), h("Is"), h("Is not")], *[[h(ask, b=False), c(), c()] for ask in ("Which bar?", "Where on the bar?")]
        ),
    )
    three = [(f["d3"][0]["action"], "Tom Greaves", "6 Mar 2026"), (f["d3"][1]["action"], "Priya Nair", "13 Mar 2026")]
    data = word(
        form, par("Supplier Complaint", b=True, sz=16), head, par(sz=4),
        head_of("Team"),
        par(run("Team leader: ", b=True) + run("Helen Astbury"), mark="d1_leader"),
        par(run("Team members: ", b=True) + run("Tom Greaves, Priya Nair"), mark="d1_members"),
        head_of("Problem description"), table([18], rows([c(f["d2"], "d2")])), par(sz=3), facts, par(sz=4),
        head_of("Containment"), acts("d3", three, 3),
        head_of("Root cause"),
        table([4, 14], rows([h("Occurrence"), c("", "d4_occurrence")], [h("Escape"), c("", "d4_escape")], height=1)), par(sz=4),
        head_of("Corrective actions"), acts("d5", [], 2), head_of("Implementation and proof"), acts("d6", [], 2),
        head_of("Prevention"), acts("d7", [], 2), head_of("Closure"),
        table([12, 6], rows([c("", "d8"), c("Date closed:", "closed_date")])),
        num="D%1", font="Arial", size=9, header=par("Sanjing Precision Machinery Co., Ltd.\tPurchasing / Quality", tabs=(13,), sz=8),
    )  # fmt: skip
    form.write(data)


def we_18() -> None:
    """Concern sheet with text boxes, the number in the page header, underscores as lines."""
    form = Form(
        "we-18-concern-textboxes", "docx", "en", "customer-only",
        "UK lift maker: concern number in the page header, header lines with tab stops in paragraphs, the "
        "description in a text box, blank lines of underscores for the supplier's answer.",
        {
            "report_no": "LQC-26-309", "customer": "Penrith Lifts Ltd", "supplier": "Sanjing", "product": "Governor sheave",
            "part_no": "PL-GS-300", "lot": ["SJ-GS-0326"], "order_no": "POL 4471", "delivery_note": "DN 20881",
            "complaint_date": "2026-04-30", "due_date": "2026-05-14", "qty_affected": 2, "qty_total": 12,
            "contact": "Owen Braithwaite", "contact_email": "owen.b@penrithlifts.example", "severity": ["Safety"],
            "d2": "Rope groove angle is 40° instead of 36°. Two sheaves slipped in the overspeed test. All 12 are locked.",
        },
    )  # fmt: skip
    f = form.fields
    stops = (4, 9.5, 13)

    def line(a: str, b: str, d: str, e: str, marks: str) -> str:
        return par(
            run(f"{a}\t", b=True) + run(f"{b}\t") + run(f"{d}\t", b=True) + run(e), tabs=stops, mark=marks, after=4
        )

    told = text_box(
        par("Describe the concern", b=True) + par(f["d2"], mark="d2"), 0, 6.7, 17.2, 2.6,
    )  # fmt: skip
    photo = text_box(par("Photo", color="808080", align="center"), 12, 9.6, 5.2, 3)
    rule = "_" * 88
    asked = [
        ("Containment action", "d3.0.action"),
        ("Root cause", "d4_occurrence"),
        ("Corrective action", "d5.0.action"),
        ("Preventive action", "d7.0.action"),
    ]
    answer = "".join(
        par(head, b=True, after=0) + par(rule, mark=mark, after=0) + par(rule, after=8) for head, mark in asked
    )
    data = word(
        form, par("SUPPLIER CONCERN SHEET", b=True, sz=16, align="center", after=10),
        line("Company:", f["customer"], "Date:", "30/04/2026", "customer complaint_date"),
        line("Supplier:", "Sanjing", "Reply by:", "14/05/2026", "supplier due_date"),
        line("Item:", f["product"], "Drawing:", f["part_no"], "product part_no"),
        line("Batch:", "SJ-GS-0326", "Order:", "POL 4471", "lot order_no"),
        line("Qty delivered:", "12", "Qty rejected:", "2", "qty_total qty_affected"),
        line("Raised by:", f["contact"], "Delivery note:", "DN 20881", "contact delivery_note"),
        par(run("E-mail:\t", b=True) + run(f["contact_email"]), tabs=stops, mark="contact_email", after=4),
        par(run("Rating:\t", b=True) + run("☑ Safety   ☐ Function   ☐ Appearance"), tabs=stops, mark="severity", after=4),
        par(told + photo, after=190), par("SUPPLIER'S ANSWER", b=True, sz=12, after=6), answer,
        par("Signature: ______________________     Date: ______________", after=0),
        header=table([9, 8.2], rows([c("Penrith Lifts Ltd – Supplier Quality", b=True), c("Concern No.: LQC-26-309", "report_no", align="right")])) + par(),
        footer=par("PL-SQ-17 issue 9\tPage 1 of 1", tabs=(13,), sz=8), font="Arial", size=10,
    )  # fmt: skip
    form.write(data)
