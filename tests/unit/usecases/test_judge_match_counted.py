"""What somebody says of a guess is counted by its run, and taken out again with her word (R24)."""

from functools import partial

from quitclaim.domain.organisation.actions import Action
from quitclaim.domain.organisation.judged import Outcome
from quitclaim.domain.pictures.tagging import rejected
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.ports.writes import Write
from quitclaim.usecases.judge_match import JudgeMatch
from quitclaim.usecases.mark_asset import Looked, UndoCorrection
from tests.builders import ADA, EDITOR, OFFICER, RUN, a_person
from tests.fakes.fakes import Fakes
from tests.unit.usecases.judging import HERS, a_guess, confirm, looks, say
from tests.unit.usecases.recognition import GROUP
from tests.unit.usecases.stage import commit, made, meanwhile


def heard(fakes: Fakes) -> dict[Outcome, int]:
    account = fakes.runs.account(RUN)
    assert account
    return {word: n for one in account.heard for word, n in one.counts.items() if n}


def undo(fakes: Fakes) -> None:
    found = fakes.library.asset(GROUP.id)
    assert found
    by = Looked(member=EDITOR, action=Action.LINK_FACE, version=found.version)
    UndoCorrection(fakes.library, made(JudgeMatch, fakes))(GROUP.id, HERS, by=by)


def test_the_run_counts_what_was_said_and_what_is_taken_back() -> None:
    fakes = a_guess()

    confirm(fakes)
    assert heard(fakes) == {Outcome.CONFIRMED: 1}
    undo(fakes)
    assert heard(fakes) == {}
    say(fakes, partial(rejected, face=HERS, person=ADA))

    use = fakes.runs.use(RUN, GROUP.id)
    assert use and use.matched[0].judged and heard(fakes) == {Outcome.REJECTED: 1}
    assert use.matched[0].judged.outcome is Outcome.REJECTED
    undo(fakes)
    use = fakes.runs.use(RUN, GROUP.id)
    assert use and use.matched[0].judged is None and heard(fakes) == {}


def test_it_says_of_whom_without_saying_who() -> None:
    fakes = a_guess()

    confirm(fakes)

    account = fakes.runs.account(RUN)
    assert account and account.heard[0].group.category is a_person(ADA).category
    assert account.heard[0].people == {fakes.pseudonyms.of_person(ADA)}
    assert ADA not in repr(account)


def test_a_second_voice_is_counted_with_the_first() -> None:
    fakes = a_guess()

    confirm(fakes)
    confirm(fakes, OFFICER)

    assert heard(fakes) == {Outcome.CONFIRMED: 1}


def test_without_its_account_the_word_counts_all_the_same() -> None:
    fakes = a_guess()
    del fakes.world.of_runs[RunAccount, RUN, None]

    confirm(fakes)

    assert len(looks(fakes)) == 1


def test_others_who_judge_pictures_of_the_same_run_are_in_nobodys_way() -> None:
    fakes = a_guess()

    before = fakes.runs.account(RUN)
    assert before
    others = Write(before.with_skip(seen=1), before)

    with meanwhile(fakes, "commits.commit", lambda: commit(fakes, others)):
        confirm(fakes)

    assert heard(fakes) == {Outcome.CONFIRMED: 1}
