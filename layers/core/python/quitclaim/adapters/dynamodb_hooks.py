"""Endpoints over the hooks table, each with its secrets, which KMS itself seals and opens."""

from typing import Any, Final

from botocore.exceptions import ClientError

from quitclaim.adapters import hook_rows
from quitclaim.adapters.aws_errors import codes_of, translated
from quitclaim.adapters.codec import Problem
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.dynamodb_reads import item_at, items_under
from quitclaim.adapters.sealed_records import read_clear
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import EndpointId
from quitclaim.domain.organisation.hooks import Endpoint, HookSecret
from quitclaim.ports.reports import Reports

# What a role's rights to secrets end at, on the one key of the deployment.
PURPOSE: Final = "hooks"
_CURRENT, _BEFORE = "secret", "secret_before"


class DynamoHooks:
    def __init__(
        self, client: Any, kms_client: Any, *, hooks_table: str, key_arn: str, reports: Reports
    ) -> None:
        self._client = client
        self._kms = kms_client
        self._table = hooks_table
        self._key_arn = key_arn
        self._reports = reports

    def endpoints(self) -> tuple[Endpoint, ...]:
        rows = items_under(self._client, self._table, partition=hook_rows.ENDPOINTS)
        found = [one for one in map(self._read, rows) if one is not None]
        return tuple(sorted(found, key=lambda one: (one.registered_at, one.id)))

    def endpoint(self, endpoint: EndpointId) -> Endpoint | None:
        row = self._row(endpoint)
        return self._read(row) if row else None

    def register(self, endpoint: Endpoint, secret: HookSecret) -> None:
        sealed = {_CURRENT: self._sealed(endpoint.id, secret)}
        item = hook_rows.endpoint_row(endpoint.id) | hook_rows.stored(endpoint) | to_item(sealed)
        with translated():
            self._client.put_item(
                TableName=self._table,
                Item=item,
                ConditionExpression="attribute_not_exists(pk)",
            )

    def move(
        self, endpoint: Endpoint, *, before: Endpoint, secret: HookSecret | None = None
    ) -> None:
        stored = hook_rows.stored(endpoint)
        moved = "SET body = :body, version = :version"
        values = {":body": stored["body"], ":version": stored["version"]}
        if secret is not None:
            # Of what stands there before, whatever the order in which this is written.
            moved += f", {_BEFORE} = {_CURRENT}, {_CURRENT} = :sealed"
            values |= to_item({":sealed": self._sealed(endpoint.id, secret)})
        with translated():
            self._client.update_item(
                TableName=self._table,
                Key=hook_rows.endpoint_row(endpoint.id),
                UpdateExpression=moved,
                ConditionExpression="version = :read",
                ExpressionAttributeValues=values | to_item({":read": before.version}),
            )

    def remove(self, endpoint: EndpointId) -> None:
        with translated():
            self._client.delete_item(TableName=self._table, Key=hook_rows.endpoint_row(endpoint))

    def secrets(self, endpoint: EndpointId) -> tuple[HookSecret, ...]:
        row = self._row(endpoint) or {}
        sealed = [row[name]["B"] for name in (_CURRENT, _BEFORE) if name in row]
        return tuple(self._opened(endpoint, one) for one in sealed)

    def _row(self, endpoint: EndpointId) -> dict[str, Any] | None:
        return item_at(self._client, self._table, key=hook_rows.endpoint_row(endpoint))

    def _read(self, row: dict[str, Any]) -> Endpoint | None:
        name = row["sk"]["S"]
        found = read_clear(Endpoint, row)
        if not isinstance(found, Problem) and found.id != name:
            found = Problem("filed under another name")
        if isinstance(found, Problem):
            self._reports.unreadable("endpoint", name, problem=found.why)
            return None
        return found

    def _sealed(self, endpoint: EndpointId, secret: HookSecret) -> bytes:
        with translated():
            made = self._kms.encrypt(
                KeyId=self._key_arn, Plaintext=secret.key, EncryptionContext=_bound_to(endpoint)
            )
        sealed: bytes = made["CiphertextBlob"]
        return sealed

    def _opened(self, endpoint: EndpointId, sealed: bytes) -> HookSecret:
        try:
            with translated():
                opened = self._kms.decrypt(
                    CiphertextBlob=bytes(sealed),
                    KeyId=self._key_arn,
                    EncryptionContext=_bound_to(endpoint),
                )
        except ClientError as error:
            if "InvalidCiphertextException" not in codes_of(error):
                raise
            raise ImpossibleValue(
                "the secret of an endpoint was tampered with or moved: give it another"
            ) from error
        return HookSecret(opened["Plaintext"])


def _bound_to(endpoint: EndpointId) -> dict[str, str]:
    return {"purpose": PURPOSE, "endpoint": endpoint}
