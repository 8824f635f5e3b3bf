"""How Chinese running text counts what is affected and what there is in all. Plain data for chinese.py."""

import re

from intake.prose.chinese_words import COUNT, UNIT, WRONG

_ABOUT = "(?:大约|大概|约|近|至少|差不多|超过|将近)?"
_NOT_HELD = "(?![里中内]|之中|当中|其中|合格|良品|正常|没问题)"
_TO_GIVE = "(?<![补换退还赔返])(?<!补发)(?<!重发)(?<!再发)(?<!库存)(?<!剩下)(?<!剩余)"
_A = rf"{_TO_GIVE}{COUNT}{UNIT}"
_GOT = (
    "(?:到货|来料|来货|交付|交货|送货|发货|进货|供货|收货|采购|购买|订购|订货|下单|入库|领用|投产|投入|投料|上线|试装|安装|装|买|订|"
    "用|发|送|(?<![实實])收|收到|到|来|交|进|拿|提|做|生产|加工)"
)
_UNASKED = "(?<![请补再先重只才仅])(?<!马上)(?<!立即)(?<!尽快)(?<!重新)(?<!安排)"
PAIRS = (
    re.compile(rf"{WRONG}[^。；;，,\d]{{0,8}}(\d{{1,6}}){UNIT}?\s*[/／]\s*(\d{{1,7}}){UNIT}"),
    re.compile(rf"(\d{{1,6}})\s*[/／]\s*(\d{{1,7}}){UNIT}[^。；;，,\d]{{0,6}}{WRONG}"),
)
PAIRS_TOTAL_FIRST = (
    re.compile(
        rf"{COUNT}(?!\s*[箱盒包袋桶托捆]){UNIT}[^。；;\d]{{0,6}}?(?:里面?|之?中|当中|其中|内)[^。；;\d]{{0,14}}?"
        rf"{COUNT}{UNIT}"
    ),
)
AFFECTED = (
    re.compile(
        "(?:短少|短缺|短装|缺少|少|缺|欠|差|多发|多送|多)(?:了|发了?|装了?|送了?|给了?|到了?)?"
        rf"{_ABOUT}\s*{COUNT}{UNIT}"
    ),
    re.compile((rf"{WRONG}(?:品|件)?(?:掉|了|的|数量|数)?\s*(?:有|共有?|共计|达到?|为|是)?{_ABOUT}\s*") + _A),
    re.compile(
        r"(?:发现|检出|查出|挑出|测出|出现|已有|共有|其中有?|就有|有|还有|另有|退回|[：:])\s*"
        rf"{_ABOUT}\s*{_A}{_NOT_HELD}(?=[^。；;，,\d]{{0,20}}?{WRONG})"
    ),
    re.compile(rf"{_A}{_NOT_HELD}(?=[^。；;，,\d]{{0,16}}?{WRONG})"),
    re.compile(rf"{WRONG}[^。；;，,\d]{{0,4}}[，,]\s*(?:总共|一共|共计|共有?|数量|有)?{_ABOUT}\s*{_A}"),
    re.compile((r"(?:发现|检出|查出|挑出|筛出|不能用的|退回)了?\s*") + _A),
    re.compile(rf"[（(][^（）()]{{0,40}}[A-Z0-9]\s*[，,]\s*{COUNT}{UNIT}\s*[)）]"),
)
TOTAL = (
    re.compile(rf"(?:一共|总共|共计|总计|合计|共)(?:有|计|是)?(?:{_GOT}{{1,2}})?了?(?:的)?\s*{COUNT}{UNIT}"),
    re.compile(
        "(?:本批|该批|这批|此批|整批|全批|批量|同批)(?:次)?(?:数量|总数|货|产品|料)?"
        rf"(?:共计?|一共|总共|为|是|有|[:：])?\s*{COUNT}{UNIT}"
    ),
    re.compile(
        rf"{_UNASKED}{_GOT}{{1,2}}(?:总数|数量|数|总量|量)?(?:共计?|一共|为|是|[:：])?了?\s*{COUNT}{UNIT}(?!新|良品|合格|好)"
    ),
    re.compile(
        rf"\d[^()（）]{{0,60}}[)）]\s*[,，]?\s*(?:共计?|计|总计|合计)?\s*{COUNT}{UNIT}"
        rf"(?![^。；;，,\d]{{0,16}}?{WRONG})"
    ),
    re.compile(rf"{COUNT}{UNIT}[^，,。；;\d]{{0,6}}(?:入库|到货|到厂|收到|送到|到了|已到|都到)"),
    re.compile(
        "(?:送货单|发货单|装箱单|出货单|单据|单子|标签|外箱|账面)[^。；;，,\\d]{0,6}?(?:写|标|印|注明|显示)(?:的)?(?:是|为)?"
        rf"\s*{COUNT}{UNIT}"
    ),
    re.compile(rf"(?<![A-Z0-9-])[A-Z0-9-]{{3,20}}\s?[，,]\s*{COUNT}{UNIT}\s*[，,。；;]"),
    re.compile(rf"(?:来料|到货|交货|送货|发货|收货)(?:数量?)?\s*[:：]?\s*{COUNT}(?=[；;，,。\s]|$)"),
    re.compile(rf"(?:抽检|抽查|抽测|抽样|抽|全检|检查|检验|检|测试|试装|测|挑选|挑)了?\s*{COUNT}{UNIT}"),
)
