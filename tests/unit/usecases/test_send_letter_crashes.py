"""R51, R36: a letter is sent once more rather than never, and a link in it always opens."""

from datetime import timedelta

import pytest

from quitclaim.domain.errors import Conflict, StoreUnavailable
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.send_letter import SendLetter
from tests.builders import (
    ADA,
    a_letter,
    a_sent_request,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.mailings import (
    BOTH,
    TO_RECOGNISE,
    TO_SHOW,
    enclose,
    mailed,
)
from tests.unit.usecases.stage import crashed, made, meanwhile

REQUEST = a_sent_request(consents=BOTH)
LETTER = a_letter(consents=BOTH)


def written() -> Fakes:
    fakes = mailed(TO_SHOW, TO_RECOGNISE, REQUEST)
    enclose(fakes, LETTER)
    return fakes


def test_what_was_sent_is_taken_out_and_not_sent_again() -> None:
    fakes = written()
    send = made(SendLetter, fakes)

    assert [send(LETTER.id) for _ in range(2)] == [True, False]

    assert fakes.world.letters == {}
    assert len(fakes.post.sent) == 1


def test_while_the_mail_service_is_away_the_letter_stays() -> None:
    fakes = written()
    fakes.world.fail("post.send")

    with pytest.raises(StoreUnavailable):
        made(SendLetter, fakes)(LETTER.id)
    assert fakes.world.letters

    fakes.clock.step(timedelta(hours=1))
    assert made(SendLetter, fakes)(LETTER.id)


def test_the_link_is_there_before_the_letter_is_gone() -> None:
    """Nobody ever holds a link that opens nothing because we crashed."""
    fakes = written()

    crashed(lambda: made(SendLetter, fakes)(LETTER.id), fakes, at="post.send")

    assert len(fakes.world.links) == 1
    assert fakes.world.letters


def test_sent_twice_after_a_crash_both_links_work() -> None:
    fakes = written()
    crashed(lambda: made(SendLetter, fakes)(LETTER.id), fakes, at="letters.sent")

    assert made(SendLetter, fakes)(LETTER.id)

    assert len(fakes.post.sent) == len(fakes.world.links) == 2


def test_whoever_is_erased_meanwhile_gets_no_letter() -> None:
    """R36."""
    fakes = written()

    with (
        meanwhile(fakes, "commits.commit", lambda: fakes.keys.drop(ADA, Purpose.DATA)),
        pytest.raises(Conflict),
    ):
        made(SendLetter, fakes)(LETTER.id)

    assert (fakes.post.sent, made(SendLetter, fakes)(LETTER.id)) == ([], False)
    assert fakes.world.letters == {}
