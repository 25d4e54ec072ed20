"""`quitclaim import` before the real routes of the console, over fakes."""

from argparse import ArgumentParser, Namespace
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cli import importing
from cli.import_door import Door
from cli.import_findings import Findings
from cli.import_journal import Journal
from cli.import_listed import Everybody
from cli.import_plan import Plan, plan_of
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.people.person import Category, Custody
from tests.builders import JPEG_SCAN, PDF_SCAN
from tests.handlers.furnished import OFFICER
from tests.handlers.library import SITE, House
from tests.handlers.said import Said
from tests.unit.importing.folders import Killed, laid

EVERYBODY = Everybody(
    language=Language.DUTCH, category=Category.PUBLIC, country="NL", custody=Custody.RECORDED
)


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    data: bytes
    headers: dict[str, str]


@dataclass(slots=True)
class HousePool:
    """`dies_at`: at which call it is killed, before the house hears of it or after it answered."""

    house: House
    asked: list[tuple[str, str]] = field(default_factory=list)
    dies_at: int = 0
    dies_after: bool = False

    def request(self, method: str, url: str, **how: Any) -> Answer:
        self.dies_at -= 1
        if self.dies_at == 0 and not self.dies_after:
            raise Killed
        path = url.removeprefix(SITE)
        self.asked.append((method, path))
        said = self._said(method, path, **how)
        if self.dies_at == 0:
            raise Killed
        return Answer(said.status, said.body, said.headers)

    def _said(self, method: str, path: str, **how: Any) -> Said:
        own = {name.lower(): value for name, value in how["headers"].items()}
        own.pop("authorization")
        headers = own | self.house.cookie(OFFICER) | self.house.own(OFFICER)
        return self.house.send(method, path, body=how["body"] or "", headers=headers)


@dataclass(frozen=True, slots=True)
class Desk:
    """What somebody has: a folder of photographs, spreadsheets beside it, and scans."""

    house: House
    folder: Path

    def keeps(self, *, people: str = "", consents: str = "") -> "Desk":
        laid(self.folder / "photos", "Fair/1.jpg")
        (self.folder / "scans").mkdir(exist_ok=True)
        (self.folder / "scans" / "ada.pdf").write_bytes(PDF_SCAN)
        (self.folder / "scans" / "ann.jpg").write_bytes(JPEG_SCAN)
        for name, text in (("people", people), ("consents", consents)):
            (self.folder / f"{name}.csv").write_text(text, encoding="utf-8")
        return self

    def plan(self, *more: str, pool: HousePool | None = None) -> Plan:
        door = Door(SITE, "a token", sleep=lambda _: None, pool=pool or HousePool(self.house))
        return plan_of(self.arguments(*more), EVERYBODY, door=door, findings=Findings())

    def runs(self, *more: str, pool: HousePool | None = None, run: str = "1") -> Findings:
        plan = self.plan(*more, pool=pool)
        with Journal(self.folder / "journal") as journal:
            plan.enter(journal, run=run)
        return plan.findings

    def arguments(self, *more: str) -> Namespace:
        parser = ArgumentParser()
        importing.add_to(parser.add_subparsers())
        named = ("people", "consents")
        files = {name: self.folder / f"{name}.csv" for name in named}
        given = [
            said
            for name, file in files.items()
            if file.stat().st_size
            for said in (f"--{name}", str(file))
        ]
        return parser.parse_args(["import", str(self.folder / "photos"), *given, *more])
