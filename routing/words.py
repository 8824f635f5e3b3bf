"""The sentences routing explains itself with, in the languages Kesu prints.

Takes a language tag and the values; gives one line of text. A tag without words of its own is answered in English.
"""

from typing import Final

from records.procedure import Text

ENGLISH: Final = "en"

_SENTENCES: Final[dict[str, Text]] = {
    "intake_owner_unknown": {
        "zh-CN": "尚不能确定责任部门，待确认：{facts}；确认前由受理负责部门处理",
        "en": "No department can be told yet; still unknown: {facts}. Until then the intake owner has the case",
    },
    "intake_owner_none": {
        "zh-CN": "没有规则适用于已确认的情况，由受理负责部门处理",
        "en": "No rule applies to what is known; the intake owner has the case",
    },
    "hours": {"zh-CN": "{value} 小时", "en": "{value} h"},
    "working_hours": {"zh-CN": "{value} 个工作小时", "en": "{value} working hours"},
    "working_days": {"zh-CN": "{value} 个工作日", "en": "{value} working days"},
    "days": {"zh-CN": "{value} 天", "en": "{value} days"},
    "weeks": {"zh-CN": "{value} 周", "en": "{value} weeks"},
    "months": {"zh-CN": "{value} 个月", "en": "{value} months"},
    "same_day": {"zh-CN": "当天", "en": "the same day"},
    "customers_date": {"zh-CN": "客户要求日期", "en": "the customer's date"},
    "start_received": {"zh-CN": "{at} 收到", "en": "received {at}"},
    "start_other": {"zh-CN": "{at} 起（{event}）", "en": "from {at} ({event})"},
    "by_hours": {"zh-CN": "按钟点连续计算 {limit}", "en": "{limit} by the clock, day and night"},
    "by_working_hours": {"zh-CN": "只计工作时间，{limit}", "en": "{limit}, working time only"},
    "by_days": {
        "zh-CN": "当天不计，{limit}，至 {day} 下班",
        "en": "that day not counted, {limit}, to close of work on {day}",
    },
    "by_same_day": {"zh-CN": "至 {day} 下班", "en": "to close of work on {day}"},
    "by_customer": {
        "zh-CN": "客户要求 {day}，至当日下班",
        "en": "the customer asks for {day}, to close of work that day",
    },
    "by_customer_wins": {
        "zh-CN": "客户要求 {day}，以客户日期为准（本程序时限 {limit}）",
        "en": "the customer asks for {day}, which wins over our own {limit}",
    },
    "day_off": {"zh-CN": "{day} 为非工作日", "en": "{day} is a day off"},
    "skipped": {"zh-CN": "其间非工作日 {days} 不计", "en": "days off {days} skipped"},
    "made_up": {"zh-CN": "调休上班日 {days} 计入", "en": "make-up working days {days} counted"},
    "unknown_conditions": {
        "zh-CN": "{facts}尚未确认，暂按较紧的时限执行",
        "en": "not known yet: {facts}; the tighter limit runs until it is",
    },
    "unsettled": {
        "zh-CN": "{years} 年法定节假日及调休安排尚未录入，日期可能变动",
        "en": "the statutory days and make-up days of {years} are not entered yet; the date may move",
    },
    "and": {"zh-CN": "、", "en": ", "},
    "joint": {"zh-CN": "；", "en": "; "},
}


def sentence(key: str, language: str, **values: str) -> str:
    """One sentence in a language, its places filled."""
    return in_language(_SENTENCES[key], language).format(**values)


def in_language(text: Text, language: str) -> str:
    """A text in a language, else in English, else in whatever language it has; empty when it has none."""
    return text.get(language) or text.get(ENGLISH) or next(iter(text.values()), "")
