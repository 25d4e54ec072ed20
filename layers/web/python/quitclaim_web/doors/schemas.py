"""The shapes of all that calls take and tell, each under a name that nothing else has."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, Literal

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

REF: Final = "#/components/schemas/"
# Stands between the names of modules where a class alone would not tell two apart.
_BETWEEN: Final = "__"
Mode = Literal["validation", "serialization"]
Schema = dict[str, Any]


class Schemas:
    """Of all models at once, so that two that are called alike are told apart."""

    def __init__(
        self, models: Iterable[tuple[type[BaseModel], Mode]], *, besides: Mapping[str, Schema]
    ) -> None:
        found, whole = models_json_schema(list(models), ref_template=f"{REF}{{model}}")
        shapes: Mapping[str, Schema] = whole["$defs"]
        names = _names_of(shapes)
        self._names = {key: names[ref["$ref"].removeprefix(REF)] for key, ref in found.items()}
        self._shapes = {names[one]: _called(shape, names) for one, shape in shapes.items()}
        self._shapes |= besides

    def of(self, model: type[BaseModel], mode: Mode) -> Schema:
        return dict(self._shapes[self._names[model, mode]])

    def met_in(self, part: Any) -> dict[str, Schema]:
        """By name: whatever it refers to, and whatever that refers to."""
        met: dict[str, Schema] = {}
        ahead = [part]
        while ahead:
            for name in {*_met(ahead.pop())} - met.keys():
                met[name] = self._shapes[name]
                ahead.append(met[name])
        return dict(sorted(met.items()))


def _names_of(shapes: Mapping[str, Schema]) -> dict[str, str]:
    names = {name: _short(name) for name in shapes}
    for name, shape in shapes.items():
        kind, is_of_a_mode, _ = name.partition("-")
        twins = (names[it] for it in shapes if it.endswith(_BETWEEN + kind) and shapes[it] == shape)
        # What is the same taken and told has one name.
        names[name] = next(twins, names[name]) if is_of_a_mode else names[name]
    return names


def _short(name: str) -> str:
    """`quitclaim__domain__publishing__verdict__Outcome` is `OutcomeOfVerdict`."""
    *_, module, kind = ("", *name.split(_BETWEEN))
    return f"{kind}Of{module.title().replace('_', '')}" if module else kind


def _called(part: Any, names: Mapping[str, str]) -> Any:
    match part:
        case dict():
            return {key: _called(one, names) for key, one in part.items()}
        case list():
            return [_called(one, names) for one in part]
        case str() if part.startswith(REF):
            return f"{REF}{names[part.removeprefix(REF)]}"
        case _:
            return part


def _met(part: Any) -> Iterator[str]:
    match part:
        case dict():
            for one in part.values():
                yield from _met(one)
        case list():
            for one in part:
                yield from _met(one)
        case str() if part.startswith(REF):
            yield part.removeprefix(REF)
        case _:
            return
