"""How an error is named in the log: its class, and what a vendor calls it; never its message."""

from botocore.exceptions import ClientError


def fault(error: Exception) -> str:
    """
    As `StoreUnavailable, ThrottlingException at GetItem`.

    A code and a call name nobody. A message may: AWS repeats the key of an upload in it.
    """
    name = type(error).__name__
    behind = error if isinstance(error, ClientError) else error.__cause__
    if not isinstance(behind, ClientError):
        return name
    return f"{name}, {behind.response['Error']['Code']} at {behind.operation_name}"
