from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.consents.openings import Page, page_for
from quitclaim.domain.consents.quorum import Headcount, headcount_of
from quitclaim.domain.ids import ConsentId, PersonId, TokenHash
from quitclaim.domain.organisation.controllers import Controller
from quitclaim.domain.people.capabilities import Capability
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents, Identity
from quitclaim.ports.library import Library
from quitclaim.ports.requests import Requests
from quitclaim.usecases.readers import in_reading_order, reader_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """
    All that a page shows. `consents`: those that may be answered on it.

    `about`: whose records these are, where a guardian reads them; None where she reads her own,
    because the name to type is not on the page (R12). `reader`: who looks; None where she never
    had a name. `headcounts`: of a minor, how far each record is.
    """

    page: Page
    capability: Capability
    consents: tuple[Consent, ...]
    about: Identity | None
    reader: Identity | None
    controller: Controller | None
    headcounts: Mapping[ConsentId, Headcount] = field(default_factory=dict)

    @property
    def language(self) -> Language:
        return self.reader.language if self.reader else Language.ENGLISH


@dataclass(slots=True)
class _StandIn:
    """Who was found last. She is in memory alone, and what is read of her goes nowhere."""

    person: PersonId | None = None


@dataclass(frozen=True, slots=True)
class OpenLink:
    consents: Consents
    requests: Requests
    library: Library
    clock: Clock
    _stand_in: _StandIn = field(default_factory=_StandIn, init=False, repr=False)

    def __call__(self, token: TokenHash) -> Opened | None:
        """
        Only read: whatever opens every link changes nothing (R12).

        None for a link nobody minted, for one that ran out and for somebody erased: they look
        alike, and take as long.
        """
        capability = self.requests.capability(token)
        dossier = self.consents.dossier(self._whose(capability, token))
        at = self.clock.now()
        opening = page_for(capability, dossier, at=at)
        if capability is None or dossier is None or opening.page is Page.UNKNOWN:
            return None
        consents = in_reading_order(dossier, opening.consents)
        return Opened(
            page=opening.page,
            capability=capability,
            consents=consents,
            about=self._about(capability),
            reader=self.consents.identity(reader_of(capability.person, capability.by)),
            controller=self.library.rules().controller,
            headcounts=headcounts_of(dossier, consents, by=capability.by, at=at),
        )

    def _whose(self, capability: Capability | None, token: TokenHash) -> PersonId:
        """
        Behind a link nobody minted is nobody: whoever came before is read in her place.

        Before anybody came at all, nobody is looked up under the token: no id is a hash.
        """
        if capability is None:
            return self._stand_in.person or PersonId(token)
        self._stand_in.person = capability.person
        return capability.person

    def _about(self, capability: Capability) -> Identity | None:
        by = capability.by
        return None if by.role is Role.SELF else self.consents.identity(capability.person)


def headcounts_of(
    dossier: Dossier, consents: Iterable[Consent], *, by: Speaker, at: datetime
) -> Mapping[ConsentId, Headcount]:
    """Of those records that more than one voice decides."""
    found = {one.id: headcount_of(dossier.person, one, by=by, at=at) for one in consents}
    return {consent: count for consent, count in found.items() if count}
