"""What was deleted is put again: the same bytes, or the same picture in another file."""

from random import Random

from quitclaim.domain.ids import ContentHash
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.pictures.uploads import Upload
from quitclaim.ports.darkroom import Caption, Negative
from tests.fakes.world import Lying
from tests.simulation.cast import name
from tests.simulation.commands import Command, Kind
from tests.simulation.invariants.blocked import deleted_with_their_words
from tests.simulation.stage import Stage, Violation
from tests.simulation.uploads import bytes_of


def put_again(stage: Stage, chance: Random) -> Command | None:
    gone = deleted_with_their_words(stage)
    if not gone:
        return None
    asset = chance.choice(gone)
    pixels = stage.fakes.world.assets[asset].pixels
    is_another = pixels is not None and chance.random() < 0.5
    content = bytes_of(asset) + b" in another file" * is_another
    upload = Upload(f"ann/fair/{stage.new_name('file')}.jpg", "v1")
    seen = pixels or ContentHash(asset)
    negative = Negative(width=3_000, height=2_000, pixels=seen, faces=(), caption=Caption())
    how = "in another file" if is_another else "as it was"

    def run() -> None:
        world = stage.fakes.world
        world.inbox[upload] = Lying(content, stage.now)
        world.negatives[content] = negative
        if stage.house.ingest(upload).why is not WhyRefused.BLOCKED:
            raise Violation("R36", f"{name(asset)} was deleted and is taken in again, {how}")

    return Command(kind="put again", text=f"{name(asset)}, deleted, is put again {how}", run=run)


KINDS = (Kind(put_again, 12),)
