"""What keys the contract is about: the fake, and KmsKeys over a KMS and two DynamoDBs."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from quitclaim.adapters.kms_keys import KmsKeys
from quitclaim.adapters.tables import LAYOUTS
from quitclaim.ports.changes import Purpose
from quitclaim.runtime.aws import client
from tests.builders import ADA, NOON
from tests.fakes.fake_clock import FakeClock

TABLE = "keys"


@dataclass
class KeyStore:
    """One KMS and one table, with every call counted, for as many processes as a test wants."""

    kms: Any
    dynamodb: Any
    key_arn: str
    clock: FakeClock = field(default_factory=lambda: FakeClock(NOON))
    calls: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        for one in (self.kms, self.dynamodb):
            one.meta.events.register("before-call", self._count)

    def process(self) -> KmsKeys:
        """One that has opened nothing yet."""
        return KmsKeys(
            self.kms,
            self.dynamodb,
            keys_table=TABLE,
            key_arn=self.key_arn,
            clock=self.clock,
        )

    def row(self, key: dict[str, Any]) -> dict[str, Any]:
        row: dict[str, Any] = self.dynamodb.get_item(TableName=TABLE, Key=key)["Item"]
        return row

    def rows(self) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = self.dynamodb.scan(TableName=TABLE)["Items"]
        return rows

    def put(self, row: dict[str, Any]) -> None:
        self.dynamodb.put_item(TableName=TABLE, Item=row)

    def once_before(self, call: str, *, happens: Callable[[], object]) -> None:
        """Let something happen just before the next `call` leaves for the table."""
        waiting = [happens]

        def before(**_: object) -> None:
            if waiting:
                waiting.pop()()

        self.dynamodb.meta.events.register(f"before-call.dynamodb.{call}", before)

    def _count(self, event_name: str, **_: object) -> None:
        self.calls[event_name.rpartition(".")[2]] += 1


def a_key_store(dynamodb: Any) -> KeyStore:
    """Call it with AWS mocked: KMS is moto's."""
    kms = client("kms")
    dynamodb.create_table(**LAYOUTS["keys"].definition(TABLE))
    return KeyStore(kms, dynamodb, key_arn=kms.create_key()["KeyMetadata"]["Arn"])


def sealed_name(keys: KmsKeys) -> bytes:
    return keys.seal(ADA, purpose=Purpose.DATA, about="name", plain=b"Ada")


def name_in(sealed: bytes, keys: KmsKeys) -> bytes | None:
    return keys.unseal(ADA, purpose=Purpose.DATA, about="name", sealed=sealed)
