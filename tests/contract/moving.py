"""Two deployments beside each other: one that somebody leaves, and one that is empty."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from cli.moving import Folder
from cli.moving_begun import Exported
from cli.moving_comparing import Came
from cli.moving_in import Importing
from cli.moving_out import Exporting
from cli.moving_places import Places
from quitclaim.adapters.tables import LAYOUTS
from quitclaim.adapters.witness_buckets import STORES as BUCKETS
from quitclaim.runtime.aws import REGION, client
from tests.builders import NOON, OFFICER
from tests.contract.on_files import House
from tests.fakes.fake_clock import FakeClock


@dataclass
class Beside(House):
    """Like a House, under other names."""

    name: str = "new"

    def __post_init__(self) -> None:
        self.key_arn = client("kms").create_key()["KeyMetadata"]["Arn"]
        place = {"LocationConstraint": REGION}
        for bucket in BUCKETS:
            client("s3").create_bucket(
                Bucket=f"{self.name}-{bucket}", CreateBucketConfiguration=place
            )

    @property
    def outputs(self) -> Mapping[str, str]:
        tables = {f"{name.title()}Table": f"{self.name}-{name}" for name in LAYOUTS}
        buckets = {f"{it.title()}Bucket": f"{self.name}-{it}" for it in BUCKETS}
        return buckets | tables | {"KeyArn": self.key_arn}

    def create(self) -> None:
        for name in LAYOUTS:
            self.create_table(f"{self.name}-{name}", like=name)


def places(house: House) -> Places:
    """At NOON, whenever the test runs."""
    made = Places(cast("Any", house))
    made.stores.__dict__["clock"] = FakeClock(NOON)
    return made


def exported(house: House, path: Path, *, say: Callable[[str], object] = len) -> Mapping[str, int]:
    folder = Exported(Folder(path))
    with folder.held():
        return Exporting(places(house), folder, say=say)(member=OFFICER)


def imported(house: House, path: Path, *, say: Callable[[str], object] = len) -> Came:
    return Importing(places(house), Folder(path), say=say)(member=OFFICER)


class KilledError(Exception):
    """No error of ours: nobody catches it."""


@dataclass
class Mortal:
    """The same deployment, of which a process dies at its nth call of AWS."""

    house: House
    after: int
    asked: int = 0

    @property
    def outputs(self) -> Mapping[str, str]:
        return self.house.outputs

    def client(self, service: str, **more: Any) -> Any:
        return _Counting(self.house.client(service, **more), self)

    def count(self) -> None:
        self.asked += 1
        if self.asked > self.after:
            raise KilledError


@dataclass
class _Counting:
    made: Any
    mortal: Mortal

    def __getattr__(self, name: str) -> Any:
        found = getattr(self.made, name)

        def asked(*args: Any, **more: Any) -> Any:
            self.mortal.count()
            return found(*args, **more)

        return asked if callable(found) else found


def mortal(house: House, *, after: int) -> House:
    return cast("House", Mortal(house, after))


def lies_in(house: House) -> set[str]:
    """Every row that moves, without what is sealed, and where its bytes lie."""
    at, found = places(house), set[str]()
    for table in ("people", "library"):
        after = None
        while True:
            page = at.tables.page(table, after=after, at=at.stores.clock.now())
            found.update(json.dumps(row, sort_keys=True) for row in page.rows)
            if (after := page.following) is None:
                break
    return found


def wrapped_in(house: House) -> set[bytes]:
    table = house.outputs["KeysTable"]
    rows = house.dynamodb.scan(TableName=table)["Items"]
    return {row["wrapped"]["B"] for row in rows if not row["pk"]["S"].startswith("KEK#")}


def told_by(house: House) -> list[str]:
    rows = house.dynamodb.scan(TableName=house.outputs["LibraryTable"])["Items"]
    told = (str(row["sk"]["S"]) for row in rows if row["pk"]["S"] == "OUTBOX#EVENTS")
    return [
        it for one in told for it in ("organisation.exported", "organisation.imported") if it in one
    ]
