"""Mails 08-14 of the newzh section: mainland customers, a remark, a question, an absence, a further word."""

from tests.corpus.make.newzh_parts import DOCX, Sender, both, case, divs, head, html, mso, put
from tests.corpus.make.parts import attached, docx, mail, multipart, text


def knives_remark() -> None:
    words = """潘工好，

样机的参数表收到了，多谢，下周开会我带给我们设备部看。

顺便提一嘴，10月那批封切刀里有两把刃口有小缺口，我们自己磨了磨已经装上用了，切膜没影响，不用换也不用走什么投诉流程，你们心里有个数就行。

周末愉快～

韦晓琳
南宁青禾食品包装有限公司 · 技术科
"""
    sender = Sender(
        "韦晓琳",
        "wei.xiaolin@qinghe-pack.example",
        "2026-11-13 17:52 +0800",
        "",
        "utf-8",
        "mail-sor-f41.googlepost.example",
    )
    part = both(
        "0000000000007c1d2f0645a9b3e1",
        text(words),
        html(f'<div dir="ltr">{divs(words)}</div>'),
    )
    subject = "Re: 样机参数"
    put(
        "08-knives-remark",
        mail(
            head(
                sender,
                subject,
                "CAF3kq9nWmT7xH0d2P_zQeL4yB8uVc1sR5oJg6iAtXwEnYp",
                ("In-Reply-To", "<20261112.0915.pan@sanjing.example>"),
            ),
            part,
        ),
        {
            "kind": "informal",
            "language": "zh-CN",
            "subject": subject,
            "customer": "南宁青禾食品包装有限公司",
            "contact_email": "wei.xiaolin@qinghe-pack.example",
            "cases": [
                case(
                    product="封切刀",
                    qty_affected=2,
                    complaint_date="2026-11-13",
                    defect="刃口有小缺口",
                )
            ],
            "new_text_has": ["两把刃口有小缺口"],
            "note": "thanks, a remark that asks for nothing, a greeting; a count in words",
        },
    )


def toy_gears() -> None:
    words = """小魏，

星期一到的货（送货单号 SJ-SH-26110203），今天才点完，两个问题，你记一下：

1、双联齿轮 TG-32/16 箱单写10000只，过秤换算再加人工数了两遍，实收9640只，少360只。外箱封条是好的，肯定不是路上丢的。
    少的这周内补发过来。

2、蜗杆 TW-08，数量对的，但材质报告和RoHS检测报告没有随货，上次也没有，说了“下次补”。\
我们出欧洲的玩具没有这个过不了验货，11月20日以前扫描件发我邮箱，原件快递。

两个都是订单 DY2610-044 下面的。

汕头市澄海区大洋玩具实业有限公司
仓储部  余
"""
    sender = Sender("余静", "dayangtoys_wh@163post.example", "2026-11-12 18:26 +0800", "Coremail Webmail Server", "gbk")
    subject = "来货短少、缺报告"
    part = both("----=_Part_88211_1406731928.1794479182644", text(words, charset="gbk"), html(divs(words), "gbk"))
    shared = {"order_no": "DY2610-044", "complaint_date": "2026-11-12", "delivery_date": "2026-11-09"}
    put(
        "09-toy-gears",
        mail(
            head(sender, subject, "5c8d11ba.7f2e.19a76cc0d54.Coremail.dayangtoys_wh", ("X-CM-CTRLDATA", "1vZ9qm")), part
        ),
        {
            "language": "zh-CN",
            "subject": subject,
            "customer": "汕头市澄海区大洋玩具实业有限公司",
            "contact_email": "dayangtoys_wh@163post.example",
            "cases": [
                case(
                    **shared,
                    product="双联齿轮",
                    part_no="TG-32/16",
                    qty_affected=360,
                    qty_total=10000,
                    due_date=...,
                    defect="少360只",
                    category="quantity",
                    occurred_on="2026-11-12",
                    remedy="这周内补发过来",
                ),
                case(
                    **shared,
                    product="蜗杆",
                    part_no="TW-08",
                    due_date="2026-11-20",
                    defect="材质报告和RoHS检测报告没有随货",
                    category="documentation",
                    occurred_on=...,
                    remedy=...,
                    reply_form=...,
                ),
            ],
            "new_text_has": ["外箱封条是好的"],
            "note": "two numbered matters of two kinds; one order for both; a weekday as the day of arrival",
        },
    )


