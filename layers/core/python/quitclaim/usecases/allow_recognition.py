"""Recognition for all of the organisation: allowed, for whom, stopped at once (R10, R16, R22)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import MemberId
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import Category
from quitclaim.domain.recognition.deployed import Deployed
from quitclaim.usecases.approve_assessment import Unapprovable
from quitclaim.usecases.change_rules import ChangeRules


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """`free_for`: why a yes of those who depend on us is free; others of them are never asked."""

    recognition: bool
    minors: bool = False
    free_for: Mapping[Category, str] = field(default_factory=dict)

    @classmethod
    def of(cls, rules: Rules) -> "Allowance":
        minors, free_for = rules.minors_biometrics, rules.free_for
        return cls(recognition=rules.recognition, minors=minors, free_for=free_for)

    def applied(self, rules: Rules) -> Rules:
        return rules.changed(
            recognition=self.recognition,
            minors_biometrics=self.minors,
            free_for=dict(self.free_for),
        )


@dataclass(frozen=True, slots=True)
class AllowRecognition:
    change_rules: ChangeRules

    def __call__(
        self, allowance: Allowance, *, deployed: Deployed | None, member: MemberId
    ) -> Rules:
        """What rests on nothing any more is compared with nobody from then on; drop it after."""
        rules = self.change_rules.library.rules()
        if Allowance.of(rules) == allowance:
            return rules
        if allowance.recognition and deployed is None:
            raise NotAllowed(Unapprovable.NOT_DEPLOYED)
        return self.change_rules(allowance.applied, member=member)


@dataclass(frozen=True, slots=True)
class StopRecognition:
    change_rules: ChangeRules

    def __call__(self, *, stopped: bool, member: MemberId) -> Rules:
        """A permit asks it for every photo, so that a batch halts in its middle."""
        rules = self.change_rules.library.rules()
        if rules.stopped is stopped:
            return rules
        return self.change_rules(lambda now: now.changed(stopped=stopped), member=member)
