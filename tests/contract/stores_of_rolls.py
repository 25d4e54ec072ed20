"""The two lists in a bucket, for as many processes as a test wants."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, Final

from moto import mock_aws

from quitclaim.adapters.key_rows import kek_row
from quitclaim.adapters.kms_keks import KmsKeks
from quitclaim.adapters.s3_rolls import S3BlockList, S3ErasureList
from quitclaim.ports.block_list import Roll
from quitclaim.runtime.aws import REGION, client
from tests.contract.stores_of_keys import TABLE, KeyStore, a_key_store

LOG: Final = "log"


@dataclass(frozen=True, slots=True)
class Bucket:
    s3: Any
    keys: KeyStore

    def block_list(self) -> S3BlockList:
        return S3BlockList(self.s3, bucket=LOG, keks=self._keks())

    def erasure_list(self) -> S3ErasureList:
        return S3ErasureList(self.s3, bucket=LOG, keks=self._keks())

    def entries(self) -> list[str]:
        found = self.s3.list_objects_v2(Bucket=LOG).get("Contents", ())
        return [one["Key"] for one in found]

    def lose_the_key(self, roll: Roll) -> None:
        self.keys.dynamodb.delete_item(TableName=TABLE, Key=kek_row(roll))

    def forbid(self, *, even_reading: bool = False) -> None:
        """As S3 answers whoever may not list: what is not there is forbidden."""

        def answered(params: dict[str, Any], **_: Any) -> tuple[Any, dict[str, Any]] | None:
            is_there = any(params["url_path"].endswith(entry) for entry in self.entries())
            if is_there and not even_reading:
                return None
            return SimpleNamespace(status_code=403), {"Error": {"Code": "403"}}

        self.s3.meta.events.register("before-call.s3.HeadObject", answered)

    def _keks(self) -> KmsKeks:
        keys = self.keys
        return KmsKeks(
            keys.kms, keys.dynamodb, keys_table=TABLE, key_arn=keys.key_arn, clock=keys.clock
        )


@contextmanager
def a_bucket() -> Iterator[Bucket]:
    with mock_aws():
        s3 = client("s3")
        s3.create_bucket(Bucket=LOG, CreateBucketConfiguration={"LocationConstraint": REGION})
        yield Bucket(s3, a_key_store(client("dynamodb")))
