"""Word forms whose blanks show hints: st-13 tables inside controls, st-20 date pickers and lists."""

from tests.forms.make.ja_kit import Form
from tests.forms.make.ja_word import Word, lab, p, r, tbl, tc, tr
from tests.forms.make.st_word import box14, chosen, control, picked, typed, vml

CENTRE = '<w:jc w:val="center"/>'
RIGHT = '<w:jc w:val="right"/>'
BIG = '<w:b/><w:sz w:val="32"/>'
SMALL = '<w:i/><w:color w:val="808080"/><w:sz w:val="16"/>'
LEVELS = ["Critical", "Major", "Minor"]


def st_13() -> None:
    about = "Japanese/English notice: tables inside block controls, the number in a VML text box, Word 2010 check boxes"
    form = Form("st-13-table-controls", "docx", "ja", "customer-only", about)
    w = Word(form, font="Arial", east="ＭＳ ゴシック", half_points=19)
    number = p(r("No. "), props=CENTRE) + p("YGR-1042-26", w.f("report_no", "YGR-1042-26"), CENTRE, "<w:b/>")
    body = p(f"<w:r>{vml(number, (42, 13), (132, -2))}</w:r>")
    body += p("不具合通知書 / Nonconformance Notice", look=BIG)
    body += control(p(r("To: 山井精密機械有限公司 御中"), w.f("supplier", "山井精密機械有限公司")), "<w:text/>")
    ranks = box14("A (重大)", on=False) + box14("B (重)", on=False) + box14("C (軽)", on=True)
    first = tbl(
        [2300, 2600, 2300, 2600],
        tr(
            lab("発行元 Issued by"),
            w.v("customer", "薬師寺ロボット工業株式会社"),
            lab("担当 Contact"),
            w.v("contact", "小早川 翔"),
        ),
        tr(
            lab("発行日 Date issued"),
            w.v("complaint_date", "2026年9月1日", "2026-09-01"),
            lab("回答期限 Reply due"),
            w.v("due_date", "2026年9月15日", "2026-09-15"),
        ),
        tr(
            lab("品名 Part name"),
            w.v("product", "波動歯車ハウジング"),
            lab("品番 Part No."),
            w.v("part_no", "YG-HD25-002"),
        ),
        tr(
            lab("ロット Lot"),
            w.v("lot", "6H-0811"),
            lab("納品書番号 Delivery note"),
            w.v("delivery_note", "DN-2608-44"),
        ),
        tr(lab("納入数 Delivered"), w.v("qty_total", "150", 150), lab("不良数 Rejected"), w.v("qty_affected", "4", 4)),
        tr(lab("重要度 Rank"), tc(p(ranks), w.f("severity", "C (軽)"), 3)),
        tr(
            lab("不具合内容\nDescription"),
            w.v("d2", "鋳巣が端面に露出している（直径 0.8～1.2mm）。\n機能への影響はないが外観基準を超える。", span=3),
            height=1200,
        ),
    )
    hint = "ここをクリックして入力"
    rows = [
        ("暫定処置 Containment", "d3"),
        ("発生原因 Root cause", "d4_occurrence"),
        ("流出原因 Escape cause", "d4_escape"),
        ("恒久対策 Corrective action", "d5"),
        ("再発防止 Prevention", "d7"),
    ]
    second = tbl(
        [2300, 7500], *[tr(lab(label), tc(p(typed(None, hint)), w.f(key, None)), height=800) for label, key in rows]
    )
    body += (
        control(first, "<w:group/>") + p("貴社回答 Supplier's answer", look="<w:b/>") + control(second, "<w:richText/>")
    )
    w.save(body, w.footer(p("YGR-Q-F-016 (rev.2) 回答はPDFではなく本書式で返送ください。", look=SMALL)))


