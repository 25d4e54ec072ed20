"""One picture of ADA that is out on the website, and an editor who takes it."""

from typing import Any

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import MemberId
from quitclaim.domain.people.person import HERSELF, Role, Speaker
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.takings import Taker, Taking, Way
from quitclaim.ports.paging import every
from quitclaim.usecases.call_takers_back import CallTakersBack
from quitclaim.usecases.decide_asset import DecideAsset
from quitclaim.usecases.take_rendition import Taken, TakeRendition, Wish
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import ADA, EDITOR
from tests.fakes.fakes import Fakes
from tests.unit.usecases.publications import PICTURE, YES
from tests.unit.usecases.stage import made


def a_wish(row: Rendition, *, member: MemberId = EDITOR, **changes: Any) -> Wish:
    known: dict[str, Any] = {
        "rendition": row.id,
        "taker": Taker.of(member, reads=Language.ENGLISH),
        "how": Way.DOWNLOAD,
        "by": Speaker(Role.STAFF, member),
    }
    return Wish(**(known | changes))


def take(fakes: Fakes, row: Rendition, **changes: Any) -> Taken | None:
    return made(TakeRendition, fakes)(a_wish(row, **changes))


def took(fakes: Fakes, row: Rendition, **changes: Any) -> Taking:
    taken = take(fakes, row, **changes)
    assert taken is not None
    return taken.taking


def withdraw(fakes: Fakes) -> None:
    """ADA's no, and what is decided right after it."""
    made(WithdrawConsent, fakes)(ADA, YES.id, speaker=HERSELF)
    made(DecideAsset, fakes)(PICTURE.id)


def called_back(fakes: Fakes, row: Rendition) -> list[Taking]:
    withdraw(fakes)
    made(CallTakersBack, fakes)(row.id)
    return takings(fakes, row)


def takings(fakes: Fakes, row: Rendition) -> list[Taking]:
    return list(every(lambda after: fakes.takings.of_rendition(row, after=after)))
