"""What the form at an event sends, and what stands in the address of its square."""

import re
from typing import Final, Literal

from pydantic import Field

from functions.consent.forms import Looking, Written
from quitclaim.domain.ids import TokenHash
from quitclaim.domain.organisation.credentials import token_hash
from quitclaim.domain.people.marks import LONGEST_NAME, has_unseen, is_address
from quitclaim_web.doors.asked import Whole

_LOOKS_RIGHT: Final = re.compile(r"[A-Za-z0-9_-]{1,43}")


class AtEvent(Looking):
    """Whatever stands in the address: what nobody made opens nothing."""

    code: str

    @property
    def hash(self) -> TokenHash:
        return token_hash(self.code)

    @property
    def path(self) -> str:
        """Said back only where it looks like a code of ours."""
        return f"/q/{self.code}" if _LOOKS_RIGHT.fullmatch(self.code) else "/q/x"


class OfCard(AtEvent):
    number: Whole = Field(ge=1, le=999_999)


class SigningUp(AtEvent):
    nonce: str = Field(default="", max_length=100)
    name: Written = Field(default="", max_length=1000)
    mail: Written = Field(default="", max_length=1000)
    adult: Literal["yes"] | None = None

    @property
    def wrong(self) -> tuple[str, ...]:
        name, mail = self.name.strip(), self.mail.strip()
        is_named = 0 < len(name) <= LONGEST_NAME and not has_unseen(name)
        found = (("name", is_named), ("mail", is_address(mail)), ("adult", self.adult is not None))
        return tuple(field for field, is_right in found if not is_right)
