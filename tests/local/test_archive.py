"""R40, R14, R36: all that is kept of her, asked for on her page, fetched, and gone with her."""

import io
import json
import re
from typing import Any, Final
from zipfile import ZipFile

import pytest
import urllib3

from cli.visitor import Page, Visitor
from local.logs import log_lines
from local.outbox import Outbox
from quitclaim.domain.forgetting.orders import OrderState
from quitclaim.domain.ids import AssetId, PersonId, PleaId
from quitclaim.ports.archives import ARCHIVES
from quitclaim_papers.verifying import Seal, verify
from tests.browser.mailbox import Mailbox, link_in
from tests.builders import a_hash
from tests.builders.asking import an_identity
from tests.local.erasing import state_of
from tests.local.exhibition import HERS, THEIRS, Exhibition, shows
from tests.local.office import Office
from tests.local.waiting import eventually

ZOE: Final = an_identity("Zoë Archer", mail="zoe@archive.example")
_HIDDEN: Final = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')
_ROOT: Final = "archive/"


@pytest.fixture(scope="module")
def box(office: Office) -> Mailbox:
    return Mailbox(Outbox(office.cloud.places.outbox), ZOE.mail)


def letter_called(box: Mailbox, subject: str) -> str:
    """The token of its link; what she got before lies there as well."""
    while True:
        mail = box.next()
        if mail["Subject"] == subject:
            return link_in(mail).rpartition("/")[2]


def signed_and_seen(office: Office, box: Mailbox) -> PersonId:
    """She said yes by the link that she got, has her copy, and is in a picture with another."""
    photo = Exhibition(office, AssetId(a_hash("a photo of Zoë and somebody else")))
    photo.hang()
    asked = office.asks(ZOE)
    (request,) = asked.requests
    office.signs(asked, ZOE, token=letter_called(box, "Pictures: do you say yes or no?"))
    letter_called(box, "A copy of your answer about pictures")
    photo.mark(request.person)
    photo.review()
    return request.person


def at_her_page(office: Office, box: Mailbox) -> Visitor:
    her = Visitor(office.cloud.site)
    form = her.get("/c/my")
    her.fill_in(form, "/c/my", **dict(_HIDDEN.findall(form.text)), mail=ZOE.mail)
    her.get(f"/c/{letter_called(box, 'The link to your page')}")
    return her


def pressed(her: Visitor, page: Page) -> Page:
    return her.fill_in(page, "/c/my/archive", **dict(_HIDDEN.findall(page.text)))


def unpacked(her: Visitor, person: PersonId) -> dict[str, bytes]:
    status, place = her.led(f"/c/my/archive/file?person={person}")
    assert status == 302
    answer: Any = urllib3.request("GET", place)
    assert answer.status == 200 and answer.headers["Cache-Control"] == "private, no-store"
    with ZipFile(io.BytesIO(answer.data)) as zip_:
        return {name.removeprefix(_ROOT): zip_.read(name) for name in zip_.namelist()}


def lying(office: Office) -> int:
    bucket = office.cloud.outputs["ExportsBucket"]
    told = office.cloud.client("s3").list_objects_v2(Bucket=bucket, Prefix=ARCHIVES)
    return int(told["KeyCount"])


def test_she_asks_once_gets_a_letter_and_fetches_all_of_it_until_she_is_forgotten(
    office: Office, box: Mailbox
) -> None:
    """Each function under its role: the page, the bus, the pictures, the packer, the mail."""
    person = signed_and_seen(office, box)
    her = at_her_page(office, box)
    here = f"/c/my/archive?person={person}"
    assert "You have not asked for it yet" in her.get(here).text

    assert "Your copy is being packed" in pressed(her, her.get(here)).text
    token = letter_called(box, "What is kept about you is packed")

    her = Visitor(office.cloud.site)
    her.get(f"/c/{token}")
    eventually(lambda: "It is ready" in her.get(here).text)
    files = unpacked(her, person)
    said = json.loads(files["data/archive.jsonld"])
    assert said["dpv:hasDataSubject"]["schema:email"] == ZOE.mail
    assert said["dpv:hasRecordOfActivity"][0]["@type"] == "dpv:ConsentRecord"
    (signing,) = said["quitclaim:signings"]
    assert verify(files[signing["quitclaim:paper"]]).seal is Seal.HOLDS
    (picture,) = said["quitclaim:pictures"]
    content = files[picture["schema:contentUrl"]]
    assert shows(content, HERS) and not shows(content, THEIRS)
    assert "Was nicht darin ist" in files["README.txt"].decode()
    assert ZOE.mail not in "\n".join(log_lines(office.cloud))

    forgotten(office, person)
    assert lying(office) == 0
    assert her.get(here).status == 404


def forgotten(office: Office, person: PersonId) -> None:
    """Entered, ordered, and carried out by the function that erases."""
    officer = office.officer
    page = officer.get(f"/people/{person}/erasure")
    page = officer.fill_in(page, f"/people/{person}/pleas", heard="by_letter", by="self")
    plea = PleaId(officer.told(f"/api/people/{person}/erasure")["pleas"][0]["plea"])
    officer.fill_in(page, f"/people/{person}/erasure", act="order")
    eventually(lambda: state_of(office, plea) is OrderState.CARRIED_OUT)
