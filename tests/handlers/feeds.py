"""A picture that is out on two channels, and a content system that reads of it."""

from typing import Any

import pytest

from quitclaim.domain.ids import Channel
from quitclaim.usecases.decide_asset import DecideAsset
from quitclaim.usecases.publish_asset import PublishAsset
from tests.builders import ADA
from tests.handlers.furnished import EDITOR
from tests.handlers.library import SITE, House
from tests.handlers.marked import FACE, OTHER, asset_of, marking, tell
from tests.handlers.said import Said
from tests.unit.usecases.stage import made

FEED = "/api/channels/website/feed"
READER = {"name": "site", "scopes": ["view_rendition"], "days": 30, "channels": ["website"]}


@pytest.fixture
def out(house: House) -> House:
    """ADA is shown on the website, somebody else is hidden; inside, too."""
    marking(house)
    tell(house, "PUT", f"faces/{FACE}/link", {"person": ADA})
    tell(house, "PUT", f"faces/{OTHER}/mark", {"mark": "bystander"})
    tell(house, "PUT", "review", {"reviewed": True})
    for channel in ("website", "internal"):
        made(PublishAsset, house.fakes)(asset_of(house).id, Channel(channel))
    return house


def a_reader(house: House, **changes: Any) -> dict[str, str]:
    said = house.call("POST", "/api/tokens", READER | changes, by=EDITOR)
    return {"authorization": f"Bearer {said.json['secret']}"}


def read(house: House, reader: dict[str, str], path: str = FEED, **headers: str) -> Said:
    return house.send("GET", path, headers=reader | headers)


def go_on(house: House, reader: dict[str, str], said: Said) -> Said:
    leads = said.headers["Link"].removesuffix('>; rel="next"').removeprefix(f"<{SITE}")
    path, _, after = leads.partition("?after=")
    assert said.json["following"] == after.replace("%3D", "=")
    return read(house, reader, f"{path}?after={after}")


def take_back(house: House) -> None:
    tell(house, "PUT", "review", {"reviewed": False})
    made(DecideAsset, house.fakes)(asset_of(house).id)
