"""Repeats as they lie in the table: what a key says, which may be a person's id, no row tells."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from quitclaim.ports.repeats import Answered, Repeat
from tests.fakes.calls import port_call
from tests.fakes.staff_rows import Repeated
from tests.fakes.world import World

_A_CALL: Final = timedelta(minutes=1)
_A_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class InMemoryRepeats:
    world: World

    @port_call("repeats.begin")
    def begin(self, key: str, *, fingerprint: str, at: datetime) -> Repeat | Answered:
        row = _row(key)
        known = self.world.repeats.get(row)
        if known is None or known.free_at <= at:
            self.world.repeats[row] = Repeated(fingerprint=fingerprint, free_at=at + _A_CALL)
            return Repeat.FRESH
        if known.fingerprint != fingerprint:
            return Repeat.OTHER_REQUEST
        return Repeat.IN_PROGRESS if known.answer is None else Answered(known.answer)

    @port_call("repeats.finish")
    def finish(self, key: str, *, answer: bytes, at: datetime) -> None:
        known = self.world.repeats[_row(key)]
        known.answer, known.free_at = answer, at + _A_DAY

    @port_call("repeats.forget")
    def forget(self, key: str) -> None:
        self.world.repeats.pop(_row(key), None)


def _row(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
