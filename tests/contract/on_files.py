"""A deployment whose tables lie in files, so that an old state of them can be put back."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, cast

from cli.deployment import Deployment, stores_of
from cli.restoring import Restoring
from quitclaim.adapters.dynamodb_reads import delete_all, key_of
from quitclaim.adapters.dynamodb_remains import every_item
from quitclaim.adapters.tables import FACT, LAYOUTS, OUTBOX
from quitclaim.adapters.witness_buckets import STORES as BUCKETS
from quitclaim.domain.consents.consent import Consent
from quitclaim.ports.records import Record
from quitclaim.ports.writes import Write
from quitclaim.runtime.aws import REGION, client
from quitclaim.stores import Stores
from tests.contract.changes import a_change
from tests.contract.mail_service import MailService
from tests.servers.dynamodb_local import dynamodb_client, dynamodb_server

# Deleting a key is the erasure of what it sealed, so that no recovery is to bring one back.
# What waits for others, and what says that it happened.
GONE: Final = (OUTBOX, f"{FACT}#")
Rows = list[dict[str, Any]]
NEVER_RECOVERED: Final = ("keys", "gallery")


@dataclass
class House:
    """Call it with AWS mocked: buckets and KMS are moto's."""

    folder: Path
    dynamodb: Any = None
    key_arn: str = field(init=False)

    def __post_init__(self) -> None:
        self.key_arn = client("kms").create_key()["KeyMetadata"]["Arn"]
        place = {"LocationConstraint": REGION}
        for bucket in BUCKETS:
            client("s3").create_bucket(Bucket=bucket, CreateBucketConfiguration=place)

    @property
    def outputs(self) -> Mapping[str, str]:
        tables = {f"{name.title()}Table": name for name in LAYOUTS}
        return {f"{it.title()}Bucket": it for it in BUCKETS} | tables | {"KeyArn": self.key_arn}

    def client(self, service: str, **_: Any) -> Any:
        ours = {"dynamodb": self.dynamodb, "sesv2": MailService()}
        return ours.get(service) or client(service)

    @contextmanager
    def open(self) -> Iterator[None]:
        with dynamodb_server(self.folder) as endpoint:
            self.dynamodb = dynamodb_client(endpoint, namespace="house")
            yield

    def create(self) -> None:
        for name in LAYOUTS:
            self.create_table(name)

    def create_table(self, name: str, *, like: str = "") -> None:
        self.dynamodb.create_table(**LAYOUTS[like or name].definition(name))

    @property
    def stores(self) -> Stores:
        """As a process has them that was just started."""
        return stores_of(cast("Deployment", self))

    @property
    def restoring(self) -> Restoring:
        return Restoring(cast("Deployment", self))

    def put(self, *records: Record) -> None:
        """Each as a whole: a consent event by event, as nobody writes one with a past at once."""
        commits = self.stores.commits
        for record in records:
            before: Consent | None = None
            if isinstance(record, Consent):
                for version in range(1, record.version):
                    now = record.as_of(version)
                    commits.commit(a_change(Write(now, before)))
                    before = now
            commits.commit(a_change(Write(record, before)))

    def calm(self) -> None:
        """Whatever waited is sealed and told, long ago."""
        waiting = [row for row in self.rows("library") if row["pk"]["S"].startswith(GONE)]
        delete_all(self.dynamodb, "library", keys=map(key_of, waiting))

    def never_recovered(self) -> Mapping[str, Rows]:
        return {table: self.rows(table) for table in NEVER_RECOVERED}

    def rows(self, table: str) -> Rows:
        return [*every_item(self.dynamodb, table)]

    def replace(self, table: str, rows: Rows) -> None:
        self.dynamodb.delete_table(TableName=table)
        self.create_table(table)
        for row in rows:
            self.dynamodb.put_item(TableName=table, Item=row)


@contextmanager
def recovered(house: House, before: Path, *, since: Mapping[str, Rows]) -> Iterator[None]:
    """The tables are as they were in the files `before`, but for those without a recovery."""
    shutil.rmtree(house.folder)
    shutil.copytree(before, house.folder)
    with house.open():
        for table, rows in since.items():
            house.replace(table, rows)
        yield
