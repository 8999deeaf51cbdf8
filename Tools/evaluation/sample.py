"""Precision on running text: draw predictions, judge them by reading, count.

  sample.py draw RUN CORPUS… --type date -n 300 --seed 7 -o sheet.tsv   draw and print for judging
  sample.py mark sheet.tsv < marks                                      enter the verdicts
  sample.py score sheet.tsv…                                            precision, Wilson 95 % interval

RUN is the path of `pipeline-run`. The sheet holds no text: corpus file, start and end in code points of the file,
type, rule, verdict, class of error, and for quantities the verdict on the item. A line of marks is
`number verdict [class] [item=verdict]`, or a range of numbers (`1-60 right`); a later line overrides an earlier one.
Python 3, standard library only.
"""

import argparse
import collections
import csv
import json
import math
import os
import random
import re
import subprocess
import sys
import tempfile

COLUMNS = ["no", "corpus", "start", "end", "type", "rule", "verdict", "class", "item"]
VERDICTS = {"right", "optional", "wrong"}
# A document is closed at the first line end after SHORT; LONG is where a line is cut at a full stop.
SHORT, LONG = 500, 1500

TAG = re.compile(r"<(/?)([a-z]+)[^>]*>")
BROADCAST = re.compile(r"《新闻联播》 ?\(?(\d{4})(\d\d)(\d\d)")
# A bulletin opens with its day or the day it counts to.
OPENING = re.compile(r"(截至|截止|\d{4}年)?\d{0,2}月?\d{1,2}日")


class Document:
  """A piece of a corpus: its text without mark-up, and where each character stands in the file."""

  def __init__(self, day=None):
    self.characters, self.places, self.day = [], [], day

  def append(self, character, place):
    self.characters.append(character)
    self.places.append(place)

  def __len__(self):
    return len(self.characters)


def transcripts(text):
  """An item is a headline and the line of paragraphs after it; an item over LONG is cut between paragraphs."""
  day, place, headline = None, 0, None
  for line in text.splitlines(keepends=True):
    broadcast = BROADCAST.search(line)
    if broadcast:
      day, headline = "-".join(broadcast.groups()), None
    elif not line.startswith("<p>"):
      headline = (line, place)
    else:
      document = Document(day)
      if headline:
        for offset, character in enumerate(headline[0]):
          document.append(character, headline[1] + offset)
      at = 0
      while at < len(line):
        tag = TAG.match(line, at)
        if not tag:
          document.append(line[at], place + at)
          at += 1
          continue
        if tag[1] and tag[2] == "p":
          document.append("\n", place + at)
          if len(document) >= LONG:
            yield document
            document = Document(day)
        at = tag.end()
      if len(document) > 20:
        yield document
      headline = None
    place += len(line)


def bulletins(text):
  """Lines are gathered to SHORT characters and closed before a line that opens with a day."""
  document, place = Document(), 0
  for line in text.splitlines(keepends=True):
    if len(document) >= LONG or (len(document) >= SHORT and OPENING.match(line)):
      yield document
      document = Document()
    for offset, character in enumerate(line):
      document.append(character, place + offset)
      if len(document) >= LONG and character == "。":
        yield document
        document = Document()
    place += len(line)
  if len(document):
    yield document


def documents(path):
  with open(path, encoding="utf-8", newline="") as file:
    text = file.read()
  return list((transcripts if BROADCAST.search(text[:2000]) else bulletins)(text))


def predictions(run, pieces, kind):
  """What the pipeline finds of a type, as (document, entity)."""
  with tempfile.TemporaryDirectory() as folder:
    asked, answered = os.path.join(folder, "in.jsonl"), os.path.join(folder, "out.jsonl")
    with open(asked, "w", encoding="utf-8") as file:
      for number, piece in enumerate(pieces):
        line = {"id": str(number), "text": "".join(piece.characters)}
        if piece.day:
          line["reference_date"] = piece.day
        file.write(json.dumps(line, ensure_ascii=False) + "\n")
    subprocess.run([run, "annotate", asked, "-o", answered], check=True)
    with open(answered, encoding="utf-8") as file:
      for line in file:
        answer = json.loads(line)
        for entity in answer["entities"]:
          if entity["type"] == kind:
            yield pieces[int(answer["id"])], entity


def shown(number, piece, entity):
  text = "".join(piece.characters)
  start, end = entity["start"], entity["end"]
  before, after = (part.replace("\n", "¶") for part in (text[max(0, start - 25):start], text[end:end + 25]))
  values = " ".join(
    f"{key}={entity[key]}" for key in ("kind", "value", "mod", "low", "high", "approx", "unit", "item")
    if key in entity)
  return f"{number} {before}【{entity['text']}】{after} | {values} | {entity.get('rule')} {piece.day or ''}"


