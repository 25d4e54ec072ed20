"""Arrivals from the queue, each for itself; on the schedule's word, what no event announced."""

from datetime import timedelta
from functools import cache
from typing import Any, Final

from functions.ingest import wiring
from functions.ingest.events import Batch, Message
from quitclaim.runtime.faults import fault
from quitclaim.runtime.observability import complain, note

# Every upload is seen by several sweeps of the last hours; what escapes them, the daily one finds.
_LATELY: Final = timedelta(hours=2)

_ingest_upload = cache(wiring.ingest_upload)
_sweep_inbox = cache(wiring.sweep_inbox)


def lambda_handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    """What fails goes back to the queue, and after five times among the dead letters (R52)."""
    batch = Batch.model_validate(event)
    if batch.sweep:
        taken_up = _sweep_inbox()(put_within=_LATELY if batch.sweep == "lately" else None)
        note(event="swept", kind=batch.sweep)
        return {"taken_up": taken_up}
    failed = [message.id for message in batch.messages if not _is_taken_in(message)]
    note(event="arrivals", kind="some_come_back" if failed else "all_taken_in")
    return {"batchItemFailures": [{"itemIdentifier": message} for message in failed]}


def _is_taken_in(message: Message) -> bool:
    # Not within: a function that cannot start has no fault to find with a message.
    ingest = _ingest_upload()
    try:
        ingest(message.upload)
    except Exception as error:  # noqa: BLE001  one poisonous message must not take its batch along
        complain(event="arrival_returned", id=message.id, problem=fault(error))
        return False
    return True
