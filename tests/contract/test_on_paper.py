"""R11, R13: what was signed on paper is one record at once, and its note lies sealed."""

from collections.abc import Iterator
from typing import Any, Final

import pytest

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import Event, State
from quitclaim.domain.consents.on_paper import Mistake
from quitclaim.domain.errors import Conflict
from quitclaim.ports.changes import Purpose
from quitclaim.ports.writes import Write
from tests.builders import (
    ADA,
    DADS,
    MIA,
    MUMS,
    NOON,
    SIGNED,
    STAFF,
    a_child,
    a_consent_on_paper,
    a_person,
    an_id,
    given,
    on_paper,
)
from tests.contract.changes import commit, known
from tests.contract.stores import Stores
from tests.contract.tables_at_work import AtWork, at_work

NOTE: Final = "in the cupboard of Mrs Somerville"
OF_ADA: Final = a_consent_on_paper(paper=on_paper(note=NOTE))
OF_MIA: Final = a_consent_on_paper(
    id=an_id("of mia"), person=MIA, events=(given(SIGNED, MUMS), given(SIGNED, DADS))
)
WHY: Final = Event(became=State.REVOKED, at=NOON, by=STAFF, mistake=Mistake.OTHER_SIGNER)


def records_of(stores: Stores, consent: Consent) -> tuple[Consent, ...]:
    dossier = stores.consents.dossier(consent.person)
    assert dossier and not dossier.unreadable
    return dossier.consents


@pytest.mark.parametrize("consent", [OF_ADA, OF_MIA], ids=["one", "two together"])
def test_it_comes_back_as_it_was_written_and_as_it_ended(stores: Stores, consent: Consent) -> None:
    known(stores, ADA, a_child())
    ended = consent.after(WHY)

    commit(stores, Write(consent))
    assert records_of(stores, consent) == (consent,)

    commit(stores, Write(ended, consent))
    assert records_of(stores, consent) == (ended,)


def test_it_is_written_where_nothing_is_yet(stores: Stores) -> None:
    known(stores, a_child())
    commit(stores, Write(OF_MIA))

    with pytest.raises(Conflict):
        commit(stores, Write(OF_MIA))


@pytest.fixture
def work(dynamodb_local: Any) -> Iterator[AtWork]:
    with at_work(dynamodb_local) as made:
        yield made


def test_nobody_reads_the_note_in_a_table(work: AtWork) -> None:
    """Who and what is in it nobody knows: it goes with her data key."""
    work.on.keys.make(ADA, Purpose.DATA)

    work.commit(Write(a_person()), Write(OF_ADA))

    assert ADA in work.everything() and "Somerville" not in work.everything()
    dossier = work.on.consents.dossier(ADA)
    assert dossier and dossier.consents == (OF_ADA,)
