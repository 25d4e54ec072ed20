"""Objections that nobody decided on yet, whatever is due first on top (GDPR art. 12(3), 21)."""

from dataclasses import dataclass
from itertools import islice
from typing import Final

from quitclaim.domain.consents.objections import Objection
from quitclaim.ports.consents import Consents
from quitclaim.ports.paging import every

# As many as are ever looked at on one page: whoever is objected to more often needs no list.
MOST: Final = 200


@dataclass(frozen=True, slots=True)
class BrowseObjections:
    consents: Consents

    def __call__(self, *, most: int = MOST) -> tuple[Objection, ...]:
        """They count from the moment they were made; this is what is left to decide."""
        listed = tuple(islice(every(lambda after: self.consents.objecting(after=after)), most))
        dossiers = self.consents.dossiers(dict.fromkeys(person for person, _ in listed)).values()
        wanted = {objection for _, objection in listed}
        known = {one.id: one for dossier in dossiers for one in dossier.objections}
        open_ones = (one for one in known.values() if one.id in wanted and one.ruling is None)
        return tuple(sorted(open_ones, key=lambda one: (one.at, one.id)))
