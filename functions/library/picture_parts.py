"""Collections, pictures and how they come in, with the use cases that each subject needs."""

from typing import Any

from functions.library.marking_parts import marking_parts
from functions.library.ports import Ports
from functions.library.routes import Part
from functions.library.routes.assets_api import AssetsApi
from functions.library.routes.collections import Collections
from functions.library.routes.collections_api import CollectionsApi
from functions.library.routes.health import Health
from functions.library.routes.rejected import Rejected
from functions.library.routes.uploaders import UploadersSeen
from functions.library.routes.uploads import Uploads
from functions.library.search_parts import grid_of, search_parts
from quitclaim.usecases.browse_library import BrowseLibrary
from quitclaim.usecases.create_collection import CreateCollection
from quitclaim.usecases.describe_assets import DescribeAssets
from quitclaim.usecases.rename_collection import RenameCollection


def picture_parts(ports: Ports) -> tuple[Part, ...]:
    held, pages = ports.pictures, ports.pages
    desk: dict[str, Any] = {
        "library": held.library,
        "commits": ports.commits,
        "clock": ports.clock,
        "chance": ports.chance,
        "catalogue": held.catalogue,
    }
    browse = BrowseLibrary(held.library, held.catalogue)
    create = CreateCollection(**desk, pseudonyms=held.pseudonyms)
    rename, describe = RenameCollection(**desk), DescribeAssets(**desk)
    grid = grid_of(ports)
    shown: dict[str, Any] = {"browse": browse, "addresses": held.addresses}
    return (
        Collections(**shown, grid=grid, rename=rename, describe=describe, pages=pages),
        CollectionsApi(**shown, grid=grid, create=create, rename=rename),
        *marking_parts(ports, describe, grid=grid),
        *search_parts(ports, describe),
        AssetsApi(**shown, describe=describe),
        Uploads(**shown, create=create, chance=ports.chance, pages=pages, site=ports.origins.site),
        Rejected(held.rejections, pages),
        Health(held.backlog, pages),
        UploadersSeen(held.uploaders, pages, ports.origins.site),
    )
