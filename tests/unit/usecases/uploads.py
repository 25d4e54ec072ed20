"""An inbox with a photographer's uploads."""

from datetime import timedelta
from typing import Any

from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.pictures.uploads import Settled, Upload
from quitclaim.domain.recognition.quality import Quality
from quitclaim.ports.darkroom import Caption, Found, Negative
from quitclaim.usecases.ingest_upload import IngestUpload
from quitclaim.usecases.sweep_inbox import SweepInbox
from tests.builders import a_hash
from tests.fakes.fakes import Fakes
from tests.fakes.world import Lying

PHOTO = b"a photo of two"
UPLOAD = Upload("ann/Town fair/IMG_1.jpg", "v1")
TWO_FACES = tuple(
    Found(Region(x=x, y=100, w=900, h=900), Quality(size_px=90, sharpness=1.0))
    for x in (100, 5_000)
)


def a_negative(**changes: Any) -> Negative:
    known: dict[str, Any] = {
        "width": 2_000,
        "height": 1_500,
        "pixels": a_hash("pixels"),
        "faces": TWO_FACES,
        "caption": Caption(text="Ann and Bob", keywords=frozenset({"fair"}), credit="Ann"),
    }
    return Negative(**(known | changes))


def put(fakes: Fakes, upload: Upload = UPLOAD, *, content: bytes = PHOTO, **lying: Any) -> Upload:
    fakes.world.inbox[upload] = Lying(content, fakes.clock.now(), **lying)
    return upload


def developed(
    fakes: Fakes, negative: Negative | WhyRefused | None = None, *, content: bytes = PHOTO
) -> None:
    """What the darkroom will say of these bytes."""
    fakes.world.negatives[content] = negative or a_negative()


def ingest_of(fakes: Fakes) -> IngestUpload:
    return IngestUpload(
        library=fakes.library,
        commits=fakes.commits,
        clock=fakes.clock,
        chance=fakes.chance,
        inbox=fakes.inbox,
        settlements=fakes.settlements,
        pseudonyms=fakes.pseudonyms,
        darkroom=fakes.darkroom,
        keys=fakes.keys,
        catalogue=fakes.catalogue,
        blobs=fakes.blobs,
        block_list=fakes.block_list,
    )


def ingested(fakes: Fakes, upload: Upload = UPLOAD) -> Settled:
    return ingest_of(fakes)(upload)


def swept(fakes: Fakes, **limits: Any) -> int:
    """Later than any event comes."""
    fakes.clock.step(timedelta(minutes=11))
    return SweepInbox(ingest_of(fakes))(**limits)
