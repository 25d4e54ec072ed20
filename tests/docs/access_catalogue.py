"""What staff leafs through, each public method once."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from quitclaim.domain.ids import AssetId
from quitclaim.ports.catalogue import Label
from quitclaim.ports.changes import Purpose
from quitclaim.ports.keys import Sealed
from tests.builders import FAIR, NOON, WEBSITE, a_face, an_asset
from tests.contract.dynamodb_adapters import Adapters
from tests.docs import access_galleries, access_selections, access_takings

LABEL: Final = Label(name="Town fair", folder="Fair", opened_at=NOON)
PICTURE: Final = AssetId(an_asset().id)


def populate(adapters: Adapters) -> None:
    adapters.catalogue.label(FAIR, LABEL)
    access_selections.populate(adapters)
    access_takings.populate(adapters)
    access_galleries.populate(adapters)


def _unseal_all(adapters: Adapters) -> None:
    sealed = Sealed(PICTURE, "docs", b"never sealed, and what is asked of AWS is the same")
    adapters.keys.unseal_all([sealed], purpose=Purpose.TEXT)


CALLS: Final[Mapping[str, Callable[[Adapters], Any]]] = {
    "DynamoCatalogue.label": lambda on: on.catalogue.label(FAIR, LABEL),
    "DynamoCatalogue.labels": lambda on: on.catalogue.labels([FAIR]),
    "DynamoCatalogue.collections": lambda on: on.catalogue.collections(),
    "DynamoCatalogue.assets": lambda on: on.catalogue.assets([PICTURE]),
    "DynamoCatalogue.descriptions": lambda on: on.catalogue.descriptions([PICTURE]),
    "DynamoCatalogue.verdicts": lambda on: on.catalogue.verdicts([PICTURE], channels=[WEBSITE]),
    "DynamoHistories.versions": lambda on: on.histories.versions(PICTURE),
    "DynamoHistories.beside": lambda on: on.histories.beside(PICTURE, within=FAIR),
    "DynamoKeepings.of": lambda on: on.keepings.of(FAIR),
    "DynamoKeepings.justified": lambda on: on.keepings.justified([(PICTURE, a_face().id)]),
    "KmsKeys.unseal_all": _unseal_all,
    **access_selections.CALLS,
    **access_takings.CALLS,
    **access_galleries.CALLS,
}
