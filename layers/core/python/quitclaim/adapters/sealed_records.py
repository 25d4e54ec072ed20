"""Stored records: what is personal in them sealed, the rest in clear beside it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import repeat
from typing import Any, Final, TypeVar

from quitclaim.adapters.codec import SHAPE, Problem, decoded, encoded
from quitclaim.adapters.dynamodb_items import from_item, to_item
from quitclaim.adapters.sealed_parts import Bond, bond_of, put_back, taken_out
from quitclaim.domain.errors import ImpossibleValue, NotFound
from quitclaim.ports.changes import Purpose
from quitclaim.ports.keys import Keys, Sealed

T = TypeVar("T")

KEY_GONE: Final = Problem("its key is gone")
# Apart from the rest of a record, so that an index or a condition can name them.
_ABOUT_ITSELF: Final = ("shape", "version", "body", "sealed")
_MALFORMED: Final = (AttributeError, KeyError, TypeError, ValueError)


def read_clear(kind: type[T], item: Mapping[str, Any]) -> T | Problem:
    """What is in clear, as if nothing had been sealed."""
    try:
        found = _plain(item)
    except _MALFORMED as error:
        return _malformed(error)
    return _record(kind, found)


def read_what_opens(
    kind: type[T], item: Mapping[str, Any], *, records: "SealedRecords | None"
) -> T | Problem:
    """With what is sealed in it, if its key is still there; `records` None: it stays closed."""
    read = KEY_GONE if records is None else records.read(kind, item)
    return read_clear(kind, item) if read is KEY_GONE else read


def all_that_opens(
    kind: type[T], items: Iterable[Mapping[str, Any]], *, records: "SealedRecords | None"
) -> Iterator[T | Problem]:
    """The same of many, in their order."""
    rows = tuple(items)
    closed = repeat(KEY_GONE, len(rows))
    found = closed if records is None else records.read_all(kind, rows)
    for item, read in zip(rows, found, strict=True):
        yield read_clear(kind, item) if read is KEY_GONE else read


class SealedRecords:
    def __init__(self, keys: Keys) -> None:
        self._keys = keys

    def stored(self, record: Any) -> dict[str, Any]:
        """Its attributes but for the key. Raises NotFound where a key that has to seal is gone."""
        body = encoded(record)
        attributes: dict[str, Any] = {"shape": SHAPE, "body": body}
        secret = taken_out(type(record), body)
        if secret:
            attributes["sealed"] = self._sealed(bond_of(type(record), body), secret)
        if hasattr(record, "version"):
            attributes["version"] = record.version
        return to_item(attributes)

    def read(self, kind: type[T], item: Mapping[str, Any]) -> T | Problem:
        """The record, KEY_GONE where what it sealed cannot be opened any more, or what is wrong."""
        return self._read(kind, item, opened={})

    def read_all(self, kind: type[T], items: Iterable[Mapping[str, Any]]) -> Iterator[T | Problem]:
        """Each of them so, in their order; their keys are read at once."""
        rows = tuple(items)
        opened = self._opened(kind, rows)
        return (self._read(kind, row, opened=opened) for row in rows)

    def _read(
        self, kind: type[T], item: Mapping[str, Any], *, opened: Mapping[Sealed, bytes]
    ) -> T | Problem:
        try:
            found = _plain(item)
            if "sealed" in found and not self._put_back(kind, found, opened=opened):
                return KEY_GONE
        except ImpossibleValue:
            return Problem("sealed: does not open")
        except _MALFORMED as error:
            return _malformed(error)
        return _record(kind, found)

    def _opened(self, kind: type[Any], rows: Iterable[Mapping[str, Any]]) -> dict[Sealed, bytes]:
        """What is left out is looked at by itself, and says why it does not open."""
        purposes: dict[Purpose, dict[Sealed, None]] = {}
        for row in rows:
            if "sealed" not in row:
                continue
            with suppress(*_MALFORMED):
                found = _plain(row)
                bond, content = bond_of(kind, found["body"]), found["sealed"]
                if isinstance(content, bytes):
                    # Whose it is was only read: an id that is none raises, as anything malformed.
                    sealed = Sealed(bond.owner, bond.about, content)
                    purposes.setdefault(bond.purpose, {})[sealed] = None
        opened: dict[Sealed, bytes] = {}
        for purpose, sealed_by in purposes.items():
            opened |= self._keys.unseal_all(sealed_by, purpose=purpose)
        return opened

    def _sealed(self, bond: Bond, secret: dict[str, Any]) -> bytes:
        plain = json.dumps(secret).encode()
        if bond.purpose is Purpose.TEXT:
            # An asset has a key for its texts from its first text on.
            with suppress(NotFound):
                return self._seal(bond, plain)
            self._keys.make(bond.owner, bond.purpose)
        return self._seal(bond, plain)

    def _seal(self, bond: Bond, plain: bytes) -> bytes:
        return self._keys.seal(bond.owner, purpose=bond.purpose, about=bond.about, plain=plain)

    def _put_back(
        self, kind: type[Any], found: dict[str, Any], *, opened: Mapping[Sealed, bytes]
    ) -> bool:
        body, sealed = found["body"], found["sealed"]
        bond = bond_of(kind, body)
        plain = opened.get(Sealed(bond.owner, bond.about, sealed)) or self._keys.unseal(
            bond.owner, purpose=bond.purpose, about=bond.about, sealed=sealed
        )
        if plain is None:
            return False
        put_back(kind, body, secret=json.loads(plain))
        return True


def _plain(item: Mapping[str, Any]) -> dict[str, Any]:
    return from_item({name: item[name] for name in _ABOUT_ITSELF if name in item})


def _record(kind: type[T], found: dict[str, Any]) -> T | Problem:
    if found.get("shape") != SHAPE:
        return Problem("shape: not of this release")
    record = decoded(kind, found.get("body"))
    if isinstance(record, Problem):
        return record
    if getattr(record, "version", None) != found.get("version"):
        return Problem("version: not the one it is filed under")
    return record


def _malformed(error: Exception) -> Problem:
    return Problem(f"no stored record: {type(error).__name__}")
