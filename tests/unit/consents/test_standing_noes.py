"""What a no ends, whatever record it was said in (R5, I3, I4; GDPR art. 7(3))."""

from datetime import datetime
from typing import Any

import pytest

from quitclaim.domain.consents.answers import Basis, Gap, Lack, Shortfall
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.events import Event
from quitclaim.domain.consents.objections import Outcome
from quitclaim.domain.consents.standing import consent_for
from quitclaim.domain.scope import PublicationScope
from tests.builders import (
    CAMP,
    LATER,
    NOON,
    PRESS,
    SECOND,
    WEBSITE,
    YESTERDAY,
    a_biometric_consent,
    a_biometric_scope,
    a_consent,
    a_dossier,
    a_ruling,
    a_scope,
    a_use,
    an_id,
    an_objection,
    expired,
    given,
    narrowed,
    refused,
    revoked,
    superseded,
    withdrawn,
)

BOTH = a_scope(channels=frozenset({WEBSITE, PRESS}))
CONSENT = an_id("consent")


def with_a_no(no: Event, **changes: Any) -> Dossier:
    """A yes of yesterday's, and a no on another record."""
    return a_dossier(a_consent(), a_consent(given(), no, id=an_id("other"), **changes))


def narrowed_from_both(to: PublicationScope) -> Consent:
    return a_consent(given(to=BOTH), narrowed(to), asked=BOTH, id=an_id("other"))


@pytest.mark.parametrize(
    ("said_at", "counts"),
    [(YESTERDAY - SECOND, True), (YESTERDAY, False), (YESTERDAY + SECOND, False), (LATER, False)],
)
def test_a_no_ends_every_yes_that_is_not_later_whatever_record(
    said_at: datetime, *, counts: bool
) -> None:
    """I3: at equal instants the no wins, and so does one dated in the future."""
    answer = consent_for(with_a_no(withdrawn(said_at)), a_use(), at=NOON)

    assert isinstance(answer, Basis) is counts
    if isinstance(answer, Lack):
        assert answer.said_no
        assert Shortfall(Gap.SAID_NO, CONSENT) in answer.shortfalls
        assert Shortfall(Gap.WITHDRAWN, an_id("other")) in answer.shortfalls


@pytest.mark.parametrize(
    ("dossier", "hit"),
    [
        (with_a_no(withdrawn()), True),
        (with_a_no(refused()), True),
        (a_dossier(a_consent(), narrowed_from_both(a_scope())), False),
        (a_dossier(a_consent(), narrowed_from_both(a_scope(channels=frozenset({PRESS})))), True),
        (with_a_no(withdrawn(), asked=a_scope(channels=frozenset({PRESS}))), False),
        (with_a_no(withdrawn(), asked=a_scope(collection=CAMP)), False),
        (with_a_no(revoked()), False),
        (with_a_no(expired()), False),
        (with_a_no(superseded()), False),
        (a_dossier(a_consent(), objections=(an_objection(),)), True),
        (a_dossier(a_consent(), objections=(an_objection(ruling=a_ruling()),)), True),
        (
            a_dossier(
                a_consent(),
                objections=(an_objection(scope=a_scope(channels=frozenset({PRESS}))),),
            ),
            False,
        ),
        (a_dossier(a_consent(given(NOON + SECOND)), objections=(an_objection(),)), False),
        (
            a_dossier(
                a_consent(given(NOON + SECOND)),
                objections=(an_objection(ruling=a_ruling(Outcome.UPHELD)),),
            ),
            False,
        ),
    ],
)
def test_a_no_ends_the_yeses_to_what_it_hits_and_no_others(dossier: Dossier, *, hit: bool) -> None:
    answer = consent_for(dossier, a_use(), at=NOON + SECOND)

    assert isinstance(answer, Lack) is hit


def test_a_narrowed_consent_counts_for_what_it_left_and_is_a_no_to_the_rest() -> None:
    dossier = a_dossier(a_consent(given(to=BOTH), narrowed(a_scope()), asked=BOTH))

    assert isinstance(consent_for(dossier, a_use(), at=NOON), Basis)
    left = consent_for(dossier, a_use(channel=PRESS), at=NOON)
    assert isinstance(left, Lack) and left.said_no
    assert left.gaps >= {Gap.OUT_OF_SCOPE, Gap.SAID_NO}


def test_a_no_to_recognition_is_none_to_publication() -> None:
    """I4."""
    scope = a_biometric_scope()
    no = a_biometric_consent(given(to=scope), withdrawn())

    assert isinstance(consent_for(a_dossier(a_consent(), no), a_use(), at=NOON), Basis)
