"""JSON Schemas (draft 2020-12) for editors: of the case file, and of the documents of a rule pack.

They say what a file may look like with the facts of a vocabulary. What a schema cannot say (that a date exists, that an
exhibit is listed, that definitions form no cycle) is said on loading.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic.json_schema import models_json_schema

from screening.cases.read_case import GRADES, HEAD, ID, LABELS, OUTCOMES
from screening.cases.statement import STANDINGS
from screening.law.forms import CountriesForm, CountryNamesForm, PackForm, VocabularyForm
from screening.law.offence import Offence
from screening.law.outcome import OutcomeRules
from screening.law.pack import Pack
from screening.law.parse import MEMBERS, OPERATORS, ORDER
from screening.law.rule import Definition, Model, NotEncoded, Parameter, Provisions, Rule, Texts
from screening.law.vocabulary import Fact, FactList, Vocabulary

__all__ = ["DRAFT", "case_schema", "documents_schema", "rule_schema"]

Schema = dict[str, Any]

DRAFT = "https://json-schema.org/draft/2020-12/schema"
TEXT: Schema = {"type": ["string", "integer"]}
YES_NO: Schema = {"enum": ["yes", "no", "true", "false", True, False]}
DATE: Schema = {
    "anyOf": [
        {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"},
        {"type": "integer", "minimum": 1000, "maximum": 9999},
    ]
}
DAY: Schema = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
AMOUNT: Schema = {"type": "string", "pattern": r"^[A-Z]{3} (\d+|[1-9]\d{0,2}(,\d{3})+)(\.\d+)?$"}
UNKNOWN: Schema = {"enum": ["unknown", None]}
DOCUMENTS: Mapping[str, type[Model]] = {
    "pack": PackForm,
    "provisions": Provisions,
    "countries": CountriesForm,
    "country_names": CountryNamesForm,
    "vocabulary": VocabularyForm,
    "parameter": Parameter,
    "define": Definition,
    "rule": Rule,
    "outcome": OutcomeRules,
    "not_encoded": NotEncoded,
    "texts": Texts,
    "offence": Offence,
}
CONDITIONS = {"Rule": ("scope", "when"), "RuleException": ("when",), "Factor": ("when",), "Definition": ("when",)}


def case_schema(pack: Pack) -> Schema:
    """The schema of a case file with the facts and lists of a pack's vocabulary."""
    vocabulary = pack.vocabulary
    facts = {fact.id: _stated(fact) for fact in vocabulary.facts_of(None)}
    head = {name: facts.pop(name) for name in HEAD if name in facts}
    facts.pop("as_of", None)
    flags = {key: _or_null(_ref("yes_no")) for key in ("confidential", "client_statement")}
    exhibit = _object(
        {"title": TEXT, "date": _or_null(DATE), "address": _or_null(TEXT), "note": _or_null(TEXT)} | flags, "title"
    )
    properties = {
        "case": TEXT | {"pattern": "^" + ID.pattern.replace(r"\Z", "$")},
        "title": _or_null(TEXT),
        **head,
        "as_of": _or_null(_ref("day")),
        "known_by": _or_null(_ref("day")),
        "standing": _or_null(_ref("standing")),
        "exhibits": _or_null({"type": "object", "additionalProperties": exhibit}),
        "facts": _or_null(_object(facts)),
        "lists": _or_null(_object({one.id: _list(one, vocabulary) for one in vocabulary.lists.values()})),
        "decisions": _or_null({"type": "array", "items": _decision()}),
    }
    definitions = _values(vocabulary) | {"standing": {"enum": list(STANDINGS)}}
    for kind, fact in _kinds(vocabulary).items():
        definitions[f"stated.{kind}"] = _statements(kind, fact)
    return {"$schema": DRAFT, "title": "A case", **_object(properties, "case"), "$defs": definitions}


def rule_schema(pack: Pack) -> Schema:
    """The schema of every kind of document of a rule pack; conditions may name the pack's facts and definitions."""
    return documents_schema(pack, "A document of a rule pack", DOCUMENTS, CONDITIONS)


