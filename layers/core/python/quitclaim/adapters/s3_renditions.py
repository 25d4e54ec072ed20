"""Presigned addresses of renditions, for whoever may have them at this moment."""

from datetime import timedelta
from typing import Any, Final

from quitclaim.domain.ids import RenditionId

# Where they lie: under their ids alone.
RENDITIONS: Final = "-".join("?" * length for length in (8, 4, 4, 4, 12))
# A page that shows it asks for it again; what is kept elsewhere would outlive a no.
_AS_IT_COMES: Final = {
    "ResponseCacheControl": "private, no-store",
    "ResponseContentType": "image/jpeg",
}


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
        name = f'attachment; filename="{saved_as}"'
        saved = {"ResponseContentDisposition": name} if saved_as else {}
        # S3 signs the method too.
        address: str = self._client.generate_presigned_url(
            "head_object" if only_head else "get_object",
            Params={"Bucket": self._pictures, "Key": rendition, **_AS_IT_COMES, **saved},
            ExpiresIn=int(kept_for.total_seconds()),
        )
        return address
