"""What people read before they say yes, for programs (R45)."""

from dataclasses import dataclass

from functions.library.routes.specimens import instead
from functions.library.routes.specimens_told import (
    SpecimenShown,
    SpecimensListed,
    WhichLanguage,
    WhichSpecimen,
    listed,
    shown,
    told,
)
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.organisation.roles import Action
from quitclaim.usecases.browse_specimens import BrowseSpecimens
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route


@dataclass(frozen=True, slots=True)
class SpecimensApi:
    browse: BrowseSpecimens
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/api/templates",
                name="list_templates",
                action=Action.ASK,
                asks=WhichLanguage,
                tells=SpecimensListed,
                about="Which texts people are asked with, and every version of them.",
                does=self.listed,
            ),
            Route(
                method="GET",
                path="/api/templates/{language}/{asks}/{audience}",
                name="view_template",
                action=Action.ASK,
                asks=WhichSpecimen,
                tells=SpecimenShown,
                about="One of these texts, as it would be read if it were asked now.",
                does=self.told,
            ),
        )

    def listed(self, call: Call[WhichLanguage]) -> Answer:
        languages = [call.asked.language] if call.asked.language else list(Language)
        rules = self.browse.rules()
        kept = [[shown(edition) for edition in self.browse.editions(one)] for one in languages]
        return Json(
            SpecimensListed(
                templates=tuple(
                    text for latest, *_ in kept for text in listed(latest, rules=rules)
                ),
                editions=tuple(edition for editions in kept for edition in editions),
            )
        )

    def told(self, call: Call[WhichSpecimen]) -> Answer:
        words = instead(call, self.pages)
        return Json(told(self.browse.read(call.asked.specimen, instead=words)))
