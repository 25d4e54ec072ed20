"""Codes are made by staff, and withdrawn (R11)."""

import pytest

from quitclaim.domain.consents.asking import Hindrance
from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.ids import TokenHash
from quitclaim.domain.instants import Interval
from quitclaim.domain.organisation.facts import EventType
from quitclaim.usecases.event_codes import Made, MakeEventCode, WithdrawEventCode
from tests.builders import DAY, EDITOR, NOON, a_hash, a_scope, some_rules
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import announced, made, staged

FOR_A_WEEK = Interval(NOON, NOON + 7 * DAY)


def make(fakes: Fakes, **scope: object) -> Made:
    return made(MakeEventCode, fakes)(a_scope(**scope), FOR_A_WEEK, member=EDITOR)


def withdraw(fakes: Fakes, code: TokenHash) -> object:
    return WithdrawEventCode(fakes.event_codes, fakes.commits, fakes.clock, fakes.chance)(
        code, member=EDITOR
    )


def test_a_code_is_kept_by_the_hash_of_what_stands_on_the_poster() -> None:
    fakes = staged()

    new = make(fakes)

    assert new.secret.hash == new.code.id and fakes.event_codes.code(new.code.id) == new.code
    assert announced(fakes) == [[(EventType.CODE_MADE, new.code.id, 1)]]


def test_without_saying_who_asks_nobody_makes_one() -> None:
    with pytest.raises(NotAllowed) as refused:
        make(staged(some_rules(controller=None)))

    assert refused.value.reasons == (Hindrance.NO_CONTROLLER,)


@pytest.mark.parametrize("collection", [None, "22222222-2222-4222-8222-222222222222"])
def test_a_code_is_of_a_collection_that_is_there(collection: str | None) -> None:
    with pytest.raises(NotFound):
        make(staged(), collection=collection)


def test_a_code_is_withdrawn_once_and_again_changes_nothing() -> None:
    fakes = staged()
    code = make(fakes).code.id

    first, again = withdraw(fakes, code), withdraw(fakes, code)

    assert first == again and len(announced(fakes)) == 2
    with pytest.raises(NotFound):
        withdraw(fakes, TokenHash(a_hash("none")))
