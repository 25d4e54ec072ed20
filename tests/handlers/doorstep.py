"""The doors of renditions and share links over fakes."""

from functions.publish.house import PAGES
from functions.publish.ports import Ports
from quitclaim_web.doors.headers import Origins
from quitclaim_web.doors.heard import HeardCommits
from quitclaim_web.pages import Pages
from tests.fakes.fakes import Fakes
from tests.handlers.library import SITE


def ports_of(fakes: Fakes) -> Ports:
    return Ports(
        blobs=fakes.blobs,
        catalogue=fakes.catalogue,
        chance=fakes.chance,
        clock=fakes.clock,
        commits=HeardCommits(fakes.commits),
        consents=fakes.consents,
        handing=fakes.handing,
        library=fakes.library,
        origins=Origins(
            SITE, pictures="https://pictures.test", referrer="no-referrer", shared=True
        ),
        pages=Pages(PAGES),
        rates=fakes.rates,
        secret=lambda: b"s" * 32,
        selections=fakes.selections,
        takings=fakes.takings,
    )
