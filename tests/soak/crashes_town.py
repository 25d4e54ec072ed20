"""Three people on three pictures, what they said, and what follows from it, by other rules."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from quitclaim.domain.ids import AssetId, ConsentId, FaceId, PersonId
from quitclaim.domain.organisation.actions import Action
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.pictures.curation import review_reopened, reviewed
from quitclaim.ports.changes import Purpose
from quitclaim.ports.writes import Write
from quitclaim.usecases.answer_request import GiveConsent
from quitclaim.usecases.library_desk import Correction
from quitclaim.usecases.mark_asset import Looked, MarkAsset
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import (
    ADA,
    BOB,
    EDITOR,
    MIA,
    WEBSITE,
    a_channel_rule,
    a_collection_rule,
    a_hash,
    a_linked_face,
    a_person,
    a_region,
    a_request,
    a_scope,
    an_asset,
    some_rules,
)
from tests.contract.changes import a_change
from tests.soak.crashes_house import House

PEOPLE: Final = (ADA, BOB, MIA)
SHOWN: Final[Mapping[AssetId, tuple[PersonId, ...]]] = {
    AssetId(a_hash("alone")): (ADA,),
    AssetId(a_hash("two")): (ADA, BOB),
    AssetId(a_hash("three")): (ADA, BOB, MIA),
}


@dataclass(eq=False)
class Town:
    """`yeses`: the record of whoever said yes, since she was told that it is written down."""

    house: House
    yeses: dict[PersonId, ConsentId] = field(default_factory=dict)
    reviewed: set[AssetId] = field(default_factory=set)

    def found(self) -> None:
        rules = some_rules(channels={WEBSITE: a_channel_rule()}, assessment=None)
        self._write(Write(rules))
        self._write(Write(a_collection_rule()))
        for person in PEOPLE:
            self.house.port("keys").make(person, Purpose.DATA)
            self._write(Write(a_person(person)))
        for asset, people in SHOWN.items():
            faces = [
                a_linked_face(person, region=a_region(x=3000 * place))
                for place, person in enumerate(people)
            ]
            self._write(Write(an_asset(*faces, id=asset, content=asset, review=None)))
            self.look(asset)

    def ask(self, person: PersonId) -> ConsentId:
        """A record that waits for her answer."""
        record = a_request(id=ConsentId(self.house.port("chance").uuid()), person=person)
        self._write(Write(record))
        return record.id

    def give(self, person: PersonId, consent: ConsentId) -> None:
        give = self.house.built(GiveConsent)
        give(person, consent, speaker=HERSELF, scope=a_scope())
        self.yeses[person] = consent

    def withdraw(self, person: PersonId) -> None:
        withdraw = self.house.built(WithdrawConsent)
        withdraw(person, self.yeses[person], speaker=HERSELF)
        del self.yeses[person]

    def look(self, asset: AssetId) -> None:
        now = self.house.clock.now()
        self._mark(asset, partial(reviewed, member=EDITOR, at=now))
        self.reviewed.add(asset)

    def doubt(self, asset: AssetId) -> None:
        self._mark(asset, review_reopened)
        self.reviewed.discard(asset)

    def hidden(self, asset: AssetId) -> frozenset[FaceId] | None:
        """Who must not be seen of a picture; None: nothing of it may be seen."""
        if asset not in self.reviewed:
            return None
        return frozenset(_face(one) for one in SHOWN[asset] if one not in self.yeses)

    def _mark(self, asset: AssetId, correction: Correction) -> None:
        known = self.house.port("library").asset(asset)
        by = Looked(member=EDITOR, action=Action.REVIEW, version=known.version)
        self.house.built(MarkAsset)(asset, correction, by=by)

    def _write(self, write: Write) -> None:
        self.house.port("commits").commit(a_change(write))


def _face(person: PersonId) -> FaceId:
    """The only one of hers."""
    return a_linked_face(person).id
