"""Whoever is asked and signs: named, with an evidence key, and with a link of her own."""

from typing import Any, Final

from quitclaim.domain.consents.asking import Proposal
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.notices import Box
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.ids import PersonId, TokenHash
from quitclaim.domain.people.person import Person
from quitclaim.ports.changes import Purpose
from quitclaim.ports.records import Record
from quitclaim.usecases.ask_consent import AskConsent, Asked
from quitclaim.usecases.sign_request import Signature, SignRequest
from tests.builders import (
    ADA,
    BOB,
    DAD,
    EDITOR,
    MIA,
    MUM,
    PRESS,
    WEBSITE,
    a_capability,
    a_hash,
    a_proposal,
    an_answer,
    an_identity,
    some_circumstances,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import commit, made, staged

NAMES: Final = {
    ADA: "Ada Lovelace",
    BOB: "A. Lovelace",
    MIA: "Mia Mitchell",
    MUM: "Maria Mitchell",
    DAD: "Bob Dole",
}
ON_WEBSITE: Final = Box(channel=WEBSITE)
AT_PRESS: Final = Box(channel=PRESS)
RECOGNISED: Final = Box(channel=None)


def house(*records: Record, people: tuple[Person | PersonId, ...] = (ADA,)) -> Fakes:
    """As `staged`, with everybody registered as people are: named, and able to leave evidence."""
    fakes = staged(*records, people=people)
    for one in people:
        person = one.id if isinstance(one, Person) else one
        fakes.keys.make(person, Purpose.EVIDENCE)
        fakes.consents.name(person, an_identity(NAMES[person]))
    return fakes


def ask(fakes: Fakes, *proposals: Proposal, person: PersonId = ADA) -> Asked:
    return made(AskConsent, fakes)(person, *proposals or (a_proposal(),), member=EDITOR)


def asked_of(fakes: Fakes, *proposals: Proposal, person: PersonId = ADA) -> Asked:
    """Asked before: none of it waits to be sealed or mailed any more."""
    asked = ask(fakes, *proposals, person=person)
    fakes.world.outbox.clear()
    fakes.world.letters.clear()
    return asked


def link_to(fakes: Fakes, request: Request, name: str = "link", **changes: Any) -> TokenHash:
    """As the letter that asks carries one; whoever mints it is tested elsewhere."""
    known: dict[str, Any] = {
        "token": a_hash(name),
        "person": request.person,
        "by": request.to,
        "consents": request.consents,
        "document": request.document,
    }
    capability = a_capability(**(known | changes))
    commit(fakes, encloses=(capability,))
    fakes.world.outbox.popitem()
    return capability.token


def signature(request: Request, *ticked: tuple[Consent, Box], **changes: Any) -> Signature:
    """With the name on record of whoever was asked; each record's boxes are ticked together."""
    records = dict.fromkeys(record.id for record, _ in ticked)
    known: dict[str, Any] = {
        "document": request.document,
        "typed_name": NAMES[PersonId(str(request.to.id or request.person))],
        "answers": tuple(
            an_answer(*(box for of, box in ticked if of.id == record), consent=record)
            for record in records
        ),
        "circumstances": some_circumstances(),
    }
    return Signature(**(known | changes))


def sign(
    fakes: Fakes, request: Request, *ticked: tuple[Consent, Box], **changes: Any
) -> tuple[Consent, ...]:
    """With a link of the request's own."""
    token = link_to(fakes, request, f"link of {request.id}")
    return made(SignRequest, fakes)(token, signature(request, *ticked, **changes))
