"""A sign-in anew, for a member who lost her password or her second factor."""

from dataclasses import dataclass

from quitclaim.domain.checks import require_text
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import MemberId
from quitclaim.domain.organisation.appointments import Bar
from quitclaim.domain.organisation.credentials import Secret
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import Speaker
from quitclaim.ports.sign_ins import SignIns
from quitclaim.ports.writes import Write
from quitclaim.usecases.appoint_member import Appointed
from quitclaim.usecases.retelling import until_it_holds
from quitclaim.usecases.staff_desk import StaffDesk


@dataclass(frozen=True, slots=True)
class ResetSignIn(StaffDesk):
    sign_ins: SignIns

    def __call__(self, member: MemberId, *, address: str, by: Speaker) -> Appointed:
        """
        A first password again, and with it a second factor again; nothing she had before opens.

        `address`: what she signs in with from now on, the same or another; nobody but the sign-in
        service keeps it. Never for oneself: whoever has a session only would keep it for good.

        The sign-in comes first and leads nowhere until her place names it. A repeat makes good what
        a crash left.
        """
        require_text(address=address)
        made = until_it_holds(lambda: self._once(member, address.strip().casefold(), by=by))
        self.staff.end_all(member)
        return made

    def _once(self, member: MemberId, address: str, *, by: Speaker) -> Appointed:
        found, signs_in = self.known(member), self.sign_ins.find(address)
        holder = None if signs_in is None else self.staff.appointed(signs_in)
        bars = [Bar.OWN_PLACE] if member == by.id else []
        bars += [Bar.HAS_LEFT] if found.member.has_left else []
        bars += [Bar.HAS_A_PLACE] if holder is not None and holder.id != member else []
        if bars:
            raise NotAllowed(*bars)
        password = Secret.of(self.chance.key()).text
        anew = found.signing_in_as(self.sign_ins.invite(address, password=password))
        # Under the same address it went already. After the commit nobody would know its name.
        self.sign_ins.end(found.subject)
        became = (Write(anew, found), EventType.MEMBER_CHANGED)
        self.commit(became, by=by, action="reset_sign_in")
        return Appointed(anew, password)
