"""Another role for a member, or none any more."""

from collections.abc import Callable
from dataclasses import dataclass

from quitclaim.domain.ids import MemberId
from quitclaim.domain.organisation.appointments import Appointment, keeper_beside
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import Speaker
from quitclaim.ports.sign_ins import SignIns
from quitclaim.ports.writes import Write
from quitclaim.usecases.retelling import until_it_holds
from quitclaim.usecases.staff_desk import StaffDesk


class ChangeMember(StaffDesk):
    def __call__(
        self,
        member: MemberId,
        change: Callable[[Appointment], Appointment],
        *,
        by: Speaker,
    ) -> Appointment:
        """It binds with her next request; no change writes nothing."""
        return until_it_holds(lambda: self._once(member, change, by=by))

    def _once(
        self, member: MemberId, change: Callable[[Appointment], Appointment], *, by: Speaker
    ) -> Appointment:
        found = self.known(member)
        changed = change(found)
        keeper = keeper_beside(found, changed, by=by.id, staff=self.staff.appointments())
        if changed != found:
            became = (Write(changed, found), EventType.MEMBER_CHANGED)
            self.commit(became, by=by, action="change_member", relies_on=keeper)
        return changed


@dataclass(frozen=True, slots=True)
class DismissMember(StaffDesk):
    sign_ins: SignIns

    def __call__(self, member: MemberId, *, by: Speaker) -> Appointment:
        """
        With this call she is nobody here: her sessions and tokens end with her place.

        The commit ends them, because her place is read at every request; what follows only clears
        away, and a repeat clears away what a crash left.
        """
        dismissed = until_it_holds(lambda: self._once(member, by=by))
        self.staff.end_all(member)
        # Not where a crash lies in between and she was appointed anew since.
        if self.staff.appointed(dismissed.subject) is None:
            self.sign_ins.end(dismissed.subject)
        return dismissed

    def _once(self, member: MemberId, *, by: Speaker) -> Appointment:
        found, at = self.known(member), self.clock.now()
        if found.member.has_left:
            return found
        gone = found.dismissed()
        keeper = keeper_beside(found, gone, by=by.id, staff=self.staff.appointments())
        hers = [one for one in self.staff.tokens() if one.issued_by == member and one.is_open(at)]
        tokens = ((Write(one.revoked(at), one), EventType.TOKEN_REVOKED) for one in hers)
        became = (Write(gone, found), EventType.MEMBER_DISMISSED)
        self.commit(became, *tokens, by=by, action="dismiss_member", relies_on=keeper)
        return gone
