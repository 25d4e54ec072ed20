"""Who said yes or no to a guess is in the log of its run (R22; AI Act art. 12(3), 14)."""

from dataclasses import replace
from functools import partial

import pytest

from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import FaceId, MemberId
from quitclaim.domain.organisation.actions import Action
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.judged import Outcome
from quitclaim.domain.organisation.use_log import UseEntry, Verification
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.links import Confirmation
from quitclaim.domain.pictures.tagging import confirmed, rejected
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.ports.writes import Write
from quitclaim.usecases.judge_match import JudgeMatch
from quitclaim.usecases.library_desk import Correction
from quitclaim.usecases.mark_asset import Looked, UndoCorrection
from tests.builders import ADA, EDITOR, NOON, OFFICER, RUN, a_person, a_use_entry
from tests.fakes.fakes import Fakes
from tests.unit.usecases.recognition import GROUP, attested, recognise
from tests.unit.usecases.stage import announced, commit, made, meanwhile

HERS = GROUP.faces[0].id


def a_guess() -> Fakes:
    fakes = attested(ADA)
    fakes.endpoint.planted[GROUP.id, HERS] = ADA
    recognise(fakes)
    fakes.world.outbox.clear()
    return fakes


def say(fakes: Fakes, correction: Correction, *, member: MemberId = EDITOR) -> None:
    found = fakes.library.asset(GROUP.id)
    assert found
    by = Looked(member=member, action=Action.CONFIRM_MATCH, version=found.version)
    made(JudgeMatch, fakes)(GROUP.id, correction, by=by)


def confirm(fakes: Fakes, member: MemberId = EDITOR, *, face: FaceId = HERS) -> None:
    word = Confirmation(member=member, at=NOON, knows_person=True)
    say(fakes, partial(confirmed, face=face, confirmation=word), member=member)


def looks(fakes: Fakes) -> tuple[Verification, ...]:
    use = fakes.runs.use(RUN, GROUP.id)
    assert use
    return use.matched[0].verifications


def test_a_yes_makes_the_link_and_is_in_the_log() -> None:
    fakes = a_guess()

    confirm(fakes)

    stored = fakes.library.asset(GROUP.id)
    assert stored and stored.faces[0].link and stored.faces[0].link.person == ADA
    assert looks(fakes) == (Verification(by=EDITOR, at=NOON),)
    assert announced(fakes) == [
        [
            (EventType.LINK_CONFIRMED, GROUP.id, 3),
            (EventType.USE_VERIFIED, RUN, 3),
            (EventType.RUN_COUNTED, RUN, 3),
        ]
    ]


def test_a_second_voice_is_in_it_too() -> None:
    fakes = a_guess()

    confirm(fakes)
    confirm(fakes, OFFICER)

    assert [look.by for look in looks(fakes)] == [EDITOR, OFFICER]


def test_a_no_is_a_look_as_well() -> None:
    fakes = a_guess()
    no = partial(rejected, face=HERS, person=ADA)

    say(fakes, no)

    assert [look.by for look in looks(fakes)] == [EDITOR]
    # And to say it again is none: there is no guess any more.
    say(fakes, no)
    assert len(looks(fakes)) == 1


def test_two_faces_at_once_are_two_looks_in_one_version_of_the_log() -> None:
    fakes = attested(ADA)
    for face in GROUP.faces:
        fakes.endpoint.planted[GROUP.id, face.id] = ADA
    recognise(fakes)
    word = Confirmation(member=EDITOR, at=NOON, knows_person=True)

    def both(asset: Asset) -> Asset:
        first = confirmed(asset, HERS, confirmation=word)
        second = rejected(first, GROUP.faces[1].id, person=ADA)
        return replace(second, version=asset.version + 1)

    say(fakes, both)

    use = fakes.runs.use(RUN, GROUP.id)
    assert use and use.version == 3 and all(one.verifications for one in use.matched)


def test_what_was_cut_off_before_its_matches_were_written_has_no_look() -> None:
    fakes = a_guess()
    begun = a_use_entry(asset=GROUP.id, embedded=2)
    fakes.world.of_runs[UseEntry, RUN, GROUP.id] = begun

    confirm(fakes)

    assert fakes.runs.use(RUN, GROUP.id) == begun


def test_without_its_log_the_word_counts_all_the_same() -> None:
    """It is kept for six months; a guess may lie longer."""
    fakes = a_guess()
    fakes.world.of_runs.clear()

    confirm(fakes)

    stored = fakes.library.asset(GROUP.id)
    assert stored and stored.faces[0].link


def test_what_cannot_be_read_is_not_written_over() -> None:
    fakes = a_guess()
    fakes.world.spoil(GROUP.id)

    with pytest.raises(NotAllowed):
        confirm(fakes)


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
