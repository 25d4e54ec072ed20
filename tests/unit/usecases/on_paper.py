"""Somebody who signed on paper, and the officer who enters it."""

from typing import Any

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.releases import Release
from quitclaim.ports.records import Record
from quitclaim.usecases.record_paper import RecordPaper
from tests.builders import DAD, MUM, OFFICER, PDF_SCAN, a_child, a_controller, a_release, some_rules
from tests.fakes.fakes import Fakes
from tests.unit.usecases.asking import house
from tests.unit.usecases.stage import made


def at_home(*records: Record) -> Fakes:
    return house(some_rules(controller=a_controller()), *records)


def a_family(*records: Record, **child: Any) -> Fakes:
    people: tuple[Any, ...] = (a_child(**child), MUM, DAD)
    return house(some_rules(controller=a_controller()), *records, people=people)


def record(fakes: Fakes, release: Release | None = None, *, scan: bytes = PDF_SCAN) -> Consent:
    return made(RecordPaper, fakes)(release or a_release(), scan, member=OFFICER)
