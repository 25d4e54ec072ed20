"""How long what proves somebody's words is kept (R13, R39; GDPR art. 7(1), 17(3)(e))."""

from datetime import timedelta

from quitclaim.domain.forgetting.retention import Cause, Term, term_of_evidence
from quitclaim.domain.instants import Interval
from tests.builders import DAY, NOON, a_consent, an_id, cancelled, given, refused, withdrawn

YEAR = timedelta(days=365)


def test_evidence_outlives_the_last_word_that_it_proves_for_its_period() -> None:
    """R13: a no is proven as well."""
    over = a_consent(given(), withdrawn(NOON))
    refusal = a_consent(refused(NOON + DAY), id=an_id("refused"))

    alone = term_of_evidence([over], kept_for=YEAR)
    assert alone == Term(until=NOON + YEAR, cause=Cause.EVIDENCE_ENDED)
    both = term_of_evidence([refusal, over], kept_for=YEAR)
    assert both == Term(until=NOON + DAY + YEAR, cause=Cause.EVIDENCE_ENDED)


def test_evidence_stays_as_long_as_somebody_may_still_answer() -> None:
    over = a_consent(given(), withdrawn(NOON))
    long = Interval(starts_at=NOON, until=NOON + 9 * YEAR)
    asked = a_consent(id=an_id("asked"), during=long).as_of(1)
    dropped = a_consent(cancelled(NOON), id=an_id("asked"), during=long)

    both = term_of_evidence([asked, over], kept_for=YEAR)
    assert both and both.until == NOON + 9 * YEAR
    alone = term_of_evidence([over], kept_for=YEAR)
    assert term_of_evidence([dropped, over], kept_for=YEAR) == alone


def test_whoever_never_said_anything_has_no_evidence() -> None:
    asked = a_consent().as_of(1)

    assert term_of_evidence([asked], kept_for=YEAR) is None
    assert term_of_evidence([], kept_for=YEAR) is None
