"""The closed patterns of running text: how dates, numbers, quantities, demands and product names are written.

Plain data for prose.py: regular expressions, all languages side by side, the surest writing of a thing first.
Each is bounded in length, so that no text makes it slow.
"""

import re

MONTH = r"(?:jan|jän|feb|mar|mär|mrz|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)[a-zä]*\.?"
GERMAN_MONTH = r"(?:Januar|Jänner|Februar|März|Maerz|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b"
ERA = (
    r"(?:令和|平成|(?:中華)?民[国國]|(?<![A-Za-z0-9])R)\s*(?:\d{1,3}|元)\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}(?!\d)日?"
    r"|(?<![\dA-Za-z./-])1\d{2}(?:\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[./]\d{1,2}[./]\d{1,2}(?![\d./-]))"
)
"""A date by the years of Reiwa, Heisei or the Republic of China, whose years now have three digits."""
DATE = (
    rf"(?:{ERA}|\d{{4}}\s*[-/.年]\s*\d{{1,2}}\s*[-/.月]\s*\d{{1,2}}\s*[日号號]?|\d{{1,2}}\s*月\s*\d{{1,2}}\s*[日号號]?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[\s.-]*(?:of\s+)?{MONTH}(?:,?[\s-]*\d{{4}})?"
    rf"|{MONTH}\s*\d{{1,2}}(?:st|nd|rd|th)?(?!\d)(?:,?\s*\d{{4}})?|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}}"
    r"|(?<![\d.,])\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})?(?!\.?\d))"
)
CODE = (
    r"(?=[A-Za-z0-9./_#-]{0,80}\d)(?!\d{1,3}\.\d{1,3}(?![A-Za-z0-9./_#-]))"
    r"[A-Za-z0-9](?:[A-Za-z0-9./_#-]*[A-Za-z0-9])"
)
GROUPED = r"(?=[A-Z]{0,2}\d)[A-Z\d]{2,4}(?: \d{3}){2,4}(?![\d/-])"
"""A long number in groups, as SAP users and car makers write it: `4500 332 118`, `7L0 971 220`."""
LEADS = {
    "part_no": r"(?<![A-Za-z])(?:part|item|article|p/n|housing no|model|type|drawing)(?: no\.?| number| #)?"
    r"|料号|图号|型号|件号|料號|圖號|型號|件號|品番|図番|型番",
    "lot": r"(?<![A-Za-z])(?:lot|batch|date code)(?: no\.?| number| #)?|批次[号號]?|批[号號]|ロット"
    r"|(?-i:\bCharge[n]?|\bLos[e]?)(?!\s*[\d.,]+\s*(?:EUR|USD|€))",
    "order_no": r"(?<![A-Za-z])(?:order|po|purchase order|p\.o\.)(?: no\.?| number| #)?|订单号?|合同号?|采购单"
    r"|訂單號?|採購單號?|注文|発注",
    "customer_ref": r"(?<![A-Za-z])(?:complaint(?: report)?|ncr|scar|claim|notification)(?: no\.?| number| #)?"
    r"|(?<![A-Za-zÄÖÜäöüß-])(?:Reklamation|Beanstandung|Mängelrüge)(?:\s?Nr\b)?"
    r"|投诉单?号?|客诉单?号?|客訴單?號?|(?:クレーム|連絡書)番号",
    "serial_no": r"(?<![A-Za-z])(?:serial|s/n)(?: no\.?| number| #)?|序列号|机身号|序號|製造番号|製番",
}
IS = (
    r"(?:(?<=nr)\.)?\s*(?:no\.?\s*)?"
    r"(?:[:：#]|为|為|是|は|が|is|nr\.?|lautet|(?:hat|trägt) die nummer|mit der nummer)?\s*"
)
N = (
    r"(?=\d)(?<!carton )(?<!karton )(?<!crate )(?<!pallet )(?<!palette )(?<!position )(?<!item )(?<!line )(?<!linie )"
    r"(?<![\d.,A-Za-z/-])(\d{1,3}(?:[,.'’]\d{3})+|\d{1,7})"
    r"(?![\d%‰]|\.(?!\s*$)|[,/-]\d|\s*(?:%|mm|μm|um|°|℃|kg|V\b|A\b|Ω|年|月|日|号|號|天|小时|小時|分钟|分鐘|点(?!の|が|に|を)|點|元|円|圓|時|週|ヶ月|か月|カ月|回|dB|万元|萬元|万円))"
)
"""A counted number: no figure with a unit of measure, no part of a date or a code, no carton's own number."""
UNIT = (
    r"\s*(?:只|个|件|台|套|支|片|根|条|块|箱|盒|包|卷|颗|粒|把|张|双|对|桶|瓶|袋|個(?![所月])|隻|條|塊|顆|張|雙|對|臺|枚|本(?![批公司社次])|ヶ(?!月)|ケ(?![月ー])|コ|点"
    r"|pcs\b|pieces?\b|units?\b|sets?\b|ea\b|PCS\b|stücke?\b|stueck\b|stk\b\.?|st\b\.?|teilen?\b)"
)
_WORDS_DE = r"(?:\(?[A-Za-zÄÖÜäöüß][A-Za-zÄÖÜäöüß0-9./)-]{0,40},?\s+)"
_BAD_DE = (
    r"(?:fehlerhaft|defekt|beschädigt|undicht|gerissen|verkratzt|zerkratzt|verbogen|gebrochen|verrostet|korrodiert"
    r"|unbrauchbar"
    r"|nicht\s+(?:verwendbar|brauchbar|einsetzbar|verbaubar|montierbar)|zu\s+(?:dick|dünn|groß|klein|lang|kurz|weich|hart)"
    r"|beanstandet|reklamiert|ausgefallen|aussortiert|ausgesondert|zurückgewiesen|verschrottet|verformt|betroffen"
    r"|nicht\s+in\s+Ordnung"
    r"|nicht\s+i\.?\s?O|n\.?\s?i\.?\s?O\b|außer(?:halb der)?\s+Toleranz)"
)
_SHOW_DE = r"(?:weisen|weist|zeigen|zeigt|haben|hatten|hat)"
PAIRS = (
    re.compile(
        rf"{N}{UNIT}?\s*(?:von|aus|der)\s*(?:insgesamt\s+|den\s+|unseren\s+)?(?:gelieferten\s+|erhaltenen\s+)?{N}",
        re.IGNORECASE,
    ),
    re.compile(rf"{N}\s+[a-z-]{{2,20}}\s+out of\s+(?:the\s+)?{N}", re.IGNORECASE),
    re.compile(rf"{N}{UNIT}?\s*(?:out of|of)\s*(?:the\s+|a total of\s+|our\s+|your\s+)?{N}", re.IGNORECASE),
    re.compile(rf"{N}{UNIT}\s*[/／]\s*(?:共|总数|總數|全|計)?\s*{N}{UNIT}"),
    re.compile(rf"{N}{UNIT}\s*[(（]\s*(?:全|総数|總數|共)?\s*{N}{UNIT}\s*(?:中|のうち)"),
)
PAIRS_TOTAL_FIRST = (
    re.compile(
        rf"{N}(?!\s*[箱盒包袋桶托]){UNIT}[^。；;\d]{{0,10}}?(?:里|裡|中|当中|當中|内|內|其中|のうち)[^。；;\d]{{0,14}}?{N}{UNIT}"
    ),
    re.compile(rf"{N}\b[^.;\d]{{0,80}}?\bdavon\s+(?:sind|waren|wurden|haben|weisen|mussten)?\s*{N}", re.IGNORECASE),
    re.compile(
        rf"\bvon\s+(?:insgesamt\s+|den\s+)?{_WORDS_DE}{{0,2}}{N}\s+[A-Za-zÄÖÜäöüß-]+(?:\s*\([^()]{{0,80}}\))?,?\s+{N}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\bvon\s+(?:insgesamt\s+|den\s+)?{_WORDS_DE}{{0,2}}{N}\s+{_WORDS_DE}{{0,5}}?"
        rf"(?:sind|waren|wurden|mussten|{_SHOW_DE})\s+{_WORDS_DE}{{0,2}}?{N}",
        re.IGNORECASE,
    ),
)
AFFECTED = (
    re.compile(
        rf"(?:全检|全数检查|全部检查|挑选|全檢|挑選|全数検査|選別)[^。；;\d]{{0,10}}?(?:挑出|检出|发现|檢出|發現|発見|検出|不良)(?:不良)?\s*{N}{UNIT}"
    ),
    re.compile(
        rf"(?:不良品?|不合格品?|缺陷品?|不具合品?|不適合品?|NG品?)(?:数量|数|总数|數量|數|個数)?的?(?:为|是|有|共|约|达|為|約|達|が|は|[:：])?約?\s*{N}(?:{UNIT})"
    ),
    re.compile(
        rf"(?:短少|少了|缺少|短装|少发|短缺|损坏|破损|挑出|检出|报废|判退|断裂|开裂|变形|斷裂|開裂|變形|損壞|破損|檢出|報廢|不足が|欠品が)(?:了|数量|数|數量|约|約|共)?\s*{N}{UNIT}"
    ),
    re.compile(rf"(?:共计?|共計|总共|總共)(?:发现|检出|挑出|發現|檢出|挑出)了?{N}{UNIT}"),
    re.compile(rf"{N}{UNIT}[\s，,]{{0,2}}(?:全部|全都|都|均)(?:不能用|无法使用|無法使用|不良|报废|報廢)"),
    re.compile(rf"(?:都[这這][样樣]|都一[样樣])[，,\s]?(?:总共|總共|一共|共)\s*{N}{UNIT}"),
    re.compile(rf"\brejected\s+{N}\s+[a-z]", re.IGNORECASE),
    re.compile(rf"(?<!合格)(?<!正常)(?<!良品)(?<!好)的有\s*{N}{UNIT}"),
    re.compile(rf"{N}\s+[A-ZÄÖÜ][A-Za-zäöüß-]+\s*\([^()]{{0,80}}\),?\s*{_BAD_DE}"),
    re.compile(rf"{N}{UNIT}\s*(?:fail(?:ed|s)?|NG)\b", re.IGNORECASE),
    re.compile(rf"{N}{UNIT}(?:程度)?(?:を|が|も)?(?:確認し|発生し|発見|見つか)"),
    re.compile(
        rf"(?:发现|已有|出现|發現|出現|有|其中)\s*{N}{UNIT}"
        r"(?=[^。；;，]{0,24}(?:不良|無法|无法|刮|鏽|斷|壞|損|變形|異音|異常|毛邊|短路|鬆|卡|漏|划|裂|漏|断|坏|损|锈|变形|超差|异响|缺口|不合格|毛刺|起泡|失效))"
    ),
    re.compile(
        rf"{N}(?:\s+(?:of\s+(?:them|these|the)\s+)?[a-z0-9-]+){{0,5}}?"
        r"\s+(?:is|are|were|was|have|has|show|shows|with)?\s*(?:been\s+)?"
        r"(?:defective|rejected|cracked|faulty|damaged|missing|short|rusty|bent|broken|scratched|leaking"
        r"|out of tolerance|nonconforming)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:rejected|found|reject)\s+{N}\s+(?:defective|faulty|cracked|damaged|bad|rusty|parts|pcs|pieces|units)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{N}{UNIT}(?=(?:有|出现|存在|都|均)?(?:漏|裂|开裂|断|坏|不良|划|锈|生锈|变形|异响|损坏|失效|不合格|起泡|刮|鏽|斷|壞|損|變形|異音|短少|短缺))"
    ),
    re.compile(
        rf"{N}{UNIT}(?:程度)?(?:に|が|で|の|は|から|より|とも|において)?[^。；;，\d）)]{{0,16}}?"
        r"(?:不良|不具合|不適合|不足|欠品|規格外|公差|傷|キズ|打痕|バリ|割れ|クラック|亀裂|欠け|折れ|破損|変形|曲がり|錆|サビ|異音|漏れ|異物|剥がれ|脱落|NG)"
    ),
    re.compile(
        rf"{N}{UNIT}\s+(?:which |that )?(?:we\s+)?(?:had to|have to|must)?\s*(?:be\s+)?(?:scrap|reject)", re.IGNORECASE
    ),
    re.compile(rf"\b(?:all|the)\s+{N}\s+(?:rejected|defective|faulty|damaged)", re.IGNORECASE),
    re.compile(rf"{N}(?:{UNIT})?\s+(?:{_BAD_DE}|schlechte)(?:e[nrs]?)?\b", re.IGNORECASE),
    re.compile(
        rf"{N}(?:{UNIT})?\s+{_WORDS_DE}{{0,3}}?"
        rf"(?:(?:sind|ist|waren|war|wurden|wurde)\s+{_WORDS_DE}{{0,2}}?)?{_BAD_DE}(?![a-z])",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{N}(?:{UNIT})?\s+{_WORDS_DE}{{0,2}}?{_SHOW_DE}\s+[^.;\d]{{0,60}}?"
        r"(?:riss|kratz|grat|rost|korrosion|lunker|poren|delle|beule|bruch|verform|abweich|fehler|verschmutz|übermaß|untermaß)",
        re.IGNORECASE,
    ),
    re.compile(rf"\bfehl(?:en|ten|end)\s+(?:uns\s+|somit\s+|also\s+|damit\s+|insgesamt\s+){{0,2}}{N}", re.IGNORECASE),
    re.compile(rf"{N}{UNIT}?\s+{_WORDS_DE}{{0,2}}?(?:zu\s+wenig|fehlen|fehlten)\b", re.IGNORECASE),
)
TOTAL = (
    re.compile(rf"(?:一共|总共|共计|总计|合计|總共|共計|總計|合計|総数|共)\s*{N}{UNIT}"),
    re.compile(
        rf"(?:到货|来料|交付|交货|送货|发货|进货|来货|批量|本批|收到|到貨|進料|來料|交貨|送貨|出貨|進貨|納入|納品|入荷|受入|受領)(?:总数|数量|数|共|总量|總數|數量|數|総数|個数|分)?(?:为|是|共|為|は|された|した|いただいた|頂いた|いただきました|[:：])?(?:の|、)?\s*{N}{UNIT}"
    ),
    re.compile(
        rf"(?:received|delivered|shipped|lot of|batch of|delivery of|shipment of|total of)\s+{N}(?!\s*(?:{MONTH}))",
        re.IGNORECASE,
    ),
    re.compile(rf"\ball\s+{N}\s+(?:remain|of)", re.IGNORECASE),
    re.compile(rf"\b(?:should (?:have|be|contain)|invoiced)\s+{N}(?!\s*{MONTH})", re.IGNORECASE),
    re.compile(
        rf"(?:送貨單|出貨單|送货单|发货单|納品書|伝票|送り状)[^。；;，,\d]{{0,6}}(?:{CODE})?\s*(?:上?[写寫标標]的?(?:是|为|為)?|では|上は|には)\s*{N}{UNIT}"
    ),
    re.compile(rf"[)）]\s*[計计]\s*{N}{UNIT}"),
    re.compile(rf"\balle\s+{N}\s+[A-ZÄÖÜ]"),
    re.compile(
        r"\b(?:geliefert|angeliefert|erhalten|(?:lieferung|sendung|charge|los)(?=\s+(?:von|über|umfass))|liefermenge|lieferumfang"
        r"|insgesamt|laut lieferschein(?:\s\S{1,30})?)"
        r"\s+(?:von\s+|über\s+|umfasste?\s+|wurden\s+|haben wir\s+)?(?:insgesamt\s+)?"
        rf"{N}{UNIT}?(?!\s*{MONTH})",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<!nur\s)(?<!lediglich\s){N}{UNIT}\s+{_WORDS_DE}{{0,3}}?(?:geliefert|angeliefert|erhalten|bestellt|eingetroffen|eingegangen)",
        re.IGNORECASE,
    ),
)
RATE = re.compile(
    r"(?:不良率|失效率|不合格率|不具合率|不適合率|発生率|defect rate|failure rate|reject(?:ion)? rate"
    r"|(?:fehler|ausschuss|ausfall)(?:quote|rate|anteil))[^\d。；]{0,12}([\d.,]+\s*(?:%|％|‰|ppm))",
    re.IGNORECASE,
)
DUE_EN = re.compile(
    rf"\b(?:by|before|until|no later than|not later than|latest by|due(?: on| by)?|deadline(?: is)?)\s*:?\s*"
    r"(?:the\s+)?(?:end of\s+)?"
    rf"(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,?\s+)?({DATE})",
    re.IGNORECASE,
)
_WEEKDAY_DE = (
    r"(?:(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so)\.?,?\s+"
    r"(?:de[nm]\s+)?)?"
)
DUE_DE = re.compile(
    r"\b(?:bis|sp(?:ä|ae)testens|frist|termin|vor dem)\b\s*:?\s*"
    r"(?:(?:zum|zur|am|de[nm]|bis|sp(?:ä|ae)testens|l(?:ä|ae)ngstens|einschließlich|ist|der)\s+){0,4}"
    rf"{_WEEKDAY_DE}({DATE})",
    re.IGNORECASE,
)
SHORT_DATE = r"(?<![\dA-Za-z/.-])\d{1,2}/\d{1,2}(?![\d/.-])"
"""A month and day that only the words behind it show to be a date: `11/20前`, `11/20まで`."""
_WEEKDAY = r"\s*(?:[（(]\s*(?:[週周]?[一二三四五六日]|[月火水木金土](?:曜日?)?)\s*[)）])?\s*"
DUE_SHORT = re.compile(rf"({SHORT_DATE}){_WEEKDAY}(?:下班|中午|上午|下午)?(?:之前|以前|前|為限|为限)")
DUE_JA = re.compile(
    rf"({DATE}|{SHORT_DATE}){_WEEKDAY}(?:の?\s*(?:午前|午後)?\s*\d{{1,2}}(?:時|[:：]\d\d)|正午|午前中|中|終業時間?)?\s*"
    r"(?:まで|迄|必着|締切|期限)"
)
DUE_JA_LAST = re.compile(rf"(?:期限|期日|希望日|締切日?)\s*(?:は|を|が|[:：])\s*({DATE}|{SHORT_DATE})")
DUE_ZH = re.compile(
    rf"({DATE})[^。；;，,\dの]{{0,8}}(?:\d{{1,2}}[:：点]\d{{0,2}})?[^。；;，,\dの]{{0,6}}(?:之前|以前|前|为限|為限|截止)"
)
DUE_ZH_LAST = re.compile(rf"(?:最迟|最遲|最晚|截止(?:日期|时间)?|不迟于|不晚于)[^。；;\d]{{0,6}}({DATE})")
MONEY = re.compile(
    r"(?:人民币|新[台臺]幣|NT\$|NTD|TWD|JPY|RMB|CNY|USD|EUR|US\$|[￥¥$€£])\s*\d(?:[\d.,]*\d)?(?:\s*[万萬]?[元円])?"
    r"|\d(?:[\d.,]*\d)?\s*(?:万元|萬元|万円|円|圓|元|美元|欧元|RMB|CNY|USD|EUR|euros?|dollars|€)",
    re.IGNORECASE,
)
PRODUCT_BEFORE = re.compile(
    r"(?:\d[只个件台套支片根条块箱盒包卷颗粒把张双对桶瓶袋個隻條塊顆張雙對枚])?([\u4e00-\u9fff\u30a1-\u30fa][\u4e00-\u9fff\u30a1-\u30ffA-Za-z]{1,18})[（(，,\s]*$"
)
PRODUCT_HEAD = re.compile(
    r".*(?:贵司|贵公司|贵方|你司|你们|我司|那批|这批|该批|此批|一批|本批|批|款|的|之"
    r"|关于|投诉|问题|异常|来料|送来|供应|购买|采购|生产|收到|使用|发现|貴社製|貴社|御社製|御社|弊社|当社|納入品|納入|貴司|貴公司|貴方|貴廠|我們|敝司|本公司|附上|今日|本日"
    r"|這批|該批|關於|客訴|問題|異常|來料|進料|送來|供應|購買|採購|生產|發現)"
)
VAGUE_PRODUCT = re.compile(
    r"(?:製品|部品|納入品|対象品?|不具合|製造|產品|貨物|零件|客戶|樣品|機器|机器|产品|货物?|零件|部件|材料|东西|问题|情况|批次|样品|来料|客户|我司).{0,2}"
)
PRODUCT_OF_LOT = re.compile(
    r"(?:那批|这批|该批|此批|一批|本批|這批|該批|[这這此本]次(?:到|收到|送来|送來)?的|[上这這][次周週]的|[到][货貨]的|[发發送]来的|[發送]來的)的?(?:[A-Z]\d{1,3})?([\u4e00-\u9fff]{2,10}?)"
    r"(?=收到|外箱|包装|包裝|标签|標籤|袋子|用着|用著|太|有|出现|存在|在|的|都|全|已|[，,。；（(])"
)
NOUNS_EN = r"((?:[a-z][a-z-]+\s+){0,3}[a-z][a-z-]+)"
ITS_NUMBER = r"(?:your\s+|our\s+)?(?:part|item|p/n|article|drawing|model)\b"
PRODUCT_EN = (
    re.compile(rf"\b(?:the|your|our|this)\s+{NOUNS_EN}\s+(?:s/n|p/n)\b", re.IGNORECASE),
    re.compile(rf"\d\s+{NOUNS_EN}\s*[,(]\s*{ITS_NUMBER}", re.IGNORECASE),
    re.compile(
        rf"\b(?:the|your|of|these|for)\s+{NOUNS_EN}\s*[,(]\s*{ITS_NUMBER}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\bof\s+(?:the\s+)?[\d,]+\s+{NOUNS_EN}?"
        r"\s+(?:out of|are|were|have|had|has|with|show|from|in|failed|did|do|which|that|at|you)\b",
        re.IGNORECASE,
    ),
)
PRODUCT_DE = re.compile(
    r"([A-ZÄÖÜ][A-Za-zäöüß]+(?:-[A-Za-zÄÖÜäöüß]+)*(?:\s+[A-Z]{1,4}\d{0,4})?)"
    r"\s*(?:,|\(|mit der)?\s*(?:Ihre\s+|unsere\s+)?"
    r"(?:Teile|Sach|Artikel|Material|Ident|Zeichnungs|Mat\.|Art\.)[- ]?(?:Nr\b|Nummer|nummer|nr\b)"
)
"""A German name right before the label of its number: nouns begin with a capital letter."""
PRODUCT_COUNTED_DE = re.compile(
    rf"\b(?:von|alle|aus|der|den)\s+(?:den\s+|insgesamt\s+|gelieferten\s+)?{N}\s+(?!(?:Stück|Teile|Stk|St)n?\b)"
    r"(?P<name>[A-ZÄÖÜ][a-zäöüß]{3,}(?:-[A-ZÄÖÜ]?[a-zäöüß]+)*)"
)
"""What is counted: `von 400 Passscheiben`."""
PRODUCT_PACKED_DE = re.compile(
    r"\b(?:Kartons?|Etikett(?:en)?|Verpackung(?:en)?|Paletten?|Kisten?|Beuteln?|Gitterbox(?:en)?)"
    r"\s+(?:der|mit|für|auf)\s+(?:den\s+|Ihren\s+|die\s+)?([A-ZÄÖÜ][a-zäöüß]{3,}(?:-[A-Za-zäöüß]+)*)"
)
"""What is packed or labelled: `auf den Kartons der Distanzringe`."""
PRODUCT_OF_LOT_DE = re.compile(
    r"([A-ZÄÖÜ][a-zäöüß]{3,}(?:-[A-Za-zäöüß]+)*)\s+(?:der|aus|aus der|mit der)\s+(?:Charge|Los)\b"
)
"""What a lot is of: `die Dichtungen der Charge D-1107`."""
VAGUE_PRODUCT_DE = re.compile(
    r"(?:Teile?|Artikel|Ware|Lieferung|Bestellung|Stück|Charge|Los|Position|Reklamation|Beanstandung|Bauteile?|Lieferschein"
    r"|Ihre[rnms]?|Unsere[rnms]?|Die|Der|Das|Den|Material|Produkte?|Sendung|Auftrag|Teilen|Artikeln|Prüfung|Muster)"
)
STOP_EN = re.compile(
    r"^(?:the|a|an|your|our|of|these|those|this|that|rejected|defective|delivered|received|for|on|in|and"
    r"|with|is|are|pcs|pieces|lot|batch|complaint|claim|re|fw|fwd|about"
    r"|regarding|faulty|one|two|all|some|new|missing)\s+",
    re.IGNORECASE,
)
CONTAINER = frozenset(
    {"cartons", "boxes", "pallets", "pcs", "pieces", "units", "parts", "packages", "samples", "bags", "crates", "sets"}
)

