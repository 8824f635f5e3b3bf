"""Chinese complaints that reach us forwarded: Outlook, Foxmail, QQ, 163 and Apple blocks, and as attached mails.

Takes nothing; `write_all` writes mails 17 to 20 and 39 to 42 and their expected readings by `cn_clients.write`.
"""

from tests.corpus.make.cn_clients import (
    Post,
    Raw,
    Reading,
    build,
    case,
    content,
    encoded_as,
    file,
    headers,
    said,
    sender,
    write,
)
from tests.corpus.make.cn_programs import APPLE, COREMAIL, FOXMAIL, OUTLOOK, QQ, THUNDERBIRD
from tests.corpus.make.parts import PNG, attached, lines, mail, multipart


def plastics_once() -> None:
    """Forwarded once from Outlook; the colleague's own date and signature are not the customer's."""
    post = Post(
        17,
        "fw-outlook-plastics",
        ("陈宇", "chen.yu@sanjing.example"),
        "转发: 顶针断裂",
        "2026-11-06T16:40:10+08:00",
    )
    words = """请品质跟进，客户比较急。他们的款还有8万没付，处理得客气一点。

陈宇 | 销售二部
山井精密机械有限公司
Tel: 0757-5550100 转 26

________________________________
发件人: 马骏 <majun@haoxin-mould.example>
发送时间: 2026年11月5日 21:14
收件人: 陈宇 <chen.yu@sanjing.example>
抄送: 刘主任 <liu@haoxin-mould.example>
主题: 顶针断裂

陈总好，

上次买的SKD61顶针φ3.5×150，装到保险杠支架模上打了不到两千模就断了4支，断口有明显缩孔。\
同一副模具上的日本货用了两年没断过。
一共买了50支，剩下的我不敢用了，麻烦全部退掉，钱退回来就行。

马骏
东莞市昊鑫模具有限公司
139 0055 0181
"""
    reading = Reading(
        "东莞市昊鑫模具有限公司",
        "majun@haoxin-mould.example",
        "forwarded once (Outlook zh): inner sender, inner date; the colleague's remark is not the customer's",
        [
            said("""product 顶针 | qty_affected 4 | qty_total 50 | complaint_date 2026-11-05
                | defect 断裂 | category product_quality | remedy 全部退掉，钱退回来""")
        ],
        has=["断口有明显缩孔", "处理得客气一点"],
    )
    write(post, build(post, OUTLOOK, [words]), reading)


def glassine_twice() -> None:
    """Forwarded by the agent to our salesman and by him to us: the innermost writes the complaint."""
    post = Post(
        18,
        "fw-twice-packaging",
        ("李静", "li.jing@sanjing.example"),
        "FW: 答复: 转发: 切刀座到货锈蚀",
        "2026-11-19T09:08:47+08:00",
    )
    words = """品质部：转来一单，见最下面。

李静

发件人: 高翔 [mailto:gaoxiang@sanjing.example]
发送时间: 2026年11月18日 18:02
收件人: 李静
主题: 答复: 转发: 切刀座到货锈蚀

帮忙转一下品质，我在出差。

发件人： 冯倩
发送时间： 2026-11-18 17:20
收件人： 高翔
主题： 切刀座到货锈蚀

高工：
昨天（11/17）拆箱，30套切刀座QDZ-8里面有11套导轨面锈蚀，箱子底部能倒出水来，应该是你们的车漏雨。
外观照片我让仓库补拍。麻烦换11套，11月25号之前书面给个处理意见，好跟老板交代。
另外运费380元是我们垫付的。

冯倩 fengqian@taoyuan-pack.example
桃源软包装有限责任公司
"""
    reading = Reading(
        "桃源软包装有限责任公司",
        "fengqian@taoyuan-pack.example",
        "forwarded twice inside our house; the innermost block has no address but the signature has",
        [
            said("""product 切刀座 | part_no QDZ-8 | qty_affected 11 | qty_total 30 | complaint_date 2026-11-18
                | due_date 2026-11-25 | defect 导轨面锈蚀 | category transport_storage | occurred_on 2026-11-17
                | remedy 换11套 | claim 380元 | reply_form 书面给个处理意见""")
        ],
        has=["箱子底部能倒出水来"],
    )
    write(post, build(post, OUTLOOK, [words]), reading)


