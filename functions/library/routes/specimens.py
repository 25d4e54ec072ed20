"""What people read before they say yes, looked at without asking anybody (R3)."""

from dataclasses import dataclass, replace

from markupsafe import Markup

from functions.library.routes.specimens_told import (
    WhichLanguage,
    WhichSpecimen,
    listed,
    shown,
    told,
)
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.organisation.roles import Action
from quitclaim.usecases.browse_specimens import BrowseSpecimens
from quitclaim_web.doors.answers import Answer, Html
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route


@dataclass(frozen=True, slots=True)
class Specimens:
    browse: BrowseSpecimens
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/templates",
                name="see_templates",
                action=Action.ASK,
                asks=WhichLanguage,
                about="Which texts people are asked with, in which version.",
                does=self.listed,
            ),
            Route(
                method="GET",
                path="/templates/{language}/{asks}/{audience}",
                name="see_template",
                action=Action.ASK,
                asks=WhichSpecimen,
                about="One of these texts, as it would be read if it were asked now.",
                does=self.shown,
            ),
        )

    def listed(self, call: Call[WhichLanguage]) -> Answer:
        language = call.asked.language or self.pages.sentences(call.visit).language
        rules = self.browse.rules()
        editions = [shown(one) for one in self.browse.editions(language)]
        return Html(
            self.pages.show(
                "templates",
                call.visit,
                editions=editions,
                texts=list(listed(editions[0], rules=rules)),
                language=language,
                of=tuple(Language),
                is_ready=rules.controller is not None and bool(rules.channels),
                may_set_rules=call.member.may(Action.SET_RULES),
            )
        )

    def shown(self, call: Call[WhichSpecimen]) -> Answer:
        text = told(self.browse.read(call.asked.specimen, instead=instead(call, self.pages)))
        return Html(
            self.pages.show(
                "template",
                call.visit,
                text=text,
                # Written by us from a template that escapes what it is given.
                notice=Markup(text.notice) if text.notice else None,  # noqa: S704
                may_set_rules=call.member.may(Action.SET_RULES),
            )
        )


def instead(call: Call[WhichSpecimen], pages: Pages) -> str:
    """In the language of the text, not of whoever looks at it."""
    spoken = pages.sentences(replace(call.visit, language=call.asked.language.value))
    return spoken.say("template.instead")
