"""A minor of whom something was asked, and the request to each voice that has to answer."""

from collections.abc import Mapping
from dataclasses import dataclass

from quitclaim.domain.consents.asking import Proposal
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.requests import Progress, Request
from quitclaim.domain.consents.testimony import Testimony
from quitclaim.domain.people.person import Person, Speaker
from tests.builders import DAD, MIA, MUM, some_rules
from tests.fakes.fakes import Fakes
from tests.unit.usecases.answers import may_be_shown
from tests.unit.usecases.asking import ON_WEBSITE, asked_of, house, sign


@dataclass(frozen=True, slots=True)
class Family:
    fakes: Fakes
    records: tuple[Consent, ...]
    to: Mapping[Speaker, Request]

    def says_yes(self, by: Speaker, **changes: str) -> None:
        """To be shown on the website, and no to whatever else was asked."""
        sign(self.fakes, self.to[by], (self.records[0], ON_WEBSITE), **changes)

    def says_no(self, by: Speaker) -> None:
        sign(self.fakes, self.to[by])

    def progress(self, of: Speaker) -> Progress:
        found = self.fakes.requests.request(MIA, self.to[of].id)
        assert found
        return found.turns[-1].became

    def may_be_shown(self) -> bool:
        return may_be_shown(self.fakes, MIA)

    def said(self) -> dict[Speaker, Testimony]:
        return {one.by: one for one in self.fakes.requests.testimonies(MIA)}


def a_family(minor: Person, *proposals: Proposal) -> Family:
    """MIA, as she is given here, with both parents."""
    fakes = house(some_rules(minors_biometrics=True), people=(minor, MUM, DAD))
    asked = asked_of(fakes, *proposals, person=MIA)
    return Family(fakes, asked.consents, {request.to: request for request in asked.requests})
