"""A copy that was taken and called back, and each public method about such once."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from quitclaim.domain.ids import AssetId
from quitclaim.ports.writes import Write
from tests.builders import NOON, a_taking, an_asset
from tests.contract.changes import a_change
from tests.contract.dynamodb_adapters import Adapters
from tests.contract.filled import a_rendition

PICTURE: Final = AssetId(an_asset().id)
OUT: Final = a_rendition(asset=PICTURE)
TAKEN: Final = a_taking(rendition=OUT.id, asset=PICTURE, meant_for="the newsletter of May")


def populate(adapters: Adapters) -> None:
    adapters.commits.commit(a_change(Write(TAKEN)))
    adapters.commits.commit(a_change(Write(TAKEN.called_back(NOON), TAKEN)))


CALLS: Final[Mapping[str, Callable[[Adapters], Any]]] = {
    "DynamoTakings.of_asset": lambda on: on.takings.of_asset(PICTURE),
    "DynamoTakings.of_rendition": lambda on: on.takings.of_rendition(OUT),
    "DynamoTakings.recalls": lambda on: on.takings.recalls(),
    "DynamoTakings.count_fetch": lambda on: on.takings.count_fetch(OUT, on=NOON.date()),
    "DynamoTakings.fetches_of": lambda on: on.takings.fetches_of(PICTURE),
    "DynamoTakings.to_call_back": lambda on: on.takings.to_call_back(NOON),
    "DynamoTakings.called_back": lambda on: on.takings.called_back(OUT.id),
}
