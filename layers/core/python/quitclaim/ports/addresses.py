from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Protocol

from quitclaim.domain.ids import AssetId, PackId, RenditionId, ZipId


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadForm:
    """
    What a browser posts a file with; whoever has it may put that one file there.

    `most_bytes`: whatever weighs more is refused where it is put.
    """

    url: str
    fields: Mapping[str, str] = field(repr=False)
    most_bytes: int


class Addresses(Protocol):
    """Addresses of ours that a browser uses by itself, for minutes."""

    def thumbnail(self, asset: AssetId) -> str:
        """The same for some minutes, so that a browser keeps the picture."""

    def upload(self, key: str, *, back_to: str | None = None) -> UploadForm:
        """
        For one object of at most what an upload may weigh, under this key and no other.

        `back_to`: where a browser goes on that has no script to stay where it is.
        """


class Handing(Protocol):
    """How a rendition gets to whoever may have it, without its bytes passing through here."""

    def rendition(
        self,
        rendition: RenditionId,
        *,
        kept_for: timedelta,
        only_head: bool = False,
        saved_as: str | None = None,
    ) -> str:
        """
        An address good for so long, whole seconds from 1; then for nothing.

        `only_head`: for whoever asks what there is, and not for it. `saved_as`: the plain name of
        the file for whoever takes it away, None where it is shown.
        """

    def zip(
        self,
        zip_: ZipId,
        under: PackId,
        *,
        kept_for: timedelta,
        saved_as: str,
        only_head: bool = False,
    ) -> str:
        """The same, of bytes that are packed."""
