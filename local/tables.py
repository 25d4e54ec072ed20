"""The settings of a table that the emulator's CloudFormation drops."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from local.deploy import Clients
from local.settings import Setting

Properties = Mapping[str, Any]


def settings_of(client: Clients, name: str, *, properties: Properties) -> Iterator[Setting]:
    table, (replica,) = Table(client("dynamodb"), name), properties["Replicas"]
    yield table.protection(wanted=replica.get("DeletionProtectionEnabled", False))
    yield table.recovery(replica.get("PointInTimeRecoverySpecification", {}))
    if encryption := replica.get("SSESpecification"):
        yield table.encryption(encryption["KMSMasterKeyId"])
    if lifetime := properties.get("TimeToLiveSpecification"):
        yield table.lifetime(lifetime)


@dataclass(frozen=True, slots=True)
class Table:
    dynamodb: Any
    name: str

    def protection(self, *, wanted: bool) -> Setting:
        asked = {"DeletionProtectionEnabled": wanted}
        return Setting(
            name="deletion protection",
            wanted=wanted,
            read=lambda: self._described()["DeletionProtectionEnabled"],
            write=lambda: self.dynamodb.update_table(TableName=self.name, **asked),
        )

    def encryption(self, key: str) -> Setting:
        asked = {"Enabled": True, "SSEType": "KMS", "KMSMasterKeyId": key}
        return Setting(
            name="encryption",
            wanted=key,
            read=lambda: self._described().get("SSEDescription", {}).get("KMSMasterKeyArn"),
            write=lambda: self.dynamodb.update_table(TableName=self.name, SSESpecification=asked),
        )

    def recovery(self, wanted: Properties) -> Setting:
        asked = {"PointInTimeRecoveryEnabled": False, **wanted}
        return Setting(
            name="recovery",
            wanted=asked["PointInTimeRecoveryEnabled"],
            read=self._has_recovery,
            write=lambda: self.dynamodb.update_continuous_backups(
                TableName=self.name, PointInTimeRecoverySpecification=asked
            ),
        )

    def lifetime(self, wanted: Properties) -> Setting:
        return Setting(
            name="time to live",
            wanted=wanted["AttributeName"],
            read=self._gone_after,
            write=lambda: self.dynamodb.update_time_to_live(
                TableName=self.name, TimeToLiveSpecification=wanted
            ),
        )

    def _described(self) -> dict[str, Any]:
        table: dict[str, Any] = self.dynamodb.describe_table(TableName=self.name)["Table"]
        return table

    def _has_recovery(self) -> bool:
        told = self.dynamodb.describe_continuous_backups(TableName=self.name)
        recovery = told["ContinuousBackupsDescription"]["PointInTimeRecoveryDescription"]
        status: str = recovery["PointInTimeRecoveryStatus"]
        return status == "ENABLED"

    def _gone_after(self) -> str | None:
        told = self.dynamodb.describe_time_to_live(TableName=self.name)["TimeToLiveDescription"]
        return told.get("AttributeName") if told["TimeToLiveStatus"] == "ENABLED" else None
