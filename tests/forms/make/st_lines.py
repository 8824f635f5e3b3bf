"""Word forms in lines: st-07 tab stops, st-08 automatic numbers, st-14 numbers in the header; st-18 a PDF."""

from tests.forms.make.ja_kit import Form, actions
from tests.forms.make.ja_word import PLAIN, Word, lab, p, r, tbl, tc, tr
from tests.forms.make.st_word import num, numbering, old_box, sym

CENTRE = '<w:jc w:val="center"/>'
RIGHT = '<w:jc w:val="right"/>'
BIG = '<w:b/><w:sz w:val="32"/>'
SMALL = '<w:color w:val="808080"/><w:sz w:val="16"/>'
B = "<w:b/>"
U = '<w:u w:val="single"/>'


def st_07() -> None:
    about = "Reklamationsmeldung ohne Tabelle: Tabstopps, Unterstriche, leere Linien für die Antwort, alte Kästchen"
    form = Form("st-07-tabs-unterstriche", "docx", "de", "customer-only", about)
    w = Word(form, font="Times New Roman", half_points=22)
    stops = "".join(
        f'<w:tab w:val="{kind}" w:pos="{at}"/>' for kind, at in (("left", 2500), ("left", 5400), ("left", 7700))
    )
    tabs = f"<w:tabs>{stops}</w:tabs>"

    def line(*pairs: tuple[str, str, str, object]) -> str:
        runs = "\t".join(f"{label}:\t{text}" for label, _, text, _ in pairs)
        return p(r(runs), " ".join(w.f(key, says) for _, key, _, says in pairs), tabs)

    def blank(key: str, parts: dict[str, str]) -> str:
        text = "\t".join(f"{label} {'_' * 14}" for label in parts.values())
        return p("_" * 70, w.f(f"{key}/0/action", None)) + p(
            r(text), " ".join(w.f(f"{key}/0/{k}", None) for k in parts)
        )

    body = p("Weidental Landtechnik KG", w.f("customer", "Weidental Landtechnik KG"), look=B)
    body += p("Wareneingangsprüfung · Am Mühlgraben 4", look=SMALL)
    body += (
        p(r("An: Sanjing Precision Machinery Co., Ltd."), w.f("supplier", "Sanjing Precision Machinery Co., Ltd."))
        + p()
    )
    body += p("Reklamationsmeldung", look=BIG)
    body += line(
        ("Vorgangs-Nr.", "report_no", "WLT-5530/26", "WLT-5530/26"),
        ("Meldedatum", "complaint_date", "7.4.2026", "2026-04-07"),
    )
    body += line(
        ("Bezeichnung", "product", "Gelenkgabel", "Gelenkgabel"), ("Artikel-Nr.", "part_no", "20-4471.00", "20-4471.00")
    )
    body += line(("Charge", "lot", "C-60311", "C-60311"), ("Bestell-Nr.", "order_no", "B 26/0874", "B 26/0874"))
    body += line(
        ("Liefermenge", "qty_total", "1.500 Stk.", 1500), ("davon fehlerhaft", "qty_affected", "__62__ Stk.", 62)
    )
    body += line(
        ("Lieferdatum", "delivery_date", "31. März 2026", "2026-03-31"),
        ("Stellungnahme bis", "due_date", "21.4.2026", "2026-04-21"),
    )
    body += line(("Ansprechpartner", "contact", "Heike Lohmann", "Heike Lohmann"))
    boxes = (
        old_box("a", "kritisch", on=False)
        + old_box("b", "Hauptfehler", on=True)
        + old_box("c", "Nebenfehler", on=False)
    )
    body += p(r("Fehlergewichtung:\t") + boxes, w.f("severity", "Hauptfehler"), tabs)
    told = "Gewinde M14 ist einseitig bis 3 mm nicht ausgeschnitten; Gelenkbolzen lässt sich nicht einschrauben."
    body += (
        p()
        + p("Fehlerbeschreibung:", look=B)
        + p(told, w.f("d2", told))
        + p("Bilder siehe Anlage 1 und 2.", look=SMALL)
    )
    body += p() + p("Vom Lieferanten auszufüllen", props=CENTRE, look=B)
    who = {"who": "Verantwortlich:", "date": "Termin:"}
    body += p("Sofortmaßnahmen:", look=B) + blank("d3", who)
    body += p("Fehlerursache:", look=B) + p("_" * 70, w.f("d4_occurrence", None)) + p("_" * 70)
    body += p("Abstellmaßnahmen:", look=B) + blank("d5", who)
    body += p("Wirksamkeitsnachweis:", look=B) + p("_" * 70, w.f("d6", None))
    body += p() + p("Ort, Datum ____________________\tUnterschrift ____________________", props=tabs)
    w.save(body, w.footer(p("FB 8.7-12 Rev. 3 · Aufbewahrung 10 Jahre", look=SMALL)))


