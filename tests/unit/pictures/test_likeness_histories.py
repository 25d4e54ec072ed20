"""Whether somebody is known by a face is told in its history, apart from who it is (R19, R30)."""

from dataclasses import replace

import pytest

from quitclaim.domain.pictures.histories import Changed, What, changes_between
from quitclaim.domain.pictures.likenesses import Fault, Likeness
from tests.builders import ADA, NOON, a_face, a_likeness, a_link, an_asset, an_id

LINKED = an_asset(a_face(link=a_link(ADA)))


@pytest.mark.parametrize(
    ("likeness", "what"),
    [
        (a_likeness(), What.OFFERED),
        (a_likeness(settled_at=NOON, template=an_id("template")), What.KNOWN_BY),
        (a_likeness(settled_at=NOON, faults=(Fault.NO_FACE,)), What.NOT_KNOWN_BY),
    ],
)
def test_what_becomes_of_a_likeness_is_told(likeness: Likeness, what: What) -> None:
    face = a_face(link=a_link(ADA, likeness=likeness))
    likened = replace(LINKED, faces=(face,), version=2)
    gone = replace(LINKED, version=3)

    assert changes_between(LINKED, likened) == (Changed(what=what, face=face.id, person=ADA),)
    assert changes_between(likened, gone) == (
        Changed(what=What.NOT_KNOWN_BY, face=face.id, person=ADA),
    )
