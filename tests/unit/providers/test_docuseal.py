"""R44: DocuSeal in its own words, when it is asked."""

from typing import Any

import pytest

from quitclaim.adapters.docuseal import DocuSeal
from quitclaim.domain.consents.envelopes import Found, Party, Trouble
from quitclaim.ports.envelopes import Troubled
from tests.builders import NOON, an_account, found_open, found_signed
from tests.unit.providers.listening import PDF, Listening

ACCOUNT = an_account()
ADDRESS = f"{ACCOUNT.address}/submissions/7?include=combined_document_url"
FILE = "https://docuseal.eu/file/signed.pdf"
NOW = int(NOON.timestamp())


def submission(**changes: Any) -> dict[str, Any]:
    ada = {"id": 3, "email": "ada@example.org", "status": "completed", "name": "Ada"}
    known = {
        "id": 7,
        "status": "completed",
        "submitters": [ada],
        "submission_events": [],
        "documents": [{"name": "Release", "url": "https://docuseal.eu/file/one.pdf"}],
        "combined_document_url": FILE,
        "archived_at": None,
    }
    return known | changes


def found(told: object, **answered: Any) -> Found:
    there = Listening()
    there.says(ADDRESS, told, **answered)
    return DocuSeal(there).find(7, account=ACCOUNT)


def test_it_is_asked_with_the_key_and_for_all_in_one_file() -> None:
    there = Listening()
    there.says(ADDRESS, submission())

    assert DocuSeal(there).find(7, account=ACCOUNT) == found_signed(paper=FILE)

    (sent,) = there.sent
    assert (sent.method, sent.headers["X-Auth-Token"]) == ("GET", ACCOUNT.key)


@pytest.mark.parametrize("status", ["sent", "opened", "awaiting"])
def test_who_has_not_signed_has_said_nothing(status: str) -> None:
    ada = {"id": 3, "email": "ada@example.org", "status": status}

    assert found(submission(status="pending", submitters=[ada])) == found_open()


def test_a_no_comes_with_the_reason_she_gave_there() -> None:
    bob = {"id": 4, "email": None, "status": "sent"}
    ada = {"id": 3, "email": "ada@example.org", "status": "declined"}
    events = [
        {"event_type": "view_form", "submitter_id": 3, "data": {}},
        {"event_type": "decline_form", "submitter_id": 4, "data": {"reason": "Bob's"}},
        {"event_type": "decline_form", "submitter_id": 3, "data": {"reason": "not me"}},
    ]

    told = found(submission(status="declined", submitters=[bob, ada], submission_events=events))

    assert told.parties == (
        Party(mail="", has_signed=False, has_declined=False, reason="Bob's"),
        Party(mail="ada@example.org", has_signed=False, has_declined=True, reason="not me"),
    )
    assert not told.is_complete and told.paper is None


@pytest.mark.parametrize("changes", [{"status": "expired"}, {"archived_at": "2026-05-03"}])
def test_what_nobody_can_sign_any_more_is_over(changes: dict[str, str]) -> None:
    assert found(submission(status="pending") | changes).is_over


def test_one_document_is_all_of_it_and_one_of_two_is_not() -> None:
    one = {"name": "a", "url": "https://docuseal.eu/file/one.pdf"}

    assert found(submission(combined_document_url=None)).paper == one["url"]
    assert found(submission(combined_document_url=None, documents=[one, one])).paper is None


@pytest.mark.parametrize(
    ("told", "answered", "trouble"),
    [
        (b"", {"status": 401}, Trouble.NOT_LET_IN),
        (b"", {"status": 403}, Trouble.NOT_LET_IN),
        (b"", {"status": 404}, Trouble.UNKNOWN_ENVELOPE),
        (b"", {"status": 429}, Trouble.PROVIDER_FAILED),
        (b"", {"status": 500}, Trouble.PROVIDER_FAILED),
        (submission(), {"status": 302}, Trouble.PROVIDER_FAILED),
        (submission(), {"is_cut": True}, Trouble.TOO_LARGE),
        (b"<html>", {}, Trouble.PROVIDER_FAILED),
        (submission(id="seven"), {}, Trouble.PROVIDER_FAILED),
        (submission(id=0), {}, Trouble.PROVIDER_FAILED),
        (submission(submitters=None), {}, Trouble.PROVIDER_FAILED),
    ],
    ids=str,
)
def test_what_it_answers_wrongly_is_told_in_a_word(
    told: object, answered: dict[str, Any], trouble: Trouble
) -> None:
    with pytest.raises(Troubled) as failure:
        found(told, **answered)

    assert failure.value.trouble is trouble


def test_the_file_is_fetched_without_the_key() -> None:
    """Its address may be another house's."""
    there = Listening()
    there.says(FILE, PDF)

    assert DocuSeal(there).paper(found_signed(paper=FILE), account=ACCOUNT) == PDF

    assert not there.sent[0].headers


@pytest.mark.parametrize(
    ("paper", "trouble"), [(None, Trouble.NO_PAPER), (FILE, Trouble.DAMAGED_PAPER)]
)
def test_half_a_file_is_none(paper: str | None, trouble: Trouble) -> None:
    there = Listening()
    there.says(FILE, PDF[:-9])

    with pytest.raises(Troubled) as failure:
        DocuSeal(there).paper(found_signed(paper=paper), account=ACCOUNT)

    assert failure.value.trouble is trouble
