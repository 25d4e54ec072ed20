"""What whoever asks shows, read from text that anybody may have written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import MemberId, TokenId, require_hashes
from quitclaim.domain.organisation.credentials import Secret, SessionKey, TokenKey
from tests.builders import a_secret, a_session_key, a_token_key


def test_a_key_is_read_as_it_was_written() -> None:
    assert SessionKey.read(str(a_session_key())) == a_session_key()
    assert TokenKey.read(str(a_token_key())) == a_token_key()


def test_a_token_says_what_it_is_to_whoever_finds_it() -> None:
    assert str(a_token_key()).startswith("quitclaim_")


def test_a_secret_opens_what_was_kept_of_it_and_nothing_else() -> None:
    kept = a_secret().hash

    require_hashes(kept=kept)
    assert a_secret().opens(kept) and not a_secret("another").opens(kept)


def test_no_secret_shows_itself() -> None:
    for one in (a_session_key(), a_token_key()):
        assert one.secret.text not in repr(one)


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".",
        "quitclaim_",
        f"nobody.{a_secret().text}",
        f"{a_session_key().member}.short",
        f"{a_session_key()}\n",
        str(a_token_key()).removeprefix("quitclaim"),
        str(a_token_key()).replace("quitclaim", "quitclaims"),
        f"{a_token_key()}=",
    ],
)
def test_what_was_never_given_out_is_no_key(text: str) -> None:
    assert SessionKey.read(text) is None and TokenKey.read(text) is None


@given(st.text())
def test_no_text_whatever_makes_reading_fail(text: str) -> None:
    assert SessionKey.read(text) is None and TokenKey.read(text) is None


def test_an_impossible_key_does_not_come_into_being() -> None:
    with pytest.raises(ImpossibleValue):
        Secret("guessed")
    with pytest.raises(ImpossibleValue):
        SessionKey(MemberId("she"), a_secret())
    with pytest.raises(ImpossibleValue):
        TokenKey(TokenId("it"), a_secret())
