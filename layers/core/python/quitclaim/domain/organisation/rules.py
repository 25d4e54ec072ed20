"""The organisation's own settings, in one version that every decision names."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from quitclaim.domain.bases import Latitude
from quitclaim.domain.checks import require, require_text
from quitclaim.domain.ids import Channel, Purpose, Territory, require_slugs
from quitclaim.domain.instants import require_zone
from quitclaim.domain.organisation.assessments import Assessment, confirmations_needed
from quitclaim.domain.organisation.calendar import Calendar
from quitclaim.domain.organisation.controllers import Controller
from quitclaim.domain.organisation.finish import USUAL, Finish
from quitclaim.domain.people.person import Category

# R6: the default period of a consent, unless the organisation chooses a shorter one.
DEFAULT_PERIOD: Final = timedelta(days=2 * 365)
# R58: so long a face may be refused or unresolved until somebody has to see to it.
SETTLE_WITHIN: Final = timedelta(days=180)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelRule:
    """
    Where pictures go out, and how large and hidden in what manner.

    A channel has one purpose and one territory.
    """

    channel: Channel
    purpose: Purpose
    territory: Territory
    external: bool = True
    redaction: bool = True
    waives_review: bool = False
    finish: Finish = USUAL

    def __post_init__(self) -> None:
        require_slugs(channel=self.channel, purpose=self.purpose, territory=self.territory)
        # Detectors miss faces; backs and clothes identify: outside, a person looks first (R56).
        require(
            not (self.external and self.waives_review),
            "only an internal channel may waive the review: make it internal, or review",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """
    `version` counts changes of channels, collections' settings, bases and defaults; `noes` is the
    no-counter: it moves with everything that can make less allowed. A publication commits only if
    neither moved since it was decided. `controller`: who we are; nobody is asked until it is said.
    `told_outdated`: the version of the assessment of which it was told that it is outdated;
    `told_doubted`: that what it declares is not what people see. `two_to_erase`: whoever orders
    somebody's erasure needs a second member who may as well. `calendar`: how long things are kept.
    """

    latitude: Latitude
    channels: Mapping[Channel, ChannelRule]
    zone: str = "Europe/Berlin"
    recognition: bool = False
    stopped: bool = False
    minors_biometrics: bool = False
    free_for: Mapping[Category, str] = field(default_factory=dict)
    assessment: Assessment | None = None
    told_outdated: int = 0
    told_doubted: int = 0
    period: timedelta = DEFAULT_PERIOD
    controller: Controller | None = None
    settle_within: timedelta = SETTLE_WITHIN
    two_to_erase: bool = False
    calendar: Calendar = field(default_factory=Calendar)
    version: int = 1
    noes: int = 0

    def __post_init__(self) -> None:
        require(self.version >= 1, "a version counts from 1")
        require(self.noes >= 0, "the no-counter counts from 0")
        require(self.period > timedelta(0), "a consent's period is longer than nothing")
        require(self.settle_within > timedelta(0), "a face gets some time to be settled")
        require(
            all(rule.channel == name for name, rule in self.channels.items()),
            "a channel is filed under its own name: use the rule's channel as the key",
        )
        # A second thought beside the yes of somebody who depends on us (R10; art. 7(4)).
        require_text(**{category.value: reason for category, reason in self.free_for.items()})
        require_zone(self.zone)

    def confirmations(self, *, at: datetime) -> int:
        return confirmations_needed(self.assessment, at=at)

    def changed(self, **changes: object) -> "Rules":
        return replace(self, **changes, version=self.version + 1)  # type: ignore[arg-type]
