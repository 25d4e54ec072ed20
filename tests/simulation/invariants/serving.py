"""I2, I3, I14: what goes out, or would, is what the reference allows at that instant."""

from quitclaim.domain.ids import RenditionId
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.ports.blobs import Shelf
from tests.fakes.fake_darkroom import redacted_bytes
from tests.simulation.cast import INTERNAL, name
from tests.simulation.stage import Stage, Violation


def serve_and_check(
    stage: Stage, rendition: RenditionId, *, to_anybody: bool = False
) -> bytes | None:
    """A request that raced with a no may have been decided before it, never after."""
    begun, at = len(stage.judge.facts), stage.second
    address = stage.house.serve(rendition, to_anybody=to_anybody)
    # Whoever goes there finds the bytes, or that they are gone.
    bytes_there = stage.fakes.world.blobs.get((Shelf.PICTURES, rendition))
    if address is None or not bytes_there:
        return None
    served = bytes_there[-1]
    row = stage.fakes.world.renditions[rendition]
    if to_anybody and row.channel == INTERNAL:
        raise Violation("I2", f"{_what(row)} was served to anybody")
    instants = {at, stage.second}
    prefixes = range(begun, len(stage.judge.facts) + 1)
    if not any(is_allowed(stage, row, at=at, upto=end) for at in instants for end in prefixes):
        raise Violation("I2", f"{_what(row)} was served, and must not be")
    if stage.second == at:
        _require_its_time(stage, row, address=address, begun=begun)
    _require_its_content(stage, row, served)
    return served


def _require_its_time(stage: Stage, row: Rendition, *, address: str, begun: int) -> None:
    """An address outlives a no by a minute at most, and what the clock ends not at all."""
    kept_for = int(address.rpartition("for=")[2])
    last, facts = stage.second + kept_for - 1, len(stage.judge.facts)
    known = range(begun, facts + 1)
    if kept_for > 60 or not any(is_allowed(stage, row, at=last, upto=end) for end in known):
        raise Violation("I2", f"{_what(row)} may be had for {kept_for} seconds more")


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
            raise Violation("I2", f"{_what(row)} would be served, and must not be")


def is_allowed(stage: Stage, row: Rendition, *, at: int, upto: int | None = None) -> bool:
    outcome, unclear = stage.judge.verdict(row.asset, row.channel, at=at, upto=upto)
    return outcome != "withheld" and unclear <= row.redacted


def _require_its_content(stage: Stage, row: Rendition, served: bytes) -> None:
    asset = stage.fakes.world.assets[row.asset]
    hidden = [face.region for face in asset.faces if face.id in row.redacted]
    if served != redacted_bytes(row.asset, hidden):
        raise Violation("I2", f"{_what(row)}: the bytes hide other faces than the row says")
    if stage.contents[row.id] not in (asset.content, stage.contents_before.get(row.asset)):
        raise Violation("I14", f"{_what(row)} shows content that was replaced since")


def _what(row: Rendition) -> str:
    hidden = " and ".join(sorted(map(name, row.redacted))) or "nothing"
    return f"{name(row.asset)} on {row.channel}, hiding {hidden},"