_BARE_CODE = r"((?=[A-Z0-9.-]*\d)[A-Z][A-Z0-9]*-[A-Z0-9](?:(?:[A-Z0-9./-]|(?<=\d)x(?=\d))*[A-Z0-9])?)(?![A-Za-z0-9])"
NAMED_AND_NUMBERED = (
    re.compile(
        r"(?:[:,–-]\s|\b(?:der|die|das|den|dem|des|für|zu|Ihre[rnms]?|unsere[rnms]?|gelieferten?|Stück|Stk\.?)\s)"
        rf"([A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ]?[a-zäöüß]+)*)\s{_BARE_CODE}"
    ),
    re.compile(rf"([\u4e00-\u9fff\u30a1-\u30ff]{{2,16}})[\s　]?{_BARE_CODE}"),
    re.compile(rf"([\u4e00-\u9fff\u30a1-\u30ff]{{2,16}})[（(]{_BARE_CODE}[)）]"),
    re.compile(
        rf"(?:^|[:,]\s|\b(?:your|the|our|of|for|with|\d+)\s)((?:[A-Za-z][a-z-]+\s){{0,2}}[a-z][a-z-]+)\s{_BARE_CODE}"
    ),
)
"""A name with its number right behind it and no label: `pump shafts HS-2210-A`, `减速电机JH-42P-25`."""
NO_PRODUCT = re.compile(
    r"\b(?:complaint|order|lot|batch|invoice|report|delivery|note|number|no|po|certificate|standard|drawing|case|ref|rev"
    r"|request|part|item|claim|shipment|contract|model|type|serial|size)s?$|(?:投诉|订单|批号|批次|报告|编号|单号|合同|发票|标准|送货单|号|號|单|單|回复|报价|ロット|番号|品番|図番|型式|注文|発注|見積|図面|規格|連絡書|対策書|報告書|納品書|批次|訂單|報價)$|^请"
    r"|(?:reklamation|beanstandung|bestellung|charge|los|lieferschein|auftrag|bericht|nummer|artikel|teil|sendung|anfrage"
    r"|angebot|rechnung|meldung|zeugnis|norm|lieferung|vorgang|vertrag|zeichnung|position)(?:en|e|s|n)?$",
    re.IGNORECASE,
)
