"""The page on which staff chooses the face by which somebody is to be known (R20)."""

from dataclasses import dataclass
from typing import Final

from functions.library.routes.knowing_desk import KnowingDesk
from functions.library.routes.knowing_forms import KnowByForm, WhoseFaces
from functions.library.routes.leading_back import MOVED
from functions.library.routes.reception import Reception
from quitclaim.domain.checks import Word
from quitclaim.domain.errors import Conflict, NotAllowed
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.pictures.corrections import Hindrance
from quitclaim.domain.pictures.likenesses import Fault, Flag
from quitclaim.usecases.approve_assessment import Unapprovable
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_PAGE: Final = "/people/{person}/faces"
# Of which the page says what to do; of the others, to choose another.
_REMEDIES: Final = frozenset(
    {
        Fault.NOT_PERMITTED,
        Fault.OTHER_CONSENT,
        Fault.NO_TEMPLATE,
        Fault.NO_FACE,
        Fault.NOT_CONFIRMED,
        Fault.EXCLUDED,
        Flag.SMALL,
        Flag.BLURRED,
    }
)
_WORDS: Final[dict[str, Word]] = {
    word.value: word for words in (Unapprovable, Hindrance, Flag, Fault) for word in words
}


@dataclass(frozen=True, slots=True)
class KnowingPages:
    desk: KnowingDesk
    reception: Reception
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path=_PAGE,
                name="see_own_faces",
                action=Action.ENROL,
                asks=WhoseFaces,
                about="By which faces somebody is known, was to be, or may be.",
                does=self.shown,
            ),
            Route(
                method="POST",
                path=_PAGE,
                name="choose_own_face",
                action=Action.ENROL,
                asks=KnowByForm,
                about="Know her by this face: one at a time, looked at soon.",
                does=self.chosen,
            ),
        )

    def shown(self, call: Call[WhoseFaces]) -> Answer:
        asked = call.asked
        known = self.desk.known(call, asked.person)
        page = self.pages.show(
            "person_faces",
            call.visit,
            person=self.reception.of(call, known).listed(known),
            told=self.desk.shown(call, asked.person),
            done=asked.done,
            moved=asked.refused == MOVED,
            refused=_WORDS.get(asked.refused),
            remedies=_REMEDIES,
        )
        return Html(page)

    def chosen(self, call: Call[KnowByForm]) -> Answer:
        page = f"/people/{call.asked.person}/faces"
        try:
            self.desk.offered(call)
        except Conflict:
            return SeeOther(f"{page}?refused={MOVED}")
        except NotAllowed as error:
            return SeeOther(f"{page}?refused={error.reasons[0]}")
        return SeeOther(f"{page}?done=asked")
