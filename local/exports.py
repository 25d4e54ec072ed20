"""What a template gives to others, and what it takes from them."""

from collections.abc import Iterator, Mapping
from typing import Any


def exported(template: Mapping[str, Any]) -> Iterator[str]:
    for output in template.get("Outputs", {}).values():
        if "Export" in output:
            yield output["Export"]["Name"]


def imported(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(name := value.get("Fn::ImportValue"), str):
            yield name
        for inner in value.values():
            yield from imported(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from imported(inner)
