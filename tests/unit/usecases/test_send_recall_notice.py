"""Whoever answers for a copy that was called back gets a letter (R29)."""

from dataclasses import replace

import pytest

from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import LetterId
from quitclaim.domain.organisation.members import Member
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.ports.mail import WhyUndelivered
from quitclaim.ports.writes import Write
from quitclaim.usecases.recall_list import AcknowledgeRecall
from quitclaim.usecases.send_letter import SendLetter
from tests.builders import EDITOR, an_appointment
from tests.fakes.fakes import Fakes
from tests.fakes.staff_rows import Account
from tests.unit.usecases.publications import shown_for
from tests.unit.usecases.stage import announced, commit, crashed, made, put
from tests.unit.usecases.taken import called_back, takings, took

ADDRESS = "edith@example.org"
EDITH = an_appointment("Edith", id=EDITOR)


def recalled() -> tuple[Fakes, Rendition, LetterId]:
    """EDITH took it twice, it was recalled, and her letter waits."""
    fakes, row = shown_for()
    put(fakes, EDITH)
    fakes.world.accounts[ADDRESS] = Account(subject=EDITH.subject, password="")
    for _ in range(2):
        took(fakes, row, meant_for="the newsletter of Ada")
    called_back(fakes, row)
    fakes.world.outbox.clear()
    (letter,) = fakes.world.recall_notices
    return fakes, row, letter


def test_she_is_told_which_files_and_where_the_list_is_and_no_words_or_names() -> None:
    fakes, row, letter = recalled()

    assert made(SendLetter, fakes)(letter)

    (mailing,) = fakes.post.sent
    assert mailing.to == ADDRESS
    assert mailing.text.count(takings(fakes, row)[0].file_name) == 2
    assert "Ada" not in mailing.text
    assert announced(fakes) == [[]]
    assert fakes.letters.letter(letter) is None


def test_once_it_went_no_other_is_sent() -> None:
    fakes, _, letter = recalled()
    send = made(SendLetter, fakes)

    assert [send(letter), send(letter)] == [True, False]
    assert len(fakes.post.sent) == 1


def test_a_crash_before_the_post_took_it_leaves_it_waiting() -> None:
    fakes, _, letter = recalled()
    send = made(SendLetter, fakes)

    crashed(lambda: send(letter), fakes, at="post.send")

    assert fakes.post.sent == []
    assert send(letter)


def test_what_she_saw_to_meanwhile_needs_no_letter() -> None:
    fakes, row, letter = recalled()
    member = Member(id=EDITOR, role=StaffRole.EDITOR)
    for one in takings(fakes, row):
        made(AcknowledgeRecall, fakes)(row.id, one.id, words=None, by=member)

    assert not made(SendLetter, fakes)(letter)
    assert fakes.post.sent == []


def test_whoever_left_is_not_written_to() -> None:
    fakes, _, letter = recalled()
    commit(fakes, Write(EDITH.dismissed(), EDITH))

    assert not made(SendLetter, fakes)(letter)


def test_whoever_has_no_mailbox_is_not_written_to() -> None:
    fakes, _, letter = recalled()
    fakes.world.accounts.clear()

    assert not made(SendLetter, fakes)(letter)


def test_of_what_is_not_there_any_more_nobody_is_told() -> None:
    fakes, row, letter = recalled()
    del fakes.world.renditions[row.id]

    assert not made(SendLetter, fakes)(letter)


def test_an_address_that_the_post_refuses_ends_it_and_the_list_stays() -> None:
    fakes, row, letter = recalled()
    fakes.post.refused[ADDRESS] = WhyUndelivered.REFUSED

    assert not made(SendLetter, fakes)(letter)

    assert fakes.letters.letter(letter) is None
    assert all(one.is_open for one in takings(fakes, row))


def test_until_the_organisation_has_said_who_it_is_the_letter_waits() -> None:
    fakes, _, letter = recalled()
    rules = fakes.library.rules()
    commit(fakes, Write(replace(rules, controller=None, version=rules.version + 1), rules))

    with pytest.raises(NotAllowed):
        made(SendLetter, fakes)(letter)
    assert fakes.letters.letter(letter) is not None
