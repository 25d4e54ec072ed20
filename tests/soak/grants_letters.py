"""The roads of a letter: told onto the bus, sent with what goes with it, swept up, come back."""

import re
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from typing import Any, Final
from uuid import uuid4

from cli.story import promise
from local.outbox import Outbox
from quitclaim.adapters.tables import letter_row
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.ids import FactId, LetterId
from quitclaim.domain.organisation.facts import Fact
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.ports.changes import Change
from quitclaim.ports.knocks import Knock
from quitclaim.ports.mail import Letter, Message
from quitclaim.usecases.ask_consent import Asked
from tests.builders import an_id, an_identity
from tests.local.office import Office
from tests.soak.grants_ground import Ground

_TOKEN: Final = re.compile(r"/c/([\w-]{43})")
# Longer than a letter may wait before a sweep takes it up.
_LONG_AGO: Final = timedelta(hours=1)


def a_letter_told(ground: Ground) -> str:
    ground.as_new("RelayFunction")
    record = {"eventName": "INSERT", "dynamodb": {"Keys": letter_row(an_id("letter"))}}
    told, failed = ground.invoked("RelayFunction", {"Records": [record]})
    return failed or ("" if told["relayed"] == 1 else f"it answered {told}")


def a_letter_sent(ground: Ground) -> str:
    """Asked, sent, come back; one that waits is swept up; a copy with its paper; a knock."""
    ground.as_new("MailFunction", "PapersFunction")
    office = Office(ground.cloud)
    (request,) = office.asks(an_identity()).requests
    # A letter that was not sent waits on, and is in the way of all that follows.
    return (
        sent_by(ground, office)
        or _came_back(ground, request)
        or _swept(ground, office, request)
        or _copied(ground, office)
        or _knocked(ground, office)
    )


def a_paper_sealed(ground: Ground) -> str:
    """The first of a house, which has no certificate yet."""
    ground.as_new("PapersFunction", "MailFunction")
    _without_certificates(ground)
    office = Office(ground.cloud)
    asked, failed = _signed(ground, office)
    if failed or asked is None:
        return failed
    (request,) = asked.requests
    about = {"person": request.person, "request": request.id}
    told, failed = ground.invoked("PapersFunction", about)
    return failed or ("" if told.keys() == {"document"} else f"it answered {told}")


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
        id=LetterId(str(uuid4())),
        letter=Letter.COPY,
        person=request.person,
        at=_now() - _LONG_AGO,
        consents=request.consents,
    )
    fact = Fact(id=FactId(str(uuid4())), at=_now(), by=THE_CLOCK, action="try", announced=())
    office.stores.commits.commit(Change(fact=fact, encloses=(written,)))
    told, failed = ground.invoked("MailFunction", {"sweep": "letters"})
    promise(failed or told["sent"] <= 1, f"the sweep sent {told}")
    return failed or ("" if told["sent"] == 1 else f"it answered {told}")


def _copied(ground: Ground, office: Office) -> str:
    _, failed = _signed(ground, office)
    if failed := failed or sent_by(ground, office):
        return failed
    mail = _newest(ground)
    names = [part.get_filename() for part in mail.iter_attachments()] if mail else []
    return "" if "quitclaim.pdf" in names else f"the copy has {names}"


def _knocked(ground: Ground, office: Office) -> str:
    """Somebody asks for the link to her own page: whom the address leads to is looked up."""
    address = office.stores.consents.address(an_identity().mail)
    knock = Knock(id=LetterId(str(uuid4())), address=address, at=_now())
    fact = Fact(id=FactId(str(uuid4())), at=_now(), by=THE_CLOCK, action="try", announced=())
    office.stores.commits.commit(Change(fact=fact, encloses=(knock,)))
    _, failed = ground.invoked("MailFunction", {"letter": knock.id})
    written = office.letters.waiting(_now() + _LONG_AGO).items
    for letter in written:
        office.letters.sent(letter.id)
    is_found = any(isinstance(one, Message) and one.letter is Letter.MY_PAGE for one in written)
    return failed or ("" if is_found else "nobody was found at her address")


def _signed(ground: Ground, office: Office) -> tuple[Asked | None, str]:
    """Asked and signed with the link in the letter, whose copy waits; or what sending failed by."""
    somebody = an_identity()
    asked = office.asks(somebody)
    if failed := sent_by(ground, office):
        return None, failed
    mail = _newest(ground)
    text = mail.get_body(("plain",)) if mail else None
    found = _TOKEN.search(text.get_content() if text else "")
    promise(found is not None, "there is no link in the mail")
    office.signs(asked, somebody, token=found[1] if found else "")
    return asked, ""


def _newest(ground: Ground) -> EmailMessage | None:
    outbox = Outbox(ground.cloud.places.outbox)
    return outbox.read(next(outbox.names()))


def _without_certificates(ground: Ground) -> None:
    s3, bucket = ground.cloud.client("s3"), ground.cloud.outputs["PapersBucket"]
    for one in s3.list_objects_v2(Bucket=bucket, Prefix="certificates/").get("Contents", ()):
        s3.delete_object(Bucket=bucket, Key=one["Key"])


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)
