"""All that people ask of us by right and nobody has answered, for the page and for programs."""

from dataclasses import dataclass
from typing import Any

from functions.library.routes.reception import Reception
from functions.library.routes.rights_seen import objection_due, plea_seen
from functions.library.routes.rights_told import PleasListed
from quitclaim.usecases.browse_objections import BrowseObjections
from quitclaim.usecases.browse_pleas import BrowsePleas
from quitclaim_web.doors.call import Call


@dataclass(frozen=True, slots=True)
class AskedByRight:
    pleas: BrowsePleas
    objections: BrowseObjections
    reception: Reception

    def __call__(self, call: Call[Any]) -> PleasListed:
        pleas, objections = self.pleas(), self.objections()
        people = [*(one.person for one in pleas), *(one.person for one in objections)]
        look = self.reception.around(call, people)
        asked = tuple(plea_seen(look, one) for one in pleas)
        objected = tuple(objection_due(look, one) for one in objections)
        left = [*(one.days_left for one in asked), *(one.days_left for one in objected)]
        late = sum(days < 0 for days in left)
        return PleasListed(pleas=asked, objections=objected, overdue=late)
