"""The pages behind mailed links over fakes: who was asked for what, and the links she got."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final

from functions.consent.house import PAGES, door_of
from functions.consent.ports import Ports
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.notices import Language, Notice
from quitclaim.domain.ids import Channel, ConsentId, DocumentHash, PersonId
from quitclaim.domain.organisation.credentials import token_hash
from quitclaim.domain.people.capabilities import Capability, Power
from quitclaim.domain.people.person import HERSELF, Person, Speaker
from quitclaim.ports.catalogue import Label
from quitclaim.ports.changes import Purpose
from quitclaim_web.doors.door import Door
from quitclaim_web.doors.headers import Origins
from quitclaim_web.doors.heard import HeardCommits
from quitclaim_web.pages import Pages
from quitclaim_web.papers.jinja_stationery import JinjaStationery
from tests.builders import (
    ADA,
    FAIR,
    NOON,
    a_biometric_consent,
    a_capability,
    a_deployed,
    a_person,
    a_proposal,
    a_request,
    a_scope,
    a_sent_request,
    a_wording,
    an_id,
    an_identity,
    requested,
    some_rules,
)
from tests.fakes.fakes import Fakes, fakes_of
from tests.fakes.in_memory_selfies import UPLOADS
from tests.fakes.records import put
from tests.handlers.library import SITE

NAME: Final = "Ada Lovelace"
TOKEN: Final = "t" * 43
OTHER: Final = "o" * 43
NEVER_MINTED: Final = "n" * 43
FIVE: Final = frozenset(map(Channel, ("website", "social", "print", "press", "internal")))
RECOGNISED: Final = ConsentId(an_id("biometric consent"))


@dataclass(frozen=True, slots=True)
class Hall:
    fakes: Fakes
    door: Door
    notice: Notice
    tokens: list[str] = field(default_factory=list)

    def meet(self, person: Person, *, name: str) -> None:
        put(self.fakes.world, person)
        self.fakes.keys.make(person.id, Purpose.DATA, Purpose.EVIDENCE)
        self.fakes.consents.name(person.id, an_identity(name))

    def ask(
        self, *consents: Consent, to: Speaker = HERSELF, token: str = TOKEN, **link: Any
    ) -> Capability:
        """Send one person one link, about records of hers."""
        world = self.fakes.world
        named = f"request behind {token}"
        about = {"consents": frozenset(one.id for one in consents), "person": consents[0].person}
        for consent in consents:
            put(world, consent)
        document = DocumentHash(self.notice.document)
        put(world, a_sent_request(id=an_id(named), document=document, to=to, **about))
        known: dict[str, Any] = {"token": token_hash(token), "by": to, "document": document}
        minted = a_capability(Power.SIGN, **(known | about | link))
        world.links[minted.token] = minted
        self.tokens.append(token)
        return minted

    def consent(self, consent: ConsentId, person: PersonId = ADA) -> Consent:
        return self.fakes.world.consents[person][consent]

    def state(self) -> dict[str, Any]:
        """All that a request could have changed."""
        world = self.fakes.world
        names = "people consents requests links testimonies letters outbox keys papers facts"
        rows = {name: getattr(world, name) for name in names.split()}
        # Whoever looks leaves an empty place, which is no change.
        return {name: {key: row for key, row in of.items() if row} for name, of in rows.items()}

    def published(self, **scope: Any) -> Consent:
        """Asked, not answered: to publish."""
        return a_request(asked=a_scope(**scope), notice=self.notice)

    def recognised(self) -> Consent:
        return a_biometric_consent(events=(requested(),), notice=self.notice)


def a_hall(language: Language = Language.ENGLISH, **scope: Any) -> Hall:
    """ADA was asked, at NOON, for publication and for recognition apart."""
    fakes = fakes_of(at=NOON + timedelta(hours=1))
    put(fakes.world, some_rules())
    # The real text, since it stands on the page, whatever robots try to read there.
    wording = a_wording(a_proposal(asked=a_scope(**scope)), language=language)
    written = JinjaStationery(SITE).notice(wording)
    document = fakes.papers.keep(written.content)
    notice = Notice(version=written.version, language=language, document=document)
    fakes.catalogue.label(FAIR, Label(name="Summer fair", folder="fair", opened_at=NOON))
    hall = Hall(fakes, door_of(ports_of(fakes)), notice)
    hall.meet(a_person(), name=NAME)
    hall.ask(hall.published(**scope), hall.recognised())
    return hall


def ports_of(fakes: Fakes) -> Ports:
    return Ports(
        accounts=fakes.accounts,
        archives=fakes.archives,
        catalogue=fakes.catalogue,
        chance=fakes.chance,
        clock=fakes.clock,
        commits=HeardCommits(fakes.commits),
        consents=fakes.consents,
        deployed=a_deployed(),
        event_codes=fakes.event_codes,
        finds=fakes.finds,
        hints=fakes.hints,
        keys=fakes.keys,
        library=fakes.library,
        locks=fakes.repeats,
        origins=Origins(SITE, referrer="no-referrer", pictures=UPLOADS, taken_at=UPLOADS),
        own_pictures=fakes.own_pictures,
        pages=Pages(PAGES),
        papers=fakes.papers,
        rates=fakes.rates,
        requests=fakes.requests,
        runs=fakes.runs,
        stationery=JinjaStationery(SITE),
        secret=lambda: b"s" * 32,
        services=fakes.services,
        selfies=fakes.selfies,
        takings=fakes.takings,
    )
