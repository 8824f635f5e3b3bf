"""Troubles that are none: defects a sentence denies, and those it tells of as over.

Takes words and the Vocabulary; gives words and patterns of all languages in one, because a mail may mix them. They
serve the kind only and never give a value. Each looks at one sentence and is bounded. Raises nothing, touches nothing.
"""

import re

from intake.phrases import Vocabulary, plain

_CLOSE = (
    r"(?:any|single|more|visible|further|other|new|longer|obvious|signs? of|traces? of|been|even|too|einzige[nrs]?"
    r"|sichtbare[nrs]?|weitere[nrs]?|mehr|erkennbare[nrs]?|neue[nrs]?|only one|hint of|at all)"
)
_WORD = r"[a-z][a-z-]{1,30}"
_TEST = (
    r"(?! ?-?(?:tests?|checks?|protection|inspection|detection|report|certificate|pruefung|schutz|bericht"
    r"|nachweis)\b)"
)
_DENIED = re.compile(
    r"(?<![a-z])(?:(?:not (?:a single )?one|none)(?: of (?:them|the [a-z]{2,20}))?(?: (?:has|have|was|were|is|are))?"
    r"|no|not|without|never|zero|free (?:of|from)|neither|nor|keine?[nmrs]?|ohne|nicht|weder|frei von"
    r"|no [a-z]{2,20} (?:that|which) (?:are|is|was|were))\s"
    rf"(?:{_CLOSE}\s){{0,2}}(?P<what>{_WORD}(?:\s(?:or|nor|oder|noch)\s{_WORD}){{0,3}}){_TEST}"
)
"""In plain words: `no dents or scratches`, `not one rejected`, `nicht beschaedigt`."""
_DENIED_IN_HAN = re.compile(
    r"(?:没有?|沒有?|未曾|未|无|無|零|不再|不会|不會)(?:任何|出现|出現|发现|發現|发生|發生|再|过|過|明显|明顯|可见"
    r"|可見|有|一点|一點|一件|一个|一個|什么"
    r"|什麼){0,3}(?P<what>[\u4e00-\u9fff]{2,8}(?:[、和或及跟与與][\u4e00-\u9fff]{2,8}){0,3})"
)
_LIST_OF_HAN = re.compile("[、和或及跟与與]")
_DENIED_BEHIND = re.compile(
    r"(?P<what>[\u3041-\u30fc\u4e00-\u9fff]{2,12}?)(?:など|等)?(?:の発生)?(?:は|も|が)?"
    r"(?:一切|全く|まったく|一件も|一度も|一つも|ひとつも|特に|都|也|再也|再){0,2}"
    r"(?:(?:発生|確認|検出|見つか|見られ|起き|起こ|出)[しっられてりおい]{0,5}(?:ません|ない|ず)|あり?ません"
    r"|ござい(?:ません|ませんで)"
    r"|なし|なく(?!て)|ゼロ|无|(?<=[都也])(?:没有?|沒有?)|無し|没有了|沒有了|没有过|没再(?:出现|发生)?"
    r"|沒再(?:出現|發生)?|没发生过?|沒發生過?)"
)


def without_denied(words: str, vocabulary: Vocabulary) -> str:
    """A sentence in plain words, without the defects that it says there are none of."""
    text = plain(words)
    text = _DENIED.sub(
        lambda found: _kept(found, re.split(r"\s(?:or|nor|oder|noch)\s", found["what"]), vocabulary), text
    )
    text = _DENIED_IN_HAN.sub(lambda found: _kept_in_han(found, vocabulary), text)
    return _DENIED_BEHIND.sub(lambda found: _kept(found, [found["what"]], vocabulary), text)


def _kept(found: re.Match[str], named: list[str], vocabulary: Vocabulary) -> str:
    return " " if all(vocabulary.finds("defect", one) for one in named) else found[0]


