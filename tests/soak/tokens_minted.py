"""Links of people who were asked, minted when it suits, as the function that mails them does."""

from datetime import UTC, datetime, timedelta
from secrets import token_urlsafe
from typing import Final

from cli.story import promise
from local.cloud import LocalCloud
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.ids import FactId
from quitclaim.domain.organisation.credentials import token_hash
from quitclaim.domain.organisation.facts import Fact
from quitclaim.domain.people.capabilities import SIGN_FOR, Capability, Power
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.ports.changes import Change
from tests.builders import an_id, an_identity
from tests.local.office import Office
from tests.soak.grants_ground import within

_PATIENCE_S: Final = 400


def ran_out(cloud: LocalCloud, *, links: int, people: int) -> list[str]:
    """Tokens that nobody signed with in their thirty days; everybody has as many."""
    office = Office(cloud)
    requests = [asked(office, f"reader{number}@example.org") for number in range(people)]
    rested(office)
    long_ago = _now() - SIGN_FOR - timedelta(days=1)
    owners = (requests[number % people] for number in range(links))
    return [minted(office, request, at=long_ago) for request in owners]


def fresh(cloud: LocalCloud, *, people: int) -> list[str]:
    """A token for each."""
    office = Office(cloud)
    requests = [asked(office, f"reader{number}@example.org") for number in range(people)]
    rested(office)
    return [minted(office, request, at=_now()) for request in requests]


def rested(office: Office) -> None:
    """The letters that asked are sent, and disturb nobody who looks at a clock."""
    later = _now() + timedelta(hours=1)
    is_done = within(lambda: not office.letters.waiting(later).items, patience_s=_PATIENCE_S)
    promise(is_done, "the letters that asked are still on their way")


def asked(office: Office, mail: str) -> Request:
    (request,) = office.asks(an_identity(mail=mail)).requests
    return request


def minted(office: Office, request: Request, *, at: datetime) -> str:
    """The token, which nobody else knows."""
    token = token_urlsafe(32)
    fact_id = FactId(an_id(f"minted {token}"))
    fact = Fact(id=fact_id, at=_now(), by=THE_CLOCK, action="try", announced=())
    link = Capability(
        token=token_hash(token),
        power=Power.SIGN,
        person=request.person,
        by=request.to,
        minted_at=at,
        document=request.document,
        consents=request.consents,
    )
    office.stores.commits.commit(Change(fact=fact, encloses=(link,)))
    return token


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)
