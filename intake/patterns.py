"""The closed patterns of running text: how dates, numbers, quantities, demands and product names are written.

Plain data for prose.py: regular expressions, Chinese and English side by side, the surest writing of a thing first.
Each is bounded in length, so that no text makes it slow.
"""

import re

MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
DATE = (
    r"(?:\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*[日号]?|\d{1,2}\s*月\s*\d{1,2}\s*[日号]?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[\s.-]*(?:of\s+)?{MONTH}(?:,?[\s-]*\d{{4}})?"
    rf"|{MONTH}\s*\d{{1,2}}(?:st|nd|rd|th)?(?!\d)(?:,?\s*\d{{4}})?|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}})"
)
CODE = r"(?=[A-Za-z0-9./_#-]*\d)[A-Za-z0-9](?:[A-Za-z0-9./_#-]*[A-Za-z0-9])"
LEADS = {
    "part_no": r"(?<![A-Za-z])(?:part|item|article|p/n|housing no|model|type|drawing)(?: no\.?| number| #)?"
    r"|料号|图号|型号|件号",
    "lot": r"(?<![A-Za-z])(?:lot|batch|date code)(?: no\.?| number| #)?|批次号?|批号",
    "order_no": r"(?<![A-Za-z])(?:order|po|purchase order|p\.o\.)(?: no\.?| number| #)?|订单号?|合同号?|采购单",
    "customer_ref": r"(?<![A-Za-z])(?:complaint(?: report)?|ncr|scar|claim|notification)(?: no\.?| number| #)?"
    r"|投诉单?号?|客诉单?号?",
    "serial_no": r"(?<![A-Za-z])(?:serial|s/n)(?: no\.?| number| #)?|序列号|机身号",
}
IS = r"\s*(?:no\.?\s*)?(?:[:：#]|为|是|is|nr\.?)?\s*"
N = (
    r"(?<![\d.,A-Za-z/-])(\d{1,3}(?:,\d{3})+|\d{1,7})"
    r"(?![\d.%‰]|[,/-]\d|\s*(?:%|mm|μm|um|°|℃|kg|V\b|A\b|Ω|年|月|日|号|天|小时|分钟|点|元|dB|万元))"
)
"""A counted number: no figure with a unit of measure, no part of a date or a code."""
UNIT = (
    r"\s*(?:只|个|件|台|套|支|片|根|条|块|箱|盒|包|卷|颗|粒|把|张|双|对|桶|瓶|袋"
    r"|pcs\b|pieces?\b|units?\b|sets?\b|ea\b|PCS\b)"
)
PAIRS = (
    re.compile(rf"{N}{UNIT}?\s*(?:out of|of)\s*(?:the\s+|a total of\s+|our\s+|your\s+)?{N}", re.IGNORECASE),
    re.compile(rf"{N}{UNIT}\s*/\s*(?:共|总数)?\s*{N}{UNIT}"),
)
PAIRS_TOTAL_FIRST = (re.compile(rf"{N}{UNIT}[^。；;\d]{{0,10}}?(?:里|中|当中|内|其中)[^。；;\d]{{0,8}}?{N}{UNIT}"),)
AFFECTED = (
    re.compile(rf"(?:全检|全数检查|全部检查|挑选)[^。；;\d]{{0,10}}?(?:挑出|检出|发现)(?:不良)?\s*{N}{UNIT}"),
    re.compile(rf"(?:不良品?|不合格品?|缺陷品?|NG)(?:数量|数|总数)?(?:为|是|有|共|约|达|[:：])?\s*{N}(?:{UNIT})"),
    re.compile(rf"(?:短少|少了|缺少|短装|少发|短缺|损坏|破损|挑出|检出|报废|判退)(?:了|数量|约|共)?\s*{N}{UNIT}"),
    re.compile(
        rf"(?:发现|已有|出现|有|其中)\s*{N}{UNIT}"
        r"(?=[^。；;，]{0,24}(?:不良|划|裂|漏|断|坏|损|锈|变形|超差|异响|缺口|不合格|毛刺|起泡|失效))"
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
        rf"{N}{UNIT}(?=(?:有|出现|存在|都|均)?(?:漏|裂|开裂|断|坏|不良|划|锈|生锈|变形|异响|损坏|失效|不合格|起泡))"
    ),
    re.compile(
        rf"{N}{UNIT}\s+(?:which |that )?(?:we\s+)?(?:had to|have to|must)?\s*(?:be\s+)?(?:scrap|reject)", re.IGNORECASE
    ),
    re.compile(rf"\b(?:all|the)\s+{N}\s+(?:rejected|defective|faulty|damaged)", re.IGNORECASE),
)
TOTAL = (
    re.compile(rf"(?:一共|总共|共计|总计|合计|共)\s*{N}{UNIT}"),
    re.compile(
        rf"(?:到货|来料|交付|送货|发货|进货|来货|批量|本批|收到)(?:总数|数量|数|共|总量)?(?:为|是|共)?\s*{N}{UNIT}"
    ),
    re.compile(
        rf"(?:received|delivered|shipped|lot of|batch of|delivery of|shipment of|total of)\s+{N}(?!\s*(?:{MONTH}))",
        re.IGNORECASE,
    ),
    re.compile(rf"\ball\s+{N}\s+(?:remain|of)", re.IGNORECASE),
)
RATE = re.compile(
    r"(?:不良率|失效率|不合格率|defect rate|failure rate|reject(?:ion)? rate)[^\d。；]{0,8}([\d.,]+\s*(?:%|‰|ppm))",
    re.IGNORECASE,
)
DUE_EN = re.compile(
    rf"\b(?:by|before|until|no later than|not later than|latest by|due(?: on| by)?|deadline(?: is)?)\s*:?\s*"
    r"(?:the\s+)?(?:end of\s+)?"
    rf"(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,?\s+)?({DATE})",
    re.IGNORECASE,
)
DUE_ZH = re.compile(
    rf"({DATE})[^。；;，,\d]{{0,8}}(?:\d{{1,2}}[:：点]\d{{0,2}})?[^。；;，,\d]{{0,6}}(?:之前|以前|前|为限|截止)"
)
DUE_ZH_LAST = re.compile(rf"(?:最迟|最晚|截止(?:日期|时间)?|不迟于|不晚于)[^。；;\d]{{0,6}}({DATE})")
MONEY = re.compile(
    r"(?:人民币|RMB|CNY|USD|EUR|US\$|[￥¥$€£])\s*[\d,]+(?:\.\d+)?(?:\s*万?元)?"
    r"|[\d,]+(?:\.\d+)?\s*(?:万元|元|美元|欧元|RMB|CNY|USD|EUR|euros?|dollars)",
    re.IGNORECASE,
)
PRODUCT_BEFORE = re.compile(
    r"(?:\d[只个件台套支片根条块箱盒包卷颗粒把张双对桶瓶袋])?([\u4e00-\u9fff][\u4e00-\u9fffA-Za-z]{1,15})[（(，,\s]*$"
)
PRODUCT_HEAD = re.compile(
    r".*(?:贵司|贵公司|贵方|你司|你们|我司|那批|这批|该批|此批|一批|本批|批|款|的"
    r"|关于|投诉|问题|异常|来料|送来|供应|购买|采购|生产|收到|使用|发现)"
)
VAGUE_PRODUCT = re.compile(r"(?:机器|产品|货物?|零件|部件|材料|东西|问题|情况|批次|样品|来料|客户|我司).{0,2}")
PRODUCT_OF_LOT = re.compile(
    r"(?:那批|这批|该批|此批|一批|本批)的?([\u4e00-\u9fff]{2,10}?)(?=收到|有|出现|存在|在|的|都|全|已|[，,。；（(])"
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
        r"\s+(?:out of|are|were|have|had|has|with|show|from|in|failed|did|do|which|that|at)\b",
        re.IGNORECASE,
    ),
)
STOP_EN = re.compile(
    r"^(?:the|a|an|your|our|of|these|those|this|that|rejected|defective|delivered|received|for|on|in|and"
    r"|with|is|are|pcs|pieces|lot|batch|complaint|claim|re|fw|fwd|about"
    r"|regarding|faulty)\s+",
    re.IGNORECASE,
)
CONTAINER = frozenset(
    {"cartons", "boxes", "pallets", "pcs", "pieces", "units", "parts", "packages", "samples", "bags", "crates", "sets"}
)

_BARE_CODE = r"((?=[A-Z0-9.-]*\d)[A-Z][A-Z0-9]*-[A-Z0-9](?:[A-Z0-9./-]*[A-Z0-9])?)(?![A-Za-z0-9])"
NAMED_AND_NUMBERED = (
    re.compile(rf"([\u4e00-\u9fff]{{2,12}})\s?{_BARE_CODE}"),
    re.compile(
        rf"(?:^|[:,]\s|\b(?:your|the|our|of|for|with)\s)((?:[A-Za-z][a-z-]+\s){{0,2}}[a-z][a-z-]+)\s{_BARE_CODE}"
    ),
)
"""A name with its number right behind it and no label: `pump shafts HS-2210-A`, `减速电机JH-42P-25`."""
NO_PRODUCT = re.compile(
    r"\b(?:complaint|order|lot|batch|invoice|report|delivery|note|number|no|po|certificate|standard|drawing|case|ref|rev"
    r"|request|part|item|claim|shipment|contract|model|type|serial|size)s?$|(?:投诉|订单|批号|批次|报告|编号|单号|合同|发票|标准|送货单|号|號|单|單|回复|报价)$|^请",
    re.IGNORECASE,
)
