"""
The post on Amazon SES: a whole message of our own making, so that what was written is what arrives.

No pixel and no detour: SES adds them only where its rules ask for opens and clicks.
"""

from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import Any, Final

from botocore.exceptions import ClientError

from quitclaim.adapters.aws_errors import codes_of, translated
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.ports.mail import Mailing, Message, Undeliverable, WhyUndelivered

# Of the message or its address: whatever is sent again is refused again.
_REFUSED: Final = {"BadRequestException", "MessageRejected"}
_QUOTED: Final = "quoted-printable"


class SesPost:
    """`sender`: the mailbox that letters come from; `rules`: the configuration set they go by."""

    def __init__(self, client: Any, *, sender: str, rules: str) -> None:
        self._client = client
        self._sender = sender
        self._rules = rules

    def send(self, mailing: Mailing) -> None:
        address = _written(mailing.to)
        message = self._message(mailing, to=address)
        try:
            with translated():
                self._client.send_email(
                    FromEmailAddress=self._sender,
                    Destination={"ToAddresses": [address]},
                    Content={"Raw": {"Data": message.as_bytes()}},
                    ConfigurationSetName=self._rules,
                    EmailTags=_tags(mailing),
                )
        except ClientError as error:
            if codes_of(error) & _REFUSED:
                raise Undeliverable(WhyUndelivered.REFUSED) from error
            # Its code names nobody. Its words may hold the address, and end in no log of ours.
            raise StoreUnavailable(f"SES: {error.response['Error']['Code']}") from error

    def _message(self, mailing: Mailing, *, to: str) -> EmailMessage:
        letter, domain = mailing.about, self._sender.partition("@")[2]
        message = EmailMessage(policy=SMTP)
        message["From"] = self._sender
        message["To"] = to
        message["Subject"] = mailing.subject
        message["Date"] = format_datetime(letter.at)
        # A letter that was sent twice is one letter.
        message["Message-ID"] = f"<{letter.id}@{domain}>"
        # RFC 3834: whoever is away need not tell a program so.
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(mailing.text, cte=_QUOTED)
        message.add_alternative(mailing.html, subtype="html", cte=_QUOTED)
        for attached in mailing.attached:
            kind, _, subtype = attached.media_type.partition("/")
            message.add_attachment(
                attached.content, maintype=kind, subtype=subtype, filename=attached.name
            )
        # Last: setting content takes away what was said of content before.
        message["Content-Language"] = str(mailing.language)
        return message


def _written(address: str) -> str:
    """As mail knows it: a domain of other letters has a spelling in these."""
    local, at, domain = address.rpartition("@")
    try:
        local.encode("ascii")
        spelled = domain.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise Undeliverable(WhyUndelivered.REFUSED) from error
    # What a header cannot hold nobody could have registered.
    if not (local and at and spelled and address.isprintable()):
        raise Undeliverable(WhyUndelivered.REFUSED)
    return f"{local}@{spelled}"


def _tags(mailing: Mailing) -> list[dict[str, str]]:
    """What comes back with a bounce: ids, and nothing else."""
    letter = mailing.about
    told: dict[str, str | None] = {"letter": letter.id}
    if isinstance(letter, Message):
        told |= {"person": letter.person, "request": letter.request}
    return [{"Name": name, "Value": str(value)} for name, value in told.items() if value]
