"""R29: whoever has a copy is on record for it, and on the list once it is called back: once."""

from collections import Counter
from collections.abc import Iterator
from functools import partial

from quitclaim.domain.ids import MemberId
from quitclaim.domain.publishing.takings import Taking
from quitclaim.ports.paging import Cursor, Page, every
from quitclaim.ports.recall_notices import RecallNotice
from tests.simulation.cast import MEMBERS, name
from tests.simulation.invariants.serving import Asked, handed_rightly
from tests.simulation.outside import ONE_COPY, Copy
from tests.simulation.stage import Stage, Violation


def had(stage: Stage, copy: Copy, *, address: str, asked: Asked) -> None:
    """Somebody was given an address: rightly, and from now on it is on record that she has it."""
    row = stage.fakes.world.renditions[copy.rendition]
    handed_rightly(stage, row, address=address, asked=asked)
    stage.outside.copies.append(copy)
    recorded = [taking for _, taking in stage.fakes.world.takings.values()]
    _require_as_many(stage, copy, recorded, where="on record")


def takers_are_called_back(stage: Stage) -> None:
    """At rest: whoever had a copy before it was recalled is on the list, and was written to."""
    listed = list(every(lambda after: stage.fakes.takings.recalls(after=after)))
    for of in MEMBERS:
        hers = list(every(partial(_recalls_of, stage, of)))
        if Counter(hers) != Counter(one for one in listed if one.by.member == of):
            raise Violation("R29", f"the list of {name(of)} is not what she answers for")
    twice = [taking for taking, times in Counter(one.id for one in listed).items() if times > 1]
    if twice:
        raise Violation("R29", f"a copy stands {len(twice) + 1} times on the recall list")
    for copy in dict.fromkeys(stage.outside.copies):
        if stage.fakes.world.renditions[copy.rendition].recalled_at is not None:
            _require_as_many(stage, copy, listed, where="called back")
    _written_to_once(stage, listed)
    if stage.fakes.world.to_call_back:
        raise Violation("R29", "a recall waits for somebody to call back whoever has it")


def _recalls_of(stage: Stage, of: MemberId, after: Cursor | None) -> Page[Taking]:
    return stage.fakes.takings.recalls(of=of, after=after)


def _require_as_many(stage: Stage, copy: Copy, takings: list[Taking], *, where: str) -> None:
    """More there may be: a call that crashed had put her on record already."""
    needed = 1 if copy.how in ONE_COPY else stage.outside.copies.count(copy)
    found = [Copy(one.rendition, one.by, one.how) for one in takings].count(copy)
    if found < needed:
        whose = f"{copy.by.kind} of {name(copy.by.member)}, by {copy.how}"
        what = f"{needed} copies of {name(copy.rendition)}"
        raise Violation("R29", f"somebody ({whose}) has {what}, and {found} are {where}")


def _written_to_once(stage: Stage, listed: list[Taking]) -> None:
    """One letter a rendition and taker, whatever was repeated; reminders come besides."""
    letters = Counter((it.rendition, it.taker) for it in _notices(stage) if not it.is_reminder)
    needed = {(one.rendition, one.by.id) for one in listed}
    if letters.keys() != needed or any(times > 1 for times in letters.values()):
        told = ", ".join(f"{name(rendition)}: {times}" for (rendition, _), times in letters.items())
        raise Violation("R29", f"{len(needed)} letters are due, and written are {told}")


def _notices(stage: Stage) -> Iterator[RecallNotice]:
    for change in stage.changes:
        yield from (one for one in change.encloses if isinstance(one, RecallNotice))
