"""A member of staff: her role, and apart from it what she is shown (R42; GDPR art. 25(2))."""

from dataclasses import dataclass
from typing import Final

from quitclaim.domain.checks import Word
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import Channel, MemberId, require_slugs, require_uuids
from quitclaim.domain.organisation.roles import Action, StaffRole, may

INTERNAL: Final = Channel("internal")


class Visible(Word):
    """None of it comes with a role: each is given by name."""

    NAMES = "names"
    FORMS = "forms"
    FACES = "faces"


class Denial(Word):
    ROLE = "role"
    HAS_LEFT = "has_left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """
    `id` is the pseudonym under which her reviews stay when she has left. `channels`: whose
    renditions a viewer sees.
    """

    id: MemberId
    role: StaffRole
    visible: frozenset[Visible] = frozenset()
    channels: frozenset[Channel] = frozenset({INTERNAL})
    has_left: bool = False

    def __post_init__(self) -> None:
        require_uuids(id=self.id)
        for channel in self.channels:
            require_slugs(channel=channel)

    def may(self, action: Action) -> bool:
        return not self.has_left and may(self.role, action)

    @property
    def acts(self) -> frozenset[Action]:
        return frozenset(action for action in Action if self.may(action))

    def sees(self, what: Visible) -> bool:
        return not self.has_left and what in self.visible

    def sees_renditions_of(self, channel: Channel) -> bool:
        """A viewer sees what is usable on her own channels, everybody else on all of them."""
        if not self.may(Action.VIEW_RENDITION):
            return False
        return self.role is not StaffRole.VIEWER or channel in self.channels


def require_may(member: Member, action: Action) -> None:
    """Refuse with every reason why not."""
    denials = [Denial.HAS_LEFT] if member.has_left else []
    denials += [] if may(member.role, action) else [Denial.ROLE]
    if denials:
        raise NotAllowed(*denials)
