"""I2, I14, R29: bytes and rows follow one another, a review is of what was seen, all in line."""

from quitclaim.domain.ids import AssetId, Channel
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.verdict import Verdict
from quitclaim.ports.blobs import Shelf
from tests.simulation.cast import name
from tests.simulation.looking import Looking
from tests.simulation.stage import Stage, Violation
from tests.simulation.tasks import forward, work_off


def bytes_come_first(stage: Stage, row: Rendition) -> None:
    """A row without bytes would lead whoever is served to nothing."""
    if row.version == 1 and (Shelf.PICTURES, row.id) not in stage.fakes.world.blobs:
        raise Violation("rows", f"{name(row.asset)} goes out on {row.channel} before its bytes")


def reviewed_as_seen(stage: Stage, asset: Asset, before: Asset) -> None:
    """I14: nobody's review is of content, or of faces, that she did not have before her."""
    if asset.review is None or asset.review == before.review:
        return
    stored = stage.fakes.world.assets[asset.id]
    seen = Looking(asset.id, stored.version, is_review=True)
    if stage.looking != seen or asset.review.content != stored.content:
        raise Violation("I14", f"{name(asset.id)} is reviewed by whoever saw something else")


def recalled_leaves_nothing(stage: Stage, known: int) -> None:
    """Of a command that nothing disturbed: with the row went its bytes (R29)."""
    for change in stage.changes[known:]:
        for row in (write.record for write in change.writes):
            if not isinstance(row, Rendition) or row.recalled_at is None:
                continue
            if (Shelf.PICTURES, row.id) in stage.fakes.world.blobs:
                raise Violation("R29", f"{name(row.asset)} was recalled, and its bytes are there")


def comes_to_rest(stage: Stage) -> None:
    """Every message is worked off, however late, and the sweep has been there twice."""
    if not work_off(stage):
        raise Violation("rest", "what is to be decided on has no end")
    stage.house.find_strays()
    forward(stage)
    if not work_off(stage) or stage.house.find_strays():
        raise Violation("rest", "the sweep leaves bytes that nothing puts out")


def is_out_as_decided(stage: Stage, asset: AssetId, verdict: Verdict) -> None:
    """Exactly one rendition of what may be out, none of what may not, and each has its bytes."""
    out = _out(stage, asset, verdict.channel)
    where = f"{name(asset)} on {verdict.channel}, {verdict.outcome},"
    if len(out) != verdict.is_publishable:
        raise Violation("in line", f"{where} has {len(out)} renditions")
    for row in out:
        if row.redacted != verdict.unclear or stage.contents[row.id] != verdict.content:
            raise Violation("in line", f"{where} shows something else")
        if row.cut.crop != verdict.cut.crop:
            raise Violation("in line", f"{where} shows another part of it")
        if (Shelf.PICTURES, row.id) not in stage.fakes.world.blobs:
            raise Violation("rows", f"{where} is out without bytes")


def _out(stage: Stage, asset: AssetId, channel: Channel) -> list[Rendition]:
    rows = stage.fakes.world.renditions.values()
    here = (row for row in rows if (row.asset, row.channel) == (asset, channel))
    return [row for row in here if row.recalled_at is None]
