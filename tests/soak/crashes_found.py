"""What must hold at any instant, and what once everything is worked off and swept."""

from collections.abc import Iterator

from quitclaim.domain.ids import AssetId, RenditionId
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.verdict import verdict_on
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.paging import every
from quitclaim.usecases.reading_scenes import Reader
from quitclaim.usecases.serve_rendition import ServeRendition
from tests.builders import WEBSITE
from tests.fakes.fake_darkroom import redacted_bytes
from tests.soak.crashes_house import House
from tests.soak.crashes_town import SHOWN, Town


def served_wrongly(town: Town, *renditions: RenditionId) -> Iterator[str]:
    """Whoever asks now gets nothing that anybody's no, as far as it was acknowledged, forbids."""
    house = town.house
    for rendition in renditions:
        address = house.built(ServeRendition)(rendition)
        row = house.port("library").rendition(rendition)
        if address is not None and not _hides_enough(town, row, _bytes(house, rendition)):
            yield f"{rendition} is served, and shows more than it may"


def left_wrongly(town: Town) -> Iterator[str]:
    """At rest: stored verdicts are fresh ones, rows have bytes, bytes have rows."""
    house, live = town.house, set[str]()
    for asset in SHOWN:
        yield from _stored_wrongly(town, asset)
        rows = house.port("library").renditions_of(asset)
        live |= {row.id for row in rows}
        if len(rows) != (town.hidden(asset) is not None):
            yield f"{asset} has {len(rows)} renditions out"
        for row in rows:
            content = _bytes(house, row.id)
            if content is None:
                yield f"{row.id} is out without bytes"
            elif not _hides_enough(town, row, content) or row.redacted != town.hidden(asset):
                yield f"{row.id} is out and does not show what it may"
    held = set(held_by(house))
    if held != live:
        yield f"{len(held - live)} renditions lie there that no row puts out"


def held_by(house: House) -> Iterator[RenditionId]:
    blobs = house.port("blobs")
    keys = every(lambda after: blobs.keys(Shelf.PICTURES, after=after))
    return map(RenditionId, keys)


def _stored_wrongly(town: Town, asset: AssetId) -> Iterator[str]:
    house, hidden = town.house, town.hidden(asset)
    kept = house.port("library").verdicts_of(asset).get(WEBSITE)
    scene = Reader(house.port("consents"), house.port("library")).scene(asset)
    fresh = verdict_on(scene, channel=WEBSITE, at=house.clock.now()) if scene else None
    if kept is None or fresh is None or not kept.says(fresh):
        yield f"the verdict on {asset} that is written down is not that of this instant"
    elif kept.outcome.value != _expected(hidden) or (hidden and kept.unclear != hidden):
        yield f"the verdict on {asset} is {kept.outcome}, and must be {_expected(hidden)}"


def _expected(hidden: frozenset[str] | None) -> str:
    if hidden is None:
        return "withheld"
    return "redact" if hidden else "clear"


def _hides_enough(town: Town, row: Rendition, content: bytes | None) -> bool:
    """These very bytes, where there are any: after a yes somebody may be hidden for a while yet."""
    hidden, known = town.hidden(row.asset), town.house.port("library").asset(row.asset)
    if hidden is None or not hidden <= row.redacted:
        return False
    regions = [face.region for face in known.faces if face.id in row.redacted]
    return content in (None, redacted_bytes(row.asset, regions))


def _bytes(house: House, rendition: RenditionId) -> bytes | None:
    content: bytes | None = house.port("blobs").get(Shelf.PICTURES, rendition)
    return content
