"""What is said of selections and share links, in forms and by programs."""

from datetime import date, datetime
from typing import Annotated, Final, Literal

from pydantic import Field

from functions.library.routes.chosen import Chosen
from functions.library.routes.people_forms import day_in
from quitclaim.domain.checks import require
from quitclaim.domain.ids import Channel, SelectionId, TokenHash
from quitclaim.domain.instants import end_of
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.marks import is_address
from quitclaim.domain.publishing.selections import LONGEST_NAME, MOST
from quitclaim.domain.publishing.share_links import LONGEST, Recipient
from quitclaim_web.doors.asked import Asked, AssetKey, Paged

_A_TEXT: Final = 2000
SelectionKey = Annotated[
    SelectionId,
    Field(pattern="^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"),
]
ShareKey = Annotated[TokenHash, Field(pattern="^[0-9a-f]{64}$")]


class WhichSelections(Paged):
    done: Literal["deleted"] | None = None


class WhichSelection(Paged):
    selection: SelectionKey
    done: Literal["selected", "taken_out", "renamed", "share_ended", "share_forgotten"] | None = (
        None
    )


class NewSelection(Asked):
    """Any text is taken, so that the form comes back with what is wrong in it."""

    name: str = Field(default="", max_length=_A_TEXT)

    @property
    def is_named(self) -> bool:
        return 0 < len(self.name.strip()) <= LONGEST_NAME


class Renamed(NewSelection):
    selection: SelectionKey


class Filled(NewSelection):
    """Into one that is there, or else into a new one of that name."""

    asset: tuple[AssetKey, ...] = Field(default=(), max_length=MOST)
    selection: SelectionKey | None = None


class TakenOut(Chosen):
    selection: SelectionKey


class OneSelection(Asked):
    selection: SelectionKey


class OneShare(OneSelection):
    share: ShareKey


class NewShare(OneSelection):
    """`until` as it was typed: the last day."""

    channel: str = Field(default="", max_length=_A_TEXT)
    recipient: str = Field(default="", max_length=_A_TEXT)
    address: str = Field(default="", max_length=_A_TEXT)
    until: str = Field(default="", max_length=_A_TEXT)

    def wrong_under(self, rules: Rules, *, at: datetime) -> tuple[str, ...]:
        end = self.ends(rules)
        found = (
            ("channel", self.channel in external(rules)),
            ("recipient", 0 < len(self.recipient.strip()) <= LONGEST_NAME),
            ("address", is_address(self.address.strip())),
            ("until", end is not None and at < end <= at + LONGEST),
        )
        return tuple(field for field, is_right in found if not is_right)

    def ends(self, rules: Rules) -> datetime | None:
        """None where no day was typed."""
        day = day_in(self.until)
        return end_of(day, rules.zone) if day else None

    @property
    def third_party(self) -> Recipient:
        return Recipient(self.recipient.strip(), self.address.strip())


class ShareAsked(OneSelection):
    channel: Channel
    recipient: str = Field(max_length=LONGEST_NAME, description="Whom it is for.")
    address: str = Field(max_length=_A_TEXT, description="Where mail reaches them.")
    until: date = Field(description="The last day on which it shows anything.")

    def form(self, rules: Rules, *, at: datetime) -> NewShare:
        form = NewShare(
            selection=self.selection,
            channel=self.channel,
            recipient=self.recipient,
            address=self.address,
            until=self.until.isoformat(),
        )
        wrong = form.wrong_under(rules, at=at)
        require(not wrong, f"it cannot be made so: look at {', '.join(wrong)}")
        return form


def external(rules: Rules) -> tuple[Channel, ...]:
    """Where somebody outside may be shown anything."""
    return tuple(sorted(one for one, rule in rules.channels.items() if rule.external))
