"""AWS errors become ours once, by what the caller can do; unknown ones pass through untouched."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from botocore import exceptions
from botocore.exceptions import ClientError

from quitclaim.domain.errors import Conflict, StoreUnavailable

# Another transaction holds an item, or has moved it: read again. A single write and the reasons of
# a cancelled transaction spell it differently.
_MOVED: Final = {
    "ConditionalCheckFailed",
    "ConditionalCheckFailedException",
    "TransactionConflict",
    "TransactionConflictException",
    "TransactionInProgressException",
}
# On-demand tables, buckets, KMS and Cognito throttle and stumble by these names.
_BUSY: Final = {
    "DependencyTimeoutException",
    "InternalError",
    "InternalServerError",
    "KMSInternalException",
    "LimitExceededException",
    "ProvisionedThroughputExceeded",
    "ProvisionedThroughputExceededException",
    "RequestLimitExceeded",
    "RequestTimeout",
    "ServiceUnavailable",
    "SlowDown",
    "ThrottlingError",
    "ThrottlingException",
    "TooManyRequestsException",
}

# The three roots under which botocore says that no answer came, or not all of it.
_SILENT: Final = (
    exceptions.ConnectionError,
    exceptions.HTTPClientError,
    exceptions.IncompleteReadError,
)


@contextmanager
def translated() -> Iterator[None]:
    """Raise Conflict where a condition did not hold, StoreUnavailable where a retry may help."""
    try:
        yield
    except _SILENT as error:
        raise StoreUnavailable from error
    except ClientError as error:
        codes = codes_of(error)
        if codes & _BUSY:
            raise StoreUnavailable from error
        if codes & _MOVED:
            raise Conflict from error
        raise


def codes_of(error: ClientError) -> set[str]:
    """Name what went wrong, alone or inside a cancelled transaction."""
    cancelled = error.response.get("CancellationReasons", [])
    return {error.response["Error"]["Code"], *(reason["Code"] for reason in cancelled)}
