"""What no order can say: that one member was two, or that it was over before it ended."""

from typing import TYPE_CHECKING

from quitclaim.domain.checks import require
from quitclaim.domain.forgetting.order_states import OrderState
from quitclaim.domain.instants import require_instants

if TYPE_CHECKING:
    from quitclaim.domain.forgetting.orders import ErasureOrder


def require_one_story(order: "ErasureOrder") -> None:
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
