"""What one channel may show of one asset at one instant, and why no more (R27, R28)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.checks import Word, require
from quitclaim.domain.consents.answers import Lack
from quitclaim.domain.ids import (
    Channel,
    ContentHash,
    FaceId,
    PersonId,
    require_hashes,
    require_slugs,
)
from quitclaim.domain.instants import require_instants
from quitclaim.domain.organisation.finish import USUAL, Finish
from quitclaim.domain.organisation.rules import ChannelRule
from quitclaim.domain.pictures.assets import Fate
from quitclaim.domain.pictures.cuts import ALL, Cut
from quitclaim.domain.publishing.looks import Look, Question, Sight
from quitclaim.domain.publishing.scene import Scene, Stamp
from quitclaim.domain.publishing.views import cut_of, lacks_of_absent, looks_at


class Outcome(Word):
    CLEAR = "clear"
    REDACT = "redact"
    WITHHELD = "withheld"


class Bar(Word):
    """What no redaction can mend."""

    DELETED = "deleted"
    BLOCKED = "blocked"
    UNKNOWN = "unknown"  # a rule or value nobody knows: fail closed, and report it
    LICENCE_ENDED = "licence_ended"
    NOT_REVIEWED = "not_reviewed"
    NO_REGION = "no_region"
    ASSET_MARK = "asset_mark"
    NO_REDACTION = "no_redaction"


_FATES = {Fate.DELETED: Bar.DELETED, Fate.BLOCKED: Bar.BLOCKED, Fate.WITHHELD: Bar.ASSET_MARK}


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """
    `faces`: each face and on what ground it is clear, or what it lacks. `absent`: people marked
    present without a region, and what they lack. `valid_until`: the next instant at which the
    clock alone can change it; None is never. `records`: the version read of every record.
    `finish`: how the channel has its pictures made; `cut`: what of the picture it shows.
    """

    channel: Channel
    content: ContentHash
    at: datetime
    outcome: Outcome
    bars: tuple[Bar, ...]
    faces: Mapping[FaceId, Look]
    absent: Mapping[PersonId, Lack]
    valid_until: datetime | None
    stamp: Stamp
    records: Mapping[PersonId, Mapping[str, int]]
    finish: Finish = USUAL
    cut: Cut = ALL

    def __post_init__(self) -> None:
        require_slugs(channel=self.channel)
        require_hashes(content=self.content)
        require_instants(at=self.at, valid_until=self.valid_until)
        require(
            (self.outcome is Outcome.WITHHELD) == bool(self.bars),
            "what is withheld names its bars, and nothing else has any",
        )
        require(
            self.outcome is not Outcome.CLEAR or not self.unclear,
            "a clear verdict has no unclear face: redact or withhold",
        )

    @property
    def unclear(self) -> frozenset[FaceId]:
        return frozenset(face for face, look in self.faces.items() if not look.is_clear)

    @property
    def unseen(self) -> frozenset[FaceId]:
        """Whom nobody sees: hidden, or beyond the crop."""
        gone = (face for face, look in self.faces.items() if look.why is Sight.CUT_OFF)
        return self.unclear.union(gone)

    @property
    def is_publishable(self) -> bool:
        return self.outcome is not Outcome.WITHHELD

    def shows_the_same_as(self, other: "Verdict") -> bool:
        """Whether a channel would show the same under both, of the same content."""
        return self.outcome is other.outcome and self.unclear == other.unclear


def verdict_on(scene: Scene, *, channel: Channel, at: datetime) -> Verdict:
    """Say whether `channel` may show all of it, all but some faces, or nothing."""
    rule = scene.rules.channels.get(channel)
    faces: dict[FaceId, Look] = {}
    absent: dict[PersonId, Lack] = {}
    if rule is not None and scene.strictest is not None:
        question = Question(scene, rule, at)
        faces, absent = looks_at(question), dict(lacks_of_absent(question))
    is_clear = all(look.is_clear for look in faces.values())
    bars = tuple(_bars(scene, rule, at=at, absent=bool(absent), is_clear=is_clear))
    outcome = Outcome.CLEAR if is_clear else Outcome.REDACT
    finish = rule.finish if rule else USUAL
    return Verdict(
        channel=channel,
        content=scene.asset.content,
        at=at,
        outcome=Outcome.WITHHELD if bars else outcome,
        bars=bars,
        faces=faces,
        absent=absent,
        valid_until=scene.next_change(after=at),
        stamp=scene.stamp,
        records={person: dossier.versions for person, dossier in scene.people.items()},
        finish=finish,
        cut=cut_of(scene.asset, finish, faces=faces),
    )


def _bars(
    scene: Scene, rule: ChannelRule | None, *, at: datetime, absent: bool, is_clear: bool
) -> Iterator[Bar]:
    asset = scene.asset
    if asset.fate:
        yield _FATES[asset.fate]
    if not asset.memberships and asset.fate is not Fate.DELETED:
        yield Bar.DELETED  # an asset goes with its last membership
    if rule is None or asset.unreadable or (asset.memberships and scene.strictest is None):
        yield Bar.UNKNOWN
    if asset.licence_until is not None and at >= asset.licence_until:
        yield Bar.LICENCE_ENDED
    # Detectors miss faces: a person has looked at this very content, or it stays inside (I14).
    if not asset.is_reviewed and not (rule and rule.waives_review):
        yield Bar.NOT_REVIEWED
    if absent:
        yield Bar.NO_REGION
    allows = rule and rule.redaction and scene.strictest and scene.strictest.allows_redaction
    if not is_clear and not allows:
        yield Bar.NO_REDACTION
