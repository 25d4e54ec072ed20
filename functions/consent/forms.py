"""What the pages send. Nothing in it is believed: everything comes from whoever holds a link."""

import re
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, ConfigDict, Field, model_validator

from functions.consent.boxes import BOX, KEEP, ticks_of
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import DocumentHash
from quitclaim_web.doors.asked import Asked, ConsentKey

# No key of a telephone writes these: they hide text, or turn its direction (Unicode TR 36, 2).
_UNSEEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")


def _seen(text: str) -> str:
    if _UNSEEN.search(text):
        raise ValueError("there are signs in it that nobody sees: leave them out")
    return text


Written = Annotated[str, AfterValidator(_seen)]


class Link(Asked):
    """Whatever stands in the address: a link that a mail program broke is one nobody knows."""

    token: str


class Looking(Asked):
    """`language`: as the switch of the page says, from now on."""

    language: Language | None = None


class Proven(Asked):
    nonce: str = Field(max_length=100)


class Signing(Proven):
    model_config = ConfigDict(extra="allow")

    document: DocumentHash = Field(pattern="^[0-9a-f]{64}$")
    name: Written = Field(default="", max_length=200)
    reason: Written | None = Field(default=None, max_length=1000)
    act: Literal["sign", "refuse"]

    @model_validator(mode="after")
    def _has_boxes_only(self) -> "Signing":
        tuple(ticks_of(self.model_extra, shape=BOX))
        return self

    @property
    def ticked(self) -> frozenset[str]:
        return frozenset(self.model_extra or ())


class Withdrawing(Proven):
    """Those that the page showed: nobody takes back what she does not see."""

    consent: tuple[ConsentKey, ...] = Field(min_length=1, max_length=10)


class Narrowing(Proven):
    model_config = ConfigDict(extra="allow")

    consent: ConsentKey

    @model_validator(mode="after")
    def _has_boxes_only(self) -> "Narrowing":
        tuple(ticks_of(self.model_extra, shape=KEEP))
        return self

    @property
    def kept(self) -> frozenset[str]:
        return frozenset(self.model_extra or ())
