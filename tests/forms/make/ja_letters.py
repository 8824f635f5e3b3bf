"""Japanese forms in Word: ja-03, ja-04, ja-10, ja-12 (doc), ja-13."""

from tests.forms.make.ja_kit import Form, actions
from tests.forms.make.ja_word import Word, lab, p, r, tbl, tc, tr

CENTRE = '<w:jc w:val="center"/>'
RIGHT = '<w:jc w:val="right"/>'
BIG = '<w:b/><w:sz w:val="32"/>'
GREY = '<w:color w:val="808080"/><w:sz w:val="16"/>'
DOWN = '<w:vMerge w:val="restart"/>'
CONT = "<w:vMerge/>"


def ja_03() -> None:
    about = "是正処置要求書、一つの表に全て、縦結合の区画名、応急処置と原因まで記入、要求側の判定欄"
    form = Form("ja-03-zesei-youkyuu", "docx", "ja", "half", about)
    w = Word(form)
    grid = [1300, 1500, 2100, 1500, 1500, 1900]

    def area(text: str, *cells: str, first: bool = True, height: int = 0) -> str:
        return tr(lab(text if first else "", props=DOWN if first else CONT), *cells, height=height)

    body = p("是正処置要求書", props=CENTRE, look=BIG) + p("（ＣＡＲ）", props=CENTRE)
    body += p(r("要求書番号　") + r("CAR-26-0052", "<w:u w:val='single'/>"), w.f("report_no", "CAR-26-0052"), RIGHT)
    body += p(r("発行　２０２６年３月２７日"), w.f("complaint_date", "2026-03-27"), RIGHT)
    body += tbl(
        grid,
        area("要求", lab("宛　先"), w.v("supplier", "山井精密機械有限公司 御中", "山井精密機械有限公司"), lab("要求元"),
             w.v("customer", "株式会社ニシキ光学", span=2)),
        area("", lab("品　名"), w.v("product", "鏡筒リング"), lab("品　番"), w.v("part_no", "NK-B2-0415", span=2),
            first=False),
        area("", lab("ロット番号"), w.v("lot", "2603-08, 2603-09", ["2603-08", "2603-09"]), lab("注文番号"),
             w.v("order_no", "N-448120", span=2), first=False),
        area("", lab("不具合数"), w.v("qty_affected", "42個", 42), lab("納入数"), w.v("qty_total", "1,000個", 1000,
            span=2),
             first=False),
        area("", lab("重要度"), w.v("severity", "□重大　☑主要　□軽微", "主要"), lab("回答期限"),
             w.v("due_date", "２０２６年４月１０日", "2026-04-10", span=2), first=False),
        area("", lab("不適合事実"), w.v("d2",
            "アルマイト処理後の色むら。\n内径側が局所的に薄く、外観限度見本No.3を超える。", span=4),
             first=False, height=1100),
        area("回答", lab("応急処置"), w.v("d3",
            "・残り 958個を外観選別（劉 芳、3/30）\n・代品 42個を 4/2 に納入（劉 芳、4/2）", actions(
            ("残り 958個を外観選別", "劉 芳", "2026-03-30"),
            ("代品 42個を 4/2 に納入", "劉 芳", "2026-04-02")), span=4), height=900),
        area("", lab("発生原因"), w.v("d4_occurrence", "治具の接点が摩耗し、電流が一部の個体で不足した。", span=4),
            first=False,
             height=900),
        area("", lab("流出原因"), w.v("d4_escape", "照度 300lx の検査台で検査しており、色むらが見えにくかった。",
            span=4), first=False,
             height=900),
        area("", lab("是正処置"), w.v("d5", None, span=4), first=False, height=1100),
        area("", lab("水平展開"), w.v("d7", None, span=4), first=False, height=900),
        area("", lab("有効性確認"), w.v("d6", None, span=4), first=False, height=700),
        area("判定", lab("要求元判定"), tc("□受理　　□再提出", span=2), lab("完了日"), w.v("closed_date", None)),
    )  # fmt: skip
    body += p("様式QP-0852-3(改05)　回答書は部門長の承認印を得てメールで返送してください。", look=GREY)
    w.save(body)


