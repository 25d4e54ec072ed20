"""Whoever acts in between, and whoever crashes: no template stands without its link (R51, I1)."""

from collections.abc import Callable
from functools import partial

import pytest

from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.pictures.corrections import excluded
from quitclaim.domain.pictures.likenesses import Fault
from quitclaim.domain.pictures.tagging import unlinked
from quitclaim.usecases.change_rules import ChangeRules
from quitclaim.usecases.erase_person import ErasePerson
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import ADA, EDITOR, OFFICER
from tests.fakes.fakes import Fakes
from tests.unit.usecases.knowing import (
    YES,
    corrected,
    hers,
    in_store,
    know,
    offer,
    shown,
    templates,
)
from tests.unit.usecases.recognition import has_key
from tests.unit.usecases.stage import crashed, made, meanwhile, raced

STEPS = [
    "library.asset",
    "consents.dossier",
    "endpoint.embed",
    "keys.holders",
    "keys.fresh",
    "commits.commit",
    "library.assets_of",
    "gallery.sealed",
]


def asked() -> Fakes:
    fakes = shown()
    offer(fakes)
    return fakes


def unlink(fakes: Fakes) -> object:
    return corrected(fakes, partial(unlinked, face=hers().id))


def leave_out(fakes: Fakes) -> object:
    return corrected(fakes, partial(excluded, face=hers().id, is_excluded=True))


def withdraw(fakes: Fakes) -> object:
    return made(WithdrawConsent, fakes)(ADA, YES.id, speaker=HERSELF)


def erase(fakes: Fakes) -> object:
    return made(ErasePerson, fakes)(ADA, member=OFFICER)


@pytest.mark.parametrize("before", STEPS)
@pytest.mark.parametrize("act", [unlink, leave_out, withdraw, erase])
def test_whatever_happens_at_any_step_leaves_no_template(
    act: Callable[[Fakes], object], before: str
) -> None:
    fakes = asked()

    with meanwhile(fakes, before, partial(act, fakes)):
        came = know(fakes)

    assert all(one.faults == (Fault.NOT_PERMITTED,) for one in came)
    assert templates(fakes) == frozenset()
    assert in_store(fakes).likenesses == frozenset()


def test_whoever_took_back_the_link_at_the_very_end_is_heard() -> None:
    """The template would be kept in the change that is refused."""
    fakes = asked()

    with meanwhile(fakes, "commits.commit", partial(unlink, fakes), nth=2):
        know(fakes)

    assert templates(fakes) == frozenset()


def test_the_stop_switch_at_the_very_end_keeps_nothing() -> None:
    """R22."""
    fakes = asked()
    stop = made(ChangeRules, fakes)

    def pressed() -> object:
        return stop(lambda rules: rules.changed(stopped=True), member=EDITOR)

    with meanwhile(fakes, "commits.commit", pressed, nth=2):
        (likeness,) = know(fakes)

    assert likeness.faults == (Fault.NOT_PERMITTED,)
    assert templates(fakes) == frozenset()


@pytest.mark.parametrize("after", STEPS)
def test_an_answer_that_was_lost_is_asked_for_again(after: str) -> None:
    """R51."""
    fakes = asked()
    fakes.world.fail(after, after=True)

    with pytest.raises(StoreUnavailable):
        know(fakes)
    know(fakes)

    assert templates(fakes) == {YES.template}
    assert in_store(fakes).likenesses == {(ADA, YES.template)}


def test_a_crash_between_key_and_template_leaves_a_key_and_is_gone_over_again() -> None:
    fakes = asked()
    crashed(lambda: know(fakes), fakes, at="gallery.sealed")

    assert has_key(fakes) and not templates(fakes)
    (likeness,) = know(fakes)

    assert likeness.template == YES.template


def test_a_lost_race_is_tried_again() -> None:
    fakes = asked()
    raced(fakes, 2)

    (likeness,) = know(fakes)

    assert likeness.template == YES.template
