"""Whose goods and which dealing a sentence speaks of: another maker's, defects wanted on purpose, a bill, an accident.

Regular expressions, all languages in one, because a mail may mix them. They serve the kind only and never give a
value. Each looks at one sentence and is bounded in length. Gives, raises and touches nothing else.
"""

import re


def _any(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.IGNORECASE)


OF_ANOTHER = _any(
    r"\b(?:our|the) (?:present|current|existing|previous) (?!order|stock|batch|lot\b|deliver|shipment|consignment"
    r"|production|po\b|situation|state|problem)\w+",
    r"\b(?:from|of|by|with) (?:an?|an?other|some|the) (?:\w{2,20} )?(?:company|supplier|maker|manufacturer|brand|make"
    r"|vendor|factory|importer|competitor)\b",
    r"\bthat we (?:buy|get|source|import|use) (?:from|in|now|today|at present|at the moment|currently)\b"
    r"|\bwe (?:currently|presently|now|at present) (?:buy|get|source|import|use)\b",
    r"\b(?:another|a different|a local|a cheap|some other) (?:make|brand|maker|supplier|manufacturer)\b",
    r"\bunser\w{0,2} (?:jetzig|derzeitig|bisherig|aktuell|vorhanden)\w{1,2} (?!bestell|liefer|charge|auftrag|bestand)",
    r"\bfremd(?:fabrikat|produkt|ware|teil)\w{0,3}\b|\b(?:anderen?|fremden?) (?:fabrikats?|marke"
    r"|herstellers?)\b|\bfabrikat"
    r" aus\b|\bbeziehen wir (?:derzeit|bisher|zurzeit)\b",
    r"(?:现在|目前|現在|一直|以前|以往|原来|原來|原先|之前)(?:我们|我們|我司|我厂|敝司)?(?:在|都)?(?:使)?用(?:的|着|著|日|德|某)",
    r"某(?:个|個)?(?:品牌|牌|厂家|廠家|供应商|供應商)|(?:别|別|其他|其它|另一)(?:家|的牌子|品牌)|(?:日本|德国|德國|韩国|韓國"
    r"|国外|國外|进口|進口|国产|國產)[^，。]{0,6}牌",
    r"(?:現在|これまで|従来)(?:使用|採用|購入|調達)し|(?:他|別)(?:の)?メーカー|他社(?:製|品)|海外メーカー",
)
"""Goods that somebody else made; it only counts where an offer is asked for, and nothing in it is the reader's."""

OURS = _any(
    r"\byours?\b|\b(?:from|by) you\b|\byou (?:sent|supplied|delivered|shipped|made|sold)\b",
    r"\b(?:von|bei) ihnen\b|\bihr(?:e[nmrs]?)? (?!derzeit|jetzig)",
    r"[贵貴您]|你[们們家]|御社|貴社",
)
"""The reader's goods or people are named."""

ON_PURPOSE = _any(
    r"\b(?:artificial|deliberate|intentional|simulated|known|typical|reference) (?:defects?|flaws?|cracks?"
    r"|faults?|notches)\b",
    r"\b(?:for|as) (?:training|teaching|demonstration|practice|exercises|our students|our apprentices"
    r"|inspector training)\b",
    r"\b(?:künstliche\w?|typische\w?|definierte\w?) (?:fehler|defekte?|risse|ungänzen)\b|\bfehlermuster\b"
    r"|\bvergleichskörper\b"
    r"|\b(?:für|zur) (?:die |unsere )?(?:ausbildung|schulung|übung|lehre|azubis|auszubildende\w?)\b",
    r"(?:人工|模拟|模擬|预置|預置|典型|人造)(?:缺陷|瑕疵|不良|裂纹|裂紋)|(?:学生|學生|教学|教學|实训|實訓|实习|實習|练习|練習|培训"
    r"|培訓|訓練|讲课|講課|示范|示範)(?:室|用|使用|要用|拟购|需要)",
    r"(?:人工|模擬|疑似)(?:欠陥|キズ|傷|きず)|(?:教育|訓練|研修|実習|講習)(?:用|に使)",
)
"""Defects are what is wanted, as to teach by them."""

