"""What the forms about a picture's faces say; whatever is typed is taken, and told if wrong."""

from typing import Literal

from pydantic import Field

from functions.library.routes.faces_forms import OfAsset, OfFace, Said, WhichAsset, WhichFace
from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.ids import Channel
from quitclaim_web.doors.asked import PersonKey

_A_TEXT = 2000
YesNo = Literal["yes", "no"]


# The work list that led here, and that is led on to after the act.
FromList = Literal["faces"] | None


class LookedAt(WhichFace):
    """`refused`: a word of the rules that our own forms lead back with; any other says nothing."""

    refused: str = Field(default="", max_length=40)
    back: FromList = None


class NameIt(OfFace):
    back: FromList = None
    act: Literal["find", "choose", "unlink", "undo"] = "find"
    sought: str = Field(default="", max_length=_A_TEXT)
    person: PersonKey | None = None


class JudgeIt(OfFace):
    act: Literal["confirm", "reject"]
    person: PersonKey
    knows_person: Literal["yes"] | None = None


class MarkIt(OfFace):
    back: FromList = None
    mark: Said | Literal["none"]


class LeaveItOut(OfFace):
    excluded: YesNo


class ExemptIt(OfFace):
    back: FromList = None
    act: Literal["give", "end"]
    channels: frozenset[Channel] = Field(default=frozenset(), max_length=20)
    basis: LegalBasis | None = None
    note: str = Field(default="", max_length=_A_TEXT)
    until: str = Field(default="", max_length=_A_TEXT)


class DrawnBox(OfAsset):
    """In per cent of the picture, as people can read them off."""

    left: str = Field(default="", max_length=_A_TEXT)
    top: str = Field(default="", max_length=_A_TEXT)
    width: str = Field(default="", max_length=_A_TEXT)
    height: str = Field(default="", max_length=_A_TEXT)


class CropIt(OfAsset):
    """Likewise."""

    back: FromList = None
    act: Literal["set", "take_away"]
    from_left: str = Field(default="", max_length=_A_TEXT)
    from_top: str = Field(default="", max_length=_A_TEXT)
    wide: str = Field(default="", max_length=_A_TEXT)
    high: str = Field(default="", max_length=_A_TEXT)


class PresentOnes(WhichAsset):
    refused: str = Field(default="", max_length=40)


class NamePresent(OfAsset):
    act: Literal["find", "choose", "remove"] = "find"
    sought: str = Field(default="", max_length=_A_TEXT)
    person: PersonKey | None = None


class ReviewIt(OfAsset):
    reviewed: YesNo


class PastAsked(WhichAsset):
    at: str = Field(default="", max_length=_A_TEXT)
