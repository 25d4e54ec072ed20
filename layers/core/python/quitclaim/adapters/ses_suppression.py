from collections.abc import Collection
from typing import Any, Final

from botocore.exceptions import ClientError

from quitclaim.adapters.aws_errors import codes_of, translated

_UNKNOWN: Final = "NotFoundException"


class SesSuppression:
    """`mail`: a client of SES v2. The list is the account's: one address is named at a time."""

    def __init__(self, mail: Any) -> None:
        self._mail = mail

    def forget(self, addresses: Collection[str]) -> None:
        for address in addresses:
            try:
                with translated():
                    self._mail.delete_suppressed_destination(EmailAddress=address)
            except ClientError as error:
                if _UNKNOWN not in codes_of(error):
                    raise