def documents_schema(
    pack: Pack, title: str, documents: Mapping[str, type[Model]], conditions: Mapping[str, tuple[str, ...]]
) -> Schema:
    """The schema of documents, by the key that each begins with; ``conditions``: the keys of models that hold one."""
    _, generated = models_json_schema([(model, "validation") for model in documents.values()], by_alias=True)
    definitions: Schema = {name: _as_read(schema) for name, schema in generated["$defs"].items()}
    for name, schema in definitions.items():
        properties = schema.get("properties", {})
        properties.update({key: _ref("condition") for key in conditions.get(name, ())})
        if name in ("Rule", "Definition"):
            properties["provision"] = _one_or_several(_ref("Provision"))
    definitions["Verification"] = {"anyOf": [{"const": "confirmed"}, definitions["Verification"]]}
    definitions |= _values(pack.vocabulary) | _condition(pack)
    for kind, fact in _kinds(pack.vocabulary).items():
        if OPERATORS[fact.type]:
            definitions[f"test.{kind}"] = _test(kind, fact)
    each = [{"if": _begins(key), "then": _ref(model.__name__)} for key, model in documents.items()]
    return {
        "$schema": DRAFT,
        "title": title,
        "anyOf": [_begins(key) for key in documents],
        "allOf": each,
        "$defs": definitions,
    }


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _one_or_several(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "array", "items": schema}]}


def _object(properties: Mapping[str, Schema], *required: str) -> Schema:
    closed = {"type": "object", "properties": dict(properties), "additionalProperties": False}
    return closed | {"required": list(required)} if required else closed


def _kind(fact: Fact) -> str:
    """The name of the definition that the values of a fact share: its type, with what else limits them."""
    if fact.type in ("choice", "choices"):
        return fact.id
    return fact.type if fact.least is fact.most is None else f"{fact.type}.{fact.least}-{fact.most}"


def _kinds(vocabulary: Vocabulary) -> dict[str, Fact]:
    return {_kind(fact): fact for fact in vocabulary.facts.values()}


def _values(vocabulary: Vocabulary) -> Schema:
    """The definitions of the values of every kind of fact, and of what they are made of."""
    numbers = [int(code) for code in vocabulary.countries if code.isdigit()]
    parts = {
        "yes_no": YES_NO,
        "country": {"enum": [*vocabulary.countries, *vocabulary.countries.aliases, *numbers]},
        "date": DATE,
        "day": DAY,
        "amount": AMOUNT,
        "text": TEXT,
    }
    return parts | {kind: _value(fact) for kind, fact in _kinds(vocabulary).items() if kind not in parts}


def _value(fact: Fact) -> Schema:
    match fact.type:
        case "choice":
            return {"enum": list(fact.choices)}
        case "choices":
            return _one_or_several({"enum": list(fact.choices)})
        case "countries":
            return _one_or_several(_ref("country"))
        case "months":
            return {"anyOf": [_whole(fact), {"type": "string", "pattern": r"^\d+ (year|month)s?$"}]}
        case "days":
            return {"anyOf": [_whole(fact), {"type": "string", "pattern": r"^\d+ (week|day)s?$"}]}
        case _:
            return _whole(fact)


def _whole(fact: Fact) -> Schema:
    least = {"type": "integer", "minimum": 0 if fact.least is None else fact.least}
    return least if fact.most is None else least | {"maximum": fact.most}


def _stated(fact: Fact) -> Schema:
    who = f"Who knows: {fact.who_knows.replace('_', ' ')}."
    return {"title": fact.name, "description": f"{fact.question} {who}", **_ref(f"stated.{_kind(fact)}")}


def _statements(kind: str, fact: Fact) -> Schema:
    """What a case may state of a fact: a value, a statement with dates and evidence, or a series of those."""
    dates = {key: _or_null(_ref("date")) for key in ("from", "until", "known_from")}
    flags = {key: _or_null(_ref("yes_no")) for key in ("assumed", "disputed", "confidential")}
    more: Schema = {}
    if fact.type in ("choices", "countries"):
        more = {"complete": _or_null(_ref("yes_no"))}
    if fact.type == "amount":
        converted = _object({"value": AMOUNT, "on": _ref("date")}, "value", "on")
        more = {"converted": _or_null(_one_or_several(converted))}
    values = [_ref(kind), UNKNOWN]
    if fact.type == "choice":
        several = {"type": "array", "items": _ref(kind), "minItems": 2, "uniqueItems": True}
        values.append(_object({"one_of": several}, "one_of"))
    statement = _object({"value": {"anyOf": values}, **dates, **_evidence(), **flags, **more}, "value")
    return {"anyOf": [*values, statement, {"type": "array", "items": statement, "minItems": 1}]}


def _evidence() -> Schema:
    return {
        "standing": _or_null(_ref("standing")),
        "exhibits": _or_null(_one_or_several(TEXT)),
        "source": _or_null(TEXT),
        "note": _or_null(TEXT),
    }


