"""On her own page somebody asks once for everything that is kept of her (R40; art. 15, 20)."""

from dataclasses import dataclass

from quitclaim.domain.archives.archives import Archive, ArchiveState, reader_for
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import ArchiveId, PersonId, TokenHash
from quitclaim.domain.pictures.own_views import OwnView, own_view
from quitclaim.domain.publishing.touched import Reach, Touched
from quitclaim.ports.archives import Archives
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.changes import Change
from quitclaim.ports.clock import Clock
from quitclaim.ports.library import Library
from quitclaim.ports.own_pictures import OwnPictures, place_of, view_in
from quitclaim.ports.paging import every
from quitclaim.usecases.act_on_my_page import MyPageDesk
from quitclaim.usecases.archive_desk import assets_in, latest_for, under_names
from quitclaim.usecases.open_my_page import Voice
from quitclaim.usecases.own_pictures import is_hers_to_see, names_of
from quitclaim.usecases.retelling import told


@dataclass(frozen=True, slots=True)
class ArchiveOnMyPage(MyPageDesk):
    archives: Archives

    def note(self, voice: Voice, action: str, *touched: Touched) -> None:
        fact = told(self.chance, at=self.clock.now(), by=voice.by, action=action)
        self.commits.commit(Change(fact=fact, touches=touched))


class AskArchive(ArchiveOnMyPage):
    def __call__(self, token: TokenHash, person: PersonId) -> Archive:
        """
        Have it packed: first the pictures are made that she may see, then all of it.

        It is in the log that she asked before anything waits for it. Whoever asked already, and has
        not got it yet, waits for that one.
        """
        voice, now = self.voice(token, person), self.clock.now()
        self.note(voice, "ask_archive", Touched(Reach.OWN_PICTURES, voice.person))
        known = latest_for(voice, self.archives)
        if known is not None and known.state(at=now) is ArchiveState.ASKED:
            return known
        archive = Archive(
            id=ArchiveId(self.chance.uuid()),
            reader=reader_for(voice.person, voice.by),
            person=voice.person,
            asked_at=now,
        )
        self.archives.ask(archive)
        return archive


@dataclass(frozen=True, slots=True)
class TakeArchive(ArchiveOnMyPage):
    catalogue: Catalogue

    def __call__(self, token: TokenHash, person: PersonId, *, file: str) -> str | None:
        """
        Where it is, for a minute; None where it shows more than it would if it were packed now.

        Each is in the log. NotFound where none is ready.
        """
        voice, now = self.voice(token, person), self.clock.now()
        known = latest_for(voice, self.archives)
        if known is None or known.state(at=now) is not ArchiveState.READY:
            raise NotFound(person)
        if not self._holds(known, voice):
            return None
        self.note(voice, "take_archive")
        return self.archives.address(known, file=file)

    def _holds(self, archive: Archive, voice: Voice) -> bool:
        """Whatever was marked since, or turned out to be somebody else's, is in no file of hers."""
        views, names = self.archives.views(archive), names_of(voice)
        assets = self.catalogue.assets(assets_in(views))
        now = {under_names(names)}
        for asset in assets.values():
            view = own_view(asset, names=names) if is_hers_to_see(asset) else None
            if isinstance(view, OwnView):
                now.add(view_in(place_of(voice.person, asset.id, view=view)))
        return views <= now


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """`archive` None: she never asked. `made`: of `pictures`, in which she is, those there now."""

    archive: Archive | None
    state: ArchiveState | None
    pictures: int
    made: int


@dataclass(frozen=True, slots=True)
class ShowArchive:
    """Only read."""

    library: Library
    own_pictures: OwnPictures
    archives: Archives
    clock: Clock

    def __call__(self, voice: Voice) -> Progress:
        archive, names = latest_for(voice, self.archives), names_of(voice)
        state = archive.state(at=self.clock.now()) if archive else None
        is_waiting = state is ArchiveState.ASKED
        pictures = sum(map(self._pictures, names)) if is_waiting else 0
        made = sum(len(self.own_pictures.there(one)) for one in names) if is_waiting else 0
        # What was made before anything changed lies there too.
        made = min(made, pictures)
        return Progress(archive=archive, state=state, pictures=pictures, made=made)

    def _pictures(self, name: PersonId) -> int:
        return sum(1 for _ in every(lambda after: self.library.assets_of(name, after=after)))
