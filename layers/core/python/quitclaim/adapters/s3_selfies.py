"""Selfies on S3: what they are for stands in their keys, as ids; the bucket encrypts them."""

from collections.abc import Iterator
from typing import Any, Final

from botocore.exceptions import ClientError
from pydantic import TypeAdapter

from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.s3_objects import objects_under, read_object
from quitclaim.domain.checks import require
from quitclaim.domain.ids import ConsentId, PersonId, SelfieId
from quitclaim.domain.recognition.selfies import Looked, Selfie
from quitclaim.ports.addresses import UploadForm
from quitclaim.ports.finds import OF_FINDS
from quitclaim.ports.selfies import MOST_BYTES, SELFIES, key_of

LOOKED: Final = "in/looked/"
# Whose, for which consent, and its own.
_IDS: Final = 3
_FORM_S: Final = 3600
# Whatever it is, no browser is ever told to show it.
_KIND: Final = "application/octet-stream"
_LOOKED: Final = TypeAdapter(Looked)


class S3Selfies:
    def __init__(self, client: Any, *, bucket: str) -> None:
        self._client = client
        self._bucket = bucket

    def form(self, selfie: Selfie, *, back_to: str) -> UploadForm:
        return upload_form(self._client, self._bucket, key=key_of(selfie), back_to=back_to)

    def lying(self, person: PersonId | None = None) -> tuple[Selfie, ...]:
        return tuple(map(selfie_at, self._keys(SELFIES, person)))

    def looked(self, person: PersonId, consent: ConsentId) -> Looked | None:
        kept = read_object(self._client, self._bucket, key=_about(person, consent))
        return None if kept is None else _LOOKED.validate_json(kept)

    def settle(self, selfie: Selfie, looked: Looked) -> None:
        with translated():
            self._client.put_object(
                Bucket=self._bucket,
                Key=_about(selfie.person, selfie.consent),
                Body=_LOOKED.dump_json(looked),
            )
        self._delete(key_of(selfie))

    def drop(self, selfie: Selfie) -> None:
        self._delete(key_of(selfie))
        self._delete(_about(selfie.person, selfie.consent))

    def forget(self, person: PersonId) -> None:
        for key in self._of(person):
            self._delete(key)

    def remains(self, person: PersonId) -> int:
        return len(self._of(person))

    def _of(self, person: PersonId) -> tuple[str, ...]:
        folders = (SELFIES, LOOKED, *OF_FINDS)
        return tuple(key for folder in folders for key in self._keys(folder, person))

    def _keys(self, folder: str, person: PersonId | None) -> Iterator[str]:
        prefix = f"{folder}{person}/" if person else folder
        for one in objects_under(self._client, self._bucket, prefix=prefix):
            yield one["Key"]

    def _delete(self, key: str) -> None:
        """Nothing of this bucket has versions: a delete is a delete."""
        try:
            with translated():
                self._client.delete_object(Bucket=self._bucket, Key=key)
        except ClientError as error:
            if error.response["Error"]["Code"] != "NoSuchKey":
                raise


def upload_form(client: Any, bucket: str, *, key: str, back_to: str) -> UploadForm:
    """For one picture that somebody puts of herself, under this key and no other."""
    fixed = {"Content-Type": _KIND, "success_action_redirect": back_to}
    form = client.generate_presigned_post(
        Bucket=bucket,
        Key=key,
        Fields=fixed,
        Conditions=[
            ["content-length-range", 1, MOST_BYTES],
            *({name: value} for name, value in fixed.items()),
        ],
        ExpiresIn=_FORM_S,
    )
    return UploadForm(url=form["url"], fields=form["fields"], most_bytes=MOST_BYTES)


def selfie_at(key: str) -> Selfie:
    """Raises ImpossibleValue for what is no key of one."""
    ids = key.removeprefix(SELFIES).split("/")
    require(key.startswith(SELFIES) and len(ids) == _IDS, "this is no key of a selfie")
    person, consent, own = ids
    return Selfie(person=PersonId(person), consent=ConsentId(consent), id=SelfieId(own))


def _about(person: PersonId, consent: ConsentId) -> str:
    return f"{LOOKED}{person}/{consent}"
