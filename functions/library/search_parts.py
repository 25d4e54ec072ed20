"""Finding pictures: by staff among all of them, by a viewer among what is out."""

from typing import Any

from functions.library.collection_parts import bulk_said
from functions.library.ports import Ports
from functions.library.routes import Part
from functions.library.routes.finding import Finding
from functions.library.routes.grid_seen import Grid
from functions.library.routes.reception import Reception
from functions.library.routes.search import Search
from functions.library.routes.search_acts import SearchActs
from functions.library.routes.search_api import SearchApi
from functions.library.routes.search_found import Finds
from functions.library.routes.search_usable import UsableSeen
from quitclaim.usecases.browse_library import BrowseLibrary
from quitclaim.usecases.browse_people import BrowsePeople
from quitclaim.usecases.describe_assets import DescribeAssets
from quitclaim.usecases.judge_usable import JudgeUsable
from quitclaim.usecases.list_verdicts import ListVerdicts
from quitclaim.usecases.read_feed import ReadFeed
from quitclaim.usecases.reading_many import ManyScenes
from quitclaim.usecases.search_library import SearchLibrary
from quitclaim.usecases.search_renditions import SearchRenditions


def grid_of(ports: Ports) -> Grid:
    held = ports.pictures
    verdicts = ListVerdicts(
        held.library, ports.commits, ports.clock, ports.chance, catalogue=held.catalogue
    )
    return Grid(verdicts, held.addresses)


def search_parts(ports: Ports, describe: DescribeAssets) -> tuple[Part, ...]:
    held, people, grid = ports.pictures, ports.people, grid_of(ports)
    read: dict[str, Any] = {
        "library": held.library,
        "catalogue": held.catalogue,
        "consents": people.consents,
    }
    search = SearchLibrary(
        **read,
        verdicts=grid.verdicts,
        judge=JudgeUsable(ManyScenes(**read), ports.clock),
    )
    reception = Reception(people.consents, people.requests, catalogue=held.catalogue)
    feed = ReadFeed(**read, clock=ports.clock)
    usable = UsableSeen(SearchRenditions(held.library, held.catalogue, feed), ports.origins.site)
    finds = Finds(
        search=search,
        browse=BrowseLibrary(held.library, held.catalogue),
        grid=grid,
        find=Finding(BrowsePeople(people.consents, held.library, ports.clock), reception),
        reception=reception,
        addresses=held.addresses,
    )
    pages = Search(finds, usable, ports.pages)
    acts = SearchActs(pages, bulk_said(ports), describe)
    return pages, acts, SearchApi(search, grid, usable)
