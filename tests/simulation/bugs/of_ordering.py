"""Bugs in how an erasure is ordered, approved and carried out."""

from typing import Final

from tests.simulation.bugs.bug import Bug, bug

_CARRY_OUT: Final = "usecases/carry_out_erasure.py"
_ORDER: Final = "usecases/order_erasure.py"


OF_ORDERING: Final[tuple[Bug, ...]] = (
    bug(
        "an erasure that two are to order is ordered by one",
        _ORDER,
        old="OrderState.WAITING if needs_two else OrderState.ORDERED",
        new="OrderState.ORDERED",
    ),
    bug(
        "whoever waits for a second member is erased meanwhile",
        _CARRY_OUT,
        old="if order.state is not OrderState.ORDERED or order.person is None:",
        new="if not order.person or order.state not in (OrderState.ORDERED, OrderState.WAITING):",
    ),
    bug(
        "whoever took her plea back is erased all the same",
        _CARRY_OUT,
        old="if any(one.id == plea and one.taken_back_at for one in pleas):",
        new="if any(one.id == plea and one.taken_back_at and one.begun_at for one in pleas):",
    ),
    bug(
        "an order outlives what names whose it was",
        _CARRY_OUT,
        old="drops = (KeyDrop(after.id, Purpose.TEXT),) if after.has_ended else ()",
        new="drops: tuple[KeyDrop, ...] = ()",
    ),
    bug(
        "an order ends before its proof is written",
        _CARRY_OUT,
        old="        self.certify(replace(certificate, asked_at=asked_at), "
        "under=order.certificate)\n"
        "        return until_it_holds(lambda: self._ended(plea)).state\n",
        new="        ended = until_it_holds(lambda: self._ended(plea)).state\n"
        "        self.certify(replace(certificate, asked_at=asked_at), under=order.certificate)\n"
        "        return ended\n",
    ),
    bug(
        "a certificate counts from when the function began",
        _CARRY_OUT,
        old="asked_at = min(order.asked_at, certificate.asked_at)",
        new="asked_at = certificate.asked_at",
    ),
)
