"""The rules as stored; rules that cannot be read allow nothing."""

from typing import Any, Final

from quitclaim.adapters import tables
from quitclaim.adapters.codec import Problem
from quitclaim.adapters.dynamodb_items import from_item
from quitclaim.adapters.dynamodb_reads import item_at
from quitclaim.adapters.sealed_records import read_clear
from quitclaim.domain.bases import Latitude, OrganisationKind
from quitclaim.domain.errors import NotFound
from quitclaim.domain.organisation.rules import Rules
from quitclaim.ports.reports import Reports

# No channel: every verdict is withheld. No basis but those of a public body, and none survives.
_STRICTEST: Final = Latitude(organisation=OrganisationKind.PUBLIC, surviving=frozenset())


class RulesReader:
    def __init__(self, client: Any, *, library_table: str, reports: Reports) -> None:
        self._client = client
        self._library = library_table
        self._reports = reports

    def now(self) -> Rules:
        item = item_at(self._client, self._library, key=tables.rules_row())
        # A no may be counted before the organisation ever wrote rules.
        if item is None or "version" not in item:
            raise NotFound("there are no rules yet: write the organisation's first")
        rules = self._read(item)
        return rules or _closed(item)

    def as_of(self, version: int) -> Rules | None:
        item = item_at(self._client, self._library, key=tables.rules_version_row(version))
        return None if item is None else self._read(item)

    def _read(self, item: dict[str, Any]) -> Rules | None:
        noes = item.get("noes", {"N": "0"})
        body = {"M": item.get("body", {}).get("M", {}) | {"noes": noes}}
        read = read_clear(Rules, item | {"body": body})
        if isinstance(read, Problem):
            self._reports.unreadable("rules", "rules", problem=read.why)
            return None
        return read


def _closed(item: dict[str, Any]) -> Rules:
    counts = from_item({name: item[name] for name in ("version", "noes") if name in item})
    return Rules(
        latitude=_STRICTEST,
        channels={},
        stopped=True,
        version=counts["version"],
        noes=counts.get("noes", 0),
    )
