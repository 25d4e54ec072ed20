"""Nobody is put on record twice, asked twice or answered for by a form that anybody fills in."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import product
from typing import TypeVar

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.requests import Progress, Request
from quitclaim.domain.ids import CollectionId, PersonId
from quitclaim.domain.people.marks import mark_of
from quitclaim.domain.people.names import folded
from quitclaim.domain.people.person import Person
from quitclaim.ports.changes import Change, Purpose
from quitclaim.ports.consents import Identity
from quitclaim.ports.key_changes import whose
from tests.simulation.cast import OMAR, name
from tests.simulation.reference.people import everyone
from tests.simulation.stage import Stage, Violation

Card = tuple[CollectionId | None, int]
R = TypeVar("R", Consent, Person, Request)
# In whose name posters and lists ask; whatever else asks does so in another's.
BY_FORM = OMAR


def judge_asking(stage: Stage, change: Change) -> None:
    """Seen just before it is written (R11)."""
    if change.fact.by.id != BY_FORM:
        return
    if change.fact.action == "register_person":
        _judge_newcomer(stage)
    if change.fact.action == "ask_consent":
        asked = {it.id: it for it in _records(change, Consent)}
        for request in _records(change, Request):
            _judge_request(stage, request, [asked[one] for one in request.consents])


def answered_by_somebody(stage: Stage) -> None:
    """
    R12: what moved a request to its end was said on a form, or signed, and is kept until it is
    over (R39).
    """
    world = stage.fakes.world
    for person, of in world.requests.items():
        for request in of.values():
            is_said = request.turns[-1].became in (Progress.ANSWERED, Progress.DECLINED)
            is_kept = request.id in world.testimonies[person]
            if is_said and not is_kept and not _is_over(stage, person, request):
                raise Violation("R12", f"nobody said what {name(request.id)} was answered with")


def _is_over(stage: Stage, person: PersonId, request: Request) -> bool:
    """
    What proved it went since, as things were written: clocks are set back. Whether that was right
    is judged apart.
    """
    for change in reversed(stage.changes):
        if _ends(change.fact.action) and any(person == whose(drop) for drop in change.drops):
            return True
        if any(write.record == request for write in change.writes):
            return False
    return False


def _ends(action: str) -> bool:
    """By the clock, or before it by two members, who say why."""
    return action.startswith("end_evidence")


def cards_are_held_once(stage: Stage) -> None:
    """R62: nobody else at the event holds the same number up."""
    for (_, card), people in _held(stage).items():
        if len(people) > 1:
            raise Violation("R62", f"{len(people)} people hold the number {card}")


def is_hers(stage: Stage, card: Card, *, told: Identity) -> None:
    """Whoever types an address is nobody but who is called so there."""
    for person in _held(stage).get(card, ()):
        known = (stage.fakes.world.identities.get(one) for one in _all_of(stage, person))
        names = {folded(identity.name) for _, identity in filter(None, known)}
        if names and folded(told.name) not in names:
            raise Violation("R11", f"somebody else signed up as {name(person)}")


def _all_of(stage: Stage, person: PersonId) -> list[PersonId]:
    return [PersonId(one) for one in everyone(stage.judge.facts, person)]


def _held(stage: Stage) -> Mapping[Card, set[PersonId]]:
    held = defaultdict[Card, set[PersonId]](set)
    for person, of in stage.fakes.world.requests.items():
        known = stage.fakes.world.consents[person]
        for request in of.values():
            events = {known[it].asked.collection for it in request.consents if it in known}
            for card in product(events, request.cards):
                held[card].add(person)
    return held


def _records(change: Change, kind: type[R]) -> Iterator[R]:
    yield from (it.record for it in change.writes if isinstance(it.record, kind))


def _judge_newcomer(stage: Stage) -> None:
    """Whom a form put on record, and who is the only one called so there, it finds again."""
    who, world = stage.expected, stage.fakes.world
    if who is None:
        return
    alike = {
        person
        for person, (key, identity) in world.identities.items()
        if world.keys.get((person, Purpose.DATA)) == key
        and mark_of("", identity.mail) == mark_of("", who.mail)
        and folded(identity.name) == folded(who.name)
    }
    dossiers = [it for it in map(stage.fakes.consents.read, alike) if it and not it.is_erased]
    if len({it.id for it in dossiers}) == 1 and alike & _put_on_record(stage):
        raise Violation("R11", f"{name(dossiers[0].id)} is put on record twice")


def _put_on_record(stage: Stage) -> set[PersonId]:
    by_form = (it for it in stage.changes if it.fact.by.id == BY_FORM)
    return {
        person.id
        for change in by_form
        if change.fact.action == "register_person"
        for person in _records(change, Person)
    }


def _judge_request(stage: Stage, request: Request, asked: list[Consent]) -> None:
    world, at = stage.fakes.world, request.turns[0].at
    for other in world.requests[request.person].values():
        is_open = other.asked_by == BY_FORM and not other.turns[-1].became.is_final
        if not is_open or other.to != request.to:
            continue
        known = (world.consents[request.person].get(it) for it in other.consents)
        waiting = {it.asked for it in known if it and _is_waiting(stage, it, at=at)}
        if waiting & {it.asked for it in asked}:
            raise Violation("R11", f"{name(request.person)} is asked twice by the same form")


def _is_waiting(stage: Stage, record: Consent, *, at: datetime) -> bool:
    is_readable = record.id not in stage.fakes.world.spoiled
    return is_readable and record.ending is None and at < record.until
