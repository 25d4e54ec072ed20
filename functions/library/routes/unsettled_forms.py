"""What is asked of faces that are kept for no reason any more, and said of one."""

from typing import Literal

from pydantic import Field

from functions.library.routes.faces_forms import LONGEST_NOTE
from quitclaim_web.doors.asked import Asked, AssetKey, CollectionKey, FaceKey, Paged


class WhichUnsettled(Paged):
    collection: CollectionKey
    done: Literal["justified"] | None = None
    refused: Literal["incomplete"] | None = None


class _OfFace(Asked):
    asset: AssetKey
    face: FaceKey


class JustifiedSaid(_OfFace):
    note: str = Field(min_length=1, max_length=LONGEST_NOTE, description="Why it is kept.")
    until: str = Field(max_length=10, description="The last day, 2027-05-31; then it is listed.")


class JustifiedForm(_OfFace):
    """`collection`: whose list it stands on."""

    collection: CollectionKey
    note: str = Field(default="", max_length=LONGEST_NOTE)
    until: str = Field(default="", max_length=100)
