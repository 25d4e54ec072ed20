"""R13: somebody else says when a paper existed; whether they can or not, no paper waits for it."""

from datetime import timedelta
from typing import Any

import pytest

from quitclaim.domain.consents.timestamps import Doubt
from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import RequestId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.timestamp_papers import Timestamped, TimestampPapers
from tests.builders import ADA, BOB, NOON, SECOND, a_hash, a_paper, an_id
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import announced, commit, made, staged, watched

NOW = NOON + timedelta(hours=1)
FIRST = a_paper(at=NOON)
SECOND_ONE = a_paper(
    request=RequestId(an_id("another")), document=a_hash("another"), at=NOON + SECOND
)


def waiting(*papers: Any) -> Fakes:
    fakes = staged(people=(ADA, BOB))
    for person in (ADA, BOB):
        fakes.keys.make(person, Purpose.EVIDENCE)
    for paper in papers or (FIRST,):
        commit(fakes, encloses=(paper,))
    fakes.world.outbox.clear()
    fakes.clock.step(timedelta(hours=1))
    return fakes


def ask(fakes: Fakes, **others: Any) -> Timestamped:
    return made(TimestampPapers, fakes, **others)()


def test_each_paper_gets_one_which_its_leaf_announces() -> None:
    """I5."""
    fakes = waiting(SECOND_ONE, FIRST)

    assert ask(fakes) == Timestamped(papers=2)

    assert fakes.authority.asked == [FIRST.document, SECOND_ONE.document]
    assert announced(fakes) == [
        [(EventType.PAPER_TIMESTAMPED, paper.document, 1)] for paper in (FIRST, SECOND_ONE)
    ]
    fact = next(iter(fakes.world.outbox.values()))
    assert (fact.by, fact.at, fact.action) == (THE_CLOCK, NOW, "timestamp_papers")
    assert fakes.timestamps.read(ADA, FIRST.document)
    paper = fakes.requests.paper(ADA, FIRST.request)
    assert paper and paper.timestamped_at == NOW


def test_nobody_is_asked_twice() -> None:
    fakes = waiting()

    assert [ask(fakes).papers for _ in range(2)] == [1, 0]

    assert fakes.authority.asked == [FIRST.document]


def test_whoever_wants_none_asks_nobody_and_keeps_what_waits() -> None:
    fakes = waiting()

    with watched(fakes) as calls:
        assert ask(fakes, authority=None) == Timestamped()
    assert calls == ["outages.current"]

    assert ask(fakes) == Timestamped(papers=1)


@pytest.mark.parametrize("doubt", Doubt)
def test_an_answer_in_doubt_loses_nothing_and_is_asked_for_again(doubt: Doubt) -> None:
    fakes = waiting(FIRST, SECOND_ONE)
    fakes.authority.doubts[:] = [doubt]

    assert ask(fakes) == Timestamped(doubt=doubt)
    assert not fakes.world.timestamps and not announced(fakes)
    assert ask(fakes) == Timestamped()
    assert fakes.authority.asked == [FIRST.document]

    fakes.clock.step(timedelta(minutes=5))
    assert ask(fakes) == Timestamped(papers=2)
    assert fakes.outages.current() is None


def test_pauses_grow_as_long_as_it_lasts_and_begin_anew_afterwards() -> None:
    fakes = waiting(FIRST, SECOND_ONE)
    fakes.authority.doubts[:] = [Doubt.UNREACHABLE] * 8
    pauses = []
    while fakes.authority.doubts:
        assert ask(fakes).doubt is Doubt.UNREACHABLE
        outage = fakes.outages.current()
        assert outage and outage.since == NOW
        pauses.append(outage.again_at - fakes.clock.now())
        fakes.clock.step(pauses[-1])

    assert pauses == sorted(pauses) and pauses[-1] == pauses[-2] == timedelta(hours=6)
    assert ask(fakes).papers == 2


def test_what_was_had_before_the_doubt_counts() -> None:
    fakes = waiting(FIRST, SECOND_ONE)
    fakes.world.answered = lambda name: (
        fakes.authority.doubts.append(Doubt.REFUSED) if name == "commits.commit" else None
    )

    assert ask(fakes) == Timestamped(papers=1, doubt=Doubt.REFUSED)

    assert fakes.timestamps.read(ADA, FIRST.document)
    outage = fakes.outages.current()
    assert outage and (outage.tries, outage.since) == (1, NOW)


def test_a_crash_after_the_token_was_kept_is_mended_by_the_next_round() -> None:
    fakes = waiting()
    fakes.world.fail("commits.commit", error=Conflict("somebody moved something"))

    assert ask(fakes) == Timestamped()
    first = fakes.timestamps.read(ADA, FIRST.document)
    assert ask(fakes) == Timestamped(papers=1)

    assert fakes.timestamps.read(ADA, FIRST.document) == first
    assert len(announced(fakes)) == 1


def test_of_whoever_was_forgotten_nothing_is_kept_and_nobody_else_waits() -> None:
    """R36."""
    his = a_paper(person=BOB, document=a_hash("his"), at=NOON + SECOND)
    fakes = waiting(FIRST, his)
    fakes.keys.drop(ADA, Purpose.EVIDENCE)

    assert ask(fakes) == Timestamped(papers=1)

    assert set(fakes.world.timestamps) == {his.document}


def test_a_round_ends_before_the_next_one_begins() -> None:
    fakes = waiting(FIRST, SECOND_ONE)
    fakes.world.answered = lambda name: (
        fakes.clock.step(timedelta(minutes=2)) if name == "authority.token" else None
    )

    assert [ask(fakes).papers for _ in range(2)] == [1, 1]
