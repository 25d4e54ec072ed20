"""A spreadsheet of yeses on paper, before a house that knows Ada, Mia and her mother."""

from pathlib import Path
from typing import Final

from cli.import_findings import Finding
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.organisation.members import Visible
from tests.builders import ADA, MIA, MUM, an_identity
from tests.handlers.furnished import OFFICER, show
from tests.handlers.importing import Desk
from tests.handlers.library import a_house
from tests.handlers.peopled import people

PEOPLE: Final = "External id;Name;E-mail\n7;Ann Smith;ann@example.org\n"
HEAD: Final = "External id;Name;E-mail;Channels;Given on;Until;Document;Signed by;Collection;Note\n"
ADAS: Final = ";Ada Lovelace;ada@example.org;"
ANNS: Final = "7;;;"


def at_home(folder: Path, *rows: str, head: str = HEAD) -> Desk:
    house = a_house()
    people(house)
    house.fakes.consents.name(ADA, an_identity(mail="ada@example.org"))
    for person, name in ((MIA, "Mia"), (MUM, "Maria")):
        house.fakes.consents.name(person, an_identity(name, mail=f"{name}@example.org"))
    show(house, OFFICER, Visible.NAMES, Visible.FORMS)
    text = head + "".join(f"{row}\n" for row in rows)
    return Desk(house, folder).keeps(people=PEOPLE, consents=text)


def on_paper(desk: Desk) -> list[Consent]:
    hers = desk.house.fakes.world.consents.values()
    return [one for records in hers for one in records.values() if one.paper]


def told(found: list[Finding]) -> dict[int, str]:
    return {one.row: " ".join(one.why) for one in found}
