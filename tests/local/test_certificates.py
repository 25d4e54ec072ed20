"""R36 on the deployed templates: certified, sealed, taken by the officer, checked offline."""

from datetime import timedelta
from pathlib import Path
from typing import Final

import pytest

from cli.__main__ import main
from cli.log_copies import VKEY, copied, sealed
from cli.visitor import Visitor
from quitclaim.adapters.dynamodb_ledger import DynamoLedger
from quitclaim.adapters.s3_erasure_papers import S3ErasurePapers
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.forgetting.certificate import Certificate, Count
from quitclaim.domain.forgetting.stores import REGISTRY, Residue, Store
from quitclaim.domain.ids import CertificateId, PersonId
from quitclaim.usecases.certify_erasure import CertifyErasure
from tests.builders import an_id
from tests.local.office import Office

ZORA: Final = PersonId(an_id("zora"))
CERTIFICATE: Final = CertificateId(an_id("certificate of zora"))


@pytest.fixture(scope="module")
def officer(office: Office) -> Visitor:
    office.settles()
    return office.officer


def certify(office: Office) -> None:
    """As whoever erased her does in the end."""
    cloud, stores = office.cloud, office.stores
    certifying = CertifyErasure(
        erasure_papers=S3ErasurePapers(cloud.client("s3"), bucket=cloud.outputs["PapersBucket"]),
        library=stores.library,
        ledger=DynamoLedger(
            stores.dynamodb,
            library_table=stores.settings.library_table,
            keys_table=stores.settings.keys_table,
        ),
        commits=stores.commits,
        clock=stores.clock,
        log=cloud.outputs["LogName"],
    )
    at = stores.clock.now()
    kept = ((store, it.residue) for store, it in REGISTRY.items())
    certificate = Certificate(
        person=ZORA,
        asked_at=at - timedelta(days=3),
        erased_at=at,
        counted_at=at,
        counts=tuple(Count(store=store, found=1, left=0) for store in Store),
        residues=tuple(Residue(store=store, until=at + span) for store, span in kept if span),
    )
    certifying(certificate, under=CERTIFICATE)


def test_an_erasure_is_certified_and_a_stranger_checks_it(
    office: Office, officer: Visitor, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = f"/api/certificates/{CERTIFICATE}"
    assert officer.get(place).status == 404
    certify(office)
    certify(office)

    sealed(office.cloud)
    taken = officer.get(place)
    copied(office.cloud, tmp_path / "log")
    file, key = tmp_path / "erasure.json", tmp_path / "log" / VKEY
    file.write_text(taken.text, encoding="utf-8")

    assert officer.get(f"{place}/paper/nl").status == 200
    papers = S3ErasurePapers(office.cloud.client("s3"), bucket=office.cloud.outputs["PapersBucket"])
    paper = tmp_path / "erasure.pdf"
    paper.write_bytes(papers.read_sealed(CERTIFICATE, Language.DUTCH) or b"")

    assert taken.status == 200
    asked = ("certificate", "verify", str(file), "--key", str(key), "--person", str(ZORA))
    assert main((*asked, "--paper", str(paper))) == 0
    said = capsys.readouterr().out
    assert (
        "It holds: " in said
        and "about the person with this id" in said
        and "The paper is of this" in said
    )
    assert "Nothing remains." in said and ZORA not in taken.text
