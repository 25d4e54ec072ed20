"""The promises of Settlements and Pseudonyms, held by the fakes and on every DynamoDB."""

import pytest

from quitclaim.domain.ids import require_hashes, require_uuids
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.pictures.uploads import Settled, Upload
from tests.builders import a_hash
from tests.contract.stores import Stores

UPLOAD = Upload("ann/Fête/写真.jpg", "v1")
DIGEST, OTHER = a_hash("digest"), a_hash("other")


@pytest.mark.parametrize(
    "settled", [Settled(asset=a_hash("asset")), Settled(why=WhyRefused.RAW), Settled()]
)
def test_what_became_of_an_upload_is_known_by_its_version(stores: Stores, settled: Settled) -> None:
    stores.settlements.settle(UPLOAD, settled)

    assert stores.settlements.settled(UPLOAD) == settled
    assert stores.settlements.settled(Upload(UPLOAD.key, "v2")) is None
    assert stores.settlements.settled(Upload("ann/x.jpg", "v1")) is None


def test_the_last_word_counts(stores: Stores) -> None:
    stores.settlements.settle(UPLOAD, Settled(why=WhyRefused.BROKEN))
    stores.settlements.settle(UPLOAD, Settled(asset=a_hash("asset")))

    assert stores.settlements.settled(UPLOAD) == Settled(asset=a_hash("asset"))


def test_a_pseudonym_is_the_same_for_ever_and_another_for_each(stores: Stores) -> None:
    """R59: and an id of its kind, so that nobody can tell it from a random one."""
    names = stores.pseudonyms

    assert names.of_content(DIGEST) == names.of_content(DIGEST) != names.of_content(OTHER)
    assert names.of_folder("Camp") == names.of_folder("Camp") != names.of_folder("Fair")
    assert names.of_uploader("ann") == names.of_uploader("ann") != names.of_uploader("bob")
    assert str(names.of_folder("ann")) != str(names.of_uploader("ann"))
    require_hashes(asset=names.of_content(DIGEST))
    require_uuids(folder=names.of_folder("Camp"), uploader=names.of_uploader("ann"))
