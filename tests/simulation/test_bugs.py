import pytest

from tests.simulation.bugs import PLANTED, misfits
from tests.simulation.hunting import hunt

# Found within a few histories; `make soak` hunts all of them.
SAMPLE = (
    "a yes to recognition allows publication",
    "the child need not be asked",
    "a new face leaves the review standing",
    "what is out is served without looking what moved",
    "whoever is half inside a crop is left out of the verdict",
    "a changed crop leaves the old rendition standing",
    "a re-run of the detector undoes corrections",
    "the verdict that is written down is served by",
    "a recall leaves the bytes to the sweep",
    "a share link outlives its end",
    "a recall forgets the takers of an earlier rendition",
    "a feed never tells a recall",
    "a zip built before her no is still handed out",
    "a template outlives its consent",
    "a root is signed that the leaves do not have",
    "a leaf names its subject in clear",
    "a poster that was taken down goes on asking",
    "the key of somebody erased is restored",
    "an erasure blocks nothing of what it deletes",
    "a guardian speaks on her page for whoever has come of age",
    "the verifier trusts the eraser",
    "a store is skipped by whoever counts",
    "the clock deletes what is on hold",
    "a deletion by the clock is in no leaf",
)


def test_every_planted_bug_still_fits_the_code() -> None:
    assert misfits(PLANTED) == []


def test_every_planted_bug_has_a_name_of_its_own() -> None:
    assert len({bug.name for bug in PLANTED}) == len(PLANTED) >= 15


@pytest.mark.parametrize("name", SAMPLE)
def test_a_planted_bug_is_found(name: str) -> None:
    (planted,) = (bug for bug in PLANTED if bug.name == name)

    assert hunt(planted, histories=120).after is not None
