"""How Chinese running text names goods and the place of finding, and what it asks for.

Data for chinese.py, and `goods`, which takes and gives words. Raises nothing, touches nothing.
"""

import re

from intake.prose.chinese_words import CHECK, COUNT, HAN, UNIT, WORK, WRONG
from intake.prose.common import BARE_CODE

_KIND = r"(?:[A-Za-zφΦ][A-Za-z0-9./φΦ×-]{1,12}\s?)?"
"""A material or size before the name: `SKD61顶针`."""
_NAME = rf"([{HAN}]{{2,10}}?)"
_MAYBE = (
    "(?:又|都|也|全都?|老是|总是|经常|容易|普遍|大量|部分|多处|批量|严重|仍然?|再次)?(?:有|出现|存在|发生|产生|的)?"
)
_CAME = (
    "(?:买|订|订购|购|购买|采购|进|送|送来|送到|发|发来|寄来|寄|到|到货|供|供应|供货|交|交来|交付|交货|收到|拿|用|做|加工|生产|提供|带来|运来)"
    "(?:给?我们|给?我司|给?我|过来|回来)?"
)
_STOP = (
    "(?=[（(，,。；;、:：\\s]|[A-Za-z0-9φΦ]|在|有|出现|存在|又|都|全|已|装|用|上线|入库|外观|表面|尺寸|质量|里|中|是|与|跟|和"
    f"|{WRONG}|$)"
)
PRODUCTS = (
    re.compile(rf"(?:{_CAME}|[上这那这][次批一]?[批次个]?)的{_KIND}{_NAME}{_STOP}"),
    re.compile(
        "(?:贵司|贵公司|贵方|贵厂|你们|你司|你厂|你家|我们|我司)的?(?:[这那]批|[这那]次|新)?的?"
        rf"{_KIND}{_NAME}(?=[A-Za-z0-9-]{{0,16}}{_MAYBE}{WRONG})"
    ),
    re.compile(
        rf"(?:^|[，,。；;：:！!\s]){_NAME}\s*{COUNT}{UNIT}[^，,。；;\d]{{0,6}}"
        r"(?:入库|到货|到厂|收到|送到|到了|已到|都到)"
    ),
)
_TO_THE_FAULT = re.compile(rf"(?:{_MAYBE})?(?:{WRONG}|跳动|跳動).*")
_NOT_YET_THE_NAME = re.compile(
    r"^(?:对(?![讲焦辊接])|把(?!手)|将|因|由|在(?!线)|该|此|项下|上述|以下|另有?|其中|关于|[一二两三四五六七八九十几半\d]+(?:个|批|只|件|台|支|根|条|款|种))"
)
_NO_NAME = re.compile(
    "不(?!锈)|[的了没给我你请是些么吗呢]|[一二两三四五六七八九十几半]+(?:个|批|只|件|台|支|根|条|款|种|箱|天|次)$"
    "|^(?:先生|女士|经理|小姐|老师|老板|师傅)|各位|您好"
)


def goods(name: str) -> str:
    """A name without what leads to it and what is wrong with it; empty where no name is left."""
    bare = _TO_THE_FAULT.sub("", _NOT_YET_THE_NAME.sub("", name))
    return "" if len(bare) == 1 or _NO_NAME.search(bare) else bare


