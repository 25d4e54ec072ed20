"""The bus that says what is due, and what happened."""

import json
from collections.abc import Iterable
from typing import Any, Final

from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.codec import encoded
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.ids import LetterId, PersonId
from quitclaim.domain.organisation.announced import Event
from quitclaim.domain.publishing.touched import Reach, Touched
from quitclaim.ports.paging import batches
from quitclaim.ports.recognising import Prune
from quitclaim.ports.work import Draw, Pack, Task, task_of

SOURCE: Final = "quitclaim"
LETTER_DUE: Final = "letter.due"
EVENT_HAPPENED: Final = "event.happened"
VERDICT_DUE: Final = "verdict.due"
ZIP_DUE: Final = "zip.due"
OWN_PICTURES_DUE: Final = "own_pictures.due"
ARCHIVE_DUE: Final = "archive.due"
TEMPLATES_DUE: Final = "templates.due"
# What one PutEvents takes.
_AT_ONCE: Final = 10


class Bus:
    def __init__(self, client: Any, *, name: str) -> None:
        self._client = client
        self._name = name

    def announce(self, told: Iterable[LetterId | Event | Touched]) -> None:
        """Raises StoreUnavailable where any was not taken; those that were may come again."""
        for batch in batches(list(told), _AT_ONCE):
            with translated():
                taken = self._client.put_events(Entries=[self._entry(one) for one in batch])
            # The call itself succeeds whatever becomes of its entries.
            if taken["FailedEntryCount"]:
                raise StoreUnavailable("the bus")

    def _entry(self, told: LetterId | Event | Touched) -> dict[str, str]:
        kind, detail = _said(told)
        return {
            "EventBusName": self._name,
            "Source": SOURCE,
            "DetailType": kind,
            "Detail": json.dumps(detail),
        }


def _said(told: LetterId | Event | Touched) -> tuple[str, dict[str, Any]]:
    match told:
        case Event():
            return EVENT_HAPPENED, encoded(told)
        case Touched(Reach.TEMPLATES, person):
            return TEMPLATES_DUE, encoded(Prune(PersonId(person)))
        case Touched(Reach.ARCHIVES, person):
            return ARCHIVE_DUE, {"archive": person}
        case Touched():
            task = task_of(told)
            return _due(task), encoded(task)
        case letter:
            return LETTER_DUE, {"letter": letter}


def _due(task: Task) -> str:
    match task:
        case Pack():
            return ZIP_DUE
        case Draw():
            return OWN_PICTURES_DUE
        case _:
            return VERDICT_DUE
