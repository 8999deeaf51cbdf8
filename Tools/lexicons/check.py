"""Validates the lexicon TSV files and prints counts.

python3 check.py [FOLDER]      exit 1 when something is wrong
"""
import collections
import os
import re
import sys

import common

here = os.path.dirname(os.path.abspath(__file__))
folder = sys.argv[1] if len(sys.argv) > 1 else os.path.join(here, "../../Sources/CLexicons/tsv")
MAX_BYTES = 5_400_000            # of the rows, which git keeps
MAX_IMAGE = 5_000_000            # of what they compile to, which every binary holds

# file -> type -> allowed feature keys
ALLOWED = {
    "divisions.tsv": {"division": "level form code parent alternatives counties ambiguous former"},
    "places.tsv": {"country": "iso ambiguous", "foreigncity": "capital ambiguous", "region": "level ambiguous", "nature": "ambiguous", "landmark": "ambiguous"},
    "surnames.tsv": {"surname": "freq odds compound korean minority"},
    "japanese.tsv": {"surname": "japanese odds", "kanji": "single first second middle third"},
    "given.tsv": {"given": "first second single foreign"},
    "orgheads.tsv": {"orghead": "kind bare dept abbr ambiguous", "organization": "kind abbr ambiguous"},
    "firms.tsv": {"organization": "kind abbr ambiguous"},
    "schools.tsv": {"organization": "kind abbr ambiguous"},
    "hospitals.tsv": {"organization": "kind abbr ambiguous"},
    "media.tsv": {"organization": "kind abbr ambiguous"},
    "bodies.tsv": {"organization": "kind abbr ambiguous"},
    "clubs.tsv": {"organization": "kind abbr ambiguous", "club": "sport plain word"},
    "shorts.tsv": {"organization": "kind abbr", "brand": "kind sure word person"},
    "figures.tsv": {"figure": ""},
    "titles.tsv": {"title": "role kind holder professional of", "titlemod": "role kind"},
    "measures.tsv": {"measure": "class", "unit": "dim si factor offset ambiguous", "currency": "iso minor factor ambiguous", "people": "noun"},
    "festivals.tsv": {"festival": "rule region ambiguous"},
    "words.tsv": {"word": "f p n s"},
}
VALUES = {
    ("division", "level"): "province prefecture county township", ("region", "level"): "county", ("division", "form"): "full short character",
    ("orghead", "kind"): "government party congress court police hospital health school company bank media association union institute military international team station venue community religion other",
    ("title", "role"): "head suffix", ("titlemod", "role"): "modifier", ("club", "sport"): "football basketball", ("title", "holder"): "weak",
    ("title", "kind"): "office party law health school science company media military police sport art religion role honorific rank",
    ("titlemod", "kind"): "rank time body scope",
    ("measure", "class"): "individual collective event container document temporal person place money part kind vehicle multiple",
}
VALUES["organization", "kind"] = VALUES["brand", "kind"] = VALUES["orghead", "kind"]
FLAGS = set("ambiguous plain word sure person former compound japanese korean minority bare dept abbr professional minor capital noun".split())
INTEGERS = set("freq odds first second single middle third foreign f".split())
RULE = re.compile(r"^(fixed:\d\d-\d\d|lunar:(\d+-\d+|last)|weekday:\d\d-\d-\d|term:..([+-]\d+)?|easter[+-]\d+)$")

problems, total = [], 0
# Of all files: organization -> where it stands, full name.
organizations = {}
table = common.fold_table()
for name in sorted(os.listdir(folder)):
    path = os.path.join(folder, name)
    if not name.endswith(".tsv"):
        problems.append(f"{name}: not a TSV file")
        continue
    if name not in ALLOWED:
        problems.append(f"{name}: unknown file")
        continue
    raw = open(path, "rb").read()
    total += len(raw)
    if raw.startswith(b"\xef\xbb\xbf") or b"\r" in raw:
        problems.append(f"{name}: BOM or CR")
    counts, keys, seen = collections.Counter(), collections.defaultdict(collections.Counter), {}
    for number, line in enumerate(raw.decode("utf-8").split("\n"), 1):
        def problem(text):
            problems.append(f"{name}:{number}: {text}: {line[:80]}")
        if not line or line.startswith("#"):
            continue
        columns = line.split("\t")
        if not 2 <= len(columns) <= 4:
            problem("columns")
            continue
        term, kind = columns[:2]
        canonical = columns[2] if len(columns) > 2 else ""
        features = columns[3] if len(columns) > 3 else ""
        if kind not in ALLOWED[name]:
            problem("type")
            continue
        if (term, kind) in seen:
            problem(f"again, first in line {seen[term, kind]}")
        seen[term, kind] = number
        if kind == "organization":
            if term in organizations and organizations[term][0] != name:
                problem(f"again, first in {organizations[term][0]}")
            organizations[term] = (name, canonical)
        counts[kind] += 1
        if not term or term != term.strip() or re.search(r"\s\s", term) or len(term) > 40:
            problem("term")
        if common.fold(term) != term:
            problem(f"not folded ({common.fold(term)})")
        if canonical == term:
            problem("canonical equals term")
        allowed = ALLOWED[name][kind].split()
        given = set()
        for pair in features.split(";") if features else []:
            key, equals, value = pair.partition("=")
            if not equals or not value or key not in allowed:
                problem(f"feature {pair}")
                continue
            if key in given:
                problem(f"feature {key} again")
            given.add(key)
            keys[kind][key] += 1
            if key in FLAGS and value != "1":
                problem(f"flag {pair}")
            if key in INTEGERS and not re.fullmatch(r"-?\d+", value):
                problem(f"integer {pair}")
            if key in ("factor", "offset") and not re.fullmatch(r"\d+(\.\d+)?(/\d+)?", value):
                problem(f"number {pair}")
            if key == "rule" and not RULE.match(value):
                problem(f"rule {pair}")
            if key == "iso" and not re.fullmatch(r"[A-Z]{2,3}", value):
                problem(f"iso {pair}")
            if (kind, key) in VALUES and value not in VALUES[kind, key].split():
                problem(f"value {pair}")
    for kind in counts:
        print(f"{name:15} {kind:13} {counts[kind]:6}   " + "  ".join(f"{k} {n}" for k, n in keys[kind].most_common()))
for term, (name, canonical) in organizations.items():
    if canonical and organizations.get(canonical, ("", ""))[1]:
        problems.append(f"{name}: {term}: its full name {canonical} is itself a short form")
print(f"{total} bytes")
if total > MAX_BYTES:
    problems.append(f"{total} bytes, more than {MAX_BYTES}")
image = os.path.join(folder, "../builtin.lexicon")
if os.path.exists(image) and os.path.getsize(image) > MAX_IMAGE:
    problems.append(f"the image has {os.path.getsize(image)} bytes, more than {MAX_IMAGE}")
for p in problems[:100]:
    print(p, file=sys.stderr)
if problems:
    print(f"{len(problems)} problems", file=sys.stderr)
sys.exit(1 if problems else 0)
