"""R4, R12: a letter goes out with a link of its own; its token is in the mail and nowhere else."""

import re
from dataclasses import replace
from hashlib import sha256

import pytest

from quitclaim.domain.consents.openings import Page
from quitclaim.domain.ids import TokenHash
from quitclaim.domain.people.capabilities import SIGN_FOR, Capability, Power
from quitclaim.domain.people.person import HERSELF, THE_CLOCK
from quitclaim.ports.mail import Draft, Letter, Mailing
from quitclaim.usecases.open_link import OpenLink
from quitclaim.usecases.send_letter import SendLetter
from tests.builders import (
    ADA,
    MIA,
    MUMS,
    NOON,
    a_controller,
    a_letter,
    a_sent_request,
    an_id,
    cancelled,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.mailings import (
    BOTH,
    NAMES,
    TO_RECOGNISE,
    TO_SHOW,
    drafted,
    enclose,
    mailed,
    of_mia,
)
from tests.unit.usecases.stage import made

REQUEST = a_sent_request(consents=BOTH)
LETTER = a_letter(consents=BOTH)


def written() -> Fakes:
    fakes = mailed(TO_SHOW, TO_RECOGNISE, REQUEST)
    enclose(fakes, LETTER)
    return fakes


def token_in(mailing: Mailing) -> str:
    found = re.search(r"/c/([A-Za-z0-9_-]{43})$", mailing.text)
    assert found
    return found[1]


def test_a_request_goes_out_with_a_link_that_opens_the_form() -> None:
    fakes = written()

    assert made(SendLetter, fakes)(LETTER.id)

    (mailing,) = fakes.post.sent
    assert (mailing.to, mailing.about) == ("ada@example.org", LETTER)
    token = TokenHash(sha256(token_in(mailing).encode()).hexdigest())
    assert fakes.world.links == {
        token: Capability(
            token=token,
            power=Power.SIGN,
            person=ADA,
            by=HERSELF,
            minted_at=NOON,
            document=REQUEST.document,
            consents=BOTH,
        )
    }
    page = made(OpenLink, fakes)(token)
    assert page and page.page is Page.SIGN


def test_it_is_one_leaf_of_the_clock_and_names_no_record() -> None:
    fakes = written()

    made(SendLetter, fakes)(LETTER.id)

    (fact,) = fakes.world.outbox.values()
    assert (fact.action, fact.by, fact.at, fact.announced) == ("send_letter", THE_CLOCK, NOON, ())


def test_the_token_is_kept_nowhere() -> None:
    """R12."""
    fakes = written()

    made(SendLetter, fakes)(LETTER.id)

    assert token_in(fakes.post.sent[0]) not in repr(vars(fakes.world))


def test_the_letter_is_written_from_all_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    fakes = written()
    drafts = drafted(fakes, monkeypatch)

    made(SendLetter, fakes)(LETTER.id)

    assert drafts == [
        Draft(
            message=LETTER,
            reader=NAMES[ADA],
            controller=a_controller(),
            consents=(TO_SHOW, TO_RECOGNISE),
            token=token_in(fakes.post.sent[0]),
            link_until=NOON + SIGN_FOR,
        )
    ]


def test_a_guardian_gets_it_at_her_own_address_and_is_told_whom_it_is_about() -> None:
    fakes = mailed(of_mia(), a_sent_request(person=MIA, to=MUMS), about=MIA)
    letter = a_letter(person=MIA, to=MUMS)
    enclose(fakes, letter)

    assert made(SendLetter, fakes)(letter.id)

    (mailing,) = fakes.post.sent
    assert mailing.to == "maria@example.org"
    assert "for Maria Meyer about Mia Meyer" in mailing.text
    (link,) = fakes.world.links.values()
    assert (link.person, link.by) == (MIA, MUMS)


def test_a_reminder_has_another_link_and_the_first_still_works() -> None:
    fakes = written()
    reminder = replace(LETTER, id=an_id("reminder"), letter=Letter.REMINDER)
    enclose(fakes, reminder)

    for letter in (LETTER, reminder):
        assert made(SendLetter, fakes)(letter.id)

    assert len(fakes.world.links) == 2
    assert all(made(OpenLink, fakes)(token) for token in fakes.world.links)


def test_what_ended_meanwhile_is_not_told_as_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    over = replace(TO_RECOGNISE, events=(*TO_RECOGNISE.events, cancelled()))
    fakes = mailed(TO_SHOW, over, REQUEST)
    enclose(fakes, LETTER)
    drafts = drafted(fakes, monkeypatch)

    made(SendLetter, fakes)(LETTER.id)

    assert [draft.consents for draft in drafts] == [(TO_SHOW,)]
