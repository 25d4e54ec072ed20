"""What restores is put together from, over a deployment and over tables recovered beside it."""

from functools import cached_property
from typing import Any

from cli import CommandError
from cli.deployment import Deployment, stores_of
from quitclaim.adapters.aws_witness import AwsWitness
from quitclaim.adapters.carried_log import CarriedLog
from quitclaim.adapters.dynamodb_deliveries import DynamoDeliveries
from quitclaim.adapters.dynamodb_ledger import DynamoLedger
from quitclaim.adapters.dynamodb_templates import DynamoTemplates
from quitclaim.adapters.recovered_tables import RecoveredTables
from quitclaim.adapters.s3_archives import S3Archives
from quitclaim.adapters.s3_blobs import S3Blobs
from quitclaim.adapters.s3_key_copies import S3KeyCopies
from quitclaim.adapters.s3_own_pictures import S3OwnPictures
from quitclaim.adapters.s3_rolls import S3BlockList, S3ErasureList
from quitclaim.adapters.s3_selfies import S3Selfies
from quitclaim.adapters.ses_suppression import SesSuppression
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.adapters.witness_buckets import STORES as BUCKETS
from quitclaim.adapters.witness_buckets import BucketWitness
from quitclaim.adapters.witness_tables import STORES as TABLES
from quitclaim.adapters.witness_tables import TableWitness
from quitclaim.ports.blobs import Shelf
from quitclaim.runtime.observability import LoggedReports
from quitclaim.usecases.correct_asset import RemoveAsset
from quitclaim.usecases.erase_person import ErasePerson
from quitclaim.usecases.replay_erasures import ReplayErasures
from quitclaim.usecases.restore_keys import RestoreKeys


class Restoring:
    """`instead`: the tables that were recovered, where they are not those that are read."""

    def __init__(
        self, deployment: Deployment, *, hooks_table: str | None = None, **instead: str | None
    ) -> None:
        self._told = deployment.outputs
        self._stores = stores_of(deployment, **instead)
        self._hooks = hooks_table or self._told["HooksTable"]

    def copies(self) -> S3KeyCopies:
        stores = self._stores
        return S3KeyCopies(
            stores.s3,
            stores.dynamodb,
            bucket=self._told["CopiesBucket"],
            keys_table=stores.settings.keys_table,
            keks=stores.keks,
        )

    def carry_log(self) -> int:
        present, recovered = self._told["LibraryTable"], self._stores.settings.library_table
        if present == recovered:
            raise CommandError("that is the table that is read: name the recovered one")
        log = CarriedLog(self._stores.dynamodb)
        return log.carry(present=present, recovered=recovered, at=self._stores.clock.now())

    def keys(self) -> RestoreKeys:
        return RestoreKeys(self.copies(), **self._rolls)

    def replay(self) -> ReplayErasures:
        settings = self._stores.settings
        names = (settings.people_table, settings.library_table, settings.keys_table)
        recovered = RecoveredTables(
            self._stores.dynamodb,
            names=(*names, settings.gallery_table, self._hooks),
            library_table=settings.library_table,
        )
        remove = RemoveAsset(**self._desk, blobs=self._blobs, block_list=self._rolls["block_list"])
        return ReplayErasures(
            **self._desk,
            recovered=recovered,
            **self._rolls,
            consents=self._stores.consents,
            blobs=self._blobs,
            keys=self._stores.keys,
            erase=self.erase(),
            remove=remove,
        )

    def erase(self) -> ErasePerson:
        # Only here: numpy takes a while to load.
        from quitclaim_vision.adapters.sealed_gallery import SealedGallery  # noqa: PLC0415

        stores, settings = self._stores, self._stores.settings
        known: Any = {"keys": stores.keys, "clock": stores.clock}
        gallery = settings.gallery_table
        templates = DynamoTemplates(stores.dynamodb, gallery_table=gallery, **known)
        return ErasePerson(
            **self._desk,
            consents=stores.consents,
            keys=stores.keys,
            # The master: copies on a search node that no list names go with the next settling.
            gallery=SealedGallery(templates, stores.clock),
            blobs=self._blobs,
            ledger=DynamoLedger(
                stores.dynamodb,
                library_table=settings.library_table,
                keys_table=settings.keys_table,
            ),
            deliveries=DynamoDeliveries(
                stores.dynamodb, hooks_table=self._hooks, reports=LoggedReports()
            ),
            zips=stores.zips,
            selfies=S3Selfies(stores.s3, bucket=self._told["ExportsBucket"]),
            own_pictures=S3OwnPictures(stores.s3, bucket=self._told["ExportsBucket"]),
            archives=S3Archives(stores.s3, bucket=self._told["ExportsBucket"]),
            witness=self._witness(),
            suppression=SesSuppression(stores.client("sesv2")),
            bundles=stores.bundles_in(self._told["PapersBucket"]),
            traces=stores.traces,
            **self._rolls,
        )

    def _witness(self) -> AwsWitness:
        """Of the tables that were recovered; a search node is settled by whoever tends it."""
        stores, settings = self._stores, self._stores.settings
        here = {name: getattr(settings, f"{name}_table", None) for name in TABLES}
        tables = {name: table or self._told[f"{name.title()}Table"] for name, table in here.items()}
        buckets = {name: self._told[f"{name.title()}Bucket"] for name in BUCKETS}
        return AwsWitness(
            tables=TableWitness(stores.dynamodb, tables | {"hooks": self._hooks}, stores.clock),
            buckets=BucketWitness(stores.s3, buckets),
            mail=stores.client("sesv2"),
        )

    @property
    def _desk(self) -> dict[str, Any]:
        stores = self._stores
        return {
            "library": stores.library,
            "commits": stores.commits,
            "clock": stores.clock,
            "chance": SystemChance(),
        }

    @cached_property
    def _blobs(self) -> S3Blobs:
        return S3Blobs(self._stores.s3, {it: self._told[f"{it.title()}Bucket"] for it in Shelf})

    @cached_property
    def _rolls(self) -> dict[str, Any]:
        where: dict[str, Any] = {"bucket": self._told["LogBucket"], "keks": self._stores.keks}
        return {
            "erasure_list": S3ErasureList(self._stores.s3, **where),
            "block_list": S3BlockList(self._stores.s3, **where),
        }
