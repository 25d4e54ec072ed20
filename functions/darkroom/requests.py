"""What the darkroom is asked: a verb, and addresses that were signed for just this call."""

from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from quitclaim.domain.organisation.finish import Finish
from quitclaim.domain.pictures.assets import MOST_FACES
from quitclaim.domain.pictures.cuts import ALL, Cut
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.publishing.imprint import Imprint

# In base64 they just fit what Lambda answers: six megabytes.
_MOST_CROPS: Final = 48


class _Asked(BaseModel):
    # An address opens a picture to whoever reads it: a failure names fields only.
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    picture: str


class DetectAsked(_Asked):
    verb: Literal["detect"]
    thumbnail: str


class RedactAsked(_Asked):
    """No regions and a longest side: the verb shrink."""

    verb: Literal["redact"]
    rendition: str
    regions: list[Region]
    finish: Finish
    cut: Cut = ALL
    imprint: Imprint

    @property
    def order(self) -> dict[str, Any]:
        """What of it concerns the process that opens the picture, which sees no address."""
        return self.model_dump(mode="json", include={"regions", "finish", "cut", "imprint"})


class CropAsked(_Asked):
    """`regions`: the faces to cut out. `others`: everybody who is left alone."""

    verb: Literal["crop"]
    regions: list[Region] = Field(min_length=1, max_length=_MOST_CROPS)
    others: list[Region] = Field(max_length=MOST_FACES)

    @property
    def order(self) -> dict[str, Any]:
        return self.model_dump(mode="json", include={"regions", "others"})


class CaptureAsked(_Asked):
    """The verb crop for a person's own picture: whoever is in it."""

    verb: Literal["capture"]

    @property
    def order(self) -> dict[str, Any]:
        return {"everybody": True}


Asked = DetectAsked | RedactAsked | CropAsked | CaptureAsked

_KINDS: Final[dict[object, type[Asked]]] = {
    "redact": RedactAsked,
    "crop": CropAsked,
    "capture": CaptureAsked,
}


def asked_in(event: dict[str, Any]) -> Asked:
    """A verb that is none is refused by the first there is: a tagged union would quote it."""
    return _KINDS.get(event.get("verb"), DetectAsked).model_validate(event)
