"""R36: an erasure is over once, and only one that was carried out."""

import pytest

from quitclaim.domain.errors import RecordEnded
from quitclaim.domain.forgetting.stores import LAPSED_AFTER
from tests.builders import NOON
from tests.builders.erasing import an_order


def test_what_was_not_carried_out_is_never_over() -> None:
    later = NOON + LAPSED_AFTER

    for order in (an_order(), an_order().begun(NOON), an_order().dropped(NOON)):
        with pytest.raises(RecordEnded):
            order.over(later)


def test_it_is_over_once() -> None:
    over = an_order().begun(NOON).carried_out(NOON).over(NOON + LAPSED_AFTER)

    with pytest.raises(RecordEnded):
        over.over(NOON + LAPSED_AFTER)
