"""Labels of signatures and of the form's own identity nobody listed, by their parts: approved + by + date, 编制 + 日期.

Takes the words of a label; gives `end` or nothing. Raises nothing, touches nothing. The word lists
of `languages/` go first.
"""

import re
from functools import lru_cache

_LONGEST = 60
_LONGEST_NOTE = 160
_KEYS_LATIN = (
    "sign signatur unterschrift approv prepared reviewed checked completed compiled authori released acknowledged "
    "erstellt geprueft freigegeben genehmigt stempel stamp prepar initials submitted bearbeitet"
)
_OTHERS_LATIN = (
    "date name by and of the position title function department dept ort datum place print printed quality manager "
    "supplier customer representative plant qa qm engineer head director und durch von lieferant kunde "
    "leiter abteilung closed sign "
    "report 8d for job responsible verantwortlich"
)
_KEYS_CJK = (
    "编制|編制|审核|審核|批准|核准|签名|簽名|签字|簽字|签章|簽章|会签|會簽|承認|承认|審査|审批|審批|作成|"
    "押印|検印|拟制|擬制|制表|製表|填表|分析人|填写人|填寫人|填报|填報|填写者|提出人|调查人|調查人|回复人|回覆人|回答者|記入者|報告者|発行者|検査員|检验员|承办|承辦|主管|経理|経办|經辦|盖章|蓋章|公章|核示"
    "|受付印|担当印|关闭人|關閉人"
)
_OTHERS_CJK = (
    "日期|时间|時間|人|者|年月日|日|欄|栏|印|确认|確認|责任人|責任人|部门|部門|质量|質量|品质|品質|品保|"
    "供应商|供應商|客户|客戶|姓名|及|和|与|與|"
    "负责人|負責人|责任|責任|总经理|總經理|经理|經理|課長|部長|係長|担当|検|查|厂长|廠長|意见|意見|供方|单位|單位"
)
_STEMS = tuple(_KEYS_LATIN.split()), tuple(f"{_KEYS_LATIN} {_OTHERS_LATIN}".split())
_WHOLE_CJK = re.compile(rf"(?:{_KEYS_CJK}|{_OTHERS_CJK})+")
_KEYED_CJK = re.compile(_KEYS_CJK)
_IDENTITY = re.compile(
    r"[a-z]{1,5}[ -]?\d[a-z0-9.-]{0,12} ?[/–|-] ?\d{1,2}[./]\d{1,4}(?:[./]\d{4})?$|"
    r"(?:(?:form|formular|formblatt|template|vorlage|表单|表單|表格|様式|書式|表号)[ .:：-]*)?(?:[a-z]{2,6} )?"
    r"(?=[a-z]{1,5}[^\n]{0,20}\d)[a-z]{1,5}[a-z0-9]{0,4}(?:[-_/. ]?[a-z0-9]{1,6}){1,6}[ ,(/·|–-]{1,3}"
    r"(?:(?:rev(?:ision)?|ver(?:sion)?|stand|ausgabe|edition|issue|index)(?![a-z])|v(?=[ .]?\d)|版本?|版次|第 ?\d|改訂"
    r"|[a-z]/\d)[ .:：]{0,2}[a-z0-9./-]{0,12}"
)
_KEPT = re.compile(
    r"(?:保存|保管|保留)(?:期限|期间|期間|年限|至|到|[一二三四五六七八九十两\d]+ ?年)"
    r"|版次|(?:表单|表單|表格|様式)(?:编号|編號|番号)|文件編號.{1,20}版"
    r"|第 ?\d+ ?版"
    r"|\bretention\b|\baufbewahrung|uncontrolled (?:copy|when)|\brev(?:ision)?\.? ?[a-z0-9]{1,3}\b.{0,12}\d{2}[./]\d{4}"
)
_ANOTHER = re.compile(
    r"[■●▼▽◆【\[(（*※ ]*(?:for [^.]{0,40}(?:use|internal)[^.]{0,10} only|(?:internal|office) use"
    r"|to be (?:completed|filled)"
    r"|(?:nur )?(?:fuer )?intern(?:e|er)? (?:verwendung|vermerk|gebrauch)|vom (?:lieferant|kunde)"
    r"|section [a-z0-9][ :–-]|第 ?[一二三四五六\d] ?部分"
    r"|(?:以下|下記|右記)[^。]{0,16}(?:填写|填寫|記入|調査結果|回答|回复|回覆)|(?:ご)?回答欄"
    r"|[^。:：]{0,8}(?:回复|回覆|答复|回答|填写|填寫|記入)(?:栏|欄)"
    r"|(?:(?:要求|注意?|备注)[:：] ?)?请(?:贵司|贵方|贵公司|贵厂)?(?:务必)?[于在][^。]{4,16}前"
    r"|(?:(?:要求|注意?|備註)[:：] ?)?請(?:貴司|貴方|貴公司|貴廠)?(?:務必)?[於于在][^。]{4,16}前"
    r"|特此函[告达達]|[.…]{3,} ?回 *[执執]"
    r"|(?:discussion|comments?|history|activity(?: log)?|attachments?|attached files|anlagen|anhaenge"
    r"|verlauf|kommentare"
    r"|diskussion|historie|dateien|files|messages|nachrichten|notes|internal (?:notes?|remarks?|comments?)"
    r"|interne (?:notizen?|bemerkungen?|vermerke?))[ :]*$"
    r"|(?:vendor|supplier|seller|manufacturer) (?:to|must|shall) (?:complete|fill|answer|return|reply)"
    r"|(?:completed|filled in|filled out) by (?:the )?(?:supplier|vendor|seller)"
    r"|(?:vom|durch|von) (?:den |dem )?(?:auftragnehmer|lieferanten?|hersteller)\b.{0,30}(?:ausf|zu bearb|einzutr)"
    r"|(?:vendor|supplier)(?:['’]?s)? (?:response|reply|answer|statement|use|section|part)\b"
    r"|(?:antwort|stellungnahme|r(?:ü|ue)ckmeldung) (?:des|vom) lieferanten"
    r"|社内用|内部使用|內部使用|流程[:：]|注[:：]|註[:：]|备注[:：]|備註[:：]|※|[(（](?:説明図|附图|別紙|photo|see ))"
)


