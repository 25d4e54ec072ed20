"""The same word about several pictures: as the grid's form says it, and as a program does."""

from typing import Annotated, Literal

from pydantic import Field

from functions.library.routes.chosen import Chosen
from functions.library.routes.words import words_in
from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.marks import MarkKind
from quitclaim.usecases.describe_assets import Edit
from quitclaim.usecases.mark_many import MANY, Seen
from quitclaim_web.doors.asked import Asked, AssetKey

# A picture and its version as the grid showed them: boxes say no more than which were chosen.
SeenText = Annotated[str, Field(pattern="^[0-9a-f]{64} [1-9][0-9]{0,9}$")]
_A_GRID = 200


class ManySeen(Chosen):
    """`seen`: of every picture of the grid; those that were chosen are meant."""

    seen: tuple[SeenText, ...] = Field(default=(), max_length=_A_GRID)

    @property
    def chosen(self) -> tuple[Seen, ...]:
        """What the grid did not show is taken for moved."""
        versions = dict(line.split(" ") for line in self.seen)
        return tuple(Seen(one, int(versions.get(one, 0))) for one in dict.fromkeys(self.asset))


class ManyReviewed(ManySeen):
    reviewed: Literal["yes", "no"] = "yes"


class ManyMarked(ManySeen):
    unknown: Literal["bystander", "redact", "none"]

    @property
    def kind(self) -> MarkKind | None:
        return None if self.unknown == "none" else MarkKind(self.unknown)


class ManyTexts(Chosen):
    """Blank is left as it is: a form cannot say that it wants nothing."""

    credit: str | None = Field(default=None, max_length=5000)
    added: str = Field(default="", max_length=2000)
    removed: str = Field(default="", max_length=2000)

    @property
    def edit(self) -> Edit:
        return Edit(
            credit=self.credit,
            keywords_added=words_in(self.added),
            keywords_removed=words_in(self.removed),
        )


class OneSeen(Asked):
    asset: AssetKey
    version: int = Field(ge=1, le=2**31, description="As it was looked at; any other is left out.")


class _Several(Asked):
    assets: tuple[OneSeen, ...] = Field(min_length=1, max_length=MANY)

    @property
    def chosen(self) -> tuple[Seen, ...]:
        return tuple(Seen(AssetId(one.asset), one.version) for one in self.assets)


class SeveralReviewed(_Several):
    reviewed: bool = Field(description="Everyone recognisable on each of them is marked.")


class SeveralMarked(_Several):
    unknown: Literal[MarkKind.BYSTANDER, MarkKind.REDACT] | None = Field(
        description="What every face is that nobody said anything of; null takes it back."
    )
