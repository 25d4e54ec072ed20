"""The people in the house of the soak: one objects and asks to go; a letter came back."""

from base64 import b64encode
from typing import Final

from quitclaim.domain.consents.requests import Progress
from quitclaim.domain.forgetting.orders import OrderState
from quitclaim.domain.organisation.roles import StaffRole
from tests.builders import (
    ADA,
    FAIR,
    NOON,
    PNG_SCAN,
    a_paper,
    a_turn,
    an_account,
    an_event_code,
    an_id,
    an_objection,
)
from tests.builders.asking import a_plea
from tests.builders.erasing import an_evidence_order, an_order
from tests.fakes import records
from tests.fakes.sealed_papers import put_paper
from tests.handlers.furnished import OFFICER
from tests.handlers.library import House
from tests.handlers.on_paper import PAPER
from tests.handlers.peopled import ANSWERED, ASKED, HERS, paper_of, sent

CAME_BACK: Final = an_id("came back")
WAITING: Final = an_id("waiting")
# By whoever would take it back.
HER_OWN: Final = an_id("her own")
# Whoever asks that people look for her.
SOUGHT: Final = an_id("sought")
ENDING: Final = an_id("ending")
HER_ENDING: Final = an_id("her ending")


def know_people(house: House) -> None:
    """ADA objects and asks to go, signed on paper and by a link; a letter to her came back."""
    fakes = house.fakes
    fakes.accounts.attach(an_account(), at=NOON)
    order = an_order(id=WAITING, state=OrderState.WAITING)
    by = house.member(StaffRole.PRIVACY_OFFICER)
    own = an_order(id=HER_OWN, state=OrderState.WAITING, ordered_by=by)
    search = a_plea(id=SOUGHT, collection=FAIR)
    ending = an_evidence_order(id=ENDING)
    hers = an_evidence_order(id=HER_ENDING, ordered_by=by)
    for record in (an_event_code(), an_objection(), a_plea(), search, order, own, ending, hers):
        records.put(fakes.world, record)
    sealed = fakes.evidence.keep(ADA, b"%PDF-1.7 she said yes")
    fakes.timestamps.keep(ADA, sealed, token=b"it existed at noon")
    put_paper(fakes.world, a_paper(request=ANSWERED, document=sealed, timestamped_at=NOON))
    scan = {"scan": b64encode(PNG_SCAN).decode()}
    house.call("POST", f"{HERS}/papers", PAPER | scan, by=OFFICER)
    back = sent(ASKED, paper_of(house), a_turn(Progress.BOUNCED), id=CAME_BACK)
    records.put(fakes.world, back)
