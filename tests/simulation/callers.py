"""Who works here, and what comes with a token of hers."""

from typing import Final

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import MemberId
from quitclaim.domain.organisation.members import Member
from quitclaim.domain.organisation.principals import Principal
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.organisation.tokens import READING
from quitclaim.domain.publishing.takings import Taker, TakerKind
from tests.builders.ids import an_id
from tests.builders.staff import a_machine_token, a_session, a_session_key
from tests.simulation.cast import OMAR, name

READS: Final = Language.ENGLISH


def member(of: MemberId) -> Member:
    return Member(id=of, role=StaffRole.EDITOR)


def at_her_desk(of: MemberId) -> Principal:
    return Principal(member(of), a_session(a_session_key(name(of), member=of)))


# What shows pictures on the website; Omar answers for it.
PROGRAM: Final = Principal(
    member(OMAR), a_machine_token("content system", issued_by=OMAR, scopes=READING)
)
ITS_COPIES: Final = Taker(
    kind=TakerKind.TOKEN, id=an_id("content system"), member=OMAR, reads=READS
)
