import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.adapters.sealing import KEY_BYTES, new_key, seal, unseal, unwrap, wrap
from quitclaim.domain.errors import ImpossibleValue

KEY = st.binary(min_size=KEY_BYTES, max_size=KEY_BYTES)


@given(plain=st.binary(), key=KEY, bond=st.text())
def test_what_is_sealed_opens_with_the_same_key_and_bond(
    plain: bytes, key: bytes, bond: str
) -> None:
    assert unseal(seal(plain, key=key, bound_to=bond), key=key, bound_to=bond) == plain


@given(key=KEY, another=KEY, bond=st.text(), elsewhere=st.text())
def test_any_other_key_or_bond_opens_nothing(
    key: bytes, another: bytes, bond: str, elsewhere: str
) -> None:
    sealed = seal(b"plain", key=key, bound_to=bond)

    if (another, elsewhere) != (key, bond):
        with pytest.raises(ImpossibleValue):
            unseal(sealed, key=another, bound_to=elsewhere)


@given(at=st.integers(0, 32), flip=st.integers(1, 255))
def test_one_changed_byte_opens_nothing(at: int, flip: int) -> None:
    key = new_key()
    sealed = bytearray(seal(b"plain", key=key, bound_to="here"))
    sealed[at] ^= flip

    with pytest.raises(ImpossibleValue):
        unseal(bytes(sealed), key=key, bound_to="here")


@given(st.binary(max_size=64))
def test_what_was_never_sealed_opens_nothing(junk: bytes) -> None:
    with pytest.raises(ImpossibleValue):
        unseal(junk, key=new_key(), bound_to="here")


@given(key=KEY, under=KEY, another=KEY)
def test_a_wrapped_key_opens_under_its_own_key_only(
    key: bytes, under: bytes, another: bytes
) -> None:
    wrapped = wrap(key, under=under)

    assert unwrap(wrapped, under=under) == key
    assert key not in wrapped
    if another != under:
        with pytest.raises(ImpossibleValue):
            unwrap(wrapped, under=another)


@given(st.binary(max_size=64))
def test_what_was_never_wrapped_is_no_key(junk: bytes) -> None:
    with pytest.raises(ImpossibleValue):
        unwrap(junk, under=new_key())


def test_no_two_keys_are_alike() -> None:
    assert len({new_key() for _ in range(100)}) == 100
