"""One picture of ADA, shown by her yes, and what is out of it."""

from datetime import timedelta
from typing import Final

from quitclaim.domain.ids import RenditionId
from quitclaim.domain.instants import Interval
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.ports.blobs import Shelf
from quitclaim.usecases.decide_asset import DecideAsset
from quitclaim.usecases.publish_asset import PublishAsset
from tests.builders import ADA, BOB, DAY, NOON, WEBSITE, a_consent, an_id
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import made, shown, staged

YES: Final = a_consent()
BOBS: Final = a_consent(person=BOB, id=an_id("bob's"))
PICTURE: Final = shown(ADA)


def a_stage() -> Fakes:
    """It is written down what may be shown, and nothing is out yet."""
    fakes = staged(YES, BOBS, PICTURE, people=(ADA, BOB))
    made(DecideAsset, fakes)(PICTURE.id)
    fakes.world.outbox.clear()
    return fakes


def where(fakes: Fakes, rendition: RenditionId, *, for_s: int = 60) -> str:
    return fakes.handing.rendition(rendition, kept_for=timedelta(seconds=for_s))


def out(fakes: Fakes) -> list[RenditionId]:
    """What is out and shows her."""
    rows = fakes.library.renditions_of(PICTURE.id)
    return [row.id for row in rows if row.outcome is Outcome.CLEAR]


def published(fakes: Fakes) -> RenditionId:
    made(PublishAsset, fakes)(PICTURE.id, WEBSITE)
    (rendition,) = out(fakes)
    return rendition


def rows(fakes: Fakes) -> list[Rendition]:
    return list(fakes.library.renditions_of(PICTURE.id))


def content(fakes: Fakes, row: Rendition) -> bytes | None:
    return fakes.blobs.get(Shelf.PICTURES, row.id)


def row_of(fakes: Fakes, rendition: Rendition) -> Rendition:
    return fakes.world.renditions[rendition.id]


def shown_for(*, days: int = 700) -> tuple[Fakes, Rendition]:
    """What is out while a yes of so many days lasts; nothing waits in the outbox."""
    yes = a_consent(during=Interval(NOON - 3 * DAY, NOON + days * DAY))
    fakes = staged(yes, BOBS, PICTURE, people=(ADA, BOB))
    made(PublishAsset, fakes)(PICTURE.id, WEBSITE)
    (row,) = fakes.library.renditions_of(PICTURE.id)
    fakes.world.outbox.clear()
    return fakes, row
