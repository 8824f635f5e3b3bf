"""How a mail without a known word for a defect still shows its kind: what came, what it hinders, what is waived.

Regular expressions, all languages in one, because a mail may mix them. Each looks at one sentence, is bounded, and
is only weighed with others (intake/kinds/weighing.py); none gives a value. Gives, raises and touches nothing else.
"""

import re


def _any(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.IGNORECASE)


CAME = _any(
    r"\b(?:you|they|your (?:driver|people|courier|colleagues?)) (?:\w{1,12} )?(?:sent|shipped|supplied|delivered|drop"
    r"ped|gave|sold|made|bill(?:ed)?|built|fitted|installed)\b",
    r"\b(?:turned up|came (?:in|on|yesterday|today|last|this)|got here|landed|unpacked|opened the)\b"
    r"|\b(?:from|off) (?:you\b|your |the (?:last|first|second|latest)|PO\b|order\b)",
    r"\b(?:your|the|this|that|last|latest|second|new) (?:last |latest )?(?:delivery|shipment|consignment|batch"
    r"|lot|rolls?"
    r"|crates?|pallets?|drums?)\b|\bwe (?:bought|got|have had|received)\b",
    r"\b(?:geschickt|geliefert|gesandt|gekommen|angekommen|bezogen|bekommen|gekauft|mitgenommen|ausgepackt)\b"
    r"|\b(?:von|bei|aus) (?:ihnen|euch|ihrem|ihrer|eurer|eurem)\b|\blieferschein\w*"
    r"|\bihre[rnms]? (?:\w{1,20} )?(?:liefer"
    r"ung|sendung|ware|teile)\b|\b(?:letzte|jüngste|neue)\w? (?:lieferung|charge|sendung|los)\b",
    r"(?:送|发|發|寄|拉|运|運|到|交|供|做)(?:来|來|过来|過來|到)?的|[你您][们們]?(?:的|家|厂|廠|送|发|發|给|給|做)"
    r"|[贵貴](?:司|公司|方|厂|廠)(?:的|送|发|發|提供|交|供|生产|生產)|(?:这|這|那|上|本|该|該|前)一?(?:批|回"
    r"|次来|次來|车|車)",
    r"(?:[装裝]上去?|安[装裝]|[买買]|拿|用)(?:来|來|回来|回來)?的|(?:上|这|這|那)[次回](?:的|来|來)",
    r"\b(?:we|I) (?:mounted|fitted|installed|used|tried|opened) (?:\d{1,5} of )?(?:the|your|these|them|it)\b",
    r"(?:納め|届い|届け|頂い|いただい|受け入れ|受入れ|購入し|納入し|納品し)(?:た|て)|(?:御社|貴社)(?:の|より|から|製)"
    r"|(?:今回|前回|先日|本日)の|納入(?:の|分|品)|納品(?:の|分)",
)
"""Goods came, or were made or sold by the reader."""

SERVED = _any(
    r"\b(?:your (?:sales\w*|sales rep\w*|rep\w{0,12}|technician|engineer|fitter|support|hotline|office|service)"
    r"|(?:nobody|no one)"
    r" (?:calls?|called|rang|rings|answers?|answered|repl(?:y|ies|ied)|came|turned up|picks? up))\b",
    r"\b(?:ihre?[nmrs]? (?:vertreter|außendienst\w*|techniker|monteur|service|kundendienst|hotline|innendienst"
    r"|vertrieb\w*)"
    r"|(?:niemand|keiner) (?:ruft|meldet|kommt|geht|hat|antwortet|reagiert))\b",
    r"[贵貴]公?(?:司|廠|厂)的?(?:业务|業務|客服|师傅|師傅|工程[师師]|售后|售後|司机|司機|销售|銷售)"
    r"|[没沒无無]人(?:理|管|接|回|来|來)"
    r"|[电電][话話](?:也|都|就)?(?:不接|打不通|没人|沒人)",
    r"(?:御社|貴社)の?(?:営業|担当|サービス)|担当(?:者|の方)(?:が|から|に)[^。]{0,20}(?:ない|ません|ず)",
)
"""How the reader's people behaved."""

