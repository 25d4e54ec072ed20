"""All the state there is, shared by the fakes, so that a commit changes what every one reads."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.ids import (
    CertificateId,
    CollectionId,
    ConsentId,
    ContentHash,
    FactId,
    PersonId,
    RenditionId,
    TemplateId,
)
from quitclaim.domain.organisation.facts import Fact
from quitclaim.domain.organisation.finish import Finish
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.pictures.uploads import Settled, Upload
from quitclaim.domain.proof.leaves import Leaf
from quitclaim.domain.proof.trees import Head
from quitclaim.domain.publishing.imprint import Imprint
from quitclaim.domain.recognition.embeddings import Embedding
from quitclaim.domain.recognition.finds import FindAnswer
from quitclaim.domain.recognition.selfies import Looked, Selfie
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.changes import Purpose
from quitclaim.ports.darkroom import Negative
from tests.fakes.calls import Failures
from tests.fakes.hook_rows import HookRows
from tests.fakes.paging import Pages
from tests.fakes.request_rows import RequestRows
from tests.fakes.rows import LibraryRows, PeopleRows, several
from tests.fakes.searches import Searches
from tests.fakes.selection_rows import SelectionRows
from tests.fakes.staff_rows import StaffRows
from tests.fakes.taking_rows import TakingRows


@dataclass(frozen=True, slots=True)
class Report:
    """What could not be read, as the adapters report it."""

    kind: str
    id: str
    problem: str


@dataclass(frozen=True, slots=True)
class Lying:
    """An object in the inbox."""

    content: bytes
    put_at: datetime
    storage: str = "STANDARD"
    size: int | None = None


@dataclass(frozen=True, slots=True)
class OfFind:
    """What lies there of a find: an answer, or of a picture whom and what it shows."""

    what: FindAnswer | str | bytes
    put_at: datetime


@dataclass(eq=False)
class World(PeopleRows, RequestRows, LibraryRows, TakingRows, SelectionRows, StaffRows, HookRows):
    """
    `called` and `answered` run before and after every call of a port, with its name.

    A test or a simulation puts its own in their place. `pages.size` and `searches.lag` (how many
    calls later a search sees a change) are settable at any time. `spoiled`: ids of records that
    nobody can read any more, and what they say of themselves. `copies`, `exports`, `suppressed`: of
    templates on a node, of whatever is to be fetched, of addresses; by what finds them.
    """

    pages: Pages = field(default_factory=Pages)
    searches: Searches = field(default_factory=Searches)
    templates: defaultdict[PersonId, dict[TemplateId, Embedding]] = field(default_factory=several)
    ended_galleries: list[CollectionId] = field(default_factory=list)
    facts: dict[FactId, str] = field(default_factory=dict)
    outbox: dict[str, Fact] = field(default_factory=dict)
    about: dict[FactId, frozenset[PersonId]] = field(default_factory=dict)
    leaves: list[Leaf] = field(default_factory=list)
    head: Head = field(default_factory=Head)
    tiles: dict[str, bytes] = field(default_factory=dict)
    checkpoint: str | None = None
    checkpoints: list[str] = field(default_factory=list)
    erasure_papers: dict[CertificateId, bytes] = field(default_factory=dict)
    sealed_erasures: dict[tuple[CertificateId, Language], bytes] = field(default_factory=dict)
    blobs: dict[tuple[Shelf, str], list[bytes]] = field(default_factory=dict)
    selfies: dict[Selfie, str] = field(default_factory=dict)
    looked: dict[tuple[PersonId, ConsentId], Looked] = field(default_factory=dict)
    finds: dict[str, OfFind] = field(default_factory=dict)
    copies: dict[TemplateId, str] = field(default_factory=dict)
    exports: dict[str, OfFind] = field(default_factory=dict)
    suppressed: dict[str, None] = field(default_factory=dict)
    prints: dict[RenditionId, tuple[Finish, Imprint]] = field(default_factory=dict)
    inbox: dict[Upload, Lying] = field(default_factory=dict)
    refusals: dict[str, str] = field(default_factory=dict)
    settlements: dict[Upload, Settled] = field(default_factory=dict)
    negatives: dict[bytes, Negative | WhyRefused] = field(default_factory=dict)
    reports: list[Report] = field(default_factory=list)
    blocked: set[ContentHash] = field(default_factory=set)
    erased: set[PersonId] = field(default_factory=set)
    key_copy: dict[tuple[str, Purpose], bytes] | None = None
    spoiled: dict[str, str] = field(default_factory=dict)
    called: Callable[[str], None] = field(init=False)
    answered: Callable[[str], None] = field(init=False)

    def __post_init__(self) -> None:
        self._failures = Failures()
        self.called = self._before
        self.answered = self._after

    def fail(
        self,
        name: str,
        nth: int = 1,
        *,
        error: BaseException | None = None,
        after: bool = False,
    ) -> None:
        """
        Let the nth call of `name` from now ("library.asset") fail, once.

        `after`: the effect took place and only its answer was lost.
        """
        self._failures.add(name, nth=nth, error=error or StoreUnavailable(name), after=after)

    def spoil(self, record: str, problem: str = "'sideways' is no State") -> None:
        """Make a stored record unreadable, as a value of a later release would be."""
        self.spoiled[record] = problem
        self.dossiers.clear()

    def count_no(self) -> None:
        self.noes += 1
        if self.rules:
            self.rules = replace(self.rules, noes=self.noes)

    def _before(self, name: str) -> None:
        self._failures.raise_if_due(name, after=False)

    def _after(self, name: str) -> None:
        self._failures.raise_if_due(name, after=True)
