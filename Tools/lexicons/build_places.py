"""places.tsv: countries, foreign cities, regions, natural features, landmarks.

python3 build_places.py SOURCE_FOLDER > ../../Sources/CLexicons/tsv/places.tsv
"""
import os
import re
import sys

import common

folder = sys.argv[1]
here = os.path.dirname(os.path.abspath(__file__))
words = common.jieba(folder)

ISO = dict(x.split(":") for x in (
    "中国:CN 美国:US 英国:GB 法国:FR 德国:DE 俄罗斯:RU 日本:JP 韩国:KR 朝鲜:KP 印度:IN 巴西:BR 加拿大:CA 澳大利亚:AU 新西兰:NZ 意大利:IT 西班牙:ES 葡萄牙:PT 荷兰:NL 比利时:BE "
    "卢森堡:LU 瑞士:CH 奥地利:AT 瑞典:SE 挪威:NO 芬兰:FI 丹麦:DK 冰岛:IS 爱尔兰:IE 波兰:PL 捷克:CZ 斯洛伐克:SK 匈牙利:HU 罗马尼亚:RO 保加利亚:BG 希腊:GR 土耳其:TR 塞尔维亚:RS 克罗地亚:HR 斯洛文尼亚:SI "
    "波黑:BA 黑山:ME 北马其顿:MK 马其顿:MK 阿尔巴尼亚:AL 科索沃:XK 乌克兰:UA 白俄罗斯:BY 摩尔多瓦:MD 立陶宛:LT 拉脱维亚:LV 爱沙尼亚:EE 马耳他:MT 塞浦路斯:CY 摩纳哥:MC 安道尔:AD 圣马力诺:SM 梵蒂冈:VA 列支敦士登:LI "
    "蒙古:MN 越南:VN 老挝:LA 柬埔寨:KH 缅甸:MM 泰国:TH 马来西亚:MY 新加坡:SG 文莱:BN 菲律宾:PH 印度尼西亚:ID 东帝汶:TL 尼泊尔:NP 不丹:BT 孟加拉国:BD 斯里兰卡:LK 马尔代夫:MV 巴基斯坦:PK 阿富汗:AF 伊朗:IR "
    "科威特:KW 沙特:SA 巴林:BH 卡塔尔:QA 阿联酋:AE 阿曼:OM 也门:YE 伊拉克:IQ 叙利亚:SY 黎巴嫩:LB 约旦:JO 巴勒斯坦:PS 以色列:IL 乌兹别克斯坦:UZ 哈萨克斯坦:KZ 吉尔吉斯斯坦:KG 塔吉克斯坦:TJ 亚美尼亚:AM 土库曼斯坦:TM 阿塞拜疆:AZ 格鲁吉亚:GE "
    "埃及:EG 利比亚:LY 突尼斯:TN 阿尔及利亚:DZ 摩洛哥:MA 毛里塔尼亚:MR 塞内加尔:SN 冈比亚:GM 马里:ML 布基纳法索:BF 佛得角:CV 几内亚比绍:GW 几内亚:GN 塞拉利昂:SL 塞拉里昂:SL 利比里亚:LR 科特迪瓦:CI 加纳:GH 多哥:TG 贝宁:BJ 尼日尔:NE 尼日利亚:NG "
    "喀麦隆:CM 赤道几内亚:GQ 乍得:TD 中非:CF 苏丹:SD 南苏丹:SS 埃塞俄比亚:ET 吉布提:DJ 索马里:SO 肯尼亚:KE 乌干达:UG 坦桑尼亚:TZ 卢旺达:RW 布隆迪:BI 刚果（金）:CD 刚果（布）:CG 加蓬:GA 圣多美和普林西比:ST 安哥拉:AO 赞比亚:ZM 马拉维:MW 莫桑比克:MZ 科摩罗:KM "
    "马达加斯加:MG 塞舌尔:SC 毛里求斯:MU 津巴布韦:ZW 博茨瓦纳:BW 纳米比亚:NA 南非:ZA 斯威士兰:SZ 莱索托:LS 厄立特里亚:ER 巴布亚新几内亚:PG 所罗门群岛:SB 瓦努阿图:VU 斐济:FJ 基里巴斯:KI 瑙鲁:NR 密克罗尼西亚:FM 马绍尔群岛:MH 图瓦卢:TV 萨摩亚:WS 纽埃:NU 帕劳:PW 汤加:TO "
    "墨西哥:MX 危地马拉:GT 伯利兹:BZ 萨尔瓦多:SV 洪都拉斯:HN 尼加拉瓜:NI 哥斯达黎加:CR 巴拿马:PA 巴哈马:BS 古巴:CU 牙买加:JM 海地:HT 多米尼加:DO 圣基茨和尼维斯:KN 安提瓜和巴布达:AG 多米尼克:DM 圣卢西亚:LC 圣文森特和格林纳丁斯:VC 巴巴多斯:BB 格林纳达:GD 特立尼达和多巴哥:TT "
    "哥伦比亚:CO 委内瑞拉:VE 圭亚那:GY 苏里南:SR 厄瓜多尔:EC 秘鲁:PE 玻利维亚:BO 智利:CL 阿根廷:AR 巴拉圭:PY 乌拉圭:UY 格陵兰:GL 波多黎各:PR 关岛:GU").split())
