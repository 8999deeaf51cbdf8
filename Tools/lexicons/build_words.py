"""words.tsv: the most frequent ordinary words, evidence against names and for left edges.

python3 build_words.py SOURCE_FOLDER > ../../Sources/CLexicons/tsv/words.tsv
"""
import math
import os
import sys

import common

LIMIT = 40562
HERE = os.path.dirname(os.path.abspath(__file__))
NAMES = ("nr", "ns", "nt", "nz")
words = common.jieba(sys.argv[1])
# The dictionary calls many ordinary words names (明白 nr, 和平 nz): those of words-more.txt come back.
def by_speech(name):
    """word and part of speech of a list by hand"""
    for line in open(os.path.join(HERE, name), encoding="utf-8"):
        if not line.startswith("#"):
            pos, *more = line.split()
            yield from ((w, pos) for w in more)


for w, pos in by_speech("words-more.txt"):
    words[w] = (max(words.get(w, (0, ""))[0], 64), pos)
# The dictionary calls this name a time.
words.pop("周恩来", None)
spoken = dict(by_speech("words-speech.txt"))
# What the dictionary calls a phrase (l) is a noun where it ends like one: 无人机, 固定资产.
NOUN_ENDS = set("者员人家机器品物业学会力性率量统体素症法权值育产程酸药店院校所厂车船团队组织构制度史观论义类式型网库区带线点术策炮文件")
for w, (f, p) in words.items():
    if p == "l" and len(w) > 2 and w[-1] in NOUN_ENDS:
        spoken.setdefault(w, "n")
    elif p in ("i", "l"):
        spoken.setdefault(w, "a")
chosen = [(w, f, p) for w, (f, p) in words.items()
          if 2 <= len(w) <= 4 and common.is_han(w) and not p.startswith(NAMES) and f >= 3]
chosen.sort(key=lambda x: (-x[1], x[0]))
entries, seen = [], set()
for w, f, p in chosen:
    w = common.fold(w)
    if w in seen:
        continue
    seen.add(w)
    entries.append((w, "word", "", [("f", int(math.log2(f))), ("p", p[0]), ("n", 1 if p in ("vn", "an") else None),
                                ("s", spoken.get(w))]))
    if len(entries) == LIMIT:
        break
entries.sort(key=lambda e: e[0])
common.write("""Frequent ordinary words, no names. Compiled by Tools/lexicons/build_words.py; do not edit by hand.
f=floor(log2(frequency in jieba's dictionary))  p=first letter of the part of speech (n noun, v verb, a adjective, d adverb,
r pronoun, m numeral, q measure, p preposition, c conjunction, t time, i and l idioms, j abbreviation, s place, f localiser, z state, o, u, y, x)
n=1 a verb or adjective that is also used as a noun (vn, an)
s=part of speech in running text where it is another one: n, v, a, vn (a verb, half of the time a noun), nv (a fifth)""", entries)
