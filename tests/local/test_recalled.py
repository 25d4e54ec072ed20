"""R28, R29: a download is on record, and whoever has it is told when it may not be used."""

import re
from dataclasses import dataclass
from email.message import EmailMessage

import pytest

from cli.staff import entered
from cli.team import Team
from cli.visitor import Visitor
from quitclaim.domain.ids import AssetId
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.usecases.appoint_member import Invitation
from quitclaim.usecases.ask_consent import Asked
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import WEBSITE, a_hash
from tests.builders.asking import an_identity
from tests.local.exhibition import Exhibition
from tests.local.office import Office
from tests.local.waiting import eventually

NINA = an_identity("Nína Brandt", mail="nina@recalled.example")
EDITH = "edith@recalled.example"


@dataclass(frozen=True, slots=True)
class Taken:
    asked: Asked
    photo: Exhibition
    row: Rendition
    edith: Visitor
    file: str


@pytest.fixture(scope="module")
def taken(office: Office) -> Taken:
    """NINA is shown on the website, and EDITH downloads her picture for a newsletter."""
    photo = Exhibition(office, AssetId(a_hash("a photo of a newsletter")))
    photo.hang()
    asked = office.asks(NINA)
    photo.mark(asked.consents[0].person)
    photo.review()
    found = re.search(r"/c/([\w-]{43})", _text(mail_to(office, NINA.mail)))
    assert found
    office.signs(asked, NINA, token=found[1])
    row = eventually(lambda: photo.showing_her_on(WEBSITE))
    edith = signed_in(office)
    page = edith.get(f"/assets/{photo.asset}")
    order = {"channel": WEBSITE, "meant_for": "the newsletter of May"}
    told = edith.fill_in(page, f"/assets/{photo.asset}/downloads", **order)
    assert told.status == 302
    return Taken(asked, photo, row, edith, f"website-{row.id[:8]}.jpg")


def signed_in(office: Office) -> Visitor:
    invitation = Invitation(
        address=EDITH, name="Edith", role=StaffRole.EDITOR, visible=frozenset(Visible)
    )
    given = Team(office.cloud).appoint(invitation).password
    _, visitor = entered(office.cloud, EDITH, given=given, own="a long one of her own")
    return visitor


def mail_to(office: Office, address: str) -> EmailMessage:
    return eventually(lambda: next(office.mails_to(address), None))


def _text(mail: EmailMessage) -> str:
    part = mail.get_body(("plain",))
    return str(part.get_content()) if part else ""


def test_the_page_says_where_it_went(taken: Taken) -> None:
    text = taken.edith.get(f"/assets/{taken.photo.asset}").text

    assert taken.file in text and "the newsletter of May" in text


def test_after_her_no_the_address_is_dead_and_a_letter_names_the_download(
    office: Office, taken: Taken
) -> None:
    her = taken.asked.consents[0]
    WithdrawConsent(**office.desk())(her.person, her.id, speaker=HERSELF)

    assert taken.photo.asked_for(taken.row.id).status == 404
    text = _text(mail_to(office, EDITH))
    assert taken.file in text and f"{office.cloud.site}/recalls" in text
    assert not [word for word in ("Nína", "newsletter", her.person) if word in text]

    listed = taken.edith.get("/recalls")
    assert taken.file in listed.text
    (place,) = re.findall(r'action="(/recalls/[^"]*)"', listed.text)[:1]
    done = taken.edith.fill_in(listed, place, words="taken out of the newsletter")
    assert "taken out of the newsletter" in done.text
