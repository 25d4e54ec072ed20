"""What no order can say: that one member was two, or that it was over before it ended."""

from datetime import datetime
from typing import Protocol

from quitclaim.domain.checks import require
from quitclaim.domain.forgetting.order_states import Declining, OrderState
from quitclaim.domain.ids import MemberId
from quitclaim.domain.instants import require_instants


class Story(Protocol):
    """As far as an order tells who did what, and when."""

    @property
    def state(self) -> OrderState: ...
    @property
    def ordered_by(self) -> MemberId: ...
    @property
    def approved_by(self) -> MemberId | None: ...
    @property
    def declined_by(self) -> MemberId | None: ...
    @property
    def why(self) -> Declining | None: ...
    @property
    def reminded_at(self) -> datetime | None: ...
    @property
    def lapses_at(self) -> datetime | None: ...
    @property
    def over_at(self) -> datetime | None: ...


def require_one_story(order: Story) -> None:
    require_instants(reminded_at=order.reminded_at, over_at=order.over_at)
    require(
        order.over_at is None or (order.lapses_at is not None and order.over_at >= order.lapses_at),
        "an erasure is over when its last backup has ended: not earlier, and never else",
    )
    require(
        order.ordered_by not in (order.approved_by, order.declined_by),
        "two people are wanted, and this is one: somebody else approves, or declines",
    )
    is_declined = order.state is OrderState.DECLINED
    require(
        {order.declined_by is not None, order.why is not None} == {is_declined},
        "whoever declines says why, and nobody else does",
    )
