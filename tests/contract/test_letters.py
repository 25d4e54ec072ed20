"""Letters are written down with the change that calls for them, and wait until they were sent."""

from datetime import datetime

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.ports.mail import Letter, Waiting
from quitclaim.ports.paging import every
from quitclaim.ports.writes import Write
from tests.builders import (
    ADA,
    BOB,
    DAY,
    MUM,
    MUMS,
    NOON,
    SECOND,
    a_consent,
    a_letter,
    a_request,
    an_id,
)
from tests.contract.changes import commit, erase, known, put
from tests.contract.stores import PAGE, Stores


def waiting(stores: Stores, before: datetime = NOON + 900 * DAY) -> list[Waiting]:
    return list(every(lambda after: stores.letters.waiting(before, after=after)))


@pytest.mark.parametrize("letter", Letter)
def test_a_letter_comes_back_as_it_was_written(stores: Stores, letter: Letter) -> None:
    known(stores, ADA)
    written = a_letter(letter, to=MUMS)

    commit(stores, encloses=(written,))

    assert stores.letters.letter(written.id) == written
    assert stores.letters.letter(an_id("another")) is None


def test_a_letter_that_was_sent_is_gone(stores: Stores) -> None:
    known(stores, ADA)
    another = a_letter(id=an_id("another"))
    commit(stores, encloses=(a_letter(), another))

    stores.letters.sent(an_id("letter"))
    stores.letters.sent(an_id("letter"))

    assert stores.letters.letter(an_id("letter")) is None
    assert waiting(stores) == [another]


def test_what_waits_longest_comes_first_page_by_page(stores: Stores) -> None:
    known(stores, ADA)
    order = [4, 0, 6, 2, 5, 1, 3]
    letters = {n: a_letter(id=an_id(f"letter {n}"), at=NOON + n * SECOND) for n in order}
    commit(stores, encloses=tuple(letters.values()))

    assert waiting(stores) == [letters[n] for n in range(7)]
    assert len(stores.letters.waiting(NOON + DAY).items) == PAGE


def test_what_was_written_at_the_instant_itself_does_not_wait_yet(stores: Stores) -> None:
    known(stores, ADA)
    commit(stores, encloses=(a_letter(),))

    assert waiting(stores, before=NOON) == []
    assert waiting(stores, before=NOON + SECOND) == [a_letter()]


def test_a_letter_is_written_once(stores: Stores) -> None:
    known(stores, ADA, BOB)
    commit(stores, encloses=(a_letter(),))

    with pytest.raises(Conflict):
        commit(stores, encloses=(a_letter(person=BOB),))

    assert waiting(stores) == [a_letter()]


def test_no_letter_goes_out_about_what_was_not_written(stores: Stores) -> None:
    known(stores, ADA)

    with pytest.raises(Conflict):
        commit(stores, Write(a_consent(), a_request()), encloses=(a_letter(),))

    assert waiting(stores) == []


def test_a_change_told_twice_writes_its_letter_once(stores: Stores) -> None:
    """Its answer was lost, and the letter was sent before somebody asked again."""
    known(stores, ADA)
    change = commit(stores, encloses=(a_letter(),))
    stores.letters.sent(an_id("letter"))

    stores.commits.commit(change)

    assert waiting(stores) == []


def test_no_letter_is_written_about_whoever_was_erased(stores: Stores) -> None:
    known(stores, ADA)
    put(stores, a_request())
    erase(stores, ADA)

    with pytest.raises(Conflict):
        commit(stores, encloses=(a_letter(Letter.COPY),))

    assert waiting(stores) == []


def test_letters_to_her_and_about_her_are_forgotten_with_her(stores: Stores) -> None:
    """R36: they name her, and would wait for ever."""
    known(stores, ADA, BOB, MUM)
    theirs = a_letter(id=an_id("theirs"), to=MUMS)
    his = a_letter(id=an_id("his"), person=BOB)
    commit(stores, encloses=(a_letter(), theirs, his))
    assert [stores.traces.of([one]).rows for one in (ADA, BOB, MUM)] == [2, 1, 1]

    stores.traces.forget([MUM])
    assert waiting(stores) == sorted([a_letter(), his], key=lambda letter: letter.id)

    stores.traces.forget([ADA])
    assert waiting(stores) == [his]
    assert [stores.traces.of([one]).rows for one in (ADA, BOB, MUM)] == [0, 1, 0]
