"""R21: what the faces of a run are judged by fits the permit of the run."""

from typing import Any

import pytest

from quitclaim.domain.errors import ImpossibleValue
from tests.builders import BOB, a_hash, a_person
from tests.unit.builders_matching import a_search, a_threshold

TWO = (a_person(), a_person(BOB))


@pytest.mark.parametrize(
    ("changes", "remedy"),
    [
        ({"run": "r1"}, "run is no id"),
        ({"margin": -0.1}, "margin"),
        ({"threshold": a_threshold(model=a_hash("other"))}, "derive it for this permit"),
        ({"threshold": a_threshold(gallery_size=1)}, "a smaller gallery"),
        ({"people": {}}, "read their records"),
    ],
)
def test_a_search_fits_its_permit(changes: dict[str, Any], remedy: str) -> None:
    with pytest.raises(ImpossibleValue, match=remedy):
        a_search(*TWO, **changes)


@pytest.mark.parametrize("gallery_size", [2, 3])
def test_a_threshold_for_a_larger_gallery_is_only_stricter(gallery_size: int) -> None:
    threshold = a_threshold(gallery_size=gallery_size)

    search = a_search(*TWO, threshold=threshold, margin=0.0)

    assert search.threshold == threshold
