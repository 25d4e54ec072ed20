from dataclasses import dataclass, field

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.consents.openings import Page, page_for
from quitclaim.domain.ids import PersonId, TokenHash
from quitclaim.domain.organisation.controllers import Controller
from quitclaim.domain.people.capabilities import Capability
from quitclaim.domain.people.person import Role
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
    had a name.
    """

    page: Page
    capability: Capability
    consents: tuple[Consent, ...]
    about: Identity | None
    reader: Identity | None
    controller: Controller | None

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
        opening = page_for(capability, dossier, at=self.clock.now())
        if capability is None or dossier is None or opening.page is Page.UNKNOWN:
            return None
        return Opened(
            page=opening.page,
            capability=capability,
            consents=in_reading_order(dossier, opening.consents),
            about=self._about(capability),
            reader=self.consents.identity(reader_of(capability.person, capability.by)),
            controller=self.library.rules().controller,
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
