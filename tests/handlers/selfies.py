"""Somebody who said yes where recognition is on, and the picture that she may put."""

from dataclasses import replace
from typing import Any, Final

from quitclaim.domain.ids import SelfieId
from quitclaim.domain.organisation.memberships import Mode
from quitclaim.domain.pictures.links import Flag
from quitclaim.domain.recognition.enrolment import Fault
from quitclaim.domain.recognition.selfies import Looked, Selfie
from tests.builders import ADA, FAIR, NOON, a_collection_rule, an_assessment, an_id
from tests.builders import some_rules as rules
from tests.fakes.in_memory_selfies import UPLOADS
from tests.fakes.records import put
from tests.handlers.form_reading import Form, forms_in
from tests.handlers.links import RECOGNISED, Hall
from tests.handlers.said import Said
from tests.handlers.visitors import Visitor, boxes_on

OPEN: Final[dict[str, Any]] = {"recognition": True, "assessment": an_assessment()}


def recognising(hall: Hall) -> Hall:
    """Recognition is on, and in FAIR by roster."""
    put(hall.fakes.world, rules(**OPEN))
    hall.fakes.world.collections[FAIR] = a_collection_rule(FAIR, mode=Mode.ROSTER)
    put(hall.fakes.world, replace(hall.consent(RECOGNISED), template=an_id("template")))
    return hall


def signed(hall: Hall) -> Said:
    visitor = Visitor(hall)
    return visitor.sign(*boxes_on(visitor.open()))


def offered(said: Said) -> list[Form]:
    return [form for form in forms_in(said.text) if form.action.startswith(UPLOADS)]


def lay(hall: Hall) -> None:
    own = Selfie(person=ADA, consent=RECOGNISED, id=SelfieId(an_id("selfie")))
    hall.fakes.world.selfies[own] = ADA


def settle(hall: Hall, *faults: Fault | Flag) -> None:
    hall.fakes.world.looked[ADA, RECOGNISED] = Looked(at=NOON, faults=faults)