def _list(one: FactList, vocabulary: Vocabulary) -> Schema:
    facts = {fact.id.removeprefix(f"{one.item}."): _stated(fact) for fact in vocabulary.facts_of(one.id)}
    dates = {key: _or_null(_ref("date")) for key in ("from", "until", "known_from")}
    items = {"type": "array", "items": _object({**facts, **dates, **_evidence()})}
    stated = _object({"complete": _or_null(_ref("yes_no")), "items": _or_null(items)})
    return {"title": one.name, "description": one.question, **stated}


def _decision() -> Schema:
    properties = {
        "date": _ref("date"),
        "outcome": {"enum": list(OUTCOMES)},
        "grade": _or_null({"enum": list(GRADES)}),
        "grounds": _or_null(_one_or_several(TEXT)),
        "source": _or_null(TEXT),
        "as_of": _or_null(_ref("day")),
        "label": _or_null({"enum": list(LABELS)}),
        "tags": _or_null(_one_or_several(TEXT)),
        "note": _or_null(TEXT),
    }
    return _object(properties, "date", "outcome")


def _begins(key: str) -> Schema:
    """That a document is of a kind: it has the key that names it."""
    return {"required": [key], "properties": {key: TEXT}}


def _as_read(schema: Any) -> Any:
    """A generated schema as files are read: a whole number may stand for text, yes and no for true and false."""
    if isinstance(schema, list):
        return [_as_read(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    if schema.get("type") == "boolean":
        return {key: value for key, value in schema.items() if key != "type"} | YES_NO
    if schema.get("type") == "string" and "enum" not in schema and "format" not in schema:
        return schema | TEXT
    return {key: _as_read(value) for key, value in schema.items()}


def _condition(pack: Pack) -> Schema:
    """The definition of a condition, which holds conditions in its turn, and of its operands."""
    facts = {fact.id: _ref(f"test.{_kind(fact)}") for fact in pack.vocabulary.facts.values() if OPERATORS[fact.type]}
    defined = {one.id: _ref("test.yes_no") for one in pack.definitions}
    several = {"type": "array", "items": _ref("condition"), "minItems": 1}
    over = {"enum": list(pack.vocabulary.lists)}
    number = {"type": "integer", "minimum": 0}
    own = {
        **dict.fromkeys(("all", "any", "of"), several),
        **dict.fromkeys(("not", "where"), _ref("condition")),
        **dict.fromkeys(("some", "every", "count"), over),
        "at_least": {"type": "integer", "minimum": 1},
        "is": _object(dict.fromkeys(ORDER, number)) | {"minProperties": 1, "maxProperties": 1},
    }
    condition = _object({**own, **facts, **defined}) | {
        "minProperties": 1,
        "patternProperties": {r"^parameter\.": _one_or_several({"type": ["string", "integer", "boolean"]})},
        "dependentRequired": {"at_least": ["of"], "some": ["where"], "every": ["where"], "count": ["where", "is"]},
    }
    return {
        "condition": condition,
        "parameter": _object({"parameter": TEXT}, "parameter"),
        "fact": _object({"fact": {"type": "string"}}, "fact"),
        "within": _within(),
    }


def _within() -> Schema:
    length = {"anyOf": [{"type": "integer"}, _ref("parameter")]}
    day = {"anyOf": [_ref("date"), _ref("parameter"), _ref("fact")]}
    units = [{"required": ["months"]}, {"required": ["days"]}]
    sides = [{"required": ["after"]}, {"required": ["before"]}]
    properties = {"months": length, "days": length, "after": day, "before": day}
    return _object(properties) | {"allOf": [{"oneOf": units}, {"oneOf": sides}]}


def _test(kind: str, fact: Fact) -> Schema:
    """What may be asked of a fact: that it is a value or one of several, and the operators of its type."""
    one = _member(kind, fact)
    operators = [operator for operator in OPERATORS[fact.type] if operator != "is"]
    tests: list[Schema] = []
    if "is" in OPERATORS[fact.type]:
        tests += [_one_or_several(one), _ref("parameter")]
    if operators:
        operands: Schema = {operator: _operand(operator, one) for operator in operators}
        tests.append(_object(operands) | {"minProperties": 1})
    return {"anyOf": tests}


def _member(kind: str, fact: Fact) -> Schema:
    if fact.type not in MEMBERS:
        return _ref(kind)
    return _ref("country") if fact.type == "countries" else {"enum": list(fact.choices)}


def _operand(operator: str, one: Schema) -> Schema:
    if operator == "within":
        return _ref("within")
    allowed: Iterable[Schema] = [{"type": "string"}] if operator == "same_as" else [one]
    if operator == "includes":
        allowed = [_one_or_several(one)]
    return {"anyOf": [*allowed, _ref("parameter"), _ref("fact")]}
