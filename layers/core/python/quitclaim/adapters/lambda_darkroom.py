"""The darkroom behind its function: it gets two addresses, and nothing else of ours."""

import json
from datetime import datetime
from typing import Any, Final

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from quitclaim.adapters.aws_errors import translated
from quitclaim.domain.errors import ImpossibleValue, StoreUnavailable
from quitclaim.domain.ids import ContentHash
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.pictures.uploads import Upload
from quitclaim.domain.recognition.quality import Quality
from quitclaim.ports.darkroom import Caption, Found, Negative, Note
from quitclaim.ports.library import Tag

# Long enough for one verb, too short for anybody who finds it.
_ADDRESS_S: Final = 120


class _Answer(BaseModel):
    # What it says of a picture is nobody's to log: a failure names fields only.
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)


class _Box(_Answer):
    x: int
    y: int
    w: int
    h: int

    @property
    def region(self) -> Region:
        return Region(x=self.x, y=self.y, w=self.w, h=self.h)


class _Face(_Answer):
    region: _Box
    size_px: int
    sharpness: float


class _Tag(_Answer):
    region: _Box
    name: str


class _Caption(_Answer):
    text: str
    keywords: list[str]
    credit: str
    tags: list[_Tag]


class _Negative(_Answer):
    width: int
    height: int
    pixels: str
    faces: list[_Face]
    caption: _Caption
    taken_at: str | None
    licence_until: str | None
    notes: list[str]

    def read(self) -> Negative:
        said = self.caption
        tags = tuple(Tag(tag.region.region, tag.name) for tag in said.tags)
        return Negative(
            width=self.width,
            height=self.height,
            pixels=ContentHash(self.pixels),
            faces=tuple(
                Found(face.region.region, Quality(size_px=face.size_px, sharpness=face.sharpness))
                for face in self.faces
            ),
            caption=Caption(
                text=said.text, keywords=frozenset(said.keywords), credit=said.credit, tags=tags
            ),
            taken_at=_instant(self.taken_at),
            licence_until=_instant(self.licence_until),
            notes=frozenset(map(Note, self.notes)),
        )


class _Refusal(_Answer):
    refused: str

    def read(self) -> WhyRefused:
        return WhyRefused(self.refused)


_ANSWERS: Final[TypeAdapter[_Refusal | _Negative]] = TypeAdapter(_Refusal | _Negative)


class LambdaDarkroom:
    def __init__(
        self, client: Any, s3_client: Any, *, function: str, inbox: str, pictures: str
    ) -> None:
        self._client = client
        self._s3 = s3_client
        self._function = function
        self._inbox = inbox
        self._pictures = pictures

    def detect(self, upload: Upload, *, thumbnail: str) -> Negative | WhyRefused:
        picture = {"Bucket": self._inbox, "Key": upload.key, "VersionId": upload.version}
        asked = {
            "verb": "detect",
            "picture": self._address("get_object", picture),
            "thumbnail": self._address("put_object", {"Bucket": self._pictures, "Key": thumbnail}),
        }
        with translated():
            told = self._client.invoke(
                FunctionName=self._function, Payload=json.dumps(asked).encode()
            )
        answer = told["Payload"].read()
        if "FunctionError" in told:
            # Killed for its memory or its time, or a fault of ours: the message comes back.
            raise StoreUnavailable(self._function)
        try:
            # What the darkroom says is hostile too: bytes of strangers were opened there.
            return _ANSWERS.validate_json(answer).read()
        except (ValidationError, ImpossibleValue, ValueError) as error:
            raise StoreUnavailable(self._function) from error

    def _address(self, verb: str, of: dict[str, str]) -> str:
        address: str = self._s3.generate_presigned_url(verb, Params=of, ExpiresIn=_ADDRESS_S)
        return address


def _instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
