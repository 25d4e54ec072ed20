"""A collection as a whole, and many of its pictures at once, with the use cases of each subject."""

from typing import Any

from functions.library.marking_parts import judging
from functions.library.ports import Ports
from functions.library.routes import Part
from functions.library.routes.bulk import Bulk
from functions.library.routes.bulk_api import BulkApi, BulkDesk
from functions.library.routes.bulk_said import BulkSaid
from functions.library.routes.history import History
from functions.library.routes.reception import Reception
from functions.library.routes.settings import Settings
from functions.library.routes.settings_api import SettingsApi, SettingsDesk
from functions.library.routes.settling import Settling
from functions.library.routes.unsettled import UnsettledFaces
from quitclaim.usecases.browse_library import BrowseLibrary
from quitclaim.usecases.change_rules import ChangeRules
from quitclaim.usecases.keep_pictures import JustifyKeeping, KeepCollection
from quitclaim.usecases.list_unsettled import ListUnsettled
from quitclaim.usecases.mark_many import MarkMany, MarkUnknown
from quitclaim.usecases.preview_setting import PreviewSetting
from quitclaim.usecases.reading_many import ManyScenes
from quitclaim.usecases.set_collection import SetCollection
from quitclaim.usecases.tell_history import TellHistory


def collection_parts(ports: Ports) -> tuple[Part, ...]:
    held, people, pages = ports.pictures, ports.people, ports.pages
    browse = BrowseLibrary(held.library, held.catalogue)
    shown: dict[str, Any] = {"browse": browse, "addresses": held.addresses, "pages": pages}
    settings, said = _settings(ports), bulk_said(ports)
    reception = Reception(people.consents, people.requests, catalogue=held.catalogue)
    tell = TellHistory(held.library, held.histories)
    return (
        Settings(desk=settings, backlog=held.backlog, **shown),
        SettingsApi(settings),
        _unsettled(ports, shown),
        Bulk(said),
        BulkApi(said.desk),
        Settling(held.library, ChangeRules(**_desk(ports))),
        History(browse=browse, tell=tell, reception=reception, staff=ports.staff, pages=pages),
    )


def _settings(ports: Ports) -> SettingsDesk:
    held, desk = ports.pictures, _desk(ports)
    scenes = ManyScenes(ports.people.consents, held.library, held.catalogue)
    return SettingsDesk(
        library=held.library,
        keepings=held.keepings,
        preview=PreviewSetting(scenes, ports.clock),
        change=SetCollection(**desk),
        keep=KeepCollection(**desk, keepings=held.keepings),
    )


def _unsettled(ports: Ports, shown: dict[str, Any]) -> UnsettledFaces:
    held = ports.pictures
    unsettled = ListUnsettled(
        consents=ports.people.consents,
        library=held.library,
        catalogue=held.catalogue,
        keepings=held.keepings,
        clock=ports.clock,
    )
    justify = JustifyKeeping(**_desk(ports), keepings=held.keepings)
    return UnsettledFaces(unsettled=unsettled, justify=justify, **shown)


def bulk_said(ports: Ports) -> BulkSaid:
    """One word about several pictures, whatever grid they were chosen in."""
    held, many = ports.pictures, MarkMany(judging(ports))
    return BulkSaid(
        desk=BulkDesk(many, MarkUnknown(held.library, many)),
        browse=BrowseLibrary(held.library, held.catalogue),
        addresses=held.addresses,
        pages=ports.pages,
    )


def _desk(ports: Ports) -> dict[str, Any]:
    return {
        "library": ports.pictures.library,
        "commits": ports.commits,
        "clock": ports.clock,
        "chance": ports.chance,
    }
