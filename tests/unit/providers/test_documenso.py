"""R44: Documenso in its own words."""

import json
from typing import Any

import pytest

from quitclaim.adapters.documenso import Documenso
from quitclaim.domain.consents.envelopes import Envelope, Party, Provider, Trouble
from quitclaim.ports.envelopes import Delivery, NotTheirs, Troubled
from tests.builders import NOON, an_envelope, found_open, found_signed
from tests.unit.providers.listening import PDF, Listening, documenso_account

ACCOUNT = documenso_account()
ADDRESS = f"{ACCOUNT.address}/document/7"
ITS = an_envelope(7, provider=Provider.DOCUMENSO)


def heard(event: object, secret: str = ACCOUNT.secret) -> Envelope | None:
    body = event if isinstance(event, bytes) else json.dumps(event).encode()
    delivery = Delivery(headers={"x-documenso-secret": secret}, body=body)
    return Documenso(Listening()).heard(delivery, account=ACCOUNT, at=NOON)


def document(**changes: Any) -> dict[str, Any]:
    ada = {"email": "ada@example.org", "role": "SIGNER", "signingStatus": "SIGNED"}
    known = {"id": 7, "status": "COMPLETED", "recipients": [ada], "deletedAt": None}
    return known | changes


@pytest.mark.parametrize(
    "kind",
    ["DOCUMENT_COMPLETED", "document.completed", "DOCUMENT_REJECTED", "DOCUMENT_CANCELLED"],
)
def test_what_ends_a_document_is_a_hint(kind: str) -> None:
    assert heard({"event": kind, "payload": {"id": 7, "title": "Release"}}) == ITS


@pytest.mark.parametrize("kind", ["DOCUMENT_OPENED", "document.sent", "TEMPLATE_CREATED"])
def test_what_ends_nothing_is_none(kind: str) -> None:
    assert heard({"event": kind, "payload": {"id": 7}}) is None


@pytest.mark.parametrize("secret", ["", "another", "whsec_é"])
def test_what_comes_without_the_secret_is_not_its(secret: str) -> None:
    """It sends an empty one where none was set: that proves nothing."""
    with pytest.raises(NotTheirs):
        heard({"event": "DOCUMENT_COMPLETED", "payload": {"id": 7}}, secret)


@pytest.mark.parametrize(
    "said", [b"", b"[]", {"event": "DOCUMENT_COMPLETED"}, {"event": "x", "payload": {"id": 0}}]
)
def test_what_says_nothing_is_refused(said: object) -> None:
    """R48."""
    with pytest.raises(NotTheirs):
        heard(said)


def test_it_is_asked_with_the_key() -> None:
    there = Listening()
    there.says(ADDRESS, document())

    assert Documenso(there).find(7, account=ACCOUNT) == found_signed(paper=None)

    assert there.sent[0].headers["Authorization"] == ACCOUNT.key


def test_who_only_gets_a_copy_says_nothing() -> None:
    bob = {"email": "bob@example.org", "role": "CC", "signingStatus": "SIGNED"}
    ada = {"email": "ada@example.org", "role": "SIGNER", "signingStatus": "NOT_SIGNED"}
    there = Listening()
    there.says(ADDRESS, document(status="PENDING", recipients=[bob, ada]))

    assert Documenso(there).find(7, account=ACCOUNT) == found_open()


def test_a_no_comes_with_its_reason() -> None:
    ada = {"email": "ada@example.org", "signingStatus": "REJECTED", "rejectionReason": "not me"}
    there = Listening()
    there.says(ADDRESS, document(status="REJECTED", recipients=[ada]))

    told = Documenso(there).find(7, account=ACCOUNT)

    no = Party(mail="ada@example.org", has_signed=False, has_declined=True, reason="not me")
    assert told.parties == (no,)


@pytest.mark.parametrize("changes", [{"status": "CANCELLED"}, {"deletedAt": "2026-05-03"}])
def test_what_nobody_can_sign_any_more_is_over(changes: dict[str, str]) -> None:
    there = Listening()
    there.says(ADDRESS, document(status="PENDING") | changes)

    assert Documenso(there).find(7, account=ACCOUNT).is_over


def test_the_signed_file_is_fetched_with_the_key() -> None:
    there = Listening()
    there.says(f"{ADDRESS}/download?version=signed", PDF)

    assert Documenso(there).paper(found_signed(), account=ACCOUNT) == PDF

    assert there.sent[0].headers["Authorization"] == ACCOUNT.key


def test_a_document_that_is_not_there_is_told_so() -> None:
    with pytest.raises(Troubled) as failure:
        Documenso(Listening()).find(7, account=ACCOUNT)

    assert failure.value.trouble is Trouble.UNKNOWN_ENVELOPE