OF_SUBJECT = re.compile(
    r"^(?:(?:Re|RE|Fw|FW|Fwd|FWD|转发|回复|答复)\s*[:：]\s*)*(?:【[^】]{1,12}】)?\s*(?:[^：:—–\-]{0,8}[：:—–\-]{1,2}\s*)?"
    r"(?:关于|有关|投诉|反馈)?(?:贵司|贵公司|你们|你司|贵方)?的?(?:[这那上][次批]|\d{1,2}月)?的?"
    rf"{_NAME}(?:[A-Z0-9][A-Za-z0-9./-]{{1,16}})?{_MAYBE}{WRONG}"
)
"""The goods that a subject begins with: `刀柄跳动大`."""
NAMED_AND_NUMBERED = (
    re.compile(rf"([{HAN}\u30a1-\u30ff]{{2,16}})[\s　]?{BARE_CODE}"),
    re.compile(rf"([{HAN}\u30a1-\u30ff]{{2,16}})[（(]{BARE_CODE}(?=[)）,，、;；])"),
    re.compile(rf"(?=[A-Z0-9./-]{{3,24}}\s?([{HAN}]{{2,8}}?)(?:[，,。（(；;、]|批|的|有|出现)){BARE_CODE}"),
    re.compile(rf"([{HAN}]{{2,12}})\s?[，,（(]\s?(?:编号|编码|代码|规格|型号|货号|款号)[:：]?\s?{BARE_CODE}"),
)
_SITE = (
    "车间|工序|工位|工段|班组|产线|生产线|装配线|总装线|流水线|组装线|包装线|灌装线|贴片线|线体|线上|机台|料仓|仓库|质检(?:部|科|室|处)|化验室|实验室|"
    "客户端|客户处|客户现场|用户现场|终端客户|终端用户|工地|工地现场|现场|门店|货场|码头"
)
_FINDS = "(?:发现|检出|查出|测出|反馈|反映)"
_SHOWS = f"(?:{_FINDS}|发生|出现|报警|{WRONG})"
_AT_SITE = rf"((?:[{HAN}A-Za-z0-9#]{{0,8}}?)(?:{_SITE})(?:\d{{1,2}}#机?)?)"
_WHEN = "(?:的?(?:时候?|中|里|上|处|内)|过程中?)?"
_OURS = "我司|我们|我厂|我公司|我方|我"
FOUND_AT = (
    re.compile(rf"[在于到至從从於]{_AT_SITE}{_WHEN}[^。；;，,]{{0,12}}?{_SHOWS}"),
    re.compile(
        rf"(?:{_OURS}|[，,。；;]|^){_AT_SITE}"
        rf"(?:{_WHEN}[^。；;，,]{{0,6}}?{_FINDS}|(?:中|时|里|上|处)[^。；;，,]{{0,16}}?{_SHOWS})"
    ),
    re.compile(
        rf"((?:{CHECK})(?!报告|報告|单|單|标准|標準|结果|結果|数据|數據|记录|記錄|合格)){_WHEN}[^。；;，,\d]{{0,6}}?[，,]?{_FINDS}"
    ),
    re.compile(
        rf"((?:{WORK})(?:工序)?)(?:{_WHEN}{_FINDS}"
        rf"|(?:[{HAN}]{{0,6}})(?:时|过程中|中)[，,]?[^。；;，,\d]{{0,8}}?{_FINDS})"
    ),
)
REMEDY = (
    r"补[供发货送齐寄上足给做一两几\d]|[调更]换|换[货新掉给成回一两几\d]|退[货回款掉给还钱费一两几全\d]|返[工修厂还]|重[做发制印]|重新(?:做|发|提供|制作|生产|安排|开|交|送|寄)|"
    r"拉[回走]|取[回走]|收回|运回|派(?:人|员|[^，。；]{0,8}(?:工程师|人员|技术|师傅|专人|来|到))|到(?:我司|我厂|现场)(?:挑选|处理|返工|全检)|上门|来人(?!.{0,4}确认)|维修|修理|修复|修好|挑选|筛选|全检|"
    r"发[^，。；]{0,6}新的|寄[^，。；]{0,6}新的|减免|扣除货款|降价|折价|让步|用回|改回|恢复|冲红|重开|更正"
)
DONE = (
    "已(?:经|全部|全|先|做|自行|安排)?[^，。；]{0,4}(?:换|退|返|修|补|挑|全检|筛|隔离)|自己|自行|(?:换|退|修|补|返工|重新装|挑选|全检)了(?!吧)|"
    "(?:挑选|全检|筛选|维修|返工)(?:后|发现|时|中|出|结果)|因[^，。；]{1,14}(?:报废|退货|返工)|没换|没修"
)
