"""divisions.tsv: provinces to townships with short and former names.

python3 build_divisions.py SOURCE_FOLDER > ../../Sources/CLexicons/tsv/divisions.tsv
"""
import collections
import os
import re
import sys

import common

folder = sys.argv[1]
here = os.path.dirname(os.path.abspath(__file__))
words = common.jieba(folder)
ORDER = {"province": 0, "prefecture": 1, "county": 2, "township": 3}
SKIP = re.compile("^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$")
ETHNIC = sorted({re.sub("[人语]$", "", r[0]) for r in common.rows(folder, "ethnic_groups.tsv")} | {"傈僳族", "各族", "德昂族", "基诺族", "哈萨克", "锡伯", "蒙古", "塔吉克", "柯尔克孜", "维吾尔"},
                key=len, reverse=True)

# Abbreviations in general use that no rule gives.
HAND_SHORT = {
    "内蒙古自治区": ["内蒙"], "博尔塔拉蒙古自治州": ["博州"], "巴音郭楞蒙古自治州": ["巴州"], "克孜勒苏柯尔克孜自治州": ["克州"],
    "锡林郭勒盟": ["锡盟"], "阿拉善盟": ["阿盟"], "兴安盟": [], "呼和浩特市": ["呼市"], "乌鲁木齐市": ["乌市"], "哈尔滨市": ["哈市"],
    "齐齐哈尔市": ["齐市"], "西双版纳傣族自治州": ["版纳", "西双版纳州"], "土默特左旗": ["土左旗"], "土默特右旗": ["土右旗"],
    "达尔罕茂明安联合旗": ["达茂旗", "达茂联合旗"], "科尔沁左翼中旗": ["科左中旗"], "科尔沁左翼后旗": ["科左后旗"],
    "科尔沁右翼前旗": ["科右前旗"], "科尔沁右翼中旗": ["科右中旗"], "察哈尔右翼前旗": ["察右前旗"], "察哈尔右翼中旗": ["察右中旗"],
    "察哈尔右翼后旗": ["察右后旗"], "东乌珠穆沁旗": ["东乌旗"], "西乌珠穆沁旗": ["西乌旗"], "阿拉善左旗": ["阿左旗"], "阿拉善右旗": ["阿右旗"],
    "乌拉特前旗": ["乌拉特", "乌前旗"], "乌拉特中旗": ["乌拉特", "乌中旗"], "乌拉特后旗": ["乌拉特", "乌后旗"], "达拉特旗": ["达拉特", "达旗"], "准格尔旗": ["准格尔", "准旗"],
    "鄂托克前旗": ["鄂托克", "鄂前旗"], "伊金霍洛旗": ["伊金霍洛", "伊旗"], "陈巴尔虎旗": ["陈旗"], "新巴尔虎左旗": ["新左旗"], "新巴尔虎右旗": ["新右旗"],
    "阿鲁科尔沁旗": ["阿鲁科尔沁", "阿旗"], "克什克腾旗": ["克旗"], "翁牛特旗": ["翁牛特", "翁旗"], "喀喇沁旗": ["喀喇沁", "喀旗"], "莫力达瓦达斡尔族自治旗": ["莫旗"],
    "鄂温克族自治旗": ["鄂温克旗", "鄂温克"], "鄂伦春自治旗": ["鄂伦春旗", "鄂伦春"], "苏尼特左旗": ["苏尼特", "苏左旗", "东苏旗"], "苏尼特右旗": ["苏尼特", "苏右旗", "西苏旗"],
    "双江拉祜族佤族布朗族傣族自治县": ["双江县"], "前郭尔罗斯蒙古族自治县": ["前郭县", "前郭"], "杜尔伯特蒙古族自治县": ["杜蒙县", "杜尔伯特县"],
    "喀喇沁左翼蒙古族自治县": ["喀左县", "喀左"], "阜新蒙古族自治县": ["阜蒙县", "阜新县"], "本溪满族自治县": ["本溪县"], "东乡族自治县": ["东乡县"],
    "和布克赛尔蒙古自治县": ["和丰县", "和布克赛尔"], "塔什库尔干塔吉克自治县": ["塔县"], "积石山保安族东乡族撒拉族自治县": ["积石山县"],
    "鄂托克旗": ["鄂托克"],
    "敖汉旗": ["敖汉"],
    "奈曼旗": ["奈曼"],
    "扎鲁特旗": ["扎鲁特"],
    "额济纳旗": ["额济纳"],
    "扎赉特旗": ["扎赉特"],
    "库伦旗": ["库伦"],
    "梅里斯达斡尔族区": ["梅里斯区"], "浦东新区": ["浦东"], "滨海新区": ["滨海"], "神农架林区": ["神农架"], "大兴安岭地区": ["大兴安岭"],
    "广西壮族自治区": ["广西自治区"], "宁夏回族自治区": ["宁夏自治区"], "新疆维吾尔自治区": ["新疆自治区"],
    "香港特别行政区": ["香港"], "澳门特别行政区": ["澳门"], 
}
CHARACTERS = {
    "京": "北京市", "津": "天津市", "冀": "河北省", "晋": "山西省", "蒙": "内蒙古自治区", "辽": "辽宁省", "吉": "吉林省", "黑": "黑龙江省",
    "沪": "上海市", "申": "上海市", "苏": "江苏省", "浙": "浙江省", "皖": "安徽省", "闽": "福建省", "赣": "江西省", "鲁": "山东省",
    "豫": "河南省", "鄂": "湖北省", "湘": "湖南省", "粤": "广东省", "桂": "广西壮族自治区", "琼": "海南省", "渝": "重庆市", "川": "四川省",
    "蜀": "四川省", "贵": "贵州省", "黔": "贵州省", "云": "云南省", "滇": "云南省", "藏": "西藏自治区", "陕": "陕西省", "秦": "陕西省",
    "甘": "甘肃省", "陇": "甘肃省", "青": "青海省", "宁": "宁夏回族自治区", "新": "新疆维吾尔自治区", "港": "香港特别行政区",
    "澳": "澳门特别行政区", "台": "台湾",
}
CLEAR_CHARACTERS = set("冀沪浙皖闽赣豫鄂粤渝黔滇")        # hardly ever anything else in print
# Townships of Taiwan that are spoken of without their level; the doubtful ones are also words, other names or parts of them.
TOWNS = set("竹北 新埔 芎林 北埔 头份 竹南 狮潭 鹿港 芬园 伸港 埔盐 埔心 竹塘 埤头 埔里 鹿谷 中寮 斗六 西螺 古坑 莿桐 二仑 仑背 麦寮 褒忠 大埤 中埔 竹崎 番路 鹿草 恒春 枋寮 枋山 麟洛 盐埔 万峦 内埔 新埤 "
            "佳冬 崁顶 三地门 礁溪 壮围 卓溪 卑南 太麻里 西屿 烈屿 南竿 北竿 莒光 头城 苑里 卓兰 员林 草屯 雾台".split())
