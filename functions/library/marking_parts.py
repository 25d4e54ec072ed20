"""Who is on a picture, and where it may be used, with the use cases that each subject needs."""

from functions.library.ports import Ports
from functions.library.routes import Part
from functions.library.routes.appearances import Appearances
from functions.library.routes.asset_views import AssetViews
from functions.library.routes.assets import Assets
from functions.library.routes.crops import Crops
from functions.library.routes.faces import FaceActs
from functions.library.routes.faces_acts import FacesForms
from functions.library.routes.faces_api import FacesApi
from functions.library.routes.faces_looks import FaceLooks
from functions.library.routes.faces_marks_api import FacesMarksApi
from functions.library.routes.faces_page import FacePage
from functions.library.routes.finding import Finding
from functions.library.routes.grid_seen import Grid
from functions.library.routes.past import Past
from functions.library.routes.reception import Reception
from functions.library.routes.reviews import Reviews
from functions.library.routes.reviews_api import ReviewsApi
from functions.library.routes.verdicts_api import VerdictsApi
from functions.library.routes.vouching import Vouching
from functions.library.taking_parts import whereabouts
from quitclaim.usecases.browse_appearances import BrowseAppearances
from quitclaim.usecases.browse_library import BrowseLibrary
from quitclaim.usecases.browse_people import BrowsePeople
from quitclaim.usecases.describe_assets import DescribeAssets
from quitclaim.usecases.judge_asset import ExplainAsset, JudgeAsset
from quitclaim.usecases.judge_match import JudgeMatch
from quitclaim.usecases.vouch_for_caption import VouchForCaption


def marking_parts(ports: Ports, describe: DescribeAssets, *, grid: Grid) -> tuple[Part, ...]:
    held, people, pages = ports.pictures, ports.people, ports.pages
    library, addresses = held.library, held.addresses
    reception = Reception(people.consents, people.requests, catalogue=held.catalogue)
    shown = BrowseLibrary(library, held.catalogue)
    read = (people.consents, library, ports.clock)
    judge, explain = JudgeAsset(*read), ExplainAsset(*read)
    known = BrowsePeople(people.consents, library, clock=ports.clock)
    mark = judging(ports)
    acts = FaceActs(known, mark, ports.chance)
    find, looks = Finding(known, reception), FaceLooks(shown, reception)
    views = AssetViews(shown, addresses, judge, reception)
    return (
        Assets(views, describe, held.neighbours, whereabouts(ports), pages),
        FacePage(views, acts, find, pages),
        FacesForms(acts),
        Reviews(views, acts, find, pages),
        Vouching(VouchForCaption(library, ports.commits, ports.clock, ports.chance)),
        Appearances(
            people=known,
            browse=BrowseAppearances(people.consents, shown),
            reception=reception,
            grid=grid,
            pages=pages,
        ),
        Past(shown, addresses, explain, reception, pages),
        FacesApi(acts, looks),
        FacesMarksApi(acts, looks),
        ReviewsApi(acts, looks),
        Crops(mark, looks),
        VerdictsApi(judge, explain, reception),
    )


def judging(ports: Ports) -> JudgeMatch:
    """Whatever is said of a face, by hand or of many: where a run guessed it, its log says so."""
    held = ports.pictures
    return JudgeMatch(
        library=held.library,
        commits=ports.commits,
        clock=ports.clock,
        chance=ports.chance,
        runs=held.runs,
        consents=ports.people.consents,
        pseudonyms=held.pseudonyms,
    )
