"""A no on the form takes the template key along as any other no does (I1, I4)."""

from quitclaim.domain.ids import CollectionId
from quitclaim.domain.people.person import HERSELF
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.answer_request import RefuseConsent
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import (
    ADA,
    CAMP,
    FAIR,
    a_biometric_consent,
    a_biometric_scope,
    a_proposal,
    an_id,
    requested,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.asking import ON_WEBSITE, asked_of, house, sign
from tests.unit.usecases.recognition import has_key
from tests.unit.usecases.stage import made, meanwhile, put
from tests.unit.usecases.templates import recognisable

TO_SHOW = a_proposal()
TO_RECOGNISE = a_proposal(asked=a_biometric_scope())


def seen(*places: CollectionId) -> Fakes:
    """ADA is recognised in these places already."""
    yeses = [recognisable(place) for place in places]
    fakes = house(*yeses)
    fakes.keys.make(ADA, Purpose.TEMPLATE)
    return fakes


def test_a_biometric_no_takes_the_template_key_when_nothing_else_holds_it() -> None:
    """I1: as a refusal by any other way does."""
    on_paper, at_the_desk = seen(FAIR), seen(FAIR)
    form = asked_of(on_paper, TO_SHOW, TO_RECOGNISE)
    asked = asked_of(at_the_desk, TO_RECOGNISE)

    sign(on_paper, form.requests[0], (form.consents[0], ON_WEBSITE))
    made(RefuseConsent, at_the_desk)(ADA, asked.consents[0].id, speaker=HERSELF)

    assert not has_key(on_paper)
    assert not has_key(at_the_desk)


def test_a_biometric_no_leaves_the_key_that_another_yes_holds() -> None:
    fakes = seen(FAIR, CAMP)
    asked = asked_of(fakes, TO_RECOGNISE)

    sign(fakes, asked.requests[0])

    assert has_key(fakes)


def test_a_no_elsewhere_at_the_same_time_is_not_overlooked() -> None:
    """R51, I1: neither counts on the other's yes."""
    fakes = seen(FAIR, CAMP)
    asked = asked_of(fakes, TO_RECOGNISE)
    camp = recognisable(CAMP)
    withdraw = made(WithdrawConsent, fakes)

    with meanwhile(fakes, "commits.commit", lambda: withdraw(ADA, camp.id, speaker=HERSELF), nth=2):
        sign(fakes, asked.requests[0])

    assert not has_key(fakes)


def test_a_renewal_refused_at_the_same_time_is_not_overlooked_either() -> None:
    """R51, I1: neither record moves twice, so that only a second look finds the key."""
    fakes, camp = seen(FAIR, CAMP), recognisable(CAMP)
    renewal = a_biometric_consent(
        requested(), id=an_id("renewal"), asked=camp.asked, supersedes=camp.id
    ).as_of(1)
    put(fakes, renewal)
    asked = asked_of(fakes, TO_RECOGNISE)
    refuse = made(RefuseConsent, fakes)

    with meanwhile(
        fakes, "commits.commit", lambda: refuse(ADA, renewal.id, speaker=HERSELF), nth=2
    ):
        sign(fakes, asked.requests[0])

    assert not has_key(fakes)


def test_a_publication_no_touches_no_template() -> None:
    """I4."""
    fakes = seen(FAIR)
    asked = asked_of(fakes, TO_SHOW)

    sign(fakes, asked.requests[0])

    assert has_key(fakes)
