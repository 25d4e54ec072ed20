"""A person, an asset and everything about them, of a usual size, and each public method once."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from typing import Any, Final

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import AssetId
from quitclaim.domain.people.marks import mark_of
from quitclaim.domain.pictures.uploads import Settled, Upload
from quitclaim.domain.publishing.needs import Need
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.ports.changes import KeyDrop, Purpose, TemplateDrop
from quitclaim.ports.consents import Identity
from quitclaim.ports.library import Description
from quitclaim.ports.writes import Write
from tests import builders as a
from tests.builders import ADA, BOB, FAIR, LATER, MIA, NOON, WEBSITE
from tests.contract.changes import a_change
from tests.contract.dynamodb_adapters import Adapters
from tests.contract.filled import a_rendition, a_stored_verdict
from tests.docs import access_catalogue, access_ledger, access_requests, access_staff

DATA, TEXT, TEMPLATE = Purpose.DATA, Purpose.TEXT, Purpose.TEMPLATE
LOVELACE: Final = Identity(name="Ada Lovelace", mail="ada@example.org", language=Language.ENGLISH)
WORDS: Final = Description(caption="At the fair", keywords=frozenset({"fair", "engine", "tent"}))
AT_THE_FAIR: Final = Description(caption="At the fair", keywords=frozenset({"fair", "ada"}))
# A group of five, one of them known by name and exempt on one channel.
FACES: Final = (
    a.a_linked_face(exemption=a.an_exemption()),
    *(a.a_face(f"face {n}") for n in range(4)),
)
PICTURE: Final = a.an_asset(*FACES, taken_at=NOON)
OUT: Final = a_rendition(asset=PICTURE.id)
NAMELESS: Final = AssetId(a.a_hash("another"))
UPLOAD: Final = Upload("ann/Fair/IMG_1.jpg", "3HL4kqtJvjVBH40Nrjfkd")
WITHDRAWN: Final = a.a_consent().after(a.withdrawn())


def populate(adapters: Adapters) -> None:
    adapters.keys.make(ADA, DATA)
    adapters.keys.make(BOB, DATA)
    adapters.keys.make(PICTURE.id, TEXT)
    writes = (
        Write(a.a_child(ADA)),
        Write(a.an_objection(ruling=None)),
        Write(a.a_basis()),
        Write(a.some_rules()),
        Write(a.a_collection_rule()),
        Write(a.a_roster(ADA, BOB)),
        Write(a.an_attestation(PICTURE)),
        Write(PICTURE),
    )
    adapters.commits.commit(a_change(*writes))
    asked = a.a_consent().as_of(1)
    adapters.commits.commit(a_change(Write(asked)))
    adapters.commits.commit(a_change(Write(a.a_consent(), asked)))
    adapters.commits.commit(a_change(Write(OUT)))
    adapters.consents.name(ADA, LOVELACE)
    adapters.library.describe(PICTURE.id, WORDS)
    adapters.commits.commit(a_change(Write(a_stored_verdict(asset=PICTURE.id, valid_until=NOON))))
    adapters.settlements.settle(UPLOAD, Settled(asset=PICTURE.id))
    access_requests.populate(adapters)
    access_catalogue.populate(adapters)
    access_staff.populate(adapters)
    access_ledger.populate(adapters)


def _commit(adapters: Adapters) -> None:
    """A withdrawal, with the template that rested on it."""
    drops = (KeyDrop(ADA, TEMPLATE), TemplateDrop(ADA, a.an_id("template")))
    change = a_change(Write(WITHDRAWN, a.a_consent()), drops=drops, makes_less=True)
    adapters.commits.commit(change)


def _seal(adapters: Adapters) -> None:
    adapters.keys.seal(ADA, purpose=DATA, about="docs", plain=b"Ada")


def _unseal(adapters: Adapters) -> None:
    # Whether they open is not the question here: what is asked of AWS is the same.
    with suppress(ImpossibleValue):
        adapters.keys.unseal(ADA, purpose=DATA, about="docs", sealed=b"never sealed")


CALLS: Final[Mapping[str, Callable[[Adapters], Any]]] = {
    "DynamoConsents.dossier": lambda on: on.consents.dossier(ADA),
    "DynamoConsents.dossiers": lambda on: on.consents.dossiers([ADA, BOB, MIA]),
    "DynamoConsents.person": lambda on: on.consents.person(ADA),
    "DynamoConsents.aliases": lambda on: on.consents.aliases(ADA),
    "DynamoConsents.identity": lambda on: on.consents.identity(ADA),
    "DynamoConsents.known": lambda on: on.consents.known(),
    "DynamoConsents.identities": lambda on: on.consents.identities([ADA, BOB, MIA]),
    "DynamoConsents.marked": lambda on: on.consents.marked(mark_of("", LOVELACE.mail)),
    "DynamoConsents.name": lambda on: on.consents.name(ADA, LOVELACE),
    "DynamoConsents.ending_before": lambda on: on.consents.ending_before(LATER),
    "DynamoConsents.ran_out": lambda on: on.consents.ran_out(),
    "DynamoConsents.objecting": lambda on: on.consents.objecting(),
    "DynamoConsents.remains": lambda on: on.consents.remains(ADA),
    "DynamoCommits.commit": _commit,
    "DynamoLibrary.rules": lambda on: on.library.rules(),
    "DynamoLibrary.rules_as_of": lambda on: on.library.rules_as_of(1),
    "DynamoLibrary.asset": lambda on: on.library.asset(PICTURE.id),
    "DynamoLibrary.asset_as_of": lambda on: on.library.asset_as_of(PICTURE.id, 1),
    "DynamoLibrary.asset_version_at": lambda on: on.library.asset_version_at(PICTURE.id, a.NOON),
    "DynamoLibrary.rules_version_at": lambda on: on.library.rules_version_at(a.NOON),
    "DynamoLibrary.collections": lambda on: on.library.collections([FAIR]),
    "DynamoLibrary.roster": lambda on: on.library.roster(FAIR),
    "DynamoLibrary.attestations": lambda on: on.library.attestations(FAIR),
    "DynamoLibrary.assets_of": lambda on: on.library.assets_of(ADA),
    "DynamoLibrary.assets_in": lambda on: on.library.assets_in(FAIR),
    "DynamoLibrary.rendition": lambda on: on.library.rendition(OUT.id),
    "DynamoLibrary.renditions": lambda on: on.library.renditions([OUT.id]),
    "DynamoLibrary.moved_on": lambda on: on.library.moved_on(WEBSITE),
    "DynamoLibrary.renditions_of": lambda on: on.library.renditions_of(PICTURE.id),
    "DynamoTraces.of": lambda on: on.traces.of([ADA]),
    "DynamoLibrary.description": lambda on: on.library.description(PICTURE.id),
    "DynamoLibrary.with_keyword": lambda on: on.library.with_keyword("Fair"),
    "DynamoLibrary.taken_in": lambda on: on.library.taken_in(date(2026, 5, 1)),
    "DynamoLibrary.usable_on": lambda on: on.library.usable_on(WEBSITE, Outcome.CLEAR),
    "DynamoLibrary.needing": lambda on: on.library.needing(Need.LOOK),
    "DynamoLibrary.due": lambda on: on.library.due(NOON),
    "DynamoLibrary.verdicts_of": lambda on: on.library.verdicts_of(PICTURE.id),
    "DynamoLibrary.all_collections": lambda on: on.library.all_collections(),
    "DynamoLibrary.describe": lambda on: on.library.describe(PICTURE.id, AT_THE_FAIR),
    "DynamoSettlements.settle": lambda on: on.settlements.settle(UPLOAD, Settled()),
    "DynamoSettlements.settled": lambda on: on.settlements.settled(UPLOAD),
    "KeyedPseudonyms.of_content": lambda on: on.pseudonyms.of_content(a.a_hash("content")),
    "KeyedPseudonyms.of_pixels": lambda on: on.pseudonyms.of_pixels(a.a_hash("pixels")),
    "KeyedPseudonyms.of_folder": lambda on: on.pseudonyms.of_folder("Fair"),
    "KeyedPseudonyms.of_uploader": lambda on: on.pseudonyms.of_uploader("ann"),
    "KeyedPseudonyms.of_upload": lambda on: on.pseudonyms.of_upload(UPLOAD),
    "KmsKeys.make": lambda on: on.keys.make(NAMELESS, TEXT),
    "KmsKeys.fresh": lambda on: on.keys.fresh(MIA, purpose=DATA),
    "KmsKeys.holders": lambda on: on.keys.holders([ADA, BOB, MIA], purpose=DATA),
    "KmsKeys.seal": _seal,
    "KmsKeys.unseal": _unseal,
    "KmsKeys.drop": lambda on: on.keys.drop(NAMELESS, TEXT),
    **access_requests.CALLS,
    **access_catalogue.CALLS,
    **access_ledger.CALLS,
    **access_staff.CALLS,
    # Last: what they take away nobody reads again.
    "DynamoTraces.forget": lambda on: on.traces.forget([ADA]),
    "DynamoConsents.forget": lambda on: on.consents.forget(ADA),
}
