#!/usr/bin/env python3
"""Bulletins with marks in braces → INPUT.jsonl and GOLD.jsonl.

    marked.py FOLDER... --input INPUT.jsonl --gold GOLD.jsonl

A folder has *.txt; texts are divided by lines of =====, and may begin with #locality:河南省焦作市. Marks are {oBODY},
{pPERSON}, {tTITLE}, {lPLACE}, {o?BODY} where two careful readers may disagree; never nested. Writers differ where the
guidelines leave room: their marks are brought to one convention first.
"""
import argparse
import json
import re
from pathlib import Path

TYPES = {"o": "organization", "p": "person", "t": "title", "l": "location"}
PARTY = "党委|党组|党总支|党支部|分党组"
RULES = [
    # 桃源镇党委|书记, 惠泉村党支部|书记: a place's party body is a body.
    (r"\{[ol]\??([^{}]*(?:镇|乡|村|社区|街道))\}\{t(\??)(党委|党支部|党总支|党工委)((?:副?书记|委员)[^{}]*)\}", r"{o\1\3}{t\2\4}"),
    # 全国人大|代表
    (r"\{t(\??)(全国|[^{}、]{0,6}[省市县区])(人大|政协)(代表|委员)((?:、[^{}]*)?)\}", r"{o\2\3}{t\1\4\5}"),
    # The Latin form in a bracket is no second mention.
    (r"([（(])\{p\??([A-Za-z][^{}]*)\}", r"\1\2"),
    # Titles that nobody named holds are left alone.
    (r"\{t\?([^{}]*)\}", r"\1"),
    # 市委|常委|、|组织部|部长
    (
        r"\{t([^{}]*(?:常委|委员))、((?:(?:省|市|区|县|州|旗)委)?(?:组织部|宣传部|统战部|政法委))((?:常务)?副?(?:部长|书记))((?:、[^{}]*)?)\}",
        r"{t\1}、{o\2}{t\3\4}",
    ),
    # 市第一医院|党委书记: the party words of any other body belong to the title.
    (
        rf"\{{o(\??)([^{{}}]*[^{{}}县市省区州旗盟团镇乡村道]{{2}}|[^{{}}]*[^{{}}县市省区州旗盟团镇乡村道][^{{}}]*[^{{}}县市省区州旗盟团镇乡村道])({PARTY})\}}\{{t((?:副)?书记|成员|委员)",
        r"{o\1\2}{t\3\4",
    ),
    (rf"\{{o\??(校|院|局|厅)({PARTY})\}}\{{t((?:副)?书记|成员|委员)", r"{o?\1}{t\2\3"),
]


def documents(folder):
    for path in sorted(Path(folder).glob("*.txt")):
        for number, text in enumerate(re.split(r"^=====\s*$", path.read_text(encoding="utf-8"), flags=re.M), 1):
            lines = text.strip("\n").split("\n")
            heads = dict(line[1:].split(":", 1) for line in lines if re.match(r"#\w+:", line))
            body = "\n".join(line for line in lines if not line.startswith("#"))
            if body.strip():
                yield f"{Path(folder).name}-{path.stem}-{number}", heads, body


def read(body):
    """The text without marks, and the entities."""
    for pattern, replacement in RULES:
        body = re.sub(pattern, replacement, body)
    text, entities = "", []
    for part in re.split(r"(\{[optl]\??[^{}]*\})", body):
        mark = re.fullmatch(r"\{([optl])(\??)([^{}]*)\}", part)
        if mark and mark[3]:
            entity = {"id": f"e{len(entities) + 1}", "type": TYPES[mark[1]], "start": len(text), "text": mark[3]}
            text += mark[3]
            entities.append(entity | {"end": len(text), "optional": bool(mark[2])})
        else:
            text += part.replace("{", "").replace("}", "")
    return text + "\n", entities


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--input", required=True)
    parser.add_argument("--gold", required=True)
    arguments = parser.parse_args()
    with open(arguments.input, "w", encoding="utf-8") as texts, open(arguments.gold, "w", encoding="utf-8") as gold:
        for folder in arguments.folders:
            for name, heads, body in documents(folder):
                text, entities = read(body)
                document = {"id": name, "text": text}
                if heads.get("locality", "").strip():
                    document["locality"] = heads["locality"].strip()
                print(json.dumps(document, ensure_ascii=False), file=texts)
                print(json.dumps({"id": name, "entities": entities}, ensure_ascii=False), file=gold)


if __name__ == "__main__":
    main()
