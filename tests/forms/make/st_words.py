"""Word forms whose text is hard to find: st-04 text boxes, st-05 and st-21 tracked changes, st-06 nested tables."""

from tests.forms.make.ja_kit import Form, actions
from tests.forms.make.ja_word import Word, lab, p, r, tbl, tc, tr
from tests.forms.make.st_word import added, drawn, gone, moved

CENTRE = '<w:jc w:val="center"/>'
RIGHT = '<w:jc w:val="right"/>'
BIG = '<w:b/><w:sz w:val="32"/>'
SMALL = '<w:color w:val="808080"/><w:sz w:val="16"/>'
B = "<w:b/>"


def st_04() -> None:
    about = "Header block in two DrawingML text boxes with VML copies, numbers in the page header, body in paragraphs"
    form = Form("st-04-text-boxes", "docx", "en", "complete", about)
    w = Word(form, font="Arial", east="SimSun")
    left = p(r("Customer: ", B) + r("Harrow Lane Marine Ltd"), w.f("customer", "Harrow Lane Marine Ltd"))
    left += p(r("Supplier: ", B) + r("Sanjing"), w.f("supplier", "Sanjing"))
    left += p(r("Contact: ", B) + r("Fiona Keir"), w.f("contact", "Fiona Keir"))
    left += p(r("Date received: ", B) + r("4 June 2026"), w.f("complaint_date", "2026-06-04"))
    left += p(r("Order No.: ", B) + r("HL/26/0912"), w.f("order_no", "HL/26/0912"))
    right = p(r("Part: ", B) + r("Winch pawl"), w.f("product", "Winch pawl"))
    right += p(r("P/N: ", B) + r("WP-318-SS"), w.f("part_no", "WP-318-SS"))
    right += p(r("Batch: ", B) + r("B7716"), w.f("lot", "B7716"))
    right += p(r("Defective qty: ", B) + r("9 of 250"), f"{w.f('qty_affected', 9)} {w.f('qty_total', 250)}")
    top = w.header(
        tbl(
            [3200, 3300, 3300],
            tr(
                tc("8D REPORT", look=B),
                tc(p(r("Report No. 8D-2611-HL"), w.f("report_no", "8D-2611-HL"))),
                tc(p(r("Your ref. CC/0417"), w.f("customer_ref", "CC/0417"))),
            ),
        )
    )
    body = p(
        r("8D Problem Solving Report", BIG) + drawn(left, 1, (82, 28), (0, 12)) + drawn(right, 2, (82, 28), (88, 12))
    )

    def part(title: str, *paragraphs: tuple[str, str]) -> str:
        return p(title, props='<w:keepNext/><w:spacing w:before="140"/>', look=B) + "".join(
            p(t, m) for t, m in paragraphs
        )

    team = "Champion: Shen Bo\tLeader: Zhu Lin\tMembers: Ye Fan, Pan Rui"
    names = " ".join(
        (w.f("d1_champion", "Shen Bo"), w.f("d1_leader", "Zhu Lin"), w.f("d1_members", ["Ye Fan", "Pan Rui"]))
    )
    d2 = "Pawl nose chipped on first load test. Fracture surface shows coarse grain."
    d3 = "Scrap the remaining 241 pawls at Harrow Lane and replace them (Ye Fan, 12 June 2026)"
    causes = (
        "Quench delay of 40 s after a basket jam; parts re-austenitised without record.",
        "Hardness is checked on one piece per basket, always from the top layer.",
    )
    d5 = [
        "Interlock stops the furnace when a basket jams (Pan Rui, 30 June 2026)",
        "Hardness samples from top, middle and bottom layer (Ye Fan, 22 June 2026)",
    ]
    form.say(
        "d5",
        None,
        actions((d5[0].split(" (")[0], "Pan Rui", "2026-06-30"), (d5[1].split(" (")[0], "Ye Fan", "2026-06-22")),
    )
    body += part("D1 - Team", (team, names))
    body += part("D2 - Problem description", (d2, w.f("d2", d2)))
    body += part(
        "D3 - Interim containment",
        (d3, w.f("d3", d3, actions((d3.split(" (", maxsplit=1)[0], "Ye Fan", "2026-06-12")))),
    )
    body += part(
        "D4 - Root cause",
        (f"Occurrence: {causes[0]}", w.f("d4_occurrence", causes[0])),
        (f"Escape: {causes[1]}", w.f("d4_escape", causes[1])),
    )
    body += part("D5 - Permanent corrective actions", *((f"- {line}", "") for line in d5))
    d6 = "Three furnace loads, 54 hardness readings all 46 to 49 HRC (Ye Fan, 17 July 2026)"
    body += part(
        "D6 - Validation", (d6, w.f("d6", d6, actions((d6.split(" (", maxsplit=1)[0], "Ye Fan", "2026-07-17"))))
    )
    d7 = "Interlock fitted to furnaces 2 and 3 (Pan Rui, 31 July 2026)"
    body += part(
        "D7 - Prevention", (d7, w.f("d7", d7, actions((d7.split(" (", maxsplit=1)[0], "Pan Rui", "2026-07-31"))))
    )
    body += part(
        "D8 - Closure", ("Team thanked at the monthly meeting.", w.f("d8", "Team thanked at the monthly meeting."))
    )
    body += p("Closed on: 5 August 2026", w.f("closed_date", "2026-08-05"))
    w.save(body, top + w.footer(p("QR-8D-01 Rev. 3 – uncontrolled when printed", look=SMALL)))