HINDERED = _any(
    r"\b(?:can['’]?t|cannot|can not|couldn['’]?t|could not|unable to|won['’]?t|will not|refus(?:e|es|ing) to"
    r"|impossible"
    r"|have to stop|had to stop|on stop|at a stop|useless|no use)\b",
    r"\b(?:kann|können|konnte\w{0,2}|lässt|lassen|mag)\b[^.!?]{0,50}\b(?:nicht|kein\w{0,2})\b|\bgeht nicht\b"
    r"|\bunmöglich\b"
    r"|\bunbrauchbar\b",
    r"[\u4e00-\u9fff](?:不了|不[进進上下动動住])|没法|沒法|无法|無法|不能(?:用|装|裝|上|使)|没办法|沒辦法|干不了"
    r"|用不成",
    r"(?:でき|使え|組め|入ら|進め|進ま|動か|付か|閉まら|収まら)(?:ない|ません|ず|なく|かね)|(?:でき|使い|組み)かね",
)
"""Something cannot be done with the goods, or the work cannot go on."""

DISAGREES = _any(
    r"\bbut (?:there (?:was|were|are|is) )?(?:only|just|you|we (?:only |just )?(?:got|have|received|counted|found))\b"
    r"|\bnowhere near\b|\bnot (?:what|the ones?) we\b|\bonly (?:sent|got|received|delivered|counted)\b",
    r"\b(?:ordered|agreed|promised|specified|contract|drawing|print|spec|specification|data ?sheet|quoted|invoiced?"
    r"|supposed to)\b[^.!?]{0,80}\b(?:but|only|got|calls? for|says?|calls?|it is now|are|were)\b",
    r"\b(?:bestellt|ausgemacht|vereinbart|zugesagt|versprochen|berechnet|laut (?:zeichnung|vertrag|datenblatt"
    r"|lieferschei"
    r"n)|sollte?n?)\b[^!?]{0,80}\b(?:aber|jedoch|nur|sind|ist|waren?|kam|kamen)\b|\baber nur\b|\bstatt\b",
    r"(?:合同|订单|訂單|图纸|圖紙|圖面|承[认認][书書]|规格书|規格書|封?[样樣]品|说好|說好|约定|約定|原[订訂定]"
    r"|说是|說是"
    r"|应[该為为]|應[該為]|标[签称]|標[籤稱]|单子|單子)[^。]{0,30}(?:实际|實際|实测|實測|只有|才|却|卻|量|结果"
    r"|結果|里面"
    r"|裡面|这边|這邊)",
    r"\byour (?:labels?|notes?|invoices?|certificates?|data ?sheets?|drawings?|web ?site|catalogue"
    r"|slip) (?:\w+ )?(?:says?"
    r"|states?|shows?|gives?|reads?)\b|\d[^.!?]{0,60}\b(?:limit|tolerance|spec\w*|data ?sheet|maximum"
    r"|minimum)\b[^!?]{0,30}\d",
    r"\d[^!?]{0,80}\b(?:datenblatt|spezifikation|grenzwert|zulässig|toleranz|zeichnung|etikett|laut)\b[^!?]{0,40}\d",
    r"\d[^。]{0,40}(?:验收|驗收|标准|標準|规格|規格|上限|下限|公差|限值|指标|指標|標示|标示|规定|規定)[^。]{0,10}\d",
    r"\d[^。]{0,40}(?:規格|基準|上限|下限|公差|仕様|表示)[^。]{0,10}\d",
    r"(?:只有|才|仅|僅)\s*[\d一二三四五六七八九十两兩]",
    r"(?:はず|約束|図面|仕様|規格|限度見本|見本|注文|発注)[^。]{0,30}(?:が、|のに|しか|より|に対し|ところ|過ぎ"
    r"|異な|違)"
    r"|\d\s*\S{0,3}しか",
)
"""What is differs from what was agreed, ordered or promised."""

COUNTED = _any(
    r"\b\d{1,6} (?:out )?of (?:the |them\b|these\b|those\b|\d)|\b\d{1,6} (?:von|aus|der|bei) (?:den |die "
    r"|diesen |\d|[A-ZÄÖÜ"
    r"])",
    r"\d{1,6}\s*(?:个|個|件|只|支|片|箱|台|pcs)?(?:里|裡|中|里面|裡面)有?\s*\d{1,6}",
    r"\d{1,6}\s*(?:個|本|枚|台|箱)?(?:中|のうち)の?、?\s*\d{1,6}",
)
"""So many of so many."""

