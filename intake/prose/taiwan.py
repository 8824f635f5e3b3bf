"""Running text in Traditional Chinese: what Taiwan and Hong Kong write otherwise than the mainland. Plain data.

What both shores share stands in `chinese.py` and its neighbours, and serves here in either script.
"""

import re

from intake.prose import chinese_counts, chinese_names
from intake.prose.chinese import CHINESE
from intake.prose.chinese_words import WRONG
from intake.prose.common import BRACKETED_WEEKDAY, CODE, DATE, SHORT_DATE, N, Patterns, counted
from intake.prose.traditional import in_either_script, words_in_either_script, words_in_simplified

UNIT = counted(
    "個(?![所月])|隻|只|支|條|塊|顆|粒|張|雙|對|臺|台|枚|片|件|套|根|份(?!報告|資料|文件|8D|說明)|箱|盒|包|捲|卷|把|桶|瓶|袋|組|具|輪"
)
_GOODS = r"[\u4e00-\u9fff]{2,12}?"
_DAY = rf"(?:{DATE}|{SHORT_DATE})"
_WRONG = (
    "不良|異常|瑕疵|不合格|不能|無法|沒(?!有?問題|事)|未(?!見?異常)|缺|漏|短少|刮|劃|擦|碰|撞|壓|凹|裂|斷|破|壞|損|變形|彎|翹|歪|偏|超差|超規|鏽|銹|氧化|毛邊|毛刺"
    "|披鋒|氣孔|砂孔|針孔|冷隔|縮孔|縮水|異物|髒|污|變色|色差|起泡|剝|脫|掉|鬆|卡|滲|短路|空焊|異音|異響|跳動|晃|過大|過小|太|不符|錯|反|燒|霉|NG"
)
_SOUND = r"(?!\s*(?:[,，]?\s*(?:合格|正常|良品|OK|是好|沒問題|無異常|已出貨|庫存)))"
_PAIRS_TOTAL_FIRST = (
    re.compile(
        rf"(?:全檢|全數檢[查驗]|檢查|拆開|裝|用|測|試|上線|投入)了?\s*{N}{UNIT}[，,、\s]\s*(?:其中|發現|檢出|有|就有|已有)*\s*{N}{UNIT}"
        rf"[^。；;，,\d]{{0,12}}?(?:{_WRONG})"
    ),
)
_AFFECTED = (
    re.compile(rf"其中(?:有|約)?\s*{N}{UNIT}{_SOUND}"),
    re.compile(
        rf"(?:挑出|挑到|檢出|檢到|驗出|驗到|測出|測到|篩出|揀出|抓到|找到|發現)了?(?:約|共|有)?\s*{N}{UNIT}{_SOUND}"
    ),
    re.compile(rf"(?:短少|短缺|短裝|短交|少了|少的|少|缺了|缺|不足|差了|short)\s*(?:約)?\s*{N}{UNIT}", re.IGNORECASE),
    re.compile(rf"(?:目前|累計|累積|至今|已|總共|一共|共)有\s*{N}{UNIT}[^。；;，,\d]{{0,16}}?(?:{_WRONG})"),
    re.compile(rf"有\s*{N}{UNIT}(?:的)?[^。；;，,\d]{{0,16}}?(?:{_WRONG})"),
    re.compile(rf"{N}{UNIT}(?:的)?[^。；;，,）)\d]{{0,14}}?(?:{_WRONG})"),
    re.compile(rf"(?:破|斷|裂|壞|損|爆|掉|歪|彎|卡死|燒毀|報廢|退回?|報修)(?:了|掉了?|掉)\s*{N}{UNIT}"),
    re.compile(
        rf"(?:{_WRONG})[^。；;，,\d]{{0,10}}[，,、]\s*(?:共計?|總共|合計|一共)(?:有|約)?\s*{N}{UNIT}(?!\s*[中裡內])"
    ),
    re.compile(rf"(?<![貨料單購批箱訂總交送進年])數量(?:為|是|係|共|約|[:：])?\s*{N}{UNIT}"),
)
_TOTAL = (
    re.compile(rf"(?:數量|總數|全部|全批|整批)(?:共計|[總合共]?計|共|為|是|係)\s*{N}{UNIT}"),
    re.compile(
        rf"(?:本批|這批|該批|此批|訂購|訂了|(?<![預補修制])訂(?=\s*\d)|下單|交了|進了|來了|到了|送了|(?<!只)(?<!僅)(?<!才)收到|收了|買了|購入|採購)(?:了|貨|總數|數量)?(?:共|總共|是|為|計)?\s*{N}{UNIT}"
    ),
    re.compile(
        rf"(?:發票|箱單|裝箱單|送貨單|出貨單|交貨單|invoice|packing list)[^。；;，,\d]{{0,8}}?(?:{CODE})?"
        rf"\s*上?[照寫開標載列打]?(?:明|是|的是|著)?\s*{N}{UNIT}",
        re.IGNORECASE,
    ),
    re.compile(rf"{N}{UNIT}\s*(?:的)?(?:那|這)批(?!次|號)"),
    re.compile(
        rf"(?:批|[票張筆](?:貨|單)|[進交到送買訂來])[^。；;，,（(]{{0,16}}[（(][^（）()]{{0,60}}[，,、]\s*共?計?\s*{N}{UNIT}\s*[)）]"
    ),
    re.compile(rf"(?:訂單|採購單|合約|PO)\s*#?\s*{CODE}\s*(?:的|之|共|計)\s*{N}{UNIT}", re.IGNORECASE),
    re.compile(rf"(?:到的|進的|交的|送的|來的)(?:那批|這批|一批)?{_GOODS}\s*(?:共|總共)?\s*{N}{UNIT}"),
)
_SEVERAL = rf"{CODE}(?:\s*(?:[、,，和跟與及&]|以及)\s*{CODE}){{0,4}}"
_BATCH = "(?:爐|批|缸|捲|卷|釜|槽|鍋|模|LOT)"
_LOTS = in_either_script(
    (
        re.compile(rf"(?<![A-Za-z0-9./_#-])({_SEVERAL})\s*(?:[这那]|一共|共)?[两二三四五2-5]\s*个?{_BATCH}(?!货|料)"),
        re.compile(rf"(?<![A-Za-z0-9./_#-])({CODE})\s*(?:[这那该]一?){_BATCH}(?!货|料)"),
        re.compile(rf"(?:钢印|噴码|喷码|日期码|打标|刻字|刻印)[^，。；;\d]{{0,6}}[「『“\"]({CODE})[」』”\"]"),
    )
)
_ORDERS = in_either_script(
    (
        re.compile(
            rf"(?<![A-Za-z0-9./_#-])({CODE})\s*(?:这|那|该)(?:一?[票张笔](?:货|单|订单|合同)?|个?(?:单子|订单|合同))"
        ),
    )
)
_SHARES = in_either_script(
    (
        re.compile(
            rf"(?<![\d.含率度量分])(\d{{1,3}}(?:\.\d+)?\s*[%％])\s*(?:左右|上下)?(?:以上)?[的都要是有]{{0,2}}[^。；;，,\d]{{0,6}}?"
            rf"(?:{WRONG}|打掉|挑掉|不能用|報廢|重工)"
        ),
    )
)
_PLACE = (
    r"(?:(?![年月日號号])[\u4e00-\u9fffA-Za-z0-9/-]){0,10}?\s?(?:站|產線|組裝線|生產線|線上|進料檢驗|來料檢驗|入料檢驗|檢驗|進檢|抽檢|目檢|巡檢|終檢|測試|製程|工序|工站|工段"
    "|客戶端|客端|現場|組裝|裝配)"
)
_PLACES = (
    re.compile(
        rf"(?:今天|昨天|今日|昨日|[)）])?(?:[於在]|經(?:由)?(?:本公司|敝司|敝公司|我司|我們|本廠)?)(?:{_DAY})?\s*(?:本公司|敝司|敝公司|我司|我們|本廠|敝廠)?"
        rf"(?!貴)({_PLACE})(?:時|中|階段)?(?=[，,、\s]|發現|檢出|全檢|抽檢|才|就|有|出現|測|挑|時|中)"
    ),
)
_AT_TEST = re.compile(
    r"(?:做|跑|進行|執行|經過|通過不了|過不了)了?((?:(?![了過的])[\u4e00-\u9fff]){0,8}?(?:測試|試驗|實驗|測漏|試水|試車))"
    r"(?=[，,、時中後到就發]|的時候|$)"
)
_AT_LINE = re.compile(
    r"((?:SMT|DIP|CNC|(?:[\u4e00-\u9fff]{0,4}(?:組[裝立合車]|裝配|總裝|包裝|生產|加工|焊接|塗裝|噴塗|電鍍|測試|成型|沖壓|貼片|灌裝|充填|組)"
    r"|產|前段|後段))[\u4e00-\u9fff]?線(?:上)?)"
    r"(?=在[^，。；]{1,12}(?:時|的時候)|(?:的)?(?:師傅|組長|同仁|人員|作業員)|才?(?:反應|反映|回報|發現|說|抱怨|通報|挑|報))"
)
"""`組車線在鎖尾鉤的時候`: the line that does it or says so, without a preposition."""
_TOLD_BY = (
    "(?:師傅|組長|課長|班長|同仁|品管|產線|線上|現場|客人|客戶|業主|司機|門市|倉庫|師父|作業員)"
    "(?:就|才|都|有|來電)?(?:說|講|反應|反映|回報|通知|抱怨|發現|投訴|打來)"
)
_NEWS = re.compile(
    rf"(?:壞消息|出問題的|有問題的|出狀況的|出包的|要反映的|要講的|要客訴的)(?:就)?(?:是|在|出在)(?:貴司的?|你們的?|那批|這批)?({_GOODS})(?=[。，,；;！!（(]|的)"
)
_AT_IQC = re.compile(r"((?:IQC|IPQC|OQC|FQC|QA))\s*(?:reject|驗退|判退|拒收|退貨|抓到|挑到|驗到|fail)", re.IGNORECASE)
_HAS_PART = re.compile(
    r"^(?:這次|這批|上次|上週|昨天|今天)?(?:收到|買|到|進|訂)?的?(?![貴我你您妳他她它這那其本該此師廠客線包外標產現上下有一二三是不])"
    rf"({_GOODS})的[\u4e00-\u9fff]{{1,6}}?(?=[這都有太又不會很偏跟和與在就已被全，,])[^。；;]{{0,24}}?(?:{_WRONG}|刺|異)"
)
"""The goods whose part the sentence says is wrong: `啞鈴桿的滾花…會刺`."""
_OF_SUBJECT = re.compile(
    rf"^(?!關於|有關|上|這|那|本|貴|我|今|昨|明|下|請|回|第|附|客|急)({_GOODS})的[\u4e00-\u9fff]{{1,6}}\s*(?:$|[+＋＆&、,，（(])"
)
"""A subject that only names the goods and a part of them: `後勾爪的牙`."""
_PRODUCT = (
    _NEWS,
    re.compile(rf"(?:票|張|筆|批)(?:貨|單|料)[（(](?:品名[:：]?\s*)?({_GOODS})(?=[\s，,、]|\d)"),
    re.compile(
        rf"(?:收到|購買|採購|訂購|訂|買|交貨|交|出貨|出|送來|送|進貨|進|供應|生產|到|來)(?:的|之|嘅)(?:那批|這批|一批|該批)?({_GOODS})"
        rf"(?=[（(,，。;；\s\d]|料號|品號|圖號|批號|收到|外箱|包裝|標籤|表面|外觀|尺寸|顏色|有|出現|發現|在|經|全|都|均|皆|數量)"
    ),
    re.compile(
        rf"(?:訂單|採購單|PO\s?#?)\s*(?:{CODE})\s*(?:的|之|嘅)({_GOODS})"
        r"(?=[（(,，。;；\s\d]|表面|外觀|尺寸|顏色|數量|包裝|標籤|外箱|有|出現|發現|都|全|均)"
    ),
)


