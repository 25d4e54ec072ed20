"""Whoever signs up at an event is sent a letter; the form alone grants nothing (R11, R12, R62)."""

from dataclasses import replace

import pytest

from quitclaim.domain.consents.event_codes import EventCode
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.consents.requests import Progress, Request
from quitclaim.domain.ids import TokenHash
from quitclaim.domain.people.marks import mark_of
from quitclaim.ports.consents import Identity
from quitclaim.ports.mail import Letter
from quitclaim.usecases.find_again import FindAgain
from quitclaim.usecases.register_person import RegisterPerson
from quitclaim.usecases.request_turns import RequestsDesk
from quitclaim.usecases.requests_desk import CancelAsking
from quitclaim.usecases.sign_up import SignUp
from tests.builders import ADA, BOB, DAY, EDITOR, a_hash, a_turn, an_event_code, an_identity
from tests.builders import some_rules as rules
from tests.fakes import records
from tests.fakes.fakes import Fakes
from tests.unit.usecases.asking import house
from tests.unit.usecases.listing import letters, once
from tests.unit.usecases.stage import made, meanwhile, staged

EVE = Identity(name="Eve Moore", mail="eve@example.org", language=Language.FRENCH)
LOVELACE = an_identity()
CODE = an_event_code()


def signing(fakes: Fakes) -> SignUp:
    register = made(RegisterPerson, fakes)
    return SignUp(
        fakes.event_codes,
        once(fakes),
        FindAgain(fakes.consents),
        register,
        made(RequestsDesk, fakes),
        fakes.library,
    )


def sign_up(fakes: Fakes, who: Identity = EVE, code: EventCode = CODE) -> int:
    return signing(fakes)(code, who)


def requests(fakes: Fakes) -> list[Request]:
    return [one for hers in fakes.world.requests.values() for one in hers.values()]


def test_a_code_opens_while_it_is_open() -> None:
    fakes = house()
    records.put(fakes.world, CODE)

    assert signing(fakes).opened(CODE.id) == CODE
    assert signing(fakes).opened(TokenHash(a_hash("none"))) is None
    fakes.clock.step(40 * DAY)
    assert signing(fakes).opened(CODE.id) is None


def test_whoever_is_new_is_put_on_record_and_asked_in_the_language_of_the_page() -> None:
    fakes = house()

    assert sign_up(fakes) == 1

    (request,) = requests(fakes)
    assert request.cards == (1,) and request.asked_by == EDITOR
    assert fakes.consents.identity(request.person) == EVE
    (consent,) = fakes.world.consents[request.person].values()
    assert consent.asked == CODE.asked and not consent.yeses


def test_whoever_asks_again_gets_her_letter_again_and_another_number() -> None:
    fakes = house()

    numbers = [sign_up(fakes, LOVELACE) for _ in range(3)]

    (request,) = requests(fakes)
    assert numbers == [1, 2, 3] and request.cards == (1, 2, 3) and request.person == ADA
    assert [one.letter for one in letters(fakes)] == [Letter.REQUEST, *[Letter.REMINDER] * 2]


def test_after_an_answer_she_is_asked_anew() -> None:
    fakes = house()
    sign_up(fakes, LOVELACE)
    (request,) = requests(fakes)
    made(CancelAsking, fakes)(ADA, request.id, member=EDITOR)

    sign_up(fakes, LOVELACE)

    assert sorted(one.cards for one in requests(fakes)) == [(1,), (2,)]


def test_an_answer_in_between_sends_nothing_more() -> None:
    fakes = house()
    sign_up(fakes, LOVELACE)
    (request,) = requests(fakes)

    def answered() -> None:
        over = request.after(a_turn(Progress.ANSWERED, fakes.clock.now()))
        records.put(fakes.world, over)

    with meanwhile(fakes, "requests.request", answered):
        assert sign_up(fakes, LOVELACE) == 2

    assert len(letters(fakes)) == 1


@pytest.mark.parametrize("name", ["Bob Moore", "Ada Lovelace"])
def test_who_is_meant_of_several_staff_says_later(name: str) -> None:
    """Whoever stands there is asked all the same, as somebody new."""
    fakes = staged(people=(ADA, BOB))
    for person in (ADA, BOB):
        fakes.consents.name(person, an_identity("Ada Lovelace"))

    sign_up(fakes, replace(LOVELACE, name=name))

    (request,) = requests(fakes)
    assert request.person not in {ADA, BOB}


def test_what_hinders_is_told_to_nobody_at_the_form() -> None:
    fakes = house(rules(controller=None))

    assert sign_up(fakes, LOVELACE) == 1 and requests(fakes) == []


def test_two_presses_at_once_are_one_letter_and_two_numbers() -> None:
    fakes = house()
    mark = f"naming|{mark_of(EVE.name, EVE.mail)}"
    fakes.repeats.begin(mark, fingerprint="", at=fakes.clock.now())

    assert sign_up(fakes) == 1 and requests(fakes) == []


def test_while_staff_asks_her_the_same_nothing_is_sent_twice() -> None:
    fakes = house()
    fakes.repeats.begin(f"asking|{ADA}", fingerprint="", at=fakes.clock.now())

    assert sign_up(fakes, LOVELACE) == 1 and letters(fakes) == []