def ja_04() -> None:
    about = "日英併記の8D、項目名は段落、各Dの下に表、役割表、チーム表彰、ヘッダーに番号"
    form = Form("ja-04-8d-nichiei", "docx", "ja", "complete", about)
    w = Word(form, font="Calibri", east="游ゴシック")
    four, act = [2000, 2900, 2000, 2900], [5400, 1300, 1600, 1500]
    top = w.header(p(r("8D REPORT\tNo. ARK-8D-2026-017"), w.f("report_no", "ARK-8D-2026-017"),
                     '<w:tabs><w:tab w:val="right" w:pos="9800"/></w:tabs>'))  # fmt: skip

    def head(text: str) -> str:
        return p(text, props='<w:keepNext/><w:spacing w:before="160"/>', look="<w:b/>")

    titles = tr(lab("処置 Action"), lab("担当 Who"), lab("日付 Date"), lab("効果 Effect"))

    def act_row(field: str, n: int, action: str, who: str, date: tuple[str, str]) -> str:
        return tr(w.acts(field, n, ("action", action), ("who", who), ("date", *date)), tc("100 %"))

    body = p("8D レポート / 8D Report", props=CENTRE, look=BIG)
    body += tbl(
        four,
        tr(lab("顧客 Customer"), w.v("customer", "アーク電動工具株式会社"), lab("供給者 Supplier"), w.v("supplier",
            "Sanjing")),
        tr(lab("品名 Part name"), w.v("product", "ギヤケースカバー"), lab("品番 Part No."), w.v("part_no",
            "AK-5518-7")),
        tr(lab("ロット Lot"), w.v("lot", "W2607"), lab("連絡日 Complaint date"), w.v("complaint_date", "2026/02/24",
            "2026-02-24")),
        tr(lab("不良数 NG qty"), w.v("qty_affected", "12/640", 12), lab("客先番号 Customer ref."), w.v("customer_ref",
            "Q-88214")),
    )  # fmt: skip
    form.say("qty_total", 640)
    form.put("qty_total", "docx:body/t1/r4/c2")
    body += head("D1 チーム / Team")
    body += tbl(
        [3200, 3300, 3300],
        tr(lab("リーダー Leader"), lab("推進者 Champion"), lab("メンバー Members")),
        tr(
            w.v("d1_leader", "曹 瑞"),
            w.v("d1_champion", "段 宏"),
            w.v("d1_members", "白 雲\n范 磊", ["白 雲", "范 磊"]),
        ),
    )
    body += head("D2 問題の記述 / Problem description")
    body += p("ボス穴の位置度が Φ0.31（規格 Φ0.2）で、組付け時にねじが斜めに入る。", w.f("d2",
              "ボス穴の位置度が Φ0.31（規格 Φ0.2）で、組付け時にねじが斜めに入る。"))  # fmt: skip
    body += head("D3 暫定処置 / Interim containment action")
    body += tbl(act, titles, act_row("d3", 0, "客先在庫を検査治具で全数確認", "范 磊", ("2026/02/26", "2026-02-26")),
                act_row("d3", 1, "出荷品に緑ラベルを貼付", "白 雲", ("2026/02/27", "2026-02-27")))  # fmt: skip
    body += head("D4 根本原因 / Root cause")
    cause = "位置決めピンの締付けが緩み、ワークが加工中に動いた。"
    escape = "位置度の測定は月1回であり、ピンの緩みを検出できなかった。"
    body += p(r("発生 Occurrence：", "<w:b/>") + r(cause), w.f("d4_occurrence", cause))
    body += p(r("流出 Escape：", "<w:b/>") + r(escape), w.f("d4_escape", escape))
    body += head("D5 恒久対策の選定 / Chosen permanent corrective action")
    body += tbl(act, titles, act_row("d5", 0, "ピンを回り止め付きの形状に変更", "白 雲", ("2026/03/13", "2026-03-13")))
    body += head("D6 恒久対策の実施と検証 / Implementation and validation")
    body += tbl(
        act, titles, act_row("d6", 0, "500個連続で位置度 Φ0.12 以下を確認", "范 磊", ("2026/03/27", "2026-03-27"))
    )
    body += head("D7 再発防止 / Prevent recurrence")
    body += tbl(act, titles, act_row("d7", 0, "治具の始業点検表にピンの締付け確認を追加", "白 雲", ("2026/04/03",
        "2026-04-03")),
                act_row("d7", 1, "同型治具 6台に展開", "范 磊", ("2026/04/17", "2026-04-17")))  # fmt: skip
    body += head("D8 完了・チーム表彰 / Closure")
    body += p("対策は有効と認め、チーム全員に感謝する。", w.f("d8", "対策は有効と認め、チーム全員に感謝する。"))
    body += p(r("完了日 Closed: 2026/04/24"), w.f("closed_date", "2026-04-24"))
    w.save(body, top + w.footer(p("ARK-QF-118 Rev.6 / Page 1", props=RIGHT, look=GREY)))


