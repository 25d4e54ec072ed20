"""What a change touches, and that nothing that a verdict rests on is forgotten."""

from dataclasses import replace

import pytest

from quitclaim.domain.ids import TemplateId
from quitclaim.domain.publishing.touched import EVERYTHING, Reach, Touched
from quitclaim.ports.changes import KeyDrop, Purpose, TemplateDrop
from quitclaim.ports.records import Record
from quitclaim.ports.touching import touched_by
from quitclaim.ports.writes import Write
from tests.builders import (
    ADA,
    BOB,
    DAY,
    FAIR,
    NOON,
    a_basis,
    a_biometric_consent,
    a_collection_rule,
    a_consent,
    a_justification,
    a_keeping,
    a_person,
    a_roster,
    a_sent_request,
    an_asset,
    an_attestation,
    an_id,
    an_objection,
    some_rules,
    withdrawn,
)
from tests.contract.changes import a_change
from tests.contract.filled import a_rendition, a_stored_verdict

HER = Touched(Reach.PERSON, ADA)


def of(record: Record, before: Record | None = None, **changes: object) -> tuple[Touched, ...]:
    return touched_by(a_change(Write(record, before), **changes))


def test_an_asset_touches_itself_from_its_first_version_on() -> None:
    new = an_asset()
    itself = Touched(Reach.ASSET, new.id)

    assert of(new) == of(replace(new, version=2), new) == (itself,)


def test_an_answer_touches_whoever_it_shows() -> None:
    """GDPR art. 7(3): a consent's event names the consent; what is written says whose it is."""
    given = a_consent()
    asked = given.as_of(1)

    assert of(given, asked) == of(given.after(withdrawn()), given) == (HER,)


def test_a_question_touches_nobody() -> None:
    asked = a_consent().as_of(1)

    assert of(asked) == of(a_sent_request()) == ()


def test_what_is_biometric_shows_nobody() -> None:
    """I4."""
    given = a_biometric_consent()

    assert of(given, given.as_of(1)) == ()


@pytest.mark.parametrize("record", [an_objection(ruling=None), a_basis()])
def test_any_other_ground_touches_whoever_it_is_about(record: Record) -> None:
    assert of(record) == (HER,)


def test_somebody_is_touched_when_what_is_known_of_her_changes_and_not_before() -> None:
    known = a_person()

    assert of(known) == ()
    assert of(replace(known, version=2), known) == (HER,)


def test_two_who_become_one_are_both_touched() -> None:
    one, other = a_person(), a_person(BOB)
    both = (Write(replace(one, version=2), one), Write(replace(other, version=2), other))

    assert touched_by(a_change(*both)) == (HER, Touched(Reach.PERSON, BOB))


def test_whose_key_goes_is_touched_before_any_row_of_hers_is() -> None:
    """R36."""
    drops = (KeyDrop(ADA, Purpose.TEMPLATE), KeyDrop(ADA, Purpose.DATA))

    hers = Touched(Reach.TEMPLATES, ADA)
    assert touched_by(a_change(drops=drops, makes_less=True)) == (HER, hers)


def test_where_a_template_goes_its_copies_are_touched_once_and_no_verdict() -> None:
    drops = (KeyDrop(ADA, Purpose.TEMPLATE), TemplateDrop(ADA, TemplateId(an_id("hers"))))

    assert touched_by(a_change(drops=drops)) == (Touched(Reach.TEMPLATES, ADA),)
    assert touched_by(a_change(drops=(KeyDrop(ADA, Purpose.EVIDENCE),))) == ()


def test_new_rules_touch_everything_and_one_collections_setting_only_what_is_in_it() -> None:
    rules, setting = some_rules(), a_collection_rule()
    stricter = Write(replace(setting, version=2), setting)
    moved = Write(replace(rules, version=2), rules)

    assert of(rules) == of(rules.changed(channels={}), rules) == (EVERYTHING,)
    assert of(rules.changed(settle_within=DAY), rules) == ()
    assert touched_by(a_change(stricter, moved)) == (Touched(Reach.COLLECTION, FAIR),)


@pytest.mark.parametrize(
    "record",
    [
        a_rendition(),
        a_stored_verdict(),
        a_roster(),
        an_attestation(),
        a_keeping(),
        a_justification(),
    ],
)
def test_what_rests_on_verdicts_or_beside_them_touches_nothing(record: Record) -> None:
    """Else what was decided would ask for a decision."""
    assert of(record) == ()


def test_what_is_only_to_be_looked_at_again_is_touched_too_and_once() -> None:
    asset = an_asset()
    touched = Touched(Reach.ASSET, asset.id)

    assert touched_by(a_change(touches=(touched, touched))) == (touched,)
    assert touched_by(a_change(Write(asset), touches=(touched,))) == (touched,)


def test_what_is_recalled_touches_itself_and_whoever_took_it_is_found_by_that() -> None:
    """R29."""
    out = a_rendition()

    assert of(out.recalled(at=NOON), out) == (Touched(Reach.RENDITION, out.id),)
