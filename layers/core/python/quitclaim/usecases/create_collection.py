from dataclasses import dataclass

from quitclaim.domain.ids import CollectionId, MemberId
from quitclaim.domain.pictures.uploads import folder_named
from quitclaim.ports.catalogue import Catalogue, Label
from quitclaim.ports.inbox import Pseudonyms
from quitclaim.usecases.change_rules import OpenCollection
from quitclaim.usecases.library_desk import LibraryDesk


@dataclass(frozen=True, slots=True)
class CreateCollection(LibraryDesk):
    catalogue: Catalogue
    pseudonyms: Pseudonyms

    def __call__(self, name: str, *, member: MemberId) -> CollectionId:
        """As strict as settings come; where that folder is a collection already, it is that one."""
        folder = folder_named(name)
        collection = self.pseudonyms.of_folder(folder)
        if not self.catalogue.labels([collection]):
            label = Label(name=folder, folder=folder, opened_at=self.clock.now())
            self.catalogue.label(collection, label)
        # Last, so that a crash before it leaves a name, which the next attempt finds.
        open_collection = OpenCollection(self.library, self.commits, self.clock, self.chance)
        open_collection(collection, member=member)
        return collection