def st_08() -> None:
    about = (
        "Headings numbered D1 to D8 by automatic numbering, actions as an automatic list with owner and due in brackets"
    )
    form = Form("st-08-auto-numbering", "docx", "en", "half", about)
    w = Word(form, font="Cambria", half_points=22)
    levels = {1: [("decimal", "D%1"), ("decimal", "%2.")], 2: [("lowerLetter", "%1)")]}
    w.part("numbering.xml", numbering(levels).encode(), "numbering", f"{PLAIN}.numbering+xml")

    def head(text: str) -> str:
        return p(text, props=f'<w:keepNext/>{num(1)}<w:spacing w:before="200"/>', look=B)

    def line(label: str, key: str, text: str | None, says: object = None) -> str:
        return p(r(f"{label}: ", B) + (r(text) if text else ""), w.f(key, text, says if says is not None else text))

    body = p("Eight Disciplines Report", look=BIG)
    facts = [
        ("Complaint No.", "report_no", "EKN-Q-7720", None),
        ("Customer", "customer", "Elkhorn Power Tools", None),
        ("Supplier", "supplier", "Sanjing", None),
        ("Product", "product", "Spindle lock button", None),
        ("Item", "part_no", "EK-99-0142", None),
        ("Batch No.", "lot", "22-A/22-B", ["22-A", "22-B"]),
        ("Date issued", "complaint_date", "August 17, 2026", "2026-08-17"),
        ("Failure rate", "defect_rate_pct", "0.25 %", 0.25),
        ("Qty rejected", "qty_affected", "5 of 2,000", 5),
        ("Reply needed by", "due_date", "August 31, 2026", "2026-08-31"),
    ]
    body += "".join(line(label, key, text, says) for label, key, text, says in facts)
    form.say("qty_total", 2000)
    form.put("qty_total", "docx:body/p10")
    body += (
        head("Team")
        + line("Leader", "d1_leader", "Cao Rui")
        + line("Members", "d1_members", "Bai Yun, Fan Lei", ["Bai Yun", "Fan Lei"])
    )
    told = "Button does not return after release at 0 °C in the cold test. At room temperature it does."
    body += head("Problem description") + p(told, w.f("d2", told))
    body += head("Interim containment actions")
    lines = [
        ("Cold test of all finished goods, 640 pcs", "Fan Lei", "Aug 19, 2026", "2026-08-19"),
        ("Replace the five buttons at Elkhorn", "Bai Yun", "Aug 21, 2026", "2026-08-21"),
    ]
    body += "".join(p(f"{a} (owner: {o}; due: {d})", props=num(2)) for a, o, d, _ in lines)
    form.say("d3", None, actions(*((a, o, i) for a, o, _, i in lines)))
    body += head("Root cause")
    causes = (
        "Spring force at the lower limit; grease stiffens below 5 °C.",
        "Return test is done at room temperature only.",
    )
    body += p(r("Why did it occur? ", B) + r(causes[0]), w.f("d4_occurrence", causes[0]))
    body += p(r("Why was it not detected? ", B) + r(causes[1]), w.f("d4_escape", causes[1]))
    for title, key in (
        ("Permanent corrective actions", "d5"),
        ("Implementation and validation", "d6"),
        ("Prevent recurrence", "d7"),
        ("Closure and team recognition", "d8"),
    ):
        body += head(title) + p("", w.f(key, None))
    w.save(body, w.footer(p("Page 1", props=CENTRE, look=SMALL)))


