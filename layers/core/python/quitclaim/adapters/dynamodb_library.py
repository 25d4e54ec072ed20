"""Library on the library table; its searches, and they alone, read an index."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any, TypeVar

from quitclaim.adapters import tables, verdict_rows
from quitclaim.adapters.codec import Problem
from quitclaim.adapters.dynamodb_assets import AssetReader
from quitclaim.adapters.dynamodb_reads import (
    index_query,
    item_at,
    items_at,
    items_under,
    page_under,
    rows_query,
)
from quitclaim.adapters.dynamodb_rules import RulesReader
from quitclaim.adapters.dynamodb_since import version_at
from quitclaim.adapters.dynamodb_texts import Texts
from quitclaim.adapters.rendition_rows import FeedReader, pointed_to
from quitclaim.adapters.sealed_records import read_clear
from quitclaim.domain.ids import AssetId, Channel, CollectionId, PersonId, RenditionId
from quitclaim.domain.organisation.memberships import CollectionRule
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.feeds import Movement
from quitclaim.domain.publishing.needs import Need
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.stored import StoredVerdict
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.domain.recognition.rosters import Attestation, Roster
from quitclaim.ports.keys import Keys
from quitclaim.ports.library import Description
from quitclaim.ports.paging import Cursor, Page
from quitclaim.ports.reports import Reports

T = TypeVar("T", CollectionRule, Roster, Rendition, StoredVerdict, Attestation)


class DynamoLibrary:
    def __init__(
        self,
        client: Any,
        *,
        library_table: str,
        keys: Keys,
        reports: Reports,
        page_size: int = 100,
    ) -> None:
        self._client = client
        self._library = library_table
        self._reports = reports
        self._page_size = page_size
        self._assets = AssetReader(client, library_table=library_table, keys=keys, reports=reports)
        self._feeds = FeedReader(client, library_table=library_table, page_size=page_size)
        self._rules = RulesReader(client, library_table=library_table, reports=reports)
        self._texts = Texts(client, library_table=library_table, keys=keys, reports=reports)

    def rules(self) -> Rules:
        return self._rules.now()

    def rules_as_of(self, version: int) -> Rules | None:
        return self._rules.as_of(version)

    def rules_version_at(self, at: datetime) -> int | None:
        return version_at(
            self._client, self._library, partition=tables.rules_row()["pk"]["S"], at=at
        )

    def asset_version_at(self, asset: AssetId, at: datetime) -> int | None:
        partition = tables.under_asset(asset)
        return version_at(self._client, self._library, partition=partition, at=at)

    def asset(self, asset: AssetId) -> Asset | None:
        return self._assets.now(asset)

    def asset_as_of(self, asset: AssetId, version: int) -> Asset | None:
        return self._assets.as_of(asset, version)

    def collections(self, ids: Iterable[CollectionId]) -> Mapping[CollectionId, CollectionRule]:
        rows = {tables.collection_row(one)["pk"]["S"]: one for one in ids}
        keys = [tables.collection_row(one) for one in rows.values()]
        found = items_at(self._client, self._library, keys=keys)
        rules = ((rows[item["pk"]["S"]], self._read(CollectionRule, item)) for item in found)
        return {collection: rule for collection, rule in rules if rule}

    def roster(self, collection: CollectionId) -> Roster | None:
        return self._read_at(Roster, tables.roster_row(collection))

    def attestations(self, collection: CollectionId) -> tuple[Attestation, ...]:
        found = items_under(
            self._client,
            self._library,
            partition=tables.under_collection(collection),
            prefix=tables.ATTESTATION,
        )
        read = (self._read(Attestation, item) for item in found)
        return tuple(attestation for attestation in read if attestation)

    def all_collections(self, *, after: Cursor | None = None) -> Page[CollectionId]:
        query = rows_query(self._library, partition=verdict_rows.COLLECTED)
        items, following = page_under(self._client, query, after=after, size=self._page_size)
        found = (item["sk"]["S"].removeprefix(tables.COLLECTION) for item in items)
        return Page(tuple(map(CollectionId, found)), following)

    def assets_of(self, person: PersonId, *, after: Cursor | None = None) -> Page[AssetId]:
        return self._assets_under(tables.under_person(person), after)

    def assets_in(self, collection: CollectionId, *, after: Cursor | None = None) -> Page[AssetId]:
        return self._assets_under(tables.under_collection(collection), after)

    def rendition(self, rendition: RenditionId) -> Rendition | None:
        return self._read_at(Rendition, tables.rendition_row(rendition))

    def renditions(self, ids: Iterable[RenditionId]) -> Mapping[RenditionId, Rendition]:
        keys = [tables.rendition_row(rendition) for rendition in ids]
        found = items_at(self._client, self._library, keys=keys)
        read = (self._read(Rendition, item) for item in found)
        return {row.id: row for row in read if row}

    def moved_on(
        self, channel: Channel, *, since: datetime | None = None, after: Cursor | None = None
    ) -> Page[Movement]:
        return self._feeds.moved_on(channel, since=since, after=after)

    def renditions_of(self, asset: AssetId) -> tuple[Rendition, ...]:
        pointers = items_under(
            self._client,
            self._library,
            partition=tables.under_asset(asset),
            prefix=tables.RENDITION,
        )
        rows = self.renditions(map(pointed_to, pointers)).values()
        out = (row for row in rows if row.recalled_at is None)
        return tuple(sorted(out, key=lambda row: row.id))

    def verdicts_of(self, asset: AssetId) -> Mapping[Channel, StoredVerdict]:
        found = items_under(
            self._client,
            self._library,
            partition=tables.under_asset(asset),
            prefix=verdict_rows.OUTCOME,
        )
        read = (self._read(StoredVerdict, item) for item in found)
        return {verdict.channel: verdict for verdict in read if verdict}

    def describe(self, asset: AssetId, description: Description) -> None:
        self._texts.describe(asset, description)

    def description(self, asset: AssetId) -> Description | None:
        return self._texts.description(asset)

    def with_keyword(self, keyword: str, *, after: Cursor | None = None) -> Page[AssetId]:
        page = self._search(self._texts.word(keyword), after)
        return replace(page, items=self._texts.legible(list(page.items)))

    def taken_in(self, month: date, *, after: Cursor | None = None) -> Page[AssetId]:
        return self._search(f"month#{month:%Y-%m}", after)

    def usable_on(
        self, channel: Channel, outcome: Outcome, *, after: Cursor | None = None
    ) -> Page[AssetId]:
        return self._search(verdict_rows.usable(channel, outcome), after)

    def needing(self, need: Need, *, after: Cursor | None = None) -> Page[AssetId]:
        page = self._search(verdict_rows.needing(need), after)
        return replace(page, items=tuple(dict.fromkeys(page.items)))

    def due(self, at: datetime, *, after: Cursor | None = None) -> Page[AssetId]:
        return self._search(verdict_rows.DUE, after, below=verdict_rows.below(at))

    def _search(self, partition: str, after: Cursor | None, *, below: str = "") -> Page[AssetId]:
        query = index_query(self._library, tables.SEARCH, partition=partition, below=below)
        items, following = page_under(self._client, query, after=after, size=self._page_size)
        return Page(tuple(_asset_id(item["pk"]["S"]) for item in items), following)

    def _assets_under(self, partition: str, after: Cursor | None) -> Page[AssetId]:
        query = rows_query(self._library, partition=partition, prefix=tables.ASSET)
        items, following = page_under(self._client, query, after=after, size=self._page_size)
        return Page(tuple(_asset_id(item["sk"]["S"]) for item in items), following)

    def _read_at(self, kind: type[T], key: tables.Key) -> T | None:
        item = item_at(self._client, self._library, key=key)
        return None if item is None else self._read(kind, item)

    def _read(self, kind: type[T], item: dict[str, Any]) -> T | None:
        """None, and reported, where a value is unknown: without it nothing is allowed."""
        record = read_clear(kind, item)
        if isinstance(record, Problem):
            place = item["pk"]["S"].partition("#")[2]
            self._reports.unreadable(kind.__name__.lower(), place, problem=record.why)
            return None
        return record


def _asset_id(row: str) -> AssetId:
    return AssetId(row.removeprefix(tables.ASSET))
