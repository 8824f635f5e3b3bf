"""Names of a section nobody listed, by their parts: interim + action, 临时 + 措施, Sofort + Maßnahme, 再発 + 防止.

Takes the words of a head; gives the section they name, or nothing. Raises nothing, touches nothing. The word lists of
`languages/` go first; this knows only names whose every part belongs to the section, one of them to no other.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from intake.forms.questions import section_asked

_LONGEST = 90
_SHORTEST_CJK = 4
_FEWEST_LATIN, _MOST_LATIN = 2, 14
"""One word alone is listed, or is no head: `effective` and 验证 are answers too."""


class _Parts(NamedTuple):
    """What names are made of: one of `keys` must be there, beside it `others` may; Latin ones as word stems."""

    field: str
    keys: str
    others: str


_WORK = (
    "action measure countermeasure activit step plan taken task item response the of and to for at in on be was were "
    "is it did has have been by with our your this a an or all any not no why how what which describ description "
    "detail explain list short brief please concern complaint taken vendor supplier "
    "customer implement define determin develop "
    "establish identif team "
    "massnahme der die das des den dem und zur zum fuer von bei wurde warum weshalb wie ist hat beschreib kurz "
    "festleg definier ermittl durch planung geplant"
)
_LATIN = (
    _Parts(
        "d4_escape",
        "escape undetect nondetect detect outflow flow ship pass leak miss released entdeck nichtentdeck "
        "durchschlupf "
        "schlupf erkannt nichterkenn",
        "root cause point reason non out inspection system systemic problem defect failure fault nonconform fehler "
        "ursache fehlerursache grundursache analys analyse technical management earlier before sooner nicht frueher "
        "through quality control",
    ),
    _Parts(
        "d4_occurrence",
        "occur made happen produc creat generat arise technical manufactur auftret entsteh entstand aufgetret "
        "technisch",
        "root cause reason problem defect failure fault nonconform part system fehler ursache fehlerursache "
        "grundursache analys analyse of origin",
    ),
    _Parts(
        "d3",
        "contain interim immediate temporary sofort sofortmassnahme eindaemm kurzfrist sofortig",
        "corrective correction term verif valid stock site quick first choose select effective effectiveness results "
        "protect ica schadensbegrenzung ueberpruef wirksam",
    ),
    _Parts(
        "d7",
        "prevent recurr systemic standardi horizontal lesson preventative preventiv yokoten vorbeug wiederhol "
        "fehlerwiederhol verhinder praevent wiederauftret",
        "learn deploy deployment read across problem similar process product system update document documentation "
        "fmea control corrective other area share fehler vermeid uebertrag systematisch massnahmen re reoccur",
    ),
    _Parts(
        "d5",
        "permanent long chosen choose select proposed abstell abstellmassnahme korrektur korrekturmassnahme "
        "dauerhaft "
        "langfrist corrective",
        "pca term solution cause root eliminate verif final potential possible auswahl gewaehlt waehl best against "
        "eliminating ursache beseitig",
    ),
    _Parts(
        "d6",
        "effectiv valid verif implementation implemented introduced wirksam wirksamkeit eingefuehrt umgesetzt umsetz "
        "nachweis verifizier validier realisier einfuehr",
        "pca permanent corrective solution results result check proof evidence confirm confirmation monitor pruef "
        "ueberpruef kontroll abstell abstellmassnahme korrektur korrekturmassnahme data track tracking follow up",
    ),
    _Parts(
        "d4",
        "cause ursache fehlerursache grundursache ursachenanalyse rca",
        "root analys analyse investigat verif possible probable true problem failure defect fault escape point "
        "occurrence non detection potential most likely fehler real actual result finding method 5 five whys "
        "fishbone ishikawa",
    ),
    _Parts(
        "d8",
        "congratulat recogni closure celebrat appreciat wuerdig teamwuerdigung teamerfolg anerkenn abschluss",
        "team individual effort contribution success report 8d case final comment summary work thank close closing "
        "gratulation glueckwunsch dank leistung",
    ),
    _Parts("d0", "emergency symptom preparation", "response era preparing problem solving process"),
)


class _Cjk(NamedTuple):
    """The same for Chinese and Japanese: alternatives of a regular expression."""

    field: str
    keys: str
    others: str


_MADE = (
    "措施|对策|對策|対策|行动|行動|活动|方案|计划|計劃|処置|处置|處置|处理|處理|措置|内容|內容|描述|说明|"
    "說明|制定|制訂|拟定|擬定|选定|選定|"
    "选择|選擇|实施|實施|実施|执行|執行|采取|採取|及其|及|与|與|和|或|並|并|的|の|と|等|项目|項目|记录|"
    "記錄|情况|情況|确定|確定|決定|立案|问题|問題|"
    "不良|不合格|不具合|異常|异常|客户|客戶|厂内|廠內|供应商|供應商|状況|性|之|欄|栏|為何|为何|为什么|"
    "為什麼|为什麽|なぜ"
)
_CJK = (
    _Cjk(
        "d4_escape",
        "流出|逃逸|漏检|漏檢|未检出|未檢出|未发现|未發現|未能发现|未能檢出|見逃し|検出できなかった|流出した",
        "根本|原因|真因|要因|根因|分析|调查|調查|調査|究明|理由|源|点|點|发生|か|た|側|面|系统|系統",
    ),
    _Cjk(
        "d4_occurrence",
        "发生|發生|発生|产生|產生|制造|製造|作り込み|发生源",
        "根本|原因|真因|要因|根因|分析|调查|調查|調査|究明|理由|源|か|した|た|側|面|技术|技術",
    ),
    _Cjk(
        "d3",
        "临时|臨時|暂时|暫時|暫定|应急|應急|応急|紧急|緊急|围堵|圍堵|遏制|抑制|短期|立即|即時|当面|當面|暂定|先行",
        "纠正|糾正|矯正|控制|验证|驗證|確認|确认|有效|效果|是正|改善",
    ),
    _Cjk(
        "d7",
        "再发|再發|再発|复发|復發|重复|重複|标准化|標準化|水平展开|水平展開|横向展开|橫向展開|横展开|横展開|"
        "预防|預防|予防|経験教訓|经验教训",
        "防止|避免|预防|預防|发生|發生|系统|系統|长期|類似|类似|他|他製品|製品|产品|產品|展开|展開|歯止め|"
        "纠正|学习|學習|推广|推廣",
    ),
    _Cjk(
        "d6",
        "效果|効果|有效性|成效|验证|驗證|検証|追踪|追蹤|跟踪",
        "确认|確認|检查|檢查|评估|評估|評価|永久|纠正|糾正|改善|恒久|是正|矯正|結果|结果|後|后|长期|後の|整改",
    ),
    _Cjk(
        "d5",
        "(?:流出|发生|發生|产生|產生|発生)(?:改善)?(?:对策|對策|対策|措施)|永久|长期|長期|恒久|纠正|糾正|矯正|改善|整改|根本对策|根本對策|是正|抜本",
        "根本|原因|发生|發生|流出|発生|面|側|验证|驗證|長期|本",
    ),
    _Cjk(
        "d4",
        "原因|真因|根因",
        "根本|真正|分析|调查|調查|調査|究明|要因|及验证|验证|驗證|查找|识别|識別|界定|鱼骨图|魚骨圖|特定",
    ),
    _Cjk(
        "d8",
        "祝贺|祝賀|恭贺|恭賀|表彰|结案|結案|关闭|關閉|完結|嘉许|肯定",
        "小组|小組|团队|團隊|总结|總結|确认|確認|成员|贡献|貢獻|チーム|案件",
    ),
    _Cjk("d0", "紧急响应|緊急應變|应急响应|准备|準備", ""),
)
_WHOLE = tuple((one, re.compile(rf"(?:{one.keys}|{one.others or one.keys}|{_MADE})+")) for one in _CJK)
_CAUSE = re.compile("cause|reason|why|warum|weshalb|ursache|escape|schlupf|grund")
_CAUSE_CJK = re.compile("原因|真因|要因|根因|为什么|為什麼|为何|為何|なぜ|理由")
_STEMS = tuple((one, tuple(one.keys.split()), tuple(f"{one.others} {_WORK}".split())) for one in _LATIN)


@lru_cache(maxsize=16_384)
def section_named(text: str) -> str:
    """The section a head names, or nothing; `text` is given after NFKC in lower case with umlauts as ae, oe, ue."""
    if not text or len(text) > _LONGEST or re.search(r"[;；。]", text):
        return ""
    text = text.replace("・", " ")
    if asked := section_asked(text):
        return asked
    bare = re.sub(r"[^\u3040-\u30ff\u3400-\u9fff]", "", text)
    if bare and (re.search(r"\d", text) or len(bare) < _SHORTEST_CJK):
        return ""
    return (_cjk(bare) if bare else "") or _latin(re.findall(r"[a-z0-9]+", text))


def _cjk(text: str) -> str:
    for one, whole in _WHOLE:
        if whole.fullmatch(text) and re.search(one.keys, text):
            halves = one.field.startswith("d4_")
            if not halves or (_CAUSE_CJK.search(text) and not _both_causes(text)):
                return one.field
    return ""


def _both_causes(text: str) -> bool:
    return all(re.search(one.keys, text) for one in _CJK[:2])


def _latin(words: list[str]) -> str:
    if not _FEWEST_LATIN <= len(words) <= _MOST_LATIN:
        return ""
    for one, keys, others in _STEMS:
        keyed = [word for word in words if word.startswith(keys)]
        if keyed and all(word in keyed or word.startswith(others) for word in words):
            halves = one.field.startswith("d4_")
            if not halves or (_CAUSE.search(" ".join(words)) and not _both_latin(words)):
                return one.field
    return ""


def _both_latin(words: list[str]) -> bool:
    return all(any(word.startswith(keys) for word in words) for _, keys, _ in _STEMS[:2])
