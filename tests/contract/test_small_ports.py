"""The darkroom and the endpoint, as the fakes keep them."""

from itertools import permutations

from quitclaim.domain.ids import AssetId, RenditionId
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.recognition.permit import Permit, permit_for
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.crops import CaptureKey
from quitclaim.ports.darkroom import Order
from quitclaim.ports.endpoint import Shown
from tests.builders import (
    ADA,
    BOB,
    NOON,
    a_biometric_consent,
    a_dossier,
    a_face,
    a_hash,
    a_region,
    a_run,
    an_asset,
    an_id,
)
from tests.fakes.fake_endpoint import embedding_of
from tests.fakes.fakes import fakes_of

PICTURE = a_hash("asset")


def a_permit() -> Permit:
    faces = (a_face(), a_face("excluded", excluded=True))
    permit = permit_for(a_run(a_dossier(a_biometric_consent()), asset=an_asset(*faces)), at=NOON)
    assert isinstance(permit, Permit)
    return permit


def printed(asset: AssetId, *regions: Region) -> bytes | None:
    fakes, under = fakes_of(), RenditionId(an_id("rendition"))
    fakes.darkroom.redact(asset, Order(hidden=regions), under=under)
    return fakes.blobs.get(Shelf.PICTURES, under)


def test_a_redacted_picture_says_what_it_hides_in_whatever_order() -> None:
    regions = (a_region(), a_region(x=2_000), a_region(x=2_000, y=5))

    pictures = {printed(PICTURE, *order) for order in permutations(regions)}

    assert len(pictures) == 1
    assert not pictures & {printed(PICTURE), printed(PICTURE, *regions[:2])}
    assert printed(a_hash("another")) != printed(PICTURE)


def test_only_permitted_faces_are_cropped() -> None:
    """I15: whoever was excluded by hand is not on the permit."""
    endpoint = fakes_of().endpoint

    embedded = endpoint.embed(PICTURE, permit=a_permit())

    assert set(embedded) == {an_id("face")}
    assert endpoint.cropped == [(PICTURE, an_id("face"))]


def test_a_planted_person_looks_like_herself_and_like_nobody_else() -> None:
    endpoint, permit = fakes_of().endpoint, a_permit()
    endpoint.planted[PICTURE, an_id("face")] = ADA

    sample = endpoint.embed(PICTURE, permit=permit)[an_id("face")]

    assert sample.embedding == embedding_of(ADA, permit) != embedding_of(BOB, permit)


def test_of_a_capture_the_one_face_is_embedded_and_several_are_counted() -> None:
    endpoint, permit = fakes_of().endpoint, a_permit()

    one = endpoint.embed_capture(CaptureKey(ADA), permit=permit)

    assert one.sample and one.sample.embedding == embedding_of(ADA, permit)
    assert endpoint.embed_capture(CaptureKey(f"{ADA} {BOB}"), permit=permit) == Shown(faces=2)
    assert endpoint.embed_capture(CaptureKey(""), permit=permit) == Shown(faces=0)
