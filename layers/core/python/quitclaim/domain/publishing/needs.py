"""What somebody of the staff can do so that a channel shows more of an asset (R31)."""

from collections.abc import Iterator
from typing import Final

from quitclaim.domain.checks import Word
from quitclaim.domain.consents.answers import Lack
from quitclaim.domain.publishing.looks import Look, Sight
from quitclaim.domain.publishing.verdict import Bar, Verdict


class Need(Word):
    LOOK = "look"  # nobody has looked at this very content yet
    NAME = "name"  # a face that nobody knows
    YES = "yes"  # somebody who is known has not said yes; whoever said no is not asked again


# Nothing that anybody says of faces or people helps here.
_IN_VAIN: Final = frozenset(
    {Bar.DELETED, Bar.BLOCKED, Bar.UNKNOWN, Bar.LICENCE_ENDED, Bar.ASSET_MARK}
)


def needs_of(verdict: Verdict) -> frozenset[Need]:
    return frozenset(_needs_of(verdict)) if _IN_VAIN.isdisjoint(verdict.bars) else frozenset()


def is_unknown(look: Look, verdict: Verdict) -> bool:
    """A bystander, too, where nobody may be made unrecognisable: that she is one helps nobody."""
    if look.why is Sight.BYSTANDER:
        return Bar.NO_REDACTION in verdict.bars
    return look.why is Sight.UNKNOWN


def _needs_of(verdict: Verdict) -> Iterator[Need]:
    if Bar.NOT_REVIEWED in verdict.bars:
        yield Need.LOOK
    if any(is_unknown(look, verdict) for look in verdict.faces.values()):
        yield Need.NAME
    whys = (*(look.why for look in verdict.faces.values()), *verdict.absent.values())
    if any(isinstance(why, Lack) and not why.said_no for why in whys):
        yield Need.YES
