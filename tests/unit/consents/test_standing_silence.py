"""What silences a whole dossier, and what the records of one person say together (R27, R37)."""

from quitclaim.domain.consents.answers import Basis, Gap, Lack, Shortfall
from quitclaim.domain.consents.dossier import Unreadable
from quitclaim.domain.consents.standing import Hearing, consent_for
from tests.builders import (
    CAMP,
    NOON,
    a_consent,
    a_dossier,
    a_recognition,
    a_scope,
    a_use,
    an_id,
    given,
    revoked,
    superseded,
)

CONSENT = an_id("consent")


def test_every_record_says_what_it_lacks_in_order() -> None:
    older = a_consent(given(), revoked(), id=an_id("older"))
    elsewhere = a_consent(asked=a_scope(collection=CAMP))

    answer = consent_for(a_dossier(older, elsewhere), a_use(), at=NOON)

    gaps = (Shortfall(Gap.REVOKED, an_id("older")), Shortfall(Gap.OUT_OF_SCOPE, CONSENT))
    assert answer == Lack(gaps)


def test_one_record_that_counts_is_enough_beside_others_that_do_not() -> None:
    older = a_consent(given(), superseded(), id=an_id("older"))

    answer = consent_for(a_dossier(older, a_consent()), a_use(), at=NOON)

    assert isinstance(answer, Basis) and answer.record == CONSENT


def test_what_cannot_be_read_may_hold_a_no_and_silences_every_yes() -> None:
    lost = (Unreadable(consent=an_id("lost"), problem="state 'paused'"),)

    answer = consent_for(a_dossier(a_consent(), unreadable=lost), a_use(), at=NOON)

    assert answer == Lack((Shortfall(Gap.UNREADABLE, an_id("lost")),), said_no=True)


def test_nothing_counts_of_somebody_erased() -> None:
    """R37: whatever a restore brought back."""
    answer = consent_for(a_dossier(a_consent(), is_erased=True), a_use(), at=NOON)

    assert answer == Lack((Shortfall(Gap.ERASED),), said_no=True)


def test_a_hearing_is_of_the_kind_of_its_use() -> None:
    assert Hearing(a_dossier(), a_use(), NOON).kind == "publication"
    assert Hearing(a_dossier(), a_recognition(), NOON).kind == "biometric"
