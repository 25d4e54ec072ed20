"""What SES is asked to send, and how it reads in a mailbox."""

from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from typing import Any

import pytest
from botocore.stub import ANY, Stubber

from quitclaim.domain.consents.notices import Language
from quitclaim.ports.mail import Attachment, Letter, Mailing
from tests.builders import a_letter
from tests.handlers.posting import (
    FROM,
    HTML,
    LETTER,
    TEXT,
    TO,
    a_mailing,
    post_on,
    stubbed_ses,
)

RECEIPT = Attachment(name="receipt-1.jsonld", media_type="application/ld+json", content=b"{}\n\xff")


@pytest.fixture
def ses() -> Iterator[Stubber]:
    with stubbed_ses() as stubber:
        yield stubber
        stubber.assert_no_pending_responses()


def _sent(ses: Stubber, mailing: Mailing) -> tuple[dict[str, Any], EmailMessage]:
    """What was asked of SES, and the message in it as a mailbox reads it."""
    asked: list[dict[str, Any]] = []

    def note(params: dict[str, Any], **_: object) -> None:
        asked.append(params)

    ses.client.meta.events.register("provide-client-params.sesv2.SendEmail", note)
    ses.add_response("send_email", {"MessageId": "m"}, dict.fromkeys(_ASKED, ANY))
    post_on(ses).send(mailing)
    (params,) = asked
    raw: bytes = params["Content"]["Raw"]["Data"]
    assert max(map(len, raw.split(b"\r\n"))) <= 998 and raw.isascii()
    return params, message_from_bytes(raw, EmailMessage, policy=SMTP)


_ASKED = ("FromEmailAddress", "Destination", "Content", "ConfigurationSetName", "EmailTags")


def _text_of(mail: EmailMessage, kind: str) -> str:
    part = mail.get_body((kind,))
    assert part is not None
    return str(part.get_content())


def test_a_letter_is_text_and_html_from_the_mailbox_of_the_organisation(ses: Stubber) -> None:
    params, mail = _sent(ses, a_mailing())

    assert params["FromEmailAddress"] == mail["From"] == FROM
    assert params["Destination"] == {"ToAddresses": [TO]} and mail["To"] == TO
    assert mail["Subject"] == "Zoë asks: may we show pictures of you?"
    assert mail.get_content_type() == "multipart/alternative"
    assert _text_of(mail, "plain").splitlines() == TEXT.splitlines()
    assert _text_of(mail, "html").strip() == HTML


def test_it_says_that_a_program_wrote_it_in_which_language_and_under_which_name(
    ses: Stubber,
) -> None:
    """RFC 3834; sent again it is the same message, which mailboxes show once."""
    _, mail = _sent(ses, a_mailing(language=Language.GERMAN))

    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Content-Language"] == "de"
    assert mail["Message-ID"] == f"<{LETTER.id}@example.org>"
    assert mail["Date"].datetime == LETTER.at


def test_what_comes_back_with_a_bounce_are_ids(ses: Stubber) -> None:
    params, _ = _sent(ses, a_mailing())

    tags = {tag["Name"]: tag["Value"] for tag in params["EmailTags"]}
    assert tags == {"letter": LETTER.id, "person": LETTER.person, "request": LETTER.request}
    assert params["ConfigurationSetName"] == "rules"


def test_a_letter_that_asks_for_nothing_is_about_no_request(ses: Stubber) -> None:
    params, _ = _sent(ses, a_mailing(about=a_letter(Letter.COPY)))

    assert {tag["Name"] for tag in params["EmailTags"]} == {"letter", "person"}


def test_what_is_attached_arrives_as_it_is(ses: Stubber) -> None:
    _, mail = _sent(ses, a_mailing(attached=(RECEIPT,)))

    (attached,) = mail.iter_attachments()
    assert attached.get_filename() == RECEIPT.name
    assert attached.get_content_type() == RECEIPT.media_type
    assert attached.get_content() == RECEIPT.content
    assert _text_of(mail, "plain").splitlines() == TEXT.splitlines()


def test_a_domain_of_other_letters_is_written_in_those_of_mail(ses: Stubber) -> None:
    params, mail = _sent(ses, a_mailing(to="ada@müller.example"))

    assert params["Destination"]["ToAddresses"] == ["ada@xn--mller-kva.example"]
    assert mail["To"] == "ada@xn--mller-kva.example"