def _kept_in_han(found: re.Match[str], vocabulary: Vocabulary) -> str:
    """What is denied stands right behind: of `没有封好破了` nothing is."""
    named = _LIST_OF_HAN.split(found["what"])
    denied = all(any(one.startswith(plain(said)) for said in vocabulary.finds("defect", one)) for one in named)
    return " " if denied else found[0]


SETTLED = re.compile(
    r"\b(?:back then|at th(?:e|at) time|in those days|those days|used to|(?:years?|months?) ago|last (?:year|spring"
    r"|summer|autumn|winter)(?:['’]s)?|since (?:then|you|your|the change)|ever since|no longer|not any ?more"
    r"|before (?:you"
    r"|that|the change)|after (?:you|your|the) (?:chang\w+|correct\w+|8D|improve\w+)|(?:is|are|was|were|been|got)"
    r" (?:now )?(?:solved|resolved|cured|over|history)|turned (?:it )?around|in (?:19|20)\d\d,? we|old days|earlier"
    r" trouble|in (?:spring|summer|autumn|winter|january|february|march|april|may|june|july|august) we)\b"
    r"|\b(?:damals|früher\w{0,2}|seither|seitdem|seit (?:der|dem|sie|ihrer) (?:umstellung|änderung|umbau)"
    r"|behoben|erledigt"
    r"|vergangenheit|geschichte|im (?:frühjahr|sommer|herbst|winter|letzten jahr|vorjahr)|letztes jahr|nicht mehr"
    r"|nach dem ärger|gelöst|vor (?:einem|zwei|drei) jahr\w{0,2})\b"
    r"|去年|前年|当时|當時|后来|後來|那时|那時|以前|以往|从此|從此|自从|自從|已解决|已解決|早已|改善[后後]"
    r"|(?:改|换|換)了"
    r"[^，。]{1,12}(?:之后|之後|以后|以後)|那次|年初|[春夏秋冬]天|\d{1,2}月(?:份)?(?:我|因)"
    r"|[一二三四五六七八九十]月(?:份)?(?:我|因)|上半年"
    r"|昨年|当時|以前の|[春夏秋冬]の|いただいてから|頂いてから|変更後|改善後|改善いただ|その後は|解決し|解消し",
    re.IGNORECASE,
)
"""The trouble is over, or was long ago."""

MENDED = re.compile(
    r"\b(?:works? (?:fine|again|now|well|perfectly)|and works|up and running|back in (?:service|operation)"
    r"|repaired|mended"
    r"|on (?:its|their) way back|sort(?:ed|ing) (?:it|this|that|everything) out)\b"
    r"|\b(?:repariert|wieder (?:zum laufen|in ordnung|in betrieb|flott|dicht|fit)|läuft (?:jetzt "
    r"|nun )?wieder|in ordnung gebracht"
    r"|instand ?gesetzt)\b"
    r"|\b(?:replacements?|spares?)[^.,!?]{0,30}\b(?:arrived|came|(?:is|are) here|(?:was|were) received)\b"
    r"|\bersatz\w*[^.,!?]{0,30}\b(?:eingetroffen|angekommen|erhalten|da)\b"
    r"|(?:补发|補發|补货|補貨|换货|換貨|更换|更換)的?[^，。]{0,8}(?:收到|到了|已到)|(?:代替品|代品|交換品)[^。]{0,12}(?:届き|受領|受け取り)"
    r"|修好|修复|修復|恢复正常|恢復正常|处理好了|處理好了|解决了|解決了|修理に|修理して(?:いただ|頂)"
    r"|直していただ|復旧|順調に"
    r"|\bthank(?:s| you)[^.!?]{0,40}\b(?:handling|solving|resolving|dealing with|taking care of)\b"
    r"|\bdank\w* (?:\w+ )?für (?:die|ihre)"
    r" [^.!?]{0,40}(?:bearbeitung|behebung|lösung|regelung)\b|(?:谢谢|謝謝|感谢|感謝)[^，。]{0,16}(?:处理|處理"
    r"|解决|解決|改善|协助|協助)"
    r"|(?:ご対応|改善|処置|処理)[^。]{0,12}(?:感謝|ありがとう|お礼|御礼)",
    re.IGNORECASE,
)
"""The trouble is mended, or thanked for as handled."""

