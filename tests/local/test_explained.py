"""The lines of `quitclaim explain`: grounds with their records, and nobody's name (R27, R42)."""

from cli.explain import explained
from tests.builders import (
    ADA,
    MIA,
    NOON,
    WEBSITE,
    a_consent,
    a_face,
    a_presence,
    a_region,
    an_asset,
    an_extent,
)
from tests.unit.usecases.history import MINUTE, NEW, now, then, told
from tests.unit.usecases.stage import staged

BEYOND = a_face(region=a_region(x=8_000))
LEFT_HALF = a_region(x=0, y=0, w=5_000, h=10_000)


def test_a_ground_is_named_by_its_record_with_its_end() -> None:
    lines = "\n".join(explained(then(told(), NOON + 2 * MINUTE), WEBSITE))

    held = f"Consent until 2028-05-01T12:00:00Z (record {a_consent().id}, version 2)"
    assert f"person {ADA}: {held}" in lines
    assert "by the clock alone it holds until 2028-05-01T12:00:00Z" in lines


def test_what_is_missing_is_said_of_everybody_who_is_there() -> None:
    fakes = told()
    faces = fakes.world.assets[NEW.id].faces
    fakes.world.assets[NEW.id] = an_asset(*faces, presences=(a_presence(MIA),), version=3)

    lines = "\n".join(explained(now(fakes), WEBSITE))

    assert f"person {ADA}: The consent was withdrawn." in lines
    assert f"present without a face  person {MIA}: " in lines and "has been erased." in lines


def test_which_part_of_a_picture_is_shown_is_said_and_who_is_beyond_it() -> None:
    fakes = staged(a_consent(), an_asset(BEYOND, extent=an_extent(), crop=LEFT_HALF))

    lines = "\n".join(explained(now(fakes), WEBSITE))

    assert "of the picture only a part is shown: x 0 %, y 0 %, w 50 %, h 100 %" in lines
    assert f"face {BEYOND.id}  clear   Lies outside the crop" in lines
