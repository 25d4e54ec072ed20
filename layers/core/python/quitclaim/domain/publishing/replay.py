"""Was this allowed on that channel on that day? The same answer from the same versions (R30)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from quitclaim.domain.checks import require, require_some
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.ids import Channel, PersonId, require_uuids
from quitclaim.domain.instants import require_instants
from quitclaim.domain.publishing.scene import Scene, Stamp
from quitclaim.domain.publishing.verdict import Verdict, verdict_on


@dataclass(frozen=True, slots=True)
class Forgotten:
    """When a person was erased, and the leaf of the log that proves it."""

    at: datetime
    leaf: int

    def __post_init__(self) -> None:
        require_instants(at=self.at)
        require(self.leaf >= 0, "leaves count from 0: give the index of the erasure's leaf")


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceErased:
    """`versions`: which records the verdict had read; what they said is gone (art. 17)."""

    person: PersonId
    on: datetime
    leaf: int
    versions: Mapping[str, int]

    def __post_init__(self) -> None:
        require_uuids(person=self.person)
        require_instants(on=self.on)


@dataclass(frozen=True, slots=True)
class Unreplayable:
    """Everybody whose evidence is gone, so that whoever asks comes back once."""

    erased: tuple[EvidenceErased, ...]

    def __post_init__(self) -> None:
        require_some(erased=self.erased)


@dataclass(frozen=True, slots=True)
class Replayed:
    """`verdict`: what the rules of today's code say of the records of that day."""

    stored: Verdict
    verdict: Verdict

    def __post_init__(self) -> None:
        require(
            _question(self.stored) == _question(self.verdict),
            "a replay answers the question of that day: give a verdict of the same channel, "
            "instant and versions",
        )

    @property
    def is_same(self) -> bool:
        return self.stored == self.verdict


def _question(verdict: Verdict) -> tuple[Stamp, Channel, datetime]:
    return verdict.stamp, verdict.channel, verdict.at


def replay(
    stored: Verdict, scene: Scene, *, erasures: Mapping[PersonId, Forgotten]
) -> Replayed | Unreplayable:
    """
    Decide again what was decided then.

    `scene`: the asset, the rules and each person in the versions of the stamp and the records,
    with the records as they are now: they are taken back to their versions here.
    """
    require(
        scene.stamp == stored.stamp,
        "a replay needs the asset and the rules in the versions of the stamp: read those",
    )
    require(
        scene.people.keys() == stored.records.keys(),
        "a replay needs the dossiers that the verdict read: give these and no others",
    )
    erased = tuple(_erased(stored, scene, erasures=erasures))
    if erased:
        return Unreplayable(erased)
    people = {
        person: _as_of(dossier, stored.records[person]) for person, dossier in scene.people.items()
    }
    then = replace(scene, people=people)
    return Replayed(stored, verdict_on(then, channel=stored.channel, at=stored.at))


def _erased(
    stored: Verdict, scene: Scene, *, erasures: Mapping[PersonId, Forgotten]
) -> Iterator[EvidenceErased]:
    for person, dossier in sorted(scene.people.items()):
        if not dossier.is_erased:
            continue
        require(person in erasures, "an erasure has a leaf in the log: give when, and which")
        erasure = erasures[person]
        # Whoever was erased before that day was erased for that verdict too.
        if stored.at < erasure.at:
            yield EvidenceErased(
                person=person,
                on=erasure.at,
                leaf=erasure.leaf,
                versions=stored.records[person],
            )


def _as_of(dossier: Dossier, versions: Mapping[str, int]) -> Dossier:
    require(
        versions.keys() <= dossier.versions.keys(),
        "a record that the verdict read is missing: read the person's dossier whole",
    )
    require(
        dossier.person.version == versions[dossier.id],
        "a replay needs the person as she was recorded then: read that version",
    )
    return dossier.as_of(versions)
