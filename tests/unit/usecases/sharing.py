"""Pictures that are out on the website, in a selection that a link shows."""

from typing import Any

from quitclaim.domain.ids import AssetId, RenditionId
from quitclaim.usecases.open_share import Opened, OpenShare
from quitclaim.usecases.publish_asset import PublishAsset
from quitclaim.usecases.serve_rendition import ServeRendition
from quitclaim.usecases.serving_desk import ServingDesk
from quitclaim.usecases.take_rendition import TakeRendition
from quitclaim.usecases.take_shared import TakeShared
from tests.builders import ADA, BOB, HANDED, WEBSITE, a_consent, a_hash, a_selection, a_share_link
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import made, put, shown, staged

YES = a_consent()
HERS = shown(ADA)
HIS = shown(BOB, id=AssetId(a_hash("his")))


def a_stage(*assets: AssetId, link: Any = None) -> Fakes:
    """Both consented, both pictures are out on the website; the link shows these of them."""
    fakes = staged(YES, a_consent(person=BOB), HERS, HIS, people=(ADA, BOB))
    for picture in (HERS, HIS):
        made(PublishAsset, fakes)(picture.id, WEBSITE)
    put(fakes, a_selection(*(assets or (HERS.id, HIS.id))), link or a_share_link())
    return fakes


def out_of(fakes: Fakes, asset: AssetId) -> RenditionId:
    (row,) = (row for row in fakes.library.renditions_of(asset) if row.channel == WEBSITE)
    return row.id


def opening(fakes: Fakes) -> OpenShare:
    return made(OpenShare, fakes, serving=made(ServingDesk, fakes))


def opened(fakes: Fakes, **changes: Any) -> Opened | None:
    return opening(fakes)(HANDED.hash, **changes)


def pictures(fakes: Fakes) -> list[RenditionId]:
    found = opened(fakes)
    return [one.rendition.id for one in found.pictures] if found else []


def taking(fakes: Fakes) -> TakeShared:
    serve, take = made(ServeRendition, fakes), made(TakeRendition, fakes)
    return made(TakeShared, fakes, serve=serve, take=take)