def st_14() -> None:
    about = "页眉表格里有编号、日期、客户单号，页脚有表单号；正文为纠正措施报告，Wingdings 勾选"
    form = Form("st-14-header-numbers", "docx", "zh-CN", "complete", about)
    w = Word(form, font="Times New Roman", east="SimSun", half_points=21)
    top = w.header(
        tbl(
            [3600, 3100, 3100],
            tr(
                tc("纠正措施报告", look=BIG, props='<w:vMerge w:val="restart"/>'),
                tc(p("编号：HX-CA-2026-15"), w.f("report_no", "HX-CA-2026-15")),
                tc(p("客户单号：QN200417"), w.f("customer_ref", "QN200417")),
            ),
            tr(
                tc("", props="<w:vMerge/>"),
                tc(p("投诉日期：2026年4月17日"), w.f("complaint_date", "2026-04-17")),
                tc("第 1 页 共 1 页"),
            ),
        )
    )
    levels = sym("致命", on=False) + sym("严重", on=False) + sym("一般", on=True)
    kinds = sym("产品质量", on=True) + sym("包装", on=False) + sym("运输", on=False) + sym("服务", on=False)

    def section(title: str, key: str, text: str, rows: tuple[str, str, str, str] | None = None) -> str:
        says = actions((rows[0], rows[1], rows[3])) if rows else text
        shown = f"{rows[0]}\n责任人：{rows[1]}　　完成日期：{rows[2]}" if rows else text
        return tr(lab(title), w.v(key, shown, says, span=3), height=700)

    body = tbl(
        [1600, 3300, 1600, 3300],
        tr(
            lab("客户名称"),
            w.v("customer", "恒信纺织机械（常熟）有限公司"),
            lab("供方"),
            w.v("supplier", "山井精密机械有限公司"),
        ),
        tr(lab("品名"), w.v("product", "罗拉轴承座"), lab("图号"), w.v("part_no", "HX-LL-0817")),
        tr(lab("批号"), w.v("lot", "B260402"), lab("合同号"), w.v("order_no", "HX26-0215")),
        tr(lab("发货数量"), w.v("qty_total", "2 000 件", 2000), lab("不合格数"), w.v("qty_affected", "35 件", 35)),
        tr(lab("问题类型"), tc(p(kinds), w.f("category", "产品质量"), 3)),
        tr(lab("严重程度"), tc(p(levels), w.f("severity", "一般"), 3)),
        section("一、不符合事实描述", "d2", "轴承座底面螺孔深度 11.2mm，图纸要求不小于 14mm。"),
        section(
            "二、临时处置", "d3", "", ("对客户库存 1965 件逐件测深，不合格换货", "沈波", "2026-04-20", "2026-04-20")
        ),
        section("三、产生原因", "d4_occurrence", "换刀后钻头长度补偿未重新设定。"),
        section("四、流出原因", "d4_escape", "终检只用通止规检螺纹，未检深度。"),
        section(
            "五、纠正措施", "d5", "", ("换刀后首件必检孔深并记录，机床加装对刀仪", "朱琳", "2026-05-06", "2026-05-06")
        ),
        section("六、效果验证", "d6", "", ("5月份 4批 8000件孔深全部合格", "沈波", "2026-06-03", "2026-06-03")),
        section("七、预防措施", "d7", "", ("对刀仪推广到其余 6 台加工中心", "朱琳", "2026-06-15", "2026-06-15")),
        tr(lab("八、结案"), w.v("d8", "措施有效，同意关闭。"), lab("关闭日期"), w.v("closed_date", "2026-06-18")),
    )
    w.save(body, top + w.footer(tbl([4900, 4900], tr(tc("HX-QR-8.5.2-01 C版"), tc(p("保存期：5年", props=RIGHT))))))


