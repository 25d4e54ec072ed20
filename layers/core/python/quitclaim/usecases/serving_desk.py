"""Whether exactly these bytes may go out at this instant: one decision, whatever way out (I2)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.renditions import Rendition, Service
from quitclaim.domain.publishing.scene import Scene, Stamp
from quitclaim.domain.publishing.verdict import Verdict, verdict_on
from quitclaim.ports.consents import Consents
from quitclaim.usecases.library_desk import LibraryDesk
from quitclaim.usecases.reading_scenes import Reader

# DESIGN: how long an address that was given out may outlive a no.
LONGEST: Final = timedelta(seconds=60)
_SHORTEST: Final = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class ServingDesk(LibraryDesk):
    consents: Consents

    def stands(self, row: Rendition, *, asset: Asset, rules: Rules) -> bool:
        """Nothing moved since it was decided; else it is decided again, which may take it back."""
        stamp = Stamp(asset=asset.version, rules=rules.version, noes=rules.noes)
        return row.service(stamp=stamp, at=self.clock.now()) is Service.SERVE

    def as_it_stands(self, row: Rendition, *, asset: Asset, rules: Rules) -> Rendition | None:
        """As it may be handed out at this instant, None where it may not; nothing is written."""
        return next(self.standing_of([row], asset=asset, rules=rules), None)

    def standing_of(
        self, rows: Iterable[Rendition], *, asset: Asset, rules: Rules
    ) -> Iterator[Rendition]:
        """The same of several of one picture: what they rest on is read once for all of them."""
        scene: Scene | None = None
        for row in rows:
            if row.recalled_at is not None:
                continue
            if self.stands(row, asset=asset, rules=rules):
                yield row
                continue
            scene = scene or Reader(self.consents, self.library).scene(row.asset)
            now = decided_now(row, scene, at=self.clock.now())
            if now is not None:
                yield now

    def judged(self, row: Rendition) -> Verdict | None:
        """What is decided on its picture now; None where there is none any more."""
        scene = Reader(self.consents, self.library).scene(row.asset)
        if scene is None:
            return None
        return verdict_on(scene, channel=row.channel, at=self.clock.now())


def decided_now(row: Rendition, scene: Scene | None, *, at: datetime) -> Rendition | None:
    """
    None: it may not be shown at this instant, or its picture is no more. Whoever decides here
    writes nothing.
    """
    if scene is None:
        return None
    verdict = verdict_on(scene, channel=row.channel, at=at)
    return row.decided_again(verdict) if allows(verdict, row) else None


def allows(verdict: Verdict, row: Rendition) -> bool:
    return verdict.is_publishable and row.serves(verdict)


def address_for(row: Rendition, *, at: datetime) -> timedelta:
    """How long an address of it holds: no longer than what it leads to."""
    left = LONGEST if row.valid_until is None else row.valid_until - at
    return max(min(left, LONGEST), _SHORTEST)