OFFER = _any(
    r"\b(?:two|three|some|a few|\d{1,3}) samples? of\b|\bbefore (?:we|I) (?:order|buy|decide)\b"
    r"|\bwhat (?:is|are) the (?:price|lead)",
    r"\b(?:do you (?:have|carry|keep|sell)|have you got|is there a minimum|would you recommend|which (?:grade"
    r"|type|one) (?:do|would|should))\b",
    r"\b(?:welche\w? (?:güte|sorte|größe|ausführung)|empfehlen (?:sie|würden)|(?:haben|führen) sie (?:auch|die"
    r"|das|den|einen?|so (?:etwas|was)|sowas)|bitte (?:um )?(?:preis|angebot)|preis (?:für|bei|ab))\b",
    r"想[換换](?:成|用|[你您贵貴])|[发發][个個份]?目[录錄]|有[没沒]有[^。？，]{0,10}(?:型号|型號|目[录錄]"
    r"|[规規]格|[现現][货貨])|サンプルをいただ|検討しております",
    r"\b(?:what (?:would|does|will|do) (?:it|this|that|these|they|one|you) (?:cost|charge)|how much (?:would|is"
    r"|are|do|does|for)"
    r"|(?:what|how much) (?:it|this|they) would cost|if you (?:can )?(?:make|do|supply|stock|offer)|(?:do"
    r"|does) (?:you|your)"
    r"(?: \w{1,20}){0,4} (?:make|stock|offer|come in|come also|also come)|looking for (?:a |an |some|another "
    r"|new |somebody)"
    r"|(?:a|your) (?:quote|quotation|price|offer)\b|prices?\b(?! difference| reduction))",
    r"\b(?:was (?:würde|kostet|kosten|würden|käme)|wie teuer|wir suchen|ich suche|suchen wir|suche ich"
    r"|ein angebot|ihr angebot"
    r"|angebot (?:über|für)|preis und|zu welchem preis|gibt es (?:ihre|die|das|den)|planen (?:wir )?den kauf)\b",
    r"什么价|什麼價|多少钱|多少錢|价格多少|價格多少|求购|求購|什么价格|想找|想采购|想採購|打算采购|打算採購|打算买|打算買|能做吗|能做嗎"
    r"|[报報][个個]?[价價]"
    r"|可否[^。]{0,8}(?:做|开模|開模|生产|生產)|能否(?:做|生产|生產|供)|你们能做|你們能做",
    r"見積|カタログ|価格表|お取り扱い|請教|请教|想請問|想请问|保修期多|保固多|warranty period|製作(?:いただく"
    r"|可能|でき)|取り扱って|ご提案いただ",
)
"""A price, a catalogue or somebody who makes it is looked for."""

ORDERS = _any(
    r"\b(?:we (?:hereby |would like to )?order|please (?:confirm|acknowledge) (?:the |this |our )?(?:order|po\b"
    r"|receipt of)"
    r"|our (?:purchase order|po) \S{2,20}|purchase order (?:attached|for)|have (?:today )?paid|payment of|remittance"
    r"|outstanding (?:balance|amount|invoice)|not (?:yet )?received (?:your |the |any )?payment)\b",
    r"\b(?:bestellen wir|wir bestellen|hiermit bestelle\w?|bestätigen (?:wir )?(?:ihren|ihre|den|die)"
    r"|auftragsbestätigung"
    r"|zahlungseingang|wir überweisen|überwiesen|fällig(?:e|en|er)?|zahlungsziel)\b",
    r"(?:请|請)[^。]{0,10}(?:回签|回簽|确认交期|確認交期|排产|排產|确认订单|確認訂單)|(?:下单|下單|订购"
    r"|訂購)(?:如下|以下)|付款|汇款|匯款"
    r"|已付|货款|貨款",
    r"(?:発注|注文)(?:いたします|致します|申し上げ|させて)|お支払|ご入金|お振込",
)
"""An order is placed or confirmed, or money is moved."""

