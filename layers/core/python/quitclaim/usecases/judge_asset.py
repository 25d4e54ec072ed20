"""What every channel may show of a picture, now and then, with every reason (R27, R30)."""

from dataclasses import dataclass, replace
from datetime import datetime

from quitclaim.domain.checks import Word, require
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.ids import AssetId, PersonId
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.past import as_it_stood
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.scene import Scene
from quitclaim.domain.publishing.verdict import Verdict, verdict_on
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.library import Library
from quitclaim.usecases.reading_scenes import Reader
from quitclaim.usecases.set_rules import rules_of


class Unknowable(Word):
    """Why nobody can say what held then."""

    NOT_THERE_YET = "not_there_yet"
    NO_RULES_YET = "no_rules_yet"
    EVIDENCE_ERASED = "evidence_erased"


@dataclass(frozen=True, slots=True)
class Judgement:
    """
    `verdicts`: one a channel, in the order of their names; without channels there are none.
    `out`: what was put out, whatever is decided by now.
    """

    scene: Scene
    verdicts: tuple[Verdict, ...]
    out: tuple[Rendition, ...] = ()

    @property
    def asset(self) -> Asset:
        return self.scene.asset

    def out_by(self, verdict: Verdict) -> Rendition | None:
        """What anybody gets by this verdict, where it is out already and out for anybody."""
        rule = self.scene.rules.channels.get(verdict.channel)
        if not verdict.is_publishable or rule is None or not rule.external:
            return None
        ours = (row for row in self.out if row.channel == verdict.channel)
        return next((row for row in ours if row.serves(verdict)), None)


@dataclass(frozen=True, slots=True)
class JudgeAsset:
    consents: Consents
    library: Library
    clock: Clock

    def __call__(self, asset: AssetId) -> Judgement:
        """As it stands at this instant, whatever was stored of it."""
        scene = Reader(self.consents, self.library).scene_under(rules_of(self.library), asset)
        if scene is None:
            raise NotFound(asset)
        judged = _judged(scene, at=self.clock.now())
        return replace(judged, out=self.library.renditions_of(asset))


@dataclass(frozen=True, slots=True)
class ExplainAsset:
    consents: Consents
    library: Library
    clock: Clock

    def __call__(self, asset: AssetId, *, at: datetime) -> Judgement:
        """
        What held at `at`, from the versions that stood then, judged by the rules of this release.

        Who somebody is, and what is set for a collection, has no history: both are as today.
        """
        require(at <= self.clock.now(), "nobody knows yet what will hold: give an instant before")
        if self.library.asset(asset) is None:
            raise NotFound(asset)
        found, rules = self._asset(asset, at), self._rules(at)
        return _judged(
            Scene(
                asset=found,
                rules=rules,
                collections=self.library.collections(found.memberships),
                people=self._people(found, at),
            ),
            at=at,
        )

    def _asset(self, asset: AssetId, at: datetime) -> Asset:
        version = self.library.asset_version_at(asset, at)
        if version is None:
            raise NotAllowed(Unknowable.NOT_THERE_YET)
        found = self.library.asset_as_of(asset, version)
        if found is None:
            raise NotAllowed(Unknowable.EVIDENCE_ERASED)
        return found

    def _rules(self, at: datetime) -> Rules:
        version = self.library.rules_version_at(at)
        rules = None if version is None else self.library.rules_as_of(version)
        if rules is None:
            raise NotAllowed(Unknowable.NO_RULES_YET)
        return rules

    def _people(self, asset: Asset, at: datetime) -> dict[PersonId, Dossier]:
        known = self.consents.dossiers(sorted(asset.people))
        if any(person not in known or known[person].is_erased for person in asset.people):
            raise NotAllowed(Unknowable.EVIDENCE_ERASED)
        return {person: as_it_stood(dossier, at) for person, dossier in known.items()}


def _judged(scene: Scene, *, at: datetime) -> Judgement:
    channels = sorted(scene.rules.channels)
    return Judgement(
        scene, tuple(verdict_on(scene, channel=channel, at=at) for channel in channels)
    )
