"""Recognition for all of the organisation, as pages and programs say it."""

from dataclasses import dataclass
from typing import Any, Final

from functions.library.routes.assessment_told import DeployedShown
from functions.library.routes.recognition_told import DroppedShown, RecognitionShown
from quitclaim.domain.recognition.deployed import Deployed
from quitclaim.ports.library import Library
from quitclaim.usecases.allow_recognition import Allowance, AllowRecognition, StopRecognition
from quitclaim.usecases.drop_templates import DropTemplates, Idle
from quitclaim.usecases.set_rules import rules_of
from quitclaim_web.doors.call import Call

ADVICE: Final = (
    "Recognition is not deployed here, so that nothing is recognised. To change that, deploy the "
    "recognition stack and tell this function what it runs: docs/recognition.md"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecognitionDesk:
    library: Library
    allow: AllowRecognition
    stop: StopRecognition
    drop: DropTemplates
    deployed: Deployed | None

    def shown(self, *, dropped: DroppedShown | None = None) -> RecognitionShown:
        rules, deployed = rules_of(self.library), DeployedShown.of(self.deployed)
        return RecognitionShown.of(rules, deployed, advice=ADVICE, dropped=dropped)

    def previewed(self, call: Call[Any], allowance: Allowance) -> DroppedShown:
        return dropped_told(call, self.drop.preview(allowance.applied(self.library.rules())))

    def said(self, call: Call[Any], allowance: Allowance) -> DroppedShown:
        """First the rule, and then what rests on nothing any more."""
        member = call.member.id
        self.allow(allowance, deployed=self.deployed, member=member)
        return dropped_told(call, self.drop(member=member, after=call.after))


def dropped_told(call: Call[Any], idle: Idle) -> DroppedShown:
    following = call.following(idle.following)
    return DroppedShown(people=idle.people, templates=idle.templates, following=following)
