"""What becomes of an order to end somebody's evidence, and why one is not given."""

from quitclaim.domain.checks import Word


class EndingReason(Word):
    """Why it goes before its period: in one of these words, so that nothing is said of anybody."""

    COURT = "court"  # a court ordered it (art. 17(1)(e))
    AUTHORITY = "authority"  # the supervisory authority did (art. 58(2)(g))
    UNLAWFUL = "unlawful"  # it should never have been there, as a scan of somebody else (17(1)(d))


class EvidenceState(Word):
    WAITING = "waiting"  # for a second member
    APPROVED = "approved"
    BEGUN = "begun"  # the key is gone, and nobody opens any of it: what is left is deleted
    CARRIED_OUT = "carried_out"
    DECLINED = "declined"  # by the second member
    RECALLED = "recalled"  # by whoever ordered it, before anybody approved it
    LAPSED = "lapsed"  # nobody answered in time
    HELD = "held"  # a picture was put on hold after it was approved, or nobody can read one

    @property
    def has_ended(self) -> bool:
        return self not in (EvidenceState.WAITING, EvidenceState.APPROVED, EvidenceState.BEGUN)


class Unended(Word):
    """Why an end of evidence is not ordered, or not approved any more."""

    NOTHING = "nothing"  # there is no evidence of this person, or no more
    ON_HOLD = "on_hold"  # a picture is on hold, or nobody can read whether it is (art. 17(3)(e))
    TOO_LATE = "too_late"  # nobody answered in time: order it anew