DOUBTFUL_TOWNS = set("竹东 通霄 三义 斗南 虎尾 鹿野 七美 东石 丰滨 义竹 二林 五结 关山 北港 员山 寿丰 尖石 朴子 水里 溪州 玉里 玛家 秀林 线西 芳苑 里港 金宁 长滨 马公 民雄 望安 富里 林边 万丹 东引 来义 台西 集集 "
                     "元长 社头 田尾 车城 达仁 造桥 国姓 口湖 竹田 后龙 南庄".split())
Entry = collections.namedtuple("Entry", "name level code parent")


def divisions():
    out = []
    for code, level, name, province, city, county in ((r + [""] * 6)[:6] for r in common.rows(folder, "admin_divisions_pca.tsv")):
        if SKIP.match(name):
            continue
        parents = [p for p in (province, city) if p and not SKIP.match(p) and p != name]
        if level == "province":
            parents = []
        elif level == "prefecture":
            parents = parents[:1]
        level = {"province": "province", "city": "prefecture", "prefecture": "prefecture", "county": "county", "area": "county"}[level]
        out.append(Entry(name, level, code, "".join(parents)))
    # Taiwan, Hong Kong and Macau are not in the source.
    out += [Entry("台湾", "province", "71", ""), Entry("香港特别行政区", "province", "81", ""), Entry("澳门特别行政区", "province", "82", "")]
    for line in open(os.path.join(here, "divisions-hand.tsv"), encoding="utf-8"):
        if line.startswith("#") or not line.strip():
            continue
        parent, level, names = line.rstrip("\n").split("\t")
        out += [Entry(n, level, "", parent) for n in names.split()]
    return out


