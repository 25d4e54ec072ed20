"""The only module of this function that reads the environment."""

import os

from functions.relay.bus import Bus
from functions.relay.settings import RelaySettings
from quitclaim.runtime.aws import client


def bus() -> Bus:
    settings = RelaySettings.from_env(os.environ)
    return Bus(client("events", endpoint=settings.aws_endpoint_url), name=settings.event_bus)
