"""What the darkroom is asked: a verb, and addresses that were signed for just this call."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from quitclaim.domain.organisation.finish import Finish
from quitclaim.domain.pictures.cuts import ALL, Cut
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.publishing.imprint import Imprint


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


Asked = DetectAsked | RedactAsked


def asked_in(event: dict[str, Any]) -> Asked:
    """A verb that is none is refused by the first there is: a tagged union would quote it."""
    kind = RedactAsked if event.get("verb") == "redact" else DetectAsked
    return kind.model_validate(event)
