"""What the fakes keep: the frozen records themselves in dicts, no serialisation, no copies."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.objections import Objection
from quitclaim.domain.forgetting.idling import UsesCounted
from quitclaim.domain.forgetting.keeping import Justification, Keeping
from quitclaim.domain.ids import (
    AssetId,
    BasisId,
    Channel,
    CollectionId,
    ConsentId,
    FaceId,
    ObjectionId,
    PersonId,
    RenditionId,
    RunId,
    TemplateId,
)
from quitclaim.domain.organisation.memberships import CollectionRule
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.organisation.skips import Skip
from quitclaim.domain.organisation.use_log import UseEntry
from quitclaim.domain.people.person import Person, Speaker
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.stored import StoredVerdict
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.domain.recognition.looking import Unexplained
from quitclaim.domain.recognition.rosters import Attestation, Roster
from quitclaim.ports.catalogue import Label
from quitclaim.ports.changes import Purpose
from quitclaim.ports.consents import Identity
from quitclaim.ports.library import Description

OfRun = RunAccount | UseEntry | Skip | Unexplained


def several() -> defaultdict[Any, dict[Any, Any]]:
    return defaultdict(dict)


@dataclass(frozen=True, slots=True)
class Sealed:
    """What a key locked away. `key`: which one, since a key made anew opens nothing old."""

    owner: str
    purpose: Purpose
    key: bytes
    about: str
    plain: bytes


@dataclass(eq=False)
class PeopleRows:
    """`dossiers` remembers answers until a record of anybody moves; `marks`: all she ever had."""

    people: dict[PersonId, Person] = field(default_factory=dict)
    consents: defaultdict[PersonId, dict[ConsentId, Consent]] = field(default_factory=several)
    objections: defaultdict[PersonId, dict[ObjectionId, Objection]] = field(default_factory=several)
    bases: defaultdict[PersonId, dict[BasisId, RecordedBasis]] = field(default_factory=several)
    identities: dict[PersonId, tuple[bytes, Identity]] = field(default_factory=dict)
    marks: defaultdict[PersonId, dict[str, None]] = field(default_factory=several)
    dossiers: dict[PersonId, Dossier | None] = field(default_factory=dict)
    keys: dict[tuple[str, Purpose], bytes] = field(default_factory=dict)
    keys_made: int = 0
    sealed: dict[bytes, Sealed] = field(default_factory=dict)

    def fresh_key(self) -> bytes:
        self.keys_made += 1
        return f"key {self.keys_made}".encode()

    def have_keys(self, people: Iterable[PersonId]) -> bool:
        return all((person, Purpose.DATA) in self.keys for person in people)

    def has_key(self, owner: str, purpose: Purpose) -> bool:
        return (owner, purpose) in self.keys


@dataclass(eq=False)
class LibraryRows:
    """Rows that only say "is there" are keys of a dict, so that their order repeats."""

    rules: Rules | None = None
    noes: int = 0
    rules_as_of: dict[int, Rules] = field(default_factory=dict)
    assets: dict[AssetId, Asset] = field(default_factory=dict)
    assets_as_of: dict[tuple[AssetId, int], Asset] = field(default_factory=dict)
    since: dict[tuple[str, int], datetime] = field(default_factory=dict)
    said_by: dict[tuple[str, int], Speaker] = field(default_factory=dict)
    of_runs: dict[tuple[type[OfRun], RunId, AssetId | None], OfRun] = field(default_factory=dict)
    used: dict[tuple[PersonId, TemplateId], date] = field(default_factory=dict)
    uses_counted: UsesCounted | None = None
    keepings: dict[CollectionId, Keeping] = field(default_factory=dict)
    justified: dict[tuple[AssetId, FaceId], tuple[bytes, Justification]] = field(
        default_factory=dict
    )
    assets_of: defaultdict[PersonId, dict[AssetId, None]] = field(default_factory=several)
    assets_in: defaultdict[CollectionId, dict[AssetId, None]] = field(default_factory=several)
    collections: dict[CollectionId, CollectionRule] = field(default_factory=dict)
    rosters: dict[CollectionId, Roster] = field(default_factory=dict)
    attestations: defaultdict[CollectionId, dict[Attestation, None]] = field(
        default_factory=several
    )
    renditions: dict[RenditionId, Rendition] = field(default_factory=dict)
    renditions_of: defaultdict[AssetId, dict[RenditionId, None]] = field(default_factory=several)
    labels: dict[CollectionId, tuple[bytes, Label]] = field(default_factory=dict)
    descriptions: dict[AssetId, tuple[bytes, Description]] = field(default_factory=dict)
    verdicts: defaultdict[AssetId, dict[Channel, StoredVerdict]] = field(default_factory=several)
