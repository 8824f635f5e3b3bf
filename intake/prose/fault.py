"""What stands around a statement of what is wrong: who found it, what is only supposed, what was done, what came of it.

Regular expressions, all languages in one, because a mail may mix them; each looks at one clause and is bounded in
length. Gives, raises and touches nothing else.
"""

import re

_HAN_COUNT = r"(?:\d{1,6}|[一二两兩三四五六七八九十几幾]{1,3})\s?(?:[只個个件支根片台套条條块塊顆颗枚把張张])"

FINDING = re.compile(
    r"^(?:.{0,120}?\b(?:we|I|they|he|she|who|customers?|colleagues?|operators?|fitters?|inspectors?|inspection"
    r"|team|staff"
    r"|QC|QA|people|lab|laboratory|check|mechanics?|technicians?|users?)\b.{0,60}?"
    r"\b(?:noticed|discovered|observed|detected|found(?:\s+out)?|reported|saw)"
    r"(?!\s+(?:to|by|at|in|on|during|after|when|out|it|them|him|us|me)\b)(?:\s+that)?(?:\s+there\s+(?:is|are"
    r"|was|were))?\s+"
    r"|.{0,40}?(?:发现|發現|检出|檢出|查出|测出|測出|看出|看到|看起[来來]|注意到)(?:了|有|是|其|其中|\s){0,3}"
    r"|.{0,16}?[拆剖切锯鋸][开開](?:来|來)?(?:看|检查|檢查)?[了后後]?(?:都|全)?是"
    rf"|[^\d]{{0,16}}有(?={_HAN_COUNT}))",
    re.IGNORECASE,
)
"""Up to what was found: `入廠檢驗發現21只外徑偏小`, `our colleagues noticed tool marks`."""
CAME_OUT = re.compile(
    r"(?:という)?(?:こと|事)[がを](?:判明|発覚|確認|発見|検出|分か|わか|認め)[^、。]{0,20}$|(?:の)?を(?:確認|発見|検出)[^、。]{0,16}$"
)
"""How a Japanese clause ends that tells what came out."""
SUPPOSED = re.compile(
    r"\b(?:(?:we|I) (?:think|believe|suspect|assume|guess|suppose)|probably|presumably|perhaps|maybe|most likely"
    r"|may have been|might (?:have|be)|could (?:have|be))\b"
    r"|\b(?:vermut\w{1,6}|wahrscheinlich|womöglich|möglicherweise|vielleicht|wir (?:glauben|denken|nehmen an)"
    r"|gehen davon aus|könnten?|dürften?)\b"
    r"|怀疑|懷疑|可能(?!性)|估[计計]|(?:应该|應該|应|應|肯定|大概|恐怕)是|倾向于|傾向於|推[测測]|猜|所致$|(?:引起|造成|导致|導致)的"
    r"|思われ|考えられ|考えており|可能性|推定|おそらく|恐らく|かもしれ|ではないか|のではない",
    re.IGNORECASE,
)
"""A supposition about the cause, and no observation."""
EXAMINED = re.compile(
    r"\b(?:took|taken|cut) (?:\w+ ){0,4}(?:apart|open|up)\b|\b(?:dismantled|dissected|sectioned)\b"
    r"|\bwe (?:build|make|assemble|use|fit|mount)\b"
    r"|\b(?:aufgeschnitten|zerlegt|auseinandergenommen|untersucht|aufgesägt|geöffnet|ausgewechselt)\b"
    r"|(?:拆|剖|切|锯|鋸)[开開](?:来|來|看|后|後|检|檢|查)|解剖|送[检檢]|做[了过過]?(?:分析|切片)"
    r"|(?:切断|分解|解体|分析|調査|調べ|切開)(?:して|し|い?たし|ました|まし)",
    re.IGNORECASE,
)
"""What was done with the goods, which is not what is wrong with them."""
AFTERMATH = re.compile(
    r"\b(?:line|turbine|production|plant|assembly|works|shift)s?\b.{0,24}\b(?:stopped|down|idle|standing|halted"
    r"|stands? still)\b"
    r"|\b(?:downtime|classified|categori[sz]ed|rated as|graded as)\b"
    r"|\b(?:produktions|band|anlagen|linien)(?:ausfall|stillstand|stopp)\w{0,2}\b|\beingestuft\b|\bsteht (?:die"
    r"|das|unsere?) (?:linie|band|anlage)\b"
    r"|停[线線产產工](?![检檢])|[产產][线線]停|判(?:为|為|定为|定為)|归[为類类]|に(?:相当|該当|分類)|ライン(?:が)?停止|ライン(?:が)?止ま",
    re.IGNORECASE,
)
"""What came of it: a standstill, a class."""
EARLIER = re.compile(
    r"\b(?:last (?:time|year)|the previous (?:time|year|lot|batch|delivery)|years? ago)\b"
    r"|\b(?:letzte[sn]? (?:Jahr|Mal)|voriges (?:Jahr|Mal)|vorige[ns]? (?:Lieferung|Charge)|damals|schon einmal"
    r"|im Vorjahr)\b"
    r"|上一?[次回](?!发|發|送|交|到|收|买|買|订|訂|那)|去年|前年|前回|昨年|以前",
    re.IGNORECASE,
)
"""Another time than the one complained of."""
ABSENT = re.compile(
    r"\b(?:no|not (?:a single|one)|without(?: any)?|free (?:of|from)) (?:further |other |visible "
    r"|more )?(?:\w{3,12}(?:ed|en) \w+"
    r"|burrs?|rust|cracks?|defects?|damages?|leaks?|problems?|scratch(?:es)?|faults?|complaints?|issues?|trouble)\b"
    r"|\b(?:keine?[nrms]?|ohne) (?:einzige[nrs]? |weitere[nrs]? )?(?:Risse?|Rost|Grate?|Mängel|Mangel|Fehler"
    r"|Schäden|Schaden|Kratzer|Probleme?|Beanstandung\w{0,2})\b"
    r"|(?:没有?|沒有?|未|无|無|并无|並無)(?:见|見|[发發][现現生]|出[现現])?(?:任何|明显|明顯|其他)?(?:异常|異常|裂纹|裂紋|锈|鏽|问题|問題|不良|缺陷|瑕疵)"
    r"|(?:異常|不具合|不良|キズ|傷|割れ|サビ|錆|漏れ)(?:は|が|も|など)?(?:まだ|一切|特に)?(?:ございません|ありません|出てい(?:ません|ない)|見られ(?:ません|ない|ず)|なし|無し)",
    re.IGNORECASE,
)
"""It is said that such a thing is not there."""
ASKS_HOW = re.compile(
    r"\bwhat (?:went|has gone|goes) wrong\b|\bwas (?:da )?(?:schief|falsch)\b"
    r"|\bhow (?:the|this|that|these|those|it|they|such|so)\b"
    r"|\bwhy (?:the|this|that|these|it|they|we|you)\b"
    r"|\bwie (?:konnten?|kann|kam)\b|\bwie (?:es|das|so etwas|die|der)\b.{0,60}\b(?:konnten?|kam|passier\w+)\b"
    r"|\b(?:warum|wieso|weshalb)\b"
    r"|怎[么麼](?:会|會)|为什么|為什麼|为何|為何|なぜ|どうして",
    re.IGNORECASE,
)
"""What the customer wants explained."""
OF_THE_MAIL = re.compile(
    r"(?:照片|图片|圖片|相片|视频|視頻|影片|邮件|郵件|附件)[^，。]{0,6}(?:太大|过大|過大|发不|發不|传不|傳不|打不|上传|上傳)"
    r"|\b(?:photos?|pictures?|videos?|attachments?|e-?mails?|files?) (?:\w+ ){0,3}(?:too (?:big|large)|bounced"
    r"|failed)\b"
    r"|\b(?:Fotos?|Bilder|Videos?|Anhang|Mail|Datei)\b.{0,20}\bzu (?:groß|gross)\b"
    r"|(?:写真|添付|メール).{0,8}(?:大き|送れ)"
    r"|\b(?:when|if|whenever) (?:something|anything)\b|\bwenn (?:etwas|was)\b",
    re.IGNORECASE,
)
"""It is about the mail itself or about things in general."""
OTHER_THING = re.compile(
    r"\b(?:matters?|splitters?|crackers?|breakers?|leak (?:tests?|testers?|detectors?)|burst discs?"
    r"|torque to failure|shortly|in short"
    r"|(?:liquidated|consequential) damages|short notice|falls? (?:under|within)|as a rule)\b|\bmessing matt\b"
    r"|破碎[机機]|裂解|断路器|斷路器|漏斗|防[锈鏽]|探[伤傷]",
    re.IGNORECASE,
)
"""Words that only look like those of a fault."""
