"""ADA asks for herself in a collection where BOB is on the roster too."""

from quitclaim.domain.ids import FaceId, PersonId
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.domain.recognition.packs import Pack
from quitclaim.ports.crops import CaptureKey
from quitclaim.ports.recognising import Plan
from quitclaim.usecases.find_me import FindMe
from quitclaim.usecases.see_herself import SeeHerself, Unseen, Wish
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import ADA, BOB, a_run_account, an_id
from tests.fakes.fakes import Fakes
from tests.unit.usecases.recognition import GROUP, HERS, PACK, STRANGERS, attested, yes_of
from tests.unit.usecases.stage import made, put

FIND = an_id("a find")


def asked(*people: PersonId) -> Fakes:
    """ADA and BOB are on the roster of a picture that shows her, and she asks for herself."""
    fakes = attested(*(people or (ADA, BOB)))
    fakes.endpoint.planted[GROUP.id, HERS] = ADA
    fakes.endpoint.planted[GROUP.id, STRANGERS] = BOB
    put(fakes, a_run_account(id=FIND, by=None))
    return fakes


def find(
    fakes: Fakes, who: PersonId = ADA, *, shows: str = ADA, pack: Pack = PACK
) -> Plan | Unseen | None:
    see = made(SeeHerself, fakes, pack=pack)
    wish = Wish(person=who, portion=Plan(FIND), capture=CaptureKey(shows))
    return made(FindMe, fakes, see=see)(wish)


def found(fakes: Fakes) -> list[FaceId]:
    use = fakes.runs.use(FIND, GROUP.id)
    return [one.face for one in use.matched] if use and use.ended_at else []


def account(fakes: Fakes) -> RunAccount:
    known = fakes.runs.account(FIND)
    assert known
    return known


def withdraw(fakes: Fakes, who: PersonId) -> None:
    made(WithdrawConsent, fakes)(who, yes_of(who).id, speaker=HERSELF)
