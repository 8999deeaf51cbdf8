"""given.tsv: weights of characters in the slots of given names and in transcribed foreign names.

python3 build_given.py SOURCE_FOLDER > ../../Sources/CLexicons/tsv/given.tsv
"""
import collections
import math
import sys

import common

folder = sys.argv[1]
words = common.jieba(folder)
fold = common.fold
background = collections.Counter()
for word, (freq, pos) in words.items():
    for c in fold(word):
        if common.is_han(c):
            background[c] += freq
B = sum(background.values())

surnames = {fold(r[0]) for r in common.rows(folder, "surnames_faker.tsv")}
common_surnames = {fold(r[0]) for r in common.rows(folder, "surnames_faker.tsv") if len(r) > 1 and r[1].replace(".", "").isdigit() and float(r[1]) >= 0.03}
terms = set()
for name in ("thuocl_medical.tsv", "thuocl_caijing.tsv", "thuocl_law.tsv"):
    terms |= {r[0].strip() for r in common.rows(folder, name)}

FOREIGN = set("尔斯克姆拉莫夫卡弗奥")          # characters that betray a transcription
NOT_LAST = set("氏帝后宫府庙镇县市区路街关寨庄坝沟口桥店厂派党号们的了公爷哥妈嫂婆某姓会王家村")
NOT_REST = set("家庄 家口 先生 女士 小姐 老师 太太 夫人 师傅 医生 主任 主席 总理 总统 书记 将军 大人 大爷 大妈 老板 皇帝 太后 皇后 公子 姑娘 先锋 元帅 大夫".split())

first, second, single = collections.Counter(), collections.Counter(), collections.Counter()
names = set()


def take(name):
    name = fold(name.strip())
    if not common.is_han(name) or name in terms or name in names:
        return
    if len(name) == 3 and name[0] in surnames:
        rest = name[1:]
        if rest in NOT_REST or name[2] in NOT_LAST or set(rest) & FOREIGN:
            return
        if rest in words and not words[rest][1].startswith("n") and words[rest][0] >= 500:
            return
        names.add(name)
        first[rest[0]] += 1
        second[rest[1]] += 1
    elif len(name) == 2 and name[0] in common_surnames:
        if name[1] in NOT_LAST or name[1] in FOREIGN or (name in words and words[name][0] >= 200):
            return
        names.add(name)
        single[name[1]] += 1


for row in common.rows(folder, "jieba_persons_nr.tsv"):
    if len(row[0]) == 3:
        take(row[0])
for row in common.rows(folder, "thuocl_lishimingren.tsv"):
    take(row[0])
# Lists of frequent given names and characters weigh as many names each.
for row in common.rows(folder, "given_names_faker.tsv"):
    name = fold(row[0])
    if common.is_han(name) and len(name) == 2:
        first[name[0]] += 8
        second[name[1]] += 8
    elif common.is_han(name) and len(name) == 1:
        single[name] += 8
        second[name] += 2
for name, counter in (("given_single_chars.tsv", single), ("given_double_first_chars.tsv", first), ("given_double_second_chars.tsv", second)):
    for row in common.rows(folder, name):
        if len(row[0]) == 1 and common.is_han(row[0]):
            counter[fold(row[0])] += 15
# Given-name fashion of the last decades, which the sources hardly know (composed by hand).
for c in "子梓宇浩欣诗雨梦思佳嘉雅俊泽一若语紫可心诺依奕沐昕宸煜铭皓睿晨晓怡静婉雪慧馨钰靖逸书芷艺亦以乐安景承奥星悦瑾瑶彦奕宏伟志建国玉秀春海永文明德世少庆立振小红长光新学":
    first[c] += 12
for c in "涵轩宇浩怡萱泽睿博晨琪彤妍悦诺曦宸煜铭皓航辰熙琳瑶婷雯雅菲颖蕾娜倩霞莉芳敏静燕玲华明军平强辉杰鹏飞龙波涛伟峰斌刚勇超磊亮健凯毅洋宁阳源远鑫森林彬豪翔帆旭英兰梅红丽珍萍娟芬珠琴云凤香月花娥荣生国民忠义德才兴贵福祥成东海江":
    second[c] += 10
