"""The words by which company names are known: legal forms, words of trade, and the words that are none.

Plain data for firms.py, all languages side by side; what each is for stands beneath it. Gives, raises and touches
nothing else.
"""

import re

_LEGAL_ZH = (
    "股份有限公司 有限责任公司 有限責任公司 集团有限公司 集團有限公司 有限公司 集团公司 集團公司 公司 集团 集團"
    " 事务所"
    " 事務所 企業社 工業社 實業社 企业社 研究院 研究所 设计院 合作社 总厂 總廠 联营厂"
)
LEGAL_ZH = _LEGAL_ZH.split()
LEGAL_LATIN = re.compile(
    r"(?<![\w.])(?:Co\.?,? ?Ltd\.?|Pty\.? ?(?:Ltd|Limited)\.?|(?:\(P\) |Pvt\.? ?|Private |Pte\.? ?)(?:Ltd|Limited)\.?"
    r"|Sdn\.? ?Bhd\.?|Bhd\.?|(?:Ges\.?\s?m\.?\s?b\.?\s?H|gGmbH|[gG]?mbH|GmbH)\.?(?: ?& ?Co\.? ?(?:KGaA|KG|OHG))?"
    r"|AG ?& ?Co\.? ?(?:KGaA|KG)|KGaA|OHG|GbR|UG(?: \(haftungsbeschränkt\))?|e\. ?K(?:fm|fr)?\.|e\. ?G\.|eG|e\. ?V\."
    r"|Ltd\.?(?: Şti\.?)?|Limited|Inc\.?|Incorporated|LLC|LLP|L\.L\.C\.|L\.P\.|Corp\.?|Corporation|AG|KG|SE|Oyj"
    r"|Oy(?: Ab)?"
    r"|AB|A/S|ASA|AS|ApS|I/S|EIRL|SARL|S\.?A\.?R\.?L\.?|S\.?A\.?S\.?|S\.?A\. de C\.?V\.?|S\. de R\.L\. de C\.V\."
    r"|S\.?A\.?|Ltda\.?"
    r"|S\.?p\.?A\.?|S\.?r\.?l\.?s?\.?|S\.?n\.?c\.?|S\.?L\.?U?\.?|B\.?V\.?|N\.?V\.?|V\.?O\.?F\.?|BVBA|bvba"
    r"|(?:spol\. )?s\. ?r\. ?o\.|a\. ?s\.|v\. ?o\. ?s\.|k\. ?s\.|sp\. ?z ?o\. ?o\.|Sp\. ?z ?o\. ?o\.|S\.K\.A\."
    r"|d\. ?o\. ?o\.|d\. ?d\.|Kft\.?|Zrt\.?"
    r"|ehf\.|hf\.|Lda\.?|W\.?L\.?L\.?|FZE|FZCO|FZ-LLC|CC|Ltée|Cía\.|A\. ?S\.|S\.A\.E\.|P\.?C\.?S\.?"
    r"|Nyrt\.?|Bt\.|EOOD|OOD|S\.R\.L\.|UAB|SIA|OÜ|JSC|PJSC|A\.Ş\.|Tbk\.?|K\.K\.|Y\.K\.|G\.K\.|plc|PLC|P\.L\.C\."
    r"|(?:Company|Group|& Co\.?|& Sons|& Söhne|& Sohn|Bros\.?)(?! +[A-Z0-9ÄÖÜ(]))(?!\w)"
)
"""What stands behind a name; the letters count as they are written, `as` and `se` are words."""
LEGAL_BEFORE = re.compile(r"(?<!\w)(?:PT\.?|CV\.?|OOO|ООО|ZAO|OAO|M/s\.?|Fa\.|Firma|Messrs\.?)\s+(?=[A-ZÄÖÜ])")
"""What stands before a name."""
WORD = (
    r"(?:(?!(?:Dear|Mit|Kind|Best|Yours|Regards|The|We|I)\b)"
    r"[A-Z0-9ÄÖÜÉÅØŠČŽŁŚÇİ][\w&.'’+/\-]*|[a-z]{1,3}-?[A-Z][\w\-]*)"
)
BETWEEN = r"(?:&|\+|and|und|et|y|e|of|de|di|da|do|von|van|der|den|the|for|für|\([A-Z][\w .]*\))"
"""What may stand inside a name in small letters."""
_TRADE_HAN = (
    "机械 機械 精机 精機 精工 精密 电机 電機 电器 電器 电子 電子 电气 電氣 電工 电工 电缆 線纜 线缆 仪表 儀表"
    " 仪器 儀器 科技"
    " 工业 工業 实业 實業 企业 企業 五金 模具 模业 模業 塑胶 塑膠 塑料 塑业 塑業 橡胶 橡塑 铸造 鑄造 铸锻 铸业"
    " 鑄業 铸铁 锻造"
    " 鍛造 锻压 压铸 壓鑄 冲压 沖壓 钣金 鈑金 热处理 熱處理 电镀 電鍍 表面处理 表面處理 重工 化工 化学 化學 制药"
    " 製藥 药业 藥業"
    " 食品 饮料 飲料 酒业 乳业 乳業 包装 包裝 印刷 纸业 紙業 纺织 紡織 织造 印染 服饰 服飾 服装 制衣 製衣 鞋业"
    " 鞋業 家具 家俱 家居"
    " 玩具 灯饰 燈飾 照明 光电 光電 光学 光學 眼镜 镜业 半导体 半導體 自动化 自動化 机器人 機器人 机电 機電 汽配"
    " 汽车 汽車 车业"
    " 車業 自行车 自行車 摩托 轴承 軸承 阀门 閥門 阀业 泵业 泵業 水泵 液压 液壓 气动 氣動 建材 玻璃 陶瓷 水泥"
    " 钢铁 鋼鐵 钢业 鋼業"
    " 金属 金屬 铝业 鋁業 铜业 銅業 新材料 新材 材料 环保 環保 能源 新能源 电力 電力 电源 電源 农机 農機 机修"
    " 维修 修理 船舶 造船 船厂"
    " 航空 航天 铁路 医疗 醫療 器械 贸易 貿易 商贸 商貿 进出口 進出口 国际 國際 股份 控股 商行 商店 经营部 門市部"
    " 门市部 加工部 设备"
    " 設備 电梯 電梯 锅炉 鍋爐 厨具 廚具 卫浴 衛浴 洁具 日化 化妆品 塗料 涂料 油墨 线路板 電路板 通信 通訊 通讯"
    " 网络 传动 傳動 弹簧"
    " 彈簧 紧固件 緊固件 标准件 螺絲 刀具 量具 磨具 焊接 管业 管業 门窗 门业 幕墙 制造 製造 厂 廠 農場 农场 牧场"
    " 茶业 文具 礼品 工艺品 体育"
    " 樂器 乐器 製作所 制作所 工作所 鉄工所 鐵工所 鉄工 工務店 製鋼 製鋼所 鋳造 鋳造所 鍛工 樹脂 化成 産業 工機"
    " 工具 商会 商事"
    " 製造所 工業所 印刷所 木工 木工所 機工 精器 計器 光機 縫製 染工 製函 製缶 製鎖 製網 製陶 窯業 製麺 製茶 製油"
    " 醤油 味噌 空調 産機 車両 車輌 螺子 電業"
    " 物産 硝子 電線 電装 製パン 水産 農園 紡績 繊維 製紙 製菓 酒造 醸造 塗装 鍍金 鈑金 研磨 技研 発條 発条 バネ"
    " 鋲螺 金型 電産 エンジニアリング"
    " テック 工房 測控 测控 纺机 紡機 暖通 制冷 冷冻 铸件 铝材 型材 紧固 齿轮 齒輪 刃具 磨料 石材 木业 木業 竹业"
    " 渔具 箱包 皮革 皮业 毛纺 针织 化纤 无纺布 胶粘 电声 声学 传感器 微电子 芯片 激光 数控 機床 机床 重机 起重"
    " 工程机械 農具 饲料 种业 粮油 调味品 糖业 水产 肉业 酱油"
)
TRADE_HAN = _TRADE_HAN.split()
"""How a name without a legal form ends in Chinese and Japanese."""
DEPARTMENT_HAN = re.compile(
    r"^(?:.{0,12}(?:部|部门|部門|课|課|科|组|組|室|係|处|處|中心|グループ|チーム)|(?:品质|品質|品管|品保|品證"
    r"|品証|质检|质量|質檢|質管|质管"
    r"|质保|采购|採購|购买|購買|調達|資材|生产|生産|生產|业务|業務|营业|営業|营销|销售|售后|仓库|倉庫|仓管|倉管"
    r"|技术|技術|研发|研發|工程|物流|物控"
    r"|总务|總務|管理|检验|檢驗|来料检验|進料檢驗|设备|维修|開発|设计|設計|総務|IQC|SQE|QA|QC|QE|PM|PMC)"
    r"(?:部|课|課|科|组|組|员|員|主管|经理|經理|工程师|工程師|課長|科长|主任|担当|专员|專員)?)$"
)
"""What is a department or an office, whatever trade word it bears."""
_TRADE_LATIN = (
    "works foundry foundries castings casting forge forgings engineering industries industrial manufacturing mfg"
    " foods food dairy"
    " bakery brewery distillery mills mill pumps valves tools tooling plastics polymers packaging electronics"
    " electric"
    " electrical electro optics optical systems solutions technologies technology tech technik international trading"
    " traders imports exports furniture furnishings interiors textiles fabrics garments apparel chemicals"
    " chemical pharma"
    " pharmaceuticals glass glassworks ceramics cables cable wire bearings motors motor automotive machinery machines"
    " instruments controls automation robotics laboratories labs enterprises brothers bros sons partners"
    " associates farm"
    " farms shipyard boats boatyard marine cycles bicycles bikes toys lighting lamps lights supply supplies products"
    " fabrication fabricators metals metal metalworks steel steelworks aerospace aviation group holding holdings"
    " institute"
    " university hospital clinic medical dental hydraulics pneumatics fasteners springs gears transmissions"
    " elevators lifts"
    " rail railways energy power solar wind batteries semiconductors circuits components stores hardware homeware"
    " kitchens"
    " werke werk gießerei giesserei maschinenbau metallbau apparatebau anlagenbau werkzeugbau formenbau stahlbau"
    " fahrzeugbau gerätebau molkerei brauerei schreinerei tischlerei schlosserei druckerei weberei mühle stadtwerke"
    " klinikum universität hochschule optik elektronik elektrotechnik hydraulik pneumatik armaturen pumpen"
    " kunststoffe"
    " kunststofftechnik möbel möbelwerkstätten werkstätten spielwaren textil landtechnik medizintechnik"
    " antriebstechnik"
    " fördertechnik feinmechanik präzisionstechnik söhne sohn"
)
TRADE_LATIN = frozenset(_TRADE_LATIN.split())
"""By which word a name without a legal form is known in English and German; never the whole name."""
TRADE_ENDINGS = ("technik", "werke", "werk", "fabrik", "bau", "gießerei", "werkstätten", "mechanik", "möbel")
"""In German the trade ends a compound."""
_NO_NAME_LATIN = (
    "quality purchasing procurement production process product supplier incoming customer sales test design manager"
    " director engineer head buyer officer assistant service support department dept team leader lead senior junior"
    " logistics warehouse maintenance technical technician inspector inspection president ceo cto owner mr mrs ms dr"
    " qualität qualitätssicherung qualitätsmanagement einkauf einkäufer leiter leiterin leitung wareneingang"
    " fertigung"
    " produktion vertrieb lager logistik instandhaltung geschäftsführer geschäftsführung abteilung amtsgericht"
    " registergericht"
    " sitz handelsregister vorstand aufsichtsrat ust-idnr regards tel fax street road strasse straße"
    " industriestraße park"
    " member part division"
)
NO_NAME_LATIN = frozenset(_NO_NAME_LATIN.split())
"""A piece of a signature that bears one of these is an office, an address or a register line."""
OTHER_PARTY = re.compile(
    r"银行|銀行|信用金庫|物流|货运|貨運|快递|快遞|速运|速遞|宅急便|运输|運輸|運送|保险|保險|海运|海運|货代|報關"
    r"|报关|供应商|供應商|供货商"
    r"|logisti|freight|shipping|spedition|forward(?:er|ing)|courier|express\b|bank\b|sparkasse"
    r"|volksbank|versicher|insurance"
    r"|\b(?:dhl|ups|fedex|tnt|dpd|gls|maersk|schenker|dachser|sgs|tüv|bureau veritas)\b|vorlieferant|\blieferant"
    r"|\bsupplier|\bcarrier|haulier|amtsgericht",
    re.IGNORECASE,
)
"""A line or name of somebody else in the story: who carried, insured, tested or paid."""
BELONGS_TO = re.compile(
    r"\b(?:member of|part of|subsidiary of|division of|a company of|brand of|ein unternehmen der|mitglied der"
    r"|gehört zur|tochter der)\b"
    r"|集团成员|集團成員|旗下|グループ会社|子公司|分支机构",
    re.IGNORECASE,
)
"""Who owns the customer is not the customer."""
