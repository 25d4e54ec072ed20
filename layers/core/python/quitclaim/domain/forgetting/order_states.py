"""What becomes of an order, and why one is not given, approved or taken back."""

from quitclaim.domain.checks import Word


class OrderState(Word):
    WAITING = "waiting"  # for a second member who may order it as well
    ORDERED = "ordered"
    BEGUN = "begun"  # her keys go, or have gone: nobody calls it back
    CARRIED_OUT = "carried_out"
    DROPPED = "dropped"  # she took her plea back before it began
    DECLINED = "declined"  # by the second member: her plea is unanswered again
    RECALLED = "recalled"  # by whoever ordered it, before anybody approved it

    @property
    def has_ended(self) -> bool:
        return self not in (OrderState.WAITING, OrderState.ORDERED, OrderState.BEGUN)

    @property
    def gives_back(self) -> bool:
        """Nothing was erased, and whoever asked still asks: it may be ordered anew."""
        return self in (OrderState.DECLINED, OrderState.RECALLED)


class Unordered(Word):
    """Why an erasure is not ordered, approved, declined or taken back."""

    NOT_ASKED = "not_asked"  # nobody asks for it, or no more
    SAME_MEMBER = "same_member"  # two people are wanted, and this is one
    NOT_WAITING = "not_waiting"
    NOT_YOURS = "not_yours"  # a colleague ordered it: approve it, or decline


class Declining(Word):
    """Why a second member declines: in one of these words, so that nothing is said of anybody."""

    IDENTITY = "identity"  # nobody knows yet that it was she who asked (art. 12(6))
    BASIS = "basis"  # something is to be upheld against it, or less (art. 17(3))
    MISTAKEN = "mistaken"  # it is about somebody else, or was ordered by mistake
