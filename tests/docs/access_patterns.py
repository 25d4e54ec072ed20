"""docs/access-patterns.md as data, and the same table as the adapters make it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import uuid4

from moto import mock_aws

from quitclaim.runtime.aws import client
from tests.contract.dynamodb import Tables
from tests.docs.access_calls import Calls, recorded
from tests.docs.access_world import CALLS, populate
from tests.fakes.world import World
from tests.house.sizes import REPOSITORY
from tests.servers.dynamodb_local import dynamodb_client, dynamodb_server

PAGE: Final = REPOSITORY / "docs" / "access-patterns.md"
_ROW: Final = re.compile(r"^\| `(?P<method>\w+\.\w+)` \| (?P<rest>.*) \|$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Pattern:
    """`reads` and `writes` in request units; `road`: what a withdrawal waits for reads it."""

    requests: str
    consistency: str
    reads: str
    writes: str
    road: str


def documented() -> Mapping[str, Pattern]:
    found = _ROW.finditer(PAGE.read_text(encoding="utf-8"))
    return {row["method"]: Pattern(*row["rest"].split(" | ")) for row in found}


def measured() -> Mapping[str, Calls]:
    """Every method once on AWS's own DynamoDB Local, each as the first call of a process."""
    with dynamodb_server() as endpoint, mock_aws():
        tables = Tables(dynamodb_client(endpoint, namespace=uuid4().hex), client("kms"))
        tables.create()
        populate(tables.adapters(World()))
        return dict(_measured(tables))


def row(method: str, calls: Calls, road: str) -> str:
    """What the page has to say."""
    pattern = pattern_of(calls, road)
    cells = (pattern.requests, pattern.consistency, pattern.reads, pattern.writes, pattern.road)
    return f"| `{method}` | {' | '.join(cells)} |"


def pattern_of(calls: Calls, road: str) -> Pattern:
    return Pattern(
        requests=", ".join(f"`{request}`" for request in calls.requests),
        consistency=_consistency(calls),
        reads=f"{calls.reads:g}",
        writes=f"{calls.writes:g}",
        road=road,
    )


def _consistency(calls: Calls) -> str:
    if not calls.strong:
        return "EVENTUAL"
    return "index" if calls.indexed else "strong"


def _measured(tables: Tables) -> Iterator[tuple[str, Any]]:
    for method, call in CALLS.items():
        # A process of its own: nothing is remembered from the call before.
        adapters = tables.adapters(World())
        with recorded(tables.dynamodb, tables.kms) as calls:
            call(adapters)
        yield method, calls


if __name__ == "__main__":
    known, found = documented(), measured()
    for method in dict.fromkeys((*known, *found)):
        road = known[method].road if method in known else "no"
        print(row(method, found[method], road))  # noqa: T201