def short_names(entry):
    """Short forms by rule and by hand; at least two characters."""
    name, shorts = entry.name, []
    hand = HAND_SHORT.get(name, [])
    stem = None
    if entry.level == "township":
        return [name[:-1]] if name[:-1] in TOWNS or name[:-1] in DOUBTFUL_TOWNS else []
    match = re.match(r"^(.+?)(特别行政区|自治区|自治州|自治县|自治旗|林区|特区|地区|矿区|省|市|区|县|盟|旗)$", name)
    if match and not re.search("(开发区|示范区|园区|管理区|新区|实验区|食品区|风景名胜区|工业园|联合旗|[左右前中后]旗)$", name):
        stem = match.group(1)
        kind = match.group(2)
        if kind.startswith("自治") or kind in ("区",) and stem.endswith("族"):
            changed = True
            while changed:
                changed = False
                for group in ETHNIC:
                    if stem.endswith(group) and len(stem) - len(group) >= 2:
                        stem, changed = stem[:-len(group)], True
                        break
                if re.search("(回族|壮族)$", stem) and len(stem) > 3:
                    stem, changed = stem[:-2], True
            if kind == "自治州":
                shorts.append(stem + "州")
            elif kind == "自治县" and stem + "县" != name and not stem.endswith("族"):
                shorts.append(stem + "县")
            elif kind == "自治旗" and not stem.endswith("族"):
                shorts.append(stem + "旗")
        if kind in ("旗", "林区", "矿区") and name != "神农架林区":
            stem = None
    if stem and len(stem) >= 2 and not stem.endswith("族"):
        shorts.insert(0, stem)
    return [s for s in dict.fromkeys(shorts + hand) if s != name and len(s) >= 2]


def ambiguous(term, full=False, taiwan=False):
    """True when the term is mostly something else in running text."""
    if full:
        return term in AMBIGUOUS_FULL
    if term in EXTRA_AMBIGUOUS or term in DOUBTFUL_TOWNS or term == "库伦":
        return True
    if term in PLAIN_NAMES or term not in words:
        return False
    freq, pos = words[term]
    return pos[:2] not in ("nr", "ns", "nt", "nz") and freq >= (3 if taiwan else 50)


AMBIGUOUS_FULL = set("城区 矿区 郊区 市中区 新县 东区 西区 中区 北区 南区 中西区 老城区 新城区 古城区 解放区 新市区 城东区 城西区 城北区 城中区 海港区 动力区 南郊区 三山区 小河区 九里区 四方区 红星区 和平县 共和县".split())

# Place names which the dictionary tags as ordinary words.
PLAIN_NAMES = set(
    "海南 保定 长治 运城 包头 大连 营口 合肥 烟台 焦作 商丘 信阳 孝感 恩施 河源 来宾 海口 自贡 攀枝花 遵义 大理 宝鸡 平凉 酒泉 海北 银川 和田 嘉义 开封 大同 三明 百色 天水 金门 "
    "房山 顺义 昌平 怀柔 正定 开平 遵化 成安 广平 馆陶 望都 安新 顺平 宣化 怀来 隆化 香河 文安 武强 迎泽 杏花岭 广灵 上党 怀仁 平遥 五台 保德 安泽 离石 孝义 凉城 开原 建平 磐石 通榆 道里 道外 香坊 "
    "延寿 尚志 抚远 六合 常熟 海门 金湖 宝应 仪征 兴化 奉化 文成 嘉善 海盐 德清 永康 开化 天台 仙居 怀远 雨山 来安 定远 金寨 石台 宁国 广德 晋安 福清 思明 湖里 仙游 德化 晋江 华安 福安 进贤 永修 德安 共青城 "
    "大余 崇义 安远 吉水 永丰 永新 德兴 即墨 龙口 昌乐 寿光 高密 荣成 临清 阳信 成武 中牟 登封 通许 新野 项城 正阳 洪山 大冶 五峰 当阳 保康 应城 石首 监利 通山 赤壁 来凤 仙桃 神农架 雨花 望城 桃源 安化 永兴 "
    "宁远 天河 福田 龙华 香洲 三水 新会 广宁 海丰 隆安 上林 融水 全州 永福 上思 凤山 文昌 定安 武隆 云阳 奉节 青白江 金堂 米易 三台 顺庆 武胜 通江 红原 康定 会理 金阳 美姑 水城 红花岗 正安 赤水 思南 镇远 福泉 通海 昌宁 "
    "永胜 个旧 勐海 福贡 武定 三原 华阴 米脂 神木 红古 靖远 灵台 玉门 正宁 和政 盐池 隆德 库车 莎车 丰润 武义 修水 泊头 扶余 平度 内乡 建瓯 大悟 金坛 双流 仁德 武安 新乐 昌邑 南召 乐业 江岸 应城 二七 双江 龙海".split())

