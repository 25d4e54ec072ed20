"""R14, art. 12(3): whoever may erase gets a letter of somebody whom nobody answers, in time."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from cli.staff import member_of
from quitclaim.domain.organisation.roles import StaffRole
from tests.builders.asking import an_identity
from tests.local.office import Office
from tests.local.waiting import eventually

LISE = an_identity("Lise Meitner", mail="lise@unanswered.example")


def test_an_officer_is_written_to_by_the_functions_roles_and_the_page_says_when(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    person = office.asks(LISE).requests[0].person
    sign_in = member_of(office.cloud, StaffRole.PRIVACY_OFFICER)
    officer = office.officer
    page = officer.get(f"/people/{person}/erasure")
    day = (datetime.now(UTC) - timedelta(days=40)).date()
    asked = {"heard": "by_letter", "by": "self", "asked_on": day.isoformat()}
    officer.fill_in(page, f"/people/{person}/pleas", **asked)
    (plea,) = office.stores.requests.pleas(person)

    office.cloud.client("sqs").send_message(
        QueueUrl=office.cloud.outputs["ErasuresQueue"], MessageBody=json.dumps({"due": "orders"})
    )

    mail = eventually(lambda: next(office.mails_to(sign_in.address), None))
    text = mail.get_body(("plain",))
    assert text is not None and "/pleas" in str(text.get_content())
    assert LISE.name not in str(mail) and person not in str(mail) and plea.id not in str(mail)
    assert "A reminder was sent on" in officer.get("/pleas").text
    assert LISE.name not in capsys.readouterr().out
