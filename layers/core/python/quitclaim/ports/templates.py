from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from quitclaim.domain.ids import ModelHash, PersonId, TemplateId
from quitclaim.domain.recognition.embeddings import Embedding
from quitclaim.domain.recognition.permit import Permit


@dataclass(frozen=True, slots=True, kw_only=True)
class Master:
    """
    A template as it was sealed under its person's key: what every copy of it is made from.

    `sealing`: random, another one each time, so that a copy of what was replaced is told from it.
    `used_on`: the last day on which somebody was looked for with it, or enrolled; None: kept by a
    release that noted none.
    """

    template: TemplateId
    person: PersonId
    model: ModelHash
    sealing: str
    sealed: bytes = field(repr=False)
    used_on: date | None = None


class Templates(Protocol):
    """The masters. Only what a permit names is ever read; nothing here walks through all."""

    def keep(
        self, template: TemplateId, face: Embedding, *, person: PersonId, permit: Permit
    ) -> None:
        """Replaces what was kept; NotFound: her key is gone, and nothing is kept."""

    def sealed(
        self, template: TemplateId, face: Embedding, *, person: PersonId, permit: Permit
    ) -> Master:
        """As it would be kept, for a change that keeps it; NotFound: her key is gone."""

    def listed(self, permit: Permit) -> tuple[Master, ...]:
        """Those of the permit's gallery and model, read consistently."""

    def note_use(self, masters: Collection[Master]) -> None:
        """That somebody is looked for with them today: once a day, and of none that went."""

    def standing(self, masters: Collection[Master]) -> tuple[Master, ...]:
        """Those of them whose key is there, read consistently."""

    def opened(
        self, masters: Collection[Master], *, permit: Permit
    ) -> Mapping[TemplateId, Embedding]:
        """Those whose key is there; Conflict where one of these is not as it was sealed."""

    def of(self, person: PersonId) -> frozenset[TemplateId]:
        """Hers, as long as there is a key that opens them."""

    def sealings(self, owners: Mapping[TemplateId, PersonId]) -> Mapping[TemplateId, str]:
        """Of those that are there, and whose key is, which sealing it is; read consistently."""

    def sealings_of(self, person: PersonId) -> Mapping[TemplateId, str]:
        """The same of all of hers."""

    def prune(self, person: PersonId) -> None:
        """Delete what no key opens."""

    def forget(self, person: PersonId) -> None: ...
