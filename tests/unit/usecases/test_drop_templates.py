"""Templates that rest on nothing are dropped, key first, one small change a person (R16)."""

import pytest

from quitclaim.domain.ids import CollectionId, PersonId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import THE_CLOCK, Role, Speaker
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.drop_templates import DropTemplates
from tests.builders import ADA, BOB, CAMP, EDITOR, FAIR, an_id, some_rules
from tests.fakes import records
from tests.fakes.fakes import Fakes, fakes_of
from tests.unit.usecases.recognition import has_key
from tests.unit.usecases.stage import announced, made
from tests.unit.usecases.templates import enrolled, recognisable

A_MEMBER = Speaker(Role.STAFF, EDITOR)


def drop(fakes: Fakes, *, off: CollectionId | None = None) -> int:
    return made(DropTemplates, fakes)(off=off, member=EDITOR).people


def switch_off(fakes: Fakes) -> None:
    records.put(fakes.world, some_rules(recognition=False, version=2))


def test_off_leaves_nobody_a_key_or_a_template() -> None:
    fakes = enrolled(recognisable(), recognisable(CAMP), recognisable(person=BOB))
    switch_off(fakes)
    fakes.world.pages.size = 1

    assert drop(fakes) == 2

    assert not has_key(fakes) and not has_key(fakes, BOB)
    assert fakes.gallery.templates_of(ADA) == fakes.gallery.templates_of(BOB) == frozenset()
    assert sorted(len(said) for said in announced(fakes)) == [1, 2]
    assert {one for said in announced(fakes) for one, *_ in said} == {EventType.CONSENT_UNENROLLED}


def test_what_still_has_a_use_keeps_its_template_and_the_key() -> None:
    fair, camp = recognisable(), recognisable(CAMP)
    fakes = enrolled(fair, camp)

    assert drop(fakes, off=FAIR) == 1

    assert has_key(fakes) and fakes.gallery.templates_of(ADA) == {camp.template}


def sweep(fakes: Fakes, *, recognises: bool = True) -> int:
    return made(DropTemplates, fakes).sweep(recognises=recognises)


def test_what_a_member_left_half_done_the_clock_finishes() -> None:
    """Off is said once; a large organisation does not press on until nobody is left."""
    everybody = [PersonId(an_id(f"person {n}")) for n in range(230)]
    fakes = enrolled(*(recognisable(name=f"{one}", person=one) for one in everybody))
    switch_off(fakes)
    assert drop(fakes) < len(everybody)

    assert sweep(fakes) >= 1

    assert not fakes.keys.holders(everybody, purpose=Purpose.TEMPLATE)
    assert not any(map(fakes.gallery.templates_of, everybody))
    assert sweep(fakes) == 0
    assert {fact.by for fact in fakes.world.outbox.values()} == {THE_CLOCK, A_MEMBER}


def test_where_recognition_is_no_longer_deployed_every_template_goes() -> None:
    """Whoever takes the stack away need not turn anything off first (R16)."""
    fakes = enrolled(recognisable(), recognisable(CAMP), recognisable(person=BOB))

    assert sweep(fakes) == 0 and has_key(fakes)
    assert sweep(fakes, recognises=False) == 2

    assert not has_key(fakes) and not has_key(fakes, BOB)
    assert fakes.gallery.templates_of(ADA) == fakes.gallery.templates_of(BOB) == frozenset()


def test_the_clock_goes_on_until_nobody_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quitclaim.usecases.drop_templates._DROPPED", 1)
    fakes = enrolled(recognisable(), recognisable(person=BOB))
    fakes.world.pages.size = 1

    assert sweep(fakes, recognises=False) == 2

    assert not has_key(fakes) and not has_key(fakes, BOB)


def test_where_nobody_ever_set_a_rule_nothing_is_swept_and_nothing_fails() -> None:
    assert made(DropTemplates, fakes_of()).sweep(recognises=False) == 0


@pytest.mark.parametrize(("shoots", "survives"), [(10, True), (11, False)])
def test_many_templates_go_with_the_key(shoots: int, *, survives: bool) -> None:
    consents = [recognisable(name=f"shoot {n}") for n in range(shoots)]
    fakes = enrolled(*consents, recognisable(CAMP))

    drop(fakes, off=FAIR)

    assert has_key(fakes) is survives and len(announced(fakes)) == 1


def test_whoever_has_no_key_is_not_looked_at_and_a_repeat_changes_nothing() -> None:
    fakes = enrolled(recognisable())
    switch_off(fakes)

    assert (drop(fakes), drop(fakes)) == (1, 0)


def test_a_preview_only_counts() -> None:
    fakes = enrolled(recognisable(), recognisable(CAMP), recognisable(person=BOB))
    found = made(DropTemplates, fakes).preview(some_rules(recognition=False))

    assert (found.people, found.templates, found.following) == (2, 3, None)
    assert has_key(fakes) and announced(fakes) == []


def test_nobody_is_touched_for_whom_nothing_was_turned_off() -> None:
    fakes = enrolled(recognisable(), recognisable(person=BOB))

    assert drop(fakes, off=CAMP) == 0 and announced(fakes) == []