# Names in the dictionary's eyes, but mostly other things in running text.
EXTRA_AMBIGUOUS = set(
    "上街 天桥 商都 中卫 鄂温克 鄂伦春 盐湖 水城 湖滨 沿河 政和 兴国 称多 大关 上高 商城 江山 龙江 平原 通江 中和 日照 中山 白银 阿里 新华 解放 和平 长安 向阳 东方 光明 红旗 前进 友谊 团结 城中 城东 城西 城南 城北 城关 市中 市北 市南 江南 江东 江北 河东 河西 桥东 桥西 路北 路南 "
    "南城 东城 西城 中原 东湖 西湖 南湖 东山 西山 南山 北山 金山 太平 平安 永安 同心 安定 长寿 通道 互助 中方 武功 志丹 子长 左权 高明 高峰 共和 建华 振兴 东风 铁东 铁西 站前 文化 宏伟 市区 新市 新城 老城 海港 古城 凤凰 石门 "
    "白云 红星 黄河 长江 双清 双峰 清新 秀英 天山 天元 万年 仁和 会同 河口 滨海 云龙 龙门 大方 大名 大新 兴业 富民 民权 民乐 金融 普安 正安 新民 新建 新兴 清水 清流 友好 丰满 龙山 江海 安居 平和 平定 平顺 大观 大祥 三元 三门 三江 "
    "名山 青山 绿园 白玉 白水 福山 阳光 阳明 平房 南岗 博爱 开元 温泉 石林 方正 和顺 惠民 集贤 阳春 九龙 宝塔 白塔 古塔 红塔 钟楼 七星 木兰 万安 黄龙 玉龙 马尾 武侯 仁爱 中正 大内 小河 建安 同仁 金牛 紫云 新星 白杨 弥勒 龙泉 "
    "太和 威信 大安 杨梅 元宝 柳林 莲池 牧野 鸡冠 响水 连云 双塔 田中 大英 崇文 开阳 星子 吉利 四方 动力 下关 三山 九里 小金 天全 天长 天等 五常 大足 大化 大田 大通 大竹 四会 红安 蓝田 蓝山 石龙 石柱 龙凤 龙亭 盘龙 盐田 沙田 沙湾 官渡 "
    "五华 金沙 白沙 岳阳楼 嘉禾 泰和 安平 安福 乐安 乐平 新田 新源 新化 新罗 新丰 永泰 永定 永济 平远 平乐 平利 双城 双流 曲水 雨城 万载 惠安 惠来 静安 静乐 黄山 香山 泰山 华山 衡山 嵩山 庐山 井冈山 南海 东海 渤海 黄海 普陀 宝山 钟山 "
    "天台 梅列 华龙 安宁 兴隆 磐石 惠农 裕民 云霄 海晏 朝天 上党 万全 进贤 武强 路桥 融水 明水 潜山 资中 公安 同安 同德 西和 建水 榆树 新和 于洪 蜀山 金水 牡丹 祥云 乐业 东至 "
    "西华 广德 麒麟 芙蓉 海棠 天涯 桃园 信义 板桥 鼓楼 前锋 将军 观音 和硕 灵石 浮梁 威远 定远 平遥县城 南市 新青 江阳 江汉 汉江 天心 天柱 宜君 双柏 永嘉 元阳 凤翔 建德 建宁 德格 和静 高青 高台 高安 依安 康乐 康平 安龙 开江".split()) - {"静安", "凤翔", "建德", "永嘉", "开阳", "沙田", "桃园", "广德", "井冈山", "威远", "定远"}


