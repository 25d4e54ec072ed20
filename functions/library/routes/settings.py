"""The page of a collection's settings: what a change would do, then the change (R57, R58)."""

from dataclasses import dataclass
from typing import Any, Final

from functions.library.routes.seen import Looking
from functions.library.routes.settings_api import SettingsDesk
from functions.library.routes.settings_forms import (
    KeepingForm,
    SettingForm,
    WhichSettings,
    as_said,
    redaction_said,
)
from functions.library.routes.settings_told import PreviewShown
from quitclaim.domain.errors import Conflict, NotAllowed
from quitclaim.domain.organisation.memberships import Default
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.addresses import Addresses
from quitclaim.ports.backlog import Backlog
from quitclaim.usecases.browse_library import BrowseLibrary
from quitclaim.usecases.set_collection import Setting
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_REFUSED: Final = 422
_MOVED: Final = 409
_PAGE: Final = "/collections/{collection}/settings"
Values = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    desk: SettingsDesk
    browse: BrowseLibrary
    addresses: Addresses
    backlog: Backlog
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path=_PAGE,
                name="see_collection_settings",
                action=Action.SET_COLLECTION,
                asks=WhichSettings,
                about="What is set for a collection, and why its pictures are kept.",
                does=lambda call: self._page(call, done=call.asked.done),
            ),
            Route(
                method="POST",
                path=_PAGE,
                name="choose_collection_settings",
                action=Action.SET_COLLECTION,
                asks=SettingForm,
                about="What other settings would change; and the change itself.",
                does=self.chosen,
            ),
            Route(
                method="POST",
                path="/collections/{collection}/keeping",
                name="say_collection_keeping",
                action=Action.SET_COLLECTION,
                asks=KeepingForm,
                about="Why a collection's pictures are kept, on which basis, and how long.",
                does=self.kept,
            ),
        )

    def chosen(self, call: Call[SettingForm]) -> Answer:
        asked = call.asked
        collection, setting = asked.collection, asked.setting
        is_unexplained = setting.default is not Default.REDACT and setting.reason is None
        if is_unexplained:
            return self._page(call, status=_REFUSED, said=setting, wrong=("reason",))
        try:
            if asked.act == "preview":
                found = PreviewShown.of(self.desk.preview(collection, setting))
                return self._page(call, said=setting, preview=found)
            return self._set(call, setting)
        except Conflict:
            return self._page(call, status=_MOVED, said=setting, moved=True)
        except NotAllowed as error:
            return self._page(call, status=_REFUSED, said=setting, refused=error.reasons[0])

    def kept(self, call: Call[KeepingForm]) -> Answer:
        asked, member = call.asked, call.member.id
        if asked.wrong:
            return self._page(call, status=_REFUSED, keeping=asked, wrong=asked.wrong)
        try:
            self.desk.keep(asked.collection, asked.purpose, version=asked.version, member=member)
        except Conflict:
            return self._page(call, status=_MOVED, keeping=asked, moved=True)
        except NotAllowed as error:
            return self._page(call, status=_REFUSED, keeping=asked, refused=error.reasons[0])
        return SeeOther(f"/collections/{asked.collection}/settings?done=keeping_recorded")

    def _set(self, call: Call[SettingForm], setting: Setting) -> Answer:
        """Answered with the page itself, which knows how it was before, and offers the way back."""
        asked = call.asked
        was = Setting.of(self.desk.rule(asked.collection))
        self.desk.change(asked.collection, setting, version=asked.version, member=call.member.id)
        waiting = self.backlog.waiting().changes
        return self._page(call, was=was, waiting=waiting)

    def _page(self, call: Call[Any], *, status: int = 200, **values: Any) -> Answer:
        listed = self.browse.collection(call.asked.collection)
        rule = self.desk.rule(listed.collection)
        look = Looking(self.addresses, call.member)
        said, keeping = as_said(rule, self.desk.keepings.of(rule.collection))
        # What was typed stands in the forms again, or else what holds.
        shown = _NOTHING | {"said": said, "keeping": keeping} | values
        page = self.pages.show(
            "collection_settings",
            call.visit,
            collection=look.collection(listed),
            version=rule.version,
            defaults=tuple(Default),
            bases=self.desk.bases(),
            redaction=redaction_said(shown["said"].redaction),
            was_redaction=redaction_said(shown["was"].redaction) if shown["was"] else "",
            **shown,
        )
        return Html(page, status)


_NOTHING: Final[Values] = {
    "done": None,
    "preview": None,
    "was": None,
    "waiting": 0,
    "moved": False,
    "refused": None,
    "wrong": (),
}
