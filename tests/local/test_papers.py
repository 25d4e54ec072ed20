"""R13: who signs gets the sealed paper of it by mail, and needs none of us to check it."""

import json
import re
from email.message import EmailMessage

import pytest

from local.logs import log_lines
from quitclaim.usecases.ask_consent import Asked
from quitclaim_papers.record import SIGNING
from quitclaim_papers.verifying import Seal, verify
from tests.builders.asking import an_identity
from tests.local.office import Office
from tests.local.waiting import eventually

ZOE = an_identity("Zoë Brontë", mail="zoe@papers.example")


def _mails(office: Office) -> list[EmailMessage]:
    """To her, the newest first."""
    return [*office.mails_to(ZOE.mail)]


def _copy(office: Office) -> EmailMessage | None:
    return next((mail for mail in _mails(office) if [*mail.iter_attachments()]), None)


@pytest.fixture(scope="module")
def signed(office: Office) -> tuple[Asked, EmailMessage]:
    """Signed, told, printed, sealed, read and sent: each under its own role."""
    asked = office.asks(ZOE)
    (letter,) = eventually(lambda: _mails(office))
    text = letter.get_body(("plain",))
    assert text is not None
    (token,) = set(re.findall(r"/c/([\w-]{43})", text.get_content()))
    office.signs(asked, ZOE, token=token)

    return asked, eventually(lambda: _copy(office))


def test_the_copy_holds_the_sealed_paper_of_her_signing(
    office: Office, signed: tuple[Asked, EmailMessage]
) -> None:
    asked, copy = signed

    attached = {part.get_filename(): part for part in copy.iter_attachments()}
    assert attached.keys() == {"quitclaim.pdf", "receipt-1.jsonld"}
    assert attached["quitclaim.pdf"].get_content_type() == "application/pdf"
    found = verify(attached["quitclaim.pdf"].get_content())
    assert found.seal is Seal.HOLDS
    assert json.loads(found.files[SIGNING])["typed_name"] == ZOE.name
    (request,) = asked.requests
    paper = office.stores.requests.paper(request.person, request.id)
    assert paper is not None
    assert paper.document == found.document


@pytest.mark.usefixtures("signed")
def test_no_log_says_who_signed(office: Office) -> None:
    def told_of_it() -> str:
        """A function's lines may come after its answer."""
        lines = "\n".join(log_lines(office.cloud))
        return lines if '"sealed", "kind": "paper"' in lines else ""

    told = eventually(told_of_it)

    assert not [word for word in ("Zoë", "Bront", "zoe@") if word in told]
