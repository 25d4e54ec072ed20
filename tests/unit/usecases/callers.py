"""Who of the staff asks for the picture that is out on the website, and what they order of it."""

from typing import Any, Final

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.organisation.members import Member
from quitclaim.domain.organisation.principals import Principal
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.organisation.tokens import READING
from quitclaim.usecases.download_rendition import DownloadRendition, Order
from tests.builders import EDITOR, WEBSITE, a_machine_token, a_session, an_id
from tests.fakes.fakes import Fakes
from tests.unit.usecases.publications import PICTURE
from tests.unit.usecases.stage import made

READS: Final = Language.FRENCH


def staff(role: StaffRole = StaffRole.EDITOR, **changes: Any) -> Principal:
    her = an_id("viewer") if role is StaffRole.VIEWER else EDITOR
    return Principal(Member(id=her, role=role, **changes), a_session(member=her))


def a_program() -> Principal:
    token = a_machine_token(issued_by=EDITOR, scopes=READING)
    return Principal(Member(id=EDITOR, role=StaffRole.EDITOR), token)


def an_order(**changes: Any) -> Order:
    known: dict[str, Any] = {"asset": PICTURE.id, "channel": WEBSITE, "reads": READS}
    return Order(**(known | changes))


def offered(fakes: Fakes, who: Principal) -> list[str]:
    rows = made(DownloadRendition, fakes).of_asset(PICTURE.id, to=who.member)
    return [row.channel for row in rows]