def ja_10() -> None:
    about = "表のない文書、タブ位置と下線で値を書く対策要求書、回答欄は見出しと空行"
    form = Form("ja-10-taisaku-tab", "docx", "ja", "customer-only", about)
    w = Word(form, east="ＭＳ ゴシック")
    stops = "".join(f'<w:tab w:val="left" w:pos="{at}"/>' for at in (1700, 5200, 6900))
    tabs = f"<w:tabs>{stops}</w:tabs>"

    def line(*pairs: tuple[str, str, str, object]) -> str:
        runs, marks = "", []
        for n, (label, key, text, says) in enumerate(pairs):
            runs += r(("\t" if n else "") + label + "\t") + r(text, '<w:u w:val="single"/>')
            marks.append(w.f(key, says))
        return p(runs, " ".join(marks), tabs)

    body = p("2026年11月2日", w.f("complaint_date", "2026-11-02"), RIGHT)
    body += p("山井精密機械有限公司　御中", w.f("supplier", "山井精密機械有限公司"), look='<w:sz w:val="24"/>')
    body += p("株式会社 玄海計測", w.f("customer", "株式会社 玄海計測"), RIGHT) + p("品質保証室", props=RIGHT)
    body += p() + p("不具合対策要求書", props=CENTRE, look=BIG) + p()
    body += p("貴社納入品に下記の不具合がありました。原因と対策をご回答願います。")
    body += line(("管理No.", "report_no", "GK-T-0229", "GK-T-0229"), ("ロットNo.", "lot", "A6-1014", "A6-1014"))
    body += line(("品　名", "product", "センサホルダ", "センサホルダ"), ("品　番", "part_no", "7741-S-02", "7741-S-02"))
    body += line(("納入数", "qty_total", "300 個", 300), ("不良数", "qty_affected", "9 個", 9))
    body += line(("納入日", "delivery_date", "2026/10/21", "2026-10-21"), ("不良率", "defect_rate_pct", "3.0%", 3.0))
    body += line(("ご担当", "contact", "有馬 千夏", "有馬 千夏"), ("回答期限", "due_date", "11月16日", "2026-11-16"))
    told = "取付穴2箇所のピッチが 40.4mm（図面 40±0.1）となっており、取付けできない。"
    body += p() + p("【不具合内容】", look="<w:b/>") + p(told, w.f("d2", told))
    body += p() + p("―　ご　回　答　―", props=CENTRE)
    under = "＿" * 42
    for title, key in (("【暫定処置】", "d3"), ("【発生原因】", "d4_occurrence"), ("【流出原因】", "d4_escape"),
                       ("【恒久対策】", "d5"), ("【効果確認】", "d6")):  # fmt: skip
        body += p(title, look="<w:b/>") + p(under, w.f(key, under, None)) + p(under)
    body += p() + p("ご回答者：＿＿＿＿＿＿＿＿　㊞", props=RIGHT)
    w.save(body, w.footer(p("GKS-Q-07(2) 取引先 → 品質保証室 → 購買", look=GREY)))


def ja_12() -> None:
    about = "旧形式 doc の品質クレーム報告書、見出しは丸数字、表は二列、表の外に宛先と承認欄"
    form = Form("ja-12-claim-houkoku", "doc", "ja", "complete", about)
    w = Word(form, half_points=21)

    def both(label: str, key: str, text: str, says: object = None, height: int = 0) -> str:
        return tr(lab(label, fill="F2F2F2", look=""), w.v(key, text, says if says is not None else text), height=height)

    form.say("supplier", "山井精密機械有限公司")
    body = p("北陸精工株式会社　御中") + p("山井精密機械有限公司", props=RIGHT)
    body += p("品質クレーム報告書", props=CENTRE, look=BIG)
    ica = "在庫 160個の全数検査（2026年1月19日、梁 超）"
    body += tbl(
        [2300, 7300],
        both("クレーム番号", "report_no", "HS-QC-3318"),
        both("顧客", "customer", "北陸精工株式会社"),
        both("製品名", "product", "スライドブロック"),
        both("図番", "part_no", "HS-SB-09C"),
        both("ロット番号", "lot", "5Z11、5Z12", ["5Z11", "5Z12"]),
        both("受付日", "complaint_date", "令和8年1月15日", "2026-01-15"),
        both("納入数", "qty_total", "２００個", 200),
        both("不良数", "qty_affected", "１１個", 11),
        both("① 不具合内容", "d2", "すべり面に研削焼けがあり、硬さが低下している。", height=700),
        both("② 応急処置", "d3", ica, actions(("在庫 160個の全数検査", "梁 超", "2026-01-19")), 700),
        both("③ 発生原因", "d4_occurrence", "砥石のドレス間隔を 20個から 40個に延ばしていた。", height=700),
        both("④ 流出原因", "d4_escape", "研削焼けの検査（ナイタール腐食）を実施していなかった。", height=700),
        both("⑤ 恒久対策", "d5", "ドレス間隔を 15個に固定した（2026年2月2日、梁 超）",
             actions(("ドレス間隔を 15個に固定した", "梁 超", "2026-02-02")), 700),
        both("⑥ 効果確認", "d6", "2月生産 3ロットで焼けなし（2026年3月5日、江 雪）",
             actions(("2月生産 3ロットで焼けなし", "江 雪", "2026-03-05")), 700),
        both("⑦ 再発防止", "d7", "研削条件の変更を変更管理の対象とした（2026年3月9日、江 雪）",
             actions(("研削条件の変更を変更管理の対象とした", "江 雪", "2026-03-09")), 700),
        both("完了日", "closed_date", "令和8年3月10日", "2026-03-10"),
    )  # fmt: skip
    body += p() + p("承認：＿＿＿＿　　審査：＿＿＿＿　　作成：江　雪", props=RIGHT)
    w.save(body)


