"""All that the file of a rendition says of itself: whose picture it is, and who released it."""

from dataclasses import dataclass
from typing import Final

from quitclaim.domain.checks import Word, require


class ModelRelease(Word):
    """
    PLUS License Data Format 1.2.1, Model Release Status.

    Its `unlimited` is not among them: every consent here is for some channels and has an end.
    """

    NONE = "none"
    NOT_APPLICABLE = "not_applicable"
    LIMITED = "limited"


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """`release_id`: under which whoever holds the file asks us. Free text: repr shows nothing."""

    credit: str = ""
    licence: str = ""
    release: ModelRelease = ModelRelease.NONE
    release_id: str = ""

    def __post_init__(self) -> None:
        require(
            (self.release is ModelRelease.LIMITED) == bool(self.release_id),
            "a release has an id under which one asks for it, and nothing else has one",
        )

    def __repr__(self) -> str:
        return "Imprint(…)"


BLANK: Final = Imprint()
