"""R14: on her own page somebody sees the pictures she is in, through the deployed functions."""

import re
from typing import Any

import urllib3

from cli.visitor import Visitor
from local.logs import log_lines
from local.outbox import Outbox
from quitclaim.domain.ids import AssetId
from quitclaim.ports.own_pictures import folder_of
from tests.browser.mailbox import Mailbox, link_in
from tests.builders import a_hash
from tests.builders.asking import an_identity
from tests.local.exhibition import HERS, THEIRS, Exhibition, shows
from tests.local.office import Office
from tests.local.waiting import eventually

MAIL = "mia@seen.example"
_HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')
_SHOWN = re.compile(r'<img src="([^"]+)"')


def test_she_asks_for_her_pictures_and_sees_herself_and_nobody_else(office: Office) -> None:
    """Each function under its role: the page, the bus, whoever makes them, and the darkroom."""
    photo = Exhibition(office, AssetId(a_hash("a photo she is to see")))
    photo.hang()
    whom = an_identity("Mia Seen", mail=MAIL)
    asked = office.asks(whom)
    person = asked.requests[0].person
    photo.mark(person)
    photo.review()
    box = Mailbox(Outbox(office.cloud.places.outbox), MAIL)
    her = Visitor(office.cloud.site)
    form = her.get("/c/my")
    her.fill_in(form, "/c/my", **dict(_HIDDEN.findall(form.text)), mail=MAIL)
    her.get(f"/c/{_to_her_page(box)}")
    here = f"/c/my/pictures?person={person}"

    page = her.get(here)
    assert "1 picture on this page is not made yet" in page.text
    said = her.fill_in(page, "/c/my/pictures", **dict(_HIDDEN.findall(page.text)))
    assert "Your pictures are being made" in said.text

    (address,) = eventually(lambda: _SHOWN.findall(her.get(here).text))
    answer: Any = urllib3.request("GET", address.replace("&amp;", "&"))
    assert answer.status == 200 and answer.headers["Cache-Control"] == "private, no-store"
    assert shows(answer.data, HERS) and not shows(answer.data, THEIRS)
    listed = office.cloud.client("s3").list_objects_v2(
        Bucket=office.cloud.outputs["ExportsBucket"], Prefix=folder_of(person)
    )
    assert len(listed["Contents"]) == 1
    assert MAIL not in "\n".join(log_lines(office.cloud))


def _to_her_page(box: Mailbox) -> str:
    """What she got before lies there as well."""
    while True:
        mail = box.next()
        if mail["Subject"] == "The link to your page":
            return link_in(mail).rpartition("/")[2]
