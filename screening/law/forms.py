"""The shapes of the plainer documents of a pack, and how the problems of a document get their place."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel, Field, ValidationError

from screening.errors import Code, Problems, nearest
from screening.law.rule import Model, Provision
from screening.law.vocabulary import Effort, Standing, WhoKnows
from screening.read import Document, Steps, as_path
from screening.values import FactType

__all__ = [
    "ContradictionForm",
    "CountriesForm",
    "CountryNamesForm",
    "FactForm",
    "ListForm",
    "PackForm",
    "VocabularyForm",
    "fill",
]

M = TypeVar("M", bound=BaseModel)


class PackForm(Model):
    """``pack.yaml``; ``offences`` is the fact whose choices the lexicon of charges speaks of."""

    pack: str
    title: str
    version: str
    about: str = ""
    says_nothing: tuple[str, ...] = ()
    seen_by: str | None = None
    offences: str | None = None


class EntityForm(Model):
    """A requesting entity or territory that is no ISO country."""

    name: str
    kind: str


class FormerForm(Model):
    """A state that is no more, and those that followed it."""

    name: str
    successors: tuple[str, ...] = Field(min_length=1)


class CountriesForm(Model):
    """The countries that a case may name."""

    countries: str
    codes: dict[str, str]
    entities: dict[str, EntityForm] = {}
    aliases: dict[str, str] = {}
    former: dict[str, FormerForm] = {}
    bureaus: dict[str, str] = {}


class CountryNamesForm(Model):
    """What people call countries."""

    country_names: str
    names: dict[str, tuple[str, ...]]


class NeedForm(Model):
    """The standing that a value needs, and what it amounts to with less."""

    standing: Standing
    otherwise: Any = Field(alias="else")


class PresumptionForm(Model):
    """What is taken of a fact as long as nobody states it."""

    value: Any
    because: str
    who_can_show: str
    provision: Provision


class ContradictionForm(Model):
    """What cannot both be so."""

    contradiction: str
    says: str
    both: tuple[Any, Any]


class FactForm(Model):
    """One fact of a vocabulary."""

    name: str
    type: FactType
    question: str
    who_knows: WhoKnows
    effort: Effort
    choices: tuple[str, ...] = ()
    synonyms: dict[str, str] = {}
    shown_by: tuple[str, ...] = ()
    exhaustive: bool = False
    least: int | None = None
    most: int | None = None
    reserved: str | None = None
    formerly: tuple[str, ...] = ()
    needs: dict[str, NeedForm] = {}
    as_it_stands: PresumptionForm | None = None
    better: tuple[Any, ...] = ()
    usual: Any = None
    says_nothing: tuple[Any, ...] | None = None
    ask_when: dict[str, Any] | None = None


class ListForm(Model):
    """One list of a vocabulary, with the facts of its items."""

    item: str
    name: str
    question: str
    exhaustive: bool
    who_knows: WhoKnows
    effort: Effort
    dated_by: tuple[str, ...] = ()
    routed_by: str | None = None
    facts: dict[str, FactForm] = Field(min_length=1)


class VocabularyForm(Model):
    """A group of facts and lists."""

    vocabulary: str
    title: str = ""
    facts: dict[str, FactForm] = {}
    lists: dict[str, ListForm] = {}
    contradictions: tuple[ContradictionForm, ...] = ()


def fill(model: type[M], document: Document, problems: Problems, data: Any = None) -> M | None:
    """The model filled from a document (or from ``data`` in its stead); nothing where there are problems."""
    given = document.data if data is None else data
    try:
        return model.model_validate(given)
    except ValidationError as error:
        for one in error.errors(include_url=False):
            steps, form = _follow(tuple(one["loc"]), given)
            problems.add(document.place(*steps), _message(one, form, model), _code(one["type"]), as_path(steps))
        return None


def _follow(loc: tuple[int | str, ...], data: Any) -> tuple[Steps, Any]:
    """The path of a problem in the data: what pydantic adds of its own (names of alternatives) is left out."""
    steps: list[int | str] = []
    for step in loc:
        if isinstance(data, dict) and step in data:
            data = data[str(step)]
        elif isinstance(data, list | tuple) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            continue
        steps.append(step)
    return tuple(steps), data


def _message(error: Any, found: Any, model: type[BaseModel]) -> str:
    key = str(error["loc"][-1]) if error["loc"] else ""
    match error["type"]:
        case "missing":
            return f'"{key}" is missing'
        case "extra_forbidden":
            return f'unknown key "{key}"{nearest(key, _keys(model))}'
        case "literal_error" | "enum":
            allowed = str(error["ctx"]["expected"]).replace("'", "").replace(" or ", ", ")
            return f'"{found}" is not allowed; needs one of: {allowed}{nearest(str(found), allowed.split(", "))}'
        case "value_error":
            return str(error["ctx"]["error"])
        case _:
            return (
                str(error["msg"])
                .replace("Input should be", "needs to be")
                .replace("a valid tuple", "a list")
                .replace("a valid dictionary", "a mapping")
            )


def _code(kind: str) -> Code:
    if kind == "missing":
        return "missing"
    if kind == "extra_forbidden":
        return "unknown-name"
    return "wrong-type" if kind.endswith("_type") else "wrong-value"


def _keys(model: type[BaseModel]) -> list[str]:
    """Every key that a model, or a model inside it, allows: the pool from which a suggestion is made."""
    keys: set[str] = set()
    definitions = model.model_json_schema(by_alias=True)
    for schema in (definitions, *definitions.get("$defs", {}).values()):
        keys.update(schema.get("properties", {}))
    return sorted(keys)
