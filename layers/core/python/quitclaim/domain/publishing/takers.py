"""Who may have a copy of what is out, and how it was taken (R29)."""

from dataclasses import dataclass
from typing import Self

from quitclaim.domain.checks import Word, require
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import MemberId, require_hashes, require_uuids


class Way(Word):
    DOWNLOAD = "download"
    SHARE = "share"
    FEED = "feed"
    ADDRESS = "address"
    ZIP = "zip"


class TakerKind(Word):
    """Whoever comes to a public address is nobody we know, and is counted only."""

    MEMBER = "member"
    TOKEN = "token"  # noqa: S105  a kind of taker, not a secret
    SHARE = "share"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taker:
    """
    Who has the copy. `member`: who answers for it, and is told when it is called back: she herself,
    or whoever issued the token or made the share; `reads`: in which language.
    """

    kind: TakerKind
    id: str
    member: MemberId
    reads: Language

    def __post_init__(self) -> None:
        require_uuids(member=self.member)
        # A share link is known by the hash of its address.
        known = require_hashes if self.kind is TakerKind.SHARE else require_uuids
        known(id=self.id)
        require(
            self.kind is not TakerKind.MEMBER or self.id == self.member,
            "a member answers for what she took herself",
        )

    @classmethod
    def of(cls, member: MemberId, *, reads: Language) -> Self:
        return cls(kind=TakerKind.MEMBER, id=member, member=member, reads=reads)
