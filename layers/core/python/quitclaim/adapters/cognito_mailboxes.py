"""Where members get their mail: the address that the user pool knows, kept nowhere else."""

from typing import Any, Final

from botocore.exceptions import ClientError

from quitclaim.adapters.aws_errors import codes_of, translated

_UNKNOWN: Final = "UserNotFoundException"


class CognitoMailboxes:
    def __init__(self, client: Any, *, user_pool: str) -> None:
        self._client = client
        self._pool = user_pool

    def address_of(self, subject: str) -> str | None:
        try:
            with translated():
                # In a pool of addresses the name of a user is her subject.
                found = self._client.admin_get_user(UserPoolId=self._pool, Username=subject)
        except ClientError as error:
            if _UNKNOWN in codes_of(error):
                return None
            raise
        known = {one["Name"]: one["Value"] for one in found["UserAttributes"]}
        return known.get("email")
