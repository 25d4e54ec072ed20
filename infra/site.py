"""The address that people see: the organisation's own name, or nothing yet."""

import re
from dataclasses import dataclass
from typing import Final, Self

from quitclaim.runtime.addresses import NOWHERE
from quitclaim.runtime.aws import REGION

DOMAIN: Final = re.compile(r"(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}")
_CERTIFICATE: Final = re.compile(
    rf"arn:aws[a-z-]*:acm:{REGION}:\d{{12}}:certificate/(?P<id>[\w-]+)"
)


class NoSiteError(Exception):
    """What is missing before anybody can come in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """`certificate`: its id in AWS Certificate Manager in eu-central-1, for that very name."""

    domain: str | None = None
    certificate: str | None = None

    @classmethod
    def told(cls, *, domain: str | None, certificate: str | None) -> Self:
        """Raises NoSiteError: links in mails must lead somewhere, and cookies belong to a name."""
        if not (domain and DOMAIN.fullmatch(domain)):
            raise NoSiteError("say under which name people reach it: -c site=photos.example.org")
        found = _CERTIFICATE.fullmatch(certificate or "")
        if found is None:
            raise NoSiteError(
                f"say which certificate {domain} has: request one in AWS Certificate Manager, in "
                f"{REGION}, and pass its ARN: -c certificate=…"
            )
        # Without the partition and the account: both are the deployment's own.
        return cls(domain=domain, certificate=found["id"])

    @property
    def host(self) -> str:
        return self.origin.removeprefix("https://")

    @property
    def origin(self) -> str:
        return NOWHERE if self.domain is None else f"https://{self.domain}"
