"""Three of other kinds: st-17 an old xls of ours, st-19 a portal's page, st-21 our SCAR, tracked."""

import datetime as dt

from tests.forms.make.ja_kit import Form, actions
from tests.forms.make.ja_sheet import Book, L, N, V, row
from tests.forms.make.ja_word import Word, lab, p, r, tbl, tc, tr
from tests.forms.make.st_word import added, gone

DATE = dt.date
BIG = '<w:b/><w:sz w:val="32"/>'
SMALL = '<w:color w:val="808080"/><w:sz w:val="16"/>'
B = "<w:b/>"


def st_17() -> None:
    about = "旧式 xls 不合格品处理单，我方投诉供应商（方向相反），隐藏表和隐藏行，竖排标签，全部填完"
    form = Form("st-17-xls-hidden", "xls", "zh-CN", "complete", about)
    book = Book(form, "处理单", font="宋体", size=10)
    book.cols({"A": 5, "B": 14, "C:H": 11})
    book.rows({1: 28, 8: 50, **dict.fromkeys((11, 12, 13, 14, 15, 16), 42)})
    up = {"rot": 255}
    book.lay(
        N("A1:H1", "供应商不合格品处理单", sz=18, b=True, h="center"),
        L("A2:A8", "投诉方填写", **up),
        L("B2", "编号"), V("C2:E2", "SJ-NCR-2026-064", "report_no"), L("F2", "投诉日期"),
        V("G2:H2", DATE(2026, 3, 16), "complaint_date", fmt='yyyy"年"m"月"d"日"', h="left"),
        L("B3", "提出单位"), V("C3:E3", "山井精密机械有限公司", "customer"), L("F3", "供应商"), V("G3:H3",
            "宏拓弹簧五金厂", "supplier"),
        L("B4", "品名"), V("C4:E4", "压缩弹簧", "product"), L("F4", "图号"), V("G4:H4", "SJ-TH-1.2x8", "part_no"),
        L("B5", "批号"), V("C5:E5", "HT0308", "lot"), L("F5", "采购订单号"), V("G5:H5", "SJPO-26-0188", "order_no"),
        L("B6", "来料数量"), V("C6:E6", "5000只", "qty_total", 5000), L("F6", "不良数量"), V("G6:H6", "310只",
            "qty_affected", 310),
        L("B7", "例"), N("C7:E7", "1000只", line="thin"), L("F7", "例"), N("G7:H7", "10只", line="thin"),
        L("B8", "不合格描述"), V("C8:H8", "弹簧自由高度 25.8~26.4，图纸 25±0.3。", "d2", v="top"),
        L("A9:A16", "供应商填写", **up),
        L("B9", "项目"), L("C9:F9", "内容"), L("G9", "责任人"), L("H9", "日期"),
        L("B10", "组长"), V("C10:H10", "贺强", "d1_leader"),
        L("B11", "临时措施"), *row("d3", 0, {"action": ("C11:F11", "退回 310 只，3 天内补货"), "who": ("G11", "贺强"),
                                            "date": ("H11", "2026-3-19", "2026-03-19")}),
        L("B12", "发生原因"), V("C12:H12", "钢丝批次更换后未重新调机。", "d4_occurrence"),
        L("B13", "流出原因"), V("C13:H13", "出货检验只测载荷，未测自由高度。", "d4_escape"),
        L("B14", "纠正措施"), *row("d5", 0, {"action": ("C14:F14", "换料必须首件三检合格后生产"), "who": ("G14",
            "俞敏"),
                                            "date": ("H14", "2026-3-27", "2026-03-27")}),
        L("B15", "效果验证"), *row("d6", 0, {"action": ("C15:F15", "其后 3 批 15000 只自由高度合格"), "who": ("G15",
            "俞敏"),
                                            "date": ("H15", "2026-4-30", "2026-04-30")}),
        L("B16", "预防措施"), *row("d7", 0, {"action": ("C16:F16", "自由高度加入所有弹簧出货检验单"), "who": ("G16",
            "贺强"),
                                            "date": ("H16", "2026-5-8", "2026-05-08")}),
        L("A17:B17", "关闭日期"), V("C17:E17", "2026-5-12", "closed_date", "2026-05-12"),
        N("F17:H17", "SQE 签字：王丽", line="thin"),
    )  # fmt: skip
    book.ws.row_dimensions[7].hidden = True
    book.sheet("旧版").sheet_state = "hidden"
    book.lay(L("A1", "编号"), N("B1", "SJ-NCR-2024-001", line="thin"), L("A2", "品名"), N("B2", "垫片", line="thin"),
             L("A3", "不良数量"), N("B3", "12", line="thin"))  # fmt: skip
    book.save()


