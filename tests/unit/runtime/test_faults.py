from botocore.exceptions import ClientError

from quitclaim.domain.errors import StoreUnavailable
from quitclaim.runtime.faults import fault

BUSY = ClientError(
    {"Error": {"Code": "ThrottlingException", "Message": "too much about Ada"}}, "GetItem"
)


def test_an_error_of_ours_is_known_by_its_class() -> None:
    assert fault(ValueError("Ada")) == "ValueError"


def test_what_a_vendor_refused_is_known_by_its_code_and_call() -> None:
    assert fault(BUSY) == "ClientError, ThrottlingException at GetItem"


def test_the_vendor_behind_an_error_of_ours_is_named_too() -> None:
    ours = StoreUnavailable()
    ours.__cause__ = BUSY

    assert fault(ours) == "StoreUnavailable, ThrottlingException at GetItem"
