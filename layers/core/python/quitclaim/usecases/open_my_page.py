"""One's own page: what somebody has said, for herself and for the children she answers for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.consents.openings import Page, page_for
from quitclaim.domain.consents.quorum import Headcount
from quitclaim.domain.forgetting.pleas import Plea
from quitclaim.domain.ids import CollectionId, ConsentId, PersonId, TokenHash
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.capabilities import Capability
from quitclaim.domain.people.person import HERSELF, Role, Speaker
from quitclaim.domain.people.voices import may_speak
from quitclaim.domain.scope import Kind
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents, Identity
from quitclaim.ports.library import Library
from quitclaim.ports.requests import Requests
from quitclaim.usecases.open_link import headcounts_of
from quitclaim.usecases.readers import reader_of
from quitclaim.usecases.standings import Standing, standings_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """As whom she speaks for somebody: `by` of the person whom the dossier is about."""

    dossier: Dossier
    by: Speaker

    @property
    def person(self) -> PersonId:
        return self.dossier.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Mine:
    """
    What is on record of one person. `identity` None: nobody ever gave a name.

    `headcounts`: of a minor, how far each record is that goes on.
    """

    voice: Voice
    identity: Identity | None
    standings: tuple[Standing, ...]
    pleas: tuple[Plea, ...]
    headcounts: Mapping[ConsentId, Headcount]

    @property
    def open_plea(self) -> Plea | None:
        """To be erased."""
        return next((plea for plea in self.pleas if plea.is_open and plea.is_to_erase), None)

    @property
    def open_searches(self) -> Mapping[CollectionId, Plea]:
        """In whose pictures people are to look for her; of several, the first."""
        known = [plea for plea in self.pleas if plea.is_open]
        return {plea.collection: plea for plea in reversed(known) if plea.collection}


@dataclass(frozen=True, slots=True, kw_only=True)
class MyPage:
    """`people`: herself first, then the children she answers for."""

    capability: Capability
    people: tuple[Mine, ...]
    language: Language
    rules: Rules


@dataclass(frozen=True, slots=True)
class Voices:
    """Who a link to one's own page lets somebody speak for."""

    consents: Consents
    requests: Requests

    def of(self, token: TokenHash, *, at: datetime) -> tuple[Capability, tuple[Voice, ...]] | None:
        """None: the link opens no such page, or no more."""
        capability = self.requests.capability(token)
        person = capability.person if capability else PersonId(token)
        dossier = self.consents.dossier(person)
        opening = page_for(capability, dossier, at=at)
        if capability is None or dossier is None or opening.page is not Page.MY_PAGE:
            return None
        own = Voice(dossier=dossier, by=capability.by)
        return capability, (own, *self._for_others(own, at=at))

    def _for_others(self, own: Voice, *, at: datetime) -> Iterator[Voice]:
        """A mailed link of a guardian's about one child is about that child."""
        if own.by != HERSELF:
            return
        for guardian in own.dossier.person.ids:
            by = Speaker(Role.GUARDIAN, guardian)
            found = self.consents.dossiers(self.consents.wards(guardian)).values()
            # Two records found to be one child's are one child.
            for ward in {dossier.id: dossier for dossier in found}.values():
                is_heard = may_speak(ward.person, by, kind=Kind.PUBLICATION, at=at)
                if is_heard and not ward.is_erased:
                    yield Voice(dossier=ward, by=by)


@dataclass(frozen=True, slots=True)
class OpenMyPage:
    consents: Consents
    requests: Requests
    library: Library
    clock: Clock

    def __call__(self, token: TokenHash) -> MyPage | None:
        """Only read. None where the link opens no page of somebody's own, or no more."""
        at = self.clock.now()
        found = Voices(self.consents, self.requests).of(token, at=at)
        if found is None:
            return None
        capability, voices = found
        rules = self.library.rules()
        reader = self.consents.identity(reader_of(capability.person, capability.by))
        return MyPage(
            capability=capability,
            people=tuple(self._mine(voice, rules=rules, at=at) for voice in voices),
            language=reader.language if reader else Language.ENGLISH,
            rules=rules,
        )

    def _mine(self, voice: Voice, *, rules: Rules, at: datetime) -> Mine:
        standings = standings_of(voice.dossier, channels=rules.channels, at=at)
        living = (one.consent for one in standings if not (one.is_over or one.consent.ending))
        return Mine(
            voice=voice,
            identity=self.consents.identity(voice.person),
            standings=standings,
            pleas=pleas_of(voice.dossier, self.requests),
            headcounts=headcounts_of(voice.dossier, living, by=voice.by, at=at),
        )


def pleas_of(dossier: Dossier, requests: Requests) -> tuple[Plea, ...]:
    """Those too that she made while somebody took her for two."""
    return tuple(plea for person in dossier.person.ids for plea in requests.pleas(person))
