"""The first page of whoever works here: what there is to do, and one link to each of it (R31)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from functions.library.routes.worklists_told import TaskShown, TodoShown
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.library import Library
from quitclaim.usecases.set_rules import rules_of
from quitclaim.usecases.work_at_hand import Task, WorkAtHand
from quitclaim_web.doors.answers import Answer, Html, Json
from quitclaim_web.doors.asked import Nothing
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Entry, Route


@dataclass(frozen=True, slots=True)
class Place:
    """Where a task is done, by whoever may do it and is shown what it is about."""

    address: str
    action: Action
    shown: Visible | None = None


PLACES: Final[Mapping[Task, Place]] = {
    Task.ERASURES: Place("/pleas", Action.ERASE_PERSON),
    Task.OBJECTIONS: Place("/pleas", Action.DECIDE_OBJECTION),
    Task.FAILED: Place("/health", Action.VIEW_HEALTH),
    Task.UNDELIVERED: Place("/requests", Action.VIEW_PEOPLE),
    Task.SETTINGS: Place("/organisation", Action.SET_RULES),
    Task.LOOK: Place("/unreviewed", Action.REVIEW),
    Task.NAME: Place("/faces", Action.MARK_FACE, Visible.FACES),
    Task.YES: Place("/missing", Action.ASK, Visible.FACES),
    Task.EXPIRING: Place("/lapses", Action.ASK),
    Task.EXPIRED: Place("/lapses?urgency=expired", Action.ASK),
}
# The lists that are worth a look when nothing is counted on them.
_LISTS: Final = (
    ("unreviewed", "/unreviewed", Action.REVIEW),
    ("faces", "/faces", Action.MARK_FACE),
    ("missing", "/missing", Action.ASK),
    ("lapses", "/lapses", Action.ASK),
    ("who", "/who", Action.LINK_FACE),
    ("calendar", "/calendar", Action.VIEW_CALENDAR),
)


@dataclass(frozen=True, slots=True)
class Todo:
    library: Library
    work: WorkAtHand
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/",
                name="come_in",
                action=Entry.OWN,
                about="The first of her pages: what there is to do for her.",
                does=self.shown,
            ),
            Route(
                method="GET",
                path="/api/todo",
                name="list_tasks",
                action=Entry.OWN,
                tells=TodoShown,
                about="What there is to do, counted as far as it helps, what the law dates first.",
                does=self.told,
            ),
        )

    def shown(self, call: Call[Nothing]) -> Answer:
        may, rules = call.member.may, rules_of(self.library)
        # Whoever may stop it sees at first sight whether it runs.
        is_on = rules.recognition or rules.stopped
        return Html(
            self.pages.show(
                "todo",
                call.visit,
                tasks=self._tasks(call),
                lists=[(word, path) for word, path, action in _LISTS if may(action)],
                may={action.value for action in Action if may(action)},
                rules=rules if is_on and may(Action.STOP_RECOGNITION) else None,
            )
        )

    def told(self, call: Call[Nothing]) -> Answer:
        return Json(TodoShown(tasks=self._tasks(call)))

    def _tasks(self, call: Call[Any]) -> tuple[TaskShown, ...]:
        hers = [task for task, place in PLACES.items() if _is_hers(call, place)]
        return tuple(
            TaskShown(
                task=one.task,
                count=one.count,
                is_more=one.is_more,
                due_at=one.due_at,
                address=PLACES[one.task].address,
            )
            for one in self.work(hers)
        )


def _is_hers(call: Call[Any], place: Place) -> bool:
    """Of a token only what it was given: a count tells as well."""
    is_shown = place.shown is None or call.member.sees(place.shown)
    return is_shown and not call.who.denials(place.action)
