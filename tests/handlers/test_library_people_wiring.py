"""People on the adapters that ship: added, asked after a preview, and shown, AWS mocked."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import pytest
from moto import mock_aws

from functions.library import handler, wiring
from functions.library.settings import LibrarySettings
from quitclaim.adapters.system_clock import SystemClock
from quitclaim.domain.organisation.credentials import SessionKey
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.organisation.sessions import Session
from quitclaim.ports.writes import Write
from quitclaim.runtime.aws import client
from quitclaim_web.doors.cookies import SESSION
from quitclaim_web.doors.forgery import form_token
from tests.builders import a_secret, an_appointment
from tests.contract.changes import a_change
from tests.contract.stores_of_staff import on_dynamodb
from tests.handlers.events import a_request
from tests.handlers.library import SITE
from tests.handlers.library_expected import EXPECTED
from tests.handlers.said import Said, said_in

PAPERS = "papers-of-ours"
OFFICER = an_appointment(
    "officer", role=StaffRole.PRIVACY_OFFICER, visible=frozenset({Visible.NAMES})
)


@dataclass(frozen=True, slots=True)
class Visitor:
    key: SessionKey

    def get(self, path: str) -> Said:
        return self._send("GET", path)

    def post(self, path: str, form: dict[str, Any]) -> Said:
        body = urlencode(form | {"form_token": form_token(self.key)}, doseq=True)
        kind = {"content-type": "application/x-www-form-urlencoded", "origin": SITE}
        return self._send("POST", path, body=body, **kind)

    def _send(self, method: str, path: str, *, body: str = "", **headers: str) -> Said:
        sent = {"cookie": f"{SESSION}={self.key}; language=en"} | headers
        event = a_request(method, path, body=body, headers=sent)
        return said_in(handler.lambda_handler(event, None))


@pytest.fixture
def officer(monkeypatch: pytest.MonkeyPatch) -> Iterator[Visitor]:
    for name in LibrarySettings.variables() - {"AWS_ENDPOINT_URL", "RECOGNITION"}:
        monkeypatch.setenv(name, name.lower().removesuffix("_table"))
    monkeypatch.setenv("SITE", SITE)
    monkeypatch.setenv("PAPERS_BUCKET", PAPERS)
    with mock_aws():
        stores = on_dynamodb(client("dynamodb"))
        (key,) = client("kms").list_keys()["Keys"]
        monkeypatch.setenv("KEY_ARN", key["KeyArn"])
        where = {"LocationConstraint": "eu-central-1"}
        client("s3").create_bucket(Bucket=PAPERS, CreateBucketConfiguration=where)
        monkeypatch.setattr(handler, "_door", wiring.door)
        stores.commits.commit(a_change(Write(OFFICER)))
        session = SessionKey(OFFICER.id, a_secret())
        stores.staff.begin(Session.begun(session, at=SystemClock().now()))
        yield Visitor(session)


def test_from_the_first_word_about_the_organisation_to_a_request_that_is_sent(
    officer: Visitor,
) -> None:
    officer.post("/organisation", EXPECTED["set_organisation"].body or {})
    officer.post("/organisation/channels", {"channels": ["website", "press"]})
    added = officer.post("/people/new", {"name": "Ann Smith", "mail": "ann@example.org"})
    hers = added.headers["Location"].partition("?")[0]
    wish = {"channels": ["website", "press"]}

    preview = officer.post(f"{hers}/ask", wish | {"step": "preview"})
    asked = officer.post(f"{hers}/ask", wish | {"step": "send"})

    page = officer.get(hers).text
    assert "Fair Society" in preview.text
    assert asked.headers["Location"] == f"{hers}?done=asked"
    assert "Ann Smith" in page and "Website" in page and "Asked" in page
    notice = page.partition(f"{hers}/notices/")[2][:64]
    assert "Fair Society" in officer.get(f"{hers}/notices/{notice}").text
    assert "Ann Smith" in officer.get("/people").text
    assert "Ann Smith" in officer.get("/requests").text