def netease_quote() -> None:
    """A 163 forward with `在…写道` and quote marks."""
    post = Post(
        19,
        "fw-163-garment",
        ("吴佳", "wu.jia@sanjing.example"),
        "Fw:裁床刀片",
        "2026-10-23T08:31:40+08:00",
    )
    quoted = """
小吴你好:
裁床刀片（货号CB-88S，送货单 2610-0155）上周三领用的，这批不耐磨，以前一片能裁800层，现在300层就要换。
目前用掉的40片全是这样，剩的60片没拆封。
想问下是不是材料换了？请出个检测报告给我们，如果确实有问题要给个折让。
                        江阴市澜依服饰有限公司  裁剪车间 钱师傅"""
    words = (
        "帮看一下，客户老钱反映的，他不太会写邮件。\n\n\n"
        "-------- 转发邮件信息 --------\n"
        "发件人：钱建国 <qianjg1968@netpost.example>\n"
        "发送日期：2026-10-22 19:55:03\n"
        "收件人：wu.jia@sanjing.example\n"
        "主题：裁床刀片\n" + quoted
    )
    reading = Reading(
        "江阴市澜依服饰有限公司",
        "qianjg1968@netpost.example",
        "163 forward block; a rebate without a sum is a remedy, not a claim; layer counts are no quantities",
        [
            said("""product 裁床刀片 | part_no CB-88S | qty_affected 40 | complaint_date 2026-10-22 | defect 不耐磨
                | category product_quality | remedy 折让 | reply_form 检测报告""")
        ],
        has=["以前一片能裁800层"],
    )
    write(post, build(post, COREMAIL, [words]), reading)


def qq_original() -> None:
    """A QQ forward: the grey block of 原始邮件."""
    post = Post(
        20,
        "fw-qq-bearing",
        ("吴佳", "wu.jia@sanjing.example"),
        "转发：保持架尺寸",
        "2026-11-12T12:12:12+08:00",
    )
    block = Raw("""<div><br></div><div style="font-size: 12px;font-family: Arial Narrow;padding:2px 0 2px 0;">
------------------&nbsp;原始邮件&nbsp;------------------</div>
<div style="font-size: 12px;background:#efefef;padding:8px;">
<div><b>发件人:</b> "轴承厂-老严"&lt;yan.tg@beifeng-brg.example&gt;;</div>
<div><b>发送时间:</b> 2026年11月11日(星期三) 晚上10:36</div>
<div><b>收件人:</b> "吴佳"&lt;wu.jia@sanjing.example&gt;;</div>
<div><b>主题:</b> 保持架尺寸</div></div>
<div><br></div><div>吴小姐：</div>
<div>BF-6305保持架兜孔偏小，钢球压不进去。今天投了1.2万件，挑出来870件，另外还有3千件没投。</div>
<div>批次标签是 B3-1105 和 B3-1106 两种，只有 B3-1106 的不好。</div>
<div>挑选工时我们按35元/小时算，一共42小时，1470元，从货款里扣。</div>
<div>后天周五下午我们开质量例会，之前给个书面说明。</div>
<div><br></div><div>严铁刚</div><div>山东北风轴承有限公司生产科</div>""")
    reading = Reading(
        "山东北风轴承有限公司",
        "yan.tg@beifeng-brg.example",
        "QQ 原始邮件 in html only; 1.2万件; two lots named of which one is bad; 后天周五 from a Wednesday",
        [
            said("""product 保持架 | part_no BF-6305 | lot B3-1106 | qty_affected 870 | qty_total 12000
                | complaint_date 2026-11-11 | due_date 2026-11-13 | defect 兜孔偏小 | category product_quality
                | occurred_on 2026-11-11 | claim 1470元 | reply_form 书面说明""")
        ],
        has=["钢球压不进去"],
    )
    html_only = type(QQ)(**{**vars(QQ), "shape": "html"})
    write(post, build(post, html_only, ["@品质 看一下这个", block]), reading)


