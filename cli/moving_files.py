"""The bytes that rows lead to: papers, scans and timestamps; originals and what is out."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from cli.moving import Folder
from cli.moving_lines import InRows
from cli.moving_places import Places
from cli.moving_writing import keep_file
from quitclaim.adapters.tables import CONSENT, PAPER, STATE
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.assets import Fate
from quitclaim.ports.blobs import Shelf
from quitclaim.usecases.disposing import thumbnail_of


@dataclass(frozen=True, slots=True)
class MovingFiles:
    """Each is written once, under what it is; a line says where it belongs. `left`: is counted."""

    places: Places
    folder: Folder
    left: dict[str, int]

    def papers(self, rows: list[InRows]) -> Iterator[dict[str, Any]]:
        for row in rows:
            person, body = row.pk.partition("#")[2], row.item.get("body") or {}
            if row.sk.startswith(PAPER):
                name = body["document"]
                yield from self._paper("sealed", person, name=name)
                if body["timestamped_at"]:
                    yield from self._paper("timestamps", person, name=name)
            if row.sk.startswith(CONSENT) and body.get("paper"):
                scan = body["paper"]["scan"]
                yield from self._paper("scans", person, name=body["id"], scan=scan)

    def _paper(
        self, place: str, person: str, *, name: str, scan: str = ""
    ) -> Iterator[dict[str, Any]]:
        """Nothing where it does not open any more, be it that it was damaged: it stays behind."""
        content: bytes | None = None
        with suppress(ImpossibleValue):
            content = self.places.papers.read(place, person, name=name, scan=scan)
        if content is None:
            self.left["papers that do not open"] = self.left.get("papers that do not open", 0) + 1
        else:
            yield {"place": place, "person": person, "name": name} | self.file(content)

    def pictures(self, rows: list[InRows]) -> Iterator[dict[str, Any]]:
        for row in rows:
            kind, _, own = row.pk.partition("#")
            body = row.item.get("body") or {}
            if kind == "A" and row.sk == STATE and body.get("fate") != Fate.DELETED:
                yield from self._blob(Shelf.ORIGINALS, own)
                yield from self._blob(Shelf.PICTURES, thumbnail_of(AssetId(own)))
            if kind == "R" and row.sk == "ROW" and body.get("recalled_at") is None:
                yield from self._blob(Shelf.PICTURES, own)

    def _blob(self, shelf: Shelf, key: str) -> Iterator[dict[str, Any]]:
        content = self.places.blobs.get(shelf, key)
        if content is not None:
            yield {"shelf": shelf.value, "key": key} | self.file(content)

    def notices(self) -> Iterator[dict[str, Any]]:
        return ({"key": key} for key in self.places.papers.notices())

    def with_bytes(self, lines: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        """Of notices; other lines have none."""
        for line in lines:
            content = self.places.papers.notice(line["key"]) if "roll" not in line else None
            yield line if content is None else line | self.file(content)

    def file(self, content: bytes) -> dict[str, Any]:
        return {"sha256": keep_file(self.folder, content), "size": len(content)}