def goods(name: str) -> str:
    """A name without what leads to it and what is wrong with it; empty where no name is left."""
    simple = words_in_simplified(name)
    bare = chinese_names.goods(simple)
    at = simple.find(bare)
    return name[at : at + len(bare)]


TAIWAN = Patterns(
    tag="zh-TW",
    trimmed=goods,
    of_subject=(*in_either_script((chinese_names.OF_SUBJECT,)), _OF_SUBJECT),
    remedy=words_in_either_script(chinese_names.REMEDY)
    + "|(?:讓|給|幫|替)(?:我們?|敝司|本公司|敝公司)(?:先)?[換退修補]",
    asks=words_in_either_script(CHINESE.asks),
    not_needed=words_in_either_script(CHINESE.not_needed),
    leads={
        "lot": r"批[（(]|[噴打印刻](?:的|著)(?:號碼|字樣|字|碼|鋼印)",
        "customer_ref": r"(?<![A-Za-z0-9-])(?=(?:SCAR|NCR|NCMR|CPAR|CAR|QAR|QN)-\d)",
        "order_no": r"(?<![A-Za-z0-9/-])(?=PO-?[A-Z]{0,3}\d)|訂單|採購單|合約|(?<![投訴客貨遞運流庫檢退票帳常案])單號",
    },
    lots=_LOTS,
    orders=_ORDERS,
    unaffected=words_in_either_script(
        "没有?问题|[都是均]正常|无异常|是好的|不在此[列限]|[不未]受影响|是旧的|请忽略|没事"
    ),
    no_product="(?:更正|修正|補發|確認|報告|材證|材質證明|證明|發票|箱單|單據|文件|資料|通知|抱怨|異常單|單號|批號|出貨|問題)$",
    severity=(
        re.compile(
            r"(?:嚴重度|嚴重程度|等級|分級|缺失等級|缺點等級|判為|判定為|列為|歸類為|屬於?|列)(?:為|是|係|：|:)?\s*[「『]?"
            r"((?:CR|MA|MI|Critical|Major|Minor|主要|次要|嚴重|重大|輕微|致命)\s?(?:缺失|缺點|缺陷|異常|不符合)?(?:[（(][A-Za-z]{2,10}[)）])?|[A-E][級级])(?=[」』，,。；;\s]|$)",
            re.IGNORECASE,
        ),
    ),
    shares=_SHARES,
    states="係|乃",
    unit=UNIT,
    pairs=in_either_script(chinese_counts.PAIRS),
    pairs_total_first=(*_PAIRS_TOTAL_FIRST, *in_either_script(chinese_counts.PAIRS_TOTAL_FIRST)),
    affected=(*_AFFECTED, *in_either_script(chinese_counts.AFFECTED)),
    total=(*_TOTAL, *in_either_script(chinese_counts.TOTAL)),
    due=(
        re.compile(rf"({_DAY}){BRACKETED_WEEKDAY}(?:早上|上午|中午|下午|下班|晚上)?(?:之前|以前|前|為限|截止)"),
        re.compile(rf"[（(]({_DAY})[)）]\s*(?:早上|上午|中午|下午|下班|晚上)?(?:之前|以前|前|為限|截止)"),
        re.compile(rf"(?:最慢|最遲|最晚|期限|截止日?)(?:為|是|係|到|於|[:：])?\s*({_DAY})"),
    ),
    after_date="貴司|貴公司|貴廠|由貴司|你們|妳們|您|我們|才",
    delivered=(
        rf"(?:交貨|送貨|出貨|進貨|進料|到貨|收貨|入庫|交料)(?:日期|日|時間)(?:係|是|為|[:：])?\s*({DATE}|{SHORT_DATE})",
    ),
    found=(rf"({SHORT_DATE}){BRACKETED_WEEKDAY}[^。；;，,\d]{{0,14}}?(?:發現|檢出|發生|測到|驗到|挑出|反應|反映)",),
    found_at_end=_TOLD_BY,
    surely_found="發現|檢出|驗出|測出|全檢|挑出",
    places=(*_PLACES, _AT_LINE, _AT_IQC, _AT_TEST, *in_either_script(chinese_names.FOUND_AT)),
    product=(*_PRODUCT, *in_either_script(chinese_names.PRODUCTS)),
    loose_product=(_HAS_PART,),
    product_head="嘅|之|收到",
    done=words_in_either_script(chinese_names.DONE) + "|已經?(?:隔離|退|換|挑|全檢|重工|報廢|暫停)|(?:隔離|暫停)於",
    vague_product="[\u4e00-\u9fff]{1,6}上面?|[\u4e00-\u9fff]{0,6}[印寫標刻貼打][著的有]?|(?:批號|料號|品號|圖號|單號|訂單號|標籤|東西|料件|貨品|料|物料|成品|訂單|材料|報告|照片|樣品|產線|客戶).{0,2}",
)
