"""What in running text tells the kind of a mail where no word list does: something is amiss, something is asked.

Regular expressions, all languages in one, because a mail may mix them. They serve the kind only and never give a
value. Each looks at one sentence and is bounded in length. Gives, raises and touches nothing else.
"""

import re

_HAS_FAILED = (
    r"断|斷|裂|坏|壞|掉|碎|漏|卡|烂|爛|破|弯|彎|散|锈|鏽|堵|烧|燒|塌|瘪|鼓|糊|串|松|鬆|翘|翹|崩|碰|缩|縮|报废"
    r"|報廢|死机|當機|跳闸|跳闸"
)
_CAN_NOT = r"上|了|进|進|严|嚴|紧|緊|住|动|動|开|開|着|到位|下|出|起|准|準|齐|齊|牢|干|乾|稳|穩|转|轉|合|拢|平|掉|干净"
_NOT_DONE = (
    r"做|加工|淬|热处理|熱處理|倒角|去毛|攻|打|钻|鑽|镀|鍍|喷|噴|涂|塗|焊|装|裝|贴|貼|印|封|拧|擰|锁"
    r"|鎖|压|壓|粘|黏|洗|清|干|烘|烤|固化|标|標|放|配|带|帶|附|随|隨|送|发|發|到|按|达|達"
)
_CHINESE = (
    (
        r"(?:货|貨|到现在|到現在|至今|还|還)(?:都|也|是)?(?:没|沒|未)(?:到|见|見|来|來|收到|发|發|动静|動靜)"
        r"|(?:封存|隔离|隔離|冻结|凍結|扣在|入不了库|入不了庫)"
    ),
    rf"(?:又|全|都|就|已经|已經|直接|突然|有.{{0,12}}?)(?:{_HAS_FAILED})(?:了|的|掉|开|開)",
    rf"(?:{_HAS_FAILED})了(?!解)",
    rf"[\u4e00-\u9fff]不(?:{_CAN_NOT})(?:[,，。.；;！!、的]|$)",
    rf"(?:没有?|沒有?|未)(?:{_NOT_DONE})",
    rf"[装裝插拧擰锁鎖关關合套压壓打卡放推拉拔转轉对對焊粘黏贴貼点點接连連开開调調夹夾扣穿盖蓋拆]不(?:{_CAN_NOT}|亮)",
    (
        r"对不上|對不上|不对劲|不對勁|不[一]?样|不[一]?樣|不一致|与[^，。]{1,20}不[符同]|與[^，。]{1,20}不[符同]"
        r"|有问题|有問題|出问题|出問題"
    ),
    (
        r"(?:一半|全部|全|都|好多|很多|有些|几箱|幾箱)都?是?(?:湿|濕|脏|髒|坏|壞|裂|破|空|锈|鏽|歪|弯|彎|旧|舊)的"
        r"|(?:少|缺|短|差|多)(?:了|发|發|装|裝|送|给|給)?\s*(?:\d{1,6}|[一二三四五六七八九十两兩几幾])\s*(?:个|個"
        r"|件|只|隻|支|根|箱|套|片|条|條|卷|袋|桶|台|包|张|張|块|塊)"
    ),
    (
        r"(?:缺|漏|无|無)(?:少)?[\u4e00-\u9fff]{1,8}(?:报告|報告|证|證|单|單|说明书|說明書|标签|標籤|质保书|质保单"
        r"|质检单|合格证|件)"
    ),
    (
        r"比(?:上次|以前|之前|上批|上一批|往常|平时|平時|样品|樣品|封样|封樣|别的|別的)[^，。,]{0,8}(?:紧|緊|松|鬆"
        r"|硬|软|軟|深|浅|淺|厚|薄|重|轻|輕|差|粗|大|小|长|長|短|暗|低|高)"
    ),
    (
        r"超(?:了|标|標|上限|下限|公差)|偏(?:了|大|小|高|低|斜|移|厚|薄)|(?<![A-Za-z])NG(?![A-Za-z])|(?:缩松|縮松"
        r"|夹渣|夾渣|冷隔|欠铸|缺料)"
    ),
)
_FUNCTION = (
    r"fit|work|hold|stick|close|open|turn|start|run|switch|seal|mate|match|align|light|charge|lock|latch|move|rotate"
    r"|respond|read|connect|engage|go in|go on|screw|slide|stay|line up|meet|pass|conform|come off|release|assemble"
)
_NOT = (
    r"(?:will not|won['’]?t|do(?:es)? not|do(?:es)?n['’]?t|did not|didn['’]?t|cannot|can['’]?t|can not|could not"
    r"|couldn['’]?t|would not|wouldn['’]?t|refuses? to|fails? to)"
)
_DONE = (
    r"tapped|drilled|machined|deburred|hardened|plated|painted|printed|welded|glued|sealed|marked|label?led|packed"
    r"|cured|cleaned|ground|polished|crimped|soldered|tightened|assembled|threaded|bonded|galvani[sz]ed|anodi[sz]ed"
    r"|to (?:the )?(?:drawing|print|spec)|per (?:the )?(?:drawing|print|spec)|according to|as (?:ordered"
    r"|agreed|specified)"
)
_ENGLISH = (
    (
        r"\bstill (?:nothing|no|not|missing|outstanding|waiting for (?:the|our|my) (?:goods|parts|order|delivery))\b"
        r"|\bnothing (?:here|yet|has (?:come|arrived))\b|\bwhere (?:is|are) (?:my|our|the (?:goods|parts|order"
        r"|delivery))\b"
    ),
    (
        r"\b(?:in|into|under|put on|now on|are on|is on) (?:quarantine|hold)\b|\b(?:kick|kicked)[- ]outs?\b"
        r"|\b(?:made out for|says|reads|shows) .{0,60}\bbut\b"
    ),
    rf"\b{_NOT}\s+(?:even\s+|properly\s+|really\s+)?(?:{_FUNCTION})\b",
    (
        r"\b(?:com(?:es?|ing)|came|fall(?:s|ing|en)?|fell|peel(?:s|ing|ed)?|flak(?:es?|ing|ed)|snap(?:s|ping|ped)"
        r"|shear(?:s|ing|ed)?"
        r"|broke|split(?:s|ting)?|tear(?:s|ing)?|tore|wear(?:s|ing)?)\b.{0,12}\b(?:off|apart|loose|away|out"
        r"|through|in two|in half)\b"
    ),
    (
        rf"\b(?:not|never|isn['’]?t|aren['’]?t|wasn['’]?t|weren['’]?t|been|were|was"
        rf"|are)\s(?:not\s)?(?:been\s)?(?<=not )(?:{_DONE})\b"
        rf"|\b(?:never|isn['’]?t|aren['’]?t|wasn['’]?t|weren['’]?t)\s(?:been\s)?(?:{_DONE})\b"
        rf"|\bun(?:tapped|drilled|machined|plated|painted|printed|label?led|marked|hardened|welded)\b"
    ),
    r"\b(?:with no|without|no)\s(?:any\s)?\w{2,14}\s(?:in|on|inside|at all|whatsoever)\b(?!\s(?:stock|time))",
    (
        r"\bordered \S[^.!?]{2,50}(?:,| and| but) (?:(?:we|i|you) )?(?:got|received|sent) (?:only "
        r"|just )?(?:\d|\w+ ones)"
        r"|\b(?:instead of|rather than) (?:the )?\S{2,20}|\bshould (?:be|have been|read|measure)\b.{0,60}\b(?:but"
        r"|is|are|measured|instead)\b"
    ),
    (
        r"\b(?:stiff|tight|loos|rough|thick|thinn|dark|heavi|soft|hard|weak|nois|short|long|bigg|larg|small|slow"
        r"|dirti|cheap)e?r\b.{0,30}\bthan\b|\bworse than\b|\bnot as \w{3,12} as\b"
    ),
    (
        r"\b(?:too|very|extremely) (?:sharp|rough|stiff|soft|hard|loose|tight|thin|thick|dark|dirty|loud|hot|weak"
        r"|brittle)\b|\b(?:got|was|were|been) (?:cut|hurt|injured|burnt|burned)\b|\bsharp (?:edge|like|as|corner)"
    ),
    (
        r"\b(?:smell(?:s|ed|ing)?|reek(?:s|ing)?|stink(?:s|ing)?) (?:of|like|bad|strong)|\bswell(?:s|ing)?\b"
        r"|\bswollen\b|\b(?:delaminat|warp|jam|rattl|wobbl|squeak|flicker)\w*"
    ),
    r"\b\d{1,6} (?:pcs?|pieces|parts|units) (?:ng|bad|no good|rejected)\b|\bNG\b",
)
_GERMAN = (
    (
        r"\b(?:gesperrt|sperrlager|bis heute (?:nichts|keine (?:ware|lieferung|teile))|immer noch nichts"
        r"|noch immer nichts|immer noch nicht (?:da|hier|geliefert"
        r"|eingetroffen)|noch nicht (?:da|eingetroffen|geliefert))\b"
        r"|\bwo bleib(?:t|en)\b|\bsteht nichts\b|\bwo (?:bleibt|bleiben|ist|sind) (?:die|der|das|unsere?"
        r"|meine?) (?:ware|lieferung|bestellung|sendung|teile)\b"
    ),
    (
        r"\b(?:passt|passen|schließt|schließen|hält|halten|geht|gehen|funktioniert|funktionieren|läuft|laufen"
        r"|dichtet|dichten"
        r"|rastet|rasten|greift|greifen|dreht|drehen|lässt sich|lassen sich|stimmt|stimmen|entspricht"
        r"|entsprechen)\b[^.!?]{0,60}\bnicht\b"
    ),
    (
        r"\bnicht (?:verpresst|gebohrt|entgratet|gehärtet|verzinkt|lackiert|bedruckt|geschweißt|verklebt"
        r"|verschweißt|beschriftet"
        r"|gekennzeichnet|ausgehärtet|gereinigt|gefräst|gedreht|verlötet|montiert|verpackt|gratfrei|maßhaltig"
        r"|dicht|rund|plan|eben"
        r"|zeichnungsgerecht|nach zeichnung|i\.?\s?o\b|in ordnung)|\b\d{1,6}\s(?:stk|stück|teile)?\.?\s?n\.?i\.?o\b"
    ),
    (
        r"\b(?:schwerer|schwergängiger|weicher|härter|lockerer|enger|dünner|dicker|dunkler|heller|lauter|rauer"
        r"|rauher|kürzer|länger|kleiner|größer|schlechter)\b.{0,20}\bals\b"
    ),
    r"\bohne\s[\wäöüß-]{3,30}\s(?:geliefert|bekommen|erhalten|angekommen|eingetroffen)\b",
    (
        r"\b(?:löst sich|lösen sich|fällt ab|fallen ab|blättert|blättern|bricht|brechen|reißt|reißen|klemmt"
        r"|klemmen|klappert|klappern"
        r"|wackelt|wackeln|quietscht|stinkt|stinken|riecht|riechen|quillt|quellen|aussortier(?:t|en))\b"
    ),
    r"\b(?:statt|anstatt|anstelle)\s(?:der\s|des\s|von\s)?\S{2,30}|\bfehl(?:t|en|te|ten)\b",
)
_JAPANESE = (
    (
        r"(?:まだ|未だ|いまだ|いまだに)[^。、]{0,12}(?:届|着|納品|納入|入荷)[^。、]{0,6}(?:ない|ません|おらず)"
        r"|未着|(?:使用|出荷|入庫|受入)(?:を|が)?(?:保留|停止|でき(?:ない|ません|ず))"
    ),
    (
        r"(?:前|以前|従来|いつも|前回|普段|通常|見本|サンプル)より(?:も)?[^。、]{0,12}(?:固|硬|堅|緩|重|軽|大き"
        r"|小さ|長|短|薄|厚|黒|白|暗|悪|遅|きつ|弱|強|粗|多|少)"
    ),
    (
        r"(?:入|嵌|はま|閉ま|締ま|開|回|動|付|着|止ま|通|合|噛み合|点灯|起動|作動)(?:か|ら|わ|ま|り)?(?:ない"
        r"|ません|なかった|なく)"
    ),
    (
        r"(?:折れ|割れ|欠け|外れ|剥がれ|剥げ|取れ|曲が|緩|漏れ|破れ|潰れ|錆び|さび|切れ|壊れ|焼け|抜け|ずれ|反|浮"
        r"|詰ま|固着し|溶け|膨ら|膨れ)"
        r"(?:て|って|いて|んで|ていま|ている|ました|っていま|た|り|が)"
    ),
    r"(?:されて|加工されて|施されて|入って|付いて|貼られて|印字されて)(?:い|お)(?:ない|ません|りません|らず)",
    (
        r"(?:図面|仕様|注文|規格|現品|表示)(?:書|票)?(?:と|とは|に対し)[^。]{0,20}(?:異な|違|相違|合わ|合って"
        r"|一致し|ずれ)"
    ),
    r"(?:\d{1,6}|[一二三四五六七八九十数])\s*(?:個|本|枚|台|箱|セット|袋|巻)[^。]{0,8}(?:足り|不足|少な|NG|ＮＧ)",
)
AMISS = re.compile("|".join((*_CHINESE, *_ENGLISH, *_GERMAN, *_JAPANESE)), re.IGNORECASE)
"""Something is not as it should be, told without any of the words for defects."""

