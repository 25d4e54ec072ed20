"""A house where recognition is deployed, and an officer who writes an assessment."""

from html import unescape
from typing import Any, Final

from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.memberships import Mode
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.recognition.deployed import Deployed
from quitclaim.ports.changes import Purpose
from tests.builders import (
    ADA,
    FAIR,
    a_biometric_consent,
    a_collection_rule,
    a_deployed,
    a_face,
    an_id,
    some_rules,
)
from tests.fakes import records
from tests.handlers.furnished import DANCE, EDITOR, OFFICER, describing, hang, open_collection, show
from tests.handlers.library import House, a_house
from tests.handlers.peopled import REFUSED, people, who_asks
from tests.handlers.said import Said

DEPLOYED: Final = a_deployed()
API: Final = "/api/recognition/assessment"
HERE: Final = f"/api/collections/{FAIR}/recognition"
WRITTEN: Final[dict[str, Any]] = {
    "language": "en",
    "purpose": "To name who dances.\r\nFor the chronicle.",
    "necessity": "Nobody knows them all.",
    "proportionality": "One fair, and everybody was asked.",
    "alternatives": "Names are put on by hand.",
    "classification": "No law asks for a second.",
    "categories": ["public", "member"],
    "largest_gallery": 40,
    "miss_percent": "",
    "confirmations": 1,
    "until": "2026-12-31",
}


def recognising(deployed: Deployed | None = DEPLOYED, **rules: Any) -> House:
    """FAIR is recognised by roster and has a picture with two faces; nothing is approved."""
    house = a_house(deployed)
    open_collection(house)
    people(house)
    known = {"assessment": None, "controller": who_asks()} | rules
    records.put(house.fakes.world, some_rules(**known))
    house.fakes.world.collections[FAIR] = a_collection_rule(FAIR, mode=Mode.ROSTER)
    hang(house, DANCE, describing(), faces=[a_face(), a_face("other")])
    for role in (EDITOR, OFFICER):
        show(house, role, *Visible)
    return house


def say_yes(house: House, **changes: Any) -> None:
    """ADA, who refused once, never did: she agrees to be recognised in FAIR, and is enrolled."""
    house.fakes.world.consents[ADA].pop(REFUSED)
    known = {"id": an_id("biometric"), "template": an_id("template")}
    records.put(house.fakes.world, a_biometric_consent(**(known | changes)))
    house.fakes.keys.make(ADA, Purpose.TEMPLATE)


def draft(house: House, **changes: Any) -> dict[str, Any]:
    said = house.call("POST", f"{API}/draft", WRITTEN | changes, by=OFFICER)
    assert said.status == 200, said.text
    told: dict[str, Any] = said.json
    return told


def approve(house: House, **changes: Any) -> Said:
    """Exactly what she read."""
    read = draft(house, **changes)
    sent = WRITTEN | changes | {"document": read["document"], "version": read["version"]}
    return house.call("POST", API, sent, by=OFFICER)


def roster(house: House, *, add: list[str], version: int = 0, remove: tuple[str, ...] = ()) -> Said:
    said = {"version": version, "add": add, "remove": list(remove)}
    return house.call("POST", f"/api/collections/{FAIR}/roster", said, by=EDITOR)


def attest(house: House, version: int = 1, **said: Any) -> Said:
    path = f"/api/collections/{FAIR}/attestations"
    return house.call("POST", path, {"version": version} | said, by=EDITOR)


def read(house: House, path: str, *, by: StaffRole = OFFICER) -> str:
    said = house.get(path, by=by, accept_language="en")
    assert said.status == 200, said.text
    return unescape(said.text)


def send(house: House, path: str, form: dict[str, Any], *, by: StaffRole = OFFICER) -> Any:
    return house.post(path, form, by=by)
