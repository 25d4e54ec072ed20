"""Bugs in how an erasure is ordered, approved and carried out."""

from typing import Final

from tests.simulation.bugs.bug import Bug, Edit, bug

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
    bug(
        "a declined order is carried out",
        "domain/forgetting/orders.py",
        old="return self._ended(OrderState.DECLINED, at, declined_by=by, why=why)",
        new="return self._moved(state=OrderState.ORDERED, approved_by=by, approved_at=at)",
    ),
    bug(
        "found forgets what a crash took",
        "domain/forgetting/found.py",
        old="max(known[store], counts.get(store, 0))",
        new="counts.get(store, known[store])",
    ),
    bug(
        "one reminds of what is answered",
        "usecases/remind_officers.py",
        old="Change(fact=fact, writes=writes, encloses=(notice,))",
        new="Change(fact=fact, writes=writes[:0], encloses=(notice,))",
    ),
    Bug(
        "a completion before the last residue lapsed",
        (
            Edit(
                "domain/forgetting/orders.py",
                old="self.lapses_at is not None and at >= self.lapses_at",
                new="self.lapses_at is not None and at >= at",
            ),
            Edit(
                "domain/forgetting/order_rules.py",
                old="(order.lapses_at is not None and order.over_at >= order.lapses_at)",
                new="order.lapses_at is not None",
            ),
            Edit(
                "domain/certificates/completions.py",
                old="            self.looked_at >= self.lapsed_at,\n",
                new="            self.looked_at,\n",
            ),
        ),
    ),
)
