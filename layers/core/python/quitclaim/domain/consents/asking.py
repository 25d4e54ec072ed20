"""May we ask this person for this? A request that could not count is never sent (R6-R11)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.checks import Word, require, require_some, require_text
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import LONGEST_FOR_MINORS, Dossier
from quitclaim.domain.instants import Interval, require_instants
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.scope import Kind, Scope, kind_of


class Hindrance(Word):
    """Why we may not ask."""

    ERASED = "erased"
    DIED = "died"
    MINORS_OFF = "minors_off"
    CATEGORY_NOT_FREE = "category_not_free"
    NO_ALTERNATIVE = "no_alternative"
    OVER_ALREADY = "over_already"
    TOO_LONG = "too_long"
    TOO_LONG_FOR_A_MINOR = "too_long_for_a_minor"
    OTHER_PERSON = "other_person"
    OTHER_KIND = "other_kind"
    NOT_GIVEN = "not_given"
    NO_CONTROLLER = "no_controller"  # the organisation has not said yet who it is (art. 13)
    ASKED_ALREADY = "asked_already"  # the very same, and nobody has answered yet
    NOBODY_TO_ASK = "nobody_to_ask"  # a minor without a guardian on record, too young herself


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """
    What we would ask for. `alternative`: what whoever says no gets instead, in the words of the
    request. `renews`: the record that this one would take the place of.
    """

    asked: Scope
    during: Interval
    alternative: str | None = None
    renews: Consent | None = None

    def __post_init__(self) -> None:
        require(self.during.until, "a consent expires: give the end of its period")
        if self.alternative is not None:
            require_text(alternative=self.alternative)

    @property
    def kind(self) -> Kind:
        return kind_of(self.asked)

    @property
    def until(self) -> datetime:
        end = self.during.until
        assert end is not None  # noqa: S101  a proposal without an end does not come into being
        return end


class Leave(Word):
    """We may ask; of somebody who depends on us only with that said (R10; GDPR recital 43)."""

    FREELY = "freely"
    WITH_A_WARNING = "with_a_warning"


@dataclass(frozen=True, slots=True)
class Denial:
    """Everything that hinders, so that whoever reads it comes back once."""

    hindrances: tuple[Hindrance, ...]

    def __post_init__(self) -> None:
        require_some(hindrances=self.hindrances)


def leave_to_ask(
    proposal: Proposal, dossier: Dossier, *, rules: Rules, at: datetime
) -> Leave | Denial:
    """Say whether `proposal` may be sent to her at the instant `at`, or all that hinders it."""
    require_instants(at=at)
    hindrances = (
        *_of_the_person(proposal, dossier, rules=rules, at=at),
        *_of_the_period(proposal, dossier, rules=rules, at=at),
        *_of_the_renewal(proposal, dossier, at=at),
    )
    if hindrances:
        return Denial(hindrances)
    depends = dossier.person.category.depends_on_us
    return Leave.WITH_A_WARNING if depends else Leave.FREELY


def period_for(dossier: Dossier, *, kind: Kind, rules: Rules, at: datetime) -> Interval:
    """The period proposed unless somebody chooses a shorter one."""
    if _is_a_minors_face(dossier, kind, at=at):
        return Interval(at, at + min(rules.period, LONGEST_FOR_MINORS))
    return Interval(at, at + rules.period)


def _is_a_minors_face(dossier: Dossier, kind: Kind, *, at: datetime) -> bool:
    return kind is Kind.BIOMETRIC and dossier.person.is_minor(kind, at=at)


def _of_the_person(
    proposal: Proposal, dossier: Dossier, *, rules: Rules, at: datetime
) -> Iterator[Hindrance]:
    if dossier.is_erased:
        yield Hindrance.ERASED
    if dossier.person.died_on is not None:
        yield Hindrance.DIED
    if _is_a_minors_face(dossier, proposal.kind, at=at) and not rules.minors_biometrics:
        yield Hindrance.MINORS_OFF
    category = dossier.person.category
    if category.depends_on_us:
        # GDPR art. 7(4), recital 43: an imbalance makes a yes less free (R10).
        if proposal.kind is Kind.BIOMETRIC and category not in rules.free_for:
            yield Hindrance.CATEGORY_NOT_FREE
        if proposal.alternative is None:
            yield Hindrance.NO_ALTERNATIVE


def _of_the_period(
    proposal: Proposal, dossier: Dossier, *, rules: Rules, at: datetime
) -> Iterator[Hindrance]:
    # GDPR art. 5(1)(e): no longer than needed; the organisation said how long that is (R6).
    until = proposal.until
    if until <= at:
        yield Hindrance.OVER_ALREADY
    if until > proposal.during.starts_at + rules.period:
        yield Hindrance.TOO_LONG
    # Counted from the asking, so that the first yes, which comes later, is never cut short (R9).
    if _is_a_minors_face(dossier, proposal.kind, at=at) and until > at + LONGEST_FOR_MINORS:
        yield Hindrance.TOO_LONG_FOR_A_MINOR


def _of_the_renewal(proposal: Proposal, dossier: Dossier, *, at: datetime) -> Iterator[Hindrance]:
    """A renewal is of the same person and kind: the basis of a record never changes (R7)."""
    old = proposal.renews
    if old is None:
        return
    if old.person not in dossier.person.ids:
        yield Hindrance.OTHER_PERSON
    if kind_of(old.asked) is not proposal.kind:
        yield Hindrance.OTHER_KIND
    if not old.yeses or old.ending is not None or at >= old.until:
        yield Hindrance.NOT_GIVEN
