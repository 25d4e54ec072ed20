"""What stands before a permit, with the use cases that each subject needs (R15, R16, R22)."""

from typing import Any

from functions.library.experience_parts import experience_desk
from functions.library.many_parts import ask_once, desk_of
from functions.library.ports import Ports
from functions.library.routes import Part
from functions.library.routes.assessment_pages import AssessmentPages
from functions.library.routes.assessments_api import AssessmentsApi
from functions.library.routes.assessments_desk import AssessmentsDesk
from functions.library.routes.reception import Reception
from functions.library.routes.recognition_api import RecognitionApi
from functions.library.routes.recognition_desk import RecognitionDesk
from functions.library.routes.recognition_pages import RecognitionPages
from functions.library.routes.roster_asking import RosterAsking
from functions.library.routes.rosters_api import RostersApi
from functions.library.routes.rosters_desk import RostersDesk
from functions.library.routes.rosters_pages import RostersPages
from quitclaim.usecases.allow_recognition import AllowRecognition, StopRecognition
from quitclaim.usecases.approve_assessment import ApproveAssessment
from quitclaim.usecases.ask_roster import AskRoster
from quitclaim.usecases.browse_library import BrowseLibrary
from quitclaim.usecases.browse_people import BrowsePeople
from quitclaim.usecases.change_rules import AttestRoster, ChangeRoster, ChangeRules
from quitclaim.usecases.drop_templates import DropTemplates
from quitclaim.usecases.keep_roster import KeepRoster, SayAttested
from quitclaim.usecases.note_outdated import NoteOutdated
from quitclaim.usecases.permit_now import AskPermit
from quitclaim.usecases.read_assessments import ReadAssessments
from quitclaim.usecases.read_practice import ReadPractice
from quitclaim.usecases.set_mode import SetMode


def recognition_parts(ports: Ports) -> tuple[Part, ...]:
    recognition, rosters = _recognition(ports), _rosters(ports)
    assessments = _assessments(ports)
    browse = BrowseLibrary(ports.pictures.library, ports.pictures.catalogue)
    people = BrowsePeople(ports.people.consents, ports.pictures.library, clock=ports.clock)
    pages = RostersPages(
        desk=rosters,
        browse=browse,
        people=people,
        addresses=ports.pictures.addresses,
        pages=ports.pages,
    )
    return (
        RecognitionApi(recognition),
        AssessmentsApi(assessments),
        RostersApi(rosters),
        RecognitionPages(recognition, assessments, experience_desk(ports), ports.pages),
        AssessmentPages(assessments, ports.pages),
        pages,
        RosterAsking(desk=rosters, ask=AskRoster(ask_once(ports)), again=pages.again),
    )


def _recognition(ports: Ports) -> RecognitionDesk:
    change = ChangeRules(**_desk(ports))
    return RecognitionDesk(
        library=ports.pictures.library,
        allow=AllowRecognition(change),
        stop=StopRecognition(change),
        drop=_drop(ports),
        deployed=ports.deployed,
    )


def _assessments(ports: Ports) -> AssessmentsDesk:
    library, papers = ports.pictures.library, ports.people.papers
    return AssessmentsDesk(
        library=library,
        approve=ApproveAssessment(**_desk(ports), papers=papers),
        read=ReadAssessments(library, papers),
        practice=ReadPractice(ports.people.consents, library),
        deployed=ports.deployed,
        pages=ports.pages,
    )


def _rosters(ports: Ports) -> RostersDesk:
    held, people = ports.pictures, ports.people
    library, catalogue, consents = held.library, held.catalogue, people.consents
    desk = _desk(ports)
    return RostersDesk(
        ask=AskPermit(consents, library, catalogue, ports.clock),
        mode=SetMode(**desk),
        drop=_drop(ports),
        keep=KeepRoster(consents, library, ChangeRoster(**desk)),
        attest=SayAttested(library, catalogue, AttestRoster(**desk)),
        note=NoteOutdated(**desk),
        practice=ReadPractice(consents, library),
        reception=Reception(consents, people.requests, catalogue=catalogue),
        uploaders=held.uploaders,
        pseudonyms=held.pseudonyms,
        deployed=ports.deployed,
    )


def _drop(ports: Ports) -> DropTemplates:
    return DropTemplates(**desk_of(ports), library=ports.pictures.library)


def _desk(ports: Ports) -> dict[str, Any]:
    return {
        "library": ports.pictures.library,
        "commits": ports.commits,
        "clock": ports.clock,
        "chance": ports.chance,
    }
