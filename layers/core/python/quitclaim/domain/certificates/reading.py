"""Reading a certificate that somebody hands over: exactly as it is written, or not (R36)."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, TypeVar

from quitclaim.domain.certificates.documents import Document, require_residues, told
from quitclaim.domain.certificates.words import FORM
from quitclaim.domain.checks import require
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.forgetting.certificate import Certificate, Count, Reason, Remainder
from quitclaim.domain.forgetting.stores import REGISTRY, Residue, Store
from quitclaim.domain.ids import AssetId, CertificateId
from quitclaim.domain.instants import instant_in
from quitclaim.domain.proof.canonical import canonical

T = TypeVar("T")
_NO_CERTIFICATE: Final = "this is no certificate of an erasure"


def document_in(content: bytes) -> Document:
    """Raises ImpossibleValue, which says what is wrong, unless `written` wrote these very bytes."""
    return document_told(canonical_in(content))


def canonical_in(content: bytes) -> Mapping[str, Any]:
    """A JSON object in its one form: a byte more, less or other is not the same file any more."""
    try:
        value = json.loads(content)
        again = canonical(value)
    except (ValueError, RecursionError) as error:
        raise ImpossibleValue(f"{_NO_CERTIFICATE}: not canonical JSON") from error
    require(isinstance(value, dict), _NO_CERTIFICATE)
    require(
        again == content,
        f"{_NO_CERTIFICATE} as anybody writes it: a byte of it was added, taken away or changed",
    )
    return dict(value)


def document_told(value: object) -> Document:
    found = Told(value)
    require(
        found.one("version", int) == FORM,
        f"this is a certificate of another form than {FORM}: ask a release that knows it",
    )
    document = _document(found)
    for name, said in told(document).items():
        # Also what it explains, so that nobody explains it away.
        require(
            name in found.held and canonical(found.held[name]) == canonical(said),
            f"{name} says something else than such a certificate does",
        )
    unknown = sorted(set(found.held) - set(told(document)))
    require(not unknown, f"no certificate has {', '.join(unknown)}")
    return document


def _document(found: "Told") -> Document:
    erased_at = found.instant("erased_at")
    rows = tuple(found.rows("stores"))
    missing = set(Store) - {Store(row.one("store", str)) for row in rows}
    require(not missing, f"every store is counted once: {', '.join(sorted(missing))} is left out")
    residues = tuple(_residues(rows))
    require_residues(residues, at=erased_at)
    certificate = Certificate(
        person=None,
        asked_at=found.instant("asked_at"),
        erased_at=erased_at,
        counted_at=found.instant("counted_at"),
        counts=tuple(map(_count, rows)),
        residues=residues,
        remainders=tuple(map(remainder_in, found.rows("remains"))),
        held=frozenset(AssetId(one) for one in found.texts("held_assets")),
    )
    return Document(
        id=CertificateId(found.one("id", str)),
        log=found.one("log", str),
        organisation=found.maybe("organisation"),
        person=found.one("person", str),
        certificate=certificate,
    )


def _count(row: "Told") -> Count:
    store = Store(row.one("store", str))
    left = row.one("left", int) if REGISTRY[store].is_read else 0
    return Count(store=store, found=row.one("found", int), left=left)


def _residues(rows: tuple["Told", ...]) -> Iterator[Residue]:
    for row in rows:
        if row.maybe("in_backups_until") is not None:
            until = row.instant("in_backups_until")
            yield Residue(store=Store(row.one("store", str)), until=until)


def remainder_in(row: "Told") -> Remainder:
    return Remainder(
        store=Store(row.one("store", str)),
        reason=Reason(row.one("reason", str)),
        count=row.one("count", int),
    )


@dataclass(frozen=True, slots=True)
class Told:
    """What somebody says, of which nothing is sure yet, not even that it is an object."""

    held: Any

    def __post_init__(self) -> None:
        require(isinstance(self.held, dict), _NO_CERTIFICATE)

    def one(self, name: str, kind: type[T]) -> T:
        value = self.held.get(name)
        # A truth value is a number to Python.
        is_one = isinstance(value, kind) and not isinstance(value, bool)
        require(is_one, f"{_NO_CERTIFICATE}: {name} is missing, or not what it should be")
        found: T = value
        return found

    def maybe(self, name: str) -> str | None:
        return None if self.held.get(name) is None else self.one(name, str)

    def instant(self, name: str) -> datetime:
        return instant_in(self.one(name, str))

    def rows(self, name: str) -> Iterator["Told"]:
        return map(Told, self.one(name, list))

    def texts(self, name: str) -> Iterator[str]:
        for one in self.one(name, list):
            require(isinstance(one, str), f"{_NO_CERTIFICATE}: {name} is a list of texts")
            yield one
