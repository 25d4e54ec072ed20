"""What was selected, and by which links it is shown, each public method once."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from quitclaim.ports.writes import Write
from tests.builders import BEST, HANDED, LATER, a_hash, a_selection, a_share_link
from tests.contract.changes import a_change
from tests.contract.dynamodb import Adapters


def populate(adapters: Adapters) -> None:
    pictures = (a_hash(f"picture {number}") for number in range(20))
    adapters.commits.commit(a_change(Write(a_selection(*pictures)), Write(a_share_link())))


CALLS: Final[Mapping[str, Callable[[Adapters], Any]]] = {
    "DynamoSelections.selection": lambda on: on.selections.selection(BEST),
    "DynamoSelections.listed": lambda on: on.selections.listed(),
    "DynamoSelections.share": lambda on: on.selections.share(HANDED.hash),
    "DynamoSelections.shares": lambda on: on.selections.shares(BEST),
    "DynamoSelections.unforgotten": lambda on: on.selections.unforgotten(LATER),
}
