"""Chinese mails that belong together: answers in a thread, resent mails, the same mail by Cc, a customer's own number.

Takes nothing; `write_all` writes mails 21 to 28, 51 and 52 and their expected readings by `cn_clients.write`.
A pair always stands in one half of the corpus.
"""

from tests.corpus.make.cn_clients import QUALITY, Post, Reading, build, content, headers, received, said, write
from tests.corpus.make.cn_programs import COREMAIL, FOXMAIL, GMAIL, OUTLOOK, THUNDERBIRD
from tests.corpus.make.parts import mail

OURS = "<kesu.{}@sanjing.example>"

_SENSOR = """您好，

贵司10月23日交来的传感器外壳（物料号8003-1277，批号26W42，订单4700051190）在我司压装工位开裂，\
统计到今天是500只里坏了31只，裂纹从卡扣根部起。
请在11月12日前给出8D。已开SCAR：SC-26-0457。

此致

罗一鸣
汉阳仪表（武汉）有限公司 | 供应链质量
027-5550144"""

_HOSE = """山井客服：

食品级软管接头（KJ-38T，三合一卡箍式）垫圈有一股很重的橡胶味，生产线灌出来的第一瓶饮料品评不合格。
12个接头挨个闻过，4个有味。订单PO-YQ-2611。
请先提供垫圈的材质证明和迁移检测报告，11月17日前。垫圈全部换硅胶的。

甜泉饮品（眉山）有限公司
品控 邓小燕"""


def sensor_first() -> Post:
    """The envelope of the complaint about sensor housings."""
    return Post(
        21,
        "thread-sensor",
        ("罗一鸣", "luoym@hanyang-meter.example"),
        "传感器外壳开裂 SC-26-0457",
        "2026-11-04T10:10:10+08:00",
    )


def hose_first() -> Post:
    """The envelope of the complaint about hose couplings."""
    return Post(
        22, "thread-beverage", ("邓小燕", "dxy@tianquan-drink.example"), "接头垫圈异味", "2026-11-10T09:41:00+08:00"
    )


def sensor_complaint() -> None:
    """The first mail of the sensor thread."""
    post = sensor_first()
    reading = Reading(
        "汉阳仪表（武汉）有限公司",
        "luoym@hanyang-meter.example",
        "first mail of a thread; the customer's own SCAR number",
        [
            said("""product 传感器外壳 | part_no 8003-1277 | lot 26W42 | order_no 4700051190 | qty_affected 31
                | qty_total 500 | complaint_date 2026-11-04 | due_date 2026-11-12 | defect 开裂
                | category product_quality | customer_ref SC-26-0457 | delivery_date 2026-10-23
                | found_at 压装工位 | reply_form 8D""")
        ],
    )
    write(post, build(post, FOXMAIL, [_SENSOR]), reading)


def sensor_answer() -> None:
    """The customer answers our letter: more bad parts, everything quoted below."""
    first = FOXMAIL.message_id(sensor_first())
    post = Post(
        23,
        "thread-sensor-answer",
        ("罗一鸣", "luoym@hanyang-meter.example"),
        "回复: 回复: 传感器外壳开裂 SC-26-0457",
        "2026-11-06T17:15:36+08:00",
        thread=(first, OURS.format("a1f03")),
    )
    words = (
        """临时措施看到了。补充两点：
1、今天又挑出来9只，累计40只；
2、模流分析图太糊，换清楚的。
8D还是12号，别拖。

罗一鸣

发件人： quality
发送时间： 2026-11-05 14:20
收件人： luoym@hanyang-meter.example
主题： 回复: 传感器外壳开裂 SC-26-0457
罗工：已收到，附件为临时措施和模流分析图，请查收。

发件人： 罗一鸣
发送时间： 2026-11-04 10:10
收件人： quality
主题： 传感器外壳开裂 SC-26-0457
"""
        + _SENSOR
    )
    reading = Reading(
        "汉阳仪表（武汉）有限公司",
        "luoym@hanyang-meter.example",
        "answer in the thread with new figures: numbered points open no new case",
        kind="followup",
        has=["裂纹从卡扣根部起"],
        new=["累计40只"],
        lacks=["裂纹从卡扣根部起"],
        more={"followup_of": f"{sensor_first().name}.eml"},
    )
    write(post, build(post, FOXMAIL, [words]), reading)