def rfc822_printer() -> None:
    """The customer's mail forwarded as an attachment by Thunderbird."""
    inner = Post(
        39,
        "inner-printer",
        ("Nina Xu 许宁", "xuning@caihe-machine.example"),
        "搬运臂 CH-ARM-3 断裂，要求索赔",
        "2026-11-13T17:45:00+08:00",
        to=("li.jing@sanjing.example",),
    )
    words = """李经理，

CH-ARM-3搬运臂在我客户现场断裂，机号 3-2607-0041，万幸没有伤到人。断口在R角处，明显是旧裂纹。
我司已派2人飞成都更换，差旅及备件合计人民币13,260元，票据随后寄上，请承担。
11月20日前请提供8D报告，我要转给最终客户。

许宁
彩禾机械（苏州）有限公司 售后部"""
    original = mail(headers(inner, OUTLOOK)[2:], content(inner, OUTLOOK, [words]))
    post = Post(
        39,
        "rfc822-machine",
        ("李静", "li.jing@sanjing.example"),
        "Fwd: 搬运臂 CH-ARM-3 断裂，要求索赔",
        "2026-11-14T08:20:33+08:00",
    )
    part = (
        lines(
            [
                ("Content-Type", 'message/rfc822; charset=UTF-8; name="arm.eml"'),
                ("Content-Disposition", 'attachment; filename="arm.eml"'),
                ("Content-Transfer-Encoding", "7bit"),
            ]
        )
        + b"\r\n"
        + original
    )
    reading = Reading(
        "彩禾机械（苏州）有限公司",
        "xuning@caihe-machine.example",
        "forwarded as message/rfc822; machine's serial number; a claim in words and a due date",
        [
            said("""product 搬运臂 | part_no CH-ARM-3 | serial_no 3-2607-0041 | complaint_date 2026-11-13
                | due_date 2026-11-20 | defect 断裂 | category product_quality | found_at 客户现场
                | claim 人民币13,260元 | reply_form 8D""")
        ],
        files=[{"name": "arm.eml", "inline": False, "members": []}],
    )
    write(post, build(post, THUNDERBIRD, ["品质：客户来信见附件，请登记。\n\n-- \n李静"], [part]), reading)


def eml_file_dyes() -> None:
    """Two customer files in an .eml sent by Coremail as a plain file of that name."""
    inner = Post(
        40,
        "inner-dye",
        ("徐师傅", "xu_bz@hongrun-dye.example"),
        "泵头漏液照片",
        "2026-11-15T11:03:20+08:00",
        to=("wu.jia@sanjing.example",),
    )
    words = """吴佳，
计量泵泵头（JLB-20，不锈钢的那款）垫片处漏液，三台都漏。染料滴到布上，一缸料120米要改色。
照片给你。周二(17号)我在厂里，请你们派人过来看，或者直接发三个新泵头。
宏润印染 徐宝忠"""
    photos = [attached("漏液1.png", PNG, "image/png"), attached("漏液2.png", PNG, "image/png")]
    text = content(inner, QQ, [words])
    head = [("From", sender(inner, QQ)), ("Subject", encoded_as(inner.subject, QQ))]
    rest = [pair for pair in headers(inner, QQ)[2:] if pair[0] not in {"From", "Subject"}]
    original = mail([*head, *rest], multipart("mixed", QQ.boundary(inner) + "mix", [text, *photos]))
    post = Post(
        40,
        "eml-dyeing",
        ("吴佳", "wu.jia@sanjing.example"),
        "转发: 泵头漏液照片",
        "2026-11-16T08:05:00+08:00",
    )
    shown = {
        "name": "泵头漏液照片.eml",
        "inline": False,
        "members": [file("漏液1.png"), file("漏液2.png")],
    }
    reading = Reading(
        "宏润印染",
        "xu_bz@hongrun-dye.example",
        "an .eml as octet-stream file with two photos; a short name is all there is; metres are no quantity",
        [
            said("""product 计量泵泵头 | part_no JLB-20 | qty_affected 3 | complaint_date 2026-11-15 | defect 垫片处漏液
                | category product_quality | remedy 派人过来看，或者直接发三个新泵头""")
        ],
        files=[shown],
    )
    part = attached("泵头漏液照片.eml", original, "application/octet-stream")
    write(post, build(post, COREMAIL, ["转。\n周末客户发来的，昨天没看到。"], [part]), reading)


