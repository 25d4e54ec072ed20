"""R13: somebody else says when a paper existed, as deployed; while nobody can, nothing waits."""

import re
from collections.abc import Iterator
from email.message import EmailMessage
from functools import partial

import pytest

from local.logs import log_lines
from quitclaim.adapters.dynamodb_outages import DynamoOutages
from quitclaim.adapters.s3_evidence import S3Evidence
from quitclaim.adapters.s3_timestamps import S3Timestamps
from quitclaim.domain.consents.paper import Paper
from quitclaim.usecases.ask_consent import Asked
from tests.builders.asking import an_identity
from tests.local.enveloping import copy_for, look
from tests.local.office import Office
from tests.local.test_releases import taken
from tests.local.trusting import trusting
from tests.local.waiting import eventually
from tests.needs import require
from tests.servers.timestamp_lies import Answering, about_another_paper, forged, truncated
from tests.servers.timestamp_service import Service, a_service
from tests.servers.timestamps import Clockmaker

TICK = an_identity("Tick Tock", mail="tick@timestamps.example")
LIES: dict[str, int | Answering] = {
    "service_failed": 500,
    "unreadable": truncated,
    "other_paper": about_another_paper,
    "unproven": forged,
}


@pytest.fixture(scope="module")
def service(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """The office has timestamps made."""
    require("openssl")
    with a_service(Clockmaker.made(tmp_path_factory.mktemp("authority"))) as service:
        told = {"origin": service.origin, "timestamps": service.address}
        with trusting(office.cloud, "ConsentFunction", **told):
            yield service


@pytest.fixture(scope="module")
def asked(office: Office) -> Asked:
    """Asked, signed, printed, sealed and sent, whether there is a timestamp or not."""
    asked = office.asks(TICK)
    letter = eventually(partial(_letter, office))
    text = letter.get_body(("plain",))
    assert text is not None
    (token,) = set(re.findall(r"/c/([\w-]{43})", text.get_content()))
    office.signs(asked, TICK, token=token)
    assert eventually(partial(copy_for, office, TICK.mail))
    return asked


def _letter(office: Office) -> EmailMessage | None:
    return next(office.mails_to(TICK.mail), None)


def paper_of(office: Office, asked: Asked) -> Paper:
    (request,) = asked.requests
    paper = office.stores.requests.paper(request.person, request.id)
    assert paper
    return paper


def token_of(office: Office, paper: Paper) -> bytes | None:
    s3, bucket = office.cloud.client("s3"), office.cloud.outputs["PapersBucket"]
    timestamps = S3Timestamps(s3, bucket=bucket, keys=office.stores.keys)
    return timestamps.read(paper.person, paper.document)


def content_of(office: Office, paper: Paper) -> bytes:
    s3, bucket = office.cloud.client("s3"), office.cloud.outputs["PapersBucket"]
    content = S3Evidence(s3, bucket=bucket, keys=office.stores.keys).read(
        paper.person, paper.document
    )
    assert content
    return content


def a_round(office: Office) -> int:
    """As if whatever pause there is were over."""
    table = office.cloud.outputs["StaffTable"]
    DynamoOutages(office.stores.dynamodb, staff_table=table).note(None)
    papers: int = look(office, "timestamps")["papers"]
    return papers


def test_a_service_that_is_down_or_lies_blocks_nothing_and_loses_nothing(
    office: Office, service: Service, asked: Asked
) -> None:
    for lie in LIES.values():
        service.moods[:] = [lie]
        assert a_round(office) == 0
        assert token_of(office, paper_of(office, asked)) is None

    assert a_round(office) >= 1

    paper = paper_of(office, asked)
    token = token_of(office, paper)
    assert paper.timestamped_at and token
    assert service.clockmaker.says(content_of(office, paper), token)
    assert a_round(office) == 0


def test_the_officer_takes_both_and_openssl_needs_none_of_us(
    office: Office, service: Service, asked: Asked
) -> None:
    """R42: under the role of the console."""
    officer = office.officer
    (request,) = asked.requests
    page = officer.get(f"/people/{request.person}").text
    place = f"/people/{request.person}/requests/{request.id}"
    assert f"{place}/paper" in page and f"{place}/timestamp" in page

    paper, token = (taken(officer, f"{place}/{what}") for what in ("paper", "timestamp"))

    assert service.clockmaker.says(paper, token)


def test_a_pause_is_kept_and_the_log_says_why_and_of_nobody(
    office: Office, service: Service, asked: Asked
) -> None:
    assert paper_of(office, asked).document

    def told_of_it() -> str:
        """A function's lines may come after its answer."""
        lines = "\n".join(log_lines(office.cloud))
        said = [f'{{"event": "no_timestamp", "problem": "{lie}"}}' for lie in LIES]
        return lines if all(one in lines for one in said) else ""

    told = eventually(told_of_it)

    assert not [word for word in ("Tick", "Tock", "tick@") if word in told]
    for query in service.asked:
        assert b"ick" not in query and len(query) < 80
