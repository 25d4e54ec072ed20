"""What our text says to whoever would be asked, without anybody being asked (R3)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.checks import Word
from quitclaim.domain.consents.asking import Proposal
from quitclaim.domain.consents.dossier import LONGEST_FOR_MINORS
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.consents.wording import Wording
from quitclaim.domain.instants import Interval
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.scope import BiometricScope, Kind, PublicationScope, Scope, kind_of


class Asks(Word):
    PUBLICATION = "publication"
    BIOMETRIC = "biometric"
    BOTH = "both"

    def about(self, kind: Kind) -> bool:
        return self in (Asks.BOTH, Asks(kind.value))


class Audience(Word):
    """Whom it addresses. Of a minor the guardians and the child read the same text."""

    ADULT = "adult"
    DEPENDENT = "dependent"  # works or learns here, and is of age (R10)
    CHILD = "child"
    PUPIL = "pupil"  # a child that learns or works here

    @property
    def is_minor(self) -> bool:
        return self in (Audience.CHILD, Audience.PUPIL)

    @property
    def depends_on_us(self) -> bool:
        return self in (Audience.DEPENDENT, Audience.PUPIL)


class Blank(Word):
    """What the organisation has not said yet, and without which nobody can be asked."""

    CONTROLLER = "controller"
    CHANNELS = "channels"


@dataclass(frozen=True, slots=True, kw_only=True)
class Specimen:
    asks: Asks
    audience: Audience
    language: Language

    def blanks(self, rules: Rules) -> Iterator[Blank]:
        if rules.controller is None:
            yield Blank.CONTROLLER
        if self.asks.about(Kind.PUBLICATION) and not rules.channels:
            yield Blank.CHANNELS

    def is_in_use(self, rules: Rules) -> bool:
        """Whether anybody may be asked this as the organisation is set now."""
        if not self.asks.about(Kind.BIOMETRIC):
            return True
        of_those_who_depend = any(category.depends_on_us for category in rules.free_for)
        is_free = of_those_who_depend or not self.audience.depends_on_us
        is_old_enough = rules.minors_biometrics or not self.audience.is_minor
        return rules.recognition and is_free and is_old_enough

    def worded(self, rules: Rules, *, instead: str, at: datetime) -> Wording | None:
        """
        For everything that could be asked of them, so that every sentence is read; None: blanks.

        `instead`: what stands where an asking says what whoever refuses gets.
        """
        if rules.controller is None or any(self.blanks(rules)):
            return None
        return Wording(
            controller=rules.controller,
            language=self.language,
            proposals=tuple(self._proposals(rules, instead=instead, at=at)),
            for_a_minor=self.audience.is_minor,
            assessment=rules.assessment,
        )

    def _proposals(self, rules: Rules, *, instead: str, at: datetime) -> Iterator[Proposal]:
        for scope in _scopes(rules):
            kind = kind_of(scope)
            if not self.asks.about(kind):
                continue
            is_a_minors_face = kind is Kind.BIOMETRIC and self.audience.is_minor
            longest = min(rules.period, LONGEST_FOR_MINORS) if is_a_minors_face else rules.period
            yield Proposal(
                asked=scope,
                during=Interval(at, at + longest),
                alternative=instead if self.audience.depends_on_us else None,
            )


def _scopes(rules: Rules) -> Iterator[Scope]:
    yield BiometricScope(collection=None)
    if rules.channels:
        yield PublicationScope(
            channels=frozenset(rules.channels),
            purposes=frozenset(rule.purpose for rule in rules.channels.values()),
            territories=frozenset(rule.territory for rule in rules.channels.values()),
            collection=None,
            names_allowed=True,
        )
