"""A release on paper, from the form of an officer to its end by the letter it calls for (R11)."""

import http.client
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from typing import Final
from urllib.parse import urlsplit

import pytest

from cli.staff import member_of, signed_in
from cli.visitor import Page, Visitor
from local.logs import log_lines
from local.outbox import Outbox
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import State
from quitclaim.domain.ids import PersonId, document_hash
from quitclaim.domain.organisation.roles import StaffRole
from tests.browser.mailbox import Mailbox, link_in, receipt_in
from tests.builders import JPEG_SCAN
from tests.builders.asking import an_identity
from tests.local.office import Office

MAIL: Final = "paper@home.example"
NOTE: Final = "In the cupboard of Mrs Somerville"
# As large as a telephone makes them, and whatever stands behind the picture.
SCAN: Final = JPEG_SCAN + b"\x00" * 3_900_000
_HIDDEN: Final = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')


@pytest.fixture(scope="module")
def her(office: Office) -> PersonId:
    return office.asks(an_identity(mail=MAIL)).requests[0].person


@pytest.fixture(scope="module")
def officer(office: Office) -> Visitor:
    return signed_in(office.cloud, member_of(office.cloud, StaffRole.PRIVACY_OFFICER))[0]


@pytest.fixture(scope="module")
def recorded(office: Office, her: PersonId, officer: Visitor) -> Consent:
    """R46: nearly as large as any, through the gateway, under the role of the console."""
    form = officer.get(f"/people/{her}/paper")
    yesterday = datetime.now(UTC).date() - timedelta(days=1)
    typed = {"signers": "self", "signed_on": yesterday.isoformat(), "channels": "website"}

    status = sent(officer, form, typed | {"note": NOTE, "language": "en"}, scan=SCAN)

    assert status == http.client.SEE_OTHER
    return on_paper(office, her)


def test_the_scan_lies_sealed_and_comes_back_for_the_officer_alone(
    office: Office, her: PersonId, officer: Visitor, recorded: Consent
) -> None:
    """R42, R49."""
    assert recorded.paper and recorded.paper.scan == document_hash(SCAN)
    place = {"Bucket": office.cloud.outputs["PapersBucket"], "Key": f"scans/{recorded.id}"}
    lying = office.cloud.client("s3").get_object(**place)["Body"].read()
    assert len(lying) >= len(SCAN) and b"JFIF" not in lying

    path = f"/people/{her}/consents/{recorded.id}/scan"
    assert taken(officer, path) == SCAN
    editor, _ = signed_in(office.cloud, member_of(office.cloud, StaffRole.EDITOR))
    assert editor.get(path).status == http.client.FORBIDDEN
    assert editor.get(f"/people/{her}/paper").status == http.client.FORBIDDEN


def test_her_page_with_staff_says_who_recorded_it(
    her: PersonId, officer: Visitor, recorded: Consent
) -> None:
    page = officer.get(f"/people/{her}")

    assert "on paper, recorded by privacy_officer on" in page.text and NOTE in page.text
    assert f"/consents/{recorded.id}/scan" in page.text


def test_she_is_written_to_and_takes_it_back_from_the_letter(
    office: Office, her: PersonId, recorded: Consent
) -> None:
    """R2, R5, I3."""
    letter = _letter(office)
    told = receipt_in(letter)["dpv:hasRecordOfActivity"]
    assert told["dct:identifier"] == recorded.id
    visitor = Visitor(office.cloud.site)
    page = visitor.get(urlsplit(link_in(letter)).path)

    hidden = dict(_HIDDEN.findall(page.text.partition('action="/c/withdraw"')[2]))
    ended = visitor.fill_in(page, "/c/withdraw", **hidden)

    assert "counts from now on" in ended.text
    assert on_paper(office, her).ending is State.WITHDRAWN


def test_nothing_of_it_is_in_a_log(office: Office, recorded: Consent) -> None:
    logs = "\n".join(log_lines(office.cloud))

    assert recorded.paper and recorded.paper.scan not in logs
    assert "Somerville" not in logs and MAIL not in logs


def on_paper(office: Office, person: PersonId) -> Consent:
    dossier = office.stores.consents.dossier(person)
    assert dossier
    (record,) = [one for one in dossier.consents if one.paper]
    return record


def sent(visitor: Visitor, page: Page, typed: Mapping[str, str], *, scan: bytes) -> int:
    """A form with a file, as a browser sends it; whatever the file is called."""
    fields = {"form_token": page.form_token, **typed}
    parts = [
        f'--b\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in fields.items()
    ]
    file = b'--b\r\nContent-Disposition: form-data; name="scan"; filename="scan.docx"\r\n\r\n'
    body = b"".join((*parts, file, scan, b"\r\n--b--\r\n"))
    kind = {"Content-Type": "multipart/form-data; boundary=b", "Origin": visitor.site}
    return _asked(visitor, "POST", page.path, body=body, headers=kind)[0]


def taken(visitor: Visitor, path: str) -> bytes:
    return _asked(visitor, "GET", path, body=None, headers={})[1]


def _asked(
    visitor: Visitor, method: str, path: str, *, body: bytes | None, headers: Mapping[str, str]
) -> tuple[int, bytes]:
    place = urlsplit(visitor.site)
    connection = http.client.HTTPConnection(place.hostname or "", place.port, timeout=120)
    own = {"Accept": "*/*", "Cookie": "; ".join(map("=".join, visitor.cookies.items()))}
    try:
        connection.request(method, path, body=body, headers={**own, **headers})
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def _letter(office: Office) -> EmailMessage:
    box = Mailbox(Outbox(office.cloud.places.outbox), MAIL)
    while True:
        mail = box.next()
        if "on paper" in str(mail["Subject"]):
            return mail
