"""The law in the browser: rules and provisions to search, a page for each rule, and the timeline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlencode

from screening.audit.look_up import cited_by, scenarios_of, touched, versions_of, with_words
from screening.cases.charge import Lexicon
from screening.interview.words import Words, words_of
from screening.law.pack import Pack
from screening.law.rule import Rule
from screening.render.law import rule_page, span_words
from screening.render.lawbook import CHANGES, timeline
from screening.render.markup import Child, Markup, many, tag
from screening.render.outlined import outlined
from screening.web.pages import RULE, page

__all__ = ["LawPages"]


class LawPages:
    """The pages of one pack: classes of offence in a language, all else in English.

    Which decided cases touch which rule is found out once, when it is first asked.
    """

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self._touched: Mapping[str, list[str]] | None = None
        self.speak(pack, words_of())

    def speak(self, spoken: Pack, words: Words) -> None:
        """Go on in another language."""
        self.words = words
        self.means = {one.id: one.means for one in spoken.offences}

    def search(self, words: str) -> str:
        """Rules and provisions with all the words; without words, all rules by ground."""
        asked = " ".join(words.split())
        return self._page(
            "The law",
            "/law",
            tag("h1", "The law"),
            _asks("Words of a rule, or a provision, as refugee or 83(1)(a)", asked, "/law"),
            *(self._found(asked) if asked else self._all()),
        )

    def _found(self, words: str) -> Iterator[Markup]:
        rules, provisions = with_words(self.pack, words)
        yield tag("p", f"{len(rules)} rules, {len(provisions)} provisions", role="status")
        yield from _section("Rules", _rules(self.pack, rules))
        yield from _section("Provisions", tag("ul", *(tag("li", self._provision(*one)) for one in provisions)))

    def _all(self) -> Iterator[Markup]:
        yield tag("p", f"{len(self.pack.rules)} rules, by what they are about:")
        for ground in self.pack.outcome.grounds:
            chosen = sorted((one for one in self.pack.rules if one.then.ground == ground), key=lambda one: one.id)
            if chosen:
                said = f"{ground.replace('_', ' ')}: {len(chosen)}"
                yield tag("details", tag("summary", said), _rules(self.pack, chosen))

    def _provision(self, instrument: str, article: str, heading: str) -> Markup:
        """A provision with the rules that apply it, or the reason why none does."""
        key = (instrument, article)
        rules = [one for one in self.pack.rules if key in {(each.instrument, each.article) for each in cited_by(one)}]
        why = next(
            (
                f"no rule: {one.why}; {one.reason}"
                for one in self.pack.not_encoded
                if (one.provision.instrument, one.provision.article) == key
            ),
            "",
        )
        title = self.pack.provisions[instrument].title
        return many(
            tag("span", f"{instrument} {article}", class_="mark"),
            f" {heading} ",
            tag("small", f"({title})"),
            tag("ul", *(tag("li", _link(one)) for one in _once(rules))) if rules else tag("p", why, class_="soft"),
        )

    def rule(self, name: str, *, cases: bool) -> str:
        """A rule with its scenarios and, where that is asked, the decided cases; raises ``PackError`` for no rule."""
        versions = versions_of(self.pack, name)
        decided = self._decided().get(name, ["none of those at hand"]) if cases else []
        pieces = rule_page(self.pack, versions, scenarios_of(name), decided)
        more = f"{RULE}{name}&{urlencode({'cases': 'yes'})}"
        see = dict.fromkeys(one for version in versions for one in version.see)
        known = {one.id: one for one in self.pack.rules}
        return self._page(
            versions[0].title,
            "",
            outlined(pieces),
            *_section("Linked rules", tag("ul", *(tag("li", _link(known[one])) for one in see if one in known))),
            None
            if cases
            else tag("p", tag("a", "Decided cases that touch it", href=more), " (the first time takes a while)"),
        )

    def offences(self, asked: str) -> str:
        """Classes of offence: those that the words of a charge propose, then those that have the words."""
        asked, words = " ".join(asked.split()), self.words
        named = {name: words.answer("", name) for name in self.means}
        proposed: dict[str, None] = {}
        if asked:
            found = Lexicon(self.pack.offences).propose(asked)
            proposed = dict.fromkeys(name for one in found for name in one.classes)
        wanted = asked.casefold().split()
        others = [
            name
            for name, means in self.means.items()
            if name not in proposed and all(word in f"{named[name]} {means}".casefold() for word in wanted)
        ]
        counted = words.text("offences.found", proposed=str(len(proposed)), others=str(len(others)))
        return self._page(
            words.text("nav.offences"),
            "/law/offences",
            tag("h1", words.text("offences.title")),
            _asks(words.text("offences.words"), asked, "/law/offences", words.text("offences.search")),
            tag("p", counted, role="status") if asked else None,
            *_section(words.text("offences.proposed"), self._classes(named, proposed)),
            *_section(words.text("offences.with" if asked else "offences.all"), self._classes(named, others)),
            english=False,
        )

    def _classes(self, named: Mapping[str, str], names: Iterable[str]) -> Markup:
        lines = (
            tag("li", tag("span", self.words.told(named[one], ""), class_="mark"), self.means[one]) for one in names
        )
        return tag("ul", *lines)

    def timeline(self) -> str:
        """What the law changes, day by day."""
        days = [
            many(tag("h2", day.isoformat()), tag("ul", *(tag("li", one) for one in events)))
            for day, events in timeline(self.pack).items()
        ]
        return self._page("Timeline", "/law/timeline", tag("h1", "Timeline"), tag("p", CHANGES), *days)

    def _page(self, title: str, here: str, *inside: Child, english: bool = True) -> str:
        named = (("/law", "law"), ("/law/offences", "offences"), ("/law/timeline", "timeline"), ("/", "cases"))
        top = (
            tag("a", self.words.text(f"nav.{one}"), href=address, aria_current="page" if address == here else None)
            for address, one in named
        )
        return page(title, many(*top), *inside, words=self.words, english=english)

    def _decided(self) -> Mapping[str, list[str]]:
        if self._touched is None:
            self._touched = touched(self.pack)
        return self._touched


def _asks(said: str, words: str, address: str, button: str = "Search") -> Markup:
    return tag(
        "form",
        tag("label", said, tag("input", type="text", name="words", value=words)),
        tag("button", button, class_="first"),
        method="get",
        action=address,
        role="search",
    )


def _section(heading: str, inside: Markup) -> Iterator[Markup]:
    if inside != "<ul></ul>":
        yield tag("h2", heading)
        yield inside


def _rules(pack: Pack, rules: Iterable[Rule]) -> Markup:
    lines = (
        tag("li", _link(one), tag("br"), tag("small", f"{', '.join(map(str, one.provisions))}; {_span(pack, one)}"))
        for one in rules
    )
    return tag("ul", *lines)


def _span(pack: Pack, rule: Rule) -> str:
    pending = "pending" if rule.verification.pending else "confirmed"
    return f"{span_words(pack, rule.in_force)}; verification {pending}"


def _link(rule: Rule) -> Markup:
    return tag("a", rule.title, href=f"{RULE}{rule.id}")


def _once(rules: Iterable[Rule]) -> Iterable[Rule]:
    return {one.id: one for one in rules}.values()