def st_18() -> None:
    about = (
        "PDF printed from Word, 8D in two pages, tables with owner and date columns, head block of three pairs a row"
    )
    form = Form("st-18-printed-word", "pdf", "en", "complete", about)
    w = Word(form, font="Liberation Sans", half_points=20)
    head = tr(lab("#"), lab("Action"), lab("Owner"), lab("Date"), lab("Result"))

    def table(key: str, *rows: tuple[str, str, str, str, str]) -> str:
        return tbl(
            [500, 5000, 1500, 1400, 1500],
            head,
            *[
                tr(tc(str(n + 1)), w.acts(key, n, ("action", a), ("who", o), ("date", d, i), ("result", s)))
                for n, (a, o, d, i, s) in enumerate(rows)
            ],
        )

    def title(text: str) -> str:
        return p(text, props='<w:keepNext/><w:spacing w:before="240" w:after="60"/>', look=B)

    body = p("8D Report", look=BIG) + tbl(
        [1200, 2100, 1200, 2100, 1200, 2100],
        tr(
            lab("Report No."),
            w.v("report_no", "TRM-8D-0638"),
            lab("Customer"),
            w.v("customer", "Tarn Medical Ltd"),
            lab("Supplier"),
            w.v("supplier", "Sanjing"),
        ),
        tr(
            lab("Part name"),
            w.v("product", "Cannula hub"),
            lab("Part No."),
            w.v("part_no", "TM-3.0-HUB"),
            lab("Lot"),
            w.v("lot", "2026-W14"),
        ),
        tr(
            lab("Received"),
            w.v("complaint_date", "22-Apr-2026", "2026-04-22"),
            lab("Defect qty"),
            w.v("qty_affected", "14", 14),
            lab("Lot qty"),
            w.v("qty_total", "10,000", 10000),
        ),
    )
    body += title("D1 Team")
    body += tbl(
        [2400, 7500],
        tr(lab("Champion"), w.v("d1_champion", "Qin Yue")),
        tr(lab("Team leader"), w.v("d1_leader", "Dai Wen")),
        tr(lab("Members"), w.v("d1_members", "Lu Min, Ge Hua", ["Lu Min", "Ge Hua"])),
    )
    d2 = "Luer taper leaks in 14 hubs. The taper gauge stops 0.6 mm before the limit mark."
    body += title("D2 Problem description") + p(d2, w.f("d2", d2))
    body += title("D3 Containment actions") + table(
        "d3", ("100 % leak test of stock, 6,200 hubs", "Lu Min", "24-Apr-2026", "2026-04-24", "5 NG")
    )
    cause = (
        "Tool steel insert worn by glass-filled trial material run in the same mould.",
        "Gauge check was every 4 hours, wear step passed between two checks.",
    )
    body += title("D4 Root cause")
    body += tbl(
        [2400, 7500],
        tr(lab("Occurrence"), w.v("d4_occurrence", cause[0])),
        tr(lab("Escape"), w.v("d4_escape", cause[1])),
    )
    body += title("D5 Permanent corrective actions") + table(
        "d5",
        ("New insert in hardened steel", "Ge Hua", "08-May-2026", "2026-05-08", "Done"),
        ("Trial materials barred from serial moulds", "Dai Wen", "04-May-2026", "2026-05-04", "Done"),
    )
    body += title("D6 Validation") + table(
        "d6", ("Leak test of three lots, 30,000 hubs", "Lu Min", "29-May-2026", "2026-05-29", "0 NG")
    )
    body += title("D7 Prevent recurrence") + table(
        "d7", ("Mould release form extended to trial runs", "Dai Wen", "05-Jun-2026", "2026-06-05", "Done")
    )
    d8 = "Customer accepted the report; the team was thanked by the plant manager."
    body += title("D8 Closure") + p(d8, w.f("d8", d8)) + p("Date closed: 10-Jun-2026", w.f("closed_date", "2026-06-10"))
    body += p() + p("Prepared: D. Wen    Checked: Q. Yue    Approved: ________", props=RIGHT, look=SMALL)
    w.save(body, w.footer(p("TM-FRM-0113 Issue 9    Confidential", props=CENTRE, look=SMALL)))


def main() -> None:
    for make in (st_07, st_08, st_14, st_18):
        make()


if __name__ == "__main__":
    main()
