"""`quitclaim import`: photographs, people and papers, as they are kept today (R33)."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from cli import CommandError
from cli.deployment import Deployment, add_choice, chosen
from cli.import_door import SCOPES, Door
from cli.import_findings import Findings
from cli.import_journal import Journal
from cli.import_listed import Everybody
from cli.import_plan import Plan, plan_of
from cli.import_report import report_of
from cli.import_sending import Sending
from cli.import_uploading import putting, refusals, uploading
from cli.machine_doors import add_token, door_of
from local.places import written_privately
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.people.person import Category, Custody

# Beside 1, for what stopped it: it went through, and left something to somebody.
LEFT_SOMETHING: Final = 3
_AT_ONCE: Final = 8


def add_to(commands: Any) -> None:
    about = "bring in photographs, people and papers as you keep them today; stopped, it goes on"
    parser: ArgumentParser = commands.add_parser("import", help=about, description=about)
    parser.add_argument("folder", type=Path, help="its first folders become collections")
    parser.add_argument("--people", type=Path, metavar="CSV", help="who there is")
    parser.add_argument("--consents", type=Path, metavar="CSV", help="who said yes on paper")
    parser.add_argument("--dry-run", action="store_true", help="read and check, write nothing")
    parser.add_argument("--state", type=Path, help="where it notes how far it is, and reports")
    add_token(parser)
    parser.add_argument("--encoding", help="of the spreadsheets, where it is not UTF-8")
    parser.add_argument("--ignore-column", action="append", default=[], metavar="HEADING")
    parser.add_argument("--at-once", type=int, default=_AT_ONCE, help="uploads (%(default)s)")
    _add_terms(parser)
    add_choice(parser)


def _add_terms(parser: ArgumentParser) -> None:
    """For whoever the spreadsheet says nothing else of."""
    terms = parser.add_argument_group("of whoever the list of people says nothing else")
    languages, categories = [*map(str, Language)], [*map(str, Category)]
    terms.add_argument("--language", choices=languages, default=Language.DUTCH.value)
    terms.add_argument("--category", choices=categories, default=Category.PUBLIC.value)
    terms.add_argument("--country", help="two letters; without it the strictest rules hold")
    terms.add_argument("--custody", choices=[*map(str, Custody)], default=Custody.CLAIMED.value)


def run(arguments: Namespace) -> int:
    folder = arguments.folder.resolve()
    if not folder.is_dir():
        raise CommandError(f"{folder} is no folder")
    if arguments.at_once < 1:
        raise CommandError("--at-once: nothing is sent by fewer than one")
    with chosen(arguments) as deployment:
        findings = Findings()
        door = _door(arguments, deployment)
        plan = plan_of(arguments, _everybody(arguments), door=door, findings=findings)
        if arguments.dry_run:
            plan.rehearse()
            print("\n".join(report_of(findings, is_rehearsal=True)))
        else:
            _import(arguments, plan=plan, deployment=deployment)
    return 0 if findings.leaves_nothing else LEFT_SOMETHING


def _import(arguments: Namespace, *, plan: Plan, deployment: Deployment) -> None:
    state = _state(arguments)
    with Journal(state / "journal") as journal:
        plan.enter(journal, run=str(uuid4()))
        if plan.tree.photos:
            _send(arguments, plan=plan, deployment=deployment, journal=journal)
    report = state / "report.txt"
    lines = "\n".join(report_of(plan.findings, is_rehearsal=False))
    written_privately(report, f"{lines}\n")
    print(f"{lines}\n\nThis is in {report}")


def _send(arguments: Namespace, *, plan: Plan, deployment: Deployment, journal: Journal) -> None:
    bucket, photos = deployment.inbox.bucket, plan.tree.photos
    with uploading(deployment) as s3:
        sending = Sending(
            folder=arguments.folder.resolve(),
            site=deployment.site,
            journal=journal,
            findings=plan.findings,
            put=putting(s3, bucket=bucket),
        )
        sending.send(photos, at_once=arguments.at_once, tell=_tell)
        plan.findings.refused.extend(refusals(s3, photos, bucket=bucket))


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _state(arguments: Namespace) -> Path:
    folder = arguments.folder.resolve()
    state: Path = arguments.state or folder.with_name(f"{folder.name}.quitclaim-import")
    if state.resolve().is_relative_to(folder):
        raise CommandError("what the import notes is no photograph: name another --state")
    try:
        state.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise CommandError(f"{state}: {error.strerror}: name another --state") from error
    return state


def _door(arguments: Namespace, deployment: Deployment) -> Door | None:
    """None where nothing is asked of the API."""
    if not arguments.people and not arguments.consents:
        return None
    return door_of(arguments, deployment, who="people need", scopes=SCOPES)


def _everybody(arguments: Namespace) -> Everybody:
    return Everybody(
        language=Language(arguments.language),
        category=Category(arguments.category),
        country=arguments.country.upper() if arguments.country else None,
        custody=Custody(arguments.custody),
    )
