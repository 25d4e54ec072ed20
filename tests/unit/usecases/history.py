"""A picture of which much was said, minute by minute."""

from datetime import datetime, timedelta

from quitclaim.domain.ids import FaceId
from quitclaim.domain.organisation.actions import Action
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.pictures.curation import reviewed
from quitclaim.domain.pictures.tagging import named
from quitclaim.domain.publishing.verdict import Verdict
from quitclaim.usecases.judge_asset import ExplainAsset, JudgeAsset, Judgement
from quitclaim.usecases.mark_asset import Looked, MarkAsset
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import (
    ADA,
    EDITOR,
    NOON,
    WEBSITE,
    a_confirmation,
    a_consent,
    a_face,
    an_asset,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import made, staged

NEW = an_asset(a_face(), review=None)
FACE: FaceId = NEW.faces[0].id
MINUTE = timedelta(minutes=1)


def told() -> Fakes:
    """At NOON a picture came; each minute after, one thing more was said of it, or by her."""
    fakes = staged(NEW, a_consent())
    fakes.clock.step(MINUTE)
    say(fakes, lambda one: named(one, FACE, person=ADA, confirmation=a_confirmation()))
    fakes.clock.step(MINUTE)
    say(fakes, lambda one: reviewed(one, EDITOR, at=NOON))
    fakes.clock.step(MINUTE)
    made(WithdrawConsent, fakes)(ADA, a_consent().id, speaker=HERSELF)
    fakes.clock.step(MINUTE)
    return fakes


def say(fakes: Fakes, correction: object) -> None:
    version = fakes.world.assets[NEW.id].version
    by = Looked(member=EDITOR, action=Action.LINK_FACE, version=version)
    made(MarkAsset, fakes)(NEW.id, correction, by=by)  # type: ignore[arg-type]


def now(fakes: Fakes) -> Judgement:
    return made(JudgeAsset, fakes)(NEW.id)


def then(fakes: Fakes, at: datetime) -> Judgement:
    return made(ExplainAsset, fakes)(NEW.id, at=at)


def website(judged: Judgement) -> Verdict:
    return next(one for one in judged.verdicts if one.channel == WEBSITE)
