"""The darkroom behind its function, looking at uploads: two addresses, and nothing else of ours."""

from datetime import datetime
from typing import Any, Final

from quitclaim.adapters.lambda_verbs import Answer, LambdaVerbs, answers
from quitclaim.domain.ids import ContentHash
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.pictures.uploads import Upload
from quitclaim.domain.recognition.quality import Quality
from quitclaim.ports.darkroom import Caption, Found, Negative, Note
from quitclaim.ports.tags import Tag


class _Box(Answer):
    x: int
    y: int
    w: int
    h: int

    @property
    def region(self) -> Region:
        return Region(x=self.x, y=self.y, w=self.w, h=self.h)


class _Face(Answer):
    region: _Box
    size_px: int
    sharpness: float


class _Tag(Answer):
    region: _Box
    name: str


class _Caption(Answer):
    text: str
    keywords: list[str]
    credit: str
    tags: list[_Tag]


class _Negative(Answer):
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


_ANSWERS: Final = answers(_Negative)


class LambdaDarkroom:
    def __init__(
        self, client: Any, s3_client: Any, *, function: str, inbox: str, pictures: str
    ) -> None:
        self._verbs = LambdaVerbs(client, s3_client, function=function)
        self._inbox = inbox
        self._pictures = pictures

    def detect(self, upload: Upload, *, thumbnail: str) -> Negative | WhyRefused:
        picture = {"Bucket": self._inbox, "Key": upload.key, "VersionId": upload.version}
        asked = {
            "verb": "detect",
            "picture": self._verbs.to_read(**picture),
            "thumbnail": self._verbs.to_write(Bucket=self._pictures, Key=thumbnail),
        }
        return self._verbs.answered(asked, lambda told: _ANSWERS.validate_json(told).read())


def _instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