def hose_complaint() -> None:
    """The first mail of the beverage thread."""
    post = hose_first()
    reading = Reading(
        "甜泉饮品（眉山）有限公司",
        "dxy@tianquan-drink.example",
        "first mail of a thread; test reports asked for instead of an 8D",
        [
            said("""product 食品级软管接头 | part_no KJ-38T | order_no PO-YQ-2611 | qty_affected 4 | qty_total 12
                | complaint_date 2026-11-10 | due_date 2026-11-17 | defect 有一股很重的橡胶味
                | category product_quality | remedy 垫圈全部换硅胶的 | reply_form 材质证明和迁移检测报告""")
        ],
    )
    write(post, build(post, COREMAIL, [_HOSE]), reading)


def hose_answer() -> None:
    """The customer answers our acknowledgement, whose subject bears our token."""
    first = COREMAIL.message_id(hose_first())
    post = Post(
        24,
        "thread-beverage-token",
        ("邓小燕", "dxy@tianquan-drink.example"),
        "Re:[C-2026-000123] 接头垫圈异味",
        "2026-11-11T08:20:31+08:00",
        thread=(first, OURS.format("c2026000123.ack")),
    )
    words = """收到。证明要盖红章的，扫描件不行。另外新垫圈什么时候发？










在 2026-11-10 10:02:15，"quality" <quality@sanjing.example> 写道：
>邓女士，您好：
>您的投诉已登记，编号 C-2026-000123，质量部将于两个工作日内与您联系。
>此邮件由系统自动发送。
"""
    reading = Reading(
        None,
        "dxy@tianquan-drink.example",
        "answer to our acknowledgement: token in the subject and thread headers",
        kind="followup",
        new=["证明要盖红章的"],
        lacks=["两个工作日内"],
        more={"case_token": "[C-2026-000123]", "followup_of": f"{hose_first().name}.eml"},
    )
    write(post, build(post, COREMAIL, [words]), reading)


_FRAME = """质量部：

10月28日收到的铝框架（图号AK-0927，采购单APX-6612）阳极氧化色差明显，与封样件对比ΔE平均3.1，\
要求≤1.0。到货60套，逐套看过，有问题的22套。
请于11月13日前回复纠正措施，22套安排返工。

安庆博朗展示器材有限公司
程云
2026年11月6日"""


def frame_sent() -> None:
    """A complaint that will be sent again."""
    post = Post(25, "frame", ("程云", "chengyun@bolang-show.example"), "铝框架色差", "2026-11-06T11:11:09+08:00")
    write(post, build(post, OUTLOOK, [_FRAME]), _frame_reading("first sending"))


def frame_again() -> None:
    """The same words sent again four days later as a new mail, unchanged."""
    post = Post(27, "frame-again", ("程云", "chengyun@bolang-show.example"), "铝框架色差", "2026-11-10T08:30:00+08:00")
    reading = _frame_reading("the same content under a new Message-ID and Date")
    reading.more["duplicate_of"] = "cn-25-frame.eml"
    write(post, build(post, OUTLOOK, [_FRAME]), reading)


def _frame_reading(note: str) -> Reading:
    return Reading(
        "安庆博朗展示器材有限公司",
        "chengyun@bolang-show.example",
        note,
        [
            said("""product 铝框架 | part_no AK-0927 | order_no APX-6612 | qty_affected 22 | qty_total 60
                | complaint_date 2026-11-06 | due_date 2026-11-13 | defect 阳极氧化色差明显 | category product_quality
                | delivery_date 2026-10-28 | remedy 22套安排返工 | reply_form 纠正措施""")
        ],
    )


_SYRINGE = """陈经理、品质部：

注射器推杆模芯（模号M-226，订单ZK-26-180）上机试模，8个型腔里3号、6号两个尺寸超下限0.015，产品漏气。
请派模具师傅来修，11月19日前书面告知修模方案。

中康医用耗材（潍坊）有限公司  模具车间 郝建新"""