ASKS = re.compile(
    r"请(?!放心|知悉|查收|查阅|见附|参考|忽略|勿|不要|问您好)|請(?!放心|知悉|查收|查閱|見附|參考|忽略|勿|不要)"
    r"|[给給]个说法|[给給]個說法|怎么办|怎麼辦|怎么处理|怎麼處理"
    r"|(?:马上|馬上|赶紧|趕緊|尽快|儘快|盡快|快点|先|重新|重|再|立即|立刻)[^，。,]{0,8}(?:补|補|发|發|换|換|寄"
    r"|送|退|做|修|派)"
    r"|\b(?:I|we) want\b|\b(?:ich will|wir wollen|ich verlange|wir verlangen)\b"
    r"|\bI(?:['’]d| would) like\b|\bwe(?:['’]d| would) like\b|\b(?:can|could|would|will) you\b|\bneed (?:you"
    r"|your|a|an|the|new|fresh|these|them|\d)"
    r"|\bwhat (?:are you|will you|do you)\b|\bwhen (?:can|will|do) (?:we|you|i)\b|\blet (?:me|us) (?:have"
    r"|know)\b|\b(?:pls|plz|asap)\b|\bsend (?:me|us|new|fresh)\b"
    r"|\b(?:wir|ich) (?:brauche|brauchen|benötige|benötigen|möchte|möchten|erwarte|erwarten|hätte|hätten)\b"
    r"|\b(?:können|könnten|würden) sie\b"
    r"|\bwann (?:kommt|kommen|können|bekommen)\b|\bschreiben sie\b|\bwas (?:tun|machen|nun)\b|\b(?:schickt?"
    r"|sendet?|gibt?|macht?|liefert?|tauscht?|ersetzt?|meldet?|ruft?)\s(?:mir|uns|mich|bitte|mal|doch)\b"
    r"|(?:お願い|願い|ください|下さい|くださいませ|いただけ|頂け|ほしい|欲しい|頂戴でき|幸いです|幸いに|幸甚"
    r"|ご見解|いかが|でしょうか|ますか|ませんか|ですか)|[?？]\s*$",
    re.IGNORECASE,
)
"""An answer or a deed is asked of the reader."""

