"""How pictures leave the house, by downloads, share links and feeds, and are called back."""

from quitclaim.usecases import (
    call_takers_back,
    download_rendition,
    fetch_from_feed,
    fetch_zip,
    open_share,
    order_zip,
    pack_zip,
    read_feed,
    recall_list,
    selections,
    serve_rendition,
    serving_desk,
    serving_many,
    share_links,
    show_rendition,
    sweep_zips,
    take_rendition,
    take_shared,
)
from tests.fakes.fakes import Fakes
from tests.fakes.in_memory_commits import InMemoryCommits
from tests.fakes.in_memory_zips import FakeLister
from tests.simulation.house_of_asking import HouseOfAsking
from tests.simulation.house_of_people import Watch


class HouseOfHanding(HouseOfAsking):
    def __init__(self, fakes: Fakes, commits: InMemoryCommits, *, watch: Watch) -> None:
        super().__init__(fakes, commits, watch=watch)
        self._share()
        self.download = self.built(download_rendition.DownloadRendition)
        self.show = self.built(show_rendition.ShowRendition)
        self.read_feed = self.built(read_feed.ReadFeed)
        self.fetch_from_feed = self.built(fetch_from_feed.FetchFromFeed)
        self.acknowledge = self.built(recall_list.AcknowledgeRecall)
        self.remind_taker = self.built(recall_list.RemindTaker)
        self.call_again = self.built(call_takers_back.CallAgain)
        self._zip()

    def _zip(self) -> None:
        take = self.built(take_rendition.TakeRendition)
        self.order_zip = self.built(order_zip.OrderZip)
        self.pack_zip = self.built(pack_zip.PackZip, take=take, lister=FakeLister())
        self.sweep_zips = self.built(sweep_zips.SweepZips, pack=self.pack_zip)
        serving = self.built(serving_many.ServingMany)
        self.fetch_zip = self.built(fetch_zip.FetchZip, serving=serving)

    def _share(self) -> None:
        self.make_selection = self.built(selections.MakeSelection)
        self.change_selection = self.built(selections.ChangeSelection)
        self.delete_selection = self.built(selections.DeleteSelection)
        self.make_share = self.built(share_links.MakeShareLink)
        self.end_share = self.built(share_links.EndShareLink)
        self.open_share = self.built(
            open_share.OpenShare, serving=self.built(serving_desk.ServingDesk)
        )
        self.shared = self.built(
            take_shared.TakeShared,
            serve=self.built(serve_rendition.ServeRendition),
            take=self.built(take_rendition.TakeRendition),
        )
