"""Chinese complaints about other things than bad parts, and by other people: transport, papers, numbers, delays.

Takes nothing; `write_all` writes mails 35 to 38, 43, 44, 47, 48, 53 and 54 and their expected readings.
"""

from tests.corpus.make.cn_clients import Post, Raw, Reading, build, content, file, headers, picture, said, write
from tests.corpus.make.cn_programs import APPLE, BECKY, COREMAIL, FOXMAIL, GMAIL, OUTLOOK, QQ, THUNDERBIRD
from tests.corpus.make.parts import PNG, attached, mail, multipart


def sea_rust() -> None:
    """A forwarder's damp container, with ship's numbers and a logo in the signature."""
    post = Post(
        35,
        "sea-rust",
        ("连淑芬", "shufen@fanyang-ie.example"),
        "紧急！鹿特丹客人投诉货物生锈 INV FY26-0918",
        "2026-11-12T09:55:18+08:00",
        cc=("doc@fanyang-ie.example",),
    )
    words = """李经理，

鹿特丹仓库开柜（柜号 FYCU5550124，提单 SZRTM2609-771）发现有8箱泡过水，里面的联轴器都长锈了。\
一共20箱，每箱25件，等于500件里面200件不能交。
柜顶有个锈穿的洞，雨水漏进去的，海上走了38天。
他们要就地除锈重新包装，工费2,350欧元要我们出，我司没有利润可以贴，这笔请贵司承担。
我们的采购合同号是FY-CG-26-0611，型号LZQ-55。
下周二前请给我书面的处理方案，谢谢！

Ms. 连淑芬 / 业务部
厦门泛洋进出口有限公司
中国厦门湖滨北路55号12楼"""
    logo = Raw('<p class=MsoNormal><img width=120 height=40 src="cid:logo01@01DC4B7A"></p>')
    related = multipart(
        "related",
        OUTLOOK.boundary(post) + "rel",
        [content(post, OUTLOOK, [words, logo]), picture("image001.png", "logo01@01DC4B7A", PNG)],
    )
    photos = [attached("开柜照片.png", PNG, "image/png")]
    raw = mail(headers(post, OUTLOOK), multipart("mixed", OUTLOOK.boundary(post) + "mix", [related, *photos]))
    reading = Reading(
        "厦门泛洋进出口有限公司",
        "shufen@fanyang-ie.example",
        "container, bill and invoice numbers are none of ours; a sum in euro; 下周二; inline logo beside a photo",
        [
            said("""product 联轴器 | part_no LZQ-55 | order_no FY-CG-26-0611 | qty_affected 200 | qty_total 500
                | complaint_date 2026-11-12 | due_date 2026-11-17 | defect 长锈 | category transport_storage
                | found_at 鹿特丹仓库 | remedy 就地除锈重新包装 | claim 2,350欧元 | reply_form 书面的处理方案""")
        ],
        files=[file("image001.png", inline=True), file("开柜照片.png")],
    )
    write(post, raw, reading)


def fallen_pallet() -> None:
    """A pallet that fell on the road, told by a warehouse clerk."""
    post = Post(
        36,
        "pallet",
        ("仓库毛毛", "ck02@xiangju-foodmach.example"),
        "到货托盘散架",
        "2026-11-13T11:40:26+08:00",
        to=("quality@sanjing.example", "li.jing@sanjing.example"),
    )
    words = """贵司今天由德运物流（车牌湘A·D5501）送来的骨架油封，托盘只打了一道缠绕膜，没有打包带，\
卸货时整托散架，22箱摔下来，4箱摔破，里面的油封沾了地上的水泥灰，没法用在食品机械上。
单据：送货单号 26111301，我司订单 XJ-26-1290，产品 60×80×8 氟胶，每箱200只，破的4箱就是800只，整车4400只。
司机不肯在回单上签字，我们拍了视频。
请3个工作日内答复怎么赔、以后怎么打包。

长沙湘聚食品机械有限公司仓储科"""
    reading = Reading(
        "长沙湘聚食品机械有限公司",
        "ck02@xiangju-foodmach.example",
        "packaging on the pallet; boxes and pieces; carrier's and car's numbers; three working days from a Friday",
        [
            said("""product 骨架油封 | order_no XJ-26-1290 | qty_affected 800 | qty_total 4400
                | complaint_date 2026-11-13 | due_date 2026-11-18 | defect 整托散架 | category packaging
                | delivery_date 2026-11-13 | occurred_on 2026-11-13 | found_at 卸货""")
        ],
    )
    write(post, build(post, QQ, [words]), reading)


