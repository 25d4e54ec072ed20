"""Zips of a selection as the console has them: ordered through its door, and packed behind it."""

from typing import Any

from quitclaim.domain.ids import ZipId
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.publishing.zips import Zip
from tests.builders import BEST, a_selection
from tests.fakes import records
from tests.handlers.furnished import EDITOR
from tests.handlers.library import House
from tests.handlers.said import Said
from tests.unit.usecases.zipping import packing

PAGE = f"/selections/{BEST}/zips"
API = f"/api{PAGE}"


def select(house: House, *assets: Any, **changes: Any) -> None:
    records.put(house.fakes.world, a_selection(*assets, **changes))


def order(house: House, *, by: StaffRole = EDITOR, **wanted: Any) -> Said:
    return house.call("POST", API, {"channel": "website"} | wanted, by=by)


def ordered(house: House, **wanted: Any) -> ZipId:
    return ZipId(order(house, **wanted).json["zip"])


def packed(house: House, **wanted: Any) -> ZipId:
    zip_ = ordered(house, **wanted)
    packing(house.fakes)(zip_)
    return zip_


def known(house: House, zip_: ZipId) -> Zip:
    return house.fakes.world.zips[zip_]
