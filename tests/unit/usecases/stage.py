"""What every test of a use case sets up: people with their keys, rules, records, one asset."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields
from typing import Any, TypeVar
from uuid import uuid4

import pytest

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import FactId, PersonId
from quitclaim.domain.organisation.facts import Announcement, EventType, Fact
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import Person
from quitclaim.domain.pictures.assets import Asset
from quitclaim.ports.changes import Change, Purpose
from quitclaim.ports.records import Record
from quitclaim.ports.writes import Write, subject_of
from tests.builders import (
    ADA,
    NOON,
    STAFF,
    a_collection_rule,
    a_linked_face,
    a_person,
    an_asset,
    some_rules,
)
from tests.fakes.calls import Crash
from tests.fakes.fakes import Fakes, fakes_of

T = TypeVar("T")
Said = tuple[EventType, str, int]


def made(kind: type[T], fakes: Fakes, **others: Any) -> T:
    """The use case, with every port it asks for."""
    wanted = {field.name for field in fields(kind) if field.init}  # type: ignore[arg-type]
    return kind(**{name: getattr(fakes, name) for name in wanted - others.keys()}, **others)


def staged(*records: Record, people: tuple[Person | PersonId, ...] = (ADA,)) -> Fakes:
    """Rules, the collection FAIR, these people with their keys, these records; no fact waits."""
    fakes = fakes_of()
    rules = [one for one in records if isinstance(one, Rules)] or [some_rules()]
    put(fakes, *rules, a_collection_rule())
    for one in people:
        person = one if isinstance(one, Person) else a_person(one)
        fakes.keys.make(person.id, Purpose.DATA)
        put(fakes, person)
    put(fakes, *(one for one in records if not isinstance(one, Rules)))
    return fakes


def put(fakes: Fakes, *records: Record) -> None:
    """Each as a whole: a consent event by event, as nobody writes one with a past at once."""
    for record in records:
        before: Consent | None = None
        if isinstance(record, Consent):
            for version in range(1, record.version):
                now = record.as_of(version)
                commit(fakes, Write(now, before))
                before = now
        commit(fakes, Write(record, before))
    fakes.world.outbox.clear()


def commit(fakes: Fakes, *writes: Write, **changes: Any) -> None:
    said = (
        Announcement(EventType.RULES_CHANGED, subject_of(write.record), write.record.version)
        for write in writes
    )
    fact = Fact(id=FactId(str(uuid4())), at=NOON, by=STAFF, action="set_up", announced=tuple(said))
    fakes.commits.commit(Change(fact=fact, writes=writes, **changes))


def announced(fakes: Fakes) -> list[list[Said]]:
    """What each fact announces that waits, in order of commit (I5)."""
    facts: list[Fact] = list(fakes.world.outbox.values())
    return [[(one.type, one.subject, one.version) for one in f.announced] for f in facts]


@contextmanager
def before_each(fakes: Fakes, hook: Callable[[str], None]) -> Iterator[None]:
    """Run `hook` before every port call made meanwhile, beside what was to go wrong anyway."""
    usual = fakes.world.called

    def called(name: str) -> None:
        hook(name)
        usual(name)

    fakes.world.called = called
    yield
    fakes.world.called = usual


@contextmanager
def watched(fakes: Fakes) -> Iterator[list[str]]:
    """The port calls made meanwhile, in order."""
    seen: list[str] = []
    with before_each(fakes, seen.append):
        yield seen


@contextmanager
def meanwhile(
    fakes: Fakes, name: str, act: Callable[[], object], *, nth: int = 1
) -> Iterator[None]:
    """Let somebody else act just before the nth call of `name`, once."""
    waiting = [None] * (nth - 1) + [act]

    def hook(called: str) -> None:
        if called == name and waiting and (now := waiting.pop(0)):
            now()

    with before_each(fakes, hook):
        yield


def raced(fakes: Fakes, times: int) -> None:
    """Lose the next races: each commit finds that somebody else was faster."""
    for nth in range(1, times + 1):
        fakes.world.fail("commits.commit", nth, error=Conflict("somebody was faster"))


def crashed(act: Callable[[], object], fakes: Fakes, *, at: str, nth: int = 1) -> None:
    """The process dies just before the nth call of a port."""
    fakes.world.fail(at, nth, error=Crash())
    with pytest.raises(Crash):
        act()


def of(fakes: Fakes, consent: Consent) -> Consent:
    """The record as it stands now."""
    found: Consent = fakes.world.consents[consent.person][consent.id]
    return found


def shown(*people: PersonId, **changes: Any) -> Asset:
    """Reviewed, in FAIR, with one confirmed face of each."""
    return an_asset(*(a_linked_face(person) for person in people), **changes)
