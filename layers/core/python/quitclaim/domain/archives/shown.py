"""One picture of an archive: what is in it of that, why not more, and where it went (R14)."""

from collections.abc import Iterator
from dataclasses import dataclass

from quitclaim.domain.archives.words import known
from quitclaim.domain.checks import Word
from quitclaim.domain.consents import dpv
from quitclaim.domain.consents.dpv import Json
from quitclaim.domain.ids import AssetId, require_hashes
from quitclaim.domain.pictures.own_views import Unshown
from quitclaim.domain.publishing.own_ways import Out, Went


class Bar(Word):
    """What stands against showing it to others, or lets it be kept."""

    KEPT = "kept"
    BARRED = "barred"
    ENDED = "ended"


# It was asked for, and could not be opened.
NOT_MADE = "not_made"


@dataclass(frozen=True, slots=True, kw_only=True)
class InArchive:
    """`file` None: `unshown` says why; None there too: it could not be made now."""

    asset: AssetId
    places: tuple[str, ...]
    file: str | None
    unshown: Unshown | None
    bars: tuple[Bar, ...]
    out: tuple[Out, ...]
    went: tuple[Went, ...]

    def __post_init__(self) -> None:
        require_hashes(asset=self.asset)


def picture_of(one: InArchive) -> dict[str, Json]:
    """Nobody else is named: staff, and whom a link was for, by kinds alone (art. 15(4))."""
    file: dict[str, Json] = {}
    if one.file is not None:
        file = {"schema:contentUrl": one.file, "schema:encodingFormat": "image/jpeg"}
    return {
        "@id": f"urn:quitclaim:asset:{one.asset}",
        "@type": ["schema:ImageObject", "pd:Picture"],
        **file,
        **known(
            collections=list(one.places) or None,
            notShown=None if one.file else str(one.unshown or NOT_MADE),
            bars=[str(bar) for bar in one.bars] or None,
            out=list(_out(one.out)) or None,
            went=list(_went(one.went)) or None,
        ),
    }


def _out(out: tuple[Out, ...]) -> Iterator[Json]:
    for one in out:
        yield known(channel=one.channel, since=dpv.instant(one.since), visits=one.visits)


def _went(went: tuple[Went, ...]) -> Iterator[Json]:
    for one in went:
        yield known(
            channel=one.channel,
            how=str(one.how),
            copies=one.copies,
            last=dpv.instant(one.last_at),
            calledBack=one.called_back,
        )
