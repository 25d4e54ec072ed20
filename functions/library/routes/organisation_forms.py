"""Who the organisation says it is, as the form says it and as every notice will."""

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Final, Literal, Self

from pydantic import Field

from quitclaim.domain.bases import OrganisationKind
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import Channel
from quitclaim.domain.organisation.controllers import Authority, Controller
from quitclaim_web.doors.asked import Asked

_A_TEXT: Final = 2000
_A_YEAR: Final = timedelta(days=365)
_ADDRESS: Final = re.compile(r"https://[^\s/]+(/\S*)?")
_COUNTRY: Final = re.compile("[A-Z]{2}")
# Who watches over data protection where; elsewhere, and in Germany, it depends on who asks.
_AUTHORITIES: Final[Mapping[str, tuple[str, str, str]]] = {
    Language.DUTCH: ("NL", "Autoriteit Persoonsgegevens", "https://autoriteitpersoonsgegevens.nl"),
    Language.FRENCH: ("FR", "CNIL", "https://www.cnil.fr"),
    Language.GERMAN: ("DE", "", ""),
    Language.ENGLISH: ("", "", ""),
}
_REQUIRED: Final = ("name", "address", "contact", "authority", "recipients")
_LINKS: Final = ("website", "authority_address", "withdrawal_address", "rights_address")
_OPTIONAL: Final = ("withdrawal_address", "rights_address")


class WhatBecame(Asked):
    done: Literal["organisation_saved", "channels_added", "settling_set", "erasing_set"] | None = (
        None
    )


class Ourselves(Asked):
    """Any text is taken, so that the form comes back with what is wrong in it."""

    kind: OrganisationKind = OrganisationKind.PUBLIC
    name: str = Field(default="", max_length=_A_TEXT)
    address: str = Field(default="", max_length=_A_TEXT)
    contact: str = Field(default="", max_length=_A_TEXT)
    website: str = Field(default="", max_length=_A_TEXT)
    authority: str = Field(default="", max_length=_A_TEXT)
    authority_address: str = Field(default="", max_length=_A_TEXT)
    jurisdiction: str = Field(default="", max_length=_A_TEXT)
    # Everything is kept in Frankfurt (docs/compliance/residency.md).
    storage: str = Field(default="DE", max_length=_A_TEXT)
    recipients: str = Field(default="Amazon Web Services EMEA SARL", max_length=_A_TEXT)
    # The longest of the ordinary limitation periods in NL, BE, DE and FR.
    years: int = Field(default=5, ge=1, le=30)
    withdrawal_address: str = Field(default="", max_length=_A_TEXT)
    rights_address: str = Field(default="", max_length=_A_TEXT)

    @classmethod
    def usual(cls, language: str | None) -> Self:
        """`language`: of whoever looks, if she chose one."""
        country, name, address = _AUTHORITIES.get(language or "", _AUTHORITIES[Language.DUTCH])
        return cls(jurisdiction=country, authority=name, authority_address=address)

    @classmethod
    def of(cls, known: Controller) -> Self:
        return cls(
            kind=known.kind,
            name=known.name,
            address=known.address,
            contact=known.contact,
            website=known.id,
            authority=known.authority.name,
            authority_address=known.authority.address,
            jurisdiction=known.jurisdiction,
            storage=", ".join(known.storage_locations),
            recipients="\n".join(known.recipients),
            years=max(1, known.kept_for // _A_YEAR),
            withdrawal_address=known.withdrawal_address,
            rights_address=known.rights_address,
        )

    @property
    def wrong(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._wrong()))

    def _wrong(self) -> Iterator[str]:
        said = {name: str(getattr(self, name)).strip() for name in (*_REQUIRED, *_LINKS)}
        yield from (name for name in _REQUIRED if not said[name])
        for name in _LINKS:
            is_left_out = name in _OPTIONAL and not said[name]
            if not (is_left_out or _ADDRESS.fullmatch(said[name])):
                yield name
        if not _COUNTRY.fullmatch(self.jurisdiction.strip()):
            yield "jurisdiction"
        if not self._countries or not all(map(_COUNTRY.fullmatch, self._countries)):
            yield "storage"

    @property
    def _countries(self) -> tuple[str, ...]:
        return tuple(word.strip() for word in self.storage.split(",") if word.strip())

    def controller(self, *, kind: OrganisationKind, site: str) -> Controller:
        """`site`: where people reach us; on a machine of our own nobody else does."""
        website = self.website.strip()
        ours = f"{site}/c" if site.startswith("https://") else website
        return Controller(
            id=website,
            name=self.name.strip(),
            address="\n".join(_lines(self.address)),
            contact=self.contact.strip(),
            kind=kind,
            authority=Authority(
                name=self.authority.strip(), address=self.authority_address.strip()
            ),
            jurisdiction=self.jurisdiction.strip(),
            storage_locations=self._countries,
            recipients=tuple(_lines(self.recipients)),
            kept_for=self.years * _A_YEAR,
            withdrawal_address=self.withdrawal_address.strip() or ours,
            rights_address=self.rights_address.strip() or ours,
        )


def _lines(text: str) -> Iterator[str]:
    return (line.strip() for line in text.splitlines() if line.strip())


class NewChannels(Asked):
    channels: frozenset[Channel] = frozenset()
