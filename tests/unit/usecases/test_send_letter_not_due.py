"""R9, R11, R36: a letter that nobody should get any more is taken out unsent."""

from dataclasses import replace
from datetime import date

import pytest

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.requests import Progress
from quitclaim.ports.changes import Purpose
from quitclaim.ports.mail import Letter, Message
from quitclaim.ports.records import Record
from quitclaim.ports.writes import Write
from quitclaim.usecases.send_letter import SendLetter
from tests.builders import (
    ADA,
    DAY,
    MIA,
    MUMS,
    a_consent,
    a_letter,
    a_person,
    a_sent_request,
    a_turn,
    an_id,
    cancelled,
    expired,
    given,
    refused,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.mailings import TO_SHOW, enclose, mailed, of_mia
from tests.unit.usecases.stage import announced, commit, made

REQUEST = a_sent_request()
LETTER = a_letter()
COPY = a_letter(Letter.COPY)


def written(*records: Record, letter: Message = LETTER) -> Fakes:
    fakes = mailed(*(records or (TO_SHOW, REQUEST)))
    enclose(fakes, letter)
    return fakes


def is_dropped(fakes: Fakes, letter: Message = LETTER) -> bool:
    """Taken out unsent, with no link minted and nothing said."""
    is_sent = made(SendLetter, fakes)(letter.id)
    left = (fakes.world.letters, fakes.world.links, fakes.post.sent, announced(fakes))
    return not is_sent and left == ({}, {}, [], [])


def test_a_letter_that_nobody_wrote_is_not_sent() -> None:
    assert not made(SendLetter, mailed())(LETTER.id)


@pytest.mark.parametrize("letter", [LETTER, COPY])
def test_nobody_erased_dead_or_unknown_gets_a_letter(letter: Message) -> None:
    erased, gone = (written(letter=letter) for _ in range(2))
    erased.keys.drop(ADA, Purpose.DATA)
    del gone.world.people[ADA]
    died = written(letter=letter)
    commit(died, Write(a_person(died_on=date(2026, 5, 1), version=2), a_person()))
    died.world.outbox.clear()

    assert all(is_dropped(fakes, letter) for fakes in (erased, gone, died))


@pytest.mark.parametrize(
    "became",
    [
        Progress.BOUNCED,
        Progress.REJECTED,
        Progress.ANSWERED,
        Progress.DECLINED,
        Progress.CANCELLED,
    ],
)
def test_a_request_that_is_not_on_its_way_any_more_is_not_sent(became: Progress) -> None:
    assert is_dropped(written(TO_SHOW, a_sent_request(a_turn(became))))


def test_a_request_that_is_gone_is_not_sent() -> None:
    assert is_dropped(written(TO_SHOW))


@pytest.mark.parametrize(
    "record",
    [
        a_consent(),
        a_consent(refused()),
        a_consent(given(), expired()),
        replace(TO_SHOW, events=(*TO_SHOW.events, cancelled())),
        replace(TO_SHOW, id=an_id("another")),
    ],
)
def test_nobody_gets_a_link_that_would_open_nothing(record: Consent) -> None:
    assert is_dropped(written(record, REQUEST))


def test_what_lay_until_its_period_was_over_is_not_asked() -> None:
    fakes = written()
    fakes.clock.at = TO_SHOW.until

    assert is_dropped(fakes)


def test_no_guardian_is_asked_for_somebody_who_came_of_age() -> None:
    """R9."""
    fakes = mailed(of_mia(), a_sent_request(person=MIA, to=MUMS), about=MIA)
    letter = a_letter(person=MIA, to=MUMS)
    enclose(fakes, letter)
    fakes.clock.step(9 * 366 * DAY)

    assert is_dropped(fakes, letter)
