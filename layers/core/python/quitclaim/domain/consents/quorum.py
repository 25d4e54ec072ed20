"""Whose yes a record needs, and which of those are missing (R9, I10; GDPR art. 8)."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.checks import require
from quitclaim.domain.consents.answers import Gap
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import Event
from quitclaim.domain.people.ages import Minority
from quitclaim.domain.people.person import HERSELF, Custody, Person, Role, Speaker
from quitclaim.domain.scope import Kind, kind_of


def voices_missing(
    person: Person, yeses: Collection[Event], *, kind: Kind, at: datetime
) -> Iterator[Gap]:
    """What these yeses still lack at the instant `at`; nothing means that enough people agreed."""
    minority = person.minority(kind)
    if minority is None or not minority.holds(at):
        # What guardians or the child said before coming of age lapsed with it.
        since = None if minority is None else minority.until
        if not any(yes.by == HERSELF and (since is None or yes.at >= since) for yes in yeses):
            yield Gap.OWN_YES_MISSING
        return
    speakers = {yes.by for yes in yeses}
    if _heard(person, speakers, kind=kind, at=at) < _quorum(person, minority):
        yield Gap.GUARDIANS_MISSING
    if minority.asks_the_child(at) and HERSELF not in speakers:
        yield Gap.CHILD_MISSING


def is_complete(person: Person, consent: Consent, *, at: datetime) -> bool:
    """
    Whether everybody who has to at that instant has said yes on this record.

    Under a clock that was set back, what was said before counts as said all the same.
    """
    return not any(voices_missing(person, consent.yeses, kind=kind_of(consent.asked), at=at))


@dataclass(frozen=True, slots=True, kw_only=True)
class Headcount:
    """
    How far a minor's record is, for one of those who answer on it: of the others only a number.

    `answered`: guardians whose yes counts, and her own; `needed`: so many have to; `missing`: so
    many are still to come. `is_unchecked`: a yes of hers waits until somebody has seen who she is.
    """

    answered: int
    needed: int
    missing: int
    is_child_missing: bool
    is_unchecked: bool

    def __post_init__(self) -> None:
        require(0 <= self.missing <= self.needed, "no more yeses are missing than are needed")
        require(self.answered >= self.needed - self.missing, "who is not missing has answered")


def headcount_of(
    person: Person, consent: Consent, *, by: Speaker, at: datetime
) -> Headcount | None:
    """As `by` is told it at the instant `at`; None: nobody answers for this person any more."""
    kind = kind_of(consent.asked)
    minority = person.minority(kind)
    if minority is None or not minority.holds(at):
        return None
    speakers = {yes.by for yes in consent.yeses if yes.at <= at}
    heard, needed = _heard(person, speakers, kind=kind, at=at), _quorum(person, minority)
    guardians = {Speaker(Role.GUARDIAN, one.id): one for one in person.guardians}
    is_unchecked = by in guardians and not guardians[by].may_say_yes(kind, at=at)
    return Headcount(
        answered=heard + (is_unchecked and by in speakers),
        needed=needed,
        missing=max(0, needed - heard),
        is_child_missing=minority.asks_the_child(at) and HERSELF not in speakers,
        is_unchecked=is_unchecked,
    )


def _heard(person: Person, speakers: Collection[Speaker], *, kind: Kind, at: datetime) -> int:
    """How many of her guardians have said a yes that counts."""
    guardians = {by.id for by in speakers if by.role is Role.GUARDIAN}
    return sum(g.id in guardians and g.may_say_yes(kind, at=at) for g in person.guardians)


def _quorum(person: Person, minority: Minority) -> int:
    """Never zero: of no recorded guardian, every one would have agreed."""
    holders = sum(guardian.custody is Custody.RECORDED for guardian in person.guardians)
    return max(1, min(minority.quorum, holders))
