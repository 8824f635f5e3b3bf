"""Sheets beside the form that nobody listed: they say how to fill it in, show an example or list choices.

Takes words; gives yes or no. Raises nothing, touches nothing. The names in `languages/` (`sheet_aside`) go first.
"""

import re

from intake.forms.labels import normal

_TITLE = (
    r"(?:(?:how to )?(?:fill(?:ing)?|complete|use)[ -]?(?:in|out)? (?:this |the )?(?:form|report|8d|sheet).{0,30}"
    r"|how to .{3,60}|(?:filling |fill-?in |general |user |8d )?(?:instructions?|guidelines?|guidance"
    r"|guide|explanations?|help"
    r"|legend|read ?me|notes|manual)(?: (?:for|to|on|how) .{2,60}|sheet)?"
    r"|(?:ausf(?:ue|ü)ll|bearbeitungs|benutzer)?(?:hinweise?|anleitung(?:en)?|hilfe|legende|erlaeuterung(?:en)?|hilfestellung)"
    r"(?: (?:zum|zur|fuer|zu) .{2,60})?|anleitung .{2,40}"
    r"|填写说明|填寫說明|填表说明|填表說明|使用说明|使用說明|填写指南|说明|說明|作成要領|記入要領|記入方法|記入例|使い方|作成ガイド)"
)
_EXAMPLE = (
    r"(?:(?:filled |completed |ausgefuelltes? )?(?:example|sample|beispiel|muster|示例|范例|範例|样例|例"
    r"|記入例)(?:[ _-].{1,20})?)"
)
_LISTS = (
    r"(?:lists?|drop ?-?downs?(?: lists?)?|lookups?|choices|picklists?|listen|auswahl(?:listen?)?"
    r"|stammdaten|revision history"
    r"|change history|version history|revisions?|aenderungs(?:historie|verzeichnis|uebersicht)|下拉列表|选项|選項"
    r"|修订记录|修訂記錄|改訂履歴)"
)
_ASIDE = re.compile(rf"(?:\d{{1,2}}[ ._-]*)?(?:{_TITLE}|{_EXAMPLE}|{_LISTS})")
_HEADED = re.compile(_TITLE)


def is_aside(title: str, first: str) -> bool:
    """Whether a sheet, by its name or by the first words in it, is none of the form itself."""
    return bool(_ASIDE.fullmatch(normal(title)) or _HEADED.fullmatch(normal(first).strip(" :.!")))
