"""No template and no template key without a biometric consent that counts (I1, R16, R17)."""

import pytest

from quitclaim.domain.people.person import HERSELF
from quitclaim.usecases.answer_request import GiveConsent
from quitclaim.usecases.end_consent import ExpireConsents, RevokeConsent
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import (
    ADA,
    CAMP,
    DAY,
    EDITOR,
    a_biometric_consent,
    a_consent,
    an_id,
    requested,
)
from tests.unit.usecases.recognition import has_key
from tests.unit.usecases.stage import announced, made
from tests.unit.usecases.templates import enrolled, recognisable


def test_with_the_last_biometric_yes_the_key_goes_in_the_same_change() -> None:
    yes = recognisable()
    fakes = enrolled(yes)

    made(WithdrawConsent, fakes)(ADA, yes.id, speaker=HERSELF)

    assert not has_key(fakes)
    assert len(announced(fakes)) == 1


def test_while_another_yes_counts_only_its_own_template_goes() -> None:
    fair, camp = recognisable(), recognisable(CAMP)
    fakes = enrolled(fair, camp)

    made(WithdrawConsent, fakes)(ADA, fair.id, speaker=HERSELF)

    assert has_key(fakes)
    assert fakes.gallery.templates_of(ADA) == {camp.template}


def test_a_publication_consent_keeps_no_template_alive_and_ends_none() -> None:
    """I4."""
    yes, publication = recognisable(), a_consent()
    fakes = enrolled(yes, publication)

    made(WithdrawConsent, fakes)(ADA, publication.id, speaker=HERSELF)
    assert fakes.gallery.templates_of(ADA) >= {yes.template}

    made(RevokeConsent, fakes)(ADA, yes.id, member=EDITOR)
    assert not has_key(fakes)


@pytest.mark.parametrize(("shoots", "survives"), [(10, True), (11, False)])
def test_a_no_that_hits_many_templates_stays_one_small_change(
    shoots: int, *, survives: bool
) -> None:
    """Beyond a few the key goes, and whoever still consents elsewhere enrols again."""
    fair = [recognisable(name=f"shoot {n}") for n in range(shoots)]
    camp = recognisable(CAMP)
    fakes = enrolled(*fair, camp)

    made(WithdrawConsent, fakes)(ADA, fair[0].id, speaker=HERSELF)

    assert has_key(fakes) is survives
    assert fakes.gallery.templates_of(ADA) == ({camp.template} if survives else set())
    assert len(announced(fakes)) == 1


def test_a_renewal_keeps_the_template_that_it_takes_over() -> None:
    """R7: nobody enrols again for a renewal."""
    old = recognisable()
    new = a_biometric_consent(
        events=(requested(),), id=an_id("new"), supersedes=old.id, template=old.template
    )
    fakes = enrolled(old, new)

    made(GiveConsent, fakes)(ADA, new.id, speaker=HERSELF, scope=new.asked)

    assert has_key(fakes)
    assert fakes.gallery.templates_of(ADA) == {old.template}


def test_what_the_clock_ends_takes_its_key_along() -> None:
    """R6."""
    fakes = enrolled(recognisable(days=1))
    fakes.clock.step(2 * DAY)

    made(ExpireConsents, fakes)()

    assert not has_key(fakes)


def test_what_the_clock_ends_takes_its_own_template_along_while_another_yes_counts() -> None:
    fair, camp = recognisable(days=1), recognisable(CAMP)
    fakes = enrolled(fair, camp)
    fakes.clock.step(2 * DAY)

    made(ExpireConsents, fakes)()

    assert has_key(fakes)
    assert fakes.gallery.templates_of(ADA) == {camp.template}
