"""Every port over one world, so that a test asks for all of them at once."""

from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random
from typing import Final

from quitclaim.domain.consents.envelopes import Provider
from tests.fakes.fake_clock import FakeClock
from tests.fakes.fake_darkroom import FakeDarkroom
from tests.fakes.fake_endpoint import FakeEndpoint
from tests.fakes.fake_outside import FakeOutside
from tests.fakes.fake_post import FakePost
from tests.fakes.fake_printer import FakePrinter
from tests.fakes.fake_sealer import FakeSealer
from tests.fakes.fake_signer import FakeSigner, FakeStaffKeys
from tests.fakes.fake_signing_service import FakeSigningService
from tests.fakes.fake_stationery import FakeStationery
from tests.fakes.in_memory_blobs import InMemoryBlobs
from tests.fakes.in_memory_catalogue import InMemoryCatalogue
from tests.fakes.in_memory_commits import InMemoryCommits
from tests.fakes.in_memory_consents import InMemoryConsents
from tests.fakes.in_memory_envelopes import InMemoryAccounts, InMemoryHints
from tests.fakes.in_memory_event_codes import InMemoryEventCodes
from tests.fakes.in_memory_evidence import InMemoryEvidence
from tests.fakes.in_memory_gallery import InMemoryGallery
from tests.fakes.in_memory_histories import InMemoryHistories
from tests.fakes.in_memory_hooks import FakeBell, InMemoryDeliveries, InMemoryHooks
from tests.fakes.in_memory_inbox import FakePseudonyms, InMemoryInbox, InMemorySettlements
from tests.fakes.in_memory_keepings import InMemoryKeepings
from tests.fakes.in_memory_keys import InMemoryKeys
from tests.fakes.in_memory_ledger import InMemoryLedger
from tests.fakes.in_memory_letters import InMemoryLetters
from tests.fakes.in_memory_library import InMemoryLibrary
from tests.fakes.in_memory_mailboxes import InMemoryMailboxes
from tests.fakes.in_memory_papers import InMemoryPapers
from tests.fakes.in_memory_rates import InMemoryRates
from tests.fakes.in_memory_repeats import InMemoryRepeats
from tests.fakes.in_memory_requests import InMemoryRequests
from tests.fakes.in_memory_scans import InMemoryScans, evidence_of
from tests.fakes.in_memory_selections import InMemorySelections
from tests.fakes.in_memory_sign_ins import InMemorySignIns
from tests.fakes.in_memory_staff import InMemoryStaff
from tests.fakes.in_memory_takings import InMemoryTakings
from tests.fakes.in_memory_tiles import InMemoryTiles
from tests.fakes.in_memory_work import FakeHanding, InMemoryWork
from tests.fakes.in_memory_zips import InMemoryPacking, InMemoryZips
from tests.fakes.of_forgetting import of_forgetting
from tests.fakes.of_pictures import FakesOfRuns, of_pictures
from tests.fakes.outsiders import outsiders_of
from tests.fakes.seeded_chance import SeededChance
from tests.fakes.timestamping import FakeAuthority, InMemoryOutages, InMemoryTimestamps
from tests.fakes.world import World

NOON: Final = datetime(2026, 5, 3, 12, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fakes(FakesOfRuns):
    world: World
    accounts: InMemoryAccounts
    authority: FakeAuthority
    bell: FakeBell
    blobs: InMemoryBlobs
    catalogue: InMemoryCatalogue
    chance: SeededChance
    clock: FakeClock
    commits: InMemoryCommits
    consents: InMemoryConsents
    darkroom: FakeDarkroom
    deliveries: InMemoryDeliveries
    endpoint: FakeEndpoint
    event_codes: InMemoryEventCodes
    evidence: InMemoryEvidence
    gallery: InMemoryGallery
    handing: FakeHanding
    hints: InMemoryHints
    histories: InMemoryHistories
    hooks: InMemoryHooks
    inbox: InMemoryInbox
    keepings: InMemoryKeepings
    keys: InMemoryKeys
    ledger: InMemoryLedger
    letters: InMemoryLetters
    library: InMemoryLibrary
    mailboxes: InMemoryMailboxes
    outages: InMemoryOutages
    outside: FakeOutside
    packing: InMemoryPacking
    papers: InMemoryPapers
    post: FakePost
    printer: FakePrinter
    pseudonyms: FakePseudonyms
    requests: InMemoryRequests
    scans: InMemoryScans
    sealer: FakeSealer
    selections: InMemorySelections
    services: dict[Provider, FakeSigningService]
    settlements: InMemorySettlements
    staff: InMemoryStaff
    sign_ins: InMemorySignIns
    repeats: InMemoryRepeats
    rates: InMemoryRates
    signer: FakeSigner
    staff_keys: FakeStaffKeys
    stationery: FakeStationery
    takings: InMemoryTakings
    tiles: InMemoryTiles
    timestamps: InMemoryTimestamps
    work: InMemoryWork
    zips: InMemoryZips


def fakes_of(world: World | None = None, *, at: datetime = NOON, seed: int = 0) -> Fakes:
    world, clock = world or World(), FakeClock(at)
    return Fakes(
        world=world,
        **outsiders_of(world),
        **evidence_of(world),
        **of_forgetting(world),
        **of_pictures(world, clock),
        chance=SeededChance(Random(seed)),
        clock=clock,
        commits=InMemoryCommits(world),
        consents=InMemoryConsents(world),
        endpoint=FakeEndpoint(world),
        event_codes=InMemoryEventCodes(world),
        gallery=InMemoryGallery(world, clock),
        inbox=InMemoryInbox(world, clock),
        keys=InMemoryKeys(world),
        ledger=InMemoryLedger(world),
        letters=InMemoryLetters(world),
        mailboxes=InMemoryMailboxes(world),
        outside=FakeOutside(world),
        papers=InMemoryPapers(world),
        pseudonyms=FakePseudonyms(),
        requests=InMemoryRequests(world),
        sealer=FakeSealer(world),
        settlements=InMemorySettlements(world),
        staff=InMemoryStaff(world),
        sign_ins=InMemorySignIns(world),
        repeats=InMemoryRepeats(world),
        rates=InMemoryRates(world),
        signer=FakeSigner(world),
        staff_keys=FakeStaffKeys(world),
        tiles=InMemoryTiles(world),
        work=InMemoryWork(world),
    )
