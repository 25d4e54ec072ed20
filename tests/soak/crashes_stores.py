"""
What the use cases of publishing work on while they die.

In memory, for a sample within seconds; or the adapters of AWS over DynamoDB Local, with S3 and KMS
as moto plays them in this process. Fakes in both: the queue, the clock, and the darkroom, which
puts what it makes where it belongs.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from random import Random
from typing import Any, Final

from quitclaim.adapters.s3_blobs import S3Blobs
from quitclaim.adapters.s3_packing import S3Packing
from quitclaim.adapters.s3_renditions import S3Renditions
from quitclaim.adapters.touched_rows import TOUCHED, touched_in
from quitclaim.domain.ids import AssetId, RenditionId
from quitclaim.domain.organisation.finish import Extent
from quitclaim.domain.publishing.touched import Touched
from quitclaim.ports.blobs import Blobs, Shelf
from quitclaim.ports.changes import Change
from quitclaim.ports.darkroom import Order
from quitclaim.ports.touching import touched_by
from quitclaim.runtime.aws import REGION, client
from tests.contract.dynamodb import Tables
from tests.contract.places import LIBRARY
from tests.fakes.fake_darkroom import redacted_bytes
from tests.fakes.fakes import Fakes, fakes_of
from tests.fakes.in_memory_commits import InMemoryCommits
from tests.fakes.seeded_chance import SeededChance
from tests.soak.crashes_mortal import Mortal

_PICTURES: Final = "pictures"


@dataclass(frozen=True, slots=True)
class Stores:
    """`rows`: what was touched, each time all of it, by something that names it."""

    ports: Mapping[str, Any]
    rows: Callable[[], Iterable[tuple[str, tuple[Touched, ...]]]]
    key_arn: str = ""


@dataclass(frozen=True, slots=True)
class _Told(InMemoryCommits):
    touched: dict[str, tuple[Touched, ...]] = field(default_factory=dict)

    def _write(self, change: Change) -> None:
        InMemoryCommits._write(self, change)  # noqa: SLF001  super() and slots do not go together
        self.touched[change.fact.id] = touched_by(change)


@dataclass(frozen=True, slots=True)
class _Darkroom:
    """The picture it leaves says what was hidden in it."""

    blobs: Blobs

    def redact(self, asset: AssetId, order: Order, *, under: RenditionId) -> Extent:
        self.blobs.put(Shelf.PICTURES, under, content=redacted_bytes(asset, order.hidden))
        return Extent(width=1, height=1)


def in_memory(mortal: Mortal, chance: Random) -> Stores:
    fakes = _fakes(mortal)
    commits = _Told(fakes.world)
    ports = _ports(fakes) | {"commits": commits, "chance": SeededChance(chance)}
    return Stores(ports, commits.touched.items)


def over_aws(mortal: Mortal, chance: Random, *, dynamodb: Any, page_size: int = 2) -> Stores:
    """To be called with AWS mocked; `dynamodb`: a client of its own, which dies with the rest."""
    fakes, s3 = _fakes(mortal), client("s3")
    s3.create_bucket(Bucket=_PICTURES, CreateBucketConfiguration={"LocationConstraint": REGION})
    tables = Tables(mortal.client(dynamodb), mortal.client(client("kms")))
    tables.create()
    adapters = tables.adapters(fakes.world, page_size=page_size)
    blobs = S3Blobs(mortal.client(s3), {Shelf.PICTURES: _PICTURES}, page_size=page_size)
    ours = {
        "blobs": blobs,
        "chance": SeededChance(chance),
        "darkroom": _Darkroom(blobs),
        "handing": S3Renditions(s3, pictures=_PICTURES),
        "packing": S3Packing(mortal.client(s3), pictures=_PICTURES),
    }
    known = {port.name: getattr(adapters, port.name) for port in fields(adapters)}
    return Stores(_ports(fakes) | known | ours, lambda: _stream(dynamodb), tables.key_arn)


def _fakes(mortal: Mortal) -> Fakes:
    fakes = fakes_of()
    fakes.world.pages.size = 2
    fakes.world.called, fakes.world.answered = mortal.before, mortal.after
    return fakes


def _ports(fakes: Fakes) -> dict[str, Any]:
    return {port.name: getattr(fakes, port.name) for port in fields(fakes)}


def _stream(dynamodb: Any) -> Iterator[tuple[str, tuple[Touched, ...]]]:
    pages = dynamodb.get_paginator("query").paginate(
        TableName=LIBRARY,
        KeyConditionExpression="pk = :pk",
        ExpressionAttributeValues={":pk": {"S": TOUCHED}},
    )
    for row in (item["sk"]["S"] for page in pages for item in page["Items"]):
        yield row, touched_in(row)
