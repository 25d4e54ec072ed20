"""The key of each purpose: made by KMS, kept wrapped in the keys table, opened once a batch."""

from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any, Final

from botocore.exceptions import ClientError

from quitclaim.adapters.aws_errors import codes_of, translated
from quitclaim.adapters.dynamodb_reads import item_at
from quitclaim.adapters.key_rows import WRAPPED, kek_row
from quitclaim.domain.errors import Conflict, ImpossibleValue
from quitclaim.ports.block_list import Roll
from quitclaim.ports.changes import Purpose
from quitclaim.ports.clock import Clock

# No unwrapped key outlives what a warm process would otherwise keep for hours.
KEPT_FOR: Final = timedelta(minutes=5)
# What a key of this kind wraps the keys of, or is itself the key to.
Use = Purpose | Roll


class KmsKeks:
    def __init__(
        self,
        kms_client: Any,
        dynamodb_client: Any,
        *,
        keys_table: str,
        key_arn: str,
        clock: Clock,
    ) -> None:
        self._kms = kms_client
        self._dynamodb = dynamodb_client
        self._table = keys_table
        self._key_arn = key_arn
        self._clock = clock
        self._opened: dict[Use, tuple[bytes, datetime]] = {}

    def of(self, purpose: Use) -> bytes:
        """The key under which every key of this purpose is wrapped."""
        return self._kept(purpose) or self._opened_from(self._stored(purpose), purpose)

    def made(self, purpose: Use) -> bytes:
        """The same; KMS makes it when it is the very first."""
        kept = self._kept(purpose)
        return kept or self._opened_from(self._stored(purpose) or self._make(purpose), purpose)

    def found(self, purpose: Use) -> bytes | None:
        """The same; None where nobody made it yet."""
        kept = self._kept(purpose)
        if kept is not None:
            return kept
        stored = self._stored(purpose)
        return None if stored is None else self._opened_from(stored, purpose)

    def _kept(self, purpose: Use) -> bytes | None:
        if purpose not in self._opened:
            return None
        kek, opened_at = self._opened[purpose]
        # A clock that was set back keeps nothing either.
        if timedelta(0) <= self._clock.now() - opened_at < KEPT_FOR:
            return kek
        del self._opened[purpose]
        return None

    def _opened_from(self, wrapped: bytes | None, purpose: Use) -> bytes:
        if wrapped is None:
            # To make another would lock everything sealed so far away for good.
            raise ImpossibleValue(f"the row of the {purpose} key is gone: restore the keys table")
        kek = self._open(wrapped, purpose)
        self._opened[purpose] = (kek, self._clock.now())
        return kek

    def _stored(self, purpose: Use) -> bytes | None:
        row = item_at(self._dynamodb, self._table, key=kek_row(purpose))
        wrapped: bytes | None = row[WRAPPED]["B"] if row else None
        return wrapped

    def _make(self, purpose: Use) -> bytes | None:
        with translated():
            made = self._kms.generate_data_key_without_plaintext(
                KeyId=self._key_arn, KeySpec="AES_256", EncryptionContext=context_of(purpose)
            )
        item = {**kek_row(purpose), WRAPPED: {"B": made["CiphertextBlob"]}}
        # Another maker may be first: theirs is the key then, and ours was never opened.
        with suppress(Conflict), translated():
            self._dynamodb.put_item(
                TableName=self._table,
                Item=item,
                ConditionExpression="attribute_not_exists(pk)",
            )
        return self._stored(purpose)

    def _open(self, wrapped: bytes, purpose: Use) -> bytes:
        try:
            with translated():
                opened = self._kms.decrypt(
                    CiphertextBlob=wrapped,
                    KeyId=self._key_arn,
                    EncryptionContext=context_of(purpose),
                )
        except ClientError as error:
            if "InvalidCiphertextException" not in codes_of(error):
                raise
            raise ImpossibleValue(
                f"the row of the {purpose} key was tampered with or moved: restore it"
            ) from error
        kek: bytes = opened["Plaintext"]
        return kek


def context_of(purpose: Use) -> dict[str, str]:
    """One KMS key serves all purposes; a role's rights end at this context."""
    return {"purpose": str(purpose)}
