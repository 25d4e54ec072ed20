"""R7: a renewal is of a record that is given, of the same kind and the same person."""

import pytest

from quitclaim.domain.consents.asking import Denial, Hindrance, Leave, Proposal, leave_to_ask
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.instants import Interval
from tests.builders import (
    BOB,
    DAY,
    LATER,
    NOON,
    SECOND,
    YESTERDAY,
    a_biometric_consent,
    a_consent,
    a_dossier,
    a_person,
    a_request,
    a_scope,
    expired,
    given,
    revoked,
    some_rules,
    superseded,
    withdrawn,
)

RULES = some_rules()


def asked_to_renew(old: Consent) -> Leave | Denial:
    proposal = Proposal(asked=a_scope(), during=Interval(NOON, NOON + DAY), renews=old)
    dossier = a_dossier(*([old] if old.person != BOB else []))
    return leave_to_ask(proposal, dossier, rules=RULES, at=NOON)


def test_a_given_record_may_be_renewed_up_to_its_last_second() -> None:
    last_second = a_consent(during=Interval(YESTERDAY, NOON + SECOND))

    assert asked_to_renew(a_consent()) == Leave.FREELY
    assert asked_to_renew(last_second) == Leave.FREELY


@pytest.mark.parametrize(
    "old",
    [
        a_request(),
        a_consent(given(), withdrawn()),
        a_consent(given(), revoked()),
        a_consent(given(), expired()),
        a_consent(given(), superseded()),
        a_consent(given(), withdrawn(at=LATER)),
        a_consent(during=Interval(YESTERDAY, NOON)),
    ],
)
def test_what_is_not_given_is_not_renewed(old: Consent) -> None:
    assert asked_to_renew(old) == Denial((Hindrance.NOT_GIVEN,))


def test_nobody_elses_record_and_no_other_kind_is_renewed() -> None:
    assert asked_to_renew(a_consent(person=BOB)) == Denial((Hindrance.OTHER_PERSON,))
    assert asked_to_renew(a_biometric_consent()) == Denial((Hindrance.OTHER_KIND,))


def test_everything_against_a_renewal_is_said_at_once() -> None:
    old = a_biometric_consent(given(), withdrawn(), person=BOB)

    assert asked_to_renew(old) == Denial(
        (Hindrance.OTHER_PERSON, Hindrance.OTHER_KIND, Hindrance.NOT_GIVEN)
    )


def test_what_somebody_merged_gave_may_be_renewed() -> None:
    old = a_consent(person=BOB)
    one = a_dossier(old, person=a_person(merged_from=frozenset({BOB})))
    proposal = Proposal(asked=a_scope(), during=Interval(NOON, NOON + DAY), renews=old)

    assert leave_to_ask(proposal, one, rules=RULES, at=NOON) == Leave.FREELY
