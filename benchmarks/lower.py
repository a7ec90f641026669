"""Lays a program out as a straight line: each node once for the case, or once for each rank and the further item."""

from __future__ import annotations

from benchmarks.build import Builder
from benchmarks.layout import Layout, Shift, Untranslatable, day_number
from benchmarks.line import FURTHER, Column, Comparison, Given, Known, OneOf, Order, Same
from screening.program.program import (
    AllNode,
    AnyNode,
    AtLeastNode,
    Atom,
    Constant,
    CountNode,
    DefinitionNode,
    EveryNode,
    Group,
    NotNode,
    Program,
    SomeNode,
    WeighNode,
)
from screening.values import Amount, Interval, Value

__all__ = ["Lowering"]

ORDER: dict[str, Comparison] = {"under": "<", "over": ">", "at_least": ">=", "at_most": "<="}


class Lowering:
    """The steps of a program's nodes, made as they are asked for."""

    def __init__(self, program: Program, layout: Layout) -> None:
        self.program = program
        self.layout = layout
        self.build = Builder()
        self._made: dict[tuple[int, int | None], int] = {}

    def present(self, list_id: str, rank: int) -> int:
        """Flag: whether a list has an item of that rank (the further item: whether the list is not complete)."""
        if rank == FURTHER:
            return self.build.negation(self.complete(list_id))
        return self.build.add(Order(self.layout.count(list_id), ">", rank))

    def complete(self, list_id: str) -> int:
        """Flag: whether a list is complete."""
        return self.build.add(Given(self.layout.complete(list_id)))

    def known(self, column: Column) -> int:
        """Flag: whether a column is known."""
        return self.build.true() if column.always else self.build.add(Known(column))

    def node(self, index: int, rank: int | None) -> int:
        """The step of a node; ``rank`` counts only for a node that ranges over a list."""
        own = None if self.program.nodes[index].over is None else rank
        if (index, own) not in self._made:
            self._made[index, own] = self._node(index, own)
        return self._made[index, own]

    def _node(self, index: int, rank: int | None) -> int:
        build = self.build
        match self.program.nodes[index]:
            case Atom() as atom:
                return build.neither() if rank == FURTHER else self._atom(atom, rank)
            case Constant(value):
                return build.always(value=value)
            case NotNode(child):
                return build.negation(self.node(child, rank))
            case DefinitionNode(_, child):
                return self.node(child, rank)
            case AllNode(several):
                return build.conjunction(self.node(one, rank) for one in several)
            case AnyNode(several):
                return build.disjunction(self.node(one, rank) for one in several)
            case AtLeastNode(number, several):
                return build.at_least(number, [self.node(one, rank) for one in several])
            case WeighNode() as weigh:
                return self._weigh(weigh, rank)
            case SomeNode() | EveryNode() | CountNode() as aggregate:
                return self._aggregate(aggregate)

    def _aggregate(self, node: SomeNode | EveryNode | CountNode) -> int:
        """Over the ranks, and the further item: it leaves open what it does not settle."""
        build = self.build
        further = self.node(node.child, FURTHER)
        unsettled = build.conjunction([self.present(node.list, FURTHER), further, build.neither()])
        ranks = self.layout.ranks_of(node.list)
        met = [build.conjunction([self.present(node.list, rank), self.node(node.child, rank)]) for rank in ranks]
        match node:
            case SomeNode():
                return build.disjunction([*met, unsettled])
            case CountNode(_, _, number):
                return build.disjunction([build.at_least(number, met), unsettled])
            case EveryNode():
                absent = [build.negation(self.present(node.list, rank)) for rank in ranks]
                each = zip(absent, (self.node(node.child, rank) for rank in ranks), strict=True)
                whole = build.disjunction([self.complete(node.list), further, build.neither()])
                first = self.present(node.list, 0)
                none = build.conjunction([build.negation(first), self.complete(node.list)])
                return build.conjunction([build.sure(first, none), *(build.disjunction(pair) for pair in each), whole])

    def _weigh(self, node: WeighNode, rank: int | None) -> int:
        bounds = [self._bounds(group, rank) for group in node.groups]
        low = self.build.total([one for one, _ in bounds])
        high = self.build.total([one for _, one in bounds])
        out_of_reach = self.build.negation(self.build.reaches(high, node.level))
        return self.build.sure(self.build.reaches(low, node.level), out_of_reach)

    def _bounds(self, group: Group, rank: int | None) -> tuple[int, int]:
        """The least and the most that a group contributes."""
        build = self.build
        nought = build.number(0)
        entries = [(points, self.node(node, rank)) for points, node in group.entries]
        if len(entries) == 1 and group.other_possible:
            points, node = entries[0]
            sure, possible = build.holds(node), build.negation(build.fails(node))
            held = build.number(points)
            made_out, may_be = build.pick(sure, held, nought), build.pick(possible, held, nought)
            return (made_out, may_be) if points >= 0 else (may_be, made_out)
        unknown = [(points, build.unknown(node)) for points, node in entries]
        open_ = build.disjunction(flag for _, flag in unknown)
        found = []
        for furthest, together in ((max, build.least), (min, build.most)):
            beyond = build.number(furthest(0, *(points for points, _ in entries)))
            candidates = [build.pick(flag, build.number(points), beyond) for points, flag in unknown]
            candidates.append(nought if group.other_possible else build.pick(open_, beyond, nought))
            bound = together(candidates)
            for points, node in reversed(entries):
                bound = build.pick(build.holds(node), build.number(points), bound)
            found.append(bound)
        return found[0], found[1]

    # ── Tests on facts ───────────────────────────────────────────────────────────────────────────

    def _place(self, fact: str, rank: int | None) -> int | None:
        """The rank at which a fact is read: an item may read the facts of its case."""
        return None if self.layout.fact(fact).of is None else rank

    def _atom(self, atom: Atom, rank: int | None) -> int:
        place = self._place(atom.fact, rank)
        match self.layout.fact(atom.fact).type:
            case "yes_no":
                given = self.build.add(Given(self.layout.plain(atom.fact, place)))
                wanted = [value is True for value in atom.values]
                return given if wanted == [True] else self.build.negation(given)
            case "choice" | "country":
                return self._code(atom, place, rank)
            case "choices" | "countries":
                return self._set(atom, place, rank)
            case "months" | "days" | "number":
                return self._number(atom, place, rank)
            case "amount":
                return self._amount(atom, place)
            case "date":
                several = [self._date(atom, place, operand, rank) for operand in atom.values or (None,)]
                return self.build.disjunction(several)
            case kind:
                raise Untranslatable(f"a test on {atom.fact} ({kind})")

    def _code(self, atom: Atom, place: int | None, rank: int | None) -> int:
        column = self.layout.plain(atom.fact, place)
        if atom.other is None:
            codes = sorted(column.choices.index(str(value)) for value in atom.values)
            return self.build.add(OneOf(column, tuple(codes)))
        other = self.layout.plain(atom.other, self._place(atom.other, rank))
        if column.choices != other.choices:
            raise Untranslatable(f"{atom.fact} and {atom.other} have different choices")
        same, near = self.build.add(Same(column, other)), self._of_one_state(atom, column, other)
        return self.build.sure(same, self.build.negation(self.build.disjunction([same, *near]))) if near else same

    def _of_one_state(self, atom: Atom, column: Column, other: Column) -> list[int]:
        """Where two countries come under the bureau of one state: others than the same, and not surely others."""
        states: dict[str, list[str]] = {}
        for territory, state in atom.bureaus:
            states.setdefault(state, [state]).append(territory)
        build, near = self.build, []
        for codes in states.values():
            of_state = tuple(sorted(column.choices.index(code) for code in codes))
            near.append(build.conjunction([build.add(OneOf(column, of_state)), build.add(OneOf(other, of_state))]))
        return near

    def _set(self, atom: Atom, place: int | None, rank: int | None) -> int:
        """Includes: true by any member, false only of a whole set."""
        build = self.build
        members, whole = self.layout.members(atom.fact, place), build.add(Given(self.layout.whole(atom.fact, place)))
        unsettled = build.negation(whole)
        if atom.other is None:
            codes = tuple(sorted(members[0].choices.index(str(value)) for value in atom.values))
            tests = [build.add(OneOf(member, codes)) for member in members]
        else:
            other = self.layout.plain(atom.other, self._place(atom.other, rank))
            tests = [build.add(Same(member, other)) for member in members]
            near = [build.holds(one) for member in members for one in self._of_one_state(atom, member, other)]
            unsettled = build.disjunction([unsettled, build.negation(self.known(other)), *near])
        found = [build.holds(test) for test in tests]
        return build.disjunction([*found, build.conjunction([unsettled, build.neither()])])

    def _number(self, atom: Atom, place: int | None, rank: int | None) -> int:
        column = self.layout.plain(atom.fact, place)
        comparison = ORDER.get(atom.operator, "=")
        if atom.other is not None:
            other = self.layout.plain(atom.other, self._place(atom.other, rank))
            return self.build.add(Order(column, comparison, other))
        return self.build.disjunction(self.build.add(Order(column, comparison, _whole(one))) for one in atom.values)

    def _amount(self, atom: Atom, place: int | None) -> int:
        operands = [one for one in atom.values if isinstance(one, Amount)]
        if len(operands) != 1:
            raise Untranslatable(f"a test of {atom.fact} against another amount of the case")
        column = self.layout.amount(atom.fact, place, operands[0].currency)
        return self.build.add(Order(column, ORDER[atom.operator], operands[0].minor))

    def _date(self, atom: Atom, place: int | None, operand: Value | None, rank: int | None) -> int:
        first, last = self.layout.day(atom.fact, place, "first"), self.layout.day(atom.fact, place, "last")
        if isinstance(operand, Interval):
            near: tuple[int | Column, int | Column] = (day_number(operand.first), day_number(operand.last))
        else:
            assert atom.other is not None
            other = self._place(atom.other, rank)
            near = (self.layout.day(atom.other, other, "first"), self.layout.day(atom.other, other, "last"))
        if atom.operator == "within":
            return self._within(atom, (first, last), near, rank)
        true, false = {
            "before": ((last, "<", near[0]), (first, ">=", near[1])),
            "after": ((first, ">", near[1]), (last, "<=", near[0])),
            "at_least": ((first, ">=", near[1]), (last, "<", near[0])),
            "at_most": ((last, "<=", near[0]), (first, ">", near[1])),
        }[atom.operator]
        return self.build.sure(self._order(true), self._order(false))

    def _within(
        self, atom: Atom, days: tuple[Column, Column], near: tuple[int | Column, int | Column], rank: int | None
    ) -> int:
        if atom.other is None:
            raise Untranslatable(f"a span of time from a fixed day, in a test of {atom.fact}")
        length = atom.length if atom.side == "after" else -atom.length
        place = self._place(atom.other, rank)
        far = [self.layout.shifted(Shift(atom.other, place, end, length, atom.unit)) for end in ("first", "last")]
        first, last = days
        if atom.side == "after":
            inside, outside = (
                ((first, ">=", near[1]), (last, "<=", far[0])),
                ((last, "<", near[0]), (first, ">", far[1])),
            )
        else:
            inside, outside = (
                ((last, "<=", near[0]), (first, ">=", far[1])),
                ((first, ">", near[1]), (last, "<", far[0])),
            )
        true = self.build.conjunction([self._order(one) for one in inside])
        return self.build.sure(true, self.build.disjunction([self._order(one) for one in outside]))

    def _order(self, compared: tuple[Column, str, int | Column]) -> int:
        column, comparison, other = compared
        return self.build.add(Order(column, comparison, other))  # type: ignore[arg-type]


def _whole(value: Value) -> int:
    assert isinstance(value, int)
    return value
