"""What somebody takes with her."""

from quitclaim.domain.archives.archives import Archive
from quitclaim.domain.archives.documents import Contents
from quitclaim.domain.archives.said import Said
from quitclaim.domain.archives.shown import InArchive
from quitclaim.domain.archives.subject import Subject
from quitclaim.domain.people.person import HERSELF
from tests.builders import ADA, NOON, a_controller, a_hash, a_person, a_testimony, an_id
from tests.unit.refusals.cases import (
    LOCAL,
    NOT_A_HASH,
    NOT_AN_ID,
    ONLY_HASHES,
    ONLY_UTC,
    ONLY_UUIDS,
    Refusals,
    built,
)

REFUSALS: Refusals = {
    Archive: (
        built(Archive, id=an_id("archive"), reader=ADA, person=ADA, asked_at=NOON),
        [
            *(({name: NOT_AN_ID}, ONLY_UUIDS) for name in ("id", "reader", "person")),
            ({"asked_at": LOCAL}, ONLY_UTC),
            ({"made_at": LOCAL}, ONLY_UTC),
        ],
    ),
    InArchive: (
        built(
            InArchive,
            asset=a_hash("picture"),
            places=(),
            file=None,
            unshown=None,
            bars=(),
            out=(),
            went=(),
        ),
        [({"asset": NOT_A_HASH}, ONLY_HASHES)],
    ),
    Subject: (built(Subject, person=a_person()), [({"language": "Klingon"}, "give its code")]),
    Said: (
        built(Said, reader=HERSELF, testimonies=(a_testimony(),)),
        [({"papers": {an_id("another"): "a file"}}, "name its request")],
    ),
    Contents: (
        built(
            Contents,
            id=an_id("archive"),
            at=NOON,
            controller=a_controller(),
            subject=Subject(person=a_person()),
            said=Said(reader=HERSELF),
            statements=(),
            unreadable=0,
            is_enrolled=False,
            pictures=(),
        ),
        [({"id": NOT_AN_ID}, ONLY_UUIDS), ({"at": LOCAL}, ONLY_UTC)],
    ),
}
