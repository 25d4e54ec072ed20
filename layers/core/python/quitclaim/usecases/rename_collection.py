from dataclasses import dataclass, replace

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import CollectionId, MemberId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.changes import Change
from quitclaim.usecases.library_desk import LibraryDesk
from quitclaim.usecases.retelling import told


@dataclass(frozen=True, slots=True)
class RenameCollection(LibraryDesk):
    catalogue: Catalogue

    def __call__(self, collection: CollectionId, name: str, *, member: MemberId) -> None:
        """What is uploaded into the folder of the old name still comes here."""
        rule = self.library.collections([collection]).get(collection)
        label = self.catalogue.labels([collection]).get(collection)
        if rule is None or label is None:
            raise NotFound(collection)
        renamed = replace(label, name=name.strip())
        if renamed == label:
            return
        said = Announcement(EventType.RULES_CHANGED, collection, rule.version)
        by = Speaker(Role.STAFF, member)
        fact = told(self.chance, said, at=self.clock.now(), by=by, action="rename_collection")
        # The leaf first: nobody's word is changed without one.
        self.commits.commit(Change(fact=fact))
        self.catalogue.label(collection, renamed)
