"""Evidence ends before its period by two members, whole, with a leaf, and under no hold (R39)."""

from collections.abc import Iterator
from contextlib import contextmanager

from quitclaim.domain.forgetting.evidence_orders import EvidenceState
from quitclaim.domain.ids import EvidenceOrderId, PersonId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.ports.changes import Purpose
from tests.simulation.reference.people import everyone
from tests.simulation.stage import Stage, Violation


def two_ended_it(stage: Stage) -> None:
    for order in stage.fakes.world.evidence_orders.values():
        if order.begun_at and order.approved_by in (None, order.ordered_by):
            raise Violation("R39", "one member alone ended what proves somebody's words")
        if order.state.has_ended and stage.fakes.world.has_key(order.id, Purpose.TEXT):
            raise Violation("I7", "an order that ended says whose evidence it was about")


@contextmanager
def ends_whole(stage: Stage, which: EvidenceOrderId) -> Iterator[None]:
    """Against what lay there before: of it nothing is left, under its lock neither."""
    world, known = stage.fakes.world, len(stage.changes)
    before = world.evidence_orders[which]
    people = _people(stage, before.person)
    laid, held = _laid(stage, people), _held(stage) & people
    is_over = before.state.has_ended
    yield
    after = world.evidence_orders[which]
    if after.begun_at and not before.begun_at and held & _held(stage):
        raise Violation("R39", "what proves somebody's words was ended under a hold")
    if after.state is not EvidenceState.CARRIED_OUT or is_over:
        return
    said = (request for who in people for request in world.testimonies.get(who, {}))
    left = {*world.evidence, *world.timestamps, *world.scans, *world.locked_papers, *said}
    if laid & left:
        raise Violation("R39", "what two members ended lies there still")
    told = (it for one in stage.changes[known:] for it in one.fact.announced)
    if not any(it.type is EventType.EVIDENCE_DELETED for it in told):
        raise Violation("I5", "no leaf says how many papers went")


def endings_end(stage: Stage) -> None:
    """Once everything has come to rest, nothing but a second member is waited for."""
    for which in [it.id for it in stage.fakes.world.evidence_orders.values() if it.is_due]:
        with ends_whole(stage, which):
            stage.house.carry_out_ending(which)
        if not stage.fakes.world.evidence_orders[which].state.has_ended:
            raise Violation("R39", "evidence is being ended for ever")
    two_ended_it(stage)


def _people(stage: Stage, person: PersonId | None) -> set[PersonId]:
    return set(map(PersonId, everyone(stage.judge.facts, person))) if person else set()


def _laid(stage: Stage, people: set[PersonId]) -> set[str]:
    """By her records, and by what was noted of it before it began, or before she was erased."""
    world, laid = stage.fakes.world, set[str]()
    for who in people:
        laid |= {paper.document for paper in world.sealed_papers.get(who, {}).values()}
        if who in world.bundles:
            laid |= {*world.bundles[who].laid.documents, *world.bundles[who].laid.scans}
    return laid


def _held(stage: Stage) -> set[PersonId]:
    return {who for asset in stage.assets if asset.on_hold for who in asset.people}
