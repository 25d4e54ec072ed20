from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from quitclaim.domain.ids import AssetId, Channel, CollectionId
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.stored import StoredVerdict
from quitclaim.ports.catalogue import Label
from quitclaim.ports.changes import Purpose
from quitclaim.ports.library import Description
from quitclaim.ports.paging import Cursor, Page
from tests.fakes.calls import port_call
from tests.fakes.in_memory_library import InMemoryLibrary
from tests.fakes.world import Report, World

_END_OF_TIME: Final = int(datetime.max.replace(tzinfo=UTC).timestamp())


@dataclass(frozen=True, slots=True)
class InMemoryCatalogue:
    world: World

    @port_call("catalogue.label")
    def label(self, collection: CollectionId, label: Label) -> None:
        key = self.world.keys.setdefault((collection, Purpose.TEXT), self.world.fresh_key())
        self.world.labels[collection] = (key, label)

    @port_call("catalogue.labels")
    def labels(self, ids: Iterable[CollectionId]) -> Mapping[CollectionId, Label]:
        known = {one: self.world.labels[one] for one in ids if one in self.world.labels}
        keys = {one: self.world.keys.get((one, Purpose.TEXT)) for one in known}
        return {one: label for one, (key, label) in known.items() if keys[one] == key}

    @port_call("catalogue.collections")
    def collections(self, *, after: Cursor | None = None) -> Page[CollectionId]:
        """Rows sort upwards: the time that is left puts the latest first."""
        labels = self.world.labels.items()
        rows = (f"{_left(label.opened_at):020}|{one}" for one, (_, label) in labels)
        page = self.world.pages.page(rows, of="collections", after=after)
        ids = (CollectionId(row.partition("|")[2]) for row in page.items)
        return Page(tuple(ids), page.following)

    @port_call("catalogue.assets")
    def assets(self, ids: Iterable[AssetId]) -> Mapping[AssetId, Asset]:
        found = map(InMemoryLibrary(self.world).asset, ids)
        return {asset.id: asset for asset in found if asset}

    @port_call("catalogue.descriptions")
    def descriptions(self, ids: Iterable[AssetId]) -> Mapping[AssetId, Description]:
        texts = {asset: InMemoryLibrary(self.world).description(asset) for asset in ids}
        return {asset: text for asset, text in texts.items() if text}

    @port_call("catalogue.verdicts")
    def verdicts(
        self, ids: Collection[AssetId], *, channels: Collection[Channel]
    ) -> Mapping[AssetId, Mapping[Channel, StoredVerdict]]:
        return {asset: dict(self._verdicts(asset, channels)) for asset in ids}

    def _verdicts(
        self, asset: AssetId, channels: Collection[Channel]
    ) -> Iterator[tuple[Channel, StoredVerdict]]:
        for channel, verdict in self.world.verdicts.get(asset, {}).items():
            if verdict.id in self.world.spoiled:
                problem = self.world.spoiled[verdict.id]
                self.world.reports.append(Report("storedverdict", asset, problem))
            elif channel in channels:
                yield channel, verdict


def _left(instant: datetime) -> int:
    return _END_OF_TIME - int(instant.timestamp())
