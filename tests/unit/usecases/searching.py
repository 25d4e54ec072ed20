"""A search over fakes, and pictures that were decided on."""

from typing import Any

from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.sought import Sought
from quitclaim.ports.changes import Purpose
from quitclaim.ports.library import Description
from quitclaim.ports.paging import every
from quitclaim.usecases.decide_asset import DecideAsset
from quitclaim.usecases.judge_usable import JudgeUsable
from quitclaim.usecases.list_verdicts import ListVerdicts
from quitclaim.usecases.reading_many import ManyScenes
from quitclaim.usecases.search_library import SearchLibrary
from tests.builders import STAFF, a_hash
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import made, put


def the_search(fakes: Fakes) -> SearchLibrary:
    judge = made(JudgeUsable, fakes, scenes=made(ManyScenes, fakes))
    return made(SearchLibrary, fakes, verdicts=made(ListVerdicts, fakes), judge=judge)


def found(fakes: Fakes, **sought: Any) -> list[AssetId]:
    """All of it, page by page."""
    search, wanted = the_search(fakes), Sought(**sought)
    pages = every(lambda after: search(wanted, by=STAFF, after=after).page)
    return [one.asset.id for one in pages]


def hung(fakes: Fakes, *assets: Asset) -> None:
    """On the wall, and decided on."""
    put(fakes, *assets)
    for one in assets:
        made(DecideAsset, fakes)(one.id)
    fakes.world.outbox.clear()


def describe(fakes: Fakes, asset: AssetId, *keywords: str) -> None:
    fakes.keys.make(asset, Purpose.TEXT)
    fakes.library.describe(asset, Description(caption="", keywords=frozenset(keywords)))


def named(name: str) -> AssetId:
    return AssetId(a_hash(name))
