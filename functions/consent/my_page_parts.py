"""Somebody's own page, put together from its ports."""

from functions.consent.finding_parts import ask_find, offer_finds
from functions.consent.my_acts import MyActs
from functions.consent.my_paper import MyPaper
from functions.consent.my_sheets import MySheets
from functions.consent.paper import Paper
from functions.consent.ports import Ports
from functions.consent.routes.asking_for_mine import AskingForMyPage
from functions.consent.routes.finding import FindingRoutes
from functions.consent.routes.my_archive import MyArchive
from functions.consent.routes.my_files import MyFiles
from functions.consent.routes.my_page import MyPageRoutes
from functions.consent.routes.my_pictures import MyPictures
from quitclaim.usecases.act_on_my_page import NarrowOnMyPage, WithdrawOnMyPage
from quitclaim.usecases.ask_archive import AskArchive, ShowArchive, TakeArchive
from quitclaim.usecases.ask_erasure import AskErasure, TakePleaBack
from quitclaim.usecases.ask_for_my_page import AskForMyPage
from quitclaim.usecases.ask_search import AskSearch, EndSearch
from quitclaim.usecases.object_on_my_page import ObjectOnMyPage
from quitclaim.usecases.open_my_page import OpenMyPage
from quitclaim.usecases.own_pictures import AskOwnPictures, ShowOwnPictures
from quitclaim.usecases.show_receipt import ShowReceipt
from quitclaim_web.doors.counting import Counting
from quitclaim_web.doors.route import AnyRoute


def my_paper_of(ports: Ports, paper: Paper) -> MyPaper:
    opening = OpenMyPage(ports.consents, ports.requests, ports.library, ports.clock)
    return MyPaper(opening, ports.library, paper, MySheets(paper.sheets), offer_finds(ports))


def my_page_routes(ports: Ports, my_paper: MyPaper) -> tuple[AnyRoute, ...]:
    """They stand before the address of a link, which would take any word for one."""
    ask = AskForMyPage(ports.consents, ports.commits, ports.clock, ports.chance)
    asking = AskingForMyPage(ask, Counting(ports.rates), my_paper)
    acts = _acts(ports)
    mine, files = MyPageRoutes(acts, my_paper), MyFiles(acts, my_paper)
    finding = FindingRoutes(ask_find(ports), Counting(ports.rates), my_paper)
    pictures = MyPictures(acts, Counting(ports.rates), my_paper)
    archive = MyArchive(acts, Counting(ports.rates), my_paper)
    parts = (asking, mine, files, finding, pictures, archive)
    return tuple(route for part in parts for route in part.routes())


def _acts(ports: Ports) -> MyActs:
    desk = ports.desk | {"requests": ports.requests}
    return MyActs(
        withdraw=WithdrawOnMyPage(**desk),
        narrow=NarrowOnMyPage(**desk),
        object=ObjectOnMyPage(**desk, library=ports.library),
        ask_erasure=AskErasure(**desk),
        take_plea_back=TakePleaBack(**desk),
        ask_search=AskSearch(**desk),
        end_search=EndSearch(**desk),
        receipt=ShowReceipt(
            ports.consents, ports.requests, ports.library, ports.clock, ports.chance
        ),
        ask_own_pictures=AskOwnPictures(**desk),
        own_pictures=ShowOwnPictures(
            ports.library, ports.catalogue, ports.takings, ports.own_pictures, ports.clock
        ),
        ask_archive=AskArchive(**desk, archives=ports.archives),
        take_archive=TakeArchive(**desk, archives=ports.archives, catalogue=ports.catalogue),
        archive=ShowArchive(ports.library, ports.own_pictures, ports.archives, ports.clock),
    )
