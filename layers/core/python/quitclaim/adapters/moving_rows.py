"""
Which rows move with an organisation, which stay behind, and under whose key each is sealed.

A row of a kind that nobody knows here may be a no of a later release: nothing moves then.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from quitclaim.adapters import found_rows, log_rows, people_lists, run_rows, tables, taking_rows
from quitclaim.adapters.dynamodb_items import from_item
from quitclaim.adapters.sealed_parts import Bond, bond_of
from quitclaim.adapters.verdict_rows import COLLECTED, OUTCOME
from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.objections import Objection
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.consents.testimony import Testimony
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.forgetting.evidence_orders import EvidenceOrder
from quitclaim.domain.forgetting.keeping import Justification
from quitclaim.domain.forgetting.orders import ErasureOrder
from quitclaim.domain.ids import AssetId, CollectionId, PersonId
from quitclaim.domain.people.person import Person
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.selections import Selection
from quitclaim.domain.publishing.takings import Taking
from quitclaim.ports.changes import Purpose

Row = Mapping[str, Any]
PEOPLE, LIBRARY = "people", "library"
# Where an import notes how far it is.
MOVED: Final = "MOVED"
_PERSON: Final = "P#"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowKind:
    """
    Of rows whose partition and sort keys begin so. `bond`: under whose key whatever is sealed in
    one of them is, and as what. `is_bytes`: what is sealed is no JSON.
    """

    table: str
    begins: tuple[str, str]
    bond: Callable[[Row], Bond] | None = None
    is_bytes: bool = False
    moves: bool = True

    @property
    def name(self) -> str:
        return "/".join(part.rstrip("#") for part in self.begins if part)


def kind_of(table: str, row: Row) -> RowKind:
    """Raises ImpossibleValue for a row that this release does not know."""
    whose, sort = row["pk"]["S"], row["sk"]["S"]
    for kind in _KINDS[table]:
        pk, sk = kind.begins
        if _begins(whose, pk) and _begins(sort, sk):
            return kind
    shown = f"{whose.partition('#')[0]}/{sort.partition('#')[0]}"
    raise ImpossibleValue(
        f"a row of {table} is of a kind that this release does not know ({shown}): "
        "let the release export that wrote it"
    )


def _begins(key: str, prefix: str) -> bool:
    """Whole words, unless the prefix says that something follows."""
    return key.startswith(prefix) if prefix.endswith("#") or not prefix else key == prefix


def _record(kind: type[Any]) -> Callable[[Row], Bond]:
    def bond(row: Row) -> Bond:
        return bond_of(kind, from_item({"body": row["body"]})["body"])

    return bond


def _named(row: Row) -> Bond:
    return Bond(PersonId(_own(row)), Purpose.DATA, "identity")


def _described(row: Row) -> Bond:
    return Bond(AssetId(_own(row)), Purpose.TEXT, "description")


def _labelled(row: Row) -> Bond:
    return Bond(CollectionId(_own(row)), Purpose.TEXT, "label")


def _own(row: Row) -> str:
    return str(row["pk"]["S"]).partition("#")[2]


def _secret(digit: str) -> Callable[[Row], Bond]:
    """A lasting secret names and finds, and opens nothing; its holder is no asset."""

    def bond(row: Row) -> Bond:
        return Bond(AssetId(digit * 64), Purpose.TEXT, f"{row['pk']['S']} secret")

    return bond


def _of(table: str, pk: str, *sorts: str, moves: bool = True) -> list[RowKind]:
    return [RowKind(table=table, begins=(pk, sort), moves=moves) for sort in sorts]


def _sealing(table: str, pk: str, *, sort: str, bond: Callable[[Row], Bond]) -> RowKind:
    return RowKind(table=table, begins=(pk, sort), bond=bond)


def _secret_of(table: str, name: str, *, digit: str) -> RowKind:
    bond = _secret(digit)
    return RowKind(table=table, begins=(name, tables.STATE), bond=bond, is_bytes=True)


_OF_PEOPLE: Final = (
    _sealing(PEOPLE, _PERSON, sort=tables.PERSON, bond=_record(Person)),
    _sealing(PEOPLE, _PERSON, sort=tables.NAME, bond=_named),
    _sealing(PEOPLE, _PERSON, sort=tables.CONSENT, bond=_record(Consent)),
    _sealing(PEOPLE, _PERSON, sort=tables.OBJECTION, bond=_record(Objection)),
    _sealing(PEOPLE, _PERSON, sort=tables.BASIS, bond=_record(RecordedBasis)),
    _sealing(PEOPLE, _PERSON, sort=tables.REQUEST, bond=_record(Request)),
    _sealing(PEOPLE, _PERSON, sort=tables.SAID, bond=_record(Testimony)),
    *_of(PEOPLE, _PERSON, tables.PAPER, people_lists.PLEA, f"{tables.ASIDE}GUARDIAN#"),
    *_of(PEOPLE, "M#", _PERSON),
    _secret_of(PEOPLE, "MARKS", digit="c"),
    # Links open doors of the old deployment; the new one mails its own.
    *_of(PEOPLE, _PERSON, tables.LINK, moves=False),
    *_of(PEOPLE, "T#", "LINK", moves=False),
)
_SHARES: Final = (found_rows.SHARE, found_rows.ZIP)
_OF_LIBRARY: Final = (
    _sealing(LIBRARY, tables.ASSET, sort=tables.STATE, bond=_record(Asset)),
    _sealing(LIBRARY, tables.ASSET, sort=tables.VERSION, bond=_record(Asset)),
    _sealing(LIBRARY, tables.ASSET, sort="KEPT#", bond=_record(Justification)),
    _sealing(LIBRARY, tables.ASSET, sort=taking_rows.TAKEN, bond=_record(Taking)),
    _sealing(LIBRARY, tables.ASSET, sort=tables.TEXT, bond=_described),
    *_of(LIBRARY, tables.ASSET, tables.WORD, tables.RENDITION, OUTCOME, "DUE#", "NEED#"),
    *_of(LIBRARY, tables.RENDITION, "ROW", "CALLING"),
    _sealing(LIBRARY, tables.COLLECTION, sort="LABEL", bond=_labelled),
    *_of(LIBRARY, tables.COLLECTION, "RULE", tables.ROSTER, tables.ATTESTATION, tables.ASSET),
    *_of(LIBRARY, tables.COLLECTION, "KEEPING", "CARDS", run_rows.RUN),
    *_of(LIBRARY, run_rows.RUN, "ACCOUNT", run_rows.USE, run_rows.SKIP, run_rows.FACES),
    *_of(LIBRARY, run_rows.RUNS, run_rows.RUN),
    *_of(LIBRARY, _PERSON, tables.ASSET),
    *_of(LIBRARY, COLLECTED, tables.COLLECTION),
    _sealing(LIBRARY, "L#", sort=tables.STATE, bond=_record(Selection)),
    _sealing(LIBRARY, "E#", sort=tables.STATE, bond=_record(ErasureOrder)),
    _sealing(LIBRARY, "B#", sort=tables.STATE, bond=_record(EvidenceOrder)),
    *_of(LIBRARY, f"{taking_rows.FETCHED}", ""),
    *_of(LIBRARY, "RECALLS#", ""),
    *_of(LIBRARY, "FEED#", ""),
    *_of(LIBRARY, "RULES", tables.STATE, tables.VERSION),
    _secret_of(LIBRARY, "KEYWORDS", digit="0"),
    _secret_of(LIBRARY, "PSEUDONYMS", digit="f"),
    # What opens doors, what is on its way, and the log, which stays what it is where it is.
    *_of(LIBRARY, "L#", *_SHARES, moves=False),
    *(kind for door in ("S#", "Z#", "Q#", "U#") for kind in _of(LIBRARY, door, "", moves=False)),
    *_of(LIBRARY, tables.LETTERS, "", moves=False),
    *_of(LIBRARY, tables.OUTBOX, "", moves=False),
    *_of(LIBRARY, f"{tables.OUTBOX}#", "", moves=False),
    *_of(LIBRARY, f"{tables.FACT}#", "", moves=False),
    *_of(LIBRARY, log_rows.LOG, "", moves=False),
    *_of(LIBRARY, log_rows.LEAF, "", moves=False),
    *_of(LIBRARY, log_rows.NUMBER, "", moves=False),
    *_of(LIBRARY, "STAFF#", "", moves=False),
    *_of(LIBRARY, MOVED, "", moves=False),
)
_KINDS: Final = {PEOPLE: _OF_PEOPLE, LIBRARY: _OF_LIBRARY}
# What a deployment has that nobody has used yet: the log of its own setting up.
_OF_SETTING_UP: Final = (
    *(tables.OUTBOX, f"{tables.OUTBOX}#", f"{tables.FACT}#", MOVED),
    *(log_rows.LOG, log_rows.LEAF, log_rows.NUMBER, "STAFF#"),
)


def is_of_setting_up(row: Row) -> bool:
    """Whether it lies in a deployment that holds nothing yet."""
    return any(_begins(row["pk"]["S"], one) for one in _OF_SETTING_UP)
