"""Japanese running text: the pieces read.py looks for. Plain data."""

import re

from intake.prose.common import BARE_CODE, BRACKETED_WEEKDAY, CODE, DATE, SHORT_DATE, N, Patterns, Term, counted

UNIT = counted("台|件|箱|袋|個(?![所月])|枚|本(?![批公司社次])|ヶ(?!月)|ケ(?![月ー])|コ|点")

_LEADS = {
    "part_no": "品番|図番|型番",
    "lot": "ロット",
    "order_no": "注文|発注",
    "customer_ref": "(?:クレーム|連絡書)番号",
    "serial_no": "製造番号|製番",
}
_PIECE = (
    "(?:ばね|ねじ|はんだ|すべり|ころ|ふた|つば|つめ|ひも|くさび|めっき"
    "|(?<=[送押引割止締付込切巻絞曲抜打吊受取植組])(?:り|え|さえ|け|し|き|め|み|ち|げ|込み|付け)"
    r"|[\u4e00-\u9fff\u30a1-\u30ffA-Za-z0-9・])"
)
"""A piece of a technical name; of hiragana only the trade's own words and the endings of verbs within a name."""
_NAME = rf"(?=[^\s]{{0,20}}[\u4e00-\u9fff\u30a1-\u30ff]){_PIECE}{{2,20}}?"
_BEHIND_NAME = r"(?=[（(「、，,\s]|につ|に|の|で|が|は|を|と|から|[:：])"
_FOUND = "発見|検出|判明|発生|確認|見つか|見付か|見つけ|発覚"
_WRONG = (
    "不良|不具合|不適合|異常|不足|欠品|規格外|公差|傷|キズ|打痕|バリ|割れ|ヒビ|ひび|クラック|亀裂|欠け|カケ|折れ|折損|破損|破れ|変形|曲がり|反り|潰れ|凹み"
    "|錆|サビ|さび|腐食|変色|黄変|汚れ|シミ|異音|漏れ|リーク|異物|混入|剥がれ|剥離|剥げ|はがれ|脱落|外れ|緩み|ガタ|振れ|ズレ|ずれ|未加工|未挿入|固着|濡れ"
    "|気泡|巣|ピンホール|断線|ショート|破断|NG|入らな|合わな|付かな|動かな|足りな|足りま|間違|違い|違っ"
)
_PAIRS = (
    re.compile(rf"(?={N}{UNIT}\s*(?:とも|全数|全部|全て|すべて|ともに)){N}{UNIT}"),
    re.compile(rf"{N}{UNIT}\s*[/／]\s*(?:全|計)?\s*{N}{UNIT}"),
    re.compile(rf"{N}{UNIT}\s*[(（]\s*(?:全|総数)?\s*{N}{UNIT}\s*(?:中|のうち)"),
)
_PAIRS_TOTAL_FIRST = (
    *(
        re.compile(rf"{N}{pack}(?:中|のうち|内)、?\s*{N}{pack}")
        for pack in ("箱", "袋", "缶", "パレット", "ケース", "巻", "束")
    ),
    re.compile(rf"{N}(?!\s*[箱袋]){UNIT}[^。；;\d]{{0,10}}?(?:中|内|のうち)[^。；;\d]{{0,14}}?{N}{UNIT}"),
)
_AFFECTED = (
    re.compile(rf"(?:全数検査|選別)[^。；;\d]{{0,10}}?(?:発見|検出|不良)(?:不良)?\s*{N}{UNIT}"),
    re.compile(
        rf"(?:不良品?|不合格品?|不具合品?|不適合品?|NG品?)(?:数量|数|総数|個数)?(?:約|が|は|[:：])?約?\s*{N}{UNIT}"
    ),
    re.compile(rf"(?:不足|欠品)(?:の|分|数)?(?:は|が|分|数)?\s*{N}{UNIT}"),
    re.compile(rf"(?:不足が|欠品が|破損|変形|検出)(?:数量|数|約)?\s*{N}{UNIT}"),
    re.compile(rf"{N}{UNIT}\s*NG\b", re.IGNORECASE),
    re.compile(
        rf"{N}{UNIT}(?:程度|ほど|以上)?(?:に|を|が|も|で|ほど)?(?:確認|発生し|発見|検出|見つか|見付か|見つけ|出てい|あり(?!がと)|ござい)"
    ),
    re.compile(
        rf"{N}{UNIT}(?:程度)?(?:に|が|で|の|は|から|より|とも|において)?[^。；;，\d）)]{{0,16}}?"
        f"(?:{_WRONG})"
    ),
)
_TOTAL = (
    re.compile(rf"(?:総数|合計|全部で|全体で|全数で?|ロット(?:数|は|サイズは?))(?:は|が|、)?\s*{N}{UNIT}"),
    re.compile(rf"{N}{UNIT}(?:を|が|の|、|分)?(?:ご?(?:納入|納品|入荷|受領|購入|発注|注文)|受け取|届[いき])"),
    re.compile(
        "(?:納入|納品|入荷|受入|受領)(?:総数|数量|数|個数|分)?"
        rf"(?:は|された|した|いただいた|頂いた|いただきました|[:：])?(?:の|、)?\s*{N}{UNIT}"
    ),
    re.compile(rf"(?:納品書|伝票|送り状)[^。；;，,\d]{{0,6}}(?:{CODE})?\s*(?:では|上は|には)\s*{N}{UNIT}"),
    re.compile(rf"[)）]\s*計\s*{N}{UNIT}"),
)
_DUE = (
    re.compile(
        rf"({DATE}|{SHORT_DATE}){BRACKETED_WEEKDAY}"
        r"(?:の?\s*(?:午前|午後)?\s*\d{1,2}(?:時|[:：]\d\d)|正午|午前中|中|終業時間?)?\s*(?:まで|迄|必着|締切|期限)"
    ),
    re.compile(
        rf"(?<!支払)(?<!有効)(?<!保証)(?<!使用)(?:期限|期日|希望日|締切日?)\s*(?:は|を|が|[:：])(?:いずれも|全て|すべて|、)?\s*({DATE}|{SHORT_DATE})"
    ),
)
_COUNT = r"(?P<n>(?<![\d.~～〜から-])\d{1,3}|(?<![一二三四五六七八九十])[一二三四五六七八九十]{1,3})"
_WEEKDAY = "(?P<n>[月火水木金土])曜日?"
_TERMS = (
    Term("hours", rf"{_COUNT}\s*(?:時間|[hH](?![A-Za-z0-9-]))"),
    Term("working_days", rf"{_COUNT}\s*(?:営業日|稼働日|実働日|就業日)"),
    Term("days", rf"{_COUNT}\s*日(?:間)?(?=以内)"),
    Term("weeks", rf"{_COUNT}\s*週間"),
    Term("day", "今日|本日|当日|今夕|今晩"),
    Term("day", "明日|翌日|あす|あした", 1),
    Term("day", "明後日|あさって", 2),
    Term("day", "昨日|前日", -1),
    Term("day", "一昨日", -2),
    Term("any_weekday", _WEEKDAY),
    Term("weekday", rf"(?:今週|今度)の?{_WEEKDAY}"),
    Term("weekday", rf"(?:来週|翌週)の?{_WEEKDAY}", 1),
    Term("weekday", rf"再来週の?{_WEEKDAY}", 2),
    Term("weekday", rf"(?:先週|前週)の?{_WEEKDAY}", -1),
    Term("any_day_of_month", r"(?<![\d月/.-])(?P<n>[0-3]?\d)日(?=まで|迄|必着|締切|中[にで])"),
    Term("day_of_month", r"[今当本]月(?P<n>[0-3]?\d)日"),
    Term("day_of_month", r"(?:来月|翌月)(?P<n>[0-3]?\d)日", 1),
    Term("end_of_month", "[今当本]?月末|(?<![0-9０-９今当本来翌先])月内|[今当本]月(?=中(?!旬)|内)"),
    Term("end_of_month", "(?:来月|翌月)(?:末|(?=中(?!旬)|内))", 1),
    Term("end_of_named_month", "(?P<n>1?[0-9])月(?:末|(?=中(?!旬)|内))"),
    Term("end_of_week", "今週(?=[中内])"),
    Term("end_of_week", "(?:来週|翌週)(?=[中内])", 1),
)
JAPANESE = Patterns(
    terms=_TERMS,
    weekdays=dict(zip("月火水木金土", range(6), strict=True)),
    by_before="遅くとも|期限は",
    by_behind=r"(?:の?\s*(?:午前|午後|朝|夕方)?(?:一番)?\s*(?:\d{1,2}\s*(?:時|[:：]\d\d)半?)?(?:正午|午前中|午後|終業(?:時間|時)?|就業時間)?)"
    r"\s*(?:まで|迄|以内|[中内](?!旬|の|で[はも])|必着|締切|期限|[でに](?=[ごお回提返]))",
    not_due="電話(?:に|で)|口頭|見積|保証|支払|納期|前回|従来|寿命|約束|(?:現品|サンプル|返品|良品|不良品)[^。、]{0,6}(?:後|から)",
    unit=UNIT,
    leads=_LEADS,
    states="は|が",
    pairs=_PAIRS,
    pairs_total_first=_PAIRS_TOTAL_FIRST,
    affected=_AFFECTED,
    total=_TOTAL,
    rate="不具合率|不適合率|発生率",
    due=_DUE,
    report="対策書",
    after_date="付けで|付で|付け|(?:に|、)?(?:貴社|御社)(?:より|から)ご?|(?:に|の)?ご|に|の|、",
    delivered=(
        rf"(?:納入|納品|入荷|受領|出荷)日?(?:は|が|[:：])\s*({DATE}|{SHORT_DATE})",
        rf"({DATE}|{SHORT_DATE}){BRACKETED_WEEKDAY}(?:着(?![手用目払])|届い|届き|受取|にて納入)",
    ),
    found_at_end="(?:見つか|見付か|見つけ|判明|発覚|発見し|発見され|検出され|確認され|確認し|発生し)",
    surely_found="発見|検出|発生|確認|判明|見つか",
    found=(rf"({SHORT_DATE}){BRACKETED_WEEKDAY}[^。；;，,]{{0,40}}?(?:{_FOUND})",),
    places=(
        re.compile(
            r"(?<![\u4e00-\u9fff])(?:弊社|当社|本日|昨日|今朝|先日)*(?!貴社|御社|貴工場)"
            r"([\u4e00-\u9fff\u30a1-\u30ffA-Za-z]{1,12}?(?:検査|検品|試験|工程|ライン|作業|測定|評価|選別)(?:中|時|後)?)"
            r"(?=で(?!は?な)|に(?:て|おい|お)|の?際|中に|時に|から|より)"
        ),
    ),
    named_and_numbered=(
        re.compile(rf"((?=\S{{0,16}}[\u4e00-\u9fff\u30a1-\u30ff]){_PIECE}{{2,16}})[\s　]?{BARE_CODE}"),
        re.compile(rf"((?=\S{{0,16}}[\u4e00-\u9fff\u30a1-\u30ff]){_PIECE}{{2,16}})[（(]{BARE_CODE}[)）]"),
    ),
    product=(
        re.compile(rf"({_NAME})[\s　]*{N}{UNIT}[（(](?:品番|図番|型番|形式|型式)"),
        re.compile(
            r"ご?(?:納入|納品|購入|送付|出荷)(?:いただ(?:いた|きました|いてい(?:る|ます))|頂(?:いた|きました|いてい(?:る|ます))|され(?:た|ました)|しました|した)"
            rf"({_NAME}){_BEHIND_NAME}"
        ),
        re.compile(rf"(?:貴社|御社)(?:製品?の?|より(?:ご?(?:納入|購入))?の?|の)?({_NAME}){_BEHIND_NAME}"),
    ),
    product_head="貴社製|貴社|御社製|御社|弊社|当社|納入品|納入|納品|購入|今日|本日|昨日|今回|先日|表題の?",
    vague_product="(?:製品|部品|商品|納入品|対象品?|現品|不具合|製造|品質|担当|営業|工程|対応|回答|対策|見解|原因|在庫|管理|出荷|物|品|側|方|件|分|図面|返信|工場|お客様"
    "|ロット[A-Za-z0-9-]{0,12}|皆様|様|窓口|責任|費用|負担|検査|ご).{0,3}",
    no_product="(?:ロット|番号|品番|図番|型式|注文|発注|見積|図面|規格|連絡書|対策書|報告書|納品書)$",
    asks="願い|願います|ください|下さい|いただ|頂き",
    done="行った|行いました|実施し(?:た|まし)|しました|済み",
    complains="(?:弊社|当社|正式).{0,12}(?:クレーム|苦情)(?:を|として|と)",
)
