"""What is kept of a face that somebody explained: what it says of the machine, and of nobody."""

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.organisation.judged import Group, Outcome
from quitclaim.domain.recognition.looking import Finding
from quitclaim.usecases.explain_face import ExplainFace
from tests.builders import ADA, a_person
from tests.unit.usecases.recognition import GROUP, RUN
from tests.unit.usecases.stage import made
from tests.unit.usecases.test_explain_face import STRANGERS, a_run, explain, looked


def test_whom_a_run_missed_is_kept_in_no_row_of_it() -> None:
    """I7: an erasure finds links, and nothing that a run would keep of her."""
    fakes = a_run()

    explain(fakes, Finding.MISSED_MEMBER, person=ADA)

    assert ADA not in repr(fakes.world.of_runs)
    account = fakes.runs.account(RUN)
    assert account and account.heard[0].counts == {Outcome.MISSED: 1}
    with pytest.raises(ImpossibleValue, match="name whom the run missed"):
        made(ExplainFace, fakes)(GROUP.id, STRANGERS, run=RUN, looked=looked(Finding.MISSED_MEMBER))


def test_a_stranger_is_counted_and_stays_unnamed_and_no_face_is_nobody() -> None:
    strange, nothing = a_run(), a_run()

    explain(strange)
    explain(nothing, Finding.NOT_A_FACE)

    account, other = strange.runs.account(RUN), nothing.runs.account(RUN)
    assert account and account.heard[0].counts == {Outcome.STRANGER: 1}
    assert account.heard[0].group == Group() and not account.heard[0].people
    assert other and other.heard == ()


def test_whoever_was_missed_is_counted_in_her_group() -> None:
    fakes = a_run()

    explain(fakes, Finding.MISSED_MEMBER, person=ADA)

    account = fakes.runs.account(RUN)
    assert account and account.heard[0].group.category is a_person(ADA).category
    assert account.heard[0].people == {fakes.pseudonyms.of_person(ADA)}
