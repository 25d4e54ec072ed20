"""Presigned addresses of renditions, for whoever may have them at this moment."""

from datetime import timedelta
from typing import Any, Final

from quitclaim.domain.ids import PackId, RenditionId, ZipId
from quitclaim.ports.zips import ZIPS, packed_at

# Where they lie: under their ids alone.
RENDITIONS: Final = "-".join("?" * length for length in (8, 4, 4, 4, 12))
PACKED: Final = f"{ZIPS}*"
# A page that shows it asks for it again; what is kept elsewhere would outlive a no.
_NOT_KEPT: Final = {"ResponseCacheControl": "private, no-store"}


class S3Renditions:
    def __init__(self, client: Any, *, pictures: str) -> None:
        self._client = client
        self._pictures = pictures

    def rendition(
        self,
        rendition: RenditionId,
        *,
        kept_for: timedelta,
        only_head: bool = False,
        saved_as: str | None = None,
    ) -> str:
        told = {"ResponseContentType": "image/jpeg"} | (_saved(saved_as) if saved_as else {})
        return self._signed(rendition, kept_for=kept_for, only_head=only_head, **told)

    def zip(
        self,
        zip_: ZipId,
        under: PackId,
        *,
        kept_for: timedelta,
        saved_as: str,
        only_head: bool = False,
    ) -> str:
        told = {"ResponseContentType": "application/zip"} | _saved(saved_as)
        place = packed_at(zip_, under)
        return self._signed(place, kept_for=kept_for, only_head=only_head, **told)

    def _signed(self, key: str, *, kept_for: timedelta, only_head: bool, **told: str) -> str:
        # S3 signs the method too.
        address: str = self._client.generate_presigned_url(
            "head_object" if only_head else "get_object",
            Params={"Bucket": self._pictures, "Key": key, **_NOT_KEPT, **told},
            ExpiresIn=int(kept_for.total_seconds()),
        )
        return address


def _saved(name: str) -> dict[str, str]:
    return {"ResponseContentDisposition": f'attachment; filename="{name}"'}
