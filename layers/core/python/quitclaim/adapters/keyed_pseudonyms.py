"""Keyed names for content, folders and uploaders: HMAC-SHA256 under one secret a deployment."""

import hashlib
import hmac
from typing import Any, Final
from uuid import UUID

from quitclaim.adapters import tables
from quitclaim.adapters.lasting_secret import LastingSecret
from quitclaim.domain.ids import AssetId, CollectionId, ContentHash, MemberId, PersonId
from quitclaim.domain.pictures.uploads import Upload
from quitclaim.domain.recognition.experience import Pseudonym
from quitclaim.ports.keys import Keys

# Not an asset: the holder of the text key under which the secret is sealed.
_PSEUDONYMS: Final = AssetId("f" * 64)


class KeyedPseudonyms:
    def __init__(self, client: Any, *, library_table: str, keys: Keys) -> None:
        self._secret = LastingSecret(
            client,
            table=library_table,
            keys=keys,
            row=tables.pseudonym_secret_row(),
            owner=_PSEUDONYMS,
        )

    def of_content(self, digest: str) -> AssetId:
        return AssetId(self._keyed("content", digest).hex())

    def of_pixels(self, digest: str) -> ContentHash:
        return ContentHash(self._keyed("pixels", digest).hex())

    def of_folder(self, folder: str) -> CollectionId:
        return CollectionId(self._id("folder", folder))

    def of_uploader(self, prefix: str) -> MemberId:
        return MemberId(self._id("uploader", prefix))

    def of_person(self, person: PersonId) -> Pseudonym:
        # Short: it tells apart the people of a deployment, and stands in every account.
        return Pseudonym(self._keyed("person", person).hex()[:12])

    def of_upload(self, upload: Upload) -> str:
        return self._keyed("upload", f"{upload.version}/{upload.key}").hex()

    def _id(self, kind: str, name: str) -> str:
        # In the shape of a random id, which it is to everybody without the secret.
        return str(UUID(bytes=self._keyed(kind, name)[:16], version=4))

    def _keyed(self, kind: str, name: str) -> bytes:
        return hmac.digest(self._secret(), f"{kind}|{name}".encode(), hashlib.sha256)
