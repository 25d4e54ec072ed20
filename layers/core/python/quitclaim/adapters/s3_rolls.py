"""
Two lists in the bucket of the log: a keyed hash is the name of an object that holds nothing.

Object lock keeps each entry; it says nothing to whoever lacks the key, which lies in the keys table
as that of a purpose does. Where no key is, nothing was listed ever, unless an entry says otherwise:
then the key is lost, and the list cannot be read.
"""

import hashlib
import hmac
from collections.abc import Iterable
from typing import Any, Final, TypeVar

from botocore.exceptions import ClientError

from quitclaim.adapters.aws_errors import codes_of
from quitclaim.adapters.kms_keks import KmsKeks
from quitclaim.adapters.s3_objects import has_object, objects_under, put_once
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import ContentHash, PersonId
from quitclaim.ports.block_list import Roll

# No hash: what is there as soon as anything may be.
BEGUN: Final = "begun"
T = TypeVar("T", bound=str)


class S3Roll:
    def __init__(self, client: Any, *, bucket: str, keks: KmsKeks, roll: Roll) -> None:
        self._client = client
        self._bucket = bucket
        self._keks = keks
        self._roll = roll

    def add(self, names: Iterable[str]) -> None:
        # Before the key: wherever there is a key, this can be read by whoever may read an entry.
        self._put(BEGUN)
        key = self._keks.made(self._roll)
        for name in names:
            self._put(_hashed(key, name))

    def holds(self, name: str) -> bool:
        key = self._key()
        return key is not None and self._has(_hashed(key, name))

    def among(self, names: Iterable[T]) -> frozenset[T]:
        key = self._key()
        if key is None:
            return frozenset()
        listed = objects_under(self._client, self._bucket, prefix=f"{self._roll}/")
        entries = {one["Key"].rpartition("/")[2] for one in listed}
        return frozenset(name for name in names if _hashed(key, name) in entries)

    def _key(self) -> bytes | None:
        key = self._keks.found(self._roll)
        if key is None and self._is_there(BEGUN):
            raise ImpossibleValue(f"the key of what is {self._roll} is gone: restore its row")
        return key

    def _has(self, entry: str) -> bool:
        try:
            return has_object(self._client, self._bucket, key=self._place(entry))
        except ClientError as error:
            # Whoever may not list is told that nothing is there as if it were forbidden. So it is
            # only where the one that is always there can be read.
            if "403" in codes_of(error) and entry != BEGUN and self._has(BEGUN):
                return False
            raise

    def _is_there(self, entry: str) -> bool:
        """Before there is a key, what may not be read was never written."""
        try:
            return self._has(entry)
        except ClientError as error:
            if "403" in codes_of(error):
                return False
            raise

    def _put(self, entry: str) -> None:
        put_once(self._client, self._bucket, key=self._place(entry), content=b"")

    def _place(self, entry: str) -> str:
        return f"{self._roll}/{entry}"


class S3BlockList:
    def __init__(self, client: Any, *, bucket: str, keks: KmsKeks) -> None:
        self._roll = S3Roll(client, bucket=bucket, keks=keks, roll=Roll.BLOCKED)

    def block(self, *contents: ContentHash) -> None:
        self._roll.add(contents)

    def holds(self, content: ContentHash) -> bool:
        return self._roll.holds(content)

    def among(self, contents: Iterable[ContentHash]) -> frozenset[ContentHash]:
        return self._roll.among(contents)


class S3ErasureList:
    def __init__(self, client: Any, *, bucket: str, keks: KmsKeks) -> None:
        self._roll = S3Roll(client, bucket=bucket, keks=keks, roll=Roll.ERASED)

    def add(self, people: Iterable[PersonId]) -> None:
        self._roll.add(people)

    def among(self, people: Iterable[PersonId]) -> frozenset[PersonId]:
        return self._roll.among(people)


def _hashed(key: bytes, name: str) -> str:
    return hmac.digest(key, name.encode(), hashlib.sha256).hex()
