"""An order is carried out by as many as it wants; once it is over nobody knows whose it was."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Final

from quitclaim.domain.certificates.reading import document_in
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.forgetting.orders import ErasureOrder, OrderState
from quitclaim.domain.forgetting.pleas import Plea
from quitclaim.domain.ids import PleaId
from quitclaim.ports.changes import Purpose
from quitclaim.ports.plea_notices import PleaNotice
from quitclaim.ports.records import Record
from quitclaim.usecases.counting import Counts, Keeping
from tests.simulation.stage import Stage, Violation

# As journals last, whatever the registry says.
A_MONTH: Final = timedelta(days=30)


def orders_hold(stage: Stage) -> None:
    for order in stage.fakes.world.erasure_orders.values():
        if order.id in stage.for_two and order.begun_at:
            _require_two(order)
        if order.has_ended:
            _names_nobody(stage, order)
        if order.state is OrderState.CARRIED_OUT:
            _is_proven(stage, order)
        if order.over_at and order.ended_at and order.over_at < order.ended_at + A_MONTH:
            raise Violation("R37", "an erasure is over, and its last backup has not ended")
        if order.state.gives_back and order.begun_at:
            raise Violation("R36", "what was declined was begun")


def orders_end(stage: Stage) -> None:
    """Once everything has come to rest, nothing but a second member is waited for."""
    for order in stage.fakes.world.erasure_orders.values():
        if not order.has_ended and order.state is not OrderState.WAITING:
            raise Violation("R36", f"an erasure is {order.state} for ever")


def reminders_hold(stage: Stage) -> None:
    """Each letter is written once, with the record of whoever is still unanswered."""
    written = set[tuple[str, object]]()
    for change in stage.changes:
        for notice in (one for one in change.encloses if isinstance(one, PleaNotice)):
            if (notice.plea, notice.nearing) in written:
                raise Violation("R14", f"officers are reminded twice: {notice.nearing}")
            written.add((notice.plea, notice.nearing))
            if notice.nearing and not any(_is_unanswered(it.record) for it in change.writes):
                raise Violation("R14", "officers are reminded of somebody who was answered")


def _is_unanswered(record: Record) -> bool:
    match record:
        case Plea():
            return record.is_open and record.is_to_erase
        case ErasureOrder():
            return record.state is OrderState.BEGUN
        case _:
            return False


@contextmanager
def taken_back_is_not_begun(stage: Stage, plea: PleaId) -> Iterator[None]:
    """Whoever takes her plea back before it began is not erased by its order."""
    before = stage.fakes.world.erasure_orders[plea]
    stays = before.begun_at is None and any(it.taken_back_at for it in _pleas(stage, plea))
    yield
    if stays and stage.fakes.world.erasure_orders[plea].begun_at:
        raise Violation("R14", "somebody stays, and her erasure was begun")


def found_is_kept(stage: Stage, plea: PleaId, keeping: Keeping) -> Keeping:
    """
    What an attempt found, and wrote down, every later one certifies as well.

    Until its certificate says so: somebody may write to whoever is no more, in between.
    """
    world = stage.fakes.world

    def kept(counts: Counts) -> Counts:
        said = keeping(counts)
        if world.erasure_orders[plea].certificate in world.erasure_papers:
            return said
        known = stage.found.setdefault(plea, {})
        for store, count in counts.items():
            known[store] = max(count, known.get(store, 0))
        return said

    return kept


def _pleas(stage: Stage, plea: PleaId) -> list[Plea]:
    return [of[plea] for of in stage.fakes.world.pleas.values() if plea in of]


def _require_two(order: ErasureOrder) -> None:
    if order.approved_by in (None, order.ordered_by):
        raise Violation("R36", "an erasure that two were to order was begun by one")


def _names_nobody(stage: Stage, order: ErasureOrder) -> None:
    if order.person or stage.fakes.world.has_key(order.id, Purpose.TEXT):
        raise Violation("I7", "an erasure that ended says whose it was")


def _is_proven(stage: Stage, order: ErasureOrder) -> None:
    """Under the one id that was drawn for it."""
    kept = stage.fakes.world.erasure_papers.get(order.certificate)
    if kept is None:
        raise Violation("R36", "an erasure was carried out without its certificate")
    try:
        said = document_in(kept)
    except ImpossibleValue as error:
        raise Violation("R36", f"a certificate reads back as none: {error}") from error
    for count in said.certificate.counts:
        if count.found < stage.found.get(order.id, {}).get(count.store, 0):
            raise Violation("R36", f"a certificate forgets what was found in {count.store}")
    if said.certificate.asked_at > order.asked_at:
        raise Violation("R36", "a certificate says that she asked later than she did")
