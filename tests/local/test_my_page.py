"""From the form that anybody may send, into a mailbox, onto her page, and before staff's eyes."""

import re
from email.message import EmailMessage

import pytest

from cli.staff import member_of, signed_in
from cli.visitor import Page, Visitor
from local.logs import log_lines
from local.outbox import Outbox
from quitclaim.domain.consents.events import State
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.usecases.ask_consent import Asked
from tests.browser.mailbox import Mailbox, link_in
from tests.builders.asking import an_identity
from tests.local.office import Office

MAIL = "ada@home.example"
STRANGER = "nobody@home.example"
_HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')


@pytest.fixture(scope="module")
def asked(office: Office) -> Asked:
    """ADA has said yes, with the link of her first letter."""
    whom = an_identity(mail=MAIL)
    asked = office.asks(whom)
    office.signs(asked, whom, token=_token(_mailbox(office).next()))
    return asked


def test_she_asks_for_the_link_and_does_on_her_page_what_she_came_for(
    office: Office, asked: Asked
) -> None:
    """R5, R14: ask, open, object, ask to be erased, take back; each function under its role."""
    box = _mailbox(office)
    her = Visitor(office.cloud.site)
    form = her.get("/c/my")

    sent = her.fill_in(form, "/c/my", **_hidden(form), mail=MAIL)
    home = her.get(f"/c/{_token(_to_her_page(box))}")

    assert "We have noted it" in sent.text and home.status == 200 and "Your page" in home.text
    for act in ("objection", "erasure"):
        home = her.fill_in(home, f"/c/my/{act}", **_of(home, act))
    home = her.fill_in(home, "/c/my/withdraw", **_of(home, "withdraw"))
    assert "Taken back" in home.text

    person = asked.requests[0].person
    dossier = office.stores.consents.dossier(person)
    assert dossier and dossier.consents[0].ending is State.WITHDRAWN
    assert len(dossier.objections) == 1
    _staff_sees(office, person)


def test_a_stranger_gets_the_same_answer_and_no_letter(office: Office, asked: Asked) -> None:
    """R48."""
    assert asked.requests
    stranger = Visitor(office.cloud.site)
    form = stranger.get("/c/my")

    said = stranger.fill_in(form, "/c/my", **_hidden(form), mail=STRANGER)

    assert said.status == 200 and "We have noted it" in said.text
    mails = Outbox(office.cloud.places.outbox)
    told = {mail["To"] for name in mails.names() if (mail := mails.read(name))}
    assert {one for one in told if one.endswith("@home.example")} == {MAIL}
    logs = "\n".join(log_lines(office.cloud))
    assert STRANGER not in logs and MAIL not in logs


def _staff_sees(office: Office, person: str) -> None:
    officer, _ = signed_in(office.cloud, member_of(office.cloud, StaffRole.PRIVACY_OFFICER))
    page = officer.get(f"/people/{person}")
    assert "Not decided yet" in page.text and "days left" in page.text
    listed = officer.get("/pleas")
    assert f"/people/{person}" in listed.text
    (decision,) = set(re.findall(r'action="(/people/[^"]+/decision)"', page.text))
    decided = officer.fill_in(page, decision, outcome="upheld", reason="She is right")
    assert "The decision is recorded." in decided.text and "She is right" in decided.text


def _mailbox(office: Office) -> Mailbox:
    return Mailbox(Outbox(office.cloud.places.outbox), MAIL)


def _to_her_page(box: Mailbox) -> EmailMessage:
    """What she got before lies there as well."""
    while True:
        mail = box.next()
        if mail["Subject"] == "The link to your page":
            return mail


def _token(mail: EmailMessage) -> str:
    return link_in(mail).rpartition("/")[2]


def _hidden(page: Page) -> dict[str, str]:
    return dict(_HIDDEN.findall(page.text))


def _of(page: Page, act: str) -> dict[str, str]:
    _, _, after = page.text.partition(f'action="/c/my/{act}"')
    return dict(_HIDDEN.findall(after.partition("</form>")[0]))