DEMANDS = re.compile(
    r"(?:补|補)\s?(?:一|两|兩|几|幾|\d|给|給|发|發|货|貨|送|寄|足|齐|齊|单|單|回|出|过|過)|(?:换|換)(?:一|两|兩"
    r"|新|货|貨|回|给|給|掉|\d)"
    r"|退(?:货|貨|款|回|给|給|还|還|掉|换|換)|拉回|赔|賠|返工|返修|重做|重新(?:做|发|發|加工|生产|生產)"
    r"|新的(?:来|來|过来|過來)"
    r"|[给給出回写寫交]\s*(?:一?份|两份|兩份|个|個)?\s*(?:8D|整改|改善|分析|纠正|矯正)|(?:原因|说明|說明|解释"
    r"|解釋).{0,6}(?:给|給|发|發|回|写|寫|报|報)"
    r"|\b(?:replac(?:e|ement|ements|ed|ing)|refund|credit (?:note|us|me|the|our)|rework|re-?make|re-?do"
    r"|re-?send|sorting|sort (?:out )?the|take (?:it|them) back|collect(?:ed)?|pick(?:ed)? up)\b"
    r"|\b(?:send|ship|deliver) (?:us |me |out )?(?:\d+ |some |the |a )?(?:fresh|new|good|correct|right|missing"
    r"|replacement)\b|\b(?:need|want|expect|request|issue|due) (?:a |the |full |our )?credit\b"
    r"|\bsomething in writing\b|\broot cause\b|\bcorrective action|\bimprovement report\b|\b8D\b"
    r"|\b(?:schick\w*|send\w*|liefer\w*|brauch\w*)[^.!?]{0,30}\bneue[nrs]?\b|\b(?:ersetz\w+|ersatz\w*"
    r"|nachliefer\w+|nachlieferung|gutschr\w+|schreiben sie[^.!?]{0,40}\bgut\b|nacharbeit\w*|umtausch\w*"
    r"|tausch\w* (?:sie|aus)|austausch\w*|hol\w+ sie[^.!?]{0,40}\bab\b|abhol\w+|zurücknehm\w+"
    r"|zurück(?:zu)?schick\w*|rückerstatt\w+|ursachenanalyse|stellungnahme|abstellmaßnahme\w*)\b"
    r"|\b(?:back-?charg\w{0,4}|debit note|(?:charge|bill|invoice) you)\b"
    r"|\b(?:stellen|berechnen|belasten)\b[^.!?]{0,20}\b(?:ihnen|euch|sie)\b|weiterbelast\w{0,4}"
    r"|\b(?:könnt ihr|können sie)\b[^.!?]{0,30}\b(?:mitnehmen|abholen|behalten)\b"
    r"|代品|代替品|(?<!不)良品(?:と|を|の)|交換(?:を|して|品|願|いただ|お願|くだ)|返品|返却|返金|再納入|再製作|手直し"
    r"|選別(?:を|して|の|作業)|対策書|是正|原因(?:を|と|の|調査)|値引|無償で|引き取|不足分",
    re.IGNORECASE,
)
"""A remedy or a report on the cause is spoken of, as one asks for it only where something is wrong."""

