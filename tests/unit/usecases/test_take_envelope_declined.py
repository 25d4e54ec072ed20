"""R44: a no that is said at a provider is a no, and what was signed there stays."""

import pytest

from quitclaim.domain.consents.events import State
from quitclaim.domain.consents.requests import Progress
from tests.builders import (
    ADA,
    PRESS,
    WEBSITE,
    a_scope,
    found_declined,
    found_signed,
    some_circumstances,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.enveloped import enveloped, stands, take, there
from tests.unit.usecases.stage import of

BOTH = a_scope(channels=frozenset({WEBSITE, PRESS}), names_allowed=True)
ELSEWHERE = some_circumstances(network="unknown", agent="other")


@pytest.mark.parametrize(
    ("reason", "became"), [("not me", Progress.DECLINED), (None, Progress.ANSWERED)]
)
def test_a_declined_envelope_is_a_no(reason: str | None, became: Progress) -> None:
    """What no means here: every earlier yes of hers in that scope ends with it."""
    fakes, asked = enveloped()
    noes = fakes.world.noes
    there(fakes, found_declined(reason))

    assert take(fakes, asked.requests[0]) is None

    assert of(fakes, asked.consents[0]).ending is State.REFUSED
    last = stands(fakes, asked.requests[0]).turns[-1]
    assert (last.became, last.reason) == (became, reason)
    assert fakes.world.noes == noes + 1
    (testimony,) = fakes.requests.testimonies(ADA)
    assert not testimony.answers[0].ticked


def test_of_a_no_there_is_no_paper_and_no_copy() -> None:
    fakes, asked = enveloped()
    there(fakes, found_declined())

    take(fakes, asked.requests[0])

    assert fakes.requests.paper(ADA, asked.requests[0].id) is None
    assert not fakes.world.letters


def test_a_crash_before_the_change_is_made_good_by_looking_again() -> None:
    """R51: the file lies there already, under its own hash."""
    fakes, asked = enveloped()
    there(fakes, found_signed())
    fakes.world.fail("commits.commit", error=RuntimeError())
    with pytest.raises(RuntimeError):
        take(fakes, asked.requests[0])

    take(fakes, asked.requests[0])

    assert of(fakes, asked.consents[0]).events[-1].became is State.GIVEN
    assert fakes.requests.paper(ADA, asked.requests[0].id) is not None


def test_the_file_stays_whoever_looks_later(fakes_signed: Fakes) -> None:
    """A provider that archives or changes it changes nothing here."""
    there(fakes_signed).papers[7] = b"%PDF-1.7 another\nstartxref\n1\n%%EOF"
    (request,) = fakes_signed.requests.of(ADA)
    before = dict(fakes_signed.world.evidence)

    take(fakes_signed, request)

    assert fakes_signed.world.evidence == before


@pytest.fixture
def fakes_signed() -> Fakes:
    fakes, asked = enveloped()
    there(fakes, found_signed())
    take(fakes, asked.requests[0])
    return fakes
