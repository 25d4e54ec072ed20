"""Which archives wait, and whether whoever waits may still read what is in them."""

import hashlib
from collections.abc import Iterable
from datetime import datetime
from typing import Final

from quitclaim.domain.archives.archives import Archive, ArchiveState, reader_for
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.ids import AssetId, PersonId
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.people.voices import may_speak
from quitclaim.domain.scope import Kind
from quitclaim.ports.archives import Archives
from quitclaim.ports.consents import Consents
from quitclaim.usecases.open_my_page import Voice

_NAMES: Final = "names/"


def waiting_for(archives: Archives, person: PersonId, *, at: datetime) -> tuple[Archive, ...]:
    """Those about her that somebody has to make."""
    about = (one for one in archives.everybodys() if one.person == person)
    return tuple(one for one in about if one.state(at=at) is ArchiveState.ASKED)


def latest_for(voice: Voice, archives: Archives) -> Archive | None:
    """What she asked for last, about this person."""
    reader = reader_for(voice.person, voice.by)
    return next(iter(archives.of(reader, person=voice.person)), None)


def under_names(names: Iterable[PersonId]) -> str:
    """
    Beside the views of an archive: as whom she was read when it was packed. Whoever turned out to
    be two people since has one in which the other's records are.
    """
    said = " ".join(sorted(names)).encode()
    return f"{_NAMES}{hashlib.sha256(said).hexdigest()}"


def assets_in(views: Iterable[str]) -> frozenset[AssetId]:
    pictures = (view for view in views if not view.startswith(_NAMES))
    return frozenset(AssetId(view.partition("/")[0]) for view in pictures)


def living(consents: Consents, person: PersonId) -> Dossier | None:
    """None of whoever is erased, or was never known."""
    dossier = consents.dossier(person)
    return None if dossier is None or dossier.is_erased else dossier


def voice_of(consents: Consents, archive: Archive, *, at: datetime) -> Voice | None:
    """As whom she reads it; None where she, or whom it is about, is gone, or it is hers no more."""
    dossier, reader = living(consents, archive.person), living(consents, archive.reader)
    if dossier is None or reader is None:
        return None
    by = archive.by
    is_heard = by == HERSELF or may_speak(dossier.person, by, kind=Kind.PUBLICATION, at=at)
    return Voice(dossier=dossier, by=by) if is_heard else None