CANON_FIX = {"马其顿": "北马其顿", "多米尼克国": "多米尼克", "刚果(金)": "刚果（金）", "刚果(布)": "刚果（布）"}
# Country and city names that are also ordinary words or parts of them.
AMBIGUOUS = set("钟楼 鼓楼 天池 花湖 灵山 龟峰 鼓山 凤凰山 元宝山 太阳山 大界江 向海 历山 盘山 祖山 色达 夏塔 枣园 明堂 半坡 曲江 潼关 阳关 昭关 开元寺 世博园 人民公园 宋城 仙都 沈园 兰亭 新天地 太古里 留园 个园 天眼 欢乐谷 蓝湖 石湖 同里 西湖 胡杨林 双廊 九乡 芙蓉镇 长岛 红海滩 韶山 门源 茶卡 壶口 陶阳里 翠湖 苍山 万象 果敢 华府 淡水 金钟 蓝田 大围 青衣 长洲 内湖 士林 黑沙 西环 上环 北角 苏瓦市 庞贝 温莎 班夫 龙仁 昌原 丰洲 鲁汶 邓迪 罗利 罗兹 罗先 林茨 雷恩 苏贾 甘贾 康提 岭南 江南 九州 公馆 大澳 青洲 半山 太子 天后 上水 火炭 下环 林口 加勒 赫尔 提尔 哈马 兰辛 列日 巴里 博尔 尼什 绿山 约克 邦迪 莱斯特 达尔文 哥伦布 麦迪逊 蒙哥马利 里士满 汉密尔顿 维多利亚 华雷斯城 孟邦 中央邦 西北省 东方省 赤道省 河流州 上尼罗州 高原州 东方市 吴市 清州 龙山 原州 春川 元山 清津 前桥 世宗 光谷 空港新城 张江 新口岸 大安 中西 暖暖 大马 盐湖 内湖 千山 雪域高原 黑角 苏克雷 桑托斯 曼塔 昆卡 普诺 马德拉 库姆 奥兰 非斯 科克 长滩 长岛 江陵市 全州市 华城市 安山市 安东市 天安市 丽水市 城南市 太原省 平阳省 高平省 广宁省 老街省 新田科技城 河套区 信德 钱凯 云顶 万荣 甲米 木姐 康提 平泽 帕尔马 拉卡 布查 大城府 贝伦 纳塔尔 尼科波尔 弗林特 伯克利 戈马市 贝拉市 兰斯 土伦 加奥 圣文森特 特马 捷斯 博法 西顿 苏拉特 约克 奥斯曼 波斯 所罗门 安南 安巴 海湾 云顶 怡保 曼哈顿计划 中非 黑山 卡利 尼斯 金沙 大田 奥什 成田 下关 大同 西港 新山 新州 明州 德州 开城 顺化 亚历山大 比萨 达沃 海防 贝拉 卡诺 "
 "华雷斯 多佛 埃森 卡塞尔 特里尔 布恰 红军城 秋田 石卷 厚木 千叶 阿拉克 西澳 洛林 关西 若开 巴布亚 格雷罗 萨赫勒 印支 新英格兰 金三角 桌山 迈丹 丰洲 台场 上野 梅田 东大门 滨海湾 库塔 乌布 羽田 王子公园 丰田中心 铃鹿 奥古斯塔 武道馆 岩国 枫丹白露 卫城 金庙 天空树 "
 "皇居 林肯中心 古亭 九份 核二 核三 核四 乌溪 爱河 松烟 圆山 青年公园 十三行 谷关 梨山 溪头 莲塘 古洞 兆康 添马 海港城 星光大道 太空馆 海洋公园 巴西立 巴生 蒲种 万锦 大鹏 常平 大朗 狮山 乐从 小岗 宁东 樟木 策克 望京 北苑 双井 后海 宋家庄 奥森 "
 "天竺 前滩 浦西 七宝 川沙 古北 曹杨 南翔 西溪 下沙 天河北 石牌 知识城 布吉 坂田 福永 沙井 松岗 观澜 西丽 街道口 麓湖 南坪 鱼洞 西咸 小寨 碑林 中街 净月 贵安 大榭 古雷 三国城 练江 龙滩 太行 武关 达旺 六横 卫藏 大西北 大西南 宁绍 工体 大裤衩 中国尊 "
 "虹足 春茧 民园 国际商贸城 新海港 南苑 柳市 织里 钱清 石浦 峡山 麻涌 石岐 西樵 石湾 花桥 锦溪 洛社 柳堡 黄桥 白蒲 "
 "内地 大陆 首都 古都 东北 西北 西南 东南 热带 温带 寒带 赤道 欧亚 关外 关内 关东 关中 江城 石城 星城 春城 绿城 蓉城 塞上 东部 铁塔 断桥 虎丘 栈桥 西单 虹桥 中环 凯旋门 总统府 孔府 时代广场 中央公园 土楼 铁塔 三峡 长城 "
 "锦屏 二滩 坝上 白河 唐河 红河 清江 乌江 钟山 千山 天山 黄山 玉山 燕山 五岭 草海 北江 东江 西江 丹江 沙河流域 伊河 顿河 印度河 晋江流域 沙巴 太阳岛 首都 红场 夫子庙 城隍庙 钓鱼台 前海 九龙 新界 绿岛 宏村 王府井 大陆 双子塔 金字塔 北半球 南半球 西半球 东半球".split())
