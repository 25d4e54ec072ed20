"""R28, R61: a link shows what may be seen of its selection at that instant, until it is over."""

from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.ids import AssetId, RenditionId, TokenHash
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.takings import Taker, TakerKind, Way
from quitclaim.usecases.open_share import Opened
from tests.simulation.cast import name
from tests.simulation.invariants.copies import had
from tests.simulation.invariants.serving import Asked, asking, handed_rightly, require_allowed
from tests.simulation.outside import Copy
from tests.simulation.stage import Stage, Violation


@dataclass(frozen=True, slots=True)
class Visit:
    """What there was when somebody came. `assets`: of the selection; `is_shut`: by a word."""

    token: TokenHash
    asked: Asked
    at: datetime
    assets: frozenset[AssetId]
    is_shut: bool


def visiting(stage: Stage, token: TokenHash) -> Visit:
    link = stage.outside.links[token]
    selection = stage.fakes.world.selections[link.selection]
    return Visit(
        token=token,
        asked=asking(stage),
        at=stage.now,
        assets=frozenset(selection.assets),
        is_shut=token in stage.outside.ended or selection.deleted_at is not None,
    )


def open_and_check(stage: Stage, token: TokenHash) -> Opened | None:
    visit = visiting(stage, token)
    opened = stage.house.open_share(token)
    if opened is None:
        return None
    _require_open(stage, visit)
    for picture in opened.pictures:
        _require_of_it(stage, visit, picture.rendition)
        require_allowed(stage, picture.rendition, asked=visit.asked)
    return opened


def look_and_check(stage: Stage, token: TokenHash, rendition: RenditionId) -> None:
    visit = visiting(stage, token)
    address = stage.house.shared.look(token, rendition)
    if address is not None:
        row = stage.fakes.world.renditions[rendition]
        _require_open(stage, visit)
        _require_of_it(stage, visit, row)
        handed_rightly(stage, row, address=address, asked=visit.asked)


def download_and_check(stage: Stage, token: TokenHash, rendition: RenditionId) -> None:
    visit, link = visiting(stage, token), stage.outside.links[token]
    address = stage.house.shared.download(token, rendition)
    if address is not None:
        _require_open(stage, visit)
        _require_of_it(stage, visit, stage.fakes.world.renditions[rendition])
        taker = Taker(kind=TakerKind.SHARE, id=token, member=link.made_by, reads=link.reads)
        had(stage, Copy(rendition, taker, Way.SHARE), address=address, asked=visit.asked)


def links_show_what_is_out(stage: Stage) -> None:
    """At rest: nothing less than what is out of the selection, and what is over shows nothing."""
    for token, link in stage.outside.links.items():
        visit, opened = visiting(stage, token), open_and_check(stage, token)
        # Whoever ended it may have crashed before she was told.
        is_ended = stage.fakes.world.shares[token].ended_at is not None
        is_over = visit.is_shut or is_ended or stage.now >= link.until
        if (opened is None) != is_over:
            raise Violation("R61", f"the link {name(token)} does not open what it is of")
        shown = {one.rendition.id for one in opened.pictures} if opened else set()
        rows = stage.fakes.world.renditions.values()
        out = {it.id for it in rows if it.channel == link.channel and it.asset in visit.assets}
        there = {it for it in out if stage.fakes.world.renditions[it].recalled_at is None}
        if not is_over and shown != there:
            raise Violation("R61", f"the link {name(token)} shows {len(shown)} of {len(there)}")


def _require_open(stage: Stage, visit: Visit) -> None:
    """Whoever comes while it is being ended may still be let in."""
    until = stage.outside.links[visit.token].until
    if visit.is_shut or min(visit.at, stage.now) >= until:
        raise Violation("R28", f"the link {name(visit.token)} is over, and shows something")


def _require_of_it(stage: Stage, visit: Visit, row: Rendition) -> None:
    link = stage.outside.links[visit.token]
    now = stage.fakes.world.selections[link.selection].assets
    if row.channel != link.channel or row.asset not in {*visit.assets, *now}:
        raise Violation("R28", f"the link {name(visit.token)} shows what it is not of")