def missing_papers() -> None:
    """Goods arrived, papers did not, in the dry words of an aviation buyer."""
    post = Post(
        37,
        "papers-aviation",
        ("Duan Xinyi", "duanxy@yihang-fastener.example"),
        "关于随货质量文件缺失的反馈",
        "2026-11-16T10:10:55+08:00",
    )
    words = """山井精密机械有限公司：

合同YH/CG-2026-0377项下自锁螺母（YH6914-5，批次6914-26-08），实物11月13日到库，经查随货文件缺失：\
缺热处理曲线、缺镀镉除氢记录，合格证未盖检验章。
上述文件为合同附件二要求的交付内容，缺一不予入库，实物现存待检区。

请补齐原件，并于11月19日（星期四）前以公函说明缺失原因。

段心怡
西安翼航紧固系统有限责任公司 质量管理部
029-5550170
（本函一式两份，邮件与纸质同效）"""
    reading = Reading(
        "西安翼航紧固系统有限责任公司",
        "duanxy@yihang-fastener.example",
        "documents missing, the goods themselves not complained of; an official letter asked for",
        [
            said("""product 自锁螺母 | part_no YH6914-5 | lot 6914-26-08 | order_no YH/CG-2026-0377
                | complaint_date 2026-11-16 | due_date 2026-11-19 | defect 随货文件缺失 | category documentation
                | delivery_date 2026-11-13 | remedy 补齐原件 | reply_form 公函""")
        ],
    )
    write(post, build(post, BECKY, [words]), reading)


def short_count() -> None:
    """Counted short, by a weaver's storekeeper."""
    post = Post(
        38,
        "short-count",
        ("Storekeeper 倪", "nihb@haizhiyun-loom.example"),
        "少数！",
        "2026-11-17T16:45:09+08:00",
        to=("wu.jia@sanjing.example",),
        cc=("quality@sanjing.example",),
    )
    words = """今天点的，综框铁片 ZK-330，装箱单1000片，我跟小顾两个人点了两遍都是900片，少了整整一百片。
是不是第7箱没上车？我这里只收到1～6箱和8～10箱。
PO：HZY-1109-B。补过来就行，运费你们出。
上次（9月）多来的20片我都老老实实退给你们了，这次也别赖账啊[呲牙]

南通海之韵纺织机械有限公司 倪海宾"""
    reading = Reading(
        "南通海之韵纺织机械有限公司",
        "nihb@haizhiyun-loom.example",
        "quantity short; box numbers and last time's surplus are no values; a short form with humour",
        [
            said("""product 综框铁片 | part_no ZK-330 | order_no HZY-1109-B | qty_affected 100 | qty_total 1000
                | complaint_date 2026-11-17 | occurred_on 2026-11-17 | defect 少了整整一百片 | category quantity
                | remedy 补过来""")
        ],
    )
    write(post, build(post, APPLE, [words]), reading)


def late_line_stop() -> None:
    """A delivery that did not come; the line stops tonight."""
    post = Post(
        43,
        "late-linestop",
        ("Expeditor-秦", "qinmin@junchi-auto.example"),
        "!!!停线预警!!! 拨杆未到货",
        "2026-11-12T10:31:00+08:00",
        cc=("lixin@junchi-auto.example", "pmc@junchi-auto.example"),
        extra=(("X-Priority", "1"), ("Importance", "high")),
    )
    words = """@陈宇 @山井物流

订单4800123-20，拨杆JC-BG-07，3000件，交期11/10。到今天早上只到了1200件，还差1800件，你们前天说在路上，\
昨天又说车坏在恩施，到底车在哪里？
线边库存撑到今晚20:00，之后二线停线。停线费按每小时8,000元计，由贵司承担。
今天17点前书面回复：剩余1800件的到货时间（要车号和司机电话）、以及为什么延误。

秦敏 采购执行
重庆骏驰汽车零部件有限公司
"""
    reading = Reading(
        "重庆骏驰汽车零部件有限公司",
        "qinmin@junchi-auto.example",
        "late delivery with a line stop; the promised delivery date is no delivery; answer asked the same day",
        [
            said("""product 拨杆 | part_no JC-BG-07 | order_no 4800123-20 | qty_affected 1800 | qty_total 3000
                | complaint_date 2026-11-12 | due_date 2026-11-12 | defect 未到货 | severity 停线
                | category delivery | claim 每小时8,000元 | reply_form 书面回复""")
        ],
    )
    write(post, build(post, FOXMAIL, [words]), reading)