def st_19() -> None:
    about = "HTML page of a customer's portal: layout tables, label over value, a hidden example row, blanks"
    form = Form("st-19-portal-page", "html", "en", "half", about)
    said = [
        ("report_no", "Complaint No.", "Q2-300418", None), ("customer", "Customer", "Drossel Compressors AG", None),
        ("supplier", "Vendor", "Sanjing Precision Machinery Co., Ltd.", None), ("product", "Material",
            "Reed valve plate", None),
        ("part_no", "Material No.", "1130-4471-02", None), ("lot", "Batch No.", "6C22, 6C23", ["6C22", "6C23"]),
        ("order_no", "Purchase order", "4501127733", None), ("complaint_date", "Date created", "18 May 2026",
            "2026-05-18"),
        ("due_date", "Reply needed by", "1 June 2026", "2026-06-01"), ("qty_affected", "Quantity complained", "17 PC",
            17),
        ("qty_total", "Quantity delivered", "3,400 PC", 3400), ("contact", "Contact person", "Reto Amsler", None),
    ]  # fmt: skip
    cells = []
    for key, label, text, says in said:
        form.say(key, text, text if says is None else says)
        cells.append(f"<td><span class='l'>{label}</span><br><b>{text}</b></td>")
    grid = "".join(f"<tr>{''.join(cells[n : n + 3])}</tr>\n" for n in range(0, len(cells), 3))
    d2 = "Plates break at the rivet hole after 200 h. Fracture starts from the punched edge."
    causes = ("Punch and die clearance too large after regrinding.", "Punched edge is not part of the inspection plan.")
    rows = [("Stock of 5,000 plates quarantined", "Ren Jie", "20 May 2026", "2026-05-20"),
            ("Replacement of 3,400 plates from batch 6D02", "Ou Ling", "25 May 2026", "2026-05-25")]  # fmt: skip
    form.say("d2", d2)
    form.say("d3", None, actions(*((a, w, i) for a, w, _, i in rows)))
    form.say("d4_occurrence", causes[0])
    form.say("d4_escape", causes[1])
    head = "<tr><th>Action</th><th>Responsible</th><th>Date</th></tr>"
    body = "".join(f"<tr><td>{a}</td><td>{w}</td><td>{d}</td></tr>" for a, w, d, _ in rows)
    empty = f"<table class='g'>{head}<tr><td>&nbsp;</td><td>&nbsp;</td><td>&nbsp;</td></tr></table>"
    html = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Supplier portal - 8D</title>
