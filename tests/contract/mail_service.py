"""The list of addresses that the mail service keeps, which no emulator here has."""

from dataclasses import dataclass, field
from typing import Any

from botocore.exceptions import ClientError


@dataclass(slots=True)
class MailService:
    """`busy`: it answers nobody at the moment."""

    suppressed: set[str] = field(default_factory=set)
    busy: bool = False

    def get_suppressed_destination(self, *, EmailAddress: str) -> dict[str, Any]:  # noqa: N803  SES
        if self.busy or EmailAddress not in self.suppressed:
            code = "TooManyRequestsException" if self.busy else "NotFoundException"
            raise ClientError({"Error": {"Code": code}}, "GetSuppressedDestination")
        return {"SuppressedDestination": {"EmailAddress": EmailAddress, "Reason": "BOUNCE"}}

    def delete_suppressed_destination(self, *, EmailAddress: str) -> None:  # noqa: N803  SES
        self.get_suppressed_destination(EmailAddress=EmailAddress)
        self.suppressed.remove(EmailAddress)
