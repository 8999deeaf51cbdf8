"""japanese.tsv: family names of Japan, and how much a character speaks for a given name there.

python3 build_japanese.py TEXT > ../../Sources/CLexicons/tsv/japanese.tsv

TEXT is running Chinese text that names few Japanese (government reports), of which only counts are taken: how often a family
name's characters stand side by side anyhow.
"""
import collections
import math
import os
import sys

import common

here = os.path.dirname(os.path.abspath(__file__))
tsv = os.path.join(here, "../../Sources/CLexicons/tsv")

hand = collections.defaultdict(list)
for line in open(os.path.join(here, "japanese-hand.txt"), encoding="utf-8"):
    if not line.startswith("#"):
        kind, *names = line.split()
        hand[kind] += [common.fold(n) for n in names]

# Running text: the words of words.tsv with their frequencies.
background, words = collections.Counter(), {}
for line in open(os.path.join(tsv, "words.tsv"), encoding="utf-8"):
    if not line.startswith("#"):
        word, _, _, features = line.rstrip("\n").split("\t")
        words[word] = int(dict(f.split("=") for f in features.split(";"))["f"])
        for c in word:
            background[c] += 2 ** words[word]
total = sum(background.values())

slots = {"single": (1, [0]), "first": (2, [0]), "second": (2, [1]), "third": (3, [2]), "middle": (3, [0, 1])}
odds = collections.defaultdict(dict)
for slot, (length, places) in slots.items():
    names = [n for n in hand["given"] if len(n) == length]
    counts = collections.Counter(n[i] for n in names for i in places)
    for c, count in counts.items():
        share = count / (len(names) * len(places))
        odds[c][slot] = max(-80, min(80, round(8 * math.log2(share / ((background[c] + total / 1e5) / total)))))

# A character that was counted elsewhere only may well stand here: two thousand names are few.
for c in odds:
    seldom = max(odds[c].values()) - 30
    odds[c] = {slot: max(odds[c].get(slot, -80), seldom) for slot in slots if slot in odds[c] or slot != "third"}

# Eighths of a bit for a family name of two characters and more where it stands; less for one that is a word or a place, too.
places = set()
for name in ("divisions.tsv", "places.tsv"):
    for line in open(os.path.join(tsv, name), encoding="utf-8"):
        places.add(line.split("\t")[0])


families, common_nouns = set(hand["family"]), set(hand["noun"])
anyhow = collections.Counter()
text = open(sys.argv[1], encoding="utf-8").read()
for length in {len(name) for name in families}:
    anyhow.update(s for i in range(len(text)) if (s := text[i:i + length]) in families)


def family_odds(name):
    seldom = 100 - 8 * math.log2(1 + 2 * anyhow[name])
    return round(min(seldom, 100 - 8 * max(0, words.get(name, 0) - 4)) - (30 if name in places else 50 if name in common_nouns else 0))


entries = [(name, "surname", "", [("japanese", 1), ("odds", family_odds(name))]) for name in dict.fromkeys(hand["family"])
           if words.get(name, 0) < 14]
entries += [(c, "kanji", "", [(s, odds[c][s]) for s in slots if s in odds[c]]) for c in sorted(odds)]
common.write("""Names of Japan. Compiled by Tools/lexicons/build_japanese.py; do not edit by hand.
surname: japanese=1  odds=how much it speaks for a name, in eighths of a bit
kanji: a character of given names; single= first= second= (of names of one and two) middle= third= (of names of three) are integers, 8 x log2(share in that
slot of given names / share among the characters of running text), -80…80. One not seen in a slot
other than the third has 30 less there than in its best. A character not listed stands in no name that was counted.""", entries)
