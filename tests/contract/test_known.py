"""Everybody on record, page by page, and what names them (R54)."""

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import PersonId
from quitclaim.ports.changes import Purpose
from quitclaim.ports.consents import Identity
from quitclaim.ports.paging import every
from quitclaim.ports.writes import Write
from tests.builders import ADA, BOB, MIA, a_person, an_id, an_identity
from tests.contract.changes import commit, erase, known
from tests.contract.stores import PAGE, Stores

ADAS = an_identity()
BOBS = Identity(name="Bob", mail="bob@example.org", language=Language.FRENCH)


def everybody(stores: Stores) -> list[PersonId]:
    return list(every(lambda after: stores.consents.known(after=after)))


def test_everybody_on_record_is_known_once(stores: Stores) -> None:
    people = [PersonId(an_id(f"person {n}")) for n in range(2 * PAGE + 1)]
    known(stores, *people)
    first = a_person(people[0])
    commit(stores, Write(a_person(people[0], country="DE", version=2), first))

    assert everybody(stores) == sorted(people)
    assert len(stores.consents.known().items) == PAGE


def test_whoever_was_merged_with_another_is_still_known(stores: Stores) -> None:
    known(stores, ADA, BOB)

    commit(stores, Write(a_person(ADA, merged_into=BOB, version=2), a_person(ADA)))

    assert everybody(stores) == sorted([ADA, BOB])


def test_whoever_was_erased_is_known_no_more(stores: Stores) -> None:
    known(stores, ADA, BOB)

    erase(stores, ADA)
    assert everybody(stores) == [BOB]

    stores.consents.forget(ADA)
    assert everybody(stores) == [BOB]


def test_a_key_alone_is_nobody(stores: Stores) -> None:
    """Her record comes after her key, and may never come."""
    stores.keys.make(ADA, Purpose.DATA)

    assert everybody(stores) == []


def test_whoever_is_named_is_named_among_others(stores: Stores) -> None:
    known(stores, ADA, BOB, MIA)
    stores.consents.name(ADA, ADAS)
    stores.consents.name(BOB, BOBS)

    assert stores.consents.identities([MIA, ADA, BOB, ADA]) == {ADA: ADAS, BOB: BOBS}
    assert stores.consents.identities([]) == {}


def test_whoever_was_erased_is_not_named_among_others(stores: Stores) -> None:
    known(stores, ADA, BOB)
    stores.consents.name(ADA, ADAS)
    stores.consents.name(BOB, BOBS)

    erase(stores, ADA)

    assert stores.consents.identities([ADA, BOB]) == {BOB: BOBS}
    assert stores.reports == []


def test_a_name_sealed_with_an_earlier_key_names_nobody(stores: Stores) -> None:
    known(stores, ADA)
    stores.consents.name(ADA, ADAS)
    erase(stores, ADA)
    stores.keys.make(ADA, Purpose.DATA)

    assert stores.consents.identities([ADA]) == {}
