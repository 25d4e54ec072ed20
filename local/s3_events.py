"""What S3 says on the bus names the version it speaks of; ministack 1.5.33 leaves that out."""

import contextvars
import json
from typing import Any

from ministack.services import eventbridge, s3

_OF_S3 = "aws.s3"


def name_versions() -> None:
    """Call before it starts: uploads are read by their version, and by nothing else."""
    spoken_of: contextvars.ContextVar[str | None] = contextvars.ContextVar("version", default=None)
    fire, dispatch = s3._fire_s3_event, eventbridge._dispatch_event  # noqa: SLF001

    def fire_s3_event(*said: Any, **named: Any) -> Any:
        token = spoken_of.set(named.get("version_id"))
        try:
            return fire(*said, **named)
        finally:
            spoken_of.reset(token)

    def dispatch_event(event: dict[str, Any], *rest: Any, **named: Any) -> Any:
        version = spoken_of.get()
        if event["Source"] == _OF_S3 and version:
            detail = json.loads(event["Detail"])
            detail["object"]["version-id"] = version
            event = event | {"Detail": json.dumps(detail)}
        return dispatch(event, *rest, **named)

    s3._fire_s3_event = fire_s3_event  # noqa: SLF001
    eventbridge._dispatch_event = dispatch_event  # noqa: SLF001