def syringe_to_sales() -> None:
    """To our salesman, with the complaint mailbox on Cc: the copy that reached the mailbox."""
    post = _syringe_post(26, "copy-to-quality")
    write(post, build(post, GMAIL, [_SYRINGE]), _syringe_reading("To sales, Cc quality: the copy by Cc"))


def syringe_other_copy() -> None:
    """The other copy of the same mail, forwarded unchanged by the salesman's mailbox rule: same Message-ID."""
    post = _syringe_post(28, "copy-redirected")
    first = _syringe_post(26, "copy-to-quality")
    own = headers(first, GMAIL)
    redirected = [
        ("Resent-From", "chen.yu@sanjing.example"),
        ("Resent-To", QUALITY),
        ("Resent-Date", "Mon, 16 Nov 2026 09:31:00 +0800"),
        ("Resent-Message-ID", "<redirect.26@sanjing.example>"),
    ]
    raw = mail([*received(post), *redirected, *own[3:]], content(first, GMAIL, [_SYRINGE]))
    reading = _syringe_reading("the same mail (same Message-ID) redirected from a colleague's mailbox")
    reading.more["duplicate_of"] = "cn-26-copy-to-quality.eml"
    write(post, raw, reading)


def _syringe_post(number: int, slug: str) -> Post:
    return Post(
        number,
        slug,
        ("郝建新", "haojx@zhongkang-med.example"),
        "M-226模芯超差",
        "2026-11-16T09:30:14+08:00",
        to=("chen.yu@sanjing.example",),
        cc=(QUALITY,),
    )


def _syringe_reading(note: str) -> Reading:
    return Reading(
        "中康医用耗材（潍坊）有限公司",
        "haojx@zhongkang-med.example",
        note,
        [
            said("""product 注射器推杆模芯 | part_no M-226 | order_no ZK-26-180 | qty_affected 2 | qty_total 8
                | complaint_date 2026-11-16 | due_date 2026-11-19 | defect 尺寸超下限0.015
                | category product_quality | found_at 试模 | remedy 派模具师傅来修 | reply_form 书面告知修模方案""")
        ],
    )


def own_number() -> None:
    """Weeks later, a new mail without thread headers that names the customer's own SCAR number."""
    post = Post(
        51,
        "own-number",
        ("罗一鸣", "luoym@hanyang-meter.example"),
        "SC-26-0457 请提供D7证据",
        "2026-11-18T15:00:21+08:00",
    )
    words = """您好，

SC-26-0457的8D已审，D7缺少更新后的PFMEA和控制计划，请补发；第一批改善品到货后我司加严检验三批再关闭。

罗一鸣
汉阳仪表（武汉）有限公司 | 供应链质量"""
    reading = Reading(
        "汉阳仪表（武汉）有限公司",
        "luoym@hanyang-meter.example",
        "no thread headers, no token of ours: joined by the customer's own complaint number",
        kind="followup",
        new=["加严检验三批"],
        more={"followup_of": f"{sensor_first().name}.eml"},
    )
    write(post, build(post, OUTLOOK, [words]), reading)


def unknown_token() -> None:
    """A token of our form, but the case is nowhere among these mails."""
    post = Post(
        52,
        "token-not-here",
        ("仓储-小纪", "jixy@dongshun-cold.example"),
        "答复: [C-2026-000077] 关于风机叶轮振动",
        "2026-11-12T14:14:14+08:00",
        thread=(OURS.format("c2026000077.8d"),),
    )
    words = """8D我们领导看过了，没意见，可以关闭。替换的叶轮已装，运行5天正常，振动1.8mm/s。谢谢配合！

小纪
东顺冷链物流（大连）有限公司"""
    reading = Reading(
        "东顺冷链物流（大连）有限公司",
        "jixy@dongshun-cold.example",
        "our token of a case that no mail here opened: follow-up all the same",
        kind="followup",
        new=["可以关闭"],
        more={"case_token": "[C-2026-000077]", "held": ["case_token"]},
    )
    write(post, build(post, THUNDERBIRD, [words]), reading)


def write_all() -> None:
    """Write this file's mails."""
    for make in (
        sensor_complaint,
        hose_complaint,
        sensor_answer,
        hose_answer,
        frame_sent,
        syringe_to_sales,
        frame_again,
        syringe_other_copy,
        own_number,
        unknown_token,
    ):
        make()
