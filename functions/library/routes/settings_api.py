"""A collection's settings and why its pictures are kept, for programs (R45, R57, R58)."""

from dataclasses import dataclass

from functions.library.routes.settings_forms import (
    KeepingSaid,
    OneCollection,
    SettingChosen,
    SettingSaid,
)
from functions.library.routes.settings_told import PreviewShown, SettingShown
from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import CollectionId
from quitclaim.domain.organisation.memberships import CollectionRule
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.keepings import Keepings
from quitclaim.ports.library import Library
from quitclaim.usecases.keep_pictures import KeepCollection
from quitclaim.usecases.preview_setting import PreviewSetting
from quitclaim.usecases.set_collection import SetCollection
from quitclaim.usecases.set_rules import rules_of
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route

_SETTINGS = "/api/collections/{collection}/settings"


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsDesk:
    """What can be said of a collection as a whole, by a page or by a program."""

    library: Library
    keepings: Keepings
    preview: PreviewSetting
    change: SetCollection
    keep: KeepCollection

    def rule(self, collection: CollectionId) -> CollectionRule:
        rule = self.library.collections([collection]).get(collection)
        if rule is None:
            raise NotFound(collection)
        return rule

    def shown(self, collection: CollectionId) -> SettingShown:
        return SettingShown.of(self.rule(collection), self.keepings.of(collection))

    def bases(self) -> tuple[LegalBasis, ...]:
        """Those on which an organisation of this kind may keep pictures."""
        latitude = rules_of(self.library).latitude
        return tuple(b for b in LegalBasis if b is LegalBasis.CONSENT or latitude.opens(b))


@dataclass(frozen=True, slots=True)
class SettingsApi:
    desk: SettingsDesk

    def routes(self) -> tuple[AnyRoute, ...]:
        return (*self._looked_at(), *self._changed())

    def _looked_at(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path=_SETTINGS,
                name="view_collection_settings",
                action=Action.SET_COLLECTION,
                asks=OneCollection,
                tells=SettingShown,
                about="What is set for a collection, and why its pictures are kept.",
                does=lambda call: Json(self.desk.shown(call.asked.collection)),
            ),
            Route(
                method="POST",
                path=f"{_SETTINGS}/preview",
                name="preview_collection_settings",
                action=Action.SET_DEFAULT,
                asks=SettingSaid,
                tells=PreviewShown,
                about="What other settings would change, by channel; nothing is changed.",
                does=self.previewed,
            ),
        )

    def _changed(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="PUT",
                path=_SETTINGS,
                name="set_collection_settings",
                action=Action.SET_COLLECTION,
                asks=SettingChosen,
                tells=SettingShown,
                about="Faces nobody decided on, with one reason; sensitive; whether to redact.",
                does=self.chosen,
            ),
            Route(
                method="PUT",
                path="/api/collections/{collection}/keeping",
                name="set_collection_keeping",
                action=Action.SET_COLLECTION,
                asks=KeepingSaid,
                tells=SettingShown,
                about="Why a collection's pictures are kept, on which basis, and how long.",
                does=self.kept,
            ),
        )

    def previewed(self, call: Call[SettingSaid]) -> Answer:
        asked = call.asked
        return Json(PreviewShown.of(self.desk.preview(asked.collection, asked.setting)))

    def chosen(self, call: Call[SettingChosen]) -> Answer:
        asked = call.asked
        member = call.member.id
        self.desk.change(asked.collection, asked.setting, version=asked.version, member=member)
        return Json(self.desk.shown(asked.collection))

    def kept(self, call: Call[KeepingSaid]) -> Answer:
        asked = call.asked
        member = call.member.id
        self.desk.keep(asked.collection, asked.purpose, version=asked.version, member=member)
        return Json(self.desk.shown(asked.collection))
