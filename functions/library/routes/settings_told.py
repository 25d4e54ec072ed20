"""What is told of a collection's settings, and of what others would do."""

from datetime import datetime, timedelta
from typing import Final

from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.forgetting.keeping import Keeping
from quitclaim.domain.ids import Channel, CollectionId, MemberId
from quitclaim.domain.organisation.memberships import CollectionRule, Default
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.usecases.preview_setting import OnChannel, Preview
from quitclaim_web.doors.asked import Shown

_A_MONTH: Final = timedelta(days=30)


class KeepingShown(Shown):
    basis: LegalBasis
    note: str
    months: int | None
    by: MemberId
    at: datetime
    version: int

    @classmethod
    def of(cls, keeping: Keeping | None) -> "KeepingShown | None":
        if keeping is None:
            return None
        period = keeping.period
        return cls(
            basis=keeping.basis,
            note=keeping.note,
            months=period // _A_MONTH if period else None,
            by=keeping.by,
            at=keeping.at,
            version=keeping.version,
        )


class SettingShown(Shown):
    """`redacts`: what `redaction` comes to. `keeping` null: nobody said why it is kept."""

    collection: CollectionId
    version: int
    default: Default
    reason: str | None
    sensitive: bool
    redaction: bool | None
    redacts: bool
    keeping: KeepingShown | None

    @classmethod
    def of(cls, rule: CollectionRule, keeping: Keeping | None) -> "SettingShown":
        return cls(
            collection=rule.collection,
            version=rule.version,
            default=rule.default,
            reason=rule.reason,
            sensitive=rule.sensitive,
            redaction=rule.redaction,
            redacts=rule.allows_redaction,
            keeping=KeepingShown.of(keeping),
        )


class ChannelPreviewed(Shown):
    """`cleared`, `redacted`: faces that become so; else pictures of which the outcome changes."""

    channel: Channel
    cleared: int
    redacted: int
    pictures: int
    to_clear: int
    to_redact: int
    to_withheld: int

    @classmethod
    def of(cls, channel: Channel, change: OnChannel) -> "ChannelPreviewed":
        became = change.became
        return cls(
            channel=channel,
            cleared=change.cleared,
            redacted=change.redacted,
            pictures=change.pictures,
            to_clear=became[Outcome.CLEAR],
            to_redact=became[Outcome.REDACT],
            to_withheld=became[Outcome.WITHHELD],
        )


class PreviewShown(Shown):
    """`is_cut`: there are more pictures than were looked at, so that each number is the least."""

    looked_at: int
    is_cut: bool
    changed: int
    channels: tuple[ChannelPreviewed, ...]

    @classmethod
    def of(cls, found: Preview) -> "PreviewShown":
        return cls(
            looked_at=found.looked_at,
            is_cut=found.is_cut,
            changed=found.changed,
            channels=tuple(
                ChannelPreviewed.of(name, change) for name, change in found.channels.items()
            ),
        )
