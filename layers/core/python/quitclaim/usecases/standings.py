"""What each of somebody's records is worth at one instant, as staff is told."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from quitclaim.domain.consents.answers import Gap
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.endings import End, end_of
from quitclaim.domain.consents.events import State
from quitclaim.domain.consents.standing import Hearing, unheard_of
from quitclaim.domain.ids import Channel, CollectionId
from quitclaim.domain.organisation.rules import ChannelRule
from quitclaim.domain.scope import BiometricScope, Publication, Recognition, Use

# Where a yes to the whole organisation is tried out; nobody's collection.
_ANYWHERE: Final = CollectionId("00000000-0000-4000-8000-000000000000")
Channels = Mapping[Channel, ChannelRule]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """`allowed`: the uses that rest on it now; `gaps`: what any other use lacks."""

    consent: Consent
    allowed: tuple[Use, ...]
    gaps: frozenset[Gap]
    end: End
    is_over: bool

    @property
    def counts(self) -> bool:
        return bool(self.allowed)

    @property
    def is_open(self) -> bool:
        """Whether an answer that is still to come may make it count."""
        is_spent = self.consent.ending is not None or self.is_over
        return not (is_spent or self.counts or Gap.SAID_NO in self.gaps)

    @property
    def state(self) -> State:
        if self.consent.ending or self.is_over:
            return self.consent.ending or State.EXPIRED
        states = [event.became for event in self.consent.events]
        return State.NARROWED if State.NARROWED in states else states[-1]


def standings_of(dossier: Dossier, *, channels: Channels, at: datetime) -> tuple[Standing, ...]:
    """The latest first."""
    records = sorted(dossier.consents, key=lambda record: record.events[0].at, reverse=True)
    return tuple(_standing(one, dossier, channels=channels, at=at) for one in records)


def _standing(consent: Consent, dossier: Dossier, *, channels: Channels, at: datetime) -> Standing:
    unheard = unheard_of(dossier)
    lacking = {
        use: unheard.gaps if unheard else frozenset(Hearing(dossier, use, at).gaps(consent))
        for use in _uses(consent, channels)
    }
    end = end_of(consent, dossier)
    return Standing(
        consent=consent,
        allowed=tuple(use for use, gaps in lacking.items() if not gaps),
        gaps=frozenset[Gap]().union(*lacking.values()),
        end=end,
        is_over=at >= end.at,
    )


def _uses(consent: Consent, channels: Channels) -> Iterator[Use]:
    """What the last word on it was about; a channel that is gone is used no more."""
    scope = consent.scopes[-1]
    where = scope.collection or _ANYWHERE
    if isinstance(scope, BiometricScope):
        yield Recognition(collection=where)
        return
    for channel in sorted(scope.channels & channels.keys()):
        rule = channels[channel]
        yield Publication(
            channel=channel, purpose=rule.purpose, territory=rule.territory, collection=where
        )
