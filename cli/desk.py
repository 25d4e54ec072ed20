"""What commands ask a deployment, through the very adapters that functions use."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from cli.deployment import Deployment, running, stores_of
from quitclaim.adapters.dynamodb_library import DynamoLibrary
from quitclaim.adapters.dynamodb_settlements import DynamoSettlements
from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.uploads import Upload
from quitclaim.runtime.observability import LoggedReports


@dataclass(frozen=True, slots=True)
class Desk:
    cloud: Deployment
    library: DynamoLibrary
    settlements: DynamoSettlements

    @classmethod
    def at(cls, data: Path | None) -> Self:
        return cls.of(running(data))

    @classmethod
    def of(cls, cloud: Deployment) -> Self:
        stores = stores_of(cloud)
        settlements = DynamoSettlements(
            stores.dynamodb,
            library_table=stores.settings.library_table,
            pseudonyms=stores.pseudonyms,
            clock=stores.clock,
            reports=LoggedReports(),
        )
        return cls(cloud, stores.library, settlements)

    @property
    def s3(self) -> Any:
        return self.cloud.client("s3")

    def asset(self, key: str) -> Asset | None:
        """What the file uploaded under this key became, if that is an asset."""
        upload = next((one for one in self.uploads() if one.key == key), None)
        settled = self.settlements.settled(upload) if upload else None
        return self.library.asset(AssetId(settled.asset)) if settled and settled.asset else None

    def waiting(self) -> list[str]:
        """The keys of uploads that are still on their way."""
        return [one.key for one in self.uploads() if self.settlements.settled(one) is None]

    def uploads(self) -> Iterator[Upload]:
        """What lies in the inbox now, the latest version of each key."""
        pages = self.s3.get_paginator("list_object_versions")
        for page in pages.paginate(Bucket=self.cloud.outputs["InboxBucket"]):
            for one in page.get("Versions", ()):
                upload = Upload(one["Key"], one["VersionId"])
                if one["IsLatest"] and not (upload.is_answer or upload.is_folder):
                    yield upload
