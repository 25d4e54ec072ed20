"""What is refused for a reason nobody foresaw is still there: it comes back, never unsaid (R51)."""

from datetime import UTC, datetime
from typing import Any, NoReturn

import pytest
from botocore.exceptions import ClientError

from quitclaim.adapters.s3_inbox import S3Inbox
from quitclaim.domain.pictures.uploads import Upload
from quitclaim.ports.inbox import TakenBack
from tests.fakes.fake_clock import FakeClock


class Refusing:
    """Stands for a client of S3 whose every answer is this error."""

    def __init__(self, code: str) -> None:
        self.code = code

    def head_object(self, **_asked: Any) -> NoReturn:
        raise ClientError({"Error": {"Code": self.code, "Message": "refused"}}, "HeadObject")

    get_object = head_object


def inbox(code: str) -> S3Inbox:
    clock = FakeClock(datetime(2026, 5, 3, 12, tzinfo=UTC))
    return S3Inbox(Refusing(code), inbox="inbox", originals="originals", clock=clock)


UPLOAD = Upload("ann/Camp/a.jpg", "v1")


@pytest.mark.parametrize("code", ["404", "NoSuchKey", "NoSuchVersion", "405"])
def test_what_is_not_there_was_taken_back(code: str) -> None:
    assert inbox(code).arrival(UPLOAD) is None
    with pytest.raises(TakenBack):
        inbox(code).digest(UPLOAD)


@pytest.mark.parametrize("code", ["400", "403", "AccessDenied", "InvalidRequest"])
def test_what_is_refused_otherwise_is_an_error(code: str) -> None:
    """Encrypted under a key of the uploader's own, for instance: 400."""
    with pytest.raises(ClientError):
        inbox(code).arrival(UPLOAD)
    with pytest.raises(ClientError):
        inbox(code).digest(UPLOAD)
