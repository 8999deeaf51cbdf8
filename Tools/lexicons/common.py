"""What the lexicon scripts share: reading the source folder, folding, writing rows."""
import os
import subprocess
import sys

_fold = None


def fold_table():
    """ICU's Traditional-Simplified transform, one character at a time (as the library folds), and full width to ASCII."""
    global _fold
    if _fold is None:
        chars = [chr(c) for c in list(range(0x3400, 0x4DC0)) + list(range(0x4E00, 0xA000)) + list(range(0xF900, 0xFB00))]
        run = subprocess.run(["uconv", "-f", "utf-8", "-t", "utf-8", "-x", "Traditional-Simplified"],
                             input="\n".join(chars).encode(), capture_output=True, check=True)
        out = run.stdout.decode().split("\n")
        assert len(out) == len(chars)
        _fold = {a: b for a, b in zip(chars, out) if a != b and len(b) == 1}
        for a in [a for a, b in _fold.items() if _fold.get(b) == a]:     # 苧 and 苎 go round in a circle
            del _fold[a]
        for a in "著俱吒跤姊氹阪乾藉瞭夥摺箝苎薴":                              # kept by the library, too: Sources/CICU/fold.c
            _fold.pop(a, None)
        for c in range(0xFF01, 0xFF5F):
            if chr(c) not in "，。；：？！（）":       # punctuation the library may keep
                _fold[chr(c)] = chr(c - 0xFEE0)
        _fold["\u3000"] = " "
    return _fold


def fold(text):
    table = fold_table()
    return "".join(table.get(c, c) for c in text)


def rows(folder, name, header=True):
    """The rows of a source file as lists of columns."""
    with open(os.path.join(folder, name), encoding="utf-8-sig") as f:
        lines = f.read().splitlines()
    return [line.split("\t") for line in lines[1 if header else 0:] if line]


def is_han(text):
    return bool(text) and all("\u3400" <= c <= "\u9fff" or c == "\u3007" for c in text)


def jieba(folder):
    """word -> (frequency, part of speech); the most frequent reading."""
    words = {}
    for row in rows(folder, "jieba_dict.tsv"):
        if len(row) < 3:
            continue
        word, freq, pos = row[0], int(row[1]), row[2]
        if word not in words or freq > words[word][0]:
            words[word] = (freq, pos)
    return words


def feature_text(features):
    return ";".join(f"{k}={v}" for k, v in features if v not in (None, ""))


def write(comment, entries, out=sys.stdout):
    """entries: (term, type, canonical, [(key, value)…]); writes a comment and the rows, terms folded."""
    lines = ["# " + line for line in comment.strip().splitlines()]
    seen = set()
    for term, kind, canonical, features in entries:
        folded = fold(term)
        if folded != term and not canonical:
            canonical = term
        if (folded, kind) in seen:
            sys.stderr.write(f"double: {folded} {kind}\n")
            continue
        seen.add((folded, kind))
        lines.append("\t".join([folded, kind, canonical if canonical != folded else "", feature_text(features)]).rstrip("\t"))
    out.write("\n".join(lines) + "\n")