SUFFIX = re.compile("^.{2,}(山脉|沙漠|沙地|高原|盆地|平原|半岛|群岛|列岛|海峡|海湾|山|江|河|湖|岛|海|岭|峡|峰|湾|水库|草原|火山|洋)$")
# Words in these endings which are no natural features, and features of other kinds.
NOT_NATURE = re.compile("(堰塞湖|火山|冰山|假山|上海|下海|人山人海|江山|火海|学海|商海|出海|航海|公海|入海|领海|近海|远海|沿海|深海|内河|运河|界河|山河|人海|苦海|大海|云海|林海|雪山|青山|高山|矿山|后山|前山|登山|上山|下山|爬山|开山|靠山|渡江|跨江|过江|沿江|过河|开河|拔河|护城河|先河|银河|人工湖|沿湖|环湖|孤岛|海岛|小岛|半岛|群岛|全岛|环岛|安全岛|荒岛|列岛|海湾|港湾|高峰|顶峰|巅峰|低谷|主峰|登峰|险峰|洪峰|山峰|眉峰|分水岭|山岭|东北|海洋|大洋|远洋|留洋|飘洋|西洋|东洋|南洋|喜洋洋|汪洋|水库|草原|高原|平原|盆地|沙漠|大江|长河|大河|小河|内海|外海|死火山|活火山|休眠火山|寿山|泰山北斗|脑海|五湖四海|翻山|愚公移山)$")
PERSONAL = re.compile("^(孙|刘|王|李|张|陈|杨|赵|黄|周|吴|徐|朱|马|胡|郭|林|何|高|梁|郑|罗|宋|谢|唐|韩|曹|许|邓|萧|冯|曾|程|蔡|彭|潘|袁|于|董|余|苏|叶|吕|魏|蒋|田|杜|丁|沈|姜|范|江|傅|钟|卢|汪|戴|崔|任|陆|廖|姚|方|邹|熊|孟|秦|江|阎|薛|侯|雷|白|龙|段|郝|孔|邵|史|毛|常|万|顾|赖|武|康|贺|严|尹|钱|施|牛|洪|龚).(山|江|海|河|湖|岭|峰|洋|湾|岛)$")


