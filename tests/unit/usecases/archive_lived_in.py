"""A life of ADA in the library, with whatever of others lies beside it."""

from dataclasses import replace
from typing import Final

from quitclaim.domain.consents.asking import Proposal
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.objections import Outcome
from quitclaim.domain.ids import AssetId, PersonId
from quitclaim.domain.pictures.assets import Fate
from quitclaim.ports.catalogue import Label
from quitclaim.ports.changes import Purpose
from quitclaim.ports.library import Description
from quitclaim.usecases.seal_quitclaim import SealQuitclaim
from tests.builders import (
    ADA,
    BOB,
    EDITOR,
    FAIR,
    NOON,
    OFFICER,
    a_basis,
    a_biometric_scope,
    a_plea,
    a_proposal,
    a_ruling,
    a_taking,
    an_objection,
)
from tests.contract.filled import a_rendition
from tests.fakes.fakes import Fakes
from tests.fakes.records import put as put_as_is
from tests.unit.usecases.archive_of_hers import at_home
from tests.unit.usecases.asking import NAMES, ON_WEBSITE, asked_of, sign
from tests.unit.usecases.own_album import GROUP, let_in
from tests.unit.usecases.stage import made

CANARIES: Final = (
    NAMES[BOB],
    BOB,
    EDITOR,
    OFFICER,
    "the mayor",
    "a note of ours",
    "weighed against",
    "Bob is on the left",
    "bob@",
)


BOTH: Final = (a_proposal(), a_proposal(asked=a_biometric_scope()))


def signed(fakes: Fakes, *proposals: Proposal, person: PersonId = ADA) -> Consent:
    """Asked, answered yes to the website, and sealed; and on her page again."""
    asked = asked_of(fakes, *proposals or BOTH, person=person)
    for request in asked.requests:
        sign(fakes, request, (asked.consents[0], ON_WEBSITE))
        made(SealQuitclaim, fakes)(person, request.id)
    let_in(fakes)
    return asked.consents[0]


def lived_in() -> Fakes:
    fakes = at_home()
    signed(fakes)
    world = fakes.world
    ruled = an_objection(ruling=a_ruling(Outcome.UPHELD, reason="You are right.", by=OFFICER))
    row = a_rendition(asset=GROUP.id, published_at=NOON)
    for record in (
        a_basis(note="a note of ours", balancing="weighed against", recorded_by=OFFICER),
        ruled,
        a_plea(),
        row,
        a_taking(asset=GROUP.id, meant_for="the mayor"),
        replace(GROUP, id=AssetId("9" * 64), review=None, faces=(), presences=()),
        replace(GROUP, id=AssetId("8" * 64), unreadable="a mark"),
        replace(GROUP, id=AssetId("7" * 64), on_hold=True, fate=Fate.DELETED, licence_until=NOON),
    ):
        put_as_is(world, record)
    fakes.takings.count_fetch(row, on=NOON.date())
    fakes.keys.make(GROUP.id, Purpose.TEXT)
    fakes.library.describe(
        GROUP.id, Description(caption="Bob is on the left", keywords=frozenset({"bob"}))
    )
    fakes.catalogue.label(FAIR, Label(name="Summer fair", folder="fair", opened_at=NOON))
    return fakes