def lens_barrels_form() -> None:
    words = """尊敬的供应商：

兹有贵司产品质量投诉一份，详见附件，请按单上要求的时间回复，谢谢配合！

（此邮件由SRM辅助发送，如有疑问请联系单上的经办人，电话0591-2200-0157转603）
"""
    rows = [
        ["投诉单号", "FZGX-TS-2611-019", "投诉日期", "2026/11/10"],
        ["客户名称", "福州海晟光学仪器有限公司", "供应商名称", "山井精密机械有限公司"],
        ["产品名称", "镜筒", "图号/料号", "HS-LB-0625-C"],
        ["采购订单号", "PO26-10-3307", "生产批号", "J26A14"],
        ["交货日期", "2026/10/28", "交货数量", "1500"],
        ["不良数量", "112", "不良率", "7.47%"],
        ["缺陷等级", "□致命  ☑主要  □次要", "发现场所", "镜片组装车间"],
        ["问题描述", "内螺纹M25×0.5通规不过，镜片压圈拧到第二牙卡死", "希望处理", "退货112件并换新"],
        ["要求回复日期", "2026/11/17", "回复形式", "8D报告"],
        ["根本原因（供应商填写）", "", "纠正措施（供应商填写）", ""],
    ]
    sender = Sender(
        "林采薇", "lincw@haisheng-opt.example", "2026-11-11 08:30 +0800", "Microsoft Outlook 15.0", "gb2312"
    )
    name = "质量投诉单_FZGX-TS-2611-019.docx"
    form = docx("供应商质量投诉单", rows, ["经办：林采薇    审核：曾庆元"])
    whole = multipart(
        "mixed",
        "----=_NextPart_000_0A4C_01DC5311.4B7730E0",
        [text(words, charset="gb2312"), attached(name, form, DOCX)],
    )
    subject = "质量投诉单，请查收"
    put(
        "10-lens-barrels-form",
        mail(head(sender, subject, "0a4b01dc5311$2f0c9a80$8d25cf80$", ("Content-Language", "zh-cn")), whole),
        {
            "language": "zh-CN",
            "subject": subject,
            "attachments": [{"name": name, "inline": False}],
            "forms": [name],
            "customer": "福州海晟光学仪器有限公司",
            "contact_email": "lincw@haisheng-opt.example",
            "cases": [
                case(
                    product="镜筒",
                    part_no="HS-LB-0625-C",
                    lot=["J26A14"],
                    order_no="PO26-10-3307",
                    qty_affected=112,
                    qty_total=1500,
                    complaint_date="2026-11-10",
                    due_date="2026-11-17",
                    defect="内螺纹M25×0.5通规不过，镜片压圈拧到第二牙卡死",
                    severity="主要",
                    customer_ref="FZGX-TS-2611-019",
                    delivery_date="2026-10-28",
                    found_at="镜片组装车间",
                    defect_rate_pct=7.47,
                    remedy="退货112件并换新",
                    reply_form="8D报告",
                )
            ],
            "note": "nothing in the mail, all in the form; a ticked class; blank cells for us to fill",
        },
    )


def scratch_criteria_question() -> None:
    words = """您好！

从展会上拿到您的名片。我司做高端卫浴五金，目前的加工商电镀前毛坯砂眼、划伤太多，终端退货率快3%了，老板要求年内换一家。想先了解：

① 贵司铜件（CW617N）机加后表面划伤、砂眼的验收标准是怎么定的？有没有限度样板？
② 如果来料出现不良，贵司的8D多久能给？
③ 年需求大概20万件，首单5000件，交期几周？

方便的话发一份公司介绍和质量手册目录。图纸要签了NDA再给，请理解。

盼复。

开平市沐朗卫浴科技有限公司
开发部 关敏仪
13500000467（微信同号）
"""
    sender = Sender("关敏仪", "guan@mulang-bath.example", "2026-10-27 11:06 +0800", "Mozilla Thunderbird", "utf-8")
    subject = "咨询：不良品控制标准"
    put(
        "11-scratch-criteria-question",
        mail(
            head(sender, subject, "9d2f6b10-c3a8-4f7e-8e15-7a60b4d1c259", ("Content-Language", "zh-CN")),
            text(words, encoding="8bit", extra="; format=flowed"),
        ),
        {
            "kind": "inquiry",
            "language": "zh-CN",
            "subject": subject,
            "text_has": ["限度样板"],
            "note": "faults of another maker and a question on 8D times: nothing of ours is wrong",
        },
    )


