"""Whatever a detector finds, and however often (R19, I12)."""

from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.ids import FaceId
from quitclaim.domain.pictures.assets import Asset, Face, Origin
from quitclaim.domain.pictures.corrections import found
from quitclaim.domain.pictures.marks import MarkKind
from quitclaim.domain.pictures.regions import Region
from tests.builders import (
    BOB,
    a_face,
    a_link,
    a_mark,
    a_suggestion,
    an_asset,
    an_exemption,
    an_id,
)

TOUCHED = [
    a_face(mark=a_mark(MarkKind.NOT_A_FACE)),
    a_face(link=a_link()),
    a_face(exemption=an_exemption()),
    a_face(rejected=frozenset({BOB})),
    a_face(excluded=True),
    a_face(untaggable=True),
    a_face(origin=Origin.DRAWN),
]


def seen(*regions: Region) -> list[tuple[FaceId, Region]]:
    return [(an_id(f"run {number}"), region) for number, region in enumerate(regions)]


REGIONS = st.builds(
    Region,
    x=st.integers(0, 4),
    y=st.integers(0, 4),
    w=st.integers(1, 4),
    h=st.integers(1, 4),
)


FACES = st.lists(
    st.tuples(REGIONS, st.sampled_from([*TOUCHED, a_face(), a_face(suggestion=a_suggestion())])),
    max_size=4,
)


@st.composite
def assets(draw: st.DrawFn) -> Asset:
    faces = (
        Face(
            id=an_id(f"known {number}"),
            region=region,
            origin=like.origin,
            mark=like.mark,
            link=like.link,
            exemption=like.exemption,
            suggestion=like.suggestion,
            rejected=like.rejected,
            excluded=like.excluded,
            untaggable=like.untaggable,
        )
        for number, (region, like) in enumerate(draw(FACES))
    )
    reviewed = {} if draw(st.booleans()) else {"review": None}
    return an_asset(*faces, **reviewed)


@given(assets(), st.lists(REGIONS, max_size=4))
def test_running_the_detector_again_changes_nothing(asset: Asset, regions: list[Region]) -> None:
    once = found(asset, seen(*regions))

    assert (
        found(once, [(an_id(f"again {name}"), region) for name, region in seen(*regions)]) is once
    )


@given(assets(), st.lists(REGIONS, max_size=4))
def test_a_run_undoes_nothing_that_a_person_said(asset: Asset, regions: list[Region]) -> None:
    spoken = {face for face in asset.faces if is_touched(face)}

    after = found(asset, seen(*regions))

    assert spoken <= set(after.faces)
    assert after.review == asset.review or set(after.faces) - set(asset.faces)


def is_touched(face: Face) -> bool:
    """Written out apart from the rule."""
    said = (face.mark, face.link, face.exemption, face.rejected, face.excluded, face.untaggable)
    return any(said) or face.origin is Origin.DRAWN