IN_GENERAL = re.compile(
    r"\b(?:when|whenever|if) (?:something|anything|things?|a part|parts?|goods|one) (?:is|are|goes?|breaks?"
    r"|fails?|has|have)\b"
    r"|\bwenn (?:etwas|was|mal was|teile?|mal etwas)\b|(?:出了|有了|一有)(?:问题|問題)(?:才|就)|何かあ(?:る|った)と",
    re.IGNORECASE,
)
"""What goes wrong in general."""

ONCE_MORE = re.compile(
    r"\b(?:again|still|recurr\w+|erneut|immer noch|wieder(?! (?:zum laufen|in ordnung|in betrieb|flott|dicht|fit)))\b"
    r"|又|仍|还是|還是|依然|依旧|依舊|また(?!は)|再び|再発|今も|まだ",
    re.IGNORECASE,
)
"""What was over is not."""

OF_NOW = re.compile(
    r"\b(?:yesterday|today|this (?:week|morning|time)|heute|gestern|diesmal)\b|今天|昨天|这批|這批|这次|這次"
    r"|本日|今回",
    re.IGNORECASE,
)
"""Of these days, and not of those that are over."""

TURNS = re.compile(
    r"\b(?:but|however|except|although|aber|jedoch|allerdings|leider|nur dass)\b|但|可是|不过|不過|只是"
    r"|却(?!不)|しかし|ですが|ましたが"
    r"|ものの|ただ(?:し|、)",
    re.IGNORECASE,
)
"""What follows is the other side."""

PRAISES = re.compile(
    r"\bthank(?:s| you)(?: (?:so|very) much| again)? for (?!understanding)\w+ing\b|\bthank you (?:from|to|all"
    r"|for (?:the|your) (?:\w+ )?(?:help|work|effort|quick|fast|support))|\b(?:a )?word of (?:praise"
    r"|thanks)|\b(?:nice|good|great|excellent|fine|superb) (?:work|job)\b|\bwell done\b"
    r"|\bdeserves? a (?:bonus|medal|beer)"
    r"|\bcompliments?\b|\bpass (?:this|it|our thanks|my thanks) on to\b|\bother sort of letter\b|\bcongratulations\b"
    r"|\bnot a single (?:one|complaint|reject|failure)\b|\bimpressed\b|\bdelighted\b|\bgrateful\b|\bhats off\b"
    r"|\b(?:großes |ein )?lob\b|\bdankesch\w+|\bherzlichen dank (?:an|für)|\bvielen dank (?:an|für (?:die"
    r"|ihre|den) (?:gute|tolle"
    r"|schnelle|rasche|große))|\bkein(?:e|en)? einzige[rns]? (?:ausfall|reklamation|fehler|beanstandung)"
    r"|\bbegeistert\b"
    r"|\bzufrieden\b|\bhut ab\b|\bdanke, dass\b"
    r"|感谢信|感謝信|感謝狀|感谢贵|感謝貴|致谢|致謝|道谢|道謝|表扬|表揚|服气|服氣|点赞|點讚|谢谢(?:师傅|各位"
    r"|大家|你们|贵)|謝謝(?:師傅"
    r"|各位|大家|你們|貴|幫忙)|代我谢|代我謝|[零0]\s?(?:不良|客诉|客訴|退货|退貨)|一件不良都|满意|滿意"
    r"|特来感谢|特來感謝|特此感谢|特此感謝"
    r"|御礼|お礼|感謝(?:して|申し|いたし)|ありがとうございました|不良は一件も|よろしくお伝え|素晴らし|満足",
    re.IGNORECASE,
)
"""It thanks or praises for work done."""