def draw(arguments):
  chance = random.Random(arguments.seed)
  share, rows = arguments.n // len(arguments.corpora), []
  for corpus in arguments.corpora:
    pieces = documents(corpus)
    pieces = chance.sample(pieces, min(len(pieces), arguments.documents))
    found = list(predictions(arguments.run, pieces, arguments.type))
    print(f"# {os.path.basename(corpus)}: {len(pieces)} documents, {sum(map(len, pieces))} characters, "
          f"{len(found)} predictions", file=sys.stderr)
    rows += [(corpus, *one) for one in chance.sample(found, min(share, len(found)))]
  with open(arguments.output, "w", encoding="utf-8", newline="") as file:
    sheet = csv.writer(file, delimiter="\t", lineterminator="\n")
    sheet.writerow(COLUMNS)
    for number, (corpus, piece, entity) in enumerate(rows, 1):
      places = piece.places
      sheet.writerow([number, os.path.basename(corpus), places[entity["start"]], places[entity["end"] - 1] + 1,
                      arguments.type, entity.get("rule", ""), "", "", ""])
      print(shown(number, piece, entity))


def read(path):
  with open(path, encoding="utf-8", newline="") as file:
    return list(csv.DictReader(file, delimiter="\t"))


def mark(arguments):
  rows = read(arguments.sheet)
  for line in sys.stdin:
    fields = line.split()
    if not fields:
      continue
    first, _, last = fields[0].partition("-")
    for row in rows[int(first) - 1:int(last or first)]:
      for field in fields[1:]:
        if field.startswith("item="):
          row["item"] = field[5:]
        else:
          row["verdict" if field in VERDICTS else "class"] = field
  with open(arguments.sheet, "w", encoding="utf-8", newline="") as file:
    sheet = csv.DictWriter(file, COLUMNS, delimiter="\t", lineterminator="\n")
    sheet.writeheader()
    sheet.writerows(rows)


def wilson(right, of, z=1.96):
  """The interval of Wilson (1927) of a proportion, which holds near 1 where the normal one does not."""
  share, spread = right / of, z * z / of
  middle = (share + spread / 2) / (1 + spread)
  half = z / (1 + spread) * math.sqrt(share * (1 - share) / of + spread / (4 * of))
  return max(middle - half, 0.0), min(middle + half, 1.0)


def line(name, verdicts):
  right = sum(verdict != "wrong" for verdict in verdicts)
  low, high = wilson(right, len(verdicts))
  return f"| {name} | {len(verdicts)} | {right} | {right / len(verdicts):.3f} | {low:.3f}–{high:.3f} |"


def score(arguments):
  rows = [row for sheet in arguments.sheets for row in read(sheet)]
  unjudged = sum(row["verdict"] not in VERDICTS for row in rows)
  if unjudged:
    sys.exit(f"{unjudged} rows without a verdict")
  groups = collections.defaultdict(list)
  for row in rows:
    groups[(0, row["type"])].append(row["verdict"])
    groups[(1, f"{row['type']}, {row['corpus']}")].append(row["verdict"])
    groups[(2, f"`{row['rule']}`")].append(row["verdict"])
    if row["item"]:
      groups[(0, "item")].append(row["item"])
  print("| what | judged | right | precision | 95 % interval |\n|---|---|---|---|---|")
  for (_, name), verdicts in sorted(groups.items()):
    print(line(name, verdicts))
  print("\n| type | class of error | count |\n|---|---|---|")
  classes = collections.Counter((row["type"], row["class"]) for row in rows if row["verdict"] == "wrong")
  for (kind, name), count in sorted(classes.items(), key=lambda pair: (pair[0][0], -pair[1], pair[0][1])):
    print(f"| {kind} | {name} | {count} |")


def main():
  parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
  commands = parser.add_subparsers(required=True)
  command = commands.add_parser("draw")
  command.add_argument("run")
  command.add_argument("corpora", nargs="+")
  command.add_argument("--type", required=True)
  command.add_argument("-n", type=int, default=300)
  command.add_argument("--seed", type=int, required=True)
  command.add_argument("--documents", type=int, default=500, help="drawn of each corpus before predictions are")
  command.add_argument("-o", "--output", required=True)
  command.set_defaults(act=draw)
  command = commands.add_parser("mark")
  command.add_argument("sheet")
  command.set_defaults(act=mark)
  command = commands.add_parser("score")
  command.add_argument("sheets", nargs="+")
  command.set_defaults(act=score)
  arguments = parser.parse_args()
  arguments.act(arguments)


if __name__ == "__main__":
  main()
