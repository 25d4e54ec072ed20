"""I2, I3, I14: what goes out, or would, is what the reference allows at that instant."""

from dataclasses import dataclass

from quitclaim.domain.ids import RenditionId
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.ports.blobs import Shelf
from tests.fakes.fake_darkroom import redacted_bytes
from tests.simulation.cast import INTERNAL, name
from tests.simulation.stage import Stage, Violation


@dataclass(frozen=True, slots=True)
class Asked:
    """When somebody asked: at which second, and how many facts were known by then."""

    at: int
    known: int


def asking(stage: Stage) -> Asked:
    return Asked(at=stage.second, known=len(stage.judge.facts))


def serve_and_check(
    stage: Stage, rendition: RenditionId, *, to_anybody: bool = False
) -> bytes | None:
    asked = asking(stage)
    address = stage.house.serve(rendition, to_anybody=to_anybody)
    row = stage.fakes.world.renditions[rendition]
    if address is not None and to_anybody and row.channel == INTERNAL:
        raise Violation("I2", f"{what(row)} was served to anybody")
    return None if address is None else handed_rightly(stage, row, address=address, asked=asked)


def handed_rightly(stage: Stage, row: Rendition, *, address: str, asked: Asked) -> bytes | None:
    """Whoever goes to the address finds the bytes, or None: that they are gone."""
    require_allowed(stage, row, asked=asked)
    bytes_there = stage.fakes.world.blobs.get((Shelf.PICTURES, row.id))
    if not bytes_there:
        return None
    if stage.second == asked.at:
        require_its_time(stage, row, address=address, asked=asked)
    require_its_content(stage, row, bytes_there[-1])
    return bytes_there[-1]


def require_allowed(stage: Stage, row: Rendition, *, asked: Asked) -> None:
    """A request that raced with a no may have been decided before it, never after."""
    instants = {asked.at, stage.second}
    prefixes = range(asked.known, len(stage.judge.facts) + 1)
    if not any(is_allowed(stage, row, at=at, upto=end) for at in instants for end in prefixes):
        raise Violation("I2", f"{what(row)} was served, and must not be")


def require_its_time(stage: Stage, row: Rendition, *, address: str, asked: Asked) -> None:
    """An address outlives a no by a minute at most, and what the clock ends not at all."""
    kept_for = int(address.rpartition("for=")[2].partition("&")[0])
    last, facts = stage.second + kept_for - 1, len(stage.judge.facts)
    known = range(asked.known, facts + 1)
    if kept_for > 60 or not any(is_allowed(stage, row, at=last, upto=end) for end in known):
        raise Violation("I2", f"{what(row)} may be had for {kept_for} seconds more")


def would_be_served(stage: Stage) -> None:
    """Whoever asks now is served without anybody's records being read again."""
    world = stage.fakes.world
    for row in world.renditions.values():
        asset, rules = world.assets.get(row.asset), world.rules
        if row.recalled_at or asset is None or rules is None or row.decided_at > stage.now:
            continue
        stands = (row.stamp.asset, row.stamp.rules, row.stamp.noes)
        is_current = stands == (asset.version, rules.version, world.noes)
        is_in_time = row.valid_until is None or stage.now < row.valid_until
        if is_current and is_in_time and not is_allowed(stage, row, at=stage.second):
            raise Violation("I2", f"{what(row)} would be served, and must not be")


def is_allowed(stage: Stage, row: Rendition, *, at: int, upto: int | None = None) -> bool:
    outcome, unclear = stage.judge.verdict(row.asset, row.channel, at=at, upto=upto)
    part = row.cut.crop
    # Another part shows others, or the same ones as nobody wants them to be shown.
    is_as_said = stage.judge.crop(row.asset, upto=upto) == (
        part and (part.x, part.y, part.w, part.h)
    )
    return outcome != "withheld" and unclear <= row.redacted and is_as_said


def require_its_content(stage: Stage, row: Rendition, served: bytes) -> None:
    asset = stage.fakes.world.assets[row.asset]
    hidden = [face.region for face in asset.faces if face.id in row.redacted]
    if served != redacted_bytes(row.asset, hidden, cut=row.cut, frame=row.finish.frame):
        raise Violation("I2", f"{what(row)}: the bytes show or hide others than the row says")
    if stage.contents[row.id] not in (asset.content, stage.contents_before.get(row.asset)):
        raise Violation("I14", f"{what(row)} shows content that was replaced since")


def what(row: Rendition) -> str:
    hidden = " and ".join(sorted(map(name, row.redacted))) or "nothing"
    return f"{name(row.asset)} on {row.channel}, hiding {hidden},"
