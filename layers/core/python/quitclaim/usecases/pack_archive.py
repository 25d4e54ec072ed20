"""The archive that somebody asked for, packed; and a letter that it lies there (R40)."""

from dataclasses import dataclass

from quitclaim.domain.archives.archives import Archive
from quitclaim.domain.ids import FactId, LetterId, PersonId
from quitclaim.domain.organisation.facts import Fact
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.ports.archives import Archives
from quitclaim.ports.chance import Chance
from quitclaim.ports.changes import Change, Commits
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.mail import Letter, Message
from quitclaim.usecases.archive_desk import living, under_names, voice_of, waiting_for
from quitclaim.usecases.archive_files import ArchiveFiles
from quitclaim.usecases.archive_reading import ReadForArchive
from quitclaim.usecases.own_pictures import names_of


@dataclass(frozen=True, slots=True)
class PackArchive:
    consents: Consents
    archives: Archives
    commits: Commits
    clock: Clock
    chance: Chance
    read: ReadForArchive

    def __call__(self, person: PersonId) -> int:
        """
        How many about her were made: of those that somebody waits for, all.

        Whoever died in it is followed by one who packs anew; the leaf and the letter are written
        once, since they go by the archive's own id. Nothing is left where whoever asked, or whom it
        is about, is erased meanwhile.
        """
        waiting = waiting_for(self.archives, person, at=self.clock.now())
        return sum(map(self._made, waiting))

    def _made(self, archive: Archive) -> bool:
        voice = voice_of(self.consents, archive, at=self.clock.now())
        if voice is None:
            self.archives.drop(archive)
            return False
        files = ArchiveFiles(self.read, archive, voice)
        self.archives.pack(archive, files=files)
        if not self._told(archive):
            return False
        names = under_names(names_of(voice))
        self.archives.finish(archive, views=(names, *files.views))
        self._drop_older(archive)
        return self._is_whole(archive)

    def _told(self, archive: Archive) -> bool:
        """To her own page, where she finds what is her child's, too."""
        reader = living(self.consents, archive.reader)
        if reader is None or not self._is_whole(archive):
            self.archives.drop(archive)
            return False
        now = self.clock.now()
        letter = Message(
            id=LetterId(self.chance.uuid()), letter=Letter.ARCHIVE, person=reader.id, at=now
        )
        # The same fact however often: what was written before is not written again.
        fact = Fact(
            id=FactId(archive.id), at=now, by=THE_CLOCK, action="pack_archive", announced=()
        )
        self.commits.commit(Change(fact=fact, encloses=(letter,)))
        return True

    def _is_whole(self, archive: Archive) -> bool:
        if voice_of(self.consents, archive, at=self.clock.now()) is not None:
            return True
        self.archives.drop(archive)
        return False

    def _drop_older(self, archive: Archive) -> None:
        for one in self.archives.of(archive.reader, person=archive.person):
            if one.id != archive.id and one.asked_at <= archive.asked_at:
                self.archives.drop(one)
