"""One page of the console, and who looks at it in which house."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from quitclaim.domain.organisation.roles import StaffRole
from tests.browser.houses import busy
from tests.handlers.library import House

EDITOR, OFFICER = StaffRole.EDITOR, StaffRole.PRIVACY_OFFICER
ADMIN, VIEWER = StaffRole.ADMIN, StaffRole.VIEWER


@dataclass(frozen=True, slots=True)
class Scene:
    """`form`: what was sent, where the page is the answer to a form."""

    route: str
    by: StaffRole
    path: str
    house: Callable[[], House] = busy
    form: Mapping[str, object] | None = None
    status: int = 200

    @property
    def page(self) -> str:
        """What it is a scene of: an address, whatever was asked or sent there."""
        return self.path.partition("?")[0]

    def __str__(self) -> str:
        return " ".join((self.route, self.by, self.house.__name__, *(self.form or ())))
