"""Selections and share links, with the use cases that each subject needs."""

from typing import Any

from functions.library.ports import Ports
from functions.library.routes import Part
from functions.library.routes.grid_seen import Grid
from functions.library.routes.selection_page import SelectionPage
from functions.library.routes.selections_api import SelectionsApi
from functions.library.routes.selections_desk import Selecting
from functions.library.routes.selections_pages import SelectionsPages
from functions.library.routes.shares_api import SharesApi
from functions.library.routes.shares_pages import SharesPages
from functions.library.routes.zips_api import ZipsApi
from functions.library.routes.zips_pages import ZipsPages
from functions.library.zip_parts import zipping
from quitclaim.usecases.browse_library import BrowseLibrary
from quitclaim.usecases.list_verdicts import ListVerdicts
from quitclaim.usecases.selections import ChangeSelection, DeleteSelection, MakeSelection
from quitclaim.usecases.share_links import EndShareLink, ForgetRecipient, MakeShareLink


def selection_parts(ports: Ports) -> tuple[Part, ...]:
    held, pages, desk = ports.pictures, ports.pages, _desk(ports)
    verdicts = ListVerdicts(
        library=held.library,
        commits=ports.commits,
        clock=ports.clock,
        chance=ports.chance,
        catalogue=held.catalogue,
    )
    grid = Grid(verdicts, held.addresses)
    browse = BrowseLibrary(held.library, held.catalogue)
    zips = zipping(ports)
    page = SelectionPage(desk, browse, zips, grid=grid, pages=pages)
    return (
        SelectionsPages(desk, pages),
        page,
        SharesPages(desk, page, pages),
        SelectionsApi(desk),
        SharesApi(desk),
        ZipsPages(zips, pages),
        ZipsApi(zips),
    )


def _desk(ports: Ports) -> Selecting:
    held = ports.pictures
    written: dict[str, Any] = {
        "selections": held.selections,
        "commits": ports.commits,
        "clock": ports.clock,
        "chance": ports.chance,
    }
    return Selecting(
        library=held.library,
        selections=held.selections,
        make=MakeSelection(**written, catalogue=held.catalogue),
        change=ChangeSelection(**written, catalogue=held.catalogue),
        delete=DeleteSelection(**written),
        share=MakeShareLink(**written, library=held.library),
        end=EndShareLink(**written),
        forget=ForgetRecipient(**written),
        pages=ports.pages,
        site=ports.origins.site,
    )
