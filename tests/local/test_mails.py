"""Who may send mail as whom, and what becomes of it here: kept as it is, and read on a page."""

import http.client
import json
from collections.abc import Iterator
from email.message import EmailMessage
from typing import Any

import pytest
from botocore.exceptions import ClientError

from local.cloud import LocalCloud
from local.identity import Credentials
from local.outbox import Outbox

US, OTHERS = "photos@mail.invalid", "boss@mail.invalid"
RULES = "rules"


@pytest.fixture(scope="module")
def ses(cloud: LocalCloud) -> Iterator[Any]:
    """Somebody who may send as one mailbox by one set of rules, as our function may."""
    owner, iam, user = cloud.client("sesv2"), cloud.client("iam"), {"UserName": "postman"}
    for domain in ("mail.invalid", "other.invalid"):
        owner.create_email_identity(EmailIdentity=domain)
    for rules in (RULES, "others"):
        owner.create_configuration_set(ConfigurationSetName=rules)
    iam.create_user(**user)
    iam.put_user_policy(**user, PolicyName="sends", PolicyDocument=json.dumps(_policy()))
    key = iam.create_access_key(**user)["AccessKey"]
    who = Credentials(access_key=key["AccessKeyId"], secret_key=key["SecretAccessKey"])
    yield cloud.client("sesv2", as_=who)
    iam.delete_access_key(**user, AccessKeyId=who.access_key)
    iam.delete_user_policy(**user, PolicyName="sends")
    iam.delete_user(**user)


def _policy() -> dict[str, Any]:
    ours, may = "arn:aws:ses:eu-central-1:000000000000", {"Effect": "Allow"}
    as_us = {"StringEquals": {"ses:FromAddress": US}}
    sends = {**may, "Action": "ses:SendEmail"}
    return {
        "Version": "2012-10-17",
        "Statement": [
            {**sends, "Resource": f"{ours}:identity/mail.invalid", "Condition": as_us},
            {**sends, "Resource": f"{ours}:configuration-set/{RULES}"},
        ],
    }


def _mail(subject: str = "Ask & tell", text: str = "Good day") -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = US, "ada@example.org", subject
    mail.set_content(text)
    mail.add_attachment(b"\x00\x01", maintype="application", subtype="pdf", filename="copy.pdf")
    return mail.as_bytes()


def _send(ses: Any, mail: bytes, *, sender: str = US, rules: str = RULES) -> str:
    sent: str = ses.send_email(
        FromEmailAddress=sender,
        Destination={"ToAddresses": ["ada@example.org"]},
        Content={"Raw": {"Data": mail}},
        ConfigurationSetName=rules,
    )["MessageId"]
    return sent


def test_a_mail_is_kept_byte_for_byte_under_its_number_and_id(cloud: LocalCloud, ses: Any) -> None:
    outbox = Outbox(cloud.places.outbox)
    first, second = _mail(), _mail("Again")

    ids = [_send(ses, mail).partition("@")[0] for mail in (first, second)]

    newest, before, *_ = outbox.names()
    assert [before[7:-4], newest[7:-4]] == ids
    assert int(newest[:6]) == int(before[:6]) + 1
    assert (outbox.folder / before).read_bytes() == first
    assert (outbox.folder / newest).read_bytes() == second


@pytest.mark.parametrize(
    ("sender", "rules"),
    [(OTHERS, RULES), ("photos@other.invalid", RULES), (US, "others")],
)
def test_whoever_may_send_as_one_may_send_as_no_other(
    cloud: LocalCloud, ses: Any, sender: str, rules: str
) -> None:
    kept = [*Outbox(cloud.places.outbox).names()]

    with pytest.raises(ClientError, match="AccessDenied"):
        _send(ses, _mail(), sender=sender, rules=rules)

    assert [*Outbox(cloud.places.outbox).names()] == kept


def test_who_does_not_say_as_whom_is_judged_by_what_the_mail_says(ses: Any) -> None:
    """Nobody gets around a condition by leaving out what it compares."""
    mail = {"Destination": {"ToAddresses": ["ada@example.org"]}, "ConfigurationSetName": RULES}
    others = _mail().replace(US.encode(), OTHERS.encode())

    assert ses.send_email(**mail, Content={"Raw": {"Data": _mail()}})["MessageId"]
    with pytest.raises(ClientError, match="AccessDenied"):
        ses.send_email(**mail, Content={"Raw": {"Data": others}})


def test_other_rights_on_mail_are_judged_as_before(ses: Any) -> None:
    with pytest.raises(ClientError, match="AccessDenied"):
        ses.delete_email_identity(EmailIdentity="mail.invalid")


def test_mails_are_read_on_a_page_where_their_links_can_be_followed(
    cloud: LocalCloud, ses: Any
) -> None:
    link = "http://localhost:4001/c/abc"
    _send(ses, _mail("<b>You & we</b>", f"<script>alert(1)</script> {link}\n"))
    (newest, *_) = Outbox(cloud.places.outbox).names()

    listed, shown = _asked(cloud, "/outbox/"), _asked(cloud, f"/outbox/{newest}")

    assert f'href="/outbox/{newest}"' in listed[1]
    assert "&lt;b&gt;You &amp; we&lt;/b&gt;" in listed[1] and "&lt;b&gt;You" in shown[1]
    assert f'<a rel="noopener" href="{link}">{link}</a>' in shown[1]
    assert "&lt;script&gt;" in shown[1] and "<script" not in shown[1] and "copy.pdf" in shown[1]
    assert "default-src 'none'" in shown[0].headers["content-security-policy"]


@pytest.mark.parametrize("name", ["nobody.eml", "..%2fkeys%2foperator.json", "000001-x.eml"])
def test_there_are_mails_and_nothing_else(cloud: LocalCloud, name: str) -> None:
    assert _asked(cloud, f"/outbox/{name}")[0].status == 404


def test_no_page_of_another_site_reads_them(cloud: LocalCloud) -> None:
    for header, value in (("Host", "evil.example"), ("Origin", "https://evil.example")):
        assert _asked(cloud, "/outbox/", **{header: value})[0].status == 403


def _asked(cloud: LocalCloud, path: str, **headers: str) -> tuple[http.client.HTTPResponse, str]:
    connection = http.client.HTTPConnection(cloud.endpoint.removeprefix("http://"), timeout=30)
    try:
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        return answer, answer.read().decode()
    finally:
        connection.close()
