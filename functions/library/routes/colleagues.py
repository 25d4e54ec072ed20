"""What colleagues are called on a page, in one read however many stand on it."""

from collections.abc import Collection, Mapping

from quitclaim.domain.ids import MemberId
from quitclaim.ports.staff import Staff


def called(staff: Staff, members: Collection[MemberId]) -> Mapping[MemberId, str]:
    """Those who are here; whoever left has no name any more."""
    if not members:
        return {}
    return {
        place.id: place.name
        for place in staff.appointments()
        if place.id in members and place.name is not None
    }
