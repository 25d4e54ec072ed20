"""What a line of each segment says, and the inventory; anything else is refused (pydantic)."""

from collections.abc import Mapping
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field

Section = Literal[
    "rolls", "keys", "people", "papers", "library", "pictures", "notices", "rules", "verdicts"
]
# Also the order in which they come in: who was erased is known before any key is made, and nothing
# is decided before there are rules.
SECTIONS: Final[tuple[Section, ...]] = (
    *("rolls", "keys", "people", "papers", "library", "pictures", "notices", "rules", "verdicts"),
)
Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Uuid = Annotated[str, Field(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
_UUID_OR_HASH: Final = r"([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64})"
Instant = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")]


class Line(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)


class Entry(Line):
    """The key of a list, or one of its entries."""

    roll: Literal["erased", "blocked"]
    key: Hash | None = None
    entry: Hash | None = None


class Held(Line):
    """That somebody has a key for something; not the key."""

    owner: Annotated[str, Field(pattern=rf"^[PAC]#{_UUID_OR_HASH}$")]
    purpose: Literal["data", "evidence", "text"]


class InRows(Line):
    table: Literal["people", "library"]
    pk: Annotated[str, Field(min_length=1, max_length=2048)]
    sk: Annotated[str, Field(min_length=1, max_length=1024)]
    item: dict[str, Any]
    opened: dict[str, Any] | Hash | None = None
    shut: Literal[True] | None = None


class File(Line):
    sha256: Hash
    size: Annotated[int, Field(ge=0)]


class OnPaper(File):
    """What is sealed under somebody's evidence key: papers, scans, timestamps."""

    place: Literal["sealed", "scans", "timestamps"]
    person: Uuid
    name: Annotated[str, Field(pattern=rf"^{_UUID_OR_HASH}$")]


class Notice(File):
    """What names nobody: notices as shown, certificates of erasures."""

    key: Annotated[str, Field(pattern=r"^(notices|erasures)/[0-9a-z.-]{1,120}$")]


class OnShelf(File):
    shelf: Literal["originals", "pictures"]
    key: Annotated[str, Field(pattern=rf"^(thumbnail/)?{_UUID_OR_HASH}$")]


class Judged(Line):
    asset: Hash
    channel: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,31}$")]
    verdict: dict[str, Any]


LINES: Final[Mapping[str, type[Line]]] = {
    "rolls": Entry,
    "keys": Held,
    "people": InRows,
    "papers": OnPaper,
    "library": InRows,
    "pictures": OnShelf,
    "notices": Notice,
    "rules": InRows,
    "verdicts": Judged,
}


class Segment(Line):
    name: Annotated[
        str,
        Field(
            pattern=r"^(rolls|keys|people|papers|library|pictures|notices|rules|verdicts)"
            r"-[0-9]{6}\.jsonl$"
        ),
    ]
    sha256: Hash
    lines: Annotated[int, Field(ge=0)]

    @property
    def section(self) -> str:
        return self.name.partition("-")[0]


class OldLog(Line):
    """Under which name and key it was signed, and the last that was signed of it."""

    name: str
    vkey: str
    checkpoint: str
    size: Annotated[int, Field(ge=0)]


class Inventory(Line):
    """`at`: the instant of all verdicts. `left`: how many rows of each kind stayed behind."""

    format: Literal["quitclaim-organisation"]
    version: Literal[1]
    export: Uuid
    at: Instant
    member: Uuid
    log: OldLog | None = None
    left: dict[str, int] = {}
    segments: list[Segment]
