"""Two people found to be one: the records of both count, and each stays where it is (R18)."""

from dataclasses import replace

from quitclaim.domain.consents.answers import Basis, Lack
from quitclaim.domain.consents.standing import consent_for
from quitclaim.domain.people.person import Person
from quitclaim.ports.writes import Write
from tests.builders import (
    ADA,
    BOB,
    DAY,
    MIA,
    NOON,
    a_basis,
    a_consent,
    a_person,
    a_use,
    an_id,
    an_objection,
    given,
    withdrawn,
)
from tests.contract.changes import commit, known, put, recorded
from tests.contract.stores import Stores

HIS = a_consent(id=an_id("his"), person=BOB)


def merge(stores: Stores) -> tuple[Person, Person]:
    """BOB is found to be ADA."""
    kept = a_person(ADA, merged_from=frozenset({BOB}), version=2)
    gone = a_person(BOB, merged_into=ADA, version=2)
    commit(stores, Write(kept, a_person(ADA)), Write(gone, a_person(BOB)), makes_less=True)
    return kept, gone


def test_the_records_of_both_are_hers(stores: Stores) -> None:
    known(stores, ADA, BOB)
    recorded(stores, a_consent(), HIS)
    put(stores, an_objection(person=BOB), a_basis())

    merge(stores)

    dossier = stores.consents.dossier(ADA)
    assert dossier and dossier.id == ADA
    assert {consent.id for consent in dossier.consents} == {a_consent().id, HIS.id}
    assert [one.id for one in dossier.objections] == [an_objection().id]
    assert [one.id for one in dossier.bases] == [a_basis().id]


def test_either_name_leads_to_the_same_dossier(stores: Stores) -> None:
    known(stores, ADA, BOB)
    recorded(stores, HIS)

    merge(stores)

    hers = stores.consents.dossier(ADA)
    assert stores.consents.dossier(BOB) == hers
    assert stores.consents.dossiers([BOB, ADA]) == {ADA: hers, BOB: hers}


def test_a_no_under_one_name_binds_the_other(stores: Stores) -> None:
    known(stores, ADA, BOB)
    recorded(stores, a_consent(), HIS.after(withdrawn()))

    merge(stores)

    dossier = stores.consents.dossier(ADA)
    assert dossier and isinstance(consent_for(dossier, a_use(), at=NOON + DAY), Lack)


def test_a_consent_given_under_the_other_name_is_withdrawn(stores: Stores) -> None:
    """GDPR art. 7(3): as easily as it was given, whoever she was taken for then."""
    known(stores, ADA, BOB)
    recorded(stores, HIS)
    merge(stores)
    dossier = stores.consents.dossier(ADA)
    assert dossier and isinstance(consent_for(dossier, a_use(), at=NOON + DAY), Basis)
    (read,) = dossier.consents

    commit(stores, Write(read.after(withdrawn()), read), makes_less=True)

    after = stores.consents.dossier(ADA)
    assert after and isinstance(consent_for(after, a_use(), at=NOON + DAY), Lack)


def test_each_own_record_is_read_as_it_was_written(stores: Stores) -> None:
    known(stores, ADA, BOB)

    kept, gone = merge(stores)

    assert stores.consents.person(ADA) == kept
    assert stores.consents.person(BOB) == gone
    assert stores.consents.person(MIA) is None


def test_parted_again_each_has_her_own(stores: Stores) -> None:
    known(stores, ADA, BOB)
    recorded(stores, a_consent(), HIS)
    kept, gone = merge(stores)

    commit(
        stores,
        Write(replace(kept, merged_from=frozenset(), version=3), kept),
        Write(replace(gone, merged_into=None, version=3), gone),
        makes_less=True,
    )

    found = stores.consents.dossiers([ADA, BOB])
    assert (found[ADA].consents, found[BOB].consents) == ((a_consent(),), (HIS,))


def test_records_that_contradict_each_other_silence_both(stores: Stores) -> None:
    """A birth date corrected after the merge may no longer be the other's."""
    kept = a_person(ADA, born_on=NOON.date() - 9000 * DAY, merged_from=frozenset({BOB}))
    known(stores, kept, a_person(BOB, born_on=NOON.date() - 9001 * DAY, merged_into=ADA))
    recorded(stores, a_consent(given()))

    dossier = stores.consents.dossier(ADA)

    assert dossier and dossier.unreadable
    assert isinstance(consent_for(dossier, a_use(), at=NOON), Lack)
    assert stores.reports
