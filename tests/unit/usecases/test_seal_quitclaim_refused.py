"""R13, R36: nothing that was said waits for its paper, and of the forgotten there is none."""

import pytest

from quitclaim.domain.consents.asking import Hindrance
from quitclaim.domain.errors import NotAllowed, NotFound, StoreUnavailable
from quitclaim.domain.organisation.facts import EventType
from quitclaim.ports.changes import Purpose
from tests.builders import ADA, BOB, some_rules
from tests.fakes.calls import Crash
from tests.unit.usecases.asking import asked_of, house
from tests.unit.usecases.papers import deed, seal, signed
from tests.unit.usecases.stage import announced, meanwhile


@pytest.mark.parametrize("away", ["printer.quitclaim", "evidence.keep", "commits.commit"])
def test_while_something_is_away_all_that_was_said_stands(away: str) -> None:
    """R13: an outage of the key or of a store neither loses nor blocks a consent."""
    fakes, asked = signed()
    before = (fakes.consents.dossier(ADA), fakes.requests.testimonies(ADA))
    letters = dict(fakes.world.letters)
    fakes.world.fail(away)

    with pytest.raises(StoreUnavailable):
        seal(fakes, asked)

    assert (fakes.consents.dossier(ADA), fakes.requests.testimonies(ADA)) == before
    assert (fakes.world.letters, fakes.world.outbox) == (letters, {})
    assert fakes.requests.paper(ADA, asked.requests[0].id) is None
    assert deed(fakes, seal(fakes, asked))


def test_whoever_crashed_after_it_was_kept_seals_it_anew() -> None:
    fakes, asked = signed()
    fakes.world.fail("evidence.keep", error=Crash(), after=True)
    with pytest.raises(Crash):
        seal(fakes, asked)

    document = seal(fakes, asked)

    assert announced(fakes) == [[(EventType.PAPER_SEALED, document, 1)]]


def test_a_signing_that_never_was_has_no_paper() -> None:
    fakes = house()
    asked = asked_of(fakes)

    with pytest.raises(NotFound):
        seal(fakes, asked)
    with pytest.raises(NotFound):
        seal(fakes, asked, BOB)


def test_without_the_text_that_was_shown_there_is_nothing_to_prove() -> None:
    fakes, asked = signed()
    fakes.world.papers.clear()

    with pytest.raises(NotFound, match=asked.requests[0].document):
        seal(fakes, asked)


def test_whoever_does_not_say_who_they_are_seals_nothing() -> None:
    fakes, asked = signed()
    fakes.world.rules = some_rules(controller=None)

    with pytest.raises(NotAllowed) as refused:
        seal(fakes, asked)

    assert refused.value.reasons == (Hindrance.NO_CONTROLLER,)


@pytest.mark.parametrize(
    ("call", "gone"),
    [
        ("requests.paper", Purpose.DATA),
        ("consents.dossier", Purpose.DATA),
        ("consents.identity", Purpose.DATA),
        ("printer.quitclaim", Purpose.DATA),
        ("printer.quitclaim", Purpose.EVIDENCE),
    ],
)
def test_of_whoever_is_forgotten_meanwhile_nothing_is_sealed(call: str, gone: Purpose) -> None:
    """R36"""
    fakes, asked = signed()

    with (
        meanwhile(fakes, call, lambda: fakes.keys.drop(ADA, gone)),
        pytest.raises(NotFound),
    ):
        seal(fakes, asked)

    assert fakes.world.outbox == {}
