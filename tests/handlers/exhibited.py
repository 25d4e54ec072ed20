"""A picture that is out on the website and inside, and what becomes of copies of it."""

from typing import Any

from quitclaim.domain.ids import Channel
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.usecases.call_takers_back import CallTakersBack
from quitclaim.usecases.decide_asset import DecideAsset
from quitclaim.usecases.publish_asset import PublishAsset
from tests.builders import ADA, MUM
from tests.handlers.furnished import EDITOR
from tests.handlers.library import House
from tests.handlers.marked import API, FACE, OTHER, asset_of, marking, tell
from tests.handlers.said import Said
from tests.unit.usecases.stage import made


def exhibit(house: House) -> None:
    """Everyone is marked, somebody said so, and it is out."""
    marking(house)
    tell(house, "PUT", f"faces/{FACE}/link", {"person": ADA})
    tell(house, "PUT", f"faces/{OTHER}/mark", {"mark": "bystander"})
    tell(house, "PUT", "review", {"reviewed": True})
    for channel in ("website", "internal"):
        made(PublishAsset, house.fakes)(asset_of(house).id, Channel(channel))
    house.fakes.world.outbox.clear()


def out_on(house: House, channel: str = "website") -> Rendition:
    rows = house.fakes.library.renditions_of(asset_of(house).id)
    (row,) = (one for one in rows if one.channel == channel)
    return row


def download(house: House, *, by: StaffRole = EDITOR, **order: Any) -> Said:
    return house.call("POST", f"{API}/downloads", {"channel": "website"} | order, by=by)


def withhold(house: House) -> None:
    """Somebody is there whom no box hides, and who never said yes: nothing of it may be shown."""
    tell(house, "PUT", f"presences/{MUM}", {"present": True})


def recall(house: House) -> None:
    """All that was out, from whoever has it."""
    rows = house.fakes.library.renditions_of(asset_of(house).id)
    withhold(house)
    made(DecideAsset, house.fakes)(asset_of(house).id)
    for row in rows:
        made(CallTakersBack, house.fakes)(row.id)
    house.fakes.world.outbox.clear()
