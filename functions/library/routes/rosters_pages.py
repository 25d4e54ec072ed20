"""The page of recognition in one collection: what a permit would say, and its roster (R15, R16)."""

from dataclasses import dataclass
from typing import Any, Final

from functions.library.routes.recognition_forms import ModeSaid, OfCollection
from functions.library.routes.rosters_desk import RostersDesk
from functions.library.routes.rosters_forms import AttestForm, ModeForm, RosterForm
from functions.library.routes.seen import Looking
from quitclaim.domain.errors import Conflict, NotAllowed
from quitclaim.domain.organisation.memberships import Mode
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.addresses import Addresses
from quitclaim.usecases.browse_library import BrowseLibrary
from quitclaim.usecases.browse_people import BrowsePeople
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_REFUSED: Final = 422
_MOVED: Final = 409
_PAGE: Final = "/collections/{collection}/recognition"


@dataclass(frozen=True, slots=True, kw_only=True)
class RostersPages:
    desk: RostersDesk
    browse: BrowseLibrary
    people: BrowsePeople
    addresses: Addresses
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path=_PAGE,
                name="see_permit",
                action=Action.VIEW_PEOPLE,
                asks=OfCollection,
                about="What a permit would say now: everything and everyone that is missing.",
                does=self.again,
            ),
            Route(
                method="POST",
                path=_PAGE,
                name="choose_recognition_mode",
                action=Action.SET_COLLECTION,
                asks=ModeForm,
                about="Whose templates off would drop; and off, or by roster.",
                does=self.chosen,
            ),
            Route(
                method="POST",
                path="/collections/{collection}/roster",
                name="keep_roster",
                action=Action.SET_ROSTER,
                asks=RosterForm,
                about="Who is in the pictures; each change voids what was attested.",
                does=self.kept,
            ),
            Route(
                method="POST",
                path="/collections/{collection}/attestations",
                name="say_attested",
                action=Action.ATTEST_ROSTER,
                asks=AttestForm,
                about="Nobody but those on the roster is in these pictures, by her word.",
                does=self.attested,
            ),
        )

    def chosen(self, call: Call[ModeForm]) -> Answer:
        asked = call.asked
        if asked.act == "preview":
            return self.again(call, preview=self.desk.preview(call, asked.collection))
        said = ModeSaid(collection=asked.collection, mode=asked.mode, version=asked.version)
        try:
            return self.again(call, dropped=self.desk.set_mode(call, said))
        except (Conflict, NotAllowed) as error:
            return self._refused(call, error)

    def kept(self, call: Call[RosterForm]) -> Answer:
        asked = call.asked
        if asked.act == "find":
            found = self.people(name=asked.name.strip())
            return self.again(call, found=found, sought=asked.name)
        if asked.wrong:
            return self.again(call, status=_REFUSED, wrong=asked.wrong, pasted=asked.pasted)
        try:
            self.desk.change(call, asked.said)
        except (Conflict, NotAllowed) as error:
            return self._refused(call, error, pasted=asked.pasted)
        return SeeOther(f"/collections/{asked.collection}/recognition")

    def attested(self, call: Call[AttestForm]) -> Answer:
        said = call.asked.said
        if said is None:
            return self.again(call, status=_REFUSED, wrong=("attested",))
        try:
            self.desk.say(call, said)
        except (Conflict, NotAllowed) as error:
            return self._refused(call, error)
        return SeeOther(f"/collections/{call.asked.collection}/recognition")

    def _refused(self, call: Call[Any], error: Conflict | NotAllowed, **values: Any) -> Answer:
        if isinstance(error, NotAllowed):
            return self.again(call, status=_REFUSED, refused=error.reasons, **values)
        return self.again(call, status=_MOVED, moved=True, **values)

    def again(self, call: Call[Any], *, status: int = 200, **values: Any) -> Answer:
        listed = self.browse.collection(call.asked.collection)
        told = self.desk.told(call, listed.collection)
        shown = _NOTHING | values
        found = shown.pop("found")
        names = self.desk.reception.of(call, *found.people) if found else None
        page = self.pages.show(
            "collection_recognition",
            call.visit,
            collection=Looking(self.addresses, call.member).collection(listed),
            told=told,
            modes=tuple(Mode),
            found=[names.listed(one) for one in found.people] if found and names else None,
            putting=self.desk.putting(),
            may=call.member.acts,
            **shown,
        )
        return Html(page, status)


_NOTHING: Final[dict[str, Any]] = {
    "wrong": (),
    "refused": (),
    "moved": False,
    "preview": None,
    "dropped": None,
    "asked": None,
    "found": None,
    "sought": "",
    "pasted": "",
}
