"""Taking back what is out: the row first, so that nothing serves it; then its bytes (R29)."""

from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import Speaker
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.touched import Touched
from quitclaim.ports.blobs import Blobs, Shelf
from quitclaim.ports.changes import Change
from quitclaim.ports.writes import Write
from quitclaim.usecases.library_desk import LibraryDesk
from quitclaim.usecases.retelling import told


def recall(
    desk: LibraryDesk,
    row: Rendition,
    *,
    blobs: Blobs,
    by: Speaker,
    touches: tuple[Touched, ...] = (),
) -> None:
    """`touches`: where whoever recalls it does not decide what its channel shows from now on."""
    at = desk.clock.now()
    recalled = row.recalled(at=at)
    said = Announcement(EventType.RENDITION_RECALLED, row.id, recalled.version)
    desk.commits.commit(
        Change(
            fact=told(desk.chance, said, at=at, by=by, action="recall_rendition"),
            writes=(Write(recalled, row),),
            touches=touches,
        )
    )
    blobs.delete(Shelf.PICTURES, row.id)
