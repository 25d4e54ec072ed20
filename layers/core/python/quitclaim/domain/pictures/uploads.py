"""What came into the inbox: whose it is, where it belongs, and what bars it unopened (R35, R60)."""

import hashlib
import unicodedata
from dataclasses import dataclass
from typing import Final

from quitclaim.domain.checks import require, require_text
from quitclaim.domain.pictures.refusals import WhyRefused

MOST_BYTES: Final = 200 * 2**20
LONGEST_KEY: Final = 1024  # bytes: S3 takes no longer one
# No uploader's prefix: here lies what became of files that are no assets.
REFUSED: Final = "rejected"
# Nobody's credentials: what comes through a page of ours lies under it.
CONSOLE: Final = "console"
IMPORT: Final = "import"  # nobody's, but while `quitclaim import` runs
# Where a file goes that lies in no folder.
UNSORTED: Final = "Unsorted"
# Classes whose objects have to be restored, for hours and at a price, before anybody reads them.
_ASLEEP: Final = frozenset({"GLACIER", "DEEP_ARCHIVE"})
_ENDING: Final = ".txt"
_LONGEST_FOLDER: Final = 200
_LONGEST_NAME: Final = 100


@dataclass(frozen=True, slots=True)
class Upload:
    """
    One version of one object, under `<uploader>/<collection's folder>/…`.

    A key is whatever a photographer calls a file, so it is personal data: repr does not show it.
    """

    key: str
    version: str

    def __post_init__(self) -> None:
        require(self.key, "an upload lies under a key: give the object's")
        require(
            len(self.key.encode()) <= LONGEST_KEY, "no key is longer than 1,024 bytes: check it"
        )
        require_text(version=self.version)

    def __repr__(self) -> str:
        return f"Upload(…, {self.version!r})"

    @property
    def uploader(self) -> str:
        return self._parts[0] if len(self._parts) > 1 else ""

    @property
    def folder(self) -> str:
        """One spelling for what looks the same: a Mac writes an accent apart from its letter."""
        _, *folders, _ = ("", *self._parts)
        return (folders[1].strip() if folders[1:] else "") or UNSORTED

    @property
    def place(self) -> str:
        """The whole way down from there; what a page of ours puts between is nobody's folder."""
        deeper = () if self.uploader == CONSOLE else self._parts[2:-1]
        return "/".join((self.folder, *deeper))

    @property
    def file_name(self) -> str:
        return self._parts[-1]

    @property
    def is_import(self) -> bool:
        return self.uploader == IMPORT

    @property
    def is_folder(self) -> bool:
        """What some clients put to show an empty folder: no file, and no mistake."""
        return self.key.endswith("/")

    @property
    def is_answer(self) -> bool:
        return self.key.startswith(f"{REFUSED}/")

    @property
    def answer(self) -> str:
        """The key under which a refusal is written, with a hash for what would be too long."""
        digest = hashlib.sha256(self.key.encode()).hexdigest()
        names = (self.key, f"{self.uploader}/{digest}", digest)
        keys = (f"{REFUSED}/{name}{_ENDING}" for name in names)
        return next(key for key in keys if len(key.encode()) <= LONGEST_KEY)

    @property
    def _parts(self) -> list[str]:
        return unicodedata.normalize("NFC", self.key).split("/")


def folder_named(name: str) -> str:
    """What somebody typed as the one folder it can be; raises ImpossibleValue for anything else."""
    folder = unicodedata.normalize("NFC", name).strip()
    require(folder, "a collection has a name: type one")
    require(
        len(folder.encode()) <= _LONGEST_FOLDER and "/" not in folder and folder.isprintable(),
        f"a name has at most {_LONGEST_FOLDER} bytes, without a slash or a control character",
    )
    return folder


def console_key(folder: str, *, name: str, mark: str) -> str:
    """
    Ours to choose (`mark`: what no other upload has): a name may be anything, and long.

    The name stays apart, so that people find the file under what they called it.
    """
    plain = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    kept = "".join(letter for letter in plain if letter.isprintable())[-_LONGEST_NAME:]
    # Dots alone are a way to elsewhere for some clients.
    return f"{CONSOLE}/{folder}/{mark}" + (f"/{kept}" if kept.strip(".") else "")


@dataclass(frozen=True, slots=True)
class Arrival:
    """An upload as it lies in the inbox, not opened yet."""

    upload: Upload
    size: int
    storage: str

    def __post_init__(self) -> None:
        require(self.size >= 0, "nothing is smaller than nothing: give the object's size")
        require_text(storage=self.storage)

    @property
    def barred(self) -> WhyRefused | None:
        """What can be said without opening it, so that nobody reads five gigabytes for nothing."""
        if self.size == 0:
            return WhyRefused.EMPTY
        if self.size > MOST_BYTES:
            return WhyRefused.TOO_MANY_BYTES
        return WhyRefused.ARCHIVED if self.storage in _ASLEEP else None


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of an upload: it is an asset, or refused, or was gone before anybody looked."""

    asset: str | None = None
    why: WhyRefused | None = None

    def __post_init__(self) -> None:
        require(
            self.asset is None or self.why is None,
            "an upload is an asset or it was refused: give one of both",
        )
