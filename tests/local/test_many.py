"""A list, and a poster at an event: through the deployed pages, into mailboxes (R11, R12, R62)."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from cli.asking import WHO_ASKS
from cli.staff import member_of, signed_in
from cli.stage import Stage
from cli.visitor import Page, Visitor
from local.logs import log_lines
from local.outbox import Outbox
from quitclaim.domain.organisation.roles import StaffRole
from tests.browser.mailbox import Mailbox, link_in
from tests.handlers.form_reading import Form, forms_in
from tests.local.office import Office
from tests.road.drawn import a_picture

# Addresses that no other module of this folder writes to.
ANN, BEA, CLEO = (f"{name}@many.example" for name in ("ann", "bea", "cleo"))
LIST = f"Name;E-mail\nAnn Smith;{ANN}\nNobody at all;not an address\nBea Child;{BEA}\n"
PLACE = "Sports day"


@pytest.fixture(scope="module")
def editor(office: Office) -> Visitor:
    """Of an organisation that says who it is and where pictures may go out."""
    cloud = office.cloud
    officer, _ = signed_in(cloud, member_of(cloud, StaffRole.PRIVACY_OFFICER))
    page = officer.fill_in(officer.get("/organisation"), "/organisation", **WHO_ASKS)
    officer.fill_in(page, "/organisation/channels", channels=("website", "press"))
    visitor, _ = signed_in(cloud, member_of(cloud, StaffRole.EDITOR))
    return visitor


@pytest.fixture(scope="module")
def code(office: Office, editor: Visitor) -> str:
    """The address on a poster for an event of which a picture has come in already."""
    stage = Stage(office.cloud)
    stage.put(f"anna/{PLACE}/1.jpg", a_picture())
    stage.settled()
    page = editor.get("/codes")
    found = re.search(rf'<option value="([^"]+)"[^>]*>{PLACE}', page.text)
    assert found
    in_a_week = (datetime.now(UTC) + timedelta(days=7)).date()
    said = {"collection": found[1], "channels": ("website",), "until": in_a_week.isoformat()}
    poster = editor.fill_in(page, "/codes", **said)
    address = re.search(r"<code>([^<]*/q/[^<]+)</code>", poster.text)
    assert address and "<svg" in poster.text
    return "/q/" + address[1].rpartition("/")[2]


def test_everybody_on_a_list_is_asked_once(office: Office, editor: Visitor) -> None:
    form = editor.get("/people/list")
    preview = editor.fill_in(
        form, "/people/list", typed=LIST, channels=("website",), step="preview"
    )
    assert "Ann Smith" in preview.text and not _letters(office, ANN)

    done = _pressed(editor, preview, step="ask")
    again = _pressed(editor, preview, step="ask")

    for who in (ANN, BEA):
        box = Mailbox(Outbox(office.cloud.places.outbox), who)
        assert _opened(office, link_in(box.next())).status == 200
        assert len(_letters(office, who)) == 1
    assert "2" in done.text and again.status == 200
    assert ANN not in "\n".join(log_lines(office.cloud))


def test_whoever_scans_a_poster_gets_a_number_and_a_letter(office: Office, code: str) -> None:
    """The form grants nothing: she signs from her mailbox."""
    her = Visitor(office.cloud.site)
    form = her.get(code)
    assert PLACE in form.text and form.status == 200

    card = her.fill_in(
        form, code, **_carried(_only(form)), name="Cleo Dale", mail=CLEO, adult="yes"
    )

    number = re.search(r'<p class="number">(\d+)</p>', card.text)
    assert number
    letter = Mailbox(Outbox(office.cloud.places.outbox), CLEO).next()
    signing = _opened(office, link_in(letter))
    assert "/c/sign" in signing.text
    officer, _ = signed_in(office.cloud, member_of(office.cloud, StaffRole.PRIVACY_OFFICER))
    assert "Cleo Dale" in officer.get("/requests").text


def test_a_code_that_nobody_made_and_one_that_is_withdrawn_look_alike(
    office: Office, editor: Visitor, code: str
) -> None:
    """R48."""
    codes = editor.get("/codes")
    (withdrawal,) = re.findall(r'action="(/codes/[^"]+/withdrawal)"', codes.text)
    editor.fill_in(codes, withdrawal)

    withdrawn = Visitor(office.cloud.site).get(code)
    never_made = Visitor(office.cloud.site).get("/q/" + "n" * 22)

    assert withdrawn.status == never_made.status == 404
    assert withdrawn.text.replace(code, "") == never_made.text.replace("/q/" + "n" * 22, "")


def _pressed(editor: Visitor, page: Page, *, step: str) -> Page:
    """The button of that name, with all that its form carries."""
    form = next(one for one in forms_in(page.text) if one.action == "/people/list")
    return editor.fill_in(page, "/people/list", **_carried(form), step=step)


def _only(page: Page) -> Form:
    (form,) = forms_in(page.text)
    return form


def _carried(form: Form) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    for name, value in form.hidden:
        kept.setdefault(name, []).append(value)
    kept.pop("form_token", None)
    return kept


def _opened(office: Office, link: str) -> Page:
    return Visitor(office.cloud.site).get("/c/" + link.rpartition("/")[2])


def _letters(office: Office, who: str) -> list[str]:
    outbox = Outbox(office.cloud.places.outbox)
    return [name for name in outbox.names() if (mail := outbox.read(name)) and mail["To"] == who]
