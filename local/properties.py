"""Which properties of a template have no fate that `local.fates` knows."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from local.explained import EXPLAINED
from local.fates import APPLIED, RECONCILED
from local.stacks import Template

_INTRINSIC: Final = "Fn::"


def unaccounted(template: Template) -> tuple[str, ...]:
    """Name, as `Type: property`, what nobody can say anything about."""
    return tuple(
        sorted(
            {
                f"{resource['Type']}: {path}"
                for resource in template["Resources"].values()
                for path in _paths(resource.get("Properties", {}))
                if not any(_covers(one, path) for one in _accounts(resource["Type"]))
            }
        )
    )


def _accounts(kind: str) -> Iterator[str]:
    yield from APPLIED.get(kind, ())
    yield from RECONCILED.get(kind, ())
    yield from EXPLAINED.get(kind, {})


def _covers(account: str, path: str) -> bool:
    return not account or path == account or path.startswith(f"{account}.")


def _paths(value: Any, above: str = "") -> Iterator[str]:
    """Yield every property down to its values, those of lists as if there were one of each."""
    match value:
        case dict() if not _is_computed(value) and value:
            for name, inner in value.items():
                yield from _paths(inner, f"{above}.{name}" if above else name)
        case list() if value:
            for inner in value:
                yield from _paths(inner, above)
        case _:
            yield above


def _is_computed(value: Mapping[str, Any]) -> bool:
    return all(name == "Ref" or name.startswith(_INTRINSIC) for name in value)