def ppm_critical() -> None:
    """A car electronics buyer with PPM, three lots and a long disclaimer."""
    post = Post(
        44,
        "ppm-auto",
        ("Zhan, Wei (SQ)", "wei.zhan@kaidi-autoel.example"),
        "Critical: 散热壳体 KD-HS-220 漏气 / 10月 200PPM",
        "2026-11-09T17:29:41+08:00",
    )
    words = """各位同事下午好，

10月贵司交付散热壳体KD-HS-220共85,000件，我司气密测试工位检出漏气17件，合200PPM，而贵我双方约定目标50PPM，\
连续第二个月超标（9月为120PPM）。
涉及批号：H2609-28、H2610-04及H2610-15。
按我司分级属Critical，需启动三级管控：贵司出货100%气密全检，费用自理，直至连续三批为零。
完整8D（含5-Why和Is/Is-Not）请于11月23日前上传，逾期计入年度评分扣5分。

此致
詹威

芜湖凯迪汽车电子有限公司 供应商质量部
Tel +86 553 5550 188 | Mob 137 0055 0142"""
    disclaimer = """
声明：本邮件仅供指定收件人阅读。未经授权，禁止复制、转发本邮件的任何内容。如误收，请通知发件人并删除。
This e-mail may contain confidential information. If you are not the intended recipient please delete it."""
    reading = Reading(
        "芜湖凯迪汽车电子有限公司",
        "wei.zhan@kaidi-autoel.example",
        "PPM of this month, of last month and of the target; three lots; Critical as class; two-language disclaimer",
        [
            said("""product 散热壳体 | part_no KD-HS-220 | lot H2609-28,H2610-04,H2610-15 | qty_affected 17
                | qty_total 85000 | complaint_date 2026-11-09 | due_date 2026-11-23 | defect 漏气
                | severity Critical | category product_quality | found_at 气密测试工位 | defect_rate_pct 0.02
                | remedy 出货100%气密全检 | reply_form 8D""")
        ],
        lacks=["禁止复制", "intended recipient"],
    )
    write(post, build(post, OUTLOOK, [words, disclaimer]), reading)


def private_buyer() -> None:
    """A private person with one machine."""
    post = Post(
        47,
        "private-machine",
        ("吴桐", "wutong_1976@mymail.example"),
        "台铣主轴嗡嗡响",
        "2026-11-14T21:03:17+08:00",
    )
    words = """你们好：
我是个人爱好者，6月份在你们网店买的小台铣（X2-mini，机身铭牌上号码是26050318），最近主轴一上2000转就嗡嗡响，\
摸着烫手，夹头处跳动我用千分表打了有七八丝。
找店铺客服，三天了一直让我"亲稍等"。机器连运费花了3280元，我也不要别的，要么寄个主轴总成我自己换，要么退款。
我住在老小区没电梯，机器80多公斤，别让我扛去寄。
吴桐  电话 136 0055 0190（晚上方便）

从我的 iPhone 发送"""
    reading = Reading(
        None,
        "wutong_1976@mymail.example",
        "a private buyer, no company; name plate number; the price paid is no claim",
        [
            said("""product 小台铣 | part_no X2-mini | serial_no 26050318 | complaint_date 2026-11-14
                | defect 主轴一上2000转就嗡嗡响 | category product_quality
                | remedy 寄个主轴总成我自己换，要么退款""")
        ],
        lacks=["从我的 iPhone 发送"],
    )
    write(post, build(post, APPLE, [words]), reading)


def rambling_optics() -> None:
    """A long rambling mail in which the facts lie far apart."""
    post = Post(
        48,
        "rambling-optics",
        ("常有福", "changyf@jingyue-optic.example"),
        "老常来信",
        "2026-11-08T23:18:02+08:00",
    )
    words = """陈老弟：

好久没给你写信了。上个月去上海看光电展本来想约你吃饭，结果展馆人挤人，转了一天腿都细了，手机还差点丢。\
展会上看到贵司隔壁那家做镜架的，价格报得比你们低一成，不过我没理他，做生意还是讲个老交情。

说到交情，有件事我憋了几天，还是得跟你讲。我们今年给学校做的那批教学显微镜，一共要做四百五十台，调焦用的是你们的齿条，\
就是老型号JY-CT-16那个。前面两百台都没事，从国庆后开始装的就不顺，调焦走到三分之二的地方"咯噔"一下。\
一开始我还骂徒弟油没上够，后来拆下来在投影仪上一放，第11个齿和第12个齿之间的齿距不对。\
我让他们把后面领的250根全过了一遍，38根是这样的，估计是你们换了刀没对好。

学校那边12月15号要验收，所以我不想等。38根你给我换成好的，其他的咱们见面再说，8D报告那些虚的我也看不懂，\
你让师傅写个说明，三五行字就行，本月20号以前给我。

对了，你家闺女高考考得怎么样？代我问好。

                                            南阳晶岳光学仪器厂  常有福
                                            二〇二六年十一月八日 夜"""
    reading = Reading(
        "南阳晶岳光学仪器厂",
        "changyf@jingyue-optic.example",
        "rambling letter: 38 of 250, other numbers about; date in Chinese numerals; an 8D refused, a note asked for",
        [
            said("""product 齿条 | part_no JY-CT-16 | qty_affected 38 | qty_total 250 | complaint_date 2026-11-08
                | due_date 2026-11-20 | defect 齿距不对 | category product_quality | remedy 换成好的
                | reply_form 写个说明""")
        ],
        new=["代我问好"],
    )
    write(post, build(post, COREMAIL, [words]), reading)


