"""Finds on S3: whose each thing is stands in its key, as ids, and a day takes all of it."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, Final

from pydantic import TypeAdapter

from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.s3_objects import objects_under, read_object
from quitclaim.adapters.s3_selfies import upload_form
from quitclaim.domain.checks import require
from quitclaim.domain.ids import CollectionId, PersonId, RunId
from quitclaim.domain.recognition.finds import Find, FindAnswer
from quitclaim.ports.addresses import UploadForm
from quitclaim.ports.finds import ANSWERS, CAPTURES, FINDS, capture_of, seen_at

# Who, where, and what goes through it.
_IDS: Final = 3
# As long as a page stays open.
_ADDRESS_S: Final = 600
_SHOWN: Final = {"ResponseContentType": "image/jpeg", "ResponseCacheControl": "private, no-store"}
_ANSWER: Final = TypeAdapter(FindAnswer)


class S3Finds:
    def __init__(self, client: Any, *, bucket: str) -> None:
        self._client = client
        self._bucket = bucket

    def form(self, find: Find, *, back_to: str) -> UploadForm:
        return upload_form(self._client, self._bucket, key=capture_of(find), back_to=back_to)

    def is_lying(self, find: Find) -> bool:
        """By listing it: whoever shows the page has no right to read it."""
        key = capture_of(find)
        return any(one["Key"] == key for one in self._under(key))

    def answer(self, person: PersonId, collection: CollectionId) -> FindAnswer | None:
        kept = read_object(self._client, self._bucket, key=_answer_at(person, collection))
        return None if kept is None else _ANSWER.validate_json(kept)

    def keep(self, answer: FindAnswer, *, person: PersonId, collection: CollectionId) -> None:
        with translated():
            self._client.put_object(
                Bucket=self._bucket,
                Key=_answer_at(person, collection),
                Body=_ANSWER.dump_json(answer),
            )

    def drop(self, find: Find) -> None:
        self._delete(capture_of(find))

    def seen(self, find: Find) -> Sequence[str]:
        return [self._address(one["Key"]) for one in self._under(seen_at(find))]

    def sweep(self, *, before: datetime) -> int:
        late = [one["Key"] for one in self._under(FINDS) if one["LastModified"] < before]
        for key in late:
            self._delete(key)
        return len(late)

    def _under(self, prefix: str) -> Iterator[Any]:
        return objects_under(self._client, self._bucket, prefix=prefix)

    def _address(self, key: str) -> str:
        address: str = self._client.generate_presigned_url(
            "get_object",
            Params={"Bucket": self._bucket, "Key": key, **_SHOWN},
            ExpiresIn=_ADDRESS_S,
        )
        return address

    def _delete(self, key: str) -> None:
        """Nothing of this bucket has versions: a delete is a delete, and may come twice."""
        with translated():
            self._client.delete_object(Bucket=self._bucket, Key=key)


def find_at(key: str) -> Find:
    """Raises ImpossibleValue for what is no key of a picture that somebody asks with."""
    ids = key.removeprefix(CAPTURES).split("/")
    require(key.startswith(CAPTURES) and len(ids) == _IDS, "this is no key of a find")
    person, collection, run = ids
    return Find(person=PersonId(person), collection=CollectionId(collection), run=RunId(run))


def _answer_at(person: PersonId, collection: CollectionId) -> str:
    return f"{ANSWERS}{person}/{collection}"