APART = re.compile(
    r"另(?:外)?(?:一|有一?)(?:件事|个事|個事|个问题|個問題|单|單|案|件)|另案|说另|說另|跟[^，。,]{1,12}(?:没"
    r"|沒|无|無)关|(?:与|與)(?:此|上述|前|该|該|那)[^，。,]{0,10}(?:无|無)[关關]|新的?(?:一单|一單|投诉|投訴"
    r"|客诉|客訴|问题|問題)"
    r"|\b(?:a |another |different |separate |new |an unrelated )(?:different |separate |new )?(?:matter|issue"
    r"|problem|complaint|case|subject|topic|one)\b|\bunrelated to\b|\bnothing to do with\b|\bon (?:another"
    r"|a different) (?:note|subject)\b"
    r"|\b(?:ein(?:e|en)?|noch ein(?:e)?) (?:ander\w+|neu\w+|weiter\w+|zweit\w+) (?:thema|sache|fall"
    r"|reklamation|problem|punkt|vorgang|mangel)\b|\bunabhängig davon\b"
    r"|\bhat (?:damit )?nichts (?:damit )?zu tun\b"
    r"|別件|別の(?:件|不具合|問題|製品|部品)|新たな(?:不具合|件|問題)|とは別(?:に|の|件)|本件とは関係",
    re.IGNORECASE,
)
"""It says itself that it writes of another matter than the thread it stands in."""
