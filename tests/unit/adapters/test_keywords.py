import pytest

from quitclaim.adapters.keywords import hashed
from quitclaim.domain.pictures.keywords import folded


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Ada", "ada"),
        ("  town \t fair ", "town fair"),
        ("Müller", "muller"),
        ("Straße", "strasse"),
        ("ﬁre", "fire"),
    ],
)
def test_capitals_accents_and_spaces_find_the_same(typed: str, meant: str) -> None:
    assert folded(typed) == meant
    assert hashed(typed, secret=b"one") == hashed(meant, secret=b"one")


def test_without_the_secret_nobody_can_try_words() -> None:
    assert hashed("ada", secret=b"one") != hashed("ada", secret=b"other")
    assert "ada" not in hashed("ada", secret=b"one")
