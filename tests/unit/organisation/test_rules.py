"""The organisation's own settings: strict to begin with, one version for every decision."""

from datetime import timedelta

import pytest

from quitclaim.domain.bases import Latitude, OrganisationKind
from quitclaim.domain.instants import Interval
from quitclaim.domain.organisation.assessments import confirmations_needed
from quitclaim.domain.organisation.rules import DEFAULT_PERIOD, ChannelRule, Rules
from tests.builders import (
    GERMANY,
    NEWS,
    NOON,
    SECOND,
    WEBSITE,
    YESTERDAY,
    a_channel_rule,
    a_controller,
    an_assessment,
    some_rules,
)


def test_rules_begin_with_recognition_off_and_nobody_free_to_consent_who_depends_on_us() -> None:
    """R9, R10, R16."""
    rules = Rules(latitude=Latitude(organisation=OrganisationKind.PRIVATE), channels={})

    assert (rules.recognition, rules.stopped, rules.minors_biometrics) == (False, False, False)
    assert (rules.free_for, rules.assessment, rules.controller) == ({}, None, None)
    assert (rules.version, rules.noes, rules.zone) == (1, 0, "Europe/Berlin")


def test_a_consent_lasts_two_years_unless_the_organisation_chooses_otherwise() -> None:
    """R6."""
    assert some_rules().period == DEFAULT_PERIOD == timedelta(days=730)
    assert some_rules(period=timedelta(seconds=1)).period == timedelta(seconds=1)


def test_a_channel_begins_external_reviewed_and_open_to_redaction() -> None:
    rule = ChannelRule(channel=WEBSITE, purpose=NEWS, territory=GERMANY)

    assert (rule.external, rule.redaction, rule.waives_review) == (True, True, False)


@pytest.mark.parametrize("waives_review", [True, False])
def test_an_internal_channel_may_waive_the_review(*, waives_review: bool) -> None:
    """R56."""
    rule = a_channel_rule(external=False, waives_review=waives_review)

    assert rule.waives_review is waives_review


def test_how_many_confirm_a_match_follows_the_assessment_at_that_instant() -> None:
    assessment = an_assessment(confirmations=1, in_force=Interval(YESTERDAY, NOON))
    rules = some_rules(assessment=assessment)

    assert (rules.confirmations(at=NOON - SECOND), rules.confirmations(at=NOON)) == (1, 2)
    assert some_rules(assessment=None).confirmations(at=NOON) == 2
    assert confirmations_needed(assessment, at=NOON - SECOND) == 1


def test_a_change_of_the_rules_is_a_new_version() -> None:
    changed = some_rules(version=6, noes=3).changed(stopped=True)

    assert changed == some_rules(version=7, noes=3, stopped=True)


def test_who_we_are_is_said_by_a_change_of_the_rules() -> None:
    """R2: until then nobody is asked; every decision names the version that said it."""
    said = some_rules(controller=None).changed(controller=a_controller())

    assert said == some_rules(controller=a_controller(), version=2)