def st_05() -> None:
    about = "客訴處理單，全文追蹤修訂：插入、刪除、刪除的列、移動的段落；民國日期"
    form = Form("st-05-tracked-changes", "docx", "zh-TW", "complete", about)
    w = Word(form, font="Times New Roman", east="PMingLiU", half_points=22)

    def cell(key: str, *runs: str, says: object, span: int = 1) -> str:
        return tc(p("".join(runs)), w.f(key, says), span)

    away, here = moved("將同爐剩餘 600 件全數退火重作。", 40)
    gone_row = tr(
        tc(p(gone("不需要", 31))),
        tc(p(gone("林志明", 32))),
        tc(p(gone("115/04/30", 33))),
        props='<w:cantSplit/><w:del w:id="34" w:author="reviewer" w:date="2026-01-05T08:00:00Z"/>',
    )
    body = p("客訴處理單", props=CENTRE, look=BIG)
    body += p(r("管制編號：CS115-0") + gone("18", 1) + added("19", 2), w.f("report_no", "CS115-019"), RIGHT)
    body += tbl(
        [1500, 3400, 1500, 3400],
        tr(lab("客戶名稱"), cell("customer", r("台新"), gone("工業", 3), r("傳動股份有限公司"),
            says="台新傳動股份有限公司"),
           lab("客訴日期"), cell("complaint_date", r("民國115年3月"), gone("6", 4), added("9", 5), r("日"),
               says="2026-03-09")),
        tr(lab("品名"), cell("product", r("蝸桿"), says="蝸桿"), lab("料號"), cell("part_no", r("TS-W20-"), gone("A",
            6), added("B", 7), says="TS-W20-B")),
        tr(lab("批號"), cell("lot", r("H5022"), says="H5022"), lab("不良數"), cell("qty_affected", gone("2", 8),
            added("12", 9), r(" 支"), says=12)),
        tr(lab("交貨數量"), cell("qty_total", r("600 支"), says=600), lab("缺點等級"), cell("severity", r("□嚴重 "),
            gone("□", 10), added("■", 11), r("主要 "),
           gone("■", 12), added("□", 13), r("次要"), says="主要")),
        tr(lab("不良現象"), cell("d2", r("螺牙表面有"), gone("刮傷", 14), added("燒傷變色", 15),
            r("，運轉後溫升過高。"),
           says="螺牙表面有燒傷變色，運轉後溫升過高。", span=3), height=700),
    )  # fmt: skip
    rows = [
        ("d3", "暫時對策", "客戶庫存 588 支全數挑選", "林志明", "115/03/12", "2026-03-12"),
        ("d5", "矯正措施", "研磨進給由 0.02 降為 0.01，並定時修砂輪", "蔡佳玲", "115/03/30", "2026-03-30"),
        ("d6", "效果確認", "連續三批 1,800 支無燒傷", "林志明", "115/04/28", "2026-04-28"),
        ("d7", "預防再發", "研磨參數列入管制計畫並鎖定", "蔡佳玲", "115/05/05", "2026-05-05"),
    ]
    for key, title, action, who, shown, iso in rows:
        cells = w.acts(key, 0, ("action", action), ("who", who), ("date", shown, iso))
        body += p(title, look=B) + tbl(
            [6400, 1600, 1800],
            tr(lab("內容"), lab("負責人"), lab("日期")),
            tr(cells),
            *([gone_row] if key == "d3" else []),
        )
    body += p("真因分析", look=B)
    body += tbl(
        [1500, 8300],
        tr(
            lab("發生原因"),
            cell(
                "d4_occurrence",
                r("砂輪鈍化，"),
                gone("作業員疏忽", 16),
                added("研磨熱未排出", 17),
                r("。"),
                says="砂輪鈍化，研磨熱未排出。",
            ),
        ),
        tr(lab("流出原因"), cell("d4_escape", r("外觀檢驗只看端面。"), says="外觀檢驗只看端面。")),
    )
    body += p("備註：") + p(away) + p(here) + p(r("結案日期：民國115年5月8日"), w.f("closed_date", "2026-05-08"))
    w.save(body, w.footer(p("TS-QP-14-03", look=SMALL)))


