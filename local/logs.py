"""What the functions logged, oldest first."""

import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, Final

from local.cloud import LocalCloud

_PAUSE_S: Final = 1.0
# Lambda's own lines about each call.
_FRAMES: Final = ("START RequestId: ", "END RequestId: ", "REPORT RequestId: ")


def log_lines(cloud: LocalCloud, *, follow: bool = False) -> Iterator[str]:
    """Yield `instant group line`; with `follow` it never ends."""
    logs = cloud.client("logs")
    told: Counter[tuple[str, str]] = Counter()
    while True:
        for event in sorted(_news(logs, told), key=lambda event: int(event["timestamp"])):
            if not event["message"].startswith(_FRAMES):
                yield _line(event)
        if not follow:
            return
        time.sleep(_PAUSE_S)


def _news(logs: Any, told: Counter[tuple[str, str]]) -> Iterator[dict[str, Any]]:
    """The emulator gives events no ids, but a stream only grows at its end."""
    met: Counter[tuple[str, str]] = Counter()
    for event in _events(logs):
        stream = event["group"], event["logStreamName"]
        met[stream] += 1
        if met[stream] > told[stream]:
            yield event
    told.update(met - told)


def _events(logs: Any) -> Iterator[dict[str, Any]]:
    for groups in logs.get_paginator("describe_log_groups").paginate():
        for group in groups["logGroups"]:
            name = group["logGroupName"]
            for page in logs.get_paginator("filter_log_events").paginate(logGroupName=name):
                yield from ({**event, "group": name} for event in page["events"])


def _line(event: dict[str, Any]) -> str:
    at = datetime.fromtimestamp(event["timestamp"] / 1000, tz=UTC)
    return f"{at:%H:%M:%S} {event['group'].rsplit('/', 1)[-1]} {event['message'].rstrip()}"