EARLIER = _any(
    r"\b(?:I|we|he|she|you) (?:\w{1,10} )?(?:promised|mentioned|reported|raised|discussed|sent you|told you"
    r"|complained"
    r"|flagged)\b[^.!?]{0,40}\b(?:on the phone|by phone|yesterday|earlier|last (?:week|month)|before|already|ago"
    r"|on \w{3,9}"
    r"day)\b|\b(?:photos?|pictures?|samples?)\b[^.!?]{0,60}\b(?:promised|you asked|requested|as agreed)\b"
    r"|\b(?:complaint|claim|issue|problem) (?:from|of|dated|raised|reported) (?:on |last |the |\d)",
    r"\b(?:gemeldet(?:e[nrs]?)?|reklamierte[nrs]?|beanstandete[nrs]?|angesprochene[nrs]?"
    r"|telefonisch (?:besprochen|gemeldet)"
    r"|reklamiert hatten|gemeldet hatten|gewünschte\w? (?:fotos|bilder|muster)|(?:der|dieser) fall)\b"
    r"|\bersatz\w{0,10}\b[^.!?]{0,30}\b(?:ist|sind)\b[^.!?]{0,30}\b(?:da|angekommen|eingetroffen|in ordnung)\b",
    r"(?:上个?[月周週次回]|上個月|前几天|前幾天|之前|日前|前[两兩]?天|昨天|早上"
    r"|\d{1,2}月\d{1,2}[日号號])[^，。,]{0,8}(?:反映|反[馈饋]"
    r"|反應|投[诉訴]|客[诉訴]|报过|報過|提[过過到]|说的|說的|告知)(?:过|過|的|给|給|了)?",
    r"(?:先日|先週|先月|昨日|先ほど|以前|前回|\d{1,2}月\d{1,2}日に?)[^。、]{0,12}(?:お伝え|ご連絡|ご報告"
    r"|お知らせ|申し入れ|指摘)(?:し|いたし)"
    r"|返却品は|調査結果を(?:お待ち|待)",
)
"""It was told before."""

OUR_ANSWER = _any(
    r"\b(?:your|the) (?:revised |updated |preliminary |final )?(?:8D|report|corrective action\w*|statement"
    r"|root cause\w*|proposal"
    r"|answer)\b[^.!?]{0,30}\b(?:you (?:sent|submitted|provided)|received|accepted|rejected|reviewed|is too"
    r"|is not|does not)\b",
    r"\b(?:we|I) (?:can(?:not)? |do not |don['’]t )?(?:accept|approve|reject|agree (?:with|to)|have (?:reviewed"
    r"|read|checked))"
    r" (?:the|your) (?:8D|report|corrective|statement|root cause|proposal|containment|answer|credit|replacement)",
    r"\b(?:ihre[nrm]?|den|der|die) (?:8D\S{0,10}|stellungnahme|bericht|maßnahmen|vorschlag"
    r"|abstellmaßnahmen?)\b[^.!?]{0,60}"
    r"\b(?:akzeptier\w+|geprüft|ablehn\w+|abgelehnt|erhalten|einverstanden|überarbeit\w+|zurückgewiesen)\b",
    r"(?:[贵貴]公?司|[你您][们們]?)(?:提交|提供|发来|發來|回[复覆]|给|給|出)的(?:8D|[报報]告|[对對]策|整改|分析"
    r"|[纠矯]正)",
    r"(?:样[件品]|樣[件品])[^。]{0,8}收到(?:没有|了吗|没|沒有|了嗎|沒)|(?:原因|[结結]果"
    r"|8D)[^。，,]{0,4}(?:什么时候|什麼時候|何时|何時)",
    r"(?:ご提出|ご送付|ご回答|お送り)(?:いただ|頂)[^。]{0,6}(?:是正|対策|報告|8D)|(?:対策書"
    r"|報告書)[^。]{0,30}(?:再提出|不十分|承認|受領)",
)
"""Our report or answer lies before the writer."""

ADDS = _any(
    r"\b(?:addition(?:al)?|addendum|further|update|supplement\w{0,4}|more (?:photos|parts|info\w{0,8})|part (?:2"
    r"|two))\b",
    r"\b(?:nachtrag|ergänzung\w{0,2}|ergänzend|weitere (?:angaben|fotos|teile)|zwischenstand|sachstand)\b",
    r"补充|補充|后续|後續|续报|進度|进度|催|追加|続報|追記|その後|補足",
)
"""In a subject: more about a matter already told."""