def st_06() -> None:
    about = "中英双语8D，外层一格一D，内层表放角色、措施、原因，嵌套两层"
    form = Form("st-06-nested-tables", "docx", "zh-CN", "complete", about)
    w = Word(form, font="Arial", east="Microsoft YaHei", half_points=18)

    def inner(*rows: tuple[str, str, str, str], field: str) -> str:
        head = tr(
            lab("措施 Action", fill="DEEAF6"), lab("责任人 Owner", fill="DEEAF6"), lab("日期 Date", fill="DEEAF6")
        )
        return tbl(
            [5200, 1500, 1600],
            head,
            *[tr(w.acts(field, n, ("action", a), ("who", o), ("date", d, i))) for n, (a, o, d, i) in enumerate(rows)],
        )

    header = tbl(
        [1900, 2350, 1900, 2350],
        tr(
            lab("报告编号 Report No."),
            w.v("report_no", "QZ8D-260614"),
            lab("客户 Customer"),
            w.v("customer", "泉州启正水暖科技有限公司"),
        ),
        tr(lab("产品名称 Part name"), w.v("product", "恒温阀芯"), lab("料号 P/N"), w.v("part_no", "QZ-TV-35")),
        tr(
            lab("批次 Lot"),
            w.v("lot", "20260520、20260522", ["20260520", "20260522"]),
            lab("投诉日期 Date"),
            w.v("complaint_date", "2026/6/14", "2026-06-14"),
        ),
        tr(
            lab("不良数量 NG qty"),
            w.v("qty_affected", "21/3000pcs", 21),
            lab("不良率 Rate"),
            w.v("defect_rate_pct", "0.7%", 0.7),
        ),
    )
    form.say("qty_total", 3000)
    form.put("qty_total", "docx:body/t1/r1/c2/t1/r4/c2")
    team = tbl(
        [2800, 2800, 2700],
        tr(lab("组长 Leader"), lab("倡导者 Champion"), lab("组员 Members")),
        tr(w.v("d1_leader", "邓伟"), w.v("d1_champion", "曾涛"), w.v("d1_members", "叶芳、潘瑞", ["叶芳", "潘瑞"])),
    )
    cause = tbl(
        [2300, 6000],
        tr(lab("发生原因 Occurrence"), w.v("d4_occurrence", "O形圈槽倒角缺失，装配时切伤密封圈。")),
        tr(lab("流出原因 Escape"), w.v("d4_escape", "气密测试保压时间仅3秒，微漏未检出。")),
    )
    why = tbl([2300, 6000], tr(lab("问题确认"), tc(tbl([3000, 2600], tr(tc("复现试验"), tc("已复现"))))))
    d8 = "客户6月30日确认对策有效，同意结案。"
    parts = [
        ("D1\n团队", team),
        ("D2\n问题描述", ps_d2(w)),
        (
            "D3\n临时措施",
            inner(
                ("库存1,200件全检气密", "叶芳", "2026/6/15", "2026-06-15"),
                ("补发21件", "潘瑞", "2026/6/16", "2026-06-16"),
                field="d3",
            ),
        ),
        ("D4\n根本原因", why + "<w:p/>" + cause),
        (
            "D5\n永久对策",
            inner(
                ("增加槽口倒角C0.2并设倒角检具", "邓伟", "2026/6/20", "2026-06-20"),
                ("保压时间改为10秒", "叶芳", "2026/6/18", "2026-06-18"),
                field="d5",
            ),
        ),
        ("D6\n实施验证", inner(("5批15,000件泄漏0件", "叶芳", "2026/6/29", "2026-06-29"), field="d6")),
        ("D7\n预防再发", inner(("其余6种阀芯图纸补充倒角要求", "邓伟", "2026/7/3", "2026-07-03"), field="d7")),
        ("D8\n结案", tc(p(d8), w.f("d8", d8))),
    ]
    rows = [tr(lab("表头\nHeader", fill="BDD6EE"), tc(header))]
    rows += [
        tr(lab(head, fill="BDD6EE"), content if content.startswith("<w:tc") else tc(content)) for head, content in parts
    ]
    w.save(p("8D改善报告 8D Report", props=CENTRE, look=BIG) + tbl([1100, 8700], *rows))


def ps_d2(w: Word) -> str:
    """The problem with its frame for a picture."""
    told = "装机后阀芯接口处渗水，静压0.8MPa下30秒内出现水珠。"
    return tbl([6000, 2300], tr(tc(p(told), w.f("d2", told)), tc("（图片 Photo）", look=SMALL)))


def main() -> None:
    for make in (st_04, st_05, st_06):
        make()


if __name__ == "__main__":
    main()
