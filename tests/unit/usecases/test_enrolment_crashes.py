"""Whoever lost a race, an answer or the process enrols her again: one template (R51)."""

import pytest

from quitclaim.domain.errors import Conflict, StoreUnavailable
from quitclaim.domain.recognition.enrolment import Enrolment
from quitclaim.usecases.retelling import ATTEMPTS
from tests.builders import (
    ADA,
)
from tests.unit.usecases.recognition import enrol, has_key, yes_of
from tests.unit.usecases.stage import crashed, raced, staged

YES = yes_of()
STEPS = [
    "consents.dossier",
    "endpoint.embed_capture",
    "keys.holders",
    "keys.fresh",
    "commits.commit",
    "gallery.enrol",
]


@pytest.mark.parametrize("times", range(1, ATTEMPTS))
def test_a_lost_race_is_tried_again(times: int) -> None:
    fakes = staged(YES)
    raced(fakes, times)

    assert isinstance(enrol(fakes), Enrolment)


def test_whoever_keeps_losing_is_told() -> None:
    fakes = staged(YES)
    raced(fakes, ATTEMPTS)

    with pytest.raises(Conflict):
        enrol(fakes)

    assert not has_key(fakes)


@pytest.mark.parametrize("after", STEPS)
def test_an_answer_that_was_lost_is_asked_for_again(after: str) -> None:
    """R51."""
    fakes = staged(YES)
    fakes.world.fail(after, after=True)

    with pytest.raises(StoreUnavailable):
        enrol(fakes)

    assert isinstance(enrol(fakes), Enrolment)
    assert fakes.gallery.templates_of(ADA) == {YES.template}


def test_whoever_crashed_between_key_and_template_enrols_her_again() -> None:
    fakes = staged(YES)
    crashed(lambda: enrol(fakes), fakes, at="gallery.enrol")

    assert isinstance(enrol(fakes), Enrolment)
