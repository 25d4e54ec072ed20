from functions.library.picture_ports import PicturePorts
from tests.fakes.fake_addresses import FakeAddresses
from tests.fakes.fakes import Fakes
from tests.fakes.in_memory_backlog import InMemoryBacklog
from tests.fakes.in_memory_rejections import InMemoryRejections
from tests.fakes.in_memory_uploaders import InMemoryUploaders


def picture_ports_of(fakes: Fakes, *, backlog: InMemoryBacklog) -> PicturePorts:
    return PicturePorts(
        addresses=FakeAddresses(fakes.world),
        backlog=backlog,
        catalogue=fakes.catalogue,
        handing=fakes.handing,
        histories=fakes.histories,
        keepings=fakes.keepings,
        library=fakes.library,
        neighbours=fakes.histories,
        pseudonyms=fakes.pseudonyms,
        rejections=InMemoryRejections(fakes.world, fakes.clock),
        runs=fakes.runs,
        selections=fakes.selections,
        takings=fakes.takings,
        uploaders=InMemoryUploaders(fakes.world),
        zips=fakes.zips,
    )
