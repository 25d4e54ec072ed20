"""A no halts a run in its midst, and what was written of it is whole (R22, I3, R51)."""

from collections.abc import Callable

import pytest

from quitclaim.domain.corrections import marked
from quitclaim.domain.errors import Conflict, StoreUnavailable
from quitclaim.domain.facts import EventType
from quitclaim.domain.people import HERSELF
from quitclaim.domain.permit import Refusal
from quitclaim.usecases.change_rules import ChangeRules
from quitclaim.usecases.correct_asset import CorrectAsset
from quitclaim.usecases.erase_person import ErasePerson
from quitclaim.usecases.recognise_asset import Recognised
from quitclaim.usecases.retelling import ATTEMPTS
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import ADA, EDITOR, OFFICER, a_face, a_mark, an_asset
from tests.fakes.fakes import Fakes
from tests.unit.usecases.recognition import attested, recognise, yes_of
from tests.unit.usecases.stage import announced, before_each, made, meanwhile, raced

CROWD = an_asset(*(a_face(f"face {n}") for n in range(25)))
Act = Callable[[Fakes], object]
HALTS: dict[str, Act] = {
    "her no": lambda f: made(WithdrawConsent, f)(ADA, yes_of().id, speaker=HERSELF),
    "the stop switch": lambda f: made(ChangeRules, f)(
        lambda rules: rules.changed(stopped=True), member=EDITOR
    ),
    "an erasure": lambda f: made(ErasePerson, f)(ADA, member=OFFICER),
}


def a_run() -> Fakes:
    """ADA is on every face of it, so that it is written in three changes."""
    fakes = attested(ADA, asset=CROWD)
    for face in CROWD.faces:
        fakes.endpoint.planted[CROWD.id, face.id] = ADA
    return fakes


def guessed(fakes: Fakes) -> int:
    asset = fakes.library.asset(CROWD.id)
    return sum(face.suggestion is not None for face in asset.faces) if asset else 0


def kinds(fakes: Fakes) -> list[EventType]:
    return [said[0][0] for said in announced(fakes)]


def test_many_suggestions_are_written_a_few_at_a_time_each_with_its_leaf() -> None:
    fakes = a_run()

    recognise(fakes, CROWD)

    assert guessed(fakes) == len(CROWD.faces)
    assert kinds(fakes) == [*[EventType.ASSET_CHANGED] * 3, EventType.RUN_ENDED]


@pytest.mark.parametrize("halt", HALTS)
@pytest.mark.parametrize("before", ["endpoint.embed", "gallery.nearest", "commits.commit"])
def test_a_halt_before_the_first_word_writes_nothing(halt: str, before: str) -> None:
    fakes = a_run()

    with meanwhile(fakes, before, lambda: HALTS[halt](fakes)):
        recognise(fakes, CROWD)

    assert guessed(fakes) == 0


@pytest.mark.parametrize("halt", HALTS)
def test_a_halt_just_before_the_first_word_refuses_the_run_after_all(halt: str) -> None:
    fakes = a_run()

    with meanwhile(fakes, "commits.commit", lambda: HALTS[halt](fakes)):
        answer = recognise(fakes, CROWD)

    assert isinstance(answer, Refusal)
    assert guessed(fakes) == 0
    assert kinds(fakes)[-1] is EventType.RUN_REFUSED


def test_a_halt_in_the_midst_stops_the_rest() -> None:
    fakes = a_run()
    commits: list[str] = []

    def at_the_second(name: str) -> None:
        if name == "commits.commit":
            commits.append(name)
            if len(commits) == 2:
                HALTS["the stop switch"](fakes)

    with before_each(fakes, at_the_second):
        answer = recognise(fakes, CROWD)

    assert isinstance(answer, Refusal)
    assert 0 < guessed(fakes) < len(CROWD.faces)


def test_a_human_word_in_the_midst_is_not_overrun() -> None:
    """I12: what was marked meanwhile gets no suggestion."""
    fakes = a_run()
    face = CROWD.faces[-1].id
    correct = made(CorrectAsset, fakes)

    with meanwhile(
        fakes,
        "commits.commit",
        lambda: correct(
            CROWD.id,
            lambda asset: marked(asset, face, mark=a_mark()),
            member=EDITOR,
            became=EventType.FACE_CORRECTED,
        ),
    ):
        answer = recognise(fakes, CROWD)

    assert isinstance(answer, Recognised)
    assert face not in answer.faces
    stored = fakes.library.asset(CROWD.id)
    assert stored and stored.faces[-1].mark == a_mark()
    assert guessed(fakes) == len(CROWD.faces) - 1


@pytest.mark.parametrize("nth", [1, 2, 3, 4])
def test_a_race_lost_at_any_change_ends_in_the_same_suggestions(nth: int) -> None:
    fakes = a_run()
    fakes.world.fail("commits.commit", nth, error=Conflict("somebody was faster"))

    recognise(fakes, CROWD)

    assert guessed(fakes) == len(CROWD.faces)
    assert kinds(fakes).count(EventType.RUN_ENDED) == 1


def test_whoever_keeps_losing_is_told() -> None:
    fakes = a_run()
    raced(fakes, ATTEMPTS)

    with pytest.raises(Conflict):
        recognise(fakes, CROWD)

    assert guessed(fakes) == 0


@pytest.mark.parametrize("nth", [1, 2, 3])
def test_an_answer_that_was_lost_is_asked_for_again_without_a_second_effect(nth: int) -> None:
    fakes = a_run()
    fakes.world.fail("commits.commit", nth, after=True)
    with pytest.raises(StoreUnavailable):
        recognise(fakes, CROWD)

    recognise(fakes, CROWD)

    stored = fakes.library.asset(CROWD.id)
    assert stored and stored.version == 4
    assert kinds(fakes) == [*[EventType.ASSET_CHANGED] * 3, EventType.RUN_ENDED]


def test_an_endpoint_that_sleeps_leaves_the_run_to_come_back() -> None:
    fakes = a_run()
    fakes.world.fail("endpoint.embed")

    with pytest.raises(StoreUnavailable):
        recognise(fakes, CROWD)

    assert (guessed(fakes), announced(fakes)) == (0, [])
