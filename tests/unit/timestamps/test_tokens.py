"""R13: what an authority answers is a timestamp of this paper, or it is nothing."""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from asn1crypto import cms

from quitclaim.adapters.rfc3161_tokens import Question, question_in_der, token_in
from quitclaim.domain.consents.timestamps import Doubt
from quitclaim.ports.timestamps import Doubted
from tests.needs import needs, require
from tests.servers.timestamp_lies import LIES, Answering, signed_anew
from tests.servers.timestamps import FOR_TIMESTAMPS, Clockmaker

PAPER = b"%PDF-1.7 Ada said yes"
QUESTION = Question(digest=hashlib.sha256(PAPER).digest(), nonce=2**120 + 7)
KINDS: dict[str, Callable[[Path], Clockmaker]] = {
    "ec": Clockmaker.made,
    "rsa": partial(Clockmaker.made, key="rsa"),
    "first edition": partial(Clockmaker.made, ess="sha1"),
}

pytestmark = needs("openssl")


@pytest.fixture(scope="module")
def clockmaker(tmp_path_factory: pytest.TempPathFactory) -> Clockmaker:
    require("openssl")
    return Clockmaker.made(tmp_path_factory.mktemp("authority"))


def now() -> datetime:
    return datetime.now(UTC)


def doubt_on(answer: bytes, *, at: datetime | None = None) -> Doubt:
    with pytest.raises(Doubted) as doubted:
        token_in(answer, QUESTION, at=at or now())
    return doubted.value.doubt


def test_a_question_is_one_to_openssl_and_holds_a_hash_and_a_number(
    clockmaker: Clockmaker,
) -> None:
    question = question_in_der(QUESTION)

    (clockmaker.folder / "asked").write_bytes(question)
    told = clockmaker.run("ts", "-query", "-in", "asked", "-text")

    assert "Hash Algorithm: sha256" in told and "Certificate required: yes" in told
    assert "Policy OID: unspecified" in told and "Extensions:" in told
    assert QUESTION.digest in question and len(question) < 80


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_taken_is_taken_by_openssl_too(kind: str, tmp_path: Path) -> None:
    clockmaker = KINDS[kind](tmp_path)
    answer = clockmaker.reply(question_in_der(QUESTION))

    token = token_in(answer, QUESTION, at=now())

    assert clockmaker.says(PAPER, token)
    assert not clockmaker.says(PAPER + b".", token)


@pytest.mark.parametrize("lie", LIES)
def test_whatever_else_it_says_is_no_timestamp(lie: Answering, clockmaker: Clockmaker) -> None:
    assert doubt_on(lie(clockmaker, question_in_der(QUESTION))) == LIES[lie]


@pytest.mark.parametrize("apart", [timedelta(minutes=11), timedelta(minutes=-11)])
def test_an_authority_whose_clock_is_far_off_is_not_believed(
    apart: timedelta, clockmaker: Clockmaker
) -> None:
    answer = clockmaker.reply(question_in_der(QUESTION))

    assert doubt_on(answer, at=now() + apart) is Doubt.OTHER_TIME


@pytest.mark.parametrize(
    ("usage", "is_taken"),
    [
        (FOR_TIMESTAMPS, True),
        ("timeStamping", False),
        ("critical, timeStamping, clientAuth", False),
        ("critical, serverAuth", False),
    ],
)
def test_a_key_for_timestamps_is_for_nothing_else(
    usage: str, *, is_taken: bool, clockmaker: Clockmaker, tmp_path: Path
) -> None:
    """RFC 3161, 2.3. OpenSSL signs with no other key, so that another signs in its place."""
    other = Clockmaker.made(tmp_path, usage=usage)
    answer = signed_anew(clockmaker.reply(question_in_der(QUESTION)), by=other)

    if is_taken:
        assert token_in(answer, QUESTION, at=now())
    else:
        assert doubt_on(answer) is Doubt.UNPROVEN


def test_no_byte_of_a_token_can_be_changed_into_another_word(clockmaker: Clockmaker) -> None:
    """Whatever comes of a flip, it is the same paper, answered now, or a doubt."""
    answer = clockmaker.reply(question_in_der(QUESTION))
    at, doubts = now(), set()

    for place in range(0, len(answer), 3):
        changed = answer[:place] + bytes([answer[place] ^ 0x20]) + answer[place + 1 :]
        try:
            token = token_in(changed, QUESTION, at=at)
        except Doubted as error:
            doubts.add(error.doubt)
        else:
            assert cms.ContentInfo.load(token).dump() == token

    assert doubts >= {Doubt.UNREADABLE, Doubt.UNPROVEN, Doubt.OTHER_PAPER}
