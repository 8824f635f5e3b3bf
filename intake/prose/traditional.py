"""Patterns and words of the mainland's characters in those of Taiwan and Hong Kong, one character for one.

Takes patterns or words; gives patterns of either script, and words in the simpler one. Raises nothing, touches
nothing. Where
traditional writing has several characters for one, the one that trade uses stands: `發`, never `髮`.
"""

import re

from intake.prose.common import Compiled

_SIMPLIFIED = (
    "专东丝两严个为么乌买产仅从仓们价传伤优会体儿关兴养写冲况净准减几凭击划则刚别剥务动劳区协单卖卢历压厌厂厅双发"
    "变号吓吗吨启员呛响哑喷团园围国图圆场坏块坚坛坝坞垫处备复够头夹夺奋奖妆实宽对导寿将尔尘尝层属岁岗岛师帐带帮广"
    "库应庆废开异弃张弯弹强归当录彻径忆怀态总恳恶悬惊惯愿户扑执扩扫扬抚抛抢护报担拟拢拣拥择挂挡挤挥损换据捞掷掺搁"
    "搅摄摆撑敌数斋斩断无旧时显晓暂术机杂权条来杨极构枪柜标栈栋树样档桥检毁毕气汇汉沟没沪泄泪泼泽洁浅浆浇测济浑浓"
    "涂涛润涡涩渊渍渐渗温湾湿溃溅滚满滤滥滨滩灭灯灵灾炉点炼烂烛烟烦烧烫热焕爱爷牵状独狭猪献环现玛琐电画畅疗疮疯痒"
    "盐监盖盘着睁矫矿码砖础硕确碍礼离种积称稳穷窃窍竖竞笔筛签简箩篮粮紧纠红纤约级纪纯纱纲纳纵纷纸纹纺纽线练组细织"
    "终绊经结绕绘给络绝统绢继绩绪续绳维绵综绿缆缎缓编缘缝缠缩缴网罗罚罢职联聪肃肠肤肿胀胆胜胶脉脏脑脱脸腊腻舰艰艺"
    "节芜芦苏范茧荐药莲获萝萤营蒋蓝虑虚虫虽蚀蚁补衬袜袭装裤见观规视览觉触誉计订认讨让训议讯记讲许论设访证评识诉诊"
    "词译试诗诚话询该详语误说请诸课调谅谈谋谢谨谱贝负贡财责贤败账货质贩贪购贮贯贴贵贷贸费贺资赏赔赖赚赛赞赠赢赶赵"
    "趋跃踪车轨转轮软轰轴轻载较辅辆辈辉输辑边达过迈运还这进远违连迟适选递逻遗邮邻郑释里针钉钓钙钝钟钢钥钩钮钱钳钻"
    "铁铃铅铆铜铝铣铭银铸铺链销锁锂锅锈锋锌锐错锚锡锤锥锦键锯锻镀镁镜长门闪闭问闲间闷闸闹闻阀阅阔队阳阴阵阶际陆陈"
    "险随隐难雾静韧页顶项顺须顾顿预领频颗题颜额颠风飞饭饮饰饱馈马驱驳驶驻验骤鱼鲜鸟鸡鸣麦黄齐齿龙辊瘪搀镶铰镗钎锆"
    "锰钛铬钨镍钴碱硷犹狮疡瘫癣窝秽纬绷缀缉脓脐腌诈诱谊贱赋踊踌辐辙迁迹钾锉锢镊闯阂陕颈颊飘饥驼髅鹅龟与尽拧纫皱诺"
)
_TRADITIONAL = (
    "專東絲兩嚴個為麼烏買產僅從倉們價傳傷優會體兒關興養寫衝況淨準減幾憑擊劃則剛別剝務動勞區協單賣盧歷壓厭廠廳雙發"
    "變號嚇嗎噸啟員嗆響啞噴團園圍國圖圓場壞塊堅壇壩塢墊處備復夠頭夾奪奮獎妝實寬對導壽將爾塵嘗層屬歲崗島師帳帶幫廣"
    "庫應慶廢開異棄張彎彈強歸當錄徹徑憶懷態總懇惡懸驚慣願戶撲執擴掃揚撫拋搶護報擔擬攏揀擁擇掛擋擠揮損換據撈擲摻擱"
    "攪攝擺撐敵數齋斬斷無舊時顯曉暫術機雜權條來楊極構槍櫃標棧棟樹樣檔橋檢毀畢氣匯漢溝沒滬洩淚潑澤潔淺漿澆測濟渾濃"
    "塗濤潤渦澀淵漬漸滲溫灣濕潰濺滾滿濾濫濱灘滅燈靈災爐點煉爛燭煙煩燒燙熱煥愛爺牽狀獨狹豬獻環現瑪瑣電畫暢療瘡瘋癢"
    "鹽監蓋盤著睜矯礦碼磚礎碩確礙禮離種積稱穩窮竊竅豎競筆篩籤簡籮籃糧緊糾紅纖約級紀純紗綱納縱紛紙紋紡紐線練組細織"
    "終絆經結繞繪給絡絕統絹繼績緒續繩維綿綜綠纜緞緩編緣縫纏縮繳網羅罰罷職聯聰肅腸膚腫脹膽勝膠脈髒腦脫臉臘膩艦艱藝"
    "節蕪蘆蘇範繭薦藥蓮獲蘿螢營蔣藍慮虛蟲雖蝕蟻補襯襪襲裝褲見觀規視覽覺觸譽計訂認討讓訓議訊記講許論設訪證評識訴診"
    "詞譯試詩誠話詢該詳語誤說請諸課調諒談謀謝謹譜貝負貢財責賢敗帳貨質販貪購貯貫貼貴貸貿費賀資賞賠賴賺賽贊贈贏趕趙"
    "趨躍蹤車軌轉輪軟轟軸輕載較輔輛輩輝輸輯邊達過邁運還這進遠違連遲適選遞邏遺郵鄰鄭釋裡針釘釣鈣鈍鐘鋼鑰鉤鈕錢鉗鑽"
    "鐵鈴鉛鉚銅鋁銑銘銀鑄鋪鏈銷鎖鋰鍋鏽鋒鋅銳錯錨錫錘錐錦鍵鋸鍛鍍鎂鏡長門閃閉問閒間悶閘鬧聞閥閱闊隊陽陰陣階際陸陳"
    "險隨隱難霧靜韌頁頂項順須顧頓預領頻顆題顏額顛風飛飯飲飾飽饋馬驅駁駛駐驗驟魚鮮鳥雞鳴麥黃齊齒龍輥癟攙鑲鉸鏜釬鋯"
    "錳鈦鉻鎢鎳鈷鹼鹼猶獅瘍癱癬窩穢緯繃綴緝膿臍醃詐誘誼賤賦踴躊輻轍遷跡鉀銼錮鑷闖閡陝頸頰飄飢駝髏鵝龜與盡擰紉皺諾"
)
_IN_TRADE = {"后": "後", "于": "於", "松": "鬆"}
"""Characters that traditional writing has too, for other words."""
_PAIRS = dict(zip(_SIMPLIFIED, _TRADITIONAL, strict=True)) | _IN_TRADE
_TO_SIMPLIFIED = str.maketrans({new: old for old, new in _PAIRS.items()} | {"銹": "锈"})


def in_either_script(patterns: Compiled) -> Compiled:
    """The patterns with each character in either script; those that read the same in both are left out."""
    written = ((one, words_in_either_script(one.pattern)) for one in patterns)
    return tuple(re.compile(words, one.flags) for one, words in written if words != one.pattern)


def words_in_either_script(pattern: str) -> str:
    """A pattern's text with each character in either script, so that what it forbids stays forbidden in both."""
    return _CLASS_OR_REST.sub(_in_either, pattern)


_CLASS_OR_REST = re.compile(r"\[(?:[^\]\\]|\\.)+\]|[\u4e00-\u9fff]")


def _in_either(found: re.Match[str]) -> str:
    words = found[0]
    both = f"{words.strip('[]')}{''.join(_PAIRS[one] for one in words if one in _PAIRS)}"
    return words if len(words) == 1 and words not in _PAIRS else f"[{both}]"


def words_in_simplified(words: str) -> str:
    """Words in simplified characters, each in its place."""
    return words.translate(_TO_SIMPLIFIED)
