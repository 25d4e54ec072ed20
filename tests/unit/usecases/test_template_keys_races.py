"""A second look after a no: of two at once, neither may count on the other's yes (I1, R51)."""

from quitclaim.domain.people.person import HERSELF
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.answer_request import RefuseConsent
from quitclaim.usecases.erase_person import ErasePerson
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import (
    ADA,
    CAMP,
    OFFICER,
    a_biometric_consent,
    an_id,
    requested,
)
from tests.unit.usecases.recognition import has_key
from tests.unit.usecases.stage import announced, made, meanwhile, put
from tests.unit.usecases.templates import enrolled, recognisable


def test_of_two_withdrawals_at_once_the_second_takes_the_key() -> None:
    """R51: neither may count on the other's yes."""
    fair, camp = recognisable(), recognisable(CAMP)
    fakes = enrolled(fair, camp)
    withdraw = made(WithdrawConsent, fakes)

    with meanwhile(fakes, "commits.commit", lambda: withdraw(ADA, camp.id, speaker=HERSELF)):
        withdraw(ADA, fair.id, speaker=HERSELF)

    assert not has_key(fakes)


def test_a_no_elsewhere_at_the_same_time_is_not_overlooked_either() -> None:
    """She refuses to renew one yes while she takes the other back: neither record moves twice."""
    fair, camp = recognisable(), recognisable(CAMP)
    renewal = a_biometric_consent(
        requested(), id=an_id("renewal"), asked=camp.asked, supersedes=camp.id
    )
    fakes = enrolled(fair, camp)
    put(fakes, renewal.as_of(1))
    refuse = made(RefuseConsent, fakes)

    with meanwhile(fakes, "commits.commit", lambda: refuse(ADA, renewal.id, speaker=HERSELF)):
        made(WithdrawConsent, fakes)(ADA, fair.id, speaker=HERSELF)

    assert not has_key(fakes)


def test_whoever_is_erased_before_the_second_look_is_left_alone() -> None:
    fair, camp = recognisable(), recognisable(CAMP)
    fakes = enrolled(fair, camp)
    erase = made(ErasePerson, fakes)

    with meanwhile(fakes, "consents.dossier", lambda: erase(ADA, member=OFFICER), nth=2):
        made(WithdrawConsent, fakes)(ADA, fair.id, speaker=HERSELF)

    assert not has_key(fakes)
    assert fakes.consents.remains(ADA) == 0


def test_a_crash_before_the_second_look_is_made_good_by_saying_it_again() -> None:
    fair, camp = recognisable(), recognisable(CAMP)
    fakes = enrolled(fair, camp)
    withdraw = made(WithdrawConsent, fakes)
    for consent in (camp, fair):
        withdraw(ADA, consent.id, speaker=HERSELF)
    # As a crash leaves it that came just before that look.
    fakes.keys.make(ADA, Purpose.TEMPLATE)

    withdraw(ADA, fair.id, speaker=HERSELF)

    assert not has_key(fakes)


def test_saying_a_biometric_no_twice_is_saying_it_once() -> None:
    """R5: a mail robot that follows the link again and again moves nothing for anybody."""
    yes = recognisable()
    fakes = enrolled(yes)
    withdraw = made(WithdrawConsent, fakes)

    for _ in range(3):
        withdraw(ADA, yes.id, speaker=HERSELF)

    assert len(announced(fakes)) == fakes.library.rules().noes == 1
