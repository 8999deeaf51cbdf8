#!/usr/bin/env python3
"""Official texts with what the rules find as labels: they teach the model to leave such text alone.

    silver.py PIPELINE_RUN TEXT... --input INPUT.jsonl --gold GOLD.jsonl
"""
import argparse
import json
import subprocess


def pieces(path):
    piece = ""
    for line in open(path, encoding="utf-8"):
        if line.strip():
            piece += line
        if len(piece) > 1500:
            yield piece
            piece = ""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("run", help="pipeline-run")
    parser.add_argument("texts", nargs="+")
    parser.add_argument("--input", required=True)
    parser.add_argument("--gold", required=True)
    arguments = parser.parse_args()
    with open(arguments.input, "w", encoding="utf-8") as out:
        for path in arguments.texts:
            for number, piece in enumerate(pieces(path), 1):
                print(json.dumps({"id": f"{path}-{number}", "text": piece}, ensure_ascii=False), file=out)
    found = subprocess.run([arguments.run, "annotate", arguments.input], capture_output=True, text=True, check=True)
    with open(arguments.gold, "w", encoding="utf-8") as out:
        for line in found.stdout.splitlines():
            document = json.loads(line)
            entities = [entity for entity in document["entities"] if not entity["rule"].endswith(".revised")]
            print(json.dumps({"id": document["id"], "entities": entities}, ensure_ascii=False), file=out)


if __name__ == "__main__":
    main()
