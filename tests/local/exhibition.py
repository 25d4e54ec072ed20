"""A group photo in the deployed tables and buckets, and somebody who says who is on it."""

import io
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any
from urllib.parse import urlsplit

import urllib3
from PIL import Image

from quitclaim.adapters.system_chance import SystemChance
from quitclaim.domain.ids import AssetId, Channel, FaceId, PersonId, RenditionId
from quitclaim.domain.instants import Interval
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.finish import Extent
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.domain.pictures.corrections import exempted
from quitclaim.domain.pictures.crops import cropped
from quitclaim.domain.pictures.curation import review_reopened, reviewed
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.pictures.tagging import linked_by_hand
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.usecases.change_rules import OpenCollection
from quitclaim.usecases.correct_asset import AddAsset, CorrectAsset
from tests.builders import EDITOR, FAIR, a_confirmation, a_face, an_asset, an_exemption
from tests.local.office import Office

# Two faces of black stripes, on a grey wall of a thousand by a thousand.
HERS, THEIRS = a_face("hers").id, a_face("theirs").id
BLACK, GREY = (0, 0, 0), (128, 128, 128)
SIZE = Extent(width=1000, height=1000)
_PLACES = {HERS: (200, 400), THEIRS: (600, 400)}
_WIDE, _STRIPE = 160, 5


@dataclass(frozen=True)
class Exhibition:
    """One photo of two people, whose uploads nobody has to wait for."""

    office: Office
    asset: AssetId

    def hang(self) -> None:
        """As ingest leaves it: bytes first, then the asset with what the detector saw."""
        cloud = self.office.cloud
        bucket = cloud.outputs["OriginalsBucket"]
        cloud.client("s3").put_object(Bucket=bucket, Key=self.asset, Body=a_photo())
        OpenCollection(**self._desk)(FAIR, member=EDITOR)
        faces = (a_face(name, region=_region(a_face(name).id)) for name in ("hers", "theirs"))
        photo = an_asset(*faces, id=self.asset, review=None, extent=SIZE)
        AddAsset(**self._desk)(photo, by=Speaker(Role.STAFF, EDITOR))

    def mark(self, person: PersonId) -> None:
        word = a_confirmation(at=self.office.stores.clock.now())
        link = partial(linked_by_hand, face=HERS, person=person, confirmation=word)
        self._correct(link, EventType.LINK_CONFIRMED)

    def review(self) -> None:
        now = self.office.stores.clock.now()
        self._correct(partial(reviewed, member=EDITOR, at=now), EventType.REVIEW_GIVEN)

    def exempt(self) -> None:
        """She needs no consent: nobody has to be asked for her to be shown."""
        exemption = an_exemption(during=Interval(self.office.stores.clock.now(), None))
        self._correct(partial(exempted, face=HERS, exemption=exemption), EventType.FACE_CORRECTED)

    def crop(self, part: Region | None) -> None:
        self._correct(partial(cropped, crop=part), EventType.ASSET_CHANGED)

    def look_again(self) -> None:
        self._correct(review_reopened, EventType.REVIEW_REOPENED)

    def decided(self) -> dict[Channel, Outcome] | None:
        """As it was written down, once it is of every channel."""
        library = self.office.stores.library
        found = library.verdicts_of(self.asset)
        outcomes = {channel: verdict.outcome for channel, verdict in found.items()}
        return outcomes if outcomes.keys() == library.rules().channels.keys() else None

    def out_on(self, channel: Channel) -> Rendition | None:
        rows = self.office.stores.library.renditions_of(self.asset)
        return next((row for row in rows if row.channel == channel), None)

    def showing_her_on(self, channel: Channel) -> Rendition | None:
        row = self.out_on(channel)
        return row if row is not None and HERS not in row.redacted else None

    def holds(self, rendition: RenditionId) -> bool:
        bucket = self.office.cloud.outputs["PicturesBucket"]
        told = self.office.cloud.client("s3").list_objects_v2(Bucket=bucket, Prefix=rendition)
        return bool(told["KeyCount"])

    def asked_for(self, rendition: str, method: str = "GET") -> urllib3.BaseHTTPResponse:
        """At the door, and no further."""
        at = f"{self.office.cloud.site}/r/{rendition}"
        return urllib3.request(method, at, redirect=False, retries=False, timeout=60)

    def there(self, answer: urllib3.BaseHTTPResponse) -> int:
        """What whoever is sent on without a wish for the picture is told."""
        at = answer.headers["Location"]
        return urllib3.request("HEAD", at, redirect=False, retries=False, timeout=60).status

    def _correct(self, correction: Any, became: EventType) -> None:
        CorrectAsset(**self._desk)(self.asset, correction, member=EDITOR, became=became)

    @cached_property
    def _desk(self) -> dict[str, Any]:
        stores = self.office.stores
        return {
            "library": stores.library,
            "commits": stores.commits,
            "clock": stores.clock,
            "chance": SystemChance(),
        }


def a_photo() -> bytes:
    photo = Image.new("RGB", (1000, 1000), GREY)
    for x, y in _PLACES.values():
        for line in range(0, _WIDE, 2 * _STRIPE):
            photo.paste(BLACK, (x, y + line, x + _WIDE, y + line + _STRIPE))
    kept = io.BytesIO()
    photo.save(kept, "JPEG", quality=95)
    return kept.getvalue()


def shows(content: bytes, face: FaceId) -> bool:
    """Whether there is still of that face what was there: stripes, and no single grey."""
    x, y = _PLACES[face]
    inside = (x + _STRIPE, y + _STRIPE, x + _WIDE - _STRIPE, y + _WIDE - _STRIPE)
    with Image.open(io.BytesIO(content)) as picture:
        counts = picture.convert("L").crop(inside).histogram()
    seen = [grey for grey, count in enumerate(counts) if count]
    return seen[-1] - seen[0] > GREY[0] // 2


def fetched(answer: urllib3.BaseHTTPResponse) -> bytes:
    """From where the door sent us, as any browser goes there."""
    found = urllib3.request("GET", answer.headers["Location"], retries=False, timeout=60)
    assert found.status == 200, urlsplit(answer.headers["Location"]).path
    return found.data


def _region(face: FaceId) -> Region:
    x, y = _PLACES[face]
    return Region(x=x * 10, y=y * 10, w=_WIDE * 10, h=_WIDE * 10)