def main():
    full, short = collections.defaultdict(list), collections.defaultdict(list)
    for entry in divisions():
        full[entry.name].append(entry)
        for s in short_names(entry):
            short[s].append(entry)

    def path(e):
        return e.parent + e.name

    def features(term, entries, form):
        best = min(ORDER[e.level] for e in entries)
        top = [e for e in entries if ORDER[e.level] == best]
        paths = list(dict.fromkeys(path(e) for e in sorted(entries, key=lambda e: (ORDER[e.level], e.code or "9", path(e)))))
        one = top[0] if len(top) == 1 else None
        canonical = ""
        if form != "full":
            names = {e.name for e in top}
            canonical = top[0].name if len(names) == 1 else ""
        out = [("level", top[0].level), ("form", form)]
        if one:
            out += [("code", one.code), ("parent", one.parent)]
        if len(paths) > 1:
            out.append(("alternatives", "|".join(paths)))
        if ambiguous(term, form == "full", all(e.parent.startswith("台湾") and e.level == "county" for e in entries)):
            out.append(("ambiguous", 1))
        return canonical, out

    entries, seen = [], set()
    names_full = set(full)
    for name in sorted(full, key=lambda n: (min(ORDER[e.level] for e in full[n]), min(e.code or "9" for e in full[n]), n)):
        merged = full[name] + short.get(name, [])       # 吉林市 is also nobody's short form, 朝阳县 might be
        canonical, f = features(name, merged if name in short else full[name], "full")
        entries.append((name, "division", "", f))
        seen.add(name)
    for name in sorted(short, key=lambda n: (min(ORDER[e.level] for e in short[n]), min(e.code or "9" for e in short[n]), n)):
        if name in seen:
            continue
        canonical, f = features(name, short[name], "short")
        entries.append((name, "division", canonical, f))
        seen.add(name)
    entries.append(("台湾省", "division", "台湾", [("level", "province"), ("form", "full"), ("code", "71")]))
    seen.add("台湾省")
    for char, name in CHARACTERS.items():
        if char in seen:
            continue
        f = [("level", "province"), ("form", "character")]
        if char not in CLEAR_CHARACTERS:
            f.append(("ambiguous", 1))
        entries.append((char, "division", name, f))
        seen.add(char)

    # Former names: full old names with what they became.
    former = collections.OrderedDict()
    for line in open(os.path.join(here, "divisions-former.tsv"), encoding="utf-8"):
        if line.startswith("#") or not line.strip():
            continue
        name, _, new, parent = line.rstrip("\n").split("\t")
        former.setdefault(name, (new, parent))
        stem = re.sub("(地区|市|区|县)$", "", name)
        if len(stem) >= 2 and "自治" not in stem:
            former.setdefault(stem, (new, parent))
    for row in common.rows(folder, "admin_division_changes_raw.tsv"):
        if "=>" not in row[0]:
            continue
        old, new = row[0].split("=>")
        old, new = old.split()[2:], new.split()
        pairs = old[0::2]
        name = pairs[-1]
        if name == new[-1]:
            continue
        former.setdefault(name, (new[-1], "".join(new[:-1])))
        if old[-1] != name and len(old[-1]) >= 2:
            former.setdefault(old[-1], (new[-1], "".join(new[:-1])))
    for name, (new, parent) in former.items():
        if name in seen:
            continue
        found = [e for e in full.get(new, []) if e.parent == parent]
        f = [("level", found[0].level if found else "county"), ("form", "full" if re.search("(市|区|县|岛)$", name) else "short"),
             ("parent", parent), ("former", 1)]
        if ambiguous(name, bool(re.search("(市|区|县)$", name))):
            f.append(("ambiguous", 1))
        entries.append((name, "division", new, f))
        seen.add(name)

    # Townships and sub-districts.
    townships = collections.defaultdict(dict)       # name -> counties that have one of that name, in order
    for row in common.rows(folder, "admin_divisions_streets.tsv"):
        name = re.sub("(街道)办事处$", r"\1", row[2].strip())
        name = common.fold(name)
        if len(name) < 3 or name in seen or not common.is_han(name):
            continue
        if not re.search("(镇|乡|街道|苏木|农场|林场|牧场)$", name) or name in ("城关镇乡",):
            continue
        townships[name][row[5] if row[5] and not SKIP.match(row[5]) else row[4]] = None
    for name in sorted(townships):
        f = [("level", "township")]
        if len(townships[name]) <= 3:       # 城关镇 says nothing of where it is
            f.append(("counties", "|".join(townships[name])))
        if name in words and words[name][0] >= 50 and words[name][1][:2] not in ("nr", "ns", "nt", "nz"):
            f.append(("ambiguous", 1))
        entries.append((name, "division", "", f))
        seen.add(name)
    common.write("""Administrative divisions. Compiled by Tools/lexicons/build_divisions.py; do not edit by hand.
level=province|prefecture|county|township  form=full|short|character (township rows: full)  code=GB/T 2260  parent=full names of the ancestors, joined
counties=the counties that have a township of the name, where they are at most three
alternatives=full paths when a term stands for several divisions (then canonical and parent are those of the one of highest level, if it is one)
ambiguous=1 the term is mostly something else in running text  former=1 a name no longer in force, canonical=what it became""", entries)


main()
