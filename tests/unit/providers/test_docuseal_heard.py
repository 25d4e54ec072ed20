"""R44, R48: what DocuSeal tells unasked, and how it proves that it did."""

from typing import Any

import pytest

from quitclaim.adapters.docuseal import DocuSeal
from quitclaim.domain.consents.envelopes import Envelope
from quitclaim.ports.envelopes import Delivery, NotTheirs
from tests.builders import NOON, an_account, an_envelope
from tests.unit.providers.listening import Listening, signed

ACCOUNT = an_account()
ADDRESS = f"{ACCOUNT.address}/submissions/7?include=combined_document_url"
FILE = "https://docuseal.eu/file/signed.pdf"
NOW = int(NOON.timestamp())


def event(kind: str = "form.completed", **data: Any) -> dict[str, Any]:
    known = {"id": 3, "submission_id": 7, "email": "ada@example.org", "values": [{"field": "x"}]}
    return {"event_type": kind, "timestamp": "2026-05-03T12:00:00Z", "data": known | data}


def heard(delivery: Delivery) -> Envelope | None:
    return DocuSeal(Listening()).heard(delivery, account=ACCOUNT, at=NOON)


@pytest.mark.parametrize("kind", ["form.completed", "form.declined"])
def test_what_one_signer_did_is_about_the_whole_submission(kind: str) -> None:
    assert heard(signed(event(kind), secret=ACCOUNT.secret)) == an_envelope(7)


@pytest.mark.parametrize("end", ["completed", "expired", "archived"])
def test_what_became_of_a_submission_is_about_itself(end: str) -> None:
    said = event(f"submission.{end}", id=7, submission_id=None)

    assert heard(signed(said, secret=ACCOUNT.secret)) == an_envelope(7)


@pytest.mark.parametrize("kind", ["form.viewed", "form.started", "template.created", "new.one"])
def test_what_ends_nothing_is_no_hint(kind: str) -> None:
    assert heard(signed(event(kind), secret=ACCOUNT.secret)) is None


@pytest.mark.parametrize("late", [-300, 0, 300])
def test_clocks_may_differ_by_five_minutes(late: int) -> None:
    assert heard(signed(event(), secret=ACCOUNT.secret, at=NOW + late))


@pytest.mark.parametrize("late", [-301, 301])
def test_whoever_replays_it_later_is_refused(late: int) -> None:
    with pytest.raises(NotTheirs):
        heard(signed(event(), secret=ACCOUNT.secret, at=NOW + late))


FORGED = [
    signed(event(), secret="whsec_another"),  # noqa: S106  it is none
    Delivery(headers=signed(event(), secret=ACCOUNT.secret).headers, body=b"{}"),
    Delivery(headers={}, body=b"{}"),
    Delivery(headers={"x-docuseal-secret": ""}, body=b"{}"),
    Delivery(headers={"x-docuseal-secret": "whsec_the secre"}, body=b"{}"),
    Delivery(headers={"x-docuseal-secret": "whsec_\u00e9"}, body=b"{}"),
    *(
        Delivery(headers={"x-docuseal-signature": text}, body=b"{}")
        for text in ("", ".", "1.2", f"{NOW}", f"{NOW}.{'f' * 63}", f"{NOW}.{'F' * 64}", "x.é")
    ),
]


@pytest.mark.parametrize("delivery", FORGED)
def test_what_it_does_not_prove_it_did_not_say(delivery: Delivery) -> None:
    with pytest.raises(NotTheirs):
        heard(delivery)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"no json",
        b"[]",
        b'{"event_type": "form.completed"}',
        b'{"event_type": "form.completed", "data": {"id": "seven"}}',
        b'{"event_type": "form.completed", "data": {"id": 3}}',
        b'{"event_type": "submission.completed", "data": {"id": 0}}',
    ],
)
def test_what_says_nothing_is_refused_even_if_it_is_proven(body: bytes) -> None:
    """R48."""
    with pytest.raises(NotTheirs):
        heard(signed(body, secret=ACCOUNT.secret))


def test_an_older_one_proves_itself_by_a_header() -> None:
    old = signed(event(), secret="")
    delivery = Delivery(headers={"x-docuseal-secret": ACCOUNT.secret}, body=old.body)

    assert heard(delivery) == an_envelope(7)
