"""That an assessment is outdated is told once of each version (R15)."""

from quitclaim.domain.organisation.assessments import Outdated
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import Role
from quitclaim.ports.writes import RULES
from quitclaim.usecases.note_outdated import NoteOutdated
from quitclaim.usecases.read_practice import ReadPractice
from tests.builders import (
    ADA,
    BOB,
    CAMP,
    EDITOR,
    FAIR,
    a_collection_rule,
    a_deployed,
    a_hash,
    a_practice,
    a_roster,
    an_assessment,
    some_rules,
)
from tests.unit.usecases.stage import announced, made, put, staged

OTHER = a_practice(model=a_hash("another"))


def test_what_differs_is_said_and_announced_once() -> None:
    fakes = staged()

    first = made(NoteOutdated, fakes)(OTHER)
    again = made(NoteOutdated, fakes)(OTHER, member=EDITOR)

    assert first == again == (Outdated.OTHER_MODEL,)
    assert announced(fakes) == [
        [(EventType.ASSESSMENT_OUTDATED, RULES, 1), (EventType.RULES_CHANGED, RULES, 2)]
    ]
    (fact,) = fakes.world.outbox.values()
    assert fact.by.role is Role.CLOCK


def test_the_next_version_is_told_of_again_and_by_whom() -> None:
    fakes = staged(some_rules(assessment=an_assessment(version=2), told_outdated=1))

    made(NoteOutdated, fakes)(OTHER, member=EDITOR)

    assert fakes.library.rules().told_outdated == 2
    (fact,) = fakes.world.outbox.values()
    assert fact.by.id == EDITOR


def test_what_is_as_approved_and_what_never_was_is_not_told() -> None:
    fine, none = staged(), staged(some_rules(assessment=None))

    assert made(NoteOutdated, fine)(a_practice()) == ()
    assert made(NoteOutdated, none)(OTHER) == ()
    assert announced(fine) == announced(none) == []


def test_practice_follows_from_the_rosters_of_collections_that_are_on() -> None:
    fakes = staged(people=(ADA, BOB))
    put(fakes, a_roster(ADA), a_roster(ADA, BOB, collection=CAMP))
    for one in (FAIR, CAMP):
        fakes.world.collections[one] = a_collection_rule(one)
    read = ReadPractice(fakes.consents, fakes.library)

    both = read(a_deployed())
    fakes.world.collections[CAMP] = a_collection_rule(CAMP, mode="off")

    assert (both.gallery_size, read(a_deployed()).gallery_size) == (2, 1)
    assert both.model == a_deployed().model and len(both.categories) == 1
    assert read.for_roster(a_deployed(), a_roster(BOB)).gallery_size == 1
