"""Templates that nobody was looked for with go by the clock, key first, a leaf each (R39, I1)."""

import pytest

from quitclaim.domain.forgetting.idling import UsesCounted
from quitclaim.domain.ids import TemplateId
from quitclaim.domain.organisation.calendar import Calendar
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.usecases.end_templates import TemplatesEnded
from quitclaim.usecases.merge_people import MergePeople
from tests.builders import ADA, BOB, CAMP, EDITOR, NOON
from tests.fakes.fakes import fakes_of
from tests.unit.usecases.idling import DAY, LONG_AGO, PERIOD, end, idle_since, used
from tests.unit.usecases.recognition import has_key
from tests.unit.usecases.stage import announced, made
from tests.unit.usecases.templates import recognisable


def test_what_is_idle_goes_with_its_key_and_what_was_used_stays() -> None:
    ada, bob = recognisable(), recognisable(person=BOB)
    fakes = idle_since(LONG_AGO, ada, bob)
    used(fakes, bob, LONG_AGO + DAY)

    assert end(fakes) == TemplatesEnded(templates=1)

    assert not has_key(fakes) and has_key(fakes, BOB)
    assert fakes.gallery.templates_of(ADA) == frozenset() and not fakes.world.templates[ADA]
    assert fakes.gallery.templates_of(BOB) == {bob.template}


def test_each_end_is_a_leaf_by_the_clock_and_the_consent_stays() -> None:
    her = recognisable()
    fakes = idle_since(LONG_AGO, her)

    end(fakes)

    (fact,) = fakes.world.outbox.values()
    assert (fact.by, fact.action) == (THE_CLOCK, "end_templates")
    assert announced(fakes) == [[(EventType.CONSENT_UNENROLLED, her.id, her.version)]]
    assert fakes.world.consents[ADA][her.id] == her
    assert end(fakes) == TemplatesEnded(templates=0) and len(fakes.world.outbox) == 1


def test_of_two_the_one_in_use_keeps_the_key() -> None:
    fair, camp = recognisable(), recognisable(CAMP)
    fakes = idle_since(LONG_AGO, fair, camp)
    used(fakes, camp, NOON)

    assert end(fakes).templates == 1

    assert has_key(fakes) and fakes.gallery.templates_of(ADA) == {camp.template}


def test_a_record_that_nobody_was_enrolled_for_keeps_no_key() -> None:
    """Its template has an id from the day on which she was asked (ADR 0013), and is nowhere."""
    fair, camp = recognisable(), recognisable(CAMP)
    fakes = idle_since(LONG_AGO, fair, camp)
    fakes.world.templates[ADA].pop(TemplateId(camp.template or ""))

    assert end(fakes).templates == 1 and not has_key(fakes)


def test_where_nobody_decided_nothing_goes_and_all_are_counted() -> None:
    fakes = idle_since(LONG_AGO, recognisable(), recognisable(CAMP), calendar=Calendar())

    assert end(fakes) == TemplatesEnded(templates=0)

    assert fakes.world.uses_counted == UsesCounted(at=NOON, days={LONG_AGO.date(): 2})
    assert has_key(fakes)


def test_where_nobody_ever_set_a_rule_nothing_fails() -> None:
    fakes = fakes_of()

    assert end(fakes) == TemplatesEnded(templates=0)
    assert fakes.world.uses_counted == UsesCounted(at=NOON, days={})


def test_one_without_a_day_counts_from_the_round_that_sees_it() -> None:
    """Kept by a release that noted none."""
    her = recognisable()
    fakes = idle_since(LONG_AGO, her)
    fakes.world.used.clear()

    assert end(fakes).templates == 0 and fakes.world.used == {(ADA, her.template): NOON.date()}
    fakes.clock.at = NOON + PERIOD
    assert end(fakes).templates == 0
    fakes.clock.at = NOON + PERIOD + DAY
    assert end(fakes).templates == 1 and not has_key(fakes)


def test_what_ends_with_its_consent_before_is_left_to_that() -> None:
    fakes = idle_since(LONG_AGO, recognisable(days=-1))

    assert end(fakes).templates == 0 and announced(fakes) == []


@pytest.mark.parametrize("shoots", [11, 25])
def test_many_go_a_few_at_a_time(shoots: int) -> None:
    fakes = idle_since(LONG_AGO, *(recognisable(name=f"shoot {n}") for n in range(shoots)))

    assert end(fakes).templates == shoots

    assert not has_key(fakes) and not fakes.world.templates[ADA]
    assert [len(said) for said in announced(fakes)] == [10] * (shoots // 10) + [shoots % 10]


def test_of_whoever_was_found_to_be_one_with_another_each_goes_by_itself() -> None:
    ada, bob = recognisable(), recognisable(person=BOB)
    fakes = idle_since(LONG_AGO, ada, bob)
    used(fakes, ada, NOON)
    made(MergePeople, fakes)(BOB, ADA, member=EDITOR)

    assert end(fakes).templates == 1
    assert has_key(fakes) and not has_key(fakes, BOB)


def test_one_that_does_not_go_stops_no_round(monkeypatch: pytest.MonkeyPatch) -> None:
    fakes = idle_since(LONG_AGO, recognisable())
    monkeypatch.setattr("quitclaim.ports.changes.Change.dropped", ())

    assert end(fakes).templates == 1 and has_key(fakes)
