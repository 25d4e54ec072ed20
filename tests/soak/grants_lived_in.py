"""ADA in every store that the ground has, under two names, and whom she is beside."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, cast

from quitclaim.adapters.dynamodb_deliveries import DynamoDeliveries
from quitclaim.adapters.s3_archives import S3Archives
from quitclaim.adapters.s3_blobs import S3Blobs
from quitclaim.ports.blobs import Shelf
from quitclaim.runtime.observability import LoggedReports
from quitclaim.stores import Stores
from tests.contract.lived_in import live_in
from tests.local.office import Office
from tests.soak.grants_ground import Ground
from tests.soak.grants_queues import sealed_gallery

if TYPE_CHECKING:
    from tests.contract.deployed import Deployed

ERASURE: Final = "ErasureFunction"


@dataclass(frozen=True, slots=True)
class Lived:
    """The ground as `live_in` furnishes what is deployed."""

    ground: Ground
    on: Stores

    def put(self, bucket: str, key: str, content: bytes = b"her") -> None:
        s3, outputs = self.ground.cloud.client("s3"), self.ground.cloud.outputs
        s3.put_object(Bucket=outputs[f"{bucket.title()}Bucket"], Key=key, Body=content)

    @property
    def ports(self) -> dict[str, Any]:
        outputs, stores = self.ground.cloud.outputs, self.on
        shelves = {it: outputs[f"{it.name.title()}Bucket"] for it in Shelf}
        return {
            "gallery": sealed_gallery(stores),
            "blobs": S3Blobs(stores.s3, shelves),
            "deliveries": DynamoDeliveries(
                stores.dynamodb, hooks_table=outputs["HooksTable"], reports=LoggedReports()
            ),
            "archives": S3Archives(stores.s3, bucket=outputs["ExportsBucket"]),
        }


def lived_in(ground: Ground) -> Lived:
    """With no more papers than belong there: each is looked at by whoever counts."""
    ground.clear("PapersBucket")
    at = Lived(ground, Office(ground.cloud).stores)
    live_in(cast("Deployed", at))
    return at
