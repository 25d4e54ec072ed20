"""ADA was asked, and an envelope asks the same."""

from typing import Final

from quitclaim.domain.consents.asking import Proposal
from quitclaim.domain.consents.envelopes import Envelope, Found, Provider, Trouble
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.ids import MemberId, PersonId
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.usecases.ask_consent import Asked
from quitclaim.usecases.attach_envelope import AttachEnvelope
from quitclaim.usecases.take_envelope import TakeEnvelope
from tests.builders import ADA, an_account, an_envelope, an_id
from tests.fakes.fake_signing_service import FakeSigningService
from tests.fakes.fakes import Fakes
from tests.unit.usecases.asking import asked_of, house
from tests.unit.usecases.stage import made

OFFICER: Final = Speaker(Role.STAFF, MemberId(an_id("officer")))


def enveloped(*proposals: Proposal, fakes: Fakes | None = None) -> tuple[Fakes, Asked]:
    """Nothing waits to be sealed or looked at any more."""
    fakes = fakes or house()
    asked = asked_of(fakes, *proposals)
    fakes.accounts.attach(an_account(), at=fakes.clock.now())
    attach(fakes, asked.requests[0])
    fakes.world.outbox.clear()
    fakes.world.hints.clear()
    return fakes, asked


def attach(fakes: Fakes, request: Request, envelope: Envelope | None = None) -> Request:
    named = envelope or an_envelope()
    return made(AttachEnvelope, fakes)(request.person, request.id, named, by=OFFICER)


def there(fakes: Fakes, found: Found | None = None) -> FakeSigningService:
    """The provider, with this envelope."""
    service = fakes.services[Provider.DOCUSEAL]
    if found:
        service.envelopes[found.number] = found
    return service


def take(fakes: Fakes, request: Request) -> Trouble | None:
    return made(TakeEnvelope, fakes)(request.person, request.id)


def stands(fakes: Fakes, request: Request, person: PersonId = ADA) -> Request:
    found = fakes.requests.request(person, request.id)
    assert found
    return found
