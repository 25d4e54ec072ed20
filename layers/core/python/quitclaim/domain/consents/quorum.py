"""Whose yes a record needs, and which of those are missing (R9, I10; GDPR art. 8)."""

from collections.abc import Collection, Iterator
from datetime import datetime

from quitclaim.domain.consents.answers import Gap
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import Event
from quitclaim.domain.people.ages import Minority
from quitclaim.domain.people.person import HERSELF, Custody, Person, Role
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
    guardians = {by.id for by in speakers if by.role is Role.GUARDIAN}
    heard = sum(g.id in guardians and g.may_say_yes(kind, at=at) for g in person.guardians)
    if heard < _quorum(person, minority):
        yield Gap.GUARDIANS_MISSING
    if minority.asks_the_child(at) and HERSELF not in speakers:
        yield Gap.CHILD_MISSING


def is_complete(person: Person, consent: Consent, *, at: datetime) -> bool:
    """Whether everybody who has to has said yes on this record."""
    yeses = tuple(yes for yes in consent.yeses if yes.at <= at)
    return not any(voices_missing(person, yeses, kind=kind_of(consent.asked), at=at))


def _quorum(person: Person, minority: Minority) -> int:
    """Never zero: of no recorded guardian, every one would have agreed."""
    holders = sum(guardian.custody is Custody.RECORDED for guardian in person.guardians)
    return max(1, min(minority.quorum, holders))
