"""What was selected, by which links it is shown, its zips; each public method once."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from quitclaim.ports.writes import Write
from tests.builders import BEST, HANDED, LATER, a_hash, a_selection, a_share_link, a_zip
from tests.contract.changes import a_change
from tests.contract.dynamodb_adapters import Adapters


def populate(adapters: Adapters) -> None:
    pictures = (a_hash(f"picture {number}") for number in range(20))
    ordered = a_zip(meant_for="a poster")
    writes = Write(a_selection(*pictures)), Write(a_share_link()), Write(ordered)
    adapters.commits.commit(a_change(*writes))


CALLS: Final[Mapping[str, Callable[[Adapters], Any]]] = {
    "DynamoSelections.selection": lambda on: on.selections.selection(BEST),
    "DynamoSelections.listed": lambda on: on.selections.listed(),
    "DynamoSelections.share": lambda on: on.selections.share(HANDED.hash),
    "DynamoSelections.shares": lambda on: on.selections.shares(BEST),
    "DynamoSelections.unforgotten": lambda on: on.selections.unforgotten(LATER),
    "DynamoZips.zip": lambda on: on.zips.zip(a_zip().id),
    "DynamoZips.of": lambda on: on.zips.of(BEST),
    "DynamoZips.due": lambda on: on.zips.due(LATER),
}
