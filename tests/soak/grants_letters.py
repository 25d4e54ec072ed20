"""The roads of a letter: told onto the bus, sent with a link, swept up, and come back."""

from datetime import UTC, datetime, timedelta
from typing import Any, Final

from cli.story import promise
from quitclaim.adapters.tables import letter_row
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.ids import FactId, LetterId
from quitclaim.domain.organisation.facts import Fact
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.ports.changes import Change
from quitclaim.ports.mail import Letter, Message
from tests.builders import an_id, an_identity
from tests.local.office import Office
from tests.soak.grants_ground import Ground

# Longer than a letter may wait before a sweep takes it up.
_LONG_AGO: Final = timedelta(hours=1)


def a_letter_told(ground: Ground) -> str:
    ground.as_new("RelayFunction")
    record = {"eventName": "INSERT", "dynamodb": {"Keys": letter_row(an_id("letter"))}}
    told, failed = ground.invoked("RelayFunction", {"Records": [record]})
    return failed or ("" if told["relayed"] == 1 else f"it answered {told}")


def a_letter_sent(ground: Ground) -> str:
    """Asked, sent, and come back; and one that waits, which the sweep finds."""
    ground.as_new("MailFunction")
    office = Office(ground.cloud)
    (request,) = office.asks(an_identity()).requests
    said = [sent_by(ground, office), _came_back(ground, request), _swept(ground, office, request)]
    return "\n".join(filter(None, said))


def sent_by(ground: Ground, office: Office) -> str:
    (letter,) = office.letters.waiting(_now() + _LONG_AGO).items
    told, failed = ground.invoked("MailFunction", {"letter": letter.id})
    return failed or ("" if told["letter"] == "sent" else f"it answered {told}")


def _came_back(ground: Ground, request: Request) -> str:
    tags: dict[str, Any] = {"person": [request.person], "request": [request.id]}
    told, failed = ground.invoked("MailFunction", {"returned": "bounced", "tags": tags})
    return failed or ("" if told["shown"] else "it was not shown")


def _swept(ground: Ground, office: Office, request: Request) -> str:
    for letter in office.letters.waiting(_now() + _LONG_AGO).items:
        office.letters.sent(letter.id)
    written = Message(
        id=LetterId(an_id("copy")),
        letter=Letter.COPY,
        person=request.person,
        at=_now() - _LONG_AGO,
        consents=request.consents,
    )
    fact = Fact(id=FactId(an_id("copy")), at=_now(), by=THE_CLOCK, action="try", announced=())
    office.commits.commit(Change(fact=fact, encloses=(written,)))
    told, failed = ground.invoked("MailFunction", {"sweep": "letters"})
    promise(failed or told["sent"] <= 1, f"the sweep sent {told}")
    return failed or ("" if told["sent"] == 1 else f"it answered {told}")


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)
