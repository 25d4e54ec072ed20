"""Pictures made for whom they show, on S3: their keys are ids, and say whose each is."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.s3_objects import objects_under, read_object
from quitclaim.domain.ids import PersonId
from quitclaim.ports.own_pictures import OWN_PICTURES, folder_of, people_in

# As long as a page stays open.
_ADDRESS_S: Final = 600
_SHOWN: Final = {"ResponseContentType": "image/jpeg", "ResponseCacheControl": "private, no-store"}


class S3OwnPictures:
    def __init__(self, client: Any, *, bucket: str) -> None:
        self._client = client
        self._bucket = bucket

    def there(self, person: PersonId) -> frozenset[str]:
        return frozenset(self._keys(folder_of(person)))

    def read(self, place: str) -> bytes | None:
        return read_object(self._client, self._bucket, key=place)

    def address(self, place: str) -> str:
        address: str = self._client.generate_presigned_url(
            "get_object",
            Params={"Bucket": self._bucket, "Key": place, **_SHOWN},
            ExpiresIn=_ADDRESS_S,
        )
        return address

    def whose(self) -> frozenset[PersonId]:
        return people_in(self._keys(OWN_PICTURES))

    def forget(self, person: PersonId) -> None:
        self._delete(self.there(person))

    def remains(self, person: PersonId) -> int:
        return len(self.there(person))

    def sweep(self, *, before: datetime) -> int:
        late = [one["Key"] for one in self._under(OWN_PICTURES) if one["LastModified"] < before]
        self._delete(late)
        return len(late)

    def _keys(self, prefix: str) -> Iterator[str]:
        return (one["Key"] for one in self._under(prefix))

    def _under(self, prefix: str) -> Iterator[Any]:
        return objects_under(self._client, self._bucket, prefix=prefix)

    def _delete(self, keys: frozenset[str] | list[str]) -> None:
        """Nothing of this bucket has versions: a delete is a delete, and may come twice."""
        for key in keys:
            with translated():
                self._client.delete_object(Bucket=self._bucket, Key=key)
