"""``python -m benchmarks.charges LABELLED.csv [--more CHALLENGE.csv]``: the lexicon of charges against labelled texts.

A labelled text has the columns charge, country, iccs_code (codes parted by ``;``) and lang. The texts are not part of
this project. One half, drawn by a fixed seed, was read while the lexicon was written; the other was kept back until it
was measured. The baseline is a linear model over TF-IDF of letters and words: cross-validated over all texts, and
trained on the half that was read to be tried on the half that was not.
"""

from __future__ import annotations

import argparse
import csv
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from screening.audit.decided import exact_interval
from screening.cases.charge import Lexicon
from screening.law.load import load_pack

SEED = 20261128
FOLDS = 5
DIGITS = 4
FREQUENT = 10


@dataclass(frozen=True)
class Labelled:
    """A charge, and the codes under which a reader counts it."""

    text: str
    country: str | None
    language: str
    codes: frozenset[str]


@dataclass(frozen=True)
class Answer:
    """A labelled text with what was proposed for it: each proposal is the codes of which one is meant."""

    of: Labelled
    proposals: tuple[frozenset[str], ...]

    def found(self, code: str) -> bool:
        """Whether a proposal covers the code."""
        return any(code in one for one in self.proposals)


def read(path: str) -> list[Labelled]:
    """The labelled texts of a file."""
    with open(path, encoding="utf-8-sig", newline="") as file:  # noqa: PTH123 - a path as it was typed
        return [
            Labelled(
                row["charge"],
                row["country"] or None,
                row["lang"],
                frozenset(code[:DIGITS] for code in row["iccs_code"].split(";") if code),
            )
            for row in csv.DictReader(file)
        ]


def halves(texts: Sequence[Labelled]) -> tuple[list[Labelled], list[Labelled]]:
    """The half that was read while the lexicon was written, and the half that was kept back."""
    order = list(range(len(texts)))
    random.Random(SEED).shuffle(order)
    cut = len(order) // 2
    return [texts[at] for at in sorted(order[:cut])], [texts[at] for at in sorted(order[cut:])]


def by_lexicon() -> Callable[[Sequence[Labelled]], list[Answer]]:
    """The lexicon as an answerer: a proposal stands for the codes of its classes."""
    pack = load_pack()
    lexicon = Lexicon(pack.offences)
    codes = {offence.id: frozenset(offence.iccs) for offence in pack.offences}

    def answer(texts: Sequence[Labelled]) -> list[Answer]:
        return [
            Answer(
                one,
                tuple(
                    frozenset().union(*(codes[name] for name in proposal.classes))
                    for proposal in lexicon.propose(one.text, one.country)
                ),
            )
            for one in texts
        ]

    return answer


def by_model(learnt: Sequence[Labelled], tried: Sequence[Labelled]) -> list[Answer]:
    """The baseline: what a linear model proposes for ``tried`` after ``learnt``."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.multiclass import OneVsRestClassifier
    from sklearn.pipeline import make_pipeline, make_union
    from sklearn.preprocessing import MultiLabelBinarizer

    codes = MultiLabelBinarizer()
    labels = codes.fit_transform([one.codes for one in learnt])
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, strip_accents="unicode")
    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, strip_accents="unicode")
    linear = OneVsRestClassifier(LogisticRegression(C=30, class_weight="balanced", max_iter=2000))
    model = make_pipeline(make_union(letters, words), linear)
    model.fit([one.text for one in learnt], labels)
    told = codes.inverse_transform(model.predict([one.text for one in tried]))
    return [Answer(one, tuple(frozenset({code}) for code in each)) for one, each in zip(tried, told, strict=True)]


def cross_validated(texts: Sequence[Labelled]) -> list[Answer]:
    """The baseline over all texts, each tried by a model that has not learnt from it."""
    order = list(texts)
    random.Random(SEED).shuffle(order)
    folds = [order[at::FOLDS] for at in range(FOLDS)]
    return [
        answer
        for at, fold in enumerate(folds)
        for answer in by_model([one for other, each in enumerate(folds) if other != at for one in each], fold)
    ]


def share(hits: int, of: int) -> str:
    """A share with its exact 95 % interval."""
    if not of:
        return "none"
    low, high = exact_interval(hits, of)
    return f"{hits}/{of} = {hits / of:.1%} ({low:.0%} to {high:.0%})"


def precision(answers: Iterable[Answer]) -> str:
    """How many proposals name a code that the text is counted under."""
    right = [bool(one & answer.of.codes) for answer in answers for one in answer.proposals]
    return share(sum(right), len(right))


def recall(answers: Iterable[Answer], codes: Iterable[str] | None = None) -> str:
    """How many codes of the texts a proposal covers."""
    wanted = None if codes is None else set(codes)
    found = [answer.found(code) for answer in answers for code in answer.of.codes if wanted is None or code in wanted]
    return share(sum(found), len(found))


def frequent(texts: Iterable[Labelled]) -> list[str]:
    """The codes that at least ten texts have, the most frequent first."""
    counted: dict[str, int] = {}
    for one in texts:
        for code in one.codes:
            counted[code] = counted.get(code, 0) + 1
    return sorted((code for code, number in counted.items() if number >= FREQUENT), key=lambda code: -counted[code])


def page(texts: Sequence[Labelled], challenge: Sequence[Labelled]) -> Iterator[str]:
    """The tables, in Markdown."""
    lexicon = by_lexicon()
    read_half, kept_half = halves(texts)
    often = frequent(texts)
    measured = {
        "lexicon, half read while it was written": lexicon(read_half),
        "lexicon, half kept back": lexicon(kept_half),
        "lexicon, challenge set (read)": lexicon(challenge),
        "model, learnt from the half read, tried on the half kept back": by_model(read_half, kept_half),
        f"model, all texts, {FOLDS}-fold cross-validated": cross_validated(texts),
    }
    yield f"| measured on | texts | precision of proposals | recall | recall, codes with {FREQUENT} texts or more |"
    yield "|---|---|---|---|---|"
    for name, answers in measured.items():
        if answers:
            yield f"| {name} | {len(answers)} | {precision(answers)} | {recall(answers)} | {recall(answers, often)} |"
    kept, everything = measured["lexicon, half kept back"], lexicon(texts)
    yield ""
    yield "| language | texts | precision, all | recall, all | precision, kept back | recall, kept back |"
    yield "|---|---|---|---|---|---|"
    for language in sorted({one.language for one in texts}):
        both = [[one for one in each if one.of.language == language] for each in (everything, kept)]
        told = " | ".join(f"{precision(each)} | {recall(each)}" for each in both)
        yield f"| {language} | {len(both[0])} | {told} |"
    yield ""
    yield "| ICCS code | recall, all | recall, kept back | model, cross-validated |"
    yield "|---|---|---|---|"
    model = list(measured.values())[-1]
    for code in often:
        yield f"| {code} | {recall(everything, [code])} | {recall(kept, [code])} | {recall(model, [code])} |"


def main() -> None:
    """Measures, and prints the page's tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.charges", description=__doc__)
    parser.add_argument("labelled", help="labelled texts, a random sample")
    parser.add_argument("--more", help="labelled texts picked for what is rare")
    asked = parser.parse_args()
    print("\n".join(page(read(asked.labelled), read(asked.more) if asked.more else [])))


if __name__ == "__main__":
    main()
