"""Consents on the people table; a person's row in the keys table says that she is not erased."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final

from quitclaim.adapters import people_lists, tables
from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.codec import SHAPE, Problem, decoded, encoded
from quitclaim.adapters.dynamodb_dossiers import DossierReader
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.dynamodb_marks import LED_BY, Marks, pointers_to
from quitclaim.adapters.dynamodb_reads import (
    delete_all,
    item_at,
    items_at,
    items_under,
    key_of,
    rows_query,
)
from quitclaim.adapters.dynamodb_transaction import Transaction
from quitclaim.adapters.key_rows import key_row
from quitclaim.adapters.sealed_records import SealedRecords
from quitclaim.adapters.tables import Key
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.errors import Conflict, ImpossibleValue, NotFound
from quitclaim.domain.ids import AddressHash, ConsentId, ObjectionId, PersonId, TokenHash
from quitclaim.domain.people.marks import mark_of
from quitclaim.domain.people.person import Person
from quitclaim.ports.changes import Purpose
from quitclaim.ports.consents import Identity
from quitclaim.ports.keys import Keys, Sealed
from quitclaim.ports.paging import Cursor, Page
from quitclaim.ports.reports import Reports

_ABOUT: Final = "identity"


class DynamoConsents:
    def __init__(  # noqa: PLR0913  two tables, the keys, and who is told
        self,
        client: Any,
        *,
        people_table: str,
        keys_table: str,
        keys: Keys,
        reports: Reports,
        page_size: int = 100,
    ) -> None:
        self._client = client
        self._people = people_table
        self._keys_table = keys_table
        self._keys = keys
        self._records = SealedRecords(keys)
        self._reports = reports
        self._lists = people_lists.PeopleLists(client, page_size)
        self._marks = Marks(client, people_table=people_table, keys=keys)
        self._dossiers = DossierReader(
            client, people_table=people_table, keys=keys, reports=reports
        )

    def dossier(self, person: PersonId) -> Dossier | None:
        return self._dossiers.read([person]).get(person)

    def dossiers(self, people: Iterable[PersonId]) -> Mapping[PersonId, Dossier]:
        return self._dossiers.read(people)

    def person(self, person: PersonId) -> Person | None:
        item = item_at(self._client, self._people, key=tables.person_row(person))
        if item is None:
            return None
        read = self._records.read(Person, item)
        # Asked after her record is read, as for a dossier.
        if not self._keys.holders([person], purpose=Purpose.DATA):
            return None
        if isinstance(read, Problem):
            self._reports.unreadable("person", person, problem=read.why)
            return None
        return read

    def aliases(self, person: PersonId) -> tuple[PersonId, ...]:
        found, waiting = [person], [person]
        while waiting:
            fresh = sorted(self._others(waiting.pop()) - set(found))
            waiting += fresh
            found += fresh
        return tuple(reversed(found))

    def identity(self, person: PersonId) -> Identity | None:
        item = item_at(self._client, self._people, key=tables.name_row(person))
        return None if item is None else self._legible(person, self._opened(person, item))

    def known(self, *, after: Cursor | None = None) -> Page[PersonId]:
        page = self._lists.page(people_lists.known_query(self._people), after)
        return Page(self._held(her for her, _ in page.items), page.following)

    def identities(self, people: Iterable[PersonId]) -> Mapping[PersonId, Identity]:
        rows = [tables.name_row(person) for person in dict.fromkeys(people)]
        items = {_person(item): item for item in items_at(self._client, self._people, keys=rows)}
        sealed = {
            Sealed(her, _ABOUT, item["sealed"]["B"]): her
            for her, item in items.items()
            if _is_whole(item)
        }
        plain = self._keys.unseal_all(sealed, purpose=Purpose.DATA)
        opened: dict[PersonId, Identity | Problem | None] = {
            sealed[one]: decoded(Identity, json.loads(text)) for one, text in plain.items()
        }
        # Few: those erased meanwhile, and those of whom has to be said why they do not open.
        opened |= {her: self._opened(her, items[her]) for her in items.keys() - opened.keys()}
        legible = ((her, self._legible(her, one)) for her, one in opened.items())
        return {her: identity for her, identity in legible if identity}

    def name(self, person: PersonId, identity: Identity) -> None:
        plain = json.dumps(encoded(identity)).encode()
        try:
            sealed = self._keys.seal(person, purpose=Purpose.DATA, about=_ABOUT, plain=plain)
        except NotFound as error:
            raise Conflict("her data key is gone: nobody is named any more") from error
        row = tables.name_row(person)
        before = item_at(self._client, self._people, key=row) or {}
        hashes = self._marks.hashes(before, mark_of(identity.name, identity.mail))
        made = Transaction()
        attributes = to_item({"shape": SHAPE, "sealed": sealed, LED_BY: hashes})
        was: dict[str, Any] = {name: before[name] for name in (LED_BY, "sealed") if name in before}
        made.replace(self._people, row, attributes=attributes, was=was)
        for pointer in pointers_to(person, hashes[-1:]):
            made.keep(self._people, pointer)
        key = key_row(person, Purpose.DATA)
        made.check(self._keys_table, key, condition="attribute_exists(pk)")
        with translated():
            self._client.transact_write_items(TransactItems=made.items)

    def address(self, mail: str) -> AddressHash:
        return AddressHash(self._marks.hash(mark_of("", mail)))

    def at_address(self, address: AddressHash) -> tuple[PersonId, ...]:
        return self._held(self._marks.led_to_by(address))

    def wards(self, guardian: PersonId) -> tuple[PersonId, ...]:
        few = people_lists.PeopleLists(self._client, people_lists.MOST_WARDS)
        page = few.page(people_lists.wards_query(self._people, guardian), None)
        return tuple(her for her, _ in page.items)

    def marked(self, mark: str) -> tuple[PersonId, ...]:
        return self._held(self._marks.led_to(mark))

    def ending_before(
        self, at: datetime, *, after: Cursor | None = None
    ) -> Page[tuple[PersonId, ConsentId]]:
        page = self._lists.page(people_lists.ending_query(self._people, at), after)
        return Page(tuple((her, ConsentId(one)) for her, one in page.items), page.following)

    def ran_out(self, *, after: Cursor | None = None) -> Page[tuple[PersonId, ConsentId]]:
        page = self._lists.page(people_lists.ran_out_query(self._people), after)
        return Page(tuple((her, ConsentId(one)) for her, one in page.items), page.following)

    def objecting(self, *, after: Cursor | None = None) -> Page[tuple[PersonId, ObjectionId]]:
        page = self._lists.page(people_lists.objecting_query(self._people), after)
        return Page(tuple((her, ObjectionId(one)) for her, one in page.items), page.following)

    def forget(self, person: PersonId) -> None:
        partition = tables.under_person(person)
        fields = f"pk, sk, {LED_BY}"
        rows = [*items_under(self._client, self._people, partition=partition, fields=fields)]
        # What leads to a row goes before that row: a call that finishes a crashed one finds it.
        delete_all(self._client, self._people, keys=_pointers(rows))
        delete_all(self._client, self._people, keys=[key_of(row) for row in rows])

    def remains(self, person: PersonId) -> int:
        partition = tables.under_person(person)
        links = items_under(
            self._client, self._people, partition=partition, prefix=tables.LINK, fields="pk, sk"
        )
        named = item_at(self._client, self._people, key=tables.name_row(person))
        rows = [*links, named] if named else [*links]
        leading = items_at(self._client, self._people, keys=_pointers(rows))
        return self._filed(person) + sum(1 for _ in leading)

    def _held(self, people: Iterable[PersonId]) -> tuple[PersonId, ...]:
        asked = tuple(people)
        held = self._keys.holders(asked, purpose=Purpose.DATA)
        return tuple(person for person in asked if person in held)

    def _filed(self, person: PersonId) -> int:
        """Counted by DynamoDB, in a query of its own."""
        query = rows_query(self._people, partition=tables.under_person(person))
        query |= {"Select": "COUNT"}
        count = 0
        while True:
            with translated():
                found = self._client.query(**query)
            count += int(found["Count"])
            if "LastEvaluatedKey" not in found:
                return count
            query["ExclusiveStartKey"] = found["LastEvaluatedKey"]

    def _others(self, person: PersonId) -> frozenset[PersonId]:
        """Read leniently: an erasure must find them whatever else of the record is unknown."""
        item = item_at(self._client, self._people, key=tables.person_row(person))
        body = item.get("body", {}).get("M", {}) if item else {}
        ids = [*body.get("merged_from", {}).get("L", ()), body.get("merged_into", {})]
        return frozenset(PersonId(one["S"]) for one in ids if "S" in one)

    def _opened(self, person: PersonId, item: dict[str, Any]) -> Identity | Problem | None:
        """None when her key is gone."""
        if not _is_of_this_release(item):
            return Problem("shape: not of this release")
        try:
            plain = self._keys.unseal(
                person, purpose=Purpose.DATA, about=_ABOUT, sealed=item["sealed"]["B"]
            )
        except (ImpossibleValue, KeyError):
            return Problem("sealed: does not open")
        return None if plain is None else decoded(Identity, json.loads(plain))

    def _legible(self, person: PersonId, read: Identity | Problem | None) -> Identity | None:
        if isinstance(read, Problem):
            self._reports.unreadable("identity", person, problem=read.why)
            return None
        return read


def _person(item: dict[str, Any]) -> PersonId:
    return PersonId(item["pk"]["S"].partition("#")[2])


def _pointers(rows: Iterable[dict[str, Any]]) -> list[Key]:
    """Every row elsewhere that leads to one of these."""
    found: list[Key] = []
    for row in rows:
        name = row["sk"]["S"]
        if name.startswith(tables.LINK):
            found.append(tables.pointer_row(TokenHash(name.removeprefix(tables.LINK))))
        hashes = (one["S"] for one in row.get(LED_BY, {}).get("L", ()))
        found += pointers_to(_person(row), hashes)
    return found


def _is_of_this_release(item: dict[str, Any]) -> bool:
    return bool(item.get("shape") == to_item({"shape": SHAPE})["shape"])


def _is_whole(item: dict[str, Any]) -> bool:
    return _is_of_this_release(item) and "B" in item.get("sealed", {})
