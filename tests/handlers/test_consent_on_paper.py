"""R5, R14: what she signed on paper stands on her page, and is taken back there as easily."""

from typing import Final

import pytest

from quitclaim.domain.consents.events import State
from quitclaim.domain.ids import ConsentId
from quitclaim.domain.organisation.credentials import token_hash
from quitclaim.domain.people.capabilities import Power
from tests.builders import a_capability, a_consent_on_paper, a_hash, an_id, on_paper
from tests.fakes import records
from tests.handlers.form_reading import forms_in
from tests.handlers.links import Hall, a_hall
from tests.handlers.my_pages import at_home, form_to
from tests.handlers.visitors import Visitor

ON_PAPER: Final = ConsentId(an_id("on paper"))
NOTE: Final = "in the cupboard of a colleague"
TOKEN: Final = "p" * 43


@pytest.fixture
def hall() -> Hall:
    made = a_hall()
    records.put(made.fakes.world, a_consent_on_paper(paper=on_paper(note=NOTE)))
    return made


def test_her_page_says_that_it_was_signed_on_paper_and_recorded_when(hall: Hall) -> None:
    said = at_home(hall).go()

    assert "Signed on paper, recorded by" in said.text and "on 3 May 2026" in said.text
    assert f"/c/my/receipts/{ON_PAPER}" in said.text
    assert NOTE not in said.text and on_paper().scan not in said.text


def test_it_is_taken_back_from_her_page(hall: Hall) -> None:
    ada = at_home(hall)

    ada.submit(form_to(ada.go(), "withdraw"))

    assert hall.consent(ON_PAPER).ending is State.WITHDRAWN


def test_her_receipt_of_it_names_the_paper_as_what_she_was_shown(hall: Hall) -> None:
    """R2, R3."""
    said = at_home(hall).go(f"/c/my/receipts/{ON_PAPER}")

    record = said.json["dpv:hasRecordOfActivity"]
    assert record["dpv:hasNotice"]["@id"] == f"urn:quitclaim:document:{on_paper().scan}"
    assert NOTE.encode() not in said.body


def test_the_paper_is_no_text_of_ours_that_could_be_read_there(hall: Hall) -> None:
    ada = at_home(hall)

    for document in (on_paper().scan, a_hash("nothing")):
        assert ada.go(f"/c/my/texts/{document}").status == 404


def test_the_link_in_her_letter_takes_it_back(hall: Hall) -> None:
    """R5."""
    link = a_capability(
        Power.WITHDRAW,
        token=token_hash(TOKEN),
        consents=frozenset({ON_PAPER}),
        document=on_paper().scan,
    )
    hall.fakes.world.links[link.token] = link
    hall.tokens.append(TOKEN)
    visitor = Visitor(hall)

    page = visitor.open(TOKEN)
    visitor.submit(next(f for f in forms_in(page.text) if f.action == "/c/withdraw"))

    assert hall.consent(ON_PAPER).ending is State.WITHDRAWN
