"""Whoever asks for the link to her page is written down by a keyed hash, known or not (R48)."""

from quitclaim.domain.consents.notices import Language
from quitclaim.ports.changes import Purpose
from quitclaim.ports.consents import Identity
from quitclaim.ports.knocks import Knock
from quitclaim.ports.paging import every
from quitclaim.ports.writes import Write
from tests.builders import ADA, BOB, MIA, MUM, NOON, a_child, a_guardian, a_person, an_id
from tests.builders.asking import a_knock, a_letter
from tests.contract.changes import commit, known
from tests.contract.stores import Stores

MAIL = "ada@example.org"


def named(stores: Stores, mail: str = MAIL) -> None:
    known(stores, ADA)
    stores.consents.name(ADA, Identity(name="Ada", mail=mail, language=Language.ENGLISH))


def test_a_knock_comes_back_and_is_gone_once_it_was_answered(stores: Stores) -> None:
    knock = a_knock()

    commit(stores, encloses=(knock,))

    assert stores.letters.letter(knock.id) == knock
    stores.letters.sent(knock.id)
    assert stores.letters.letter(knock.id) is None and stores.reports == []


def test_it_waits_among_the_letters(stores: Stores) -> None:
    known(stores, ADA)
    knock = a_knock(id=an_id("first"))
    letter = a_letter(at=NOON.replace(second=1))
    commit(stores, encloses=(letter, knock))

    later = NOON.replace(minute=1)
    found = list(every(lambda after: stores.letters.waiting(later, after=after)))

    assert found == [knock, letter] and isinstance(found[0], Knock)


def test_it_leads_to_whoever_has_that_address_now(stores: Stores) -> None:
    named(stores)
    address = stores.consents.address(" ADA@Example.org ")

    assert stores.consents.at_address(address) == (ADA,)
    assert stores.consents.at_address(stores.consents.address("nobody@example.org")) == ()
    stores.consents.name(
        ADA, Identity(name="Ada", mail="king@example.org", language=Language.ENGLISH)
    )
    assert stores.consents.at_address(address) == ()


def test_it_leads_to_nobody_erased(stores: Stores) -> None:
    named(stores)
    address = stores.consents.address(MAIL)

    stores.keys.drop(ADA, Purpose.DATA)
    assert stores.consents.at_address(address) == ()
    stores.consents.forget(ADA)

    assert stores.consents.at_address(address) == () and stores.consents.remains(ADA) == 0


def test_a_guardian_is_led_to_whom_she_answers_for(stores: Stores) -> None:
    """R9."""
    known(stores, MUM, a_child(guardians=(a_guardian(MUM),)))

    assert stores.consents.wards(MUM) == (MIA,) and stores.consents.wards(ADA) == ()


def test_one_who_is_recorded_later_is_led_there_too(stores: Stores) -> None:
    child = a_child(guardians=())
    known(stores, MUM, BOB, child)

    commit(stores, Write(child.with_guardian(a_guardian(BOB)), child))

    assert stores.consents.wards(BOB) == (MIA,)
    assert stores.consents.remains(MIA) == 2


def test_what_leads_to_a_child_goes_with_the_child(stores: Stores) -> None:
    """I7."""
    known(stores, a_person(MUM), a_child(guardians=(a_guardian(MUM),)))
    assert (stores.consents.remains(MIA), stores.consents.remains(MUM)) == (2, 1)

    stores.consents.forget(MIA)

    assert stores.consents.remains(MIA) == 0 and stores.consents.wards(MUM) == ()
