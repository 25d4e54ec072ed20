"""Which pages about other people's programs there are: webhooks, services that sign, channels."""

from collections.abc import Iterator
from typing import Any, Final

from tests.browser.scene import ADMIN, OFFICER, Scene
from tests.builders import NOON, some_rules
from tests.builders.envelopes import an_account
from tests.builders.hooks import ENDPOINT, HOOK_SECRET, a_delivery, an_endpoint
from tests.fakes.records import put
from tests.handlers.library import House, a_house

_ADDRESS: Final = f"https://hooks.example/{'in/' * 60}"


def of_services() -> Iterator[Scene]:
    wish: dict[str, Any] = {"address": "https://hooks.example/in", "types": ["consent.given"]}
    yield Scene("see_hooks", ADMIN, "/hooks", hooked)
    yield Scene("see_hooks", ADMIN, "/hooks", a_house)
    yield Scene("add_hook", ADMIN, "/hooks", form=wish)
    yield Scene("add_hook", ADMIN, "/hooks", form={"address": "http://10.0.0.1/"}, status=422)
    yield Scene("see_hook", ADMIN, f"/hooks/{ENDPOINT}", hooked)
    yield Scene("see_providers", OFFICER, "/providers", attached)
    yield Scene("see_providers", OFFICER, "/providers", a_house)
    yield Scene("see_channel", OFFICER, "/organisation/channels/website?done=channel_saved", ruled)


def hooked() -> House:
    house = a_house()
    house.fakes.hooks.register(an_endpoint(address=_ADDRESS), HOOK_SECRET)
    house.fakes.deliveries.add(a_delivery())
    return house


def ruled() -> House:
    house = a_house()
    put(house.fakes.world, some_rules())
    return house


def attached() -> House:
    house = a_house()
    house.fakes.accounts.attach(an_account(), at=NOON)
    return house
