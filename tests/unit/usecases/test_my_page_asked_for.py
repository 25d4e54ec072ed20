"""R5, R48: anybody asks for the link to her own page; only a mailbox learns whether it is known."""

from dataclasses import replace
from datetime import date

import pytest

from quitclaim.domain.people.capabilities import MY_PAGE_FOR, Power
from quitclaim.domain.people.person import HERSELF, THE_CLOCK
from quitclaim.ports.changes import Purpose
from quitclaim.ports.knocks import Knock
from quitclaim.ports.mail import Letter, Message
from quitclaim.usecases.ask_for_my_page import AskForMyPage
from quitclaim.usecases.send_letter import SendLetter
from tests.builders import ADA, BOB, MIA, MUM, NOON, a_letter, a_person
from tests.fakes.fakes import Fakes
from tests.unit.usecases.mailings import NAMES, drafted, enclose, mailed
from tests.unit.usecases.stage import made, put, watched

MAIL = "ada@example.org"


def knocked(fakes: Fakes, mail: str = MAIL) -> Knock:
    made(AskForMyPage, fakes)(mail)
    (knock,) = fakes.world.knocks.values()
    return knock


def answered(fakes: Fakes, mail: str = MAIL) -> list[Message]:
    """The letters that come of it."""
    assert not made(SendLetter, fakes)(knocked(fakes, mail).id)
    return [*fakes.world.letters.values()]


@pytest.mark.parametrize("mail", [MAIL, " ADA@Example.org", "nobody@example.org"])
def test_whoever_is_known_or_not_costs_the_same_and_leaves_the_same(mail: str) -> None:
    fakes = mailed()

    with watched(fakes) as calls:
        knock = knocked(fakes, mail)

    assert calls == ["consents.address", "commits.commit"]
    assert (knock.at, mail.strip().lower() in repr(knock)) == (NOON, False)
    (fact,) = fakes.world.outbox.values()
    assert (fact.action, fact.by, fact.announced) == ("ask_for_my_page", HERSELF, ())
    assert set(fakes.world.about.values()) == {frozenset()} or fact.id in fakes.world.about


def test_who_is_known_there_gets_one_letter_and_nobody_else_does() -> None:
    fakes = mailed()

    (letter,) = answered(fakes, " ADA@example.org ")

    assert (letter.person, letter.letter, letter.to) == (ADA, Letter.MY_PAGE, HERSELF)
    assert [fact.by for fact in fakes.world.outbox.values()] == [HERSELF, THE_CLOCK]
    assert answered(mailed(), "nobody@example.org") == []


def test_it_carries_a_link_to_her_page_for_a_quarter_of_an_hour(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fakes = mailed()
    drafts = drafted(fakes, monkeypatch)
    (letter,) = answered(fakes)

    assert made(SendLetter, fakes)(letter.id)

    (link,) = fakes.world.links.values()
    assert (link.power, link.person, link.by) == (Power.MY_PAGE, ADA, HERSELF)
    assert (link.minted_at, link.document, link.consents) == (NOON, None, frozenset())
    (draft,) = drafts
    assert draft.link_until == NOON + MY_PAGE_FOR


@pytest.mark.parametrize("gone", ["erased", "dead"])
def test_who_is_gone_gets_none(gone: str) -> None:
    """R36."""
    fakes = mailed()
    if gone == "erased":
        fakes.keys.drop(ADA, Purpose.DATA)
    else:
        fakes.world.people[ADA] = a_person(died_on=date(2026, 1, 1))

    assert answered(fakes) == []


def test_two_people_at_one_address_get_a_letter_each() -> None:
    fakes = mailed()
    fakes.keys.make(BOB, Purpose.DATA)
    put(fakes, a_person(BOB))
    fakes.consents.name(BOB, replace(NAMES[ADA], name="Bob"))

    assert sorted(letter.person for letter in answered(fakes)) == sorted((ADA, BOB))


def test_a_child_at_her_mothers_address_is_on_her_mothers_page() -> None:
    """R9: one mailbox, one letter."""
    fakes = mailed(about=MIA)
    fakes.consents.name(MIA, replace(NAMES[MIA], mail="maria@example.org"))

    assert [letter.person for letter in answered(fakes, "maria@example.org")] == [MUM]


def test_whoever_was_found_to_be_somebody_is_written_to_as_her() -> None:
    fakes = mailed()
    fakes.keys.make(BOB, Purpose.DATA)
    put(fakes, a_person(BOB, merged_from=frozenset({ADA})))
    fakes.world.people[ADA] = a_person(merged_into=BOB)
    fakes.world.dossiers.clear()

    assert [letter.person for letter in answered(fakes)] == [BOB]


def test_a_letter_of_before_she_was_merged_is_not_sent() -> None:
    fakes = mailed()
    letter = a_letter(Letter.MY_PAGE, consents=frozenset())
    enclose(fakes, letter)
    fakes.keys.make(BOB, Purpose.DATA)
    put(fakes, a_person(BOB, merged_from=frozenset({ADA})))
    fakes.world.people[ADA] = a_person(merged_into=BOB)
    fakes.world.dossiers.clear()

    assert not made(SendLetter, fakes)(letter.id)
    assert fakes.world.letters == {} and fakes.world.links == {}


def test_a_knock_is_answered_once() -> None:
    fakes = mailed()
    knock = knocked(fakes)
    made(SendLetter, fakes)(knock.id)

    assert not made(SendLetter, fakes)(knock.id)
    assert len(fakes.world.letters) == 1 and not fakes.world.knocks