def main():
    entries, seen = [], set()

    def add(term, kind, canonical="", **features):
        key = (common.fold(term), kind)
        if key in seen or not term or term.startswith("的") and not term.startswith(("的黎波里", "的的喀喀")):  # 的花海
            return
        seen.add(key)
        if term in AMBIGUOUS:
            features["ambiguous"] = 1
        entries.append((term, kind, canonical if canonical != term else "", list(features.items())))

    # countries from the source: short form, full form, capital, cities
    cities = []
    for row in common.rows(folder, "world_locations_raw.tsv"):
        parts = row[0].split()
        if len(parts) < 3:
            continue
        short, full, capital = parts[:3]
        canonical = CANON_FIX.get(short, short)
        iso = ISO.get(canonical, ISO.get(short, ""))
        add(short, "country", canonical, iso=iso)
        add(canonical, "country", "", iso=iso)
        add(full, "country", canonical, iso=iso)
        if canonical != "中国":
            cities.append((capital, 1))
            for extra in parts[3:]:
                cities += [(c, 0) for c in extra.split("/") if c not in ("巴新", "好望角", "济州岛", "普吉岛")]
    hand = {}
    for line in open(os.path.join(here, "places-hand.txt"), encoding="utf-8"):
        if line.startswith("#") or not line.strip():
            continue
        kind, names = line.rstrip("\n").split("\t")
        hand.setdefault(kind, []).extend(names.split())
    for name in hand["country"]:
        term, _, canonical = name.partition("=")
        canonical = canonical or term
        add(term, "country", canonical, iso=ISO.get(canonical, ""))
    countries = {t for t, k, c, f in entries}
    capitals = {c for c, is_capital in cities if is_capital}
    for name in hand["foreigncity"]:
        term, _, canonical = name.partition("=")
        if term in countries and term not in capitals:
            continue
        add(term, "foreigncity", canonical, **({"capital": 1} if (canonical or term) in capitals else {}))
    for term, is_capital in cities:
        if term not in countries:
            add(term, "foreigncity", "", **({"capital": 1} if is_capital else {}))
    for kind in ("zone", "region", "landmark", "nature"):
        for name in hand[kind]:
            term, _, canonical = name.partition("=")
            if kind == "zone":
                add(term, "region", canonical, level="county")
            else:
                add(term, kind, canonical)

    # natural features by ending
    sources = [(r[0].strip(), int(r[1]) if len(r) > 1 and r[1].strip().isdigit() else 0) for r in common.rows(folder, "thuocl_diming.tsv")]
    diming = dict(sources)

    def score_of(term):
        return diming.get(term, 0)

    divisions = {re.sub("(市|区|县|自治县)$", "", r[2]) for r in common.rows(folder, "admin_divisions_pca.tsv")}
    jcseg = {r[0].strip() for r in common.rows(folder, "places_jcseg.tsv")}
    for term in sorted(set(diming) | jcseg | {w for w, (f, p) in words.items() if p == "ns"}):
        if not common.is_han(term) or len(term) < 3 or len(term) > 8:
            continue
        if not SUFFIX.match(term) or NOT_NATURE.search(term) or PERSONAL.match(term):
            continue
        if re.match("^[东西南北上下前后大小老新]?[一二三四五六七八九十第]", term) and diming.get(term, 0) < 200:
            continue
        if (term, "foreigncity") in seen or (term, "country") in seen or term in divisions:
            continue
        in_jieba = words.get(term)
        if len(term) >= 4 and score_of(term) < 50 and term not in jcseg and not re.search("(山脉|沙漠|高原|盆地|平原|半岛|群岛|列岛|海峡|水库|草原|火山)$", term) \
                and not (in_jieba and in_jieba[1] == "ns" and in_jieba[0] >= 20):
            continue
        if in_jieba and in_jieba[1] not in ("ns", "nz", "n", "nrt", "nr") and in_jieba[0] >= 10:
            continue
        score = diming.get(term, 0)
        if not (in_jieba and in_jieba[1] == "ns" and in_jieba[0] >= 3) and score < 100 and term not in jcseg:
            continue
        add(term, "nature")
    common.write("""Countries, foreign cities, regions, natural features, landmarks. Compiled by Tools/lexicons/build_places.py; do not edit by hand.
country: canonical=usual short form  iso=ISO 3166  |  foreigncity: cities, states, provinces and prefectures abroad, capital=1
region (level=county: zones with a government of their own) | nature (rivers, lakes, mountains, seas, islands …) | landmark  ambiguous=1 also an ordinary word or a name of something else""", entries)


main()
