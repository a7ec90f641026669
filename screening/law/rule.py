"""The documents of a pack as frozen models: rules, definitions, parameters, provisions.

Conditions are parsed before a model is made (``screening.law.load``), so that their problems have a place.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    PlainValidator,
    Tag,
    WithJsonSchema,
    field_validator,
    model_validator,
)

from screening.errors import Place
from screening.law.conditions import Condition, ParameterOperand
from screening.values import FactType, Value, read_date

__all__ = [
    "INSTRUMENTS",
    "MOST_POINTS",
    "PLACEHOLDER",
    "Burden",
    "Definition",
    "Effect",
    "Factor",
    "InForce",
    "Instrument",
    "Model",
    "NotEncoded",
    "Parameter",
    "ParameterValue",
    "Provision",
    "Provisions",
    "Rule",
    "RuleException",
    "Table",
    "Texts",
    "Then",
    "Verification",
    "Weigh",
    "Written",
]

INSTRUMENTS = ("red notice", "diffusion", "blue notice", "yellow notice", "green notice", "other notice")

Effect = Literal["bars", "strong_doubts", "doubts", "asks", "notes"]
Burden = Literal["requesting_country", "applicant"]
Instrument = Literal["red notice", "diffusion", "blue notice", "yellow notice", "green notice", "other notice"]
Written = Any
PLACEHOLDER = re.compile(r"\{([a-z0-9_.]+)\}")  # of a fact or parameter, in a sentence
MOST_POINTS = 10_000


class Model(BaseModel):
    """The base of every document: unknown keys are errors, values are frozen.

    What checks a document is made when the first is read: a pack that was kept needs none of it.
    """

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        arbitrary_types_allowed=True,
        coerce_numbers_to_str=True,
        serialize_by_alias=True,
        defer_build=True,
    )


def _day(written: Any) -> date | ParameterOperand:
    if isinstance(written, dict) and set(written) == {"parameter"}:
        return ParameterOperand(str(written["parameter"]))
    if isinstance(written, date):
        return written
    found = read_date(written)
    if found is None or found.first != found.last:
        raise ValueError("needs a full date, as 2012-07-01, or {parameter: x}")
    return found.first


def _condition(parsed: Any) -> Any:
    if isinstance(parsed, dict | list | str | int):
        raise ValueError("needs a condition")  # noqa: TRY004 - pydantic reads ValueError only
    return parsed


Day = Annotated[
    date | ParameterOperand,
    PlainValidator(_day),
    WithJsonSchema(
        {
            "oneOf": [
                {"type": "string", "format": "date"},
                {"type": "object", "required": ["parameter"], "properties": {"parameter": {"type": "string"}}},
            ]
        }
    ),
]
Points = Annotated[int, Field(ge=-MOST_POINTS, le=MOST_POINTS)]
Parsed = Annotated[Condition, PlainValidator(_condition), WithJsonSchema({"type": "object"})]


class InForce(Model):
    """From when, and until when, a document holds; ``until`` is the last day in force."""

    from_: Day | None = Field(default=None, alias="from")
    until: Day | None = None


class Provision(Model):
    """A provision of an instrument: ``{instrument: rpd, article: 83(1)(b)}``."""

    instrument: str
    article: str

    def __str__(self) -> str:
        return f"{self.instrument} {self.article}"


class Verification(Model):
    """How sure the encoding is: confirmed, or pending with what has to be checked and how to treat it meanwhile."""

    pending: str | None = None
    meanwhile: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _word(cls, written: Any) -> Any:
        return {} if written == "confirmed" else written

    def __str__(self) -> str:
        return f"pending: {self.pending}" if self.pending else "confirmed"


class RuleException(Model):
    """An exception to a rule, and who must show it."""

    id: str = Field(alias="exception")
    title: str
    provision: Provision
    burden: Burden
    when: Parsed
    verification: Verification = Verification()


class Factor(Model):
    """A factor of a weighing: its points if its condition holds."""

    id: str = Field(alias="factor")
    title: str
    provision: Provision
    points: Points
    when: Parsed


class Table(Model):
    """A factor that reads one choice fact: points by choice; a choice not listed adds nothing."""

    fact: str = Field(alias="table")
    title: str
    provision: Provision
    points: dict[str, Points]


def _kind(written: Any) -> str:
    table = "table" in written if isinstance(written, dict) else isinstance(written, Table)
    return "table" if table else "factor"


class Weigh(Model):
    """Factors, the level at which their sum meets the element, and the sum from which an unknown one is open."""

    level: Points
    open_at: Points
    factors: tuple[
        Annotated[Annotated[Factor, Tag("factor")] | Annotated[Table, Tag("table")], Discriminator(_kind)], ...
    ] = Field(min_length=1)


class Then(Model):
    """What an established finding means.

    ``otherwise`` is the sentence where a fact that ``says`` prints is not known. ``first``: told before all else, for
    it says what is open at all.
    """

    ground: str
    effect: Effect
    says: str
    otherwise: str | None = None
    first: bool = False
    points: int | None = Field(default=None, ge=0, le=MOST_POINTS)


def _several(written: Any) -> Any:
    return written if isinstance(written, list) else [written]


class Rule(Model):
    """One rule of the pack. ``carried``: its bar on a charge falls away while another charge is not barred at all."""

    id: str = Field(alias="rule")
    title: str
    provisions: tuple[Provision, ...] = Field(alias="provision", min_length=1)
    applies_to: tuple[Instrument, ...] = Field(min_length=1)
    in_force: InForce = InForce()
    verification: Verification
    for_each: Literal["charge"] | None = None
    carried: bool = False
    scope: Parsed | None = None
    when: Parsed | None = None
    weigh: Weigh | None = None
    unless: tuple[RuleException, ...] = ()
    then: Then
    evidence: tuple[str, ...] = ()
    notes: str
    practice: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    place: Place = Field(default=Place("rule"), exclude=True)

    @field_validator("provisions", mode="before")
    @classmethod
    def _one_or_more(cls, written: Any) -> Any:
        return _several(written)

    @model_validator(mode="after")
    def _when_or_weigh(self) -> Rule:
        if (self.when is None) == (self.weigh is None):
            raise ValueError("a rule has either `when:` or `weigh:`")
        if self.carried and (self.for_each is None or self.then.effect != "bars"):
            raise ValueError("only a rule for each charge whose effect is `bars` can be `carried`")
        return self


class Definition(Model):
    """A named condition."""

    id: str = Field(alias="define")
    title: str
    provisions: tuple[Provision, ...] = Field(default=(), alias="provision")
    in_force: InForce = InForce()
    verification: Verification = Verification()
    when: Parsed
    notes: str = ""
    place: Place = Field(default=Place("define"), exclude=True)

    @field_validator("provisions", mode="before")
    @classmethod
    def _one_or_more(cls, written: Any) -> Any:
        return _several(written)


class ParameterValue(Model):
    """A value of a parameter from a day on; ``source`` says where this value was seen."""

    from_: date | None = Field(default=None, alias="from")
    value: Any
    source: str | None = None
    verification: Verification | None = None

    @field_validator("from_", mode="before")
    @classmethod
    def _full_day(cls, written: Any) -> Any:
        return None if written is None else _day(written)


class Parameter(Model):
    """A number, set, date or reading that is fixed by the law, or (``ours``) by this project."""

    id: str = Field(alias="parameter")
    title: str
    type: FactType
    choices: tuple[str, ...] = ()
    provision: Provision | None = None
    verification: Verification = Verification()
    ours: bool = False
    values: tuple[ParameterValue, ...] = Field(min_length=1)
    notes: str = ""
    place: Place = Field(default=Place("parameter"), exclude=True)

    def at(self, day: date) -> Value | None:
        """The value that holds on a day, or nothing if none does yet."""
        holding = [one for one in self.values if one.from_ is None or one.from_ <= day]
        latest = max(holding, key=lambda one: one.from_ or date.min, default=None)
        return None if latest is None else latest.value


class Article(Model):
    """One provision of the index."""

    title: str
    verification: Verification = Verification()


class Provisions(Model):
    """The index of the provisions of one instrument, with their headings in our words; ``short`` is how it is cited."""

    id: str = Field(alias="provisions")
    title: str
    short: str = ""
    edition: str = ""
    articles: dict[str, Article]


class NotEncoded(Model):
    """What no rule applies, and why."""

    id: str = Field(alias="not_encoded")
    provisions: tuple[NotEncodedProvision, ...]


class NotEncodedProvision(Model):
    """A provision that no rule applies: procedural, nothing to apply, or its text is not known."""

    provision: Provision
    why: Literal["procedural", "nothing to apply", "text unknown"]
    reason: str


class RuleTexts(Model):
    """A rule's sentences in another language."""

    title: str | None = None
    says: str | None = None


class FactTexts(Model):
    """A fact's words in another language."""

    name: str | None = None
    question: str | None = None


class Texts(Model):
    """Translations of what a client reads, by id."""

    language: str = Field(alias="texts")
    rules: dict[str, RuleTexts] = {}
    facts: dict[str, FactTexts] = {}


NotEncoded.model_rebuild()
