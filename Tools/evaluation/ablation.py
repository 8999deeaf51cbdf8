#!/usr/bin/env python3
"""The ablation table: people, organizations and locations with each source of evidence off, in turn.

    swift build -c release --product ablate
    ablation.py .build/release/ablate dev.jsonl --gold gold/dev.jsonl       # documents and gold of the label scheme
    ablation.py .build/release/ablate uner_gsdsimp.{dev,train}.jsonl --uner # UNER: gold in the file itself
    ablation.py .build/release/ablate news.jsonl                            # no gold: agreement with all sources on

Prints a Markdown table: strict precision, recall and F1 by type; without gold, for each type the mentions that the run
shares with the full one, that only the full one has, and that only the run has.
"""
import argparse
import json
import subprocess
import tempfile
from pathlib import Path

TYPES = ["person", "organization", "location"]
UNER = {"PER": "person", "ORG": "organization", "LOC": "location"}


def lines(*paths):
    return [json.loads(line) for path in paths for line in Path(path).read_text(encoding="utf-8").splitlines() if line]


def spans(document, required=True):
    return {(document["id"], UNER.get(e["type"], e["type"]), e["start"], e["end"])
            for e in document["entities"] if not (required and e.get("optional"))}


def rate(wanted, optional, found):
    right = len(wanted & found)
    proposed = len(found - (optional - wanted))
    precision, recall = right / max(proposed, 1), right / max(len(wanted), 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("ablate")
    parser.add_argument("documents", nargs="+")
    parser.add_argument("--gold")
    parser.add_argument("--uner", action="store_true")
    options = parser.parse_args()
    documents = lines(*options.documents)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "in.jsonl")
        keys = ("id", "text", "reference_date", "locality")
        source.write_text("".join(
            json.dumps({k: d[k] for k in keys if k in d}, ensure_ascii=False) + "\n" for d in documents),
            encoding="utf-8")
        out = subprocess.run([options.ablate, str(source), folder], check=True, capture_output=True, text=True).stdout
        runs = [line.split("\t") for line in out.splitlines()]
        found = {name: set().union(*(spans(d) for d in lines(path))) for name, path, _ in runs}
    gold = documents if options.uner else lines(options.gold) if options.gold else None
    print("| off | " + " | ".join(TYPES) + " |\n" + "|---" * (len(TYPES) + 1) + "|")
    full = found["none"]
    wanted = set().union(*(spans(d) for d in gold)) if gold else full
    optional = set().union(*(spans(d, required=False) for d in gold)) if gold else set()
    for name, run in found.items():
        row = [name]
        for type in TYPES:
            w, o, f = ({s for s in x if s[1] == type} for x in (wanted, optional, run))
            if gold:
                row.append("{:.3f} / {:.3f} / **{:.3f}**".format(*rate(w, o, f)))
            else:
                row.append(f"{len(w & f)} − {len(w - f)} + {len(f - w)}")
        print("| " + " | ".join(row) + " |")


if __name__ == "__main__":
    main()
