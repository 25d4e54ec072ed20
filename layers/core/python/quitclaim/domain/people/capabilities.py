"""
What a link in a mail is good for: to sign, to withdraw, or to see one's own page (R5, R12).

Three capabilities with three names, so that a forwarded mail never opens more than its own page.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from quitclaim.domain.checks import Word, require
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import (
    ConsentId,
    DocumentHash,
    PersonId,
    TokenHash,
    require_hashes,
    require_uuids,
)
from quitclaim.domain.instants import require_instants
from quitclaim.domain.people.person import Role, Speaker

SIGN_FOR: Final = timedelta(days=30)
# A forwarded mail would show pictures to whoever got it: long enough to open, no longer (R5).
MY_PAGE_FOR: Final = timedelta(minutes=15)


class Power(Word):
    SIGN = "sign"
    WITHDRAW = "withdraw"
    MY_PAGE = "my_page"


class Unusable(Word):
    """Why a link cannot sign."""

    NOT_TO_SIGN = "not_to_sign"
    USED = "used"
    RAN_OUT = "ran_out"
    OTHER_DOCUMENT = "other_document"
    OTHER_NAME = "other_name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Capability:
    """The token itself is in the mail only, here is its hash. `by`: whom it was mailed to."""

    token: TokenHash
    power: Power
    person: PersonId
    by: Speaker
    minted_at: datetime
    document: DocumentHash | None = None
    consents: frozenset[ConsentId] = frozenset()
    used_at: datetime | None = None

    def __post_init__(self) -> None:
        require_hashes(token=self.token, document=self.document)
        require_uuids(person=self.person)
        for consent in self.consents:
            require_uuids(consent=consent)
        require_instants(minted_at=self.minted_at, used_at=self.used_at)
        require(
            self.by.role in (Role.SELF, Role.GUARDIAN),
            "a link is mailed to the person or a guardian: name whom it was sent to",
        )
        named = self.power is not Power.MY_PAGE
        require(
            named == (self.document is not None) == bool(self.consents),
            "a link to sign or withdraw names its document and consents, one to my page neither",
        )
        require(
            self.used_at is None or self.power is Power.SIGN,
            "only a link to sign is used up: leave the others as they are",
        )

    def signed(self, *, document: DocumentHash, at: datetime) -> "Capability":
        """Use it up, for the very document it was mailed with; NotAllowed says all against it."""
        require_instants(at=at)
        bars = tuple(self._bars(document, at=at))
        if bars:
            raise NotAllowed(*bars)
        return replace(self, used_at=at)

    def _bars(self, document: DocumentHash, *, at: datetime) -> Iterator[Unusable]:
        if self.power is not Power.SIGN:
            yield Unusable.NOT_TO_SIGN
        if self.used_at is not None:
            yield Unusable.USED
        if at >= self.minted_at + SIGN_FOR:
            yield Unusable.RAN_OUT
        # GDPR art. 7(1): what is signed is what was shown, to the byte (R3).
        if document != self.document:
            yield Unusable.OTHER_DOCUMENT
