"""Word forms made of controls: st-01 runs, st-02 cells and rows, st-03 legacy fields, st-13 tables, st-20 dates."""

from tests.forms.make.ja_kit import Form
from tests.forms.make.ja_word import Word, lab, p, r, tbl, tc, tr
from tests.forms.make.st_word import (
    PLACEHOLDER,
    box14,
    chosen,
    control,
    old_box,
    old_list,
    old_text,
    picked,
    typed,
)

CENTRE = '<w:jc w:val="center"/>'
RIGHT = '<w:jc w:val="right"/>'
BIG = '<w:b/><w:sz w:val="32"/>'
SMALL = '<w:i/><w:color w:val="808080"/><w:sz w:val="16"/>'
LEVELS = ["Critical", "Major", "Minor"]


def st_01() -> None:
    about = "8D in a run-level content control per value: text, date pickers, drop-down; placeholders where blank"
    form = Form("st-01-run-controls", "docx", "en", "half", about)
    w = Word(form, font="Calibri", east="SimSun")
    grid = [2000, 2900, 2000, 2900]

    def cell(key: str, text: str | None, says: object = None, span: int = 1) -> str:
        return tc(p(typed(text, title=key)), w.f(key, text, says if says is not None else text), span)

    def date(key: str, text: str | None, iso: str = "") -> str:
        return tc(p(picked(text, iso)), w.f(key, iso or None))

    def act(name: str, n: int, *row: str | None) -> str:
        action, who, shown, iso = row
        cells = tc(p(typed(action)), w.f(f"{name}/{n}/action", action)) + tc(p(typed(who)), w.f(f"{name}/{n}/who", who))
        return tr(cells, tc(p(picked(shown, iso or "")), w.f(f"{name}/{n}/date", iso)))

    body = p("8D Corrective Action Report", props=CENTRE, look=BIG)
    body += tbl(
        grid,
        tr(
            lab("8D No."),
            cell("report_no", "BKT-8D-11904"),
            lab("Customer"),
            cell("customer", "Blackthorn Valves Inc."),
        ),
        tr(
            lab("Supplier"),
            cell("supplier", "Sanjing Precision Machinery Co., Ltd."),
            lab("Date opened"),
            date("complaint_date", "12-May-2026", "2026-05-12"),
        ),
        tr(lab("Part name"), cell("product", "Stem bushing"), lab("Part No."), cell("part_no", "BV-2207-C")),
        tr(lab("Lot No."), cell("lot", "0426-3"), lab("PO No."), cell("order_no", "4500087712")),
        tr(
            lab("Qty rejected"),
            cell("qty_affected", "36 pcs", 36),
            lab("Qty received"),
            cell("qty_total", "1,800 pcs", 1800),
        ),
        tr(
            lab("Severity"),
            tc(p(chosen("Major", LEVELS)), w.f("severity", "Major")),
            lab("Final 8D due"),
            date("due_date", "02-Jun-2026", "2026-06-02"),
        ),
        tr(
            lab("Contact"),
            cell("contact", "Dana Whitfield"),
            lab("E-mail"),
            cell("contact_email", "d.whitfield@blackthorn.example"),
        ),
    )
    team = [
        ("Champion", "d1_champion", "Luo Jian"),
        ("Team leader", "d1_leader", "Xu Mei"),
        ("Members", "d1_members", "Guo Lei; Han Yu"),
    ]
    body += p("D1 Team", look="<w:b/>") + tbl(
        [2000, 7800], *[tr(lab(a), cell(k, t, ["Guo Lei", "Han Yu"] if ";" in t else t)) for a, k, t in team]
    )
    d2 = "Bore is 0.02 to 0.04 mm undersize; stem binds after assembly."
    body += p("D2 Problem description", look="<w:b/>") + tbl([9800], tr(cell("d2", d2), height=700))
    head = tr(lab("Action"), lab("Responsible"), lab("Date"))
    rows = [
        act("d3", 0, "Sort 1,764 pcs at Blackthorn with pin gauge", "Guo Lei", "15-May-2026", "2026-05-15"),
        act("d3", 1, "Quarantine finished stock, 900 pcs", "Han Yu", "13-May-2026", "2026-05-13"),
    ]
    body += p("D3 Interim containment action", look="<w:b/>") + tbl([5800, 2000, 2000], head, *rows)
    body += p("D4 Root cause", look="<w:b/>") + tbl(
        [2400, 7400],
        tr(lab("Occurrence"), cell("d4_occurrence", "Reamer changed without offset check after regrind.")),
        tr(lab("Escape point"), cell("d4_escape", None)),
    )
    for title, key in (
        ("D5 Permanent corrective action", "d5"),
        ("D6 Implementation and validation", "d6"),
        ("D7 Prevent recurrence", "d7"),
    ):
        rows = [act(key, n, None, None, None, None) for n in range(2)]
        body += p(title, look="<w:b/>") + tbl([5800, 2000, 2000], head, *rows)
    body += p("D8 Closure", look="<w:b/>") + tbl(
        grid, tr(lab("Comment"), cell("d8", None), lab("Date closed"), date("closed_date", None))
    )
    w.save(body, w.footer(p("BV-QF-8D-02 Rev. F", props=RIGHT, look=SMALL)))


