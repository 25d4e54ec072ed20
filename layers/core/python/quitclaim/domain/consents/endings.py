"""When a yes ends by the clock alone, and why then (R6, R9)."""

from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.checks import Word
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.instants import require_instants
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.scope import kind_of


class Cause(Word):
    """What ends it; where both would at one instant, the person herself is asked."""

    COMES_OF_AGE = "comes_of_age"
    PERIOD_OVER = "period_over"


@dataclass(frozen=True, slots=True)
class End:
    at: datetime
    cause: Cause

    def __post_init__(self) -> None:
        require_instants(at=self.at)


def end_of(consent: Consent, dossier: Dossier) -> End:
    """The instant at which a given record stops counting, whether or not any scheduler runs."""
    ends = (consent.until, dossier.minors_end(consent))
    period = min(end for end in ends if end is not None)
    majority = _majority(consent, dossier)
    # What guardians, or the child, said lapses at majority (GDPR art. 8(1), 7(3); R9).
    if majority is not None and majority <= period:
        return End(majority, Cause.COMES_OF_AGE)
    return End(period, Cause.PERIOD_OVER)


def _majority(consent: Consent, dossier: Dossier) -> datetime | None:
    """When it lapses for her age; None for an adult, or once she said yes herself as one."""
    minority = dossier.minorities[kind_of(consent.asked)]
    if minority is None or any(
        yes.by == HERSELF and yes.at >= minority.until for yes in consent.yeses
    ):
        return None
    return minority.until
