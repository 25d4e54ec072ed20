"""R24: how good recognition is here, from the runs' accounts; and the doubt that is told once."""

from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.judged import Group, Outcome
from quitclaim.domain.people.person import Category
from quitclaim.domain.recognition.drift import Doubt
from quitclaim.domain.recognition.experience import Experience, Pseudonym
from quitclaim.ports.writes import RULES
from quitclaim.usecases.note_doubt import NoteDoubt
from quitclaim.usecases.read_experience import ReadExperience, Told
from tests.builders import (
    CAMP,
    DAY,
    EDITOR,
    FAIR,
    NOON,
    RUN,
    SECOND,
    a_run_account,
    an_assessment,
    an_id,
    some_rules,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import announced, made, put, staged

PUPILS = Experience(
    group=Group(category=Category.PUPIL, is_minor=True),
    counts={Outcome.CONFIRMED: 7, Outcome.REJECTED: 1},
    people=frozenset({Pseudonym("ada"), Pseudonym("bob")}),
)
SMALL = Experience(
    group=Group(category=Category.MEMBER, is_small=True),
    counts={Outcome.CONFIRMED: 2, Outcome.MISSED: 2},
    people=frozenset({Pseudonym("ada")}),
)
NOBODY = Experience(group=Group(), counts={Outcome.STRANGER: 1})
OTHER = an_id("another run")


def ran() -> Fakes:
    fakes = staged(some_rules(assessment=an_assessment(target_rate=0.001, miss_rate=0.05)))
    first = a_run_account(suggested=9, heard=(PUPILS, NOBODY))
    camp = a_run_account(
        id=OTHER, collection=CAMP, started_at=NOON - DAY, suggested=3, heard=(SMALL,)
    )
    old = a_run_account(id=an_id("old"), started_at=NOON - 200 * DAY, heard=(PUPILS,))
    put(fakes, first, camp, old)
    fakes.world.outbox.clear()
    return fakes


def told(fakes: Fakes) -> Told:
    return made(ReadExperience, fakes)()


def note(fakes: Fakes) -> tuple[Doubt, ...]:
    return made(NoteDoubt, fakes, read=made(ReadExperience, fakes))(member=EDITOR)


def test_all_is_summed_and_says_how_many_people_it_rests_on() -> None:
    found = told(ran())

    assert (found.runs, found.guesses, found.all.people) == (2, 12, 2)
    assert (found.all.confirmed, found.all.rejected) == (9, 1)
    assert (found.all.missed, found.all.strangers) == (2, 1)
    assert (found.all.wrong.some, found.all.wrong.of) == (1, 10)
    assert (found.all.overlooked.some, found.all.overlooked.of) == (2, 11)
    assert (found.target_rate, found.miss_rate) == (0.001, 0.05)


def test_children_and_small_faces_stand_apart() -> None:
    found = told(ran())

    assert (found.children.confirmed, found.children.people) == (7, 2)
    assert (found.small.missed, found.small.people) == (2, 1)


def test_it_is_told_by_category_and_by_collection() -> None:
    found = told(ran())

    assert [line.of for line in found.categories] == [Category.PUPIL, Category.MEMBER, None]
    by_place = {line.of: line.figures.confirmed for line in found.collections}
    assert by_place == {FAIR: 7, CAMP: 2}


def test_runs_with_wrong_guesses_lead_to_their_log() -> None:
    (wrong,) = told(ran()).wrong

    assert (wrong.run, wrong.collection, wrong.rejected) == (RUN, FAIR, 1)


def test_where_nothing_ran_nothing_is_known() -> None:
    found = told(staged(some_rules(assessment=None)))

    assert (found.runs, found.all.people, found.all.wrong.value) == (0, 0, None)
    assert (found.target_rate, found.doubts, found.categories) == (None, (), ())
    assert note(staged(some_rules(assessment=None))) == ()


def test_a_doubt_is_told_once_of_each_assessment() -> None:
    fakes = ran()
    bad = Experience(group=Group(), counts={Outcome.REJECTED: 5})
    assert note(fakes) == () and told(fakes).doubts == ()
    put(fakes, a_run_account(id=an_id("bad"), started_at=NOON + SECOND, heard=(bad,)))
    fakes.world.outbox.clear()

    first, again = note(fakes), note(fakes)

    assert first == (Doubt.WRONG_MATCHES,) == told(fakes).doubts and again == ()
    assert announced(fakes) == [
        [(EventType.ASSESSMENT_DOUBTED, RULES, 1), (EventType.RULES_CHANGED, RULES, 2)]
    ]
    (fact,) = fakes.world.outbox.values()
    assert fact.by.id == EDITOR
    assert made(ReadExperience, staged(some_rules(assessment=None))).doubts() == ()