def st_02() -> None:
    about = (
        "VDA-8D: Inhaltssteuerelemente um Zellen, wiederholte Zeilen, Kästchen aus Word 2010, Platzhalter in D5 bis D8"
    )
    form = Form("st-02-zellen-steuerelemente", "docx", "de", "half", about)
    w = Word(form)
    hint = "Klicken oder tippen Sie hier, um Text einzugeben."

    def cell(key: str, text: str | None, says: object = None, span: int = 1) -> str:
        inner = p(r(text)) if text else p(r(hint, PLACEHOLDER))
        marked = tc(inner, w.f(key, text, says if says is not None else text), span)
        return control(marked, "<w:text/>", key, empty=text is None)

    def act(name: str, n: int, *row: str | None) -> str:
        action, who, date, iso = row
        cells = cell(f"{name}/{n}/action", action) + cell(f"{name}/{n}/who", who)
        return control(tr(tc(str(n + 1)), cells, cell(f"{name}/{n}/date", date, iso)), "<w15:repeatingSectionItem/>")

    def section(title: str, name: str, *rows: tuple[str | None, str | None, str | None, str | None]) -> str:
        head = tr(lab("Nr."), lab("Maßnahme"), lab("Verantwortlich"), lab("Termin"))
        many = control("".join(act(name, n, *row) for n, row in enumerate(rows)), "<w15:repeatingSection/>")
        return p(title, look="<w:b/>") + tbl([600, 5400, 2000, 1800], head, many)

    kinds = (
        box14("Maß", on=True)
        + box14("Oberfläche", on=False)
        + box14("Funktion", on=False)
        + box14("Sonstiges", on=False)
    )
    body = p("8D-Report", look=BIG) + tbl(
        [2100, 2800, 2100, 2800],
        tr(
            lab("Reklamations-Nr."),
            cell("report_no", "R-2026-00417"),
            lab("Reklamationsdatum"),
            cell("complaint_date", "09.03.2026", "2026-03-09"),
        ),
        tr(lab("Kunde"), cell("customer", "Falkenried Hydraulik GmbH"), lab("Lieferant"), cell("supplier", "Sanjing")),
        tr(
            lab("Bezeichnung"),
            cell("product", "Steuerkolben 12 mm"),
            lab("Sachnummer"),
            cell("part_no", "FH 771.204-3"),
        ),
        tr(lab("Charge"), cell("lot", "26/07-B"), lab("Lieferschein-Nr."), cell("delivery_note", "LS 80-1165")),
        tr(
            lab("Liefermenge"),
            cell("qty_total", "1.200 Stk.", 1200),
            lab("Beanstandete Menge"),
            cell("qty_affected", "18 Stk.", 18),
        ),
        tr(lab("Fehlerart"), tc(p(kinds), w.f("category", "Maß"), 3)),
        tr(
            lab("Ansprechpartner"),
            cell("contact", "Jörg Sandhofer"),
            lab("8D fällig bis"),
            cell("due_date", "31.03.2026", "2026-03-31"),
        ),
    )
    body += p("D1 Team", look="<w:b/>") + tbl(
        [2100, 7700],
        tr(lab("Teamleiter"), cell("d1_leader", "Deng Hao")),
        tr(lab("Mitglieder"), cell("d1_members", "Tan Li, Wei Jun", ["Tan Li", "Wei Jun"])),
    )
    body += p("D2 Problembeschreibung", look="<w:b/>")
    body += tbl([9800], tr(cell("d2", "Durchmesser 12 f7 um bis zu 6 µm überschritten, Kolben klemmt."), height=600))
    body += section(
        "D3 Sofortmaßnahmen",
        "d3",
        ("Lagerbestand (2.400 Stk.) zu 100 % gemessen", "Tan Li", "11.03.2026", "2026-03-11"),
        ("Ersatzlieferung 1.200 Stk. per Luftfracht", "Deng Hao", "16.03.2026", "2026-03-16"),
    )
    body += p("D4 Fehlerursachen", look="<w:b/>") + tbl(
        [2100, 7700],
        tr(lab("Auftreten"), cell("d4_occurrence", "Thermischer Gang der Schleifmaschine nach Wochenendstillstand.")),
        tr(lab("Nichtentdeckung"), cell("d4_escape", "Erstes Teil nach Anlauf nicht gemessen.")),
    )
    blank = (None, None, None, None)
    body += section("D5 Geplante Abstellmaßnahmen", "d5", blank, blank)
    body += section("D6 Eingeführte Abstellmaßnahmen", "d6", blank)
    body += section("D7 Fehlerwiederholung verhindern", "d7", blank)
    body += p("D8 Abschluss", look="<w:b/>") + tbl([2100, 7700], tr(lab("Teamerfolg"), cell("d8", None)))
    w.save(body)


