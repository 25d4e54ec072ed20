"""Endpoints outside, for programs: made known, shown, given another secret, switched, taken out."""

from dataclasses import dataclass

from functions.library.routes.hooks_told import (
    HookAndPage,
    HookAndTold,
    HookMade,
    HookShown,
    HooksShown,
    NewHook,
    OtherSwitch,
    WhichHook,
    delivery_shown,
    hook_shown,
    known,
    made,
)
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.hooks import Deliveries, Hooks
from quitclaim.usecases.register_endpoint import (
    RegisterEndpoint,
    RemoveEndpoint,
    RotateSecret,
    SwitchEndpoint,
)
from quitclaim_web.doors.answers import Answer, Done, Json
from quitclaim_web.doors.asked import Nothing
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route


@dataclass(frozen=True, slots=True)
class HooksApi:
    hooks: Hooks
    deliveries: Deliveries
    register: RegisterEndpoint
    rotate: RotateSecret
    switch: SwitchEndpoint
    remove: RemoveEndpoint

    def routes(self) -> tuple[AnyRoute, ...]:
        return self._of_all() + self._of_one() + self._endings()

    def _of_all(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/api/hooks",
                name="list_hooks",
                action=Action.SET_HOOK,
                tells=HooksShown,
                about="Endpoints outside that are told what happens, without their secrets.",
                does=self.listed,
            ),
            Route(
                method="POST",
                path="/api/hooks",
                name="register_hook",
                action=Action.SET_HOOK,
                asks=NewHook,
                tells=HookMade,
                status=201,
                about="An endpoint that is told from now on, and the secret that signs for it.",
                does=lambda call: made(self.register(call.asked.address, call.asked.types)),
            ),
        )

    def _of_one(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/api/hooks/{endpoint}",
                name="view_hook",
                action=Action.SET_HOOK,
                asks=HookAndPage,
                tells=HookAndTold,
                about="One endpoint and what it was told, the latest first.",
                does=self.shown,
            ),
            Route(
                method="PATCH",
                path="/api/hooks/{endpoint}",
                name="switch_hook",
                action=Action.SET_HOOK,
                asks=OtherSwitch,
                tells=HookShown,
                about="Off or on. One that answered 410 is off.",
                does=self.switched,
            ),
        )

    def _endings(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path="/api/hooks/{endpoint}/secret",
                name="rotate_hook_secret",
                action=Action.SET_HOOK,
                asks=WhichHook,
                tells=HookMade,
                status=201,
                about="Another secret. For a day, the one before it signs beside it.",
                does=lambda call: made(self.rotate(call.asked.endpoint)),
            ),
            Route(
                method="DELETE",
                path="/api/hooks/{endpoint}",
                name="remove_hook",
                action=Action.SET_HOOK,
                asks=WhichHook,
                status=204,
                about="Nothing is sent there from now on.",
                does=self.removed,
            ),
        )

    def listed(self, call: Call[Nothing]) -> Answer:  # noqa: ARG002  whoever asks sees all of it
        return Json(HooksShown(hooks=tuple(map(hook_shown, self.hooks.endpoints()))))

    def shown(self, call: Call[HookAndPage]) -> Answer:
        found = known(self.hooks, call.asked.endpoint)
        page = self.deliveries.told(found.id, after=call.after)
        told = tuple(map(delivery_shown, page.items))
        following = call.following(page.following)
        return Json(HookAndTold(hook=hook_shown(found), deliveries=told, following=following))

    def switched(self, call: Call[OtherSwitch]) -> Answer:
        return Json(hook_shown(self.switch(call.asked.endpoint, is_on=call.asked.on)))

    def removed(self, call: Call[WhichHook]) -> Answer:
        self.remove(call.asked.endpoint)
        return Done()
