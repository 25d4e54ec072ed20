"""Whatever is written comes back as it was, every field of it."""

from quitclaim.domain.consents.objections import Outcome
from quitclaim.ports.changes import Purpose
from quitclaim.ports.writes import Write
from tests.builders import (
    ADA,
    BOB,
    CAMP,
    FAIR,
    LATER,
    MIA,
    a_ruling,
    an_asset,
)
from tests.contract.changes import commit, known, put, recorded
from tests.contract.filled import (
    a_full_asset,
    a_full_rendition,
    a_full_roster,
    a_full_rule,
    attestations,
    full_rules,
)
from tests.contract.filled_people import (
    a_full_basis,
    a_full_biometric_consent,
    a_full_consent,
    a_full_objection,
    a_full_person,
)
from tests.contract.stores import Stores


def test_a_person_comes_back(stores: Stores) -> None:
    known(stores, a_full_person())

    dossier = stores.consents.dossier(ADA)

    assert dossier and dossier.person == a_full_person()


def test_consents_come_back_with_all_that_happened_to_them(stores: Stores) -> None:
    known(stores, ADA)

    recorded(stores, a_full_consent(), a_full_biometric_consent())

    dossier = stores.consents.dossier(ADA)
    assert dossier
    assert set(dossier.consents) == {a_full_consent(), a_full_biometric_consent()}
    assert dossier.unreadable == ()


def test_an_objection_comes_back_with_its_ruling(stores: Stores) -> None:
    known(stores, ADA)
    ruled = a_full_objection().decided(a_ruling(Outcome.UPHELD))
    put(stores, a_full_objection())

    commit(stores, Write(ruled, a_full_objection()))

    dossier = stores.consents.dossier(ADA)
    assert dossier and dossier.objections == (ruled,)


def test_a_basis_comes_back_with_its_end(stores: Stores) -> None:
    known(stores, ADA)
    ended = a_full_basis().ended(LATER)
    put(stores, a_full_basis())

    commit(stores, Write(ended, a_full_basis()))

    dossier = stores.consents.dossier(ADA)
    assert dossier and dossier.bases == (ended,)


def test_an_asset_comes_back(stores: Stores) -> None:
    for person in (ADA, BOB, MIA):
        stores.keys.make(person, Purpose.DATA)

    put(stores, a_full_asset())

    assert stores.library.asset(a_full_asset().id) == a_full_asset()


def test_a_bare_asset_comes_back(stores: Stores) -> None:
    bare = an_asset(review=None, memberships=frozenset(), added_at=None, added_by=None)

    put(stores, bare)

    assert stores.library.asset(bare.id) == bare


def test_settings_of_a_collection_come_back(stores: Stores) -> None:
    put(stores, a_full_rule())

    assert stores.library.collections([CAMP, FAIR]) == {FAIR: a_full_rule()}


def test_a_roster_comes_back(stores: Stores) -> None:
    for person in (ADA, BOB, MIA):
        stores.keys.make(person, Purpose.DATA)

    put(stores, a_full_roster())

    assert stores.library.roster(FAIR) == a_full_roster()
    assert stores.library.roster(CAMP) is None


def test_a_rendition_comes_back(stores: Stores) -> None:
    put(stores, a_full_rendition())

    assert stores.library.rendition(a_full_rendition().id) == a_full_rendition()


def test_the_rules_come_back(stores: Stores) -> None:
    put(stores, full_rules())

    assert stores.library.rules() == full_rules()


def test_attestations_come_back(stores: Stores) -> None:
    put(stores, *attestations())

    assert set(stores.library.attestations(FAIR)) == set(attestations())
    assert stores.library.attestations(CAMP) == ()
