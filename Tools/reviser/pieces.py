#!/usr/bin/env python3
"""Texts → INPUT.jsonl, in pieces of whole lines and some 1,500 characters: pieces.py TEXT... > INPUT.jsonl"""
import json
import sys


def pieces(path):
    piece = ""
    for line in open(path, encoding="utf-8"):
        if line.strip():
            piece += line
        if len(piece) > 1500:
            yield piece
            piece = ""


for path in sys.argv[1:]:
    for number, piece in enumerate(pieces(path), 1):
        print(json.dumps({"id": f"{path}-{number}", "text": piece}, ensure_ascii=False))
