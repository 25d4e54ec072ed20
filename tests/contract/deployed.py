"""All that is deployed and holds anything, as an erasure and its witness have it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields
from random import Random
from typing import Any, Final
from uuid import uuid4

from moto import mock_aws

from quitclaim.adapters.aws_witness import AwsWitness
from quitclaim.adapters.dynamodb_bundles import DynamoBundles
from quitclaim.adapters.dynamodb_deliveries import DynamoDeliveries
from quitclaim.adapters.s3_archives import S3Archives
from quitclaim.adapters.s3_blobs import S3Blobs
from quitclaim.adapters.s3_own_pictures import S3OwnPictures
from quitclaim.adapters.s3_rolls import S3BlockList, S3ErasureList
from quitclaim.adapters.s3_selfies import S3Selfies
from quitclaim.adapters.ses_suppression import SesSuppression
from quitclaim.adapters.witness_buckets import STORES as BUCKETS
from quitclaim.adapters.witness_buckets import BucketWitness
from quitclaim.adapters.witness_pace import Pace
from quitclaim.adapters.witness_tables import STORES as TABLES
from quitclaim.adapters.witness_tables import TableWitness
from quitclaim.domain.forgetting.certificate import Certificate
from quitclaim.domain.ids import PersonId
from quitclaim.ports.blobs import Shelf
from quitclaim.runtime.aws import REGION, client
from quitclaim.usecases.erase_person import ErasePerson
from quitclaim_vision.adapters.opensearch_node import node_at
from quitclaim_vision.adapters.sealed_gallery import SealedGallery
from quitclaim_vision.adapters.witness_node import SearchNodeWitness
from tests.builders import ADA, NOON, OFFICER
from tests.contract.dynamodb import Tables
from tests.contract.dynamodb_adapters import Adapters
from tests.contract.mail_service import MailService
from tests.contract.stores_of_galleries import SIGNED_WITH
from tests.fakes.fake_clock import FakeClock
from tests.fakes.in_memory_reports import InMemoryReports
from tests.fakes.seeded_chance import SeededChance
from tests.fakes.world import World

# Those whose objects have versions, as the stack makes them.
_VERSIONED: Final = ("inbox", "originals", "papers", "log")
# Few enough that everything here is more than a page.
_PAGE: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Deployed:
    """
    `read`: what the witness said of its way, page by page. `node`: where one is deployed, a client
    of it; `prefix`: of our indexes there.
    """

    dynamodb: Any
    s3: Any
    mail: MailService
    on: Adapters
    witness: AwsWitness
    read: list[tuple[str, int]]
    ports: Mapping[str, Any]
    node: Any = None
    prefix: str = ""

    def erase(self, person: PersonId = ADA) -> Certificate:
        wanted = {port.name for port in fields(ErasePerson)}
        ports = {name: self.ports.get(name) or getattr(self.on, name) for name in wanted}
        return ErasePerson(**ports)(person, member=OFFICER)

    def put(self, bucket: str, key: str, content: bytes = b"her", **more: Any) -> None:
        self.s3.put_object(Bucket=bucket, Key=key, Body=content, **more)

    def put_row(self, table: str, pk: str, sk: str, **attributes: Any) -> None:
        row = {"pk": {"S": pk}, "sk": {"S": sk}}
        self.dynamodb.put_item(TableName=table, Item=row | attributes)


@contextmanager
def deployed(dynamodb: Any, *, node: str | None = None) -> Iterator[Deployed]:
    """Tables on `dynamodb`, None: moto's own; buckets and keys on moto; copies on `node`."""
    with mock_aws():
        yield _deployed(dynamodb or client("dynamodb"), node)


def _in_buckets(s3: Any, dynamodb: Any) -> dict[str, Any]:
    tables = {"people_table": "people", "keys_table": "keys"}
    return {
        "bundles": DynamoBundles(dynamodb, s3, **tables, bucket="papers"),
        "selfies": S3Selfies(s3, bucket="exports"),
        "archives": S3Archives(s3, bucket="exports"),
        "own_pictures": S3OwnPictures(s3, bucket="exports"),
    }


def _deployed(dynamodb: Any, node: str | None) -> Deployed:
    tables, world, s3 = Tables(dynamodb, client("kms")), World(), client("s3")
    tables.create()
    _make_buckets(s3)
    adapters, clock, mail = tables.adapters(world), FakeClock(NOON), MailService()
    read: list[tuple[str, int]] = []
    pace = Pace(told=lambda place, count: read.append((place, count)))
    found: dict[str, Any] = {}
    if node:
        found = {"node": node_at(node, credentials=SIGNED_WITH), "prefix": f"t{uuid4().hex}"}
    witness = AwsWitness(
        tables=TableWitness(dynamodb, {name: name for name in TABLES}, clock, pace),
        buckets=BucketWitness(s3, {name: name for name in BUCKETS}, pace, page_size=_PAGE),
        mail=mail,
        node=SearchNodeWitness(known_as=lambda _: None, **found) if node else None,
    )
    ports = {
        "blobs": S3Blobs(s3, {Shelf.ORIGINALS: "originals", Shelf.PICTURES: "pictures"}),
        "chance": SeededChance(Random(0)),
        "clock": clock,
        "deliveries": DynamoDeliveries(
            dynamodb, hooks_table="hooks", reports=InMemoryReports(world)
        ),
        "gallery": SealedGallery(adapters.templates, clock),
        **_in_buckets(s3, dynamodb),
        "suppression": SesSuppression(mail),
        "witness": witness,
        "block_list": S3BlockList(s3, bucket="log", keks=tables.keks(clock)),
        "erasure_list": S3ErasureList(s3, bucket="log", keks=tables.keks(clock)),
    }
    return Deployed(
        dynamodb=dynamodb,
        s3=s3,
        mail=mail,
        on=adapters,
        witness=witness,
        read=read,
        ports=ports,
        **found,
    )


def _make_buckets(s3: Any) -> None:
    for bucket in BUCKETS:
        s3.create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": REGION})
    for bucket in _VERSIONED:
        s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
