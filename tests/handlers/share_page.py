"""The page of a share link over fakes, and whoever opens it."""

from dataclasses import dataclass, field

from functions.publish.house import door_of
from quitclaim.domain.people.person import HERSELF
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from quitclaim_web.doors.door import Door
from tests.builders import ADA, HANDED
from tests.fakes.fakes import Fakes
from tests.handlers.doorstep import ports_of
from tests.handlers.events import a_request
from tests.handlers.said import Said, said_in
from tests.unit.usecases.sharing import YES
from tests.unit.usecases.stage import made

PAGE = f"/s/{HANDED.text}"


@dataclass(slots=True)
class Outside:
    fakes: Fakes
    door: Door = field(init=False)

    def __post_init__(self) -> None:
        self.door = door_of(ports_of(self.fakes))

    def get(self, path: str = PAGE, *, method: str = "GET", language: str = "en") -> Said:
        headers = {"accept-language": language}
        return said_in(self.door(a_request(method, path, body="", headers=headers)))

    def withdraw(self) -> None:
        made(WithdrawConsent, self.fakes)(ADA, YES.id, speaker=HERSELF)
