"""What may be logged: one JSON object a line, its keys from a closed list, ids but never a name."""

import json
import logging
from typing import Final

from quitclaim.domain.checks import Word

_LOG: Final = logging.getLogger("quitclaim")


class Field(Word):
    EVENT = "event"
    KIND = "kind"
    ID = "id"
    PROBLEM = "problem"
    COUNT = "count"
    SIZE = "size"


def line(**fields: str) -> str:
    """Refuses a key that is not on the list."""
    return json.dumps({Field(name): value for name, value in fields.items()})


def note(**fields: str) -> None:
    """One line a call, so that its absence says something too; collected whatever the log level."""
    print(line(**fields), flush=True)  # noqa: T201


def complain(**fields: str) -> None:
    """As an error, where an alarm finds it."""
    _LOG.error(line(**fields))


class LoggedReports:
    """Reports as errors in the log, where an alarm finds them."""

    def unreadable(self, kind: str, id: str, *, problem: str) -> None:  # noqa: A002  the port says it
        complain(event="unreadable", kind=kind, id=id, problem=problem)
