"""Endpoints outside, with the use cases that each subject needs."""

from typing import Any

from functions.library.ports import Ports
from functions.library.routes import Part
from functions.library.routes.hook_page import HookPage
from functions.library.routes.hooks_acts_api import HooksActsApi
from functions.library.routes.hooks_api import HooksApi
from functions.library.routes.hooks_pages import HooksPages
from quitclaim.usecases.register_endpoint import (
    RegisterEndpoint,
    RemoveEndpoint,
    RotateSecret,
    SwitchEndpoint,
)
from quitclaim.usecases.replay_events import ReplayDelivery, ReplaySince, TryEndpoint


def hook_parts(ports: Ports) -> tuple[Part, ...]:
    held = ports.hooks
    desk: dict[str, Any] = {"hooks": held.hooks, "clock": ports.clock, "chance": ports.chance}
    replaying: dict[str, Any] = {**desk, "deliveries": held.deliveries, "bell": held.bell}
    register = RegisterEndpoint(**desk, near=held.near)
    acts: dict[str, Any] = {
        "rotate": RotateSecret(**desk),
        "switch": SwitchEndpoint(**desk),
        "remove": RemoveEndpoint(**desk),
    }
    again: dict[str, Any] = {
        "probe": TryEndpoint(**replaying),
        "replay": ReplayDelivery(**replaying),
        "replay_since": ReplaySince(**replaying),
    }
    reading: dict[str, Any] = {"hooks": held.hooks, "deliveries": held.deliveries}
    return (
        HooksApi(**reading, register=register, **acts),
        HooksActsApi(**again),
        HooksPages(held.hooks, register, pages=ports.pages),
        HookPage(**reading, **acts, **again, pages=ports.pages),
    )
