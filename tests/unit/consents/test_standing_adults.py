"""Whether an adult's consent counts for one use at one instant (R1, R5, R6, I3, I4)."""

from datetime import datetime
from typing import Any

import pytest

from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.consents.answers import Basis, Gap, Lack, Shortfall
from quitclaim.domain.consents.events import Event
from quitclaim.domain.consents.standing import consent_for
from quitclaim.domain.instants import Interval
from quitclaim.domain.scope import Use
from tests.builders import (
    CAMP,
    DAY,
    LATER,
    NOON,
    PRESS,
    SECOND,
    YESTERDAY,
    a_biometric_consent,
    a_consent,
    a_dossier,
    a_recognition,
    a_request,
    a_use,
    an_id,
    cancelled,
    expired,
    given,
    refused,
    revoked,
    superseded,
    withdrawn,
)

CONSENT = an_id("consent")


def lack_of(*gaps: Gap, said_no: bool = False) -> Lack:
    return Lack(tuple(Shortfall(gap, CONSENT) for gap in gaps), said_no=said_no)


def test_a_consent_that_counts_is_the_basis_in_the_version_read() -> None:
    answer = consent_for(a_dossier(a_consent()), a_use(), at=NOON)

    assert answer == Basis(legal=LegalBasis.CONSENT, record=CONSENT, version=2, until=LATER)


def test_who_was_never_asked_lacks_that() -> None:
    never = Lack((Shortfall(Gap.NEVER_ASKED),), said_no=False)

    assert consent_for(a_dossier(), a_use(), at=NOON) == never
    # I4: a consent to the other kind is as good as none.
    assert consent_for(a_dossier(a_consent()), a_recognition(), at=NOON) == never
    assert consent_for(a_dossier(a_biometric_consent()), a_use(), at=NOON) == never


@pytest.mark.parametrize(
    ("last", "gap", "said_no"),
    [
        (withdrawn(NOON + DAY), Gap.WITHDRAWN, True),
        (revoked(NOON + DAY), Gap.REVOKED, False),
        (expired(NOON + DAY), Gap.EXPIRED, False),
        (superseded(NOON + DAY), Gap.SUPERSEDED, False),
    ],
)
def test_an_ending_ends_even_if_it_is_dated_in_the_future(
    last: Event, gap: Gap, *, said_no: bool
) -> None:
    answer = consent_for(a_dossier(a_consent(given(), last)), a_use(), at=NOON)

    assert answer == lack_of(gap, said_no=said_no)


@pytest.mark.parametrize(
    ("changes", "use", "lack"),
    [
        ({"events": a_request().events}, a_use(), lack_of(Gap.REQUESTED)),
        ({"events": a_consent(cancelled()).events}, a_use(), lack_of(Gap.CANCELLED)),
        ({"events": a_consent(refused()).events}, a_use(), lack_of(Gap.REFUSED, said_no=True)),
        ({}, a_use(channel=PRESS), lack_of(Gap.OUT_OF_SCOPE)),
        ({}, a_use(collection=CAMP), lack_of(Gap.OUT_OF_SCOPE)),
        ({"during": Interval(NOON + SECOND, LATER)}, a_use(), lack_of(Gap.NOT_YET)),
        ({"during": Interval(YESTERDAY, NOON)}, a_use(), lack_of(Gap.EXPIRED)),
        (
            {"during": Interval(NOON + SECOND, LATER), "events": a_request().events},
            a_use(channel=PRESS),
            lack_of(Gap.OUT_OF_SCOPE, Gap.NOT_YET, Gap.REQUESTED),
        ),
    ],
)
def test_a_record_lacks_everything_that_is_missing(
    changes: dict[str, Any], use: Use, lack: Lack
) -> None:
    assert consent_for(a_dossier(a_consent(**changes)), use, at=NOON) == lack


@pytest.mark.parametrize(
    ("at", "counts"),
    [
        (YESTERDAY - SECOND, False),
        (YESTERDAY, True),
        (NOON + DAY - SECOND, True),
        (NOON + DAY, False),
    ],
)
def test_a_consent_counts_from_its_start_up_to_its_end_to_the_second(
    at: datetime, *, counts: bool
) -> None:
    """R6: whether or not any scheduler ran."""
    record = a_consent(given(YESTERDAY - DAY), during=Interval(YESTERDAY, NOON + DAY))

    assert isinstance(consent_for(a_dossier(record), a_use(), at=at), Basis) is counts


def test_a_yes_counts_from_the_second_it_is_dated() -> None:
    dossier = a_dossier(a_consent(given(NOON)))

    assert consent_for(dossier, a_use(), at=NOON - SECOND) == lack_of(Gap.OWN_YES_MISSING)
    assert isinstance(consent_for(dossier, a_use(), at=NOON), Basis)
