"""A cloud that nothing happens to any more: it comes to rest, a night goes by, it is swept."""

import json
import time
from datetime import datetime, timedelta
from typing import Final

from cli.desk import Desk
from local.cloud import LocalCloud
from local.places import Places

_QUIET_S: Final = 30
_PATIENCE_S: Final = 600
_LOOKS_EVERY_S: Final = 1
_SWEEPS: Final = 2
# A sweep leaves what is younger than ten minutes to the event that may still come.
_NIGHT: Final = timedelta(hours=8)


def rested(desk: Desk) -> list[str]:
    """What is still on its way when nothing has moved for a while."""
    waiting = desk.waiting()
    moved_at = time.monotonic()
    give_up_at = moved_at + _PATIENCE_S
    while waiting and time.monotonic() < min(moved_at + _QUIET_S, give_up_at):
        time.sleep(_LOOKS_EVERY_S)
        if (now := desk.waiting()) != waiting:
            waiting, moved_at = now, time.monotonic()
    return waiting


def aged(places: Places) -> None:
    """While it is down, because its clock is everybody's."""
    for sidecar in places.objects.rglob("*.meta.json"):
        told = json.loads(sidecar.read_text(encoding="utf-8"))
        for one in (told, *told.get("versions", ())):
            one["last_modified"] = _earlier(one["last_modified"])
        sidecar.write_text(json.dumps(told), encoding="utf-8")


def swept(cloud: LocalCloud) -> None:
    """As the schedule does it; what one sweep leaves, the next one finds."""
    desk = Desk.of(cloud)
    for _ in range(_SWEEPS):
        cloud.client("lambda").invoke(
            FunctionName=cloud.outputs["IngestFunction"],
            InvocationType="Event",
            Payload=json.dumps({"sweep": "everything"}).encode(),
        )
        if not rested(desk):
            return


def _earlier(instant: str) -> str:
    at = datetime.fromisoformat(instant) - _NIGHT
    return f"{at:%Y-%m-%dT%H:%M:%S}.000Z"
