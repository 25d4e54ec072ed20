"""The description of the API (OpenAPI 3.1), made from the route table: it cannot say else."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from pydantic import BaseModel

from quitclaim_web.doors.route import AnyRoute, Entry
from quitclaim_web.doors.schemas import REF, Mode, Schemas

_JSON: Final = "application/json"
_PROBLEM: Final[dict[str, Any]] = {
    "type": "object",
    "required": ["type", "title", "status", "instance", "reasons"],
    "properties": {
        **{name: {"type": "string"} for name in ("type", "title", "instance")},
        "status": {"type": "integer"},
        "reasons": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["code"],
                "properties": {"code": {"type": "string"}, "field": {"type": "string"}},
            },
        },
    },
}
_SCHEMES: Final = {
    "token": {"type": "http", "scheme": "bearer", "description": "A machine token."},
    "session": {"type": "apiKey", "in": "cookie", "name": "__Host-session"},
}
_REPEAT: Final = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "description": "The same call under the same key happens once, for a day.",
    "schema": {"type": "string", "pattern": "^[!-~]{1,64}$"},
}


def described(routes: Iterable[AnyRoute], *, site: str) -> dict[str, Any]:
    calls = [route for route in routes if route.is_for_programs]
    models = (model for route in calls for model in _models(route))
    schemas = Schemas(models, besides={"Problem": _PROBLEM})
    paths: dict[str, dict[str, Any]] = {}
    for route in calls:
        paths.setdefault(route.path, {})[route.method.lower()] = _operation(route, schemas)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Quitclaim",
            "version": "1",
            "description": "The image library that knows who said yes.",
        },
        "servers": [{"url": site}],
        "paths": paths,
        "components": {"schemas": schemas.met_in(paths), "securitySchemes": _SCHEMES},
    }


def _models(route: AnyRoute) -> Iterator[tuple[type[BaseModel], Mode]]:
    yield route.asks, "validation"
    if route.tells is not None:
        yield route.tells, "serialization"


def _operation(route: AnyRoute, schemas: Schemas) -> dict[str, Any]:
    asked = schemas.of(route.asks, "validation")
    fields: dict[str, Any] = asked.get("properties", {})
    needed = set(asked.get("required", ()))
    made: dict[str, Any] = {
        "operationId": route.name,
        "summary": route.about,
        "parameters": [_parameter(name, fields[name]) for name in sorted(route.named)],
        "responses": _responses(route, schemas),
        "security": [] if route.action is Entry.OPEN else [{name: []} for name in _SCHEMES],
    }
    if route.action is not Entry.OPEN:
        made["x-action"] = str(route.action)
    rest = {name: schema for name, schema in fields.items() if name not in route.named}
    if route.method == "GET":
        made["parameters"] += [_parameter(n, s, needed=needed) for n, s in rest.items()]
        return made
    made["parameters"].append(_REPEAT)
    if rest:
        body = {**asked, "properties": rest, "required": sorted(needed - route.named)}
        made["requestBody"] = {
            "required": bool(needed - route.named),
            "content": {_JSON: {"schema": body}},
        }
    return made


def _parameter(
    name: str, schema: Mapping[str, Any], *, needed: set[str] | None = None
) -> dict[str, Any]:
    """`needed`: of a query; what stands in the path is always needed."""
    place, is_needed = ("path", True) if needed is None else ("query", name in needed)
    return {"name": name, "in": place, "required": is_needed, "schema": schema}


def _responses(route: AnyRoute, schemas: Schemas) -> dict[str, Any]:
    problem = {"schema": {"$ref": f"{REF}Problem"}}
    refused = {"description": "A problem.", "content": {"application/problem+json": problem}}
    told: dict[str, Any] = {"description": "Done."}
    if route.tells is not None:
        shown = schemas.of(route.tells, "serialization")
        told["content"] = {_JSON: {"schema": shown}}
    return {str(route.status): told, "default": refused}
