"""Everybody who may erase gets a letter, and nobody else (R14, R36; GDPR art. 12(3))."""

from dataclasses import replace
from typing import Any

import pytest

from quitclaim.domain.errors import NotAllowed, StoreUnavailable
from quitclaim.domain.forgetting.reminding import Nearing
from quitclaim.domain.ids import LetterId
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.ports.mail import WhyUndelivered
from quitclaim.ports.writes import Write
from quitclaim.usecases.remind_officers import RemindOfficers
from quitclaim.usecases.send_letter import SendLetter
from tests.builders import ADA, DAY, an_admin, an_appointment, some_rules
from tests.builders.asking import a_controller, a_plea
from tests.fakes.fakes import Fakes
from tests.fakes.staff_rows import Account
from tests.unit.usecases.stage import announced, commit, crashed, made, put, staged


def officer(name: str, **changes: Any) -> Any:
    return an_appointment(name, role=StaffRole.PRIVACY_OFFICER, **changes)


def waiting(**rules: Any) -> tuple[Fakes, LetterId]:
    """Two officers, an admin and an editor; the month is over."""
    fakes = staged(a_plea(), some_rules(**({"controller": a_controller()} | rules)))
    people = (officer("Olga"), officer("Oda"), an_admin("Anna"), an_appointment("Edith"))
    put(fakes, *people)
    for one in people:
        address = f"{one.name}@example.org"
        fakes.world.accounts[address] = Account(subject=one.subject, password="")
    fakes.clock.step(a_plea().due_at - fakes.clock.now())
    made(RemindOfficers, fakes)()
    fakes.world.outbox.clear()
    (letter,) = fakes.world.plea_notices
    return fakes, letter


def sent_to(fakes: Fakes) -> set[str]:
    return {mailing.to for mailing in fakes.post.sent}


def test_everybody_who_may_erase_is_written_to_and_nobody_else() -> None:
    fakes, letter = waiting()

    assert made(SendLetter, fakes)(letter)

    assert sent_to(fakes) == {"Olga@example.org", "Oda@example.org"}
    assert announced(fakes) == [[]] and fakes.letters.letter(letter) is None
    for mailing in fakes.post.sent:
        assert ADA not in mailing.text + mailing.html + mailing.subject


def test_once_it_went_no_other_is_sent() -> None:
    fakes, letter = waiting()
    send = made(SendLetter, fakes)

    assert [send(letter), send(letter)] == [True, False]


def test_whoever_left_or_has_no_mailbox_is_not_written_to() -> None:
    fakes, letter = waiting()
    olga = officer("Olga")
    commit(fakes, Write(olga.dismissed(), olga))
    del fakes.world.accounts["Oda@example.org"]

    assert not made(SendLetter, fakes)(letter)
    assert sent_to(fakes) == set() and fakes.letters.letter(letter) is None


def test_an_address_that_the_post_refuses_bars_nobody_else() -> None:
    fakes, letter = waiting()
    for address in ("Olga@example.org", "Oda@example.org"):
        other = fakes.post.refused
        other.clear()
        other[address] = WhyUndelivered.REFUSED
    assert made(SendLetter, fakes)(letter)

    assert sent_to(fakes) == {"Olga@example.org"}


def test_a_crash_before_the_post_took_it_leaves_it_waiting() -> None:
    fakes, letter = waiting()
    send = made(SendLetter, fakes)

    crashed(lambda: send(letter), fakes, at="post.send", nth=2)

    assert len(fakes.post.sent) == 1 and send(letter)


def test_who_cannot_be_looked_up_is_worth_another_try_before_anybody_is_written_to() -> None:
    fakes, letter = waiting()
    fakes.world.fail("mailboxes.address_of", 2, error=StoreUnavailable())

    with pytest.raises(StoreUnavailable):
        made(SendLetter, fakes)(letter)

    assert sent_to(fakes) == set() and fakes.letters.letter(letter) is not None


def test_what_lay_for_a_day_goes_to_nobody() -> None:
    """She may have been answered since: the list says what is open."""
    fakes, letter = waiting()
    fakes.clock.step(DAY)

    assert not made(SendLetter, fakes)(letter)
    assert sent_to(fakes) == set() and fakes.letters.letter(letter) is None


def test_until_the_organisation_has_said_who_it_is_the_letter_waits() -> None:
    fakes, letter = waiting()
    rules = fakes.library.rules()
    commit(fakes, Write(replace(rules, controller=None, version=rules.version + 1), rules))

    with pytest.raises(NotAllowed):
        made(SendLetter, fakes)(letter)
    assert fakes.letters.letter(letter) is not None


def test_it_says_how_near_the_end_is() -> None:
    fakes, letter = waiting()
    notice = fakes.world.plea_notices[letter]
    subjects = []
    for nearing in Nearing:
        fakes.world.plea_notices[letter] = replace(notice, nearing=nearing)
        made(SendLetter, fakes)(letter)
        subjects.append(fakes.post.sent[-1].subject)

    assert len(set(subjects)) == len(Nearing)
