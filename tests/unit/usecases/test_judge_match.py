"""Who said yes or no to a guess is in the log of its run (R22; AI Act art. 12(3), 14)."""

from functools import partial

import pytest

from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.use_log import Verification
from quitclaim.domain.pictures.links import Confirmation
from quitclaim.domain.pictures.tagging import confirmed, rejected
from quitclaim.usecases.judge_match import JudgeMatch
from tests.builders import ADA, EDITOR, NOON, OFFICER, RUN
from tests.fakes.fakes import Fakes
from tests.unit.usecases.recognition import GROUP, attested, recognise
from tests.unit.usecases.stage import announced, made

HERS = GROUP.faces[0].id


def a_guess() -> Fakes:
    fakes = attested(ADA)
    fakes.endpoint.planted[GROUP.id, HERS] = ADA
    recognise(fakes)
    fakes.world.outbox.clear()
    return fakes


def confirm(fakes: Fakes, member: str = EDITOR) -> None:
    word = Confirmation(member=member, at=NOON, knows_person=True)  # type: ignore[arg-type]
    yes = partial(confirmed, face=HERS, confirmation=word)
    made(JudgeMatch, fakes)(GROUP.id, yes, face=HERS, member=member)  # type: ignore[arg-type]


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
        [(EventType.FACE_CORRECTED, GROUP.id, 3), (EventType.USE_VERIFIED, RUN, 3)]
    ]


def test_a_second_voice_is_in_it_too() -> None:
    fakes = a_guess()

    confirm(fakes)
    confirm(fakes, OFFICER)

    assert [look.by for look in looks(fakes)] == [EDITOR, OFFICER]


def test_a_no_is_a_look_as_well() -> None:
    fakes = a_guess()
    no = partial(rejected, face=HERS, person=ADA)

    made(JudgeMatch, fakes)(GROUP.id, no, face=HERS, member=EDITOR)

    assert [look.by for look in looks(fakes)] == [EDITOR]
    # And to say it again is none: there is no guess any more.
    made(JudgeMatch, fakes)(GROUP.id, no, face=HERS, member=EDITOR)
    assert len(looks(fakes)) == 1


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