ANEW = _any(
    r"\b(?:again|this time|another (?:batch|lot|delivery)|new (?:batch|lot|delivery)|now also|latest)\b",
    r"\b(?:erneut|schon wieder|diesmal|wieder|neue[nr]? (?:lieferung|charge))\b",
    r"这次|這次|这回|這回|又(?!拆|发现|發現)|这批|這批|新到|再次(?:发生|發生|出现|出現)|今回|再び|再発|またも|新たに",
)
"""It happened once more: a complaint of its own."""

ACKNOWLEDGES = _any(
    r"\byour (?:message|request|e-?mail|enquiry|inquiry)\b[^!?]{0,100}\b(?:was|is) (?:received|being processed"
    r"|registered)\b",
    r"\b(?:your|the) (?:message|request|e-?mail|enquiry|inquiry|ticket|case)\b[^!?]{0,100}\b(?:has|have"
    r"|was) been (?:received"
    r"|opened|registered|logged|created)\b|\b(?:we have|we['’]ve) received your (?:message|request|e-?mail"
    r"|enquiry|inquiry)\b",
    r"\bihre (?:nachricht|anfrage|e-?mail|meldung)\b[^!?]{0,100}\b(?:eingegangen|erhalten|registriert|erfasst)\b"
    r"|\beingangsbestätigung\b",
    r"(?:您|你)的(?:来信|來信|邮件|郵件|信件|请求|請求|咨询|諮詢|工单|工單)[^。]{0,60}(?:收到|受理|登记|登記"
    r"|创建|建立)",
    r"(?:お問い合わせ|お問合せ|メール|ご連絡|ご依頼)[^。]{0,60}(?:受け付けました|受付いたしました|受付けました"
    r"|受信しました|承りました)",
)
"""A machine says that a message of ours was received."""

BY_ITSELF = _any(
    r"\bdo not (?:answer|reply|respond)\b|\bmailbox is not (?:read|monitored)\b|\bnot monitored\b|\bautomat(?:ed"
    r"|ic|ically)\b"
    r"|\bno-?reply\b|\bticket (?:no|number|id|#)?\W{0,3}\d",
    r"\bautomatisch\b|\bnicht auf diese\b|\bantworten sie nicht\b|\bticket\w{0,8}\W{0,3}\d",
    r"(?:系[统統]|自[动動])(?:发出|發出|发送|發送|生成|寄出|产生|產生)|[请請]勿(?:直接)?回[复覆]"
    r"|工[单單]号?號?\W{0,2}\d",
    r"自動(?:送信|配信|返信)|返信(?:できません|なさらない|はご遠慮)|受付番号",
)
"""Nobody sits behind the address."""

WAIVES = _any(
    r"\b(?:no need (?:for|to)|need(?:n['’]?t| not) (?:do|reply|answer|bother)|don['’]?t (?:worry|bother)|(?:does"
    r"|did)n['’]?t bother"
    r"|not (?:a problem|bothered|an issue)|contents? (?:are|is|were|was) fine|no harm|never mind)\b",
    r"\b(?:stört (?:uns|mich|hier)?\s?nicht|(?:ist|war|mir|uns) (?:aber )?egal|nur erwähn\w{1,4}|am rande"
    r"|nicht tragisch|macht (?:aber )?"
    r"nichts|nicht nötig|kein thema|verschmerz\w{2,6})\b",
    r"(?:不用|无需|無需|不必|不需要?|毋[须須需]|不[须須])[^，。,]{0,8}(?:换|換|回|处理|處理|赔|賠|补|補|管|写|寫"
    r"|走|担心|擔心|报告|報告|理)"
    r"|(?:没|沒)(?:什么|什麼|啥)?(?:事|影响|影響|关系|關係|问题|問題)|不[影碍礙][响響事]|照[样樣]?用|自己(?:磨"
    r"|修|处理|處理|撕|捡|挑|弄)"
    r"|[别別](?:当回事|當回事|走|往心里去|在意|放在心上)|知道就[行好]|硬要挑"
    r"|(?:捡|挑|撿)出来就行|有(?:个)?[数數]就行|[说說]一[声聲]|提一嘴|[给給](?:你|您|你们|你們)参?參?考",
    r"(?:返信|回答|対応|対策書|報告)[^。]{0,4}(?:不要|及びません|結構)|支障[^。]{0,3}(?:ございません|ありません"
    r"|ない)|問題(?:は)?"
    r"(?:ありませんでした|ございませんでした)|ご放念|ひとこと|一言",
)
"""It does not matter, and nothing needs to be done."""
