"""Labels nobody listed, by their parts: what is wrong + its description, goods come in + their number, reply + by when.

Takes the words of a label; gives the field they name, or nothing. Raises nothing, touches nothing. The word lists of
`languages/` go first; this knows only labels whose every part is one of a closed set.
"""

import re
import unicodedata
from functools import lru_cache

from intake.forms.composed_ja import JAPANESE

_LONGEST = 48
_BAD_EN = (
    r"(?:rejected|defective|affected|non-?conforming|faulty|bad|failed|ng|nok|damaged|missing|short|suspect|complained"
    r"|claimed|not ok|broken|wrong)"
)
_WRONG_EN = (
    r"(?:(?:the )?(?:observed |quality |product )?(?:non-?conform\w{2,8}|defects?|problems?|faults?|issues?|failures?"
    r"|complaint|concern|deviation|discrepanc(?:y|ies)|damages?|findings?|rejection))"
)
_PIECES_EN = r"(?:parts|pieces|pcs|units|items|goods|cartons|boxes|rolls|sets)"
_COUNT_EN = r"(?:qty|quantity|number|no|count|amount|pcs|pieces|units)"
_BAD_DE = (
    r"(?:fehlerhaft|beanstandet|reklamiert|defekt|schlecht|betroffen|besch(?:ä|ae)digt|mangelhaft|fehlend|n\.? ?i\.? ?o"
    r"|nok)(?:e[rnsm]?)?\.?"
)
_COUNT_DE = r"(?:anzahl|menge|st(?:ü|ue)ckzahl)"
_BAD_ZH = (
    r"(?:不良|异常|異常|偏差|异议|異議|问题|問題|缺陷|缺失|不合格|投诉|投訴|客诉|客訴|故障|破损|破損|损坏|損壞|瑕疵|不符"
    r"|短少|短缺|缺少|ng|拒收)"
)
_BAD_JA = r"(?:不具合|不良|異常|不適合|クレーム|苦情|欠陥|問題|故障|不備|トラブル|破損|欠品|ng)"
_ANSWER_ZH = r"(?:回复|回覆|答复|答覆|回函|反馈|提交|提出|回传|回傳|结案|結案)"
_PARTS = {
    "due_date": (
        (
            r"(?:(?:8d|capa|car|scar|ncr|rca|final|full|written|formal|supplier|corrective|action|report|reply|response"
            r"|answer|closure|feedback)[ /-]{1,2}){1,4}(?:is )?(?:due(?: date| on| by)?|deadline|(?:required"
            r"|needed|expected"
            r"|requested|wanted) by|by|until)"
        ),
        (
            r"(?:8d|antwort|r(?:ü|ue)ckmeldung|stellungnahme|r(?:ü|ue)ckantwort|bericht|8d-bericht|8d-report|abschluss"
            r"|erledigung)[ -]?(?:termin|frist|sp(?:ä|ae)testens(?: am)?|(?:(?:erbeten|erwartet|gew(?:ü"
            r"|ue)nscht|f(?:ä|ae)llig"
            r"|sp(?:ä|ae)testens) )?bis(?: zum| sp(?:ä|ae)testens)?|f(?:ä|ae)llig(?: am)?)"
        ),
        (
            rf"(?:要求|请|請|希望|期望|最迟|最遲|最晚|需|应|應|规定|8d){{1,3}}{_ANSWER_ZH}"
            r"(?:8d|报告|報告|对策|對策)?(?:的)?(?:日期|时间|時間|期限|截止日?|时限|時限|日)?"
        ),
        rf"(?:8d|报告|報告|改善|整改|对策|對策)?{_ANSWER_ZH}(?:8d|报告|報告)?的?(?:期限|截止日?期?|时限|時限|到期日)",
        (
            r"(?:ご|8d|対策書?|報告書?|是正処置|改善|最終|書面|貴社|御社){0,3}(?:回答|提出|報告|返答|返信)(?:書"
            r"|要求|希望|指定|の)?"
            r"(?:期限|期日|希望日|要求日|指定日|納期|締切日?|締め切り)"
        ),
    ),
    "d2": (
        rf"(?:full |detailed |short |brief )?(?:description|details|statement|particulars) of {_WRONG_EN}",
        rf"{_WRONG_EN} (?:description|details|statement|observed|found|description and details)",
        r"what (?:is|was|went|goes) wrong(?: with (?:it|them))?|what (?:did you|we) (?:see|find|found|observed)",
        (
            r"(?:genaue |kurze |detaillierte )?(?:beschreibung|schilderung|darstellung) (?:des|der) (?:fehlers|mangels"
            r"|m(?:ä|ae)ngel|schadens|problems|abweichung|beanstandung|reklamation|sachverhalts)"
        ),
        (
            r"(?:fehler|mangel|m(?:ä|ae)ngel|schadens|problem|abweichungs|beanstandungs|reklamations)-?"
            r"(?:beschreibung|schilderung|bild|darstellung)"
        ),
        (
            rf"(?:产品|產品|来料|來料|质量|品質|品质|客户|客戶|具体|具體|详细|詳細)?{_BAD_ZH}(?:品|事实"
            rf"|事實)?的?(?:现象|現象|状况"
            r"|狀況|内容|內容|描述|情况|情況|情形|说明|說明|简述|簡述|概述|详情|詳情|表现|表現)(?:描述|说明|說明|概述)?"
        ),
        rf"(?:品質|納入品|製品)?{_BAD_JA}(?:品|事項)?の?(?:内容|状況|現象|状態|詳細|概要|事象|説明|様子)",
    ),
    "qty_affected": (
        (
            rf"(?:{_COUNT_EN} (?:of )?(?:{_PIECES_EN} )?{_BAD_EN}|{_COUNT_EN} of {_BAD_EN} {_PIECES_EN}"
            rf"|{_PIECES_EN} {_BAD_EN}|{_BAD_EN} (?:{_COUNT_EN}|{_PIECES_EN}))"
        ),
        (
            rf"(?:{_COUNT_DE} (?:der )?{_BAD_DE}(?: (?:teile?|st(?:ü|ue)ck|artikel|ware))?"
            rf"|{_BAD_DE} (?:{_COUNT_DE}|teile|st(?:ü|ue)cke?|artikel))"
        ),
        rf"{_BAD_ZH}(?:品|件)?(?:总|總)?(?:数量?|數量?|个数|個數|件数|件數|台数|台數|支数|支數|只数|只數)",
        rf"(?:{_BAD_JA}|該当)品?の?(?:数量?|個数|件数|本数|枚数|台数|箱数)",
    ),
    "qty_total": (
        (
            rf"{_COUNT_EN} (?:of )?(?:{_PIECES_EN} )?(?:delivered|received|shipped|supplied|in (?:the )?(?:lot"
            rf"|batch|shipment))"
        ),
        rf"(?:{_PIECES_EN} )?(?:delivered|received|shipped|supplied) (?:{_COUNT_EN}|{_PIECES_EN})",
        (
            rf"{_COUNT_DE} (?:der )?(?:geliefert|erhalten|angeliefert|gesamt)(?:e[rnsm]?)?(?: (?:teile|st(?:ü|ue)ck"
            rf"|ware))?"
        ),
        (
            r"(?:本批|该批|該批|此批|当批)?(?:来|來|到|交|供|进|進|收|发|發|送|出|入|购|購)(?:货|貨|料|库"
            r"|庫)批?(?:总|總)?"
            r"(?:数量?|數量?|批量|件数|件數)"
        ),
        (
            r"(?:今回)?(?:納入|入荷|受入|納品|出荷|受領|購入|搬入|仕入)(?:品|ロット)?の?総?(?:数量?|個数|本数|枚数"
            r"|箱数|台数)"
        ),
    ),
    "closed_date": (
        r"(?:(?:ncr|8d|car|scar|capa|case|complaint|claim|report|issue|file) )(?:is |was )?closed(?: on| date| at)?",
        r"(?:reklamation|beanstandung|vorgang|fall|bericht|8d(?:-(?:bericht|report))?) (?:ab)?geschlossen(?: am)?",
        r"(?:关闭|關閉|结案|結案)(?:日期|时间|時間|日)(?: ?/? ?(?:closed|closure|closing date|date closed))?",
    ),
    "found_at": (
        (
            r"(?:where|stage|place|location|point|process step|station|department|area|line)(?: of| where| was it)? "
            r"(?:found|detected|discovered|detection|discovery)"
        ),
        (
            r"(?:wo|ort|stelle|arbeitsgang|prozessschritt)(?: der| des)? (?:festgestellt|feststellung|entdeckt"
            r"|entdeckung"
            r"|gefunden|aufgetreten|auftretens)"
        ),
        (
            r"(?:不良|异常|異常|问题|問題)?(?:发现|發現|发生|發生|检出|檢出)(?:的)?(?:地点|地點|工序|工位|站别"
            r"|站別|站|製程|制程|阶段|階段"
            r"|环节|環節|场所|場所|部门|部門|车间|車間|产线|產線|线别|線別|处|處)"
        ),
        r"(?:不具合|不良|異常)?(?:発見|発生|検出)(?:の)?(?:場所|工程|箇所|部署|部門|ライン|段階|時点)",
    ),
    "remedy": (
        (
            r"(?:requested|desired|required|expected|preferred|wanted) (?:action|disposition|remedy|solution|resolution"
            r"|settlement|outcome)|disposition requested|what (?:do you|we) (?:want|expect|ask for)"
        ),
        (
            r"(?:gew(?:ü|ue)nschte?|geforderte?|erwartete?|erbetene?)[rns]? (?:abwicklung|ma(?:ß|ss)nahmen?"
            r"|l(?:ö|oe)sung"
            r"|regulierung|erledigung)"
        ),
        (
            r"(?:客户|客戶|我司|我方|本公司)?(?:要求|希望|期望|请求|請求)的?(?:处理|處理|处置|處置|解决"
            r"|解決)(?:方式|方法|方案|办法|辦法)?"
        ),
        (
            r"(?:現品|不良品|不具合品|対象品|該当品|希望する?|ご希望の?)の?(?:処置|処理|対応|取扱い)(?:依頼|要求"
            r"|希望|方法|内容)?"
        ),
    ),
    "report_no": (
        (
            r"(?:客户|客戶|品质|質量|质量|品質|来料|進料)?(?:投诉|投訴|客诉|客訴|异常|異常|不良|不合格|抱怨"
            r"|整改|改善)(?:单|單|书|書|报告"
            r"|報告|通知|联络|聯絡|处理|處理|反馈|反饋|反映){0,2}(?:单|單|书|書|表)?的?(?:编号|編號|单号|單號"
            r"|号码|號碼|号|號|no)"
        ),
        (
            r"(?:品質|納入|受入)?(?:異常|不具合|不良|不適合|クレーム|苦情|是正)(?:連絡|報告|通知|処理|要求"
            r"|処置要求)?(?:書|票|表|伝票)?の?"
            r"(?:管理|整理)?(?:no|番号)"
        ),
        (
            r"(?:abweichungs|fehler|mangel|m(?:ä|ae)ngel|reklamations|beanstandungs|q-?)(?:meldungs?|berichts?"
            r"|anzeigen?"
            r"|r(?:ü|ue)gen?|protokoll)?[ -]?(?:nr|no|nummer)"
        ),
    ),
}
_READ = {
    field: re.compile("|".join(f"(?:{one})" for one in (*_PARTS.get(field, ()), *JAPANESE.get(field, ()))))
    for field in dict.fromkeys((*_PARTS, *JAPANESE))
}
_JAPANESE_OR_CHINESE = r"\u3040-\u30ff\u3400-\u9fff"


@lru_cache(maxsize=8192)
def composed(label: str) -> str:
    """The field that all parts of a label name together; empty for any other words."""
    if len(label) > _LONGEST:
        return ""
    words = " ".join(unicodedata.normalize("NFKC", label).casefold().strip(" \n:.*").split())
    words = re.sub(rf"(?<=[{_JAPANESE_OR_CHINESE}]) | (?=[{_JAPANESE_OR_CHINESE}])", "", words)
    return next((field for field, read in _READ.items() if read.fullmatch(words)), "")
