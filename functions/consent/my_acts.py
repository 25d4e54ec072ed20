from dataclasses import dataclass

from quitclaim.usecases.act_on_my_page import NarrowOnMyPage, WithdrawOnMyPage
from quitclaim.usecases.ask_archive import AskArchive, ShowArchive, TakeArchive
from quitclaim.usecases.ask_erasure import AskErasure, TakePleaBack
from quitclaim.usecases.ask_search import AskSearch, EndSearch
from quitclaim.usecases.object_on_my_page import ObjectOnMyPage
from quitclaim.usecases.own_pictures import AskOwnPictures, ShowOwnPictures
from quitclaim.usecases.show_receipt import ShowReceipt


@dataclass(frozen=True, slots=True, kw_only=True)
class MyActs:
    """All that somebody can do on her own page."""

    withdraw: WithdrawOnMyPage
    narrow: NarrowOnMyPage
    object: ObjectOnMyPage
    ask_erasure: AskErasure
    take_plea_back: TakePleaBack
    ask_search: AskSearch
    end_search: EndSearch
    receipt: ShowReceipt
    ask_own_pictures: AskOwnPictures
    own_pictures: ShowOwnPictures
    ask_archive: AskArchive
    take_archive: TakeArchive
    archive: ShowArchive