def st_20() -> None:
    about = "SCAR with merged rows, spanned cells, date pickers and drop-downs that still show their hints"
    form = Form("st-20-date-pickers", "docx", "en", "customer-only", about)
    w = Word(form, font="Arial", east="SimSun", half_points=18)
    down, cont = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    turn = '<w:textDirection w:val="btLr"/>'

    def side(text: str, *, first: bool) -> str:
        shade = '<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/>'
        return tc(text if first else "", props=(down if first else cont) + shade + turn)

    grid = [700, 2000, 2700, 2000, 2400]
    rows = [
        (
            lab("SCAR #"),
            w.v("report_no", "SCAR-0007731"),
            lab("Date issued"),
            tc(p(picked("10/07/2026", "2026-10-07", form="MM/dd/yyyy")), w.f("complaint_date", "2026-10-07")),
        ),
        (
            lab("Originator"),
            w.v("customer", "Pinecrest Medical Devices LLC"),
            lab("Vendor"),
            w.v("supplier", "Sanjing"),
        ),
        (lab("Part description"), w.v("product", "Trocar sleeve, 5 mm"), lab("P/N"), w.v("part_no", "PM-5512 rev C")),
        (
            lab("Lots"),
            w.v("lot", "L2608-1, L2608-2, L2608-5", ["L2608-1", "L2608-2", "L2608-5"]),
            lab("PO"),
            w.v("order_no", "P0051193"),
        ),
        (
            lab("Qty rejected / lot qty"),
            w.v("qty_affected", "5 of 4,800", 5),
            lab("Response due"),
            tc(p(picked("10/28/2026", "2026-10-28", form="MM/dd/yyyy")), w.f("due_date", "2026-10-28")),
        ),
        (
            lab("Severity"),
            tc(p(chosen("Critical", LEVELS)), w.f("severity", "Critical")),
            lab("Disposition"),
            tc(p(chosen(None, ["Rework", "Scrap", "Return to vendor"]))),
        ),
        (
            lab("Nonconformance"),
            w.v("d2", "Burr at the distal edge, length up to 0.15 mm; specification: no burrs under 10x.", span=3),
        ),
    ]
    form.say("qty_total", 4800)
    form.put("qty_total", "docx:body/t1/r5/c3")
    answer = [
        (
            lab("Containment action"),
            tc(p(typed(None)), w.f("d3/0/action", None)),
            tc(p(typed(None, "Owner")), w.f("d3/0/who", None)),
            tc(p(picked(None)), w.f("d3/0/date", None)),
        ),
        (lab("Root cause – occurrence"), tc(p(typed(None)), w.f("d4_occurrence", None), 3)),
        (lab("Root cause – escape"), tc(p(typed(None)), w.f("d4_escape", None), 3)),
        (
            lab("Corrective action"),
            tc(p(typed(None)), w.f("d5/0/action", None)),
            tc(p(typed(None, "Owner")), w.f("d5/0/who", None)),
            tc(p(picked(None)), w.f("d5/0/date", None)),
        ),
        (
            lab("Effectiveness check"),
            tc(p(typed(None)), w.f("d6/0/action", None)),
            tc(p(typed(None, "Owner")), w.f("d6/0/who", None)),
            tc(p(picked(None)), w.f("d6/0/date", None)),
        ),
    ]
    laid = [tr(side("PINECREST", first=not n), *cells) for n, cells in enumerate(rows)]
    laid.append(tr(lab("Vendor response (all fields required)", span=5, fill="BDD6EE")))
    laid.append(tr(side("VENDOR", first=True), lab("Section"), lab("Action"), lab("Owner"), lab("Date")))
    laid += [tr(side("", first=False), *cells, height=700) for cells in answer]
    laid.append(tr(lab("Pinecrest use only: accepted ☐  rejected ☐   Signature:", span=5, fill="F2F2F2", look=SMALL)))
    top = w.header(
        tbl([4900, 4900], tr(tc("PINECREST MEDICAL DEVICES", look="<w:b/>"), tc(p("Form QF-840-2 Rev 7", props=RIGHT))))
    )
    w.save(p("Supplier Corrective Action Request", props=CENTRE, look=BIG) + tbl(grid, *laid), top)


def main() -> None:
    for make in (st_13, st_20):
        make()


if __name__ == "__main__":
    main()
