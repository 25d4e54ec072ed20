"""A run that guessed a face to be ADA, and somebody who judges it."""

from functools import partial

from quitclaim.domain.ids import FaceId, MemberId
from quitclaim.domain.organisation.actions import Action
from quitclaim.domain.organisation.use_log import Verification
from quitclaim.domain.pictures.links import Confirmation
from quitclaim.domain.pictures.tagging import confirmed
from quitclaim.usecases.judge_match import JudgeMatch
from quitclaim.usecases.library_desk import Correction
from quitclaim.usecases.mark_asset import Looked
from tests.builders import ADA, EDITOR, NOON, RUN
from tests.fakes.fakes import Fakes
from tests.unit.usecases.recognition import GROUP, attested, recognise
from tests.unit.usecases.stage import made

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
