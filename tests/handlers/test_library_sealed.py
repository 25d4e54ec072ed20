"""R13, R42: the privacy officer takes what proves a signing: the paper, and when it existed."""

import pytest

from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import StaffRole
from tests.builders import ADA, NOON, a_paper
from tests.fakes.sealed_papers import put_paper
from tests.handlers.furnished import EDITOR, OFFICER, show
from tests.handlers.library import House
from tests.handlers.peopled import ANSWERED, DECLINED, people

PAPER, TOKEN = b"%PDF-1.7 Ada said yes", b"it existed at noon"
PLACE = f"/people/{ADA}/requests/{ANSWERED}"
ENGLISH = {"accept_language": "en"}


@pytest.fixture(autouse=True)
def _sealed(house: House) -> None:
    people(house)
    show(house, OFFICER, Visible.NAMES, Visible.FORMS)
    show(house, EDITOR, Visible.NAMES, Visible.FORMS)
    document = house.fakes.evidence.keep(ADA, PAPER)
    put_paper(house.fakes.world, a_paper(request=ANSWERED, document=document))


def timestamp(house: House) -> None:
    paper = house.fakes.world.sealed_papers[ADA][ANSWERED]
    house.fakes.timestamps.keep(ADA, paper.document, token=TOKEN)
    timed = a_paper(request=ANSWERED, document=paper.document, timestamped_at=NOON)
    put_paper(house.fakes.world, timed)


def officers_page(house: House, by: StaffRole = OFFICER) -> str:
    return house.get(f"/people/{ADA}", by=by, **ENGLISH).text


def test_the_paper_is_offered_beside_what_was_signed(house: House) -> None:
    page = officers_page(house)

    assert f'href="{PLACE}/paper"' in page and "Sealed paper (PDF)" in page
    assert f"{PLACE}/timestamp" not in page
    assert f"{PLACE}/paper" not in officers_page(house, EDITOR)


def test_its_timestamp_is_offered_once_there_is_one(house: House) -> None:
    timestamp(house)

    page = officers_page(house)

    assert f'href="{PLACE}/timestamp"' in page and "Its timestamp" in page


@pytest.mark.parametrize("before", ["", "/api"])
def test_both_are_taken_to_the_byte_and_never_shown(house: House, before: str) -> None:
    """R46."""
    timestamp(house)

    paper = house.get(f"{before}{PLACE}/paper", by=OFFICER)
    token = house.get(f"{before}{PLACE}/timestamp", by=OFFICER)

    assert (paper.status, paper.body) == (200, PAPER)
    assert (token.status, token.body) == (200, TOKEN)
    assert paper.headers["Content-Type"] == "application/pdf"
    assert token.headers["Content-Type"] == "application/vnd.etsi.timestamp-token"
    for taken, ending in ((paper, "pdf"), (token, "tst")):
        said = taken.headers["Content-Disposition"]
        assert said == f"attachment; filename*=UTF-8''quitclaim-{ANSWERED}.{ending}"


@pytest.mark.parametrize("what", ["paper", "timestamp"])
def test_only_an_officer_who_is_shown_forms_takes_them(house: House, what: str) -> None:
    timestamp(house)
    assert house.get(f"{PLACE}/{what}", by=EDITOR).status == 403

    show(house, OFFICER, Visible.NAMES)

    assert house.get(f"{PLACE}/{what}", by=OFFICER).status == 403
    assert PLACE not in officers_page(house)


def test_what_is_not_there_is_not_found(house: House) -> None:
    assert house.get(f"{PLACE}/timestamp", by=OFFICER).status == 404
    unsealed = f"/people/{ADA}/requests/{DECLINED}"
    assert house.get(f"{unsealed}/paper", by=OFFICER).status == 404