def st_03() -> None:
    about = "客户投诉处理单，旧式窗体域：文本域、复选框、下拉域（只存序号），空白域是五个空格"
    form = Form("st-03-legacy-fields", "docx", "zh-CN", "customer-only", about)
    w = Word(form, font="Times New Roman", east="SimSun", half_points=21)

    def cell(key: str, text: str | None, says: object = None, span: int = 1) -> str:
        return tc(p(old_text(key[:8], text)), w.f(key, text, says if says is not None else text), span)

    kinds = old_box("k1", "外观", on=False) + old_box("k2", "尺寸", on=False) + old_box("k3", "性能", on=True)
    kinds += old_box("k4", "包装", on=False)
    body = p("客户投诉处理单", props=CENTRE, look=BIG)
    body += p(r("编号：") + old_text("no", "TS-2026-0308"), w.f("report_no", "TS-2026-0308"), RIGHT)
    body += tbl(
        [1500, 3400, 1500, 3400],
        tr(
            lab("客户名称"),
            cell("customer", "宁川泵业股份有限公司"),
            lab("投诉日期"),
            cell("complaint_date", "2026.3.5", "2026-03-05"),
        ),
        tr(lab("产品名称"), cell("product", "叶轮轴套"), lab("图号"), cell("part_no", "NC-40W-11")),
        tr(lab("批号"), cell("lot", "2601B"), lab("送货单号"), cell("delivery_note", "SH20260226")),
        tr(lab("来料数量"), cell("qty_total", "800件", 800), lab("不良数量"), cell("qty_affected", "７只", 7)),
        tr(lab("问题类型"), tc(p(kinds), w.f("category", "性能"), 3)),
        tr(
            lab("严重程度"),
            tc(p(old_list("sev", ["一般", "严重", "致命"], 1)), w.f("severity", "严重")),
            lab("回复期限"),
            cell("due_date", "2026年3月12日", "2026-03-12"),
        ),
        tr(lab("联系人"), cell("contact", "冯国栋"), lab("电话"), tc(p(old_text("tel", "0951-555-0133")))),
        tr(
            lab("投诉内容"),
            cell("d2", "轴套硬度不均，装机运行 40 小时后磨损 0.3mm，机械密封泄漏。", span=3),
            height=1000,
        ),
    )
    body += p("以下由供方填写", look="<w:b/>")
    body += tbl(
        [1500, 5000, 1500, 1800],
        tr(lab("项目"), lab("内容"), lab("责任人"), lab("完成日期")),
        *[
            tr(lab(title), *[cell(f"{key}/0/{part}", None) for part in ("action", "who", "date")], height=700)
            for title, key in (("临时措施", "d3"), ("纠正措施", "d5"), ("效果验证", "d6"), ("预防措施", "d7"))
        ],
        tr(lab("发生原因"), cell("d4_occurrence", None, span=3), height=700),
        tr(lab("流出原因"), cell("d4_escape", None, span=3), height=700),
    )
    body += p(
        r("结案：") + old_box("c1", "同意", on=False) + old_box("c2", "不同意", on=False) + r("　签字：　　　　　")
    )
    w.save(body, w.footer(p("NC-QR-8.3-05　A/2　保存期限三年", look=SMALL)))


def main() -> None:
    for make in (st_01, st_02, st_03):
        make()


if __name__ == "__main__":
    main()