<style>body {{ font: 13px Arial; }}
.g td, .g th {{ border: 1px solid #888; padding: 3px; }} .l {{ color: #666; font-size: 11px }}
</style><script>var state = "D4"; /* Lot: 0000 */</script></head><body>
<table width="900"><tr><td><h2>8D Report</h2></td>
<td align="right">Logged in: sanjing.example | <a href="#">Log off</a></td></tr>
<tr><td colspan="2"><table class="g" width="100%">{grid}</table></td></tr>
<tr style="display:none"><td colspan="2">Example: Batch No. 1A01, Quantity complained 5 PC</td></tr>
<tr><td colspan="2"><form><input type="hidden" name="status" value="4">
<h3>D2 Problem description</h3><p>{d2}</p>
<h3>D3 Containment actions</h3><table class="g" width="100%">{head}{body}</table>
<h3>D4 Root cause</h3>
<dl><dt><b>Occurrence</b></dt><dd>{causes[0]}</dd><dt><b>Escape point</b></dt><dd>{causes[1]}</dd></dl>
<h3>D5 Permanent corrective actions</h3>{empty}
<h3>D6 Effectiveness</h3>{empty}
<h3>D7 Prevent recurrence</h3>{empty}
</form></td></tr>
<tr><td colspan="2"><small>&copy; Drossel supplier portal 4.2 &middot; page generated for printing</small></td></tr>
</table>
</body></html>
"""
    form.path.write_text(html, encoding="utf-8")
    form.save()


def st_21() -> None:
    about = "Our SCAR to a supplier (direction turned), the answers are tracked insertions, a paragraph deleted"
    form = Form("st-21-scar-tracked", "docx", "en", "half", about)
    w = Word(form, font="Calibri", east="SimSun")
    cut = '<w:rPr><w:del w:id="90" w:author="reviewer" w:date="2026-01-05T08:00:00Z"/></w:rPr>'

    def box(key: str, says: str | None, *runs: str) -> str:
        return tbl([9800], tr(tc(p("".join(runs)), w.f(key, says)), height=700))

    body = p("Sanjing Precision Machinery Co., Ltd.", w.f("customer", "Sanjing Precision Machinery Co., Ltd."), look=B)
    body += p("SUPPLIER CORRECTIVE ACTION REQUEST", look=BIG)
    body += tbl(
        [2000, 2900, 2000, 2900],
        tr(
            lab("SCAR No."),
            w.v("report_no", "SJ-SCAR-26-022"),
            lab("Supplier"),
            w.v("supplier", "Veltis Fasteners B.V."),
        ),
        tr(lab("Issue date"), w.v("complaint_date", "2026-02-11"), lab("Reply due"), w.v("due_date", "2026-02-25")),
        tr(lab("Item"), w.v("product", "Dowel pin 6 x 30"), lab("Part No."), w.v("part_no", "DP-0630-H")),
        tr(
            lab("Lot"), w.v("lot", "VF-99120"), lab("Qty rejected / received"), w.v("qty_affected", "140 / 10,000", 140)
        ),
        tr(lab("Issued by"), w.v("contact", "Wang Li"), lab("Category"), w.v("category", "Dimension")),
    )
    form.say("qty_total", 10000)
    form.put("qty_total", "docx:body/t1/r4/c4")
    d2 = "Pin diameter 6.011 to 6.014 mm, drawing 6 m6 (6.004 / 6.012)."
    body += p("1. Nonconformance", look=B) + box("d2", d2, r(d2))
    body += p("2. Containment (supplier)", look=B)
    new = '<w:cantSplit/><w:ins w:id="50" w:author="supplier" w:date="2026-01-05T08:00:00Z"/>'
    cells = "".join(
        tc(p(added(text, n)), w.f(f"d3/0/{key}", text, says))
        for n, key, text, says in (
            (51, "action", "Blocked 38,000 pins in Breda warehouse", "Blocked 38,000 pins in Breda warehouse"),
            (52, "who", "J. de Wit", "J. de Wit"),
            (53, "date", "13 Feb 2026", "2026-02-13"),
        )
    )
    body += tbl([6200, 1800, 1800], tr(lab("Action"), lab("Who"), lab("When")), tr(cells, props=new))
    cause = "Grinding wheel dressed with the wrong offset after the night shift change."
    body += p("3. Cause of occurrence", look=B) + box(
        "d4_occurrence", cause, gone("Human error.", 60), added(cause, 61)
    )
    body += p("4. Cause of non-detection", look=B) + box("d4_escape", None)
    body += p(gone("Please attach an Ishikawa diagram.", 62), props=cut)
    for title, key in (("5. Corrective action", "d5"), ("6. Verification of effectiveness", "d6")):
        blank = [tr(w.acts(key, n, ("action", None), ("who", None), ("date", None)), height=400) for n in range(2)]
        body += p(title, look=B) + tbl([6200, 1800, 1800], tr(lab("Action"), lab("Who"), lab("When")), *blank)
    body += p() + p("Return to quality@sanjing.example within 10 working days.", look=SMALL)
    w.save(body)


def main() -> None:
    for make in (st_17, st_19, st_21):
        make()


if __name__ == "__main__":
    main()
