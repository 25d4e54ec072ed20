"""A no halts a run in its midst, and what was written of it is whole (R22, I3, R51)."""

from collections.abc import Callable

import pytest

from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.pictures.corrections import marked
from quitclaim.domain.recognition.permit import Refusal
from quitclaim.usecases.change_rules import ChangeRules
from quitclaim.usecases.correct_asset import CorrectAsset
from quitclaim.usecases.erase_person import ErasePerson
from quitclaim.usecases.recognise_asset import Recognised
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import ADA, EDITOR, OFFICER, a_mark
from tests.fakes.fakes import Fakes
from tests.unit.usecases.recognition import (
    CROWD,
    RUN,
    a_run,
    guessed,
    kinds,
    recognise,
    yes_of,
)
from tests.unit.usecases.stage import before_each, made, meanwhile

Act = Callable[[Fakes], object]
HALTS: dict[str, Act] = {
    "her no": lambda f: made(WithdrawConsent, f)(ADA, yes_of().id, speaker=HERSELF),
    "the stop switch": lambda f: made(ChangeRules, f)(
        lambda rules: rules.changed(stopped=True), member=EDITOR
    ),
    "an erasure": lambda f: made(ErasePerson, f)(ADA, member=OFFICER),
}


def test_many_suggestions_are_written_a_few_at_a_time_each_with_its_leaf() -> None:
    fakes = a_run()

    recognise(fakes, CROWD)

    assert guessed(fakes) == len(CROWD.faces)
    assert kinds(fakes) == [
        EventType.USE_BEGUN,
        *[EventType.ASSET_CHANGED] * 3,
        EventType.USE_ENDED,
    ]


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

    def at_the_third(name: str) -> None:
        if name == "commits.commit":
            commits.append(name)
            if len(commits) == 3:
                HALTS["the stop switch"](fakes)

    with before_each(fakes, at_the_third):
        answer = recognise(fakes, CROWD)

    assert isinstance(answer, Refusal)
    assert 0 < guessed(fakes) < len(CROWD.faces)
    account, use = fakes.runs.account(RUN), fakes.runs.use(RUN, CROWD.id)
    assert account and account.embedded == len(CROWD.faces) and account.skipped == 1
    assert use and use.ended_at and len(use.matched) == guessed(fakes)


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
