"""Who answers for a consent: what every notice and record says of us (GDPR art. 13)."""

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from quitclaim.domain.bases import OrganisationKind
from quitclaim.domain.checks import require, require_some, require_text

_COUNTRY: Final = re.compile("[A-Z]{2}")
_ADDRESS: Final = re.compile(r"https://[^\s/]+(/\S*)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """The supervisory authority to complain to (GDPR art. 13(2)(d))."""

    name: str
    address: str

    def __post_init__(self) -> None:
        require_text(name=self.name)
        require_addresses(address=self.address)


@dataclass(frozen=True, slots=True, kw_only=True)
class Controller:
    """
    No field has a default: a consent to somebody who does not say all this is not informed
    (art. 4(11), 13). `kept_for`: how long the evidence is kept after the yes has ended.
    """

    id: str
    name: str
    address: str
    contact: str
    kind: OrganisationKind
    authority: Authority
    jurisdiction: str
    storage_locations: tuple[str, ...]
    recipients: tuple[str, ...]
    kept_for: timedelta
    withdrawal_address: str
    rights_address: str

    def __post_init__(self) -> None:
        require_text(name=self.name, address=self.address, contact=self.contact)
        require_addresses(
            id=self.id,
            withdrawal_address=self.withdrawal_address,
            rights_address=self.rights_address,
        )
        require_some(storage_locations=self.storage_locations, recipients=self.recipients)
        for country in (self.jurisdiction, *self.storage_locations):
            require(
                _COUNTRY.fullmatch(country),
                "a country is two capital letters (ISO 3166-1): name where, not in words",
            )
        for recipient in self.recipients:
            require_text(recipient=recipient)
        require(
            self.kept_for >= timedelta(days=1),
            "evidence is kept for some time, to show that she said yes (art. 7(1)): give days",
        )


def require_addresses(**values: str) -> None:
    for name, value in values.items():
        require(_ADDRESS.fullmatch(value), f"{name} is no address: give one that begins https://")