LOOKS_FOR_SUPPLIER = _any(
    r"(?:导入|導入|引入|开发|開發|评选|評選|遴选|遴選|寻找|尋找|物色|增加)[^，。]{0,4}(?:供应商|供應商|供方|厂商|廠商|厂家|廠家)"
    r"|第[二三]家(?:供|厂|廠)",
    r"\b(?:put|take|enter|list) you (?:on|onto|in|into) (?:our|the) (?:\w+ )?list\b|\b(?:add|choose|select"
    r"|qualify)(?:ing)?"
    r" (?:a|another|new|an? additional) supplier\b",
    r"\bvergleichen (?:wir )?(?:derzeit |gerade )?(?:\w+ )?anbieter\b|\bauf (?:unsere|die) lieferantenliste\b",
    r"(?:新規)?取引(?:の)?(?:検討|開始前)|仕入先(?:の)?(?:選定|追加|開拓)",
)
"""Somebody thinks of buying from the reader."""

PLANS = _any(
    r"\b(?:we|I) (?:are |am )?plan(?:ning)? (?:a|an|to|on)\b|\bfor (?:a|our) new \w+\b|\bwe are planning\b",
    r"\b(?:wir|ich) planen? (?:ein\w{0,2}|den|die|das)\b|\bfür (?:ein|unser) neues? (?:projekt|modell|gerät"
    r"|produkt|maschine)\b",
    r"新(?:项目|項目|专案|專案|产品|產品|机型|機型|机种|機種)(?:想|要|拟|擬|准备|準備|打算)|新機種(?:で|に|への)",
)
"""What the goods are asked about for is still to come."""

BILL = _any(
    r"\b(?:invoic\w+|bill(?:ed|s|ing)?|charged?|unit price|debited|statement of account)\b",
    r"\b(?:rechnung\w{0,3}|berechne\w{0,3}|berechnet\w?|verrechnet|RE\s?\d|stückpreis|zuschlag)\b",
    r"发票|發票|对账|對帳|单价|單價|账单|帳單|請款|请款|請求書|請求額|単価",
)
"""What the reader charges for."""

OTHERWISE_AGREED = _any(
    r"\b(?:agreed|ordered at|order (?:says|price)|in the (?:order|contract|quotation)|quoted"
    r"|(?:we )?(?:only )?(?:received"
    r"|signed for)|never (?:agreed|ordered|received)|overcharg\w+|twice|double|instead of|difference)\b",
    r"\b(?:vereinbart\w?|bestellt war\w?|laut (?:angebot|auftrag|vertrag|bestellung)|statt|anstatt|doppelt"
    r"|zu viel|zuviel"
    r"|nie (?:bestellt|vereinbart|erhalten)|differenz)\b",
    r"实收|實收|签的是|簽的是|多算|多收|多开|多開|(?:订单|訂單|合同|合約|报价|報價)(?:上|单|單|里|裡|价|價)?[^，。]{0,12}是"
    r"|说好|說好|谈好|談好|重复|重複|不符|不一致",
    r"(?:注文書|契約書?|見積書?)[^。、]{0,16}(?:では|上は)|約束|二重|差額|相違|異な",
)
"""Another price or quantity was agreed or received than is charged."""

PUT_RIGHT = _any(
    r"\b(?:correct(?:ed|ion)?|credit(?: note)?|re-?issue|cancel (?:the|this|your) invoice|re-?invoice|amend(?:ed)?|put"
    r" (?:it|this) right)\b",
    r"\b(?:korrig\w+|berichtig\w+|gutschr\w+|gutschreib\w+|storn\w+|kürzen)\b",
    r"更正|改正|重开|重開|作废|作廢|冲红|沖銷|折让|折讓|退差|补差|補差|訂正|修正|再発行|差し替え",
)
"""A bill is to be put right."""

HURT = _any(
    r"\b(?:hospital|ambulance|first aid|doctor had to|injur\w+|burn(?:ed|t) (?:his|her|my|a hole)"
    r"|electric shock|caught fire)\b",
    r"\b(?:krankenhaus|notarzt|rettungswagen|verletzt\w{0,3}|verbrannt|stromschlag|unfall)\b",
    r"送医|送醫|住院|医院|醫院|急诊|急診|受伤|受傷|砸伤|砸傷|烫伤|燙傷|触电|觸電|烧了个洞|起火|着火"
    r"|病院|救急|怪我|けが|ケガ|負傷|感電|火傷|やけど|発煙|発火",
)
"""Somebody was hurt, or might have been."""
