"""Proposes, from the words of a charge, the classes of offence it may fall in. A proposal is never a fact.

Each charge that a text strings together is read apart. A phrase holds where all its words stand near one another, in
any order; where one phrase takes up the words of another and more, the longer one speaks. Where nothing holds, nothing
is proposed.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from screening.cases.words import IDEOGRAPHS, Token, fold, parts, tokens
from screening.errors import CaseError
from screening.law.offence import Offence, Phrase
from screening.law.pack import Pack

__all__ = ["MOST_LETTERS", "Lexicon", "Proposal", "propose_classes"]

MOST_LETTERS = 1_000_000
MOST_IN_A_WORD = 60
MOST_BETWEEN = 4.0  # words that may stand between those of a phrase
MOST_BETWEEN_EXCLUDED = 2.0  # and between those that take a phrase out
MOST_APART = 16  # and words of any length, so that a search never looks further
LONG_ENOUGH = 8  # a word of so many letters is recognised with one of them mistyped


@dataclass(frozen=True)
class Proposal:
    """Classes that a part of a text may fall in, the likeliest first, and the words that led to them."""

    classes: tuple[str, ...]
    words: str
    part: str
    language: str
    because: str = ""


@dataclass(frozen=True)
class _Entry:
    """A phrase of the lexicon: what it proposes, or for which class alone its words are taken out."""

    classes: tuple[str, ...]
    lines: tuple[frozenset[str], ...]
    language: str
    where: frozenset[str] = frozenset()
    because: str = ""
    excludes: bool = False


@dataclass(frozen=True)
class _Match:
    entry: _Entry
    words: frozenset[int]


class Lexicon:
    """The lexicon of a pack, made ready to search with."""

    def __init__(self, offences: Iterable[Offence]) -> None:
        known = tuple(offences)
        self._entries = tuple(entry for offence in known for entry in _entries(offence))
        self._elements = {offence.id: frozenset(offence.elements) for offence in known if offence.elements}
        self._lines: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, entry in enumerate(self._entries):
            for place, line in enumerate(entry.lines):
                for word in line:
                    self._lines[word].append((number, place))
        self._mistyped = _mistyped(self._lines)
        self._found: Callable[[str], tuple[str, ...]] = lru_cache(maxsize=20_000)(self._look_up)

    def propose(self, text: str, country: str | None = None) -> tuple[Proposal, ...]:
        """What a charge may fall in, in the order of its parts; ``country`` is the one that words it so.

        Raises ``CaseError`` if the text is longer than any charge.
        """
        if len(text) > MOST_LETTERS:
            raise CaseError(f"a text of more than {MOST_LETTERS:,} letters is no charge: give its charges apart")
        found = [(part, words, self._matches(words, country)) for part in parts(text) for words in (tokens(part),)]
        spoken = Counter(match.entry.language for _, _, matches in found for match in matches)
        return tuple(
            proposal
            for part, words, matches in found
            for _, proposal in sorted(_proposals(part, words, matches, spoken), key=lambda one: one[0])
        )

    def _look_up(self, word: str) -> tuple[str, ...]:
        """The words of the lexicon that a word of a text is a form of."""
        if len(word) > MOST_IN_A_WORD:
            return ()
        known = [word] if word in self._lines else []
        known += [stem for end in range(1, len(word) + 1) if (stem := f"{word[:end]}*") in self._lines]
        known += [stem for start in range(len(word)) if (stem := f"*{word[start:]}") in self._lines]
        return tuple(known) or self._meant(word)

    def _meant(self, word: str) -> tuple[str, ...]:
        """The words of the lexicon from which a word differs by one letter."""
        for end in range(len(word), LONG_ENOUGH - 2, -1):
            for reading in _one_less(word[:end]):
                for known in self._mistyped.get(reading, ()):
                    stem = known.endswith("*")
                    if (len(known) <= end + 1 if stem else end == len(word)) and _one_apart(
                        word[:end], known.rstrip("*")
                    ):
                        return (known,)
        return ()

    def _matches(self, words: Sequence[Token], country: str | None) -> list[_Match]:
        """The phrases that hold in a part, without those whose words a longer one takes up."""
        hits: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for at, token in enumerate(words):
            for known in self._found(token.word):
                for number, place in self._lines[known]:
                    hits[number].append((at, place))
        found: dict[tuple[int, frozenset[int]], _Match] = {}
        for number, places in hits.items():
            entry = self._entries[number]
            if entry.where and country not in entry.where:
                continue
            between = MOST_BETWEEN_EXCLUDED if entry.excludes else MOST_BETWEEN
            for taken in _near(places, len(entry.lines), words, between):
                found[number, taken] = _Match(entry, taken)
        longest = _longest(found.values())
        spoken = {match.entry.classes[0] for match in longest}
        elements = {name for one in spoken for name in self._elements.get(one, ())}
        return [match for match in longest if not elements.issuperset(match.entry.classes)]


def propose_classes(text: str, pack: Pack, country: str | None = None) -> tuple[Proposal, ...]:
    """What a charge may fall in by its words. For many texts make a ``Lexicon`` of ``pack.offences`` once."""
    return Lexicon(pack.offences).propose(text, country)


def _entries(offence: Offence) -> Iterator[_Entry]:
    def each(phrases: Mapping[str, tuple[Phrase, ...]]) -> Iterator[tuple[str, tuple[frozenset[str], ...]]]:
        for language, written in phrases.items():
            for phrase in written:
                yield language, tuple(frozenset(map(_folded, line)) for line in _spelt(phrase))

    for language, lines in each(offence.phrases):
        yield _Entry((offence.id,), lines, language)
    for language, lines in each(offence.not_):
        yield _Entry((offence.id,), lines, language, excludes=True)
    for one in offence.arguable:
        classes = (offence.id, *one.with_)
        for language, lines in each(one.phrases):
            yield _Entry(classes, lines, language, frozenset(one.where), one.because)


def _spelt(phrase: Phrase) -> Iterator[tuple[str, ...]]:
    """The lines of a phrase; a word in characters that stand for words is as many lines as it has."""
    for line in phrase:
        if len(line) == 1 and IDEOGRAPHS.fullmatch(line[0]):
            yield from ((letter,) for letter in line[0])
        else:
            yield line


def _folded(word: str) -> str:
    before, after = "*" * word.startswith("*"), "*" * word.endswith("*")
    return before + fold(word.strip("*")) + after


def _near(
    places: Sequence[tuple[int, int]], lines: int, words: Sequence[Token], most: float
) -> Iterator[frozenset[int]]:
    """Where a word for each line of a phrase stands, each word for one line, none too far from the next."""
    by_line: list[list[int]] = [[] for _ in range(lines)]
    for at, line in places:
        by_line[line].append(at)
    if lines == 1:
        yield from (frozenset({at}) for at in by_line[0])
    elif all(by_line):
        rare = min(range(lines), key=lambda line: len(by_line[line]))
        others = [by_line[line] for line in range(lines) if line != rare]
        for at in by_line[rare]:
            if taken := _around(at, others, words, most):
                yield taken


def _around(at: int, others: Sequence[Sequence[int]], words: Sequence[Token], most: float) -> frozenset[int] | None:
    """The nearest words of the other lines around the word at ``at``, or nothing if one line has none near."""
    taken = {at}
    for line in others:
        near = [one for one in _within(line, at) if one not in taken]
        if not near:
            return None
        taken.add(min(near, key=lambda one: abs(words[one].at - words[at].at)))
    first, last = min(taken), max(taken)
    between = words[last].at - words[first].at - (len(taken) - 1)
    return frozenset(taken) if between <= most else None


def _within(line: Sequence[int], at: int) -> Sequence[int]:
    return line[bisect_left(line, at - MOST_APART) : bisect_right(line, at + MOST_APART)]


def _longest(matches: Iterable[_Match]) -> list[_Match]:
    """The matches whose words no other takes up and more, and of which no exclusion of more words takes one."""
    through: dict[int, list[_Match]] = defaultdict(list)
    kept = list(matches)
    for match in kept:
        for at in match.words:
            through[at].append(match)

    def taken_up(match: _Match) -> bool:
        others = [other for at in match.words for other in through[at]]
        return any(
            one.entry.classes[0] == match.entry.classes[0] and not (match.entry.where or match.words > one.words)
            if one.entry.excludes
            else match.words < one.words
            for one in others
        )

    return [match for match in kept if not match.entry.excludes and not taken_up(match)]


def _proposals(
    part: str, words: Sequence[Token], matches: Iterable[_Match], spoken: Mapping[str, int]
) -> Iterator[tuple[int, Proposal]]:
    """One proposal for the matches that rest on the same words, with the place where they begin.

    Each class is proposed first once in a part, by the words that leave the most open.
    """
    same: dict[frozenset[int], list[_Entry]] = defaultdict(list)
    for match in matches:
        same[match.words].append(match.entry)
    found = []
    for taken, one in same.items():
        entries = sorted(one, key=lambda entry: (not entry.where, -len(entry.classes), -spoken[entry.language]))
        found.append((taken, entries, list(dict.fromkeys(name for entry in entries for name in entry.classes))))
    told: set[str] = set()
    leading: set[str] = set()
    found.sort(key=lambda one: (-len(one[2]), -spoken[one[1][0].language], min(one[0]), -len(one[0])))
    for taken, entries, classes in found:
        if classes[0] in leading and told.issuperset(classes):
            continue
        told.update(classes)
        leading.add(classes[0])
        yield (
            min(taken),
            Proposal(
                tuple(classes),
                part[words[min(taken)].start : words[max(taken)].end],
                part,
                max((entry.language for entry in entries), key=lambda language: spoken[language]),
                next((entry.because for entry in entries if entry.because), ""),
            ),
        )


def _mistyped(words: Iterable[str]) -> dict[str, list[str]]:
    """The long words of the lexicon by every form that lacks one letter."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in words:
        plain = word.rstrip("*")
        if len(plain) >= LONG_ENOUGH and plain.isalpha():
            for reading in _one_less(plain):
                found[reading].append(word)
    return dict(found)


def _one_less(word: str) -> Iterator[str]:
    yield word
    yield from (word[:at] + word[at + 1 :] for at in range(len(word)))


def _one_apart(one: str, other: str) -> bool:
    """Whether two words differ by one letter that is wrong, lacking, too many, or changed places with the next."""
    if len(one) > len(other):
        one, other = other, one
    at = next((at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right), len(one))
    if len(one) < len(other):
        return len(other) - len(one) == 1 and one[at:] == other[at + 1 :]
    swapped = one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
    return one[at + 1 :] == other[at + 1 :] or swapped
