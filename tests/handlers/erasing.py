"""ADA asks to be erased, an officer looks and orders, and the function carries it out."""

from dataclasses import replace
from typing import Final

from quitclaim.domain.forgetting.orders import OrderState
from quitclaim.domain.ids import PleaId
from quitclaim.domain.organisation.members import Visible
from quitclaim.usecases.carry_out_erasure import CarryOutErasure
from quitclaim.usecases.certify_erasure import CertifyErasure
from quitclaim.usecases.erase_person import ErasePerson
from tests.builders import ADA, DAY
from tests.builders.asking import a_plea
from tests.fakes import records
from tests.handlers.furnished import OFFICER, show
from tests.handlers.library import House
from tests.handlers.peopled import people
from tests.unit.usecases.stage import made

HERS: Final = f"/people/{ADA}/erasure"
PLEA: Final = PleaId(a_plea().id)
ITS: Final = f"/erasures/{PLEA}"


def furnished(house: House) -> None:
    people(house)
    named = house.fakes.consents.identities([ADA])[ADA]
    house.fakes.consents.name(ADA, replace(named, mail="ada@erased.example"))
    show(house, OFFICER, Visible.NAMES)


def asks(house: House) -> None:
    now = house.fakes.clock.now()
    records.put(house.fakes.world, a_plea(at=now - 10 * DAY))


def seen(house: House, path: str) -> str:
    return house.get(path, by=OFFICER, accept_language="en").text


def a_colleague_comes(house: House) -> None:
    """From now on whoever asks is somebody else with the same right."""
    house.sessions[OFFICER] = house.appoint(OFFICER, name="second officer")


def carry_out(house: House) -> OrderState:
    fakes = house.fakes
    erase = made(ErasePerson, fakes)
    certify = made(CertifyErasure, fakes, log="town.example/log")
    return made(CarryOutErasure, fakes, erase=erase, certify=certify)(PLEA)
