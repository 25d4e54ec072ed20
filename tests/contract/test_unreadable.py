"""A value nobody knows is no error and no yes: it may hide a no, so it counts as one."""

from typing import Final

import pytest

from quitclaim.domain.consents.answers import Gap, Lack
from quitclaim.domain.consents.standing import consent_for
from quitclaim.domain.publishing.verdict import Outcome, verdict_on
from quitclaim.ports.records import Record
from tests.builders import (
    ADA,
    BOB,
    FAIR,
    NOON,
    WEBSITE,
    a_basis,
    a_consent,
    a_linked_face,
    a_person,
    a_scene,
    a_use,
    an_asset,
    an_id,
    an_objection,
)
from tests.contract.changes import known, put, recorded
from tests.contract.stores import Stores

OF_PERSON: Final[dict[str, Record]] = {
    "person": a_person(),
    "consent": a_consent(id=an_id("another")),
    "objection": an_objection(),
    "basis": a_basis(),
}


@pytest.mark.parametrize("spoiled", OF_PERSON)
def test_one_record_that_nobody_can_read_silences_every_yes(stores: Stores, spoiled: str) -> None:
    known(stores, ADA)
    recorded(stores, a_consent(), a_consent(id=an_id("another")))
    put(stores, an_objection(), a_basis())

    stores.spoil(OF_PERSON[spoiled])

    dossier = stores.consents.dossier(ADA)
    assert dossier and dossier.unreadable and not dossier.is_erased
    answer = consent_for(dossier, a_use(), at=NOON)
    assert isinstance(answer, Lack)
    assert answer.gaps == {Gap.UNREADABLE}
    assert stores.consents.dossiers([ADA]) == {ADA: dossier}


@pytest.mark.parametrize("spoiled", OF_PERSON)
def test_what_cannot_be_read_is_reported_by_its_id(stores: Stores, spoiled: str) -> None:
    known(stores, ADA)
    recorded(stores, a_consent(id=an_id("another")))
    put(stores, an_objection(), a_basis())
    stores.spoil(OF_PERSON[spoiled])

    stores.consents.dossier(ADA)

    ids = {report.id for report in stores.reports}
    assert ids & {ADA, getattr(OF_PERSON[spoiled], "id", "")}
    assert all(report.problem and "Ada" not in report.problem for report in stores.reports)


def test_the_others_are_still_read(stores: Stores) -> None:
    known(stores, ADA, BOB)
    recorded(stores, a_consent(), a_consent(id=an_id("his"), person=BOB))

    stores.spoil(a_consent())

    found = stores.consents.dossiers([ADA, BOB])
    assert found[ADA].unreadable and not found[BOB].unreadable
    assert found[BOB].consents == (a_consent(id=an_id("his"), person=BOB),)


def test_an_asset_nobody_can_read_is_withheld(stores: Stores) -> None:
    known(stores, ADA)
    recorded(stores, a_consent())
    put(stores, an_asset(a_linked_face()))

    stores.spoil(an_asset())

    asset = stores.library.asset(an_asset().id)
    assert asset and asset.unreadable
    scene = a_scene(asset=asset)
    assert verdict_on(scene, channel=WEBSITE, at=NOON).outcome is Outcome.WITHHELD
    assert {report.id for report in stores.reports} == {asset.id}


def test_an_asset_nobody_can_read_is_still_found_under_its_people(stores: Stores) -> None:
    """An erasure must not pass it by."""
    known(stores, ADA)
    put(stores, an_asset(a_linked_face()))

    stores.spoil(an_asset())

    assert stores.library.assets_of(ADA).items == (an_asset().id,)
    assert stores.library.assets_in(FAIR).items == (an_asset().id,)
