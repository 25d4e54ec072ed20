"""From a committed change into a mailbox, through the very templates that go to AWS."""

import re
from email.message import EmailMessage
from pathlib import Path

import pytest

from local.cloud import LocalCloud
from local.logs import log_lines
from quitclaim.ports.mail import WhyUndelivered
from tests.builders.asking import an_identity
from tests.local.office import Office
from tests.local.waiting import eventually


def _mail_to(office: Office, address: str) -> EmailMessage | None:
    return next(office.mails_to(address), None)


def test_what_was_asked_arrives_with_a_link_to_the_site(office: Office) -> None:
    """Commit, stream, relay, bus, mail and SES, each under its own role."""
    office.asks(an_identity(mail="ada@letters.example"))

    mail = eventually(lambda: _mail_to(office, "ada@letters.example"))

    text = mail.get_body(("plain",))
    assert text is not None
    assert re.search(rf"{office.cloud.site}/c/[\w-]{{43}}\b", text.get_content())
    assert mail["From"] == office.cloud.outputs["MailFrom"]
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail.get_body(("html",)) is not None


def test_on_its_way_a_letter_names_nobody(office: Office) -> None:
    """Neither a log nor a queue holds a name, an address or the key in the link."""
    office.asks(an_identity("Zoë Brontë", mail="zoe@letters.example"))
    mail = eventually(lambda: _mail_to(office, "zoe@letters.example"))
    text = mail.get_body(("plain",))
    assert text is not None
    (token,) = set(re.findall(r"/c/([\w-]{43})", text.get_content()))

    told = "\n".join(log_lines(office.cloud))

    assert '"letter", "kind": "sent"' in told and '"relayed"' in told
    assert not [word for word in ("Zoë", "Bront", "zoe@", token) if word in told]
    assert not _failures(office)


@pytest.mark.parametrize(
    ("kind", "why"),
    [("bounce", WhyUndelivered.BOUNCED), ("complaint", WhyUndelivered.COMPLAINED)],
)
def test_a_letter_that_came_back_is_shown_at_its_request(
    office: Office, kind: str, why: WhyUndelivered
) -> None:
    """SES tells it with addresses and subjects; the rules let our ids go on, and nothing else."""
    asked = office.asks(an_identity(mail=f"{kind}+ada@simulator.amazonses.com"))
    (request,) = asked.requests

    def came_back() -> bool:
        found = office.stores.requests.request(request.person, request.id)
        return found is not None and found.turns[-1].reason == why

    assert eventually(came_back)
    assert not _failures(office)


def test_letters_arrive_after_a_restart_too(tmp_path: Path) -> None:
    """The emulator remembers how far it read a stream, and not the stream."""
    with LocalCloud(tmp_path) as cloud:
        Office(cloud).asks(an_identity(mail="ada@example.org"))
        eventually(lambda: _mail_to(Office(cloud), "ada@example.org"))

    with LocalCloud(tmp_path) as cloud:
        Office(cloud).asks(an_identity(mail="zoe@example.org"))

        assert eventually(lambda: _mail_to(Office(cloud), "zoe@example.org"))


def _failures(office: Office) -> list[str]:
    queue = office.cloud.outputs["FailuresQueue"]
    told = office.cloud.client("sqs").receive_message(QueueUrl=queue, VisibilityTimeout=0)
    return [message["Body"] for message in told.get("Messages", ())]
