"""The promises of Keys, held by the fake and by KmsKeys alike."""

from collections.abc import Iterator

import pytest
from moto import mock_aws

from quitclaim.domain.errors import ImpossibleValue, NotFound
from quitclaim.domain.ids import AssetId, PersonId
from quitclaim.ports.changes import Purpose
from quitclaim.ports.keys import Keys
from quitclaim.runtime.aws import client
from tests.builders import ADA, BOB, MIA, a_hash, an_id
from tests.contract.stores_of_keys import a_key_store
from tests.fakes.fakes import fakes_of

PICTURE = AssetId(a_hash("picture"))
DATA, EVIDENCE, TEMPLATE, TEXT = Purpose.DATA, Purpose.EVIDENCE, Purpose.TEMPLATE, Purpose.TEXT


@pytest.fixture(params=["fake", "moto", "dynamodb_local"])
def keys(request: pytest.FixtureRequest) -> Iterator[Keys]:
    if request.param == "fake":
        yield fakes_of().keys
        return
    with mock_aws():
        is_local = request.param == "dynamodb_local"
        table = request.getfixturevalue("dynamodb_local") if is_local else client("dynamodb")
        yield a_key_store(table).process()


def test_what_was_sealed_opens_again(keys: Keys) -> None:
    keys.make(ADA, DATA)
    keys.make(PICTURE, TEXT)

    hers = keys.seal(ADA, purpose=DATA, about="name", plain=b"Ada")
    its = keys.seal(PICTURE, purpose=TEXT, about="caption", plain=b"")

    assert keys.unseal(ADA, purpose=DATA, about="name", sealed=hers) == b"Ada"
    assert keys.unseal(PICTURE, purpose=TEXT, about="caption", sealed=its) == b""


def test_the_same_text_is_never_sealed_alike(keys: Keys) -> None:
    keys.make(ADA, DATA)

    sealed = {keys.seal(ADA, purpose=DATA, about="name", plain=b"Ada") for _ in range(3)}

    assert len(sealed) == 3


def test_to_make_a_key_again_keeps_it(keys: Keys) -> None:
    keys.make(ADA, DATA, EVIDENCE)
    sealed = keys.seal(ADA, purpose=DATA, about="name", plain=b"Ada")

    keys.make(ADA, DATA)

    assert keys.unseal(ADA, purpose=DATA, about="name", sealed=sealed) == b"Ada"


def test_nothing_is_sealed_for_the_forgotten(keys: Keys) -> None:
    keys.make(ADA, DATA, EVIDENCE)
    sealed = keys.seal(ADA, purpose=DATA, about="name", plain=b"Ada")

    keys.drop(ADA, DATA)

    assert keys.unseal(ADA, purpose=DATA, about="name", sealed=sealed) is None
    with pytest.raises(NotFound):
        keys.seal(ADA, purpose=DATA, about="name", plain=b"Ada")
    assert keys.seal(ADA, purpose=EVIDENCE, about="form", plain=b"stays")


def test_to_drop_twice_or_what_never_was_is_no_error(keys: Keys) -> None:
    keys.make(ADA, DATA)

    keys.drop(ADA, DATA, TEMPLATE)
    keys.drop(ADA, DATA, TEMPLATE)

    assert keys.holders([ADA], purpose=DATA) == frozenset()


def test_a_key_made_anew_opens_nothing_of_before(keys: Keys) -> None:
    """R36: deleting the key is the erasure, also of copies that come back from a backup."""
    keys.make(ADA, DATA)
    sealed = keys.seal(ADA, purpose=DATA, about="name", plain=b"Ada")

    keys.drop(ADA, DATA)
    keys.make(ADA, DATA)

    with pytest.raises(ImpossibleValue):
        keys.unseal(ADA, purpose=DATA, about="name", sealed=sealed)


def test_what_is_moved_elsewhere_does_not_open(keys: Keys) -> None:
    for owner in (ADA, BOB):
        keys.make(owner, DATA, EVIDENCE)
    sealed = keys.seal(ADA, purpose=DATA, about="name", plain=b"Ada")

    for owner, purpose, about in [
        (BOB, DATA, "name"),
        (ADA, EVIDENCE, "name"),
        (ADA, DATA, "mail"),
        (ADA, DATA, ""),
    ]:
        with pytest.raises(ImpossibleValue):
            keys.unseal(owner, purpose=purpose, about=about, sealed=sealed)


def test_what_was_tampered_with_does_not_open(keys: Keys) -> None:
    keys.make(ADA, DATA)
    sealed = keys.seal(ADA, purpose=DATA, about="name", plain=b"Ada")
    flipped = [
        sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :] for at in range(len(sealed))
    ]

    for bad in [*flipped, b"", sealed[:5], sealed[:-1], sealed + b"\0"]:
        with pytest.raises(ImpossibleValue):
            keys.unseal(ADA, purpose=DATA, about="name", sealed=bad)


def test_those_whose_key_exists_are_told(keys: Keys) -> None:
    many = [PersonId(an_id(f"person {number}")) for number in range(230)]
    for person in (ADA, many[0], many[229]):
        keys.make(person, TEMPLATE)
    keys.make(MIA, DATA)

    asked = [*many, ADA, ADA, BOB, MIA]

    assert keys.holders(asked, purpose=TEMPLATE) == {ADA, many[0], many[229]}
    assert keys.holders(iter([ADA, MIA]), purpose=DATA) == {MIA}
    assert keys.holders([], purpose=DATA) == frozenset()


def test_a_fresh_key_is_not_stored(keys: Keys) -> None:
    fresh = {keys.fresh(ADA, purpose=TEMPLATE) for _ in range(3)}

    assert len(fresh) == 3 and all(fresh)
    assert keys.holders([ADA], purpose=TEMPLATE) == frozenset()
