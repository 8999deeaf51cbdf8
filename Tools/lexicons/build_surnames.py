"""surnames.tsv: family names with their frequency.

python3 build_surnames.py SOURCE_FOLDER > ../../Sources/CLexicons/tsv/surnames.tsv
"""
import collections
import math
import os
import sys

import common

folder = sys.argv[1]
here = os.path.dirname(os.path.abspath(__file__))
words = common.jieba(folder)
background = collections.Counter()
for word, (freq, pos) in words.items():
    for c in common.fold(word):
        background[c] += freq
total = sum(background.values())

MISPRINTS = set("殴阳 夏候 卲 殴 欧欧 徐徐 帖 乾 兀 着 着 甯 ".split())
freq = {}
for name, tf in ((r[0], float(r[1])) for r in common.rows(folder, "surnames_wainshine.tsv")):
    if common.is_han(name) and name not in MISPRINTS:
        # 王 = 9520 is 7.17 % of the people; the tail (TF 5) is a floor, not a count.
        freq[common.fold(name)] = max(freq.get(common.fold(name), 0), round(tf * 7.5) if tf > 5 else 2)
for name, weight in ((r[0], float(r[1])) for r in common.rows(folder, "surnames_faker.tsv")):
    freq.setdefault(common.fold(name), max(1, round(weight * 10000)))
for r in common.rows(folder, "surnames_jcseg.tsv"):
    if common.is_han(r[0]):
        freq.setdefault(common.fold(r[0]), 1)
freq.setdefault("干", 2)
freq.setdefault("宁", 300)

hand = collections.defaultdict(list)
for line in open(os.path.join(here, "surnames-hand.txt"), encoding="utf-8"):
    if not line.startswith("#"):
        kind, *names = line.split()
        hand[kind] += [common.fold(n) for n in names]
for name in hand["compound"]:
    freq.setdefault(name, 1)
for name in hand["rare"]:
    freq.setdefault(name, 2)

# Eighths of a bit for characters that run in text as the ends of words (学习, 练习) and hardly ever begin one.
at_word_start = {"习": 40}
entries, seen = [], set()
for name in sorted(freq, key=lambda n: (-freq[n], n)):
    features = [("freq", freq[name])]
    if len(name) == 1:
        odds = math.log2(freq[name] / 1e6) - math.log2((background[name] + 5) / total)
        features.append(("odds", round(odds * 8) + at_word_start.get(name, 0)))
    else:
        features.append(("compound", 1))
    if name in hand["korean"]:
        features.append(("korean", 1))
    if name in hand["minority"]:
        features.append(("minority", 1))
    entries.append((name, "surname", "", features))
    seen.add(name)
for kind in ("korean", "minority"):
    for name in dict.fromkeys(hand[kind]):
        if name not in seen:
            entries.append((name, "surname", "", ([("compound", 1)] if kind == "korean" else []) + [(kind, 1)]))
            seen.add(name)
common.write("""Family names. Compiled by Tools/lexicons/build_surnames.py; do not edit by hand.
freq=bearers per million (the tail is a floor)  odds=8 x log2(share among surnames / share among characters of running text)
compound=1 two characters and more  korean=1  minority=1 beginnings of Uyghur, Kazakh, Tibetan, Mongolian, Yi … names (name parts, no surnames)""", entries)
