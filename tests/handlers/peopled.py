"""Whom the house knows: an adult who said yes and no, a child with a guardian; and who asks."""

from dataclasses import replace
from typing import Any, Final

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.requests import Progress, Request
from quitclaim.domain.ids import DocumentHash, PersonId
from quitclaim.domain.organisation.controllers import Authority, Controller
from quitclaim.domain.people.person import Person
from quitclaim.ports.changes import Purpose
from quitclaim.ports.consents import Identity
from quitclaim_web.papers import JinjaStationery
from tests.builders import (
    ADA,
    MIA,
    MUM,
    YESTERDAY,
    a_biometric_scope,
    a_child,
    a_consent,
    a_guardian,
    a_notice,
    a_person,
    a_request,
    a_testimony,
    an_id,
    an_identity,
    refused,
    some_circumstances,
    some_rules,
)
from tests.builders.asking import a_controller, a_sent_request, a_turn, a_wording
from tests.fakes import records
from tests.handlers.library import ORIGINS, SITE, House

# Hers: what she said yes to, what she did not want, and what she is asked now.
GIVEN: Final = an_id("consent")
REFUSED: Final = an_id("refused")
ASKED: Final = an_id("asked")
ANSWERED: Final = an_id("answered")
DECLINED: Final = an_id("declined")
REQUEST: Final = an_id("request")
# What programs call her.
HERS: Final = f"/api/people/{ADA}"


def people(house: House, *, words: str = "Ada Lovelace") -> None:
    """These words wherever somebody else's can stand."""
    world = house.fakes.world
    controller = who_asks(words)
    records.put(world, some_rules(controller=controller))
    register(house, a_person(ADA), name=words, mail=words)
    register(house, a_person(MUM), name=words)
    register(house, a_child(MIA, guardians=(a_guardian(MUM),)), name=words)
    document = a_paper(house, controller)
    notice = a_notice(document=document)
    records.put(world, a_consent(id=GIVEN, notice=notice))
    records.put(world, a_consent(refused(), id=REFUSED, notice=notice, asked=a_biometric_scope()))
    records.put(world, a_request(id=ASKED, notice=notice))
    records.put(world, sent(GIVEN, document, a_turn(Progress.ANSWERED), id=ANSWERED))
    declined = a_turn(Progress.DECLINED, reason=words)
    records.put(world, sent(REFUSED, document, declined, id=DECLINED))
    records.put(world, sent(ASKED, document, id=REQUEST))
    circumstances = some_circumstances(network=words, agent=words)
    signed = a_testimony(
        request=ANSWERED, typed_name=words, circumstances=circumstances, document=document
    )
    world.testimonies[ADA][ANSWERED] = (world.keys[ADA, Purpose.EVIDENCE], signed)


def who_asks(words: str = "Fair Society", **changes: Any) -> Controller:
    """Its links lead to addresses that pages of ours may lead to."""
    authority = Authority(name=words, address=f"{ORIGINS.pictures}/authority")
    said = {"name": words, "address": words, "contact": words, "recipients": (words,)}
    ours = dict.fromkeys(("withdrawal_address", "rights_address"), f"{ORIGINS.pictures}/c")
    return a_controller(authority=authority, **said, **(ours | changes))


def register(
    house: House, person: Person, *, name: str = "Ada Lovelace", mail: str = "ada@example.org"
) -> PersonId:
    house.fakes.keys.make(person.id, Purpose.DATA, Purpose.EVIDENCE)
    records.put(house.fakes.world, person)
    house.fakes.consents.name(person.id, an_identity(name, mail=mail))
    return person.id


def a_paper(house: House, controller: Controller) -> DocumentHash:
    written = JinjaStationery(SITE).notice(a_wording(controller=controller))
    return house.fakes.papers.keep(written.content)


def sent(consent: Any, document: DocumentHash, *turns: Any, **changes: Any) -> Request:
    first = a_turn(at=YESTERDAY)
    request = a_sent_request(consents=frozenset({consent}), document=document, **changes)
    return replace(request, turns=(first, *turns))


def identity_of(house: House, person: PersonId) -> Identity:
    found = house.fakes.consents.identity(person)
    assert found
    return found


def paper_of(house: House, person: PersonId = ADA) -> DocumentHash:
    """What she was shown."""
    return consents_of(house, person)[0].notice.document


def consents_of(house: House, person: PersonId) -> list[Consent]:
    return list(house.fakes.world.consents[person].values())