def phone_relay() -> None:
    """Our salesman passes on, from his phone, what a customer wrote him; the customer's words are quoted by `>`."""
    post = Post(
        41,
        "fw-apple-cabinet",
        ("高翔", "gao.xiang@sanjing.example"),
        "Fwd: 滑轨",
        "2026-11-08T22:10:05+08:00",
    )
    words = """客户投诉，周一处理

发自我的 iPhone

以下是转发的邮件：

> 发件人: Kelly 姚 <kelly@muxing-office.example>
> 日期: 2026年11月7日 GMT+8 15:31:22
> 收件人: 高翔 <gao.xiang@sanjing.example>
> 主题: 滑轨
>
> 高先生你好，
> 十月中旬送来的三节滑轨HG-4550，装到柜子里抽屉关不严，回弹距离大约8mm。
> 我们抽了一箱，24副里15副这样。
> 出货柜11/14截关，请补一批好的给我们（200副），旧的拉回去。
>
> 姚凯丽
> 沐行办公家具（惠州）有限公司
> 电话 0752-5550119
"""
    reading = Reading(
        "沐行办公家具（惠州）有限公司",
        "kelly@muxing-office.example",
        "Apple forward with `>`; the customs closing is no due date; 十月中旬 is no date",
        [
            case(
                product="三节滑轨",
                part_no="HG-4550",
                qty_affected=15,
                qty_total=24,
                complaint_date="2026-11-07",
                defect="抽屉关不严",
                category="product_quality",
                remedy="补一批好的给我们（200副），旧的拉回去",
            )
        ],
        has=["回弹距离大约8mm"],
    )
    plain = type(APPLE)(**{**vars(APPLE), "shape": "plain"})
    write(post, build(post, plain, [words]), reading)


def foxmail_relay() -> None:
    """A Foxmail forward of a Foxmail forward: agent above, end customer innermost."""
    post = Post(
        42,
        "fw-foxmail-agent",
        ("高翔", "gao.xiang@sanjing.example"),
        "回复: 转发: 分度盘定位不准",
        "2026-11-17T10:26:48+08:00",
    )
    words = """附件没有，客户就写了这些，请开单。


高翔

发件人： 佟丽华
发送时间： 2026-11-17 09:58
收件人： 高翔
主题： 转发: 分度盘定位不准
高经理，这个你们直接回客户吧，抄我就行。
佟丽华 沈阳联信机电设备经销处


发件人： 白士杰
发送时间： 2026-11-16 20:44
收件人： tonglh@lianxin-dealer.example
主题： 分度盘定位不准
佟姐，去年12月买的那台分度盘FDP-320（机身号 320-2511-009）最近定位不准，重复精度0.06，\
说明书上写0.01，零件都做废好几个。还在保修期里吧？让厂家来修，或者换台新的。
铁岭金泰机加厂 白士杰
baishijie@jintai-machining.example"""
    reading = Reading(
        "铁岭金泰机加厂",
        "baishijie@jintai-machining.example",
        "Foxmail forward twice, over a dealer; 去年12月 is no delivery date; innermost address in the signature",
        [
            said("""product 分度盘 | part_no FDP-320 | serial_no 320-2511-009
                | complaint_date 2026-11-16 | defect 定位不准 | category product_quality
                | remedy 让厂家来修，或者换台新的""")
        ],
        has=["重复精度0.06"],
    )
    write(post, build(post, FOXMAIL, [words]), reading)


def write_all() -> None:
    """Write this file's mails."""
    for make in (
        plastics_once,
        glassine_twice,
        netease_quote,
        qq_original,
        rfc822_printer,
        eml_file_dyes,
        phone_relay,
        foxmail_relay,
    ):
        make()
