"""Describes the service as OpenAPI 3.1, from the models that are sent and the vocabulary that cases are read with."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import models_json_schema

from screening.law.pack import Pack
from screening.report.report import Report
from screening.schema import case_schema
from screening.service.answers import Error, Facts, Nexts, Rules

__all__ = ["ARROW", "CASE_FORMS", "JSON", "described"]

Schema = dict[str, Any]

JSON = "application/json"
ARROW = "application/vnd.apache.arrow.stream"
CASE_FORMS = (JSON, "application/yaml")
MODELS = (Report, Nexts, Facts, Rules, Error)
COMPONENTS = "#/components/schemas/"
OF_CASE = "case."
ABOUT = (
    "Screens a case against INTERPOL's own rules. Nothing that is sent is kept or logged. Only the Commission and the "
    "General Secretariat decide whether data comply."
)
DIALS = (
    ("as_of", "The day whose law and facts are applied.", {"type": "string", "format": "date"}),
    ("known_by", "Leave out what was not known by this day.", {"type": "string", "format": "date"}),
    (
        "standing",
        "Leave out what is shown less well.",
        {"enum": ["asserted", "documented", "shown_by_authority"]},
    ),
)
WRONG = {
    "401": "The token is missing or wrong.",
    "413": "Too large.",
    "422": "What was sent is wrong; every problem is told.",
    "503": "It took too long, or too much is being asked at once.",
}


def described(pack: Pack, version: str) -> Schema:
    """The description. ``version`` is that of the program."""
    _, generated = models_json_schema([(one, "serialization") for one in MODELS], ref_template=f"{COMPONENTS}{{model}}")
    return {
        "openapi": "3.1.0",
        "info": {"title": "notice-screening", "version": version, "summary": ABOUT},
        "security": [{}, {"token": []}],
        "paths": {
            "/api/v1/screen": {"post": _of_case("screen", "The report on a case.", "Report")},
            "/api/v1/missing": {"post": _of_case("missing", "What to get next on a case, and who has it.", "Nexts")},
            "/api/v1/screen-table": {"post": _of_table()},
            "/api/v1/facts": {
                "get": _asked("facts", "The facts that a case can state.", "Facts", ("words", "Words of a fact."))
            },
            "/api/v1/rules": {
                "get": _asked(
                    "rules", "The rules.", "Rules", ("words", "Words of a rule, or a provision, as 83(1)(a).")
                )
            },
        },
        "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            "schemas": {**generated["$defs"], **_case(pack)},
        },
    }


def _of_case(name: str, told: str, answer: str) -> Schema:
    sent = {"schema": {"$ref": f"{COMPONENTS}Case"}}
    return {
        "operationId": name,
        "summary": told,
        "parameters": [_query(*one) for one in DIALS],
        "requestBody": {"required": True, "content": dict.fromkeys(CASE_FORMS, sent)},
        "responses": _responses({JSON: {"schema": {"$ref": f"{COMPONENTS}{answer}"}}}),
    }


def _of_table() -> Schema:
    return {
        "operationId": "screen_table",
        "summary": "A row of answers for each row of a table of cases, as streams of Arrow's, not compressed.",
        "parameters": [
            _query(*DIALS[0]),
            _query("findings", "A column for every rule.", {"enum": ["yes", "no"], "default": "no"}),
        ],
        "requestBody": {"required": True, "content": {ARROW: {}}},
        "responses": _responses({ARROW: {}}),
    }


def _asked(name: str, told: str, answer: str, query: tuple[str, str]) -> Schema:
    return {
        "operationId": name,
        "summary": told,
        "parameters": [_query(*query, {"type": "string"})],
        "responses": _responses({JSON: {"schema": {"$ref": f"{COMPONENTS}{answer}"}}}),
    }


def _query(name: str, told: str, schema: Schema) -> Schema:
    return {"name": name, "in": "query", "required": False, "description": told, "schema": schema}


def _responses(content: Schema) -> Schema:
    wrong = {JSON: {"schema": {"$ref": f"{COMPONENTS}Error"}}}
    told = {code: {"description": said, "content": wrong} for code, said in WRONG.items()}
    return {"200": {"description": "The answer.", "content": content}, **told}


def _case(pack: Pack) -> Schema:
    """The schema of a case with its definitions, each under a name of its own."""
    whole = case_schema(pack)
    definitions = whole.pop("$defs")
    del whole["$schema"]
    parts = {f"{OF_CASE}{name}": _moved(one) for name, one in definitions.items()}
    return {"Case": _moved(whole), **parts}


def _moved(schema: Any) -> Any:
    """A schema whose references lead to where its definitions stand now."""
    if isinstance(schema, list):
        return [_moved(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: one.replace("#/$defs/", f"{COMPONENTS}{OF_CASE}") if key == "$ref" else _moved(one)
        for key, one in schema.items()
    }
