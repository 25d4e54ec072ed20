"""A change may rest on a record it does not write: another consent that keeps her key (I1)."""

from dataclasses import replace
from datetime import date

import pytest

from quitclaim.domain.errors import Conflict, ImpossibleValue
from quitclaim.ports.changes import KeyDrop, Purpose
from quitclaim.ports.writes import Write
from tests.builders import (
    ADA,
    a_biometric_consent,
    a_collection_rule,
    a_person,
    an_asset,
    an_id,
    some_rules,
    withdrawn,
)
from tests.builders.keeping import a_keeping
from tests.contract.changes import commit, known, put, recorded
from tests.contract.stores import Stores

FAIR = a_biometric_consent(id=an_id("fair"))
CAMP = a_biometric_consent(id=an_id("camp"))


@pytest.fixture
def consented(stores: Stores) -> Stores:
    """Two yeses, either of which keeps her template key."""
    known(stores, ADA)
    stores.keys.make(ADA, Purpose.TEMPLATE)
    recorded(stores, FAIR, CAMP)
    return stores


def test_it_is_committed_while_that_record_stands(consented: Stores) -> None:
    commit(consented, Write(FAIR.after(withdrawn()), FAIR), relies_on=CAMP)

    dossier = consented.consents.dossier(ADA)
    assert dossier and set(dossier.consents) == {FAIR.after(withdrawn()), CAMP}


def test_of_two_withdrawals_that_rely_on_each_other_only_one_holds(consented: Stores) -> None:
    """Each would leave the key to the other's yes, and none would drop it."""
    commit(consented, Write(FAIR.after(withdrawn()), FAIR), relies_on=CAMP)

    with pytest.raises(Conflict):
        commit(consented, Write(CAMP.after(withdrawn()), CAMP), relies_on=FAIR, makes_less=True)

    dossier = consented.consents.dossier(ADA)
    assert dossier and CAMP in dossier.consents


def test_what_is_not_there_keeps_nothing(consented: Stores) -> None:
    nowhere = a_biometric_consent(id=an_id("nowhere"))

    with pytest.raises(Conflict):
        commit(consented, drops=(KeyDrop(ADA, Purpose.TEMPLATE),), relies_on=nowhere)

    assert consented.keys.holders([ADA], purpose=Purpose.TEMPLATE) == {ADA}


def test_nothing_relies_on_what_it_writes(consented: Stores) -> None:
    with pytest.raises(ImpossibleValue):
        commit(consented, Write(FAIR.after(withdrawn()), FAIR), relies_on=FAIR)


def test_keys_go_while_she_is_who_she_was_read_to_be(consented: Stores) -> None:
    """R36: of two who turn out to be one, both go."""
    her, drop = a_person(ADA), KeyDrop(ADA, Purpose.TEMPLATE)
    commit(consented, drops=(drop,), relies_on=her)
    consented.keys.make(ADA, Purpose.TEMPLATE)
    commit(consented, Write(replace(her, died_on=date(2026, 1, 1), version=2), her))

    with pytest.raises(Conflict):
        commit(consented, drops=(drop,), relies_on=her)

    assert consented.keys.holders([ADA], purpose=Purpose.TEMPLATE) == {ADA}


def test_what_rests_on_a_word_holds_while_nobody_says_another(stores: Stores) -> None:
    """R39: whoever lets pictures be kept for longer is heard before they go."""
    word, picture = a_keeping(), an_asset()
    put(stores, some_rules(), a_collection_rule(), word, picture)
    known(stores, *picture.people)
    later = replace(word, period=None, version=2)
    changed = replace(picture, version=2)

    commit(stores, Write(later, word))
    with pytest.raises(Conflict):
        commit(stores, Write(changed, picture), rests_on=(word,))
    commit(stores, Write(changed, picture), rests_on=(later,))

    assert stores.library.asset(picture.id) == changed
