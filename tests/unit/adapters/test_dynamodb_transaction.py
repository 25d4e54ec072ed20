import pytest

from quitclaim.adapters import tables
from quitclaim.adapters.dynamodb_transaction import MOST_ITEMS, Transaction
from quitclaim.domain.errors import ImpossibleValue
from tests import builders as a


def test_more_than_dynamodb_takes_is_refused_before_it_is_sent() -> None:
    made = Transaction()
    for number in range(MOST_ITEMS + 1):
        made.keep("library", tables.shown_row(a.an_id(str(number)), a.a_hash("asset")))

    with pytest.raises(ImpossibleValue, match="at most 100"):
        _ = made.items


def test_no_two_actions_touch_one_item() -> None:
    made = Transaction()
    made.delete("library", tables.rules_row())

    with pytest.raises(ImpossibleValue, match="once"):
        made.keep("library", tables.rules_row())
