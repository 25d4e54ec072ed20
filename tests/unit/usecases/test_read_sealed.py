"""R13: what proves a signing is read as it was sealed, with the word of somebody else."""

import pytest

from quitclaim.domain.errors import NotFound
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.read_sealed import ReadSealed
from quitclaim.usecases.timestamp_papers import TimestampPapers
from tests.builders import ADA, BOB, an_id
from tests.fakes.fakes import Fakes
from tests.unit.usecases.papers import seal, signed
from tests.unit.usecases.stage import made


def read(fakes: Fakes) -> ReadSealed:
    return made(ReadSealed, fakes)


def test_the_paper_and_its_token_come_back_as_they_were_kept() -> None:
    fakes, asked = signed()
    document = seal(fakes, asked)
    made(TimestampPapers, fakes)()
    request = asked.requests[0].id

    assert read(fakes).paper(ADA, request) == fakes.evidence.read(ADA, document)
    assert read(fakes).timestamp(ADA, request) == fakes.timestamps.read(ADA, document)


def test_a_paper_without_a_token_is_read_all_the_same() -> None:
    fakes, asked = signed()
    seal(fakes, asked)
    request = asked.requests[0].id

    assert read(fakes).paper(ADA, request)
    with pytest.raises(NotFound):
        read(fakes).timestamp(ADA, request)


def test_what_nobody_sealed_or_of_somebody_else_is_not_found() -> None:
    fakes, asked = signed()
    seal(fakes, asked)

    for person, request in ((BOB, asked.requests[0].id), (ADA, an_id("no request"))):
        with pytest.raises(NotFound):
            read(fakes).paper(person, request)
        with pytest.raises(NotFound):
            read(fakes).timestamp(person, request)


def test_of_somebody_whose_evidence_has_gone_there_is_nothing() -> None:
    """R36."""
    fakes, asked = signed()
    seal(fakes, asked)
    made(TimestampPapers, fakes)()
    fakes.keys.drop(ADA, Purpose.EVIDENCE)

    for ask in (read(fakes).paper, read(fakes).timestamp):
        with pytest.raises(NotFound):
            ask(ADA, asked.requests[0].id)
