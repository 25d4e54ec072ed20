"""Runs, and what people say of what they found, with the use cases that each subject needs."""

from typing import Any

from functions.library.experience_parts import note_doubt
from functions.library.marking_parts import judging
from functions.library.ports import Ports
from functions.library.routes import Part
from functions.library.routes.matches_api import MatchesApi
from functions.library.routes.matches_desk import MatchesDesk
from functions.library.routes.matches_pages import MatchesPages
from functions.library.routes.reception import Reception
from functions.library.routes.runs_api import RunsApi
from functions.library.routes.runs_desk import RunsDesk
from functions.library.routes.runs_pages import RunsPages
from functions.library.routes.unmatched_pages import UnmatchedPages
from quitclaim.usecases.begin_run import BeginRun
from quitclaim.usecases.browse_appearances import BrowseAppearances
from quitclaim.usecases.browse_library import BrowseLibrary
from quitclaim.usecases.browse_matches import BrowseMatches
from quitclaim.usecases.explain_face import ExplainFace
from quitclaim.usecases.judge_matches import JudgeMatches
from quitclaim.usecases.mark_asset import UndoCorrection
from quitclaim.usecases.mark_many import MarkMany
from quitclaim.usecases.permit_now import AskPermit
from quitclaim.usecases.resume_recognition import ResumeRecognition
from quitclaim.usecases.run_desk import RunDesk
from quitclaim.usecases.start_run import StartRun


def run_parts(ports: Ports) -> tuple[Part, ...]:
    desk, matches, held = runs_desk(ports), matches_desk(ports), ports.pictures
    shown: dict[str, Any] = {
        "browse": BrowseLibrary(held.library, held.catalogue),
        "addresses": held.addresses,
        "pages": ports.pages,
    }
    return (
        RunsApi(desk),
        RunsPages(desk=desk, **shown),
        UnmatchedPages(desk=desk, **shown),
        MatchesApi(matches),
        MatchesPages(matches, ports.pages),
    )


def matches_desk(ports: Ports) -> MatchesDesk:
    held, people, mark = ports.pictures, ports.people, judging(ports)
    browse = BrowseLibrary(held.library, held.catalogue)
    return MatchesDesk(
        browse=BrowseMatches(RunDesk(**_desk(ports)), BrowseAppearances(people.consents, browse)),
        judge=JudgeMatches(MarkMany(mark), UndoCorrection(held.library, mark)),
        reception=Reception(people.consents, people.requests, catalogue=held.catalogue),
        addresses=held.addresses,
        note=note_doubt(ports),
    )


def runs_desk(ports: Ports) -> RunsDesk:
    held, people, desk = ports.pictures, ports.people, _desk(ports)
    ask = AskPermit(people.consents, held.library, held.catalogue, ports.clock)
    return RunsDesk(
        begin=BeginRun(ask, StartRun(**desk)),
        explain=ExplainFace(**desk, consents=people.consents, pseudonyms=held.pseudonyms),
        note=note_doubt(ports),
        resume=ResumeRecognition(**desk),
        catalogue=held.catalogue,
        reception=Reception(people.consents, people.requests, catalogue=held.catalogue),
        deployed=ports.deployed,
    )


def _desk(ports: Ports) -> dict[str, Any]:
    return {
        "library": ports.pictures.library,
        "commits": ports.commits,
        "clock": ports.clock,
        "chance": ports.chance,
        "runs": ports.pictures.runs,
    }