for c in "伟芳敏静勇军杰娟涛超艳磊娜丽强洋明刚鹏波斌辉宁浩凯玲琳倩欣莹雪颖蕾婷晶鑫峰飞亮博帅阳健毅旭宇晨旸昕琪瑶瑞睿轩楠森林彬翔洁霞萍燕红梅英":
    single[c] += 12

# Transcribed names: what the dictionary tags nrt, from three characters up.
foreign = collections.Counter()
for word, (freq, pos) in words.items():
    word = fold(word)
    if pos == "nrt" and len(word) >= 3 and common.is_han(word):
        for c in word:
            foreign[c] += 1
for row in common.rows(folder, "foreign_name_chars.tsv"):
    for c in fold(row[0].split("/")[0]):
        if common.is_han(c):
            foreign[c] += 5
HAND_FOREIGN = set(
    "阿埃艾爱安奥巴柏班邦保堡鲍贝本比彼宾波伯博布策查达戴丹当道德登邓迪狄蒂丁东杜多顿厄恩尔法凡范菲费芬弗福夫盖甘冈戈高哥格葛根贡古瓜圭哈海汉豪赫亨洪胡华怀惠霍基吉加伽贾简杰金津喀卡凯坎康考柯科克肯孔库夸奎昆拉莱赖兰朗劳勒雷蕾黎里利莉丽丽连廉列林琳"
    "龙卢鲁路露伦罗洛吕马玛迈麦曼芒毛梅门蒙米密敏明缪摩莫姆穆拿纳娜乃奈南内尼妮涅宁纽努诺欧帕潘庞佩彭皮平珀普奇恰齐契钱乔切钦琼丘让热仁日荣茹瑞若撒萨塞赛桑瑟森沙莎尚绍舍申圣施史什士舒斯丝思松苏所索塔泰坦汤唐陶特滕提梯田铁廷通图托陀瓦万旺威韦维温文翁沃乌伍武西希锡夏香肖谢欣辛休许雪逊雅亚延扬耶叶伊依宜易因尤约泽扎詹珍芝朱茨兹宗祖佐姬黛蓓薇芙茜嘉凯娅茵伊莲蒂柔"
    "敦冯瑙嫩派培琴饶儒顺硕姚宰曾哲季柳立察额代珊妲隆佳丰济富拜边京云昌昂娃别优")

N1, N2, N3, NF = sum(first.values()), sum(second.values()), sum(single.values()), sum(foreign.values())
V = 6000


def weight(count, n, beta, char):
    p = (count + beta) / (n + beta * V)
    q = (background[char] + 20) / (B + 20 * V)
    return max(-80, min(80, round(8 * math.log2(p / q))))


chars = [c for c, _ in sorted(background.items(), key=lambda x: (-x[1], x[0]))[:4500]]
chars += sorted(c for c in set(first) | set(second) | set(single) if c not in set(chars))
entries = []
for c in sorted(set(chars)):
    f = [("first", weight(first[c], N1, 0.5, c)), ("second", weight(second[c], N2, 0.5, c)), ("single", weight(single[c], N3, 0.3, c))]
    if c in HAND_FOREIGN or foreign[c] >= 12:
        w = weight(max(foreign[c], 2), NF, 0.3, c)
        if c in HAND_FOREIGN or w >= 0:
            f.append(("foreign", w))
    entries.append((c, "given", "", f))
sys.stderr.write(f"{len(names)} names, slots {N1} {N2} {N3}, foreign {NF}\n")
common.write("""Characters of given names. Compiled by Tools/lexicons/build_given.py; do not edit by hand.
first= second= single= integers, 8 x log2(share in that slot of given names / share among the characters of running text), -80…80
foreign= the same for names transcribed from other scripts; only on characters in use there
A character not listed: first=0;second=0;single=0 (rare in print, rare in names); no foreign= : -40.""", entries)
