"""Whatever happens while she is enrolled, no key and no template is left without her yes (I1)."""

from collections.abc import Callable

import pytest

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.errors import NotFound
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.recognition.enrolment import Enrolment
from quitclaim.domain.recognition.permit import Refusal
from quitclaim.ports.changes import KeyMake, Purpose
from quitclaim.usecases.change_rules import ChangeRules
from quitclaim.usecases.erase_person import ErasePerson
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import (
    ADA,
    CAMP,
    EDITOR,
    OFFICER,
    a_biometric_consent,
    a_biometric_scope,
    an_id,
    given,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.recognition import enrol, has_key, yes_of
from tests.unit.usecases.stage import commit, made, meanwhile, staged

YES = yes_of()
STEPS = [
    "consents.dossier",
    "endpoint.embed_capture",
    "keys.holders",
    "keys.fresh",
    "commits.commit",
    "gallery.enrol",
]


def elsewhere() -> Consent:
    """A yes for another collection, which keeps her template key."""
    asked = a_biometric_scope(collection=CAMP)
    return a_biometric_consent(
        given(to=asked), id=an_id("camp"), asked=asked, template=an_id("template at camp")
    )


def withdraw(fakes: Fakes) -> Callable[[], object]:
    return lambda: made(WithdrawConsent, fakes)(ADA, YES.id, speaker=HERSELF)


@pytest.mark.parametrize("before", STEPS)
def test_a_no_at_any_step_leaves_no_key_and_no_template(before: str) -> None:
    fakes = staged(YES)

    with meanwhile(fakes, before, withdraw(fakes)):
        answer = enrol(fakes)

    assert isinstance(answer, Refusal)
    assert not has_key(fakes)
    assert fakes.gallery.templates_of(ADA) == set()


@pytest.mark.parametrize("before", [step for step in STEPS if step != "keys.fresh"])
def test_a_no_to_this_record_alone_leaves_the_key_but_not_its_template(before: str) -> None:
    """The key goes on for another collection; what was sealed a moment too late is taken away."""
    fakes = staged(YES, elsewhere())
    fakes.keys.make(ADA, Purpose.TEMPLATE)

    with meanwhile(fakes, before, withdraw(fakes)):
        answer = enrol(fakes)

    assert isinstance(answer, Refusal)
    assert has_key(fakes)
    assert fakes.world.templates[ADA] == {}


@pytest.mark.parametrize("before", STEPS)
def test_an_erasure_at_any_step_leaves_nothing_of_her(before: str) -> None:
    """R36, I7."""
    fakes = staged(YES)
    erase = made(ErasePerson, fakes)

    with meanwhile(fakes, before, lambda: erase(ADA, member=OFFICER)), pytest.raises(NotFound):
        enrol(fakes)

    assert erase(ADA, member=OFFICER).is_complete
    assert not has_key(fakes)


def test_the_stop_switch_keeps_a_key_from_being_made() -> None:
    """R22."""
    fakes = staged(YES)
    stop = made(ChangeRules, fakes)

    with meanwhile(
        fakes,
        "commits.commit",
        lambda: stop(lambda rules: rules.changed(stopped=True), member=EDITOR),
    ):
        answer = enrol(fakes)

    assert isinstance(answer, Refusal)
    assert not has_key(fakes)


def test_of_two_who_make_her_key_at_once_both_end_up_with_the_same() -> None:
    fakes = staged(YES)
    key = b"somebody else's"
    rival = KeyMake(ADA, Purpose.TEMPLATE, key)

    with meanwhile(fakes, "commits.commit", lambda: commit(fakes, makes=(rival,))):
        answer = enrol(fakes)

    assert isinstance(answer, Enrolment)
    assert fakes.world.keys[ADA, Purpose.TEMPLATE] == key