def sliders_late() -> None:
    words = """曹经理，

再催一次。合同 DL-CG-0929 的导轨滑块 HG-25CA，300套，约定10月31日交到我们厂，今天都11月17号了一套没见着。
微信上问业务，先说表面处理外协排不上，后来又说等检验，到底哪句是真的？

我这边整机（客户等着验收的那两台龙门）光地就占着，客户的违约金合同里写的是每天千分之一，真要罚下来我是要转给你们的，先把话说明白。

请于后天中午前给我一份盖章的交期承诺书，写清楚分几批、每批多少、几号到。

姜海波
大连斯特龙机床有限公司 生产计划处
Tel 0411-8733-0290-5512
"""
    sender = Sender(
        "姜海波", "jianghb@stelong-mt.example", "2026-11-17 09:40 +0800", "MailMasterPC/4.19.3.1005 (Win10 22H2)"
    )
    subject = "DL-CG-0929 严重拖期"
    put(
        "12-sliders-late",
        mail(
            head(sender, subject, "7A3C15E0-2B4D-4F60-91A7-C05D8E7F2B13"),
            both("691acd30_2ae8944a_b2f", text(words), html(divs(words))),
        ),
        {
            "language": "zh-CN",
            "subject": subject,
            "customer": "大连斯特龙机床有限公司",
            "contact_email": "jianghb@stelong-mt.example",
            "cases": [
                case(
                    product="导轨滑块",
                    part_no="HG-25CA",
                    order_no="DL-CG-0929",
                    qty_affected=300,
                    qty_total=...,
                    complaint_date="2026-11-17",
                    due_date="2026-11-19",
                    defect="一套没见着",
                    severity=...,
                    category="delivery",
                    claim=...,
                    reply_form="交期承诺书",
                )
            ],
            "new_text_has": ["先把话说明白"],
            "new_text_lacks": ["0411-8733"],
            "note": "late goods: the promised day is no day of delivery; a threat of penalties is not yet a claim",
        },
    )


def wet_cartons_more() -> None:
    words = """沈主管，

补充一个情况：昨天换箱的时候又翻了3箱，里面有12只套圈外径已经起锈斑了，不是我之前写的“暂时没有锈”。照片仓库明天发。
请在那份书面说明里把这个也一起写上。

应佳慧
宁波海曙恒信进出口有限公司 业务二部

发件人: Jenny Ying <jenny@hengxin-nb.example>
发送时间: 2026年11月9日 16:31
收件人: quality@sanjing.example
主题: DP-68 到仓外箱问题

沈主管您好：

宁波仓昨天把纱锭轴承（DP-68，合同HX26-1107，10月20日从贵司发出）点完了：共40箱，其中9箱纸箱受潮塌角，内袋也破了，油纸都露在外面。
"""
    sender = Sender(
        "Jenny Ying", "jenny@hengxin-nb.example", "2026-11-11 10:12 +0800", "Microsoft Outlook 16.0", "gb2312"
    )
    subject = "答复: DP-68 到仓外箱问题"
    first = "<002001dc51b7$d0a8c2f0$71fa48d0$@hengxin-nb.example>"
    part = both(
        "----=_NextPart_000_0035_01DC52F4.2C1E7A00",
        text(words, charset="gb2312"),
        html(mso(words.replace("<", "&lt;").replace(">", "&gt;")), "gb2312"),
    )
    headers = head(sender, subject, "003401dc52f4$51b70c20$f5252460$", ("In-Reply-To", first), ("References", first))
    put(
        "13-wet-cartons-more",
        mail(headers, part),
        {
            "kind": "followup",
            "language": "zh-CN",
            "subject": subject,
            "customer": "宁波海曙恒信进出口有限公司",
            "contact_email": "jenny@hengxin-nb.example",
            "followup_of": "newzh-04-wet-cartons.eml",
            "text_has": ["9箱纸箱受潮塌角"],
            "new_text_has": ["12只套圈外径已经起锈斑"],
            "new_text_lacks": ["9箱纸箱受潮塌角"],
            "note": "a further fault told in the same thread is no new case",
        },
    )


def absent_until_monday() -> None:
    words = """您好！邮件已收到。

本人11月16日至11月20日在越南工厂处理产线异常，不能及时回复。紧急的来料不良、退货事宜\
请找王洁（分机 3307，wangjie@tonghe-elec.example）。
11月23日（周一）恢复上班后我会尽快回复您。

祝工作顺利！
袁立新 | 东莞同禾电子有限公司 | SQE课
"""
    sender = Sender("袁立新", "yuanlx@tonghe-elec.example", "2026-11-17 14:03 +0800", "", "utf-8")
    subject = "自动回复: [C-2026-000091] 关于端子氧化的8D报告"
    more = (
        ("Auto-Submitted", "auto-replied"),
        ("X-Auto-Response-Suppress", "All"),
        ("In-Reply-To", "<case-000091-2@sanjing.example>"),
        ("Precedence", "bulk"),
    )
    put(
        "14-absent-until-monday",
        mail(head(sender, subject, "TYZPR04MB6112A0C5E7", *more), text(words)),
        {
            "kind": "auto",
            "language": "zh-CN",
            "subject": subject,
            "case_token": "[C-2026-000091]",
            "text_has": ["来料不良、退货事宜请找王洁"],
            "note": "an absence note with our token and a complaint's words stays machine mail",
        },
    )
