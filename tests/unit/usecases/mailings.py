"""Requests on their way, with links and letters, for tests of what becomes of them."""

from dataclasses import replace
from typing import Any, Final

import pytest

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.ids import ConsentId, PersonId
from quitclaim.domain.people.capabilities import Capability
from quitclaim.ports.enclosures import Enclosure
from quitclaim.ports.mail import Draft, Mailing
from quitclaim.ports.records import Record
from quitclaim.ports.writes import Write
from tests.builders import (
    ADA,
    CONSENT,
    DAD,
    MIA,
    MUM,
    a_biometric_scope,
    a_child,
    a_person,
    a_request,
    an_id,
    an_identity,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import commit, staged

BIOMETRIC: Final = ConsentId(an_id("biometric consent"))
BOTH: Final = frozenset({CONSENT, BIOMETRIC})
NAMES: Final = {
    ADA: an_identity("Ada Lovelace"),
    MIA: an_identity("Mia Meyer", mail="", language=Language.ENGLISH),
    MUM: an_identity("Maria Meyer", mail="maria@example.org", language=Language.GERMAN),
    DAD: an_identity("Daan Meyer", mail="daan@example.org", language=Language.DUTCH),
}
# To show, and to recognise: nobody has answered yet.
TO_SHOW: Final = a_request()
TO_RECOGNISE: Final = a_request(id=BIOMETRIC, asked=a_biometric_scope())


def mailed(*records: Record, about: PersonId = ADA) -> Fakes:
    """ADA, or MIA and her parents, by name; these records, and each request turn by turn."""
    family = (a_child(), a_person(MUM), a_person(DAD))
    others = [record for record in records if not isinstance(record, Request)]
    fakes = staged(*others, people=(a_person(),) if about == ADA else family)
    for person in fakes.world.people:
        fakes.consents.name(person, NAMES[person])
    for request in records:
        if isinstance(request, Request):
            send(fakes, request)
    return fakes


def send(fakes: Fakes, request: Request) -> None:
    before: Request | None = None
    for turn in request.turns:
        after = before.after(turn) if before else replace(request, turns=(turn,))
        commit(fakes, Write(after, before))
        before = after
    fakes.world.outbox.clear()


def enclose(fakes: Fakes, *enclosures: Enclosure) -> None:
    """Links minted and letters written."""
    commit(fakes, encloses=enclosures)
    fakes.world.outbox.clear()


def linked(*records: Record, link: Capability, about: PersonId = ADA) -> Fakes:
    fakes = mailed(*records, about=about)
    enclose(fakes, link)
    return fakes


def of_mia(consent: Consent = TO_SHOW, **changes: Any) -> Consent:
    return replace(consent, person=MIA, **changes)


def now(fakes: Fakes, request: Request) -> Request:
    """The request as it stands now."""
    return fakes.world.requests[request.person][request.id]


def drafted(fakes: Fakes, monkeypatch: pytest.MonkeyPatch) -> list[Draft]:
    """What the stationery is given to write from."""
    drafts: list[Draft] = []
    usual = type(fakes.stationery).letter

    def letter(stationery: object, draft: Draft) -> Mailing:
        drafts.append(draft)
        return usual(stationery, draft)  # type: ignore[arg-type]

    monkeypatch.setattr(type(fakes.stationery), "letter", letter)
    return drafts
