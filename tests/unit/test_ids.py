import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import require_hashes, require_slugs, require_uuids
from tests.builders import a_hash, an_id

RANDOM = "123e4567-e89b-42d3-a456-426614174000"


@pytest.mark.parametrize("value", [RANDOM, None, an_id("ada"), RANDOM.replace("-a", "-b")])
def test_a_lower_case_uuid4_is_an_id_and_none_is_no_id_given(value: str | None) -> None:
    require_uuids(person=value)
    require_uuids(person=value)


@pytest.mark.parametrize(
    "value",
    [
        "",
        RANDOM.upper(),
        RANDOM.replace("-42d3", "-12d3"),  # version 1 holds a clock and a network card
        RANDOM.replace("-a456", "-c456"),
        RANDOM.replace("-", ""),
        RANDOM + "0",
        RANDOM + "\n",
        "{" + RANDOM + "}",
        "ada@example.org",
    ],
)
def test_what_is_no_random_id_is_refused_every_time(value: str) -> None:
    for _ in range(2):
        with pytest.raises(ImpossibleValue, match="person is no id: give a lower-case UUIDv4"):
            require_uuids(asset=RANDOM, person=value)


def test_no_more_ids_are_remembered_than_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    known: set[str] = set()
    monkeypatch.setattr("quitclaim.domain.ids._KNOWN_UUIDS", known)
    monkeypatch.setattr("quitclaim.domain.ids._MOST_KNOWN", 2)

    for name in ("ada", "ada", "bob", "mia"):
        require_uuids(person=an_id(name))

    assert known == {an_id("ada"), an_id("bob")}


@pytest.mark.parametrize("value", [a_hash("x"), "0" * 64, "abcdef0123456789" * 4, None])
def test_64_hexadecimal_digits_are_a_hash_and_none_is_no_hash_given(value: str | None) -> None:
    require_hashes(asset=value)


@pytest.mark.parametrize(
    "value", ["", "0" * 63, "0" * 65, "A" * 64, "g" * 64, "0" * 64 + "\n", RANDOM]
)
def test_what_is_no_hash_is_refused(value: str) -> None:
    with pytest.raises(ImpossibleValue, match="asset is no hash: give 64 lower-case hexadecimal"):
        require_hashes(model=a_hash("model"), asset=value)


@pytest.mark.parametrize("value", ["a", "website", "social_2", "z9_", "a" * 32, None])
def test_a_letter_and_up_to_31_more_signs_are_a_slug(value: str | None) -> None:
    require_slugs(channel=value)


@pytest.mark.parametrize(
    "value", ["", "2social", "_social", "Website", "web-site", "a" * 33, "ä", "web site", "web\n"]
)
def test_what_is_no_slug_is_refused(value: str) -> None:
    with pytest.raises(ImpossibleValue, match="channel is no slug: give a letter, then up to 31"):
        require_slugs(purpose="news", channel=value)
