"""Whoever turns out to be her, or not to be, while she is forgotten (R36, I7)."""

from functools import partial

import pytest

from quitclaim.domain.ids import PersonId
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.merge_people import MergePeople, SplitPeople
from tests.builders import ADA, BOB, EDITOR, MIA
from tests.fakes.fakes import Fakes
from tests.unit.usecases.erasures import erase
from tests.unit.usecases.stage import made, meanwhile, staged

STEPS = ["consents.person", "consents.aliases", "keys.holders", "commits.commit"]


def known(fakes: Fakes) -> frozenset[str]:
    return fakes.keys.holders([ADA, BOB, MIA], purpose=Purpose.DATA)


@pytest.mark.parametrize("before", STEPS)
@pytest.mark.parametrize("kept", [ADA, BOB])
def test_whoever_turns_out_to_be_her_meanwhile_is_forgotten_too(
    kept: PersonId, before: str
) -> None:
    fakes = staged(people=(ADA, BOB, MIA))
    gone = BOB if kept == ADA else ADA
    merge = partial(made(MergePeople, fakes), kept, gone, member=EDITOR)

    with meanwhile(fakes, before, merge):
        erase(fakes)

    assert known(fakes) == {MIA}
    assert fakes.consents.aliases(ADA) == (ADA,) and fakes.consents.aliases(BOB) == (BOB,)


@pytest.mark.parametrize("before", STEPS)
@pytest.mark.parametrize("kept", [ADA, BOB])
def test_whoever_turns_out_to_be_somebody_else_stays(kept: PersonId, before: str) -> None:
    """It could not be undone."""
    fakes = staged(people=(ADA, BOB, MIA))
    gone = BOB if kept == ADA else ADA
    made(MergePeople, fakes)(kept, gone, member=EDITOR)
    split = partial(made(SplitPeople, fakes), kept, gone, member=EDITOR)

    with meanwhile(fakes, before, split):
        erase(fakes)

    assert known(fakes) == {BOB, MIA}


def test_of_three_another_comes_to_whom_she_was_merged_with() -> None:
    """Her own record does not move."""
    fakes = staged(people=(ADA, BOB, MIA))
    made(MergePeople, fakes)(BOB, ADA, member=EDITOR)
    merge = partial(made(MergePeople, fakes), BOB, MIA, member=EDITOR)

    with meanwhile(fakes, "commits.commit", merge):
        erase(fakes)

    assert known(fakes) == frozenset()