def ja_13() -> None:
    about = "当社発行の不具合連絡書（仕入先宛、向きが逆）、上下二つの表、仕入先の回答は原因まで"
    form = Form("ja-13-gyaku-shiiresaki", "docx", "ja", "half", about)
    w = Word(form, font="Century", east="ＭＳ 明朝")
    box = tbl([800, 800], tr(lab("承認"), lab("作成")), tr(tc("陳"), tc("何"), height=500))
    body = tbl([7900, 2000], tr(tc(p("不具合連絡書", look=BIG) + p("（仕入先用）")), tc(box)), lines="none")
    body += p(r("宛先：") + r("丸菱特殊鋼株式会社　御中"), w.f("supplier", "丸菱特殊鋼株式会社"))
    body += p(r("発行元：山井精密機械有限公司"), w.f("customer", "山井精密機械有限公司"))
    body += p("発行日：2026-08-04　／　発行No.：SJ-IN-26-118", " ".join(
        (w.f("complaint_date", "2026-08-04"), w.f("report_no", "SJ-IN-26-118"))))  # fmt: skip
    body += tbl(
        [1400, 3500, 1400, 3500],
        tr(lab("品名"), lab("品番（材質）"), lab("ロット番号"), lab("納入数 ／ 不良数")),
        tr(
            w.v("product", "磨棒鋼 φ20"),
            w.v("part_no", "SCM435-20H"),
            w.v("lot", "M-7714"),
            tc("2,000 kg ／ 350 kg", f"{w.f('qty_total', 2000)} {w.f('qty_affected', 350)}"),
        ),
        tr(lab("不具合内容"), w.v("d2", "表面に長さ 30～80mm の縦割れ。磁粉探傷で確認した。", span=3), height=900),
        tr(lab("担当"), w.v("contact", "何 静"), lab("回答期限"), w.v("due_date", "2026-08-18")),
    )
    body += p("※ 以下は仕入先にてご記入ください。", look=GREY)
    body += tbl(
        [1400, 5400, 1400, 1600],
        tr(lab("項目"), lab("内容"), lab("担当"), lab("実施日")),
        tr(lab("暫定処置"), w.acts("d3", 0, ("action", "在庫材 5トンを渦流探傷で再検査"), ("who", "楠木"),
                               ("date", "8月6日", "2026-08-06"))),
        tr(lab("発生原因"), w.v("d4_occurrence", "圧延時のビレット表面疵の手入れ不足", span=3), height=700),
        tr(lab("流出原因"), w.v("d4_escape", "渦流探傷の感度校正が 1週間ずれていた", span=3), height=700),
        *[tr(lab("恒久対策" if n == 0 else "", props=DOWN if n == 0 else CONT),
             w.acts("d5", n, ("action", None), ("who", None), ("date", None)), height=500) for n in range(3)],
        tr(lab("効果確認"), w.acts("d6", 0, ("action", None), ("who", None), ("date", None)), height=500),
    )  # fmt: skip
    w.save(body)


def main() -> None:
    for make in (ja_03, ja_04, ja_10, ja_12, ja_13):
        make()


if __name__ == "__main__":
    main()
