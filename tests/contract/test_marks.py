"""By her address, or by her name where there is none, somebody on record is found again (R11)."""

from typing import Any

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.people.marks import mark_of
from quitclaim.ports.changes import Purpose
from quitclaim.ports.consents import Identity
from tests.builders import ADA, BOB
from tests.contract.changes import known
from tests.contract.stores import Stores
from tests.contract.tables_at_work import at_work


def called(stores: Stores, mail: str = "ada@example.org", *, name: str = "Ada Lovelace") -> str:
    if stores.consents.person(ADA) is None:
        known(stores, ADA)
    stores.consents.name(ADA, Identity(name=name, mail=mail, language=Language.ENGLISH))
    return mark_of(name, mail)


def test_somebody_is_found_by_her_address_however_it_is_typed(stores: Stores) -> None:
    called(stores)

    assert stores.consents.marked(mark_of("", " ADA@Example.ORG ")) == (ADA,)
    assert stores.consents.marked(mark_of("Ada Lovelace", "")) == ()


def test_whoever_has_no_address_is_found_by_her_name(stores: Stores) -> None:
    called(stores, "")

    assert stores.consents.marked(mark_of("ada  LOVELACE", "")) == (ADA,)


def test_two_people_may_share_an_address(stores: Stores) -> None:
    mark = called(stores)
    known(stores, BOB)
    bob = Identity(name="Bob", mail="ada@example.org", language=Language.ENGLISH)
    stores.consents.name(BOB, bob)

    assert stores.consents.marked(mark) == tuple(sorted((ADA, BOB)))


def test_an_address_of_before_finds_nobody_and_goes_with_her(stores: Stores) -> None:
    """I7: also what leads to her no more is hers."""
    before = called(stores)
    other = called(stores, "king@example.org")
    stores.consents.name(ADA, Identity(name="A", mail="ada@x.org", language=Language.ENGLISH))
    again = called(stores)

    assert before == again and stores.consents.marked(again) == (ADA,)
    assert stores.consents.marked(other) == ()
    assert stores.consents.remains(ADA) == 5
    stores.consents.forget(ADA)
    assert stores.consents.remains(ADA) == 0 and stores.consents.marked(again) == ()


def test_whose_key_is_gone_is_found_by_nothing(stores: Stores) -> None:
    mark = called(stores)

    stores.keys.drop(ADA, Purpose.DATA)

    assert stores.consents.marked(mark) == ()


@pytest.mark.usefixtures("stores")
def test_a_mark_that_nobody_has_leads_nowhere(stores: Stores) -> None:
    assert stores.consents.marked(mark_of("Nobody", "")) == ()


def test_no_address_lies_in_clear(dynamodb_local: Any) -> None:
    """What leads to her is a hash under a secret of the deployment; her name is sealed text."""
    identity = Identity(name="Ada", mail="ada@example.org", language=Language.ENGLISH)
    with at_work(dynamodb_local) as work:
        work.on.keys.make(ADA, Purpose.DATA)
        work.on.consents.name(ADA, identity)

        assert "ada@" not in str(work.rows("people")).lower()
        assert work.on.consents.marked(mark_of("", identity.mail)) == (ADA,)