_CLOSES = re.compile(
    r"(?:wir bitten|wir erwarten|bitte (?:um|senden|teilen|nehmen|geben)|mit freundlich|freundliche gr(?:ü|ue)(?:ß|ss)e"
    r"|f(?:ü|ue)r r(?:ü|ue)ckfragen|please (?:return|reply|send|answer|respond|confirm|let us|investigate)|kindly"
    r"|we (?:kindly )?(?:ask|request|expect|look forward)|(?:kind|best|warm) regards|regards|(?:yours )?sincerely"
    r"|yours (?:faithfully|truly)|thank you)\b|(?:以上|敬具|草々|此致|顺颂商祺|順頌商祺)[。.]?$"
)


def closes_a_letter(text: str) -> bool:
    """Whether a paragraph, given likewise, asks for the answer or takes leave: a letter has told what is wrong."""
    return bool(_CLOSES.match(text))


def begins_another(text: str) -> bool:
    """Whether a line alone, given likewise, opens what is no section: another party's part, notes, internal remarks."""
    return len(text) <= _LONGEST_NOTE and bool(_ANOTHER.match(text))


def is_identity(text: str) -> bool:
    """Whether a line, given likewise, is a form's own number with its revision, or how long it is kept.

    A part number with its revision reads the same: ask only of what stands alone under the last section.
    """
    return len(text) <= _LONGEST_NOTE and bool(_IDENTITY.match(text) or _KEPT.search(text))


@lru_cache(maxsize=16_384)
def end_named(text: str) -> str:
    """`end` for the label of a signature; `text` is given after NFKC in lower case with umlauts as ae, oe, ue."""
    if not text or len(text) > _LONGEST:
        return ""
    bare = re.sub(r"[\s/,、，:：()_.|&-]", "", text)
    words = re.findall(r"[a-z0-9]+", text)
    if _KEYED_CJK.search(bare):
        told = all(word.startswith(_STEMS[1]) for word in words)
        return "end" if told and _WHOLE_CJK.fullmatch(re.sub("[a-z0-9]+", "", bare)) else ""
    keyed = any(word.startswith(_STEMS[0]) for word in words)
    return "end" if 1 < len(words) <= 8 and keyed and all(word.startswith(_STEMS[1]) for word in words) else ""
