"""What a collection's setting would do, before anybody sets it (R57; GDPR art. 25(2))."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.ids import AssetId, Channel, CollectionId
from quitclaim.domain.organisation.memberships import CollectionRule
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.publishing.defaults import Shift, shifts
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.ports.clock import Clock
from quitclaim.usecases.reading_many import ManyScenes
from quitclaim.usecases.set_collection import NotYet, Setting

# A preview answers within a page's patience: beyond it, what it says is the least there is.
LOOKED_AT: Final = 500


@dataclass(slots=True)
class OnChannel:
    """
    What changes on one channel. `pictures`: of which the outcome does; `became`: by outcome.

    Faces are counted in every picture, whether its outcome changes or not.
    """

    cleared: int = 0
    redacted: int = 0
    became: Counter[Outcome] = field(default_factory=Counter)

    @property
    def pictures(self) -> int:
        return self.became.total()

    def count(self, shift: Shift) -> None:
        self.cleared += len(shift.cleared)
        self.redacted += len(shift.redacted)
        if shift.before is not shift.after:
            self.became[shift.after] += 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """`is_cut`: there are more pictures than were looked at. `changed`: on any channel."""

    rule: CollectionRule
    looked_at: int
    is_cut: bool
    changed: int
    channels: Mapping[Channel, OnChannel]


@dataclass(frozen=True, slots=True)
class PreviewSetting:
    scenes: ManyScenes
    clock: Clock

    def __call__(self, collection: CollectionId, setting: Setting) -> Preview:
        """Nothing is changed, and nothing is promised: people may say something meanwhile."""
        library = self.scenes.library
        rule = library.collections([collection]).get(collection)
        if rule is None:
            raise NotFound(collection)
        rules, proposed = self._rules(), setting.applied(rule)
        channels = {channel: OnChannel() for channel in sorted(rules.channels)}
        ids, is_cut = self._pictures(collection)
        changed: set[AssetId] = set()
        seen = shifts(
            self.scenes(ids, rules),
            proposed,
            channels=rules.channels.keys(),
            at=self.clock.now(),
        )
        for shift in seen:
            channels[shift.channel].count(shift)
            changed.add(shift.asset)
        return Preview(
            rule=rule,
            looked_at=len(ids),
            is_cut=is_cut,
            changed=len(changed),
            channels=channels,
        )

    def _pictures(self, collection: CollectionId) -> tuple[tuple[AssetId, ...], bool]:
        """The first so many, whole pages of them, and whether there are more."""
        page = self.scenes.library.assets_in(collection)
        found = [*page.items]
        while page.following is not None and len(found) < LOOKED_AT:
            page = self.scenes.library.assets_in(collection, after=page.following)
            found += page.items
        return tuple(found), page.following is not None

    def _rules(self) -> Rules:
        try:
            return self.scenes.library.rules()
        except NotFound as error:
            raise NotAllowed(NotYet.NO_RULES) from error