def bilingual_letter() -> None:
    """Chinese, and the same in English below it: one complaint."""
    post = Post(
        53,
        "bilingual",
        ("Mandy Luo 骆曼", "mandy.luo@aoxiang-fitness.example"),
        "投诉/Complaint: 飞轮轴 AX-FL-22 弯曲",
        "2026-11-18T12:00:40+08:00",
    )
    words = """陈先生，您好：

我司11月16日在组装健身车时发现飞轮轴AX-FL-22弯曲，最大径向跳动0.35mm（图纸0.08mm）。
采购单AXPO-5521，批号FL2610C，本次到货1,000支，已全检，弯曲的43支。
请换货43支，并于11月25日前回复8D报告。

Dear Mr Chen,

On 16 November, while assembling exercise bikes, we found flywheel shafts AX-FL-22 bent, run-out up to 0.35 mm \
against 0.08 mm on the drawing. Order AXPO-5521, lot FL2610C: of 1,000 pcs delivered, all inspected, 43 are bent.
Please replace 43 pcs and send the 8D report by 25 November.

Best regards / 顺祝商祺
Mandy Luo
奥翔健身器材（南通）有限公司"""
    reading = Reading(
        "奥翔健身器材（南通）有限公司",
        "mandy.luo@aoxiang-fitness.example",
        "the same complaint in Chinese and English: one case, no conflict",
        [
            said("""product 飞轮轴 | part_no AX-FL-22 | lot FL2610C | order_no AXPO-5521 | qty_affected 43
                | qty_total 1000 | complaint_date 2026-11-18 | due_date 2026-11-25 | defect 弯曲
                | category product_quality | occurred_on 2026-11-16 | found_at 组装 | remedy 换货43支
                | reply_form 8D""")
        ],
    )
    write(post, build(post, GMAIL, [words]), reading)


def mixed_tongue() -> None:
    """A project manager who mixes English words into every Chinese sentence."""
    post = Post(
        54,
        "mixed-tongue",
        ("Kevin Tsai", "kevin.tsai@unitide-iot.example"),
        "hinge bracket issue - 需要 urgent support",
        "2026-11-11T20:08:33+08:00",
        to=("li.jing@sanjing.example", "quality@sanjing.example"),
    )
    words = """Hi 李静 & QA team,

EVT2 build 这边 report 一个 issue：hinge bracket（P/N UT-HB-102A）assembly 的时候 crack，fail rate 4.5%（9/200）。
FA 初步看是 bending 内R太小，但我们没 change drawing，上一个 build（lot 0921）是 OK 的，fail 的是 lot 1030。
Action items：
 - 请先 ship 20pcs 好的，DVT 要用
 - root cause report by EOD 11/16，PPT 就可以，不用正式 8D
 - 11/20 的 weekly call 请你们 RD 一起 join

Thx,
Kevin
联汐智能科技（苏州）有限公司 | PM"""
    reading = Reading(
        "联汐智能科技（苏州）有限公司",
        "kevin.tsai@unitide-iot.example",
        "English words in Chinese sentences; good lot and bad lot; report asked for, an 8D expressly not",
        [
            said("""product hinge bracket | part_no UT-HB-102A | lot 1030 | qty_affected 9 | qty_total 200
                | complaint_date 2026-11-11 | due_date 2026-11-16 | defect crack | category product_quality
                | found_at assembly | defect_rate_pct 4.5 | remedy ship 20pcs 好的
                | reply_form root cause report""")
        ],
    )
    write(post, build(post, THUNDERBIRD, [words]), reading)


def write_all() -> None:
    """Write this file's mails."""
    for make in (
        sea_rust,
        fallen_pallet,
        missing_papers,
        short_count,
        late_line_stop,
        ppm_critical,
        private_buyer,
        rambling_optics,
        bilingual_letter,
        mixed_tongue,
    ):
        make()
