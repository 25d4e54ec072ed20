from typing import Any

import pytest
from botocore.exceptions import (
    ClientError,
    ConnectTimeoutError,
    EndpointConnectionError,
    IncompleteReadError,
    ParamValidationError,
    ReadTimeoutError,
)

from quitclaim.adapters.aws_errors import translated
from quitclaim.domain.errors import Conflict, StoreUnavailable


def _error(code: str, *reasons: str) -> ClientError:
    response: Any = {"Error": {"Code": code}, "CancellationReasons": [{"Code": r} for r in reasons]}
    return ClientError(response, "TransactWriteItems")


CANCELLED = "TransactionCanceledException"


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (_error("ConditionalCheckFailedException"), Conflict),
        (_error(CANCELLED, "None", "ConditionalCheckFailed"), Conflict),
        (_error(CANCELLED, "TransactionConflict", "None"), Conflict),
        (_error("ThrottlingException"), StoreUnavailable),
        (_error(CANCELLED, "ThrottlingError", "None"), StoreUnavailable),
        (_error("SlowDown"), StoreUnavailable),
        (_error("KMSInternalException"), StoreUnavailable),
        (ReadTimeoutError(endpoint_url="here"), StoreUnavailable),
        (ConnectTimeoutError(endpoint_url="here"), StoreUnavailable),
        (EndpointConnectionError(endpoint_url="here"), StoreUnavailable),
        (IncompleteReadError(actual_bytes=1, expected_bytes=2), StoreUnavailable),
        (_error("ValidationException"), ClientError),
        (_error(CANCELLED, "ValidationError"), ClientError),
        (_error("AccessDeniedException"), ClientError),
        (ParamValidationError(report="no"), ParamValidationError),
        (KeyError("Item"), KeyError),
    ],
)
def test_errors_say_what_the_caller_can_do(error: Exception, expected: type[Exception]) -> None:
    with pytest.raises(expected) as told, translated():
        raise error

    assert told.value is error or told.value.__cause__ is error


def test_what_went_well_is_left_alone() -> None:
    with translated():
        answer = "well"

    assert answer == "well"
