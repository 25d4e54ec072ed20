"""Small worlds for the tests of the reference: one person, one asset, one channel or two."""

from datetime import datetime

from tests.simulation.reference.facts import Fact, Kind, Scope, Use
from tests.simulation.reference.facts_consent import (
    BasisRecorded,
    ConsentAsked,
    ConsentNarrowed,
    ObjectionRaised,
    VoiceNo,
    VoiceYes,
)
from tests.simulation.reference.facts_library import AssetAdded, FaceLinked, Reviewed
from tests.simulation.reference.facts_people import GuardianRecorded, PersonRegistered
from tests.simulation.reference.facts_rules import Channel, CollectionSet, RulesSet

NOW = 1_000
FAR = 10**11
DAY = 86_400

WEB_AND_PRINT = Scope(
    channels=frozenset({"website", "print"}),
    purposes=frozenset({"news"}),
    territories=frozenset({"NL"}),
)
WEB = Scope(
    channels=frozenset({"website"}), purposes=frozenset({"news"}), territories=frozenset({"NL"})
)
PRINT = Scope(
    channels=frozenset({"print"}), purposes=frozenset({"news"}), territories=frozenset({"NL"})
)
ON_WEB = Use(
    kind="publication", collection="fair", channel="website", purpose="news", territory="NL"
)
ON_PRINT = Use(
    kind="publication", collection="fair", channel="print", purpose="news", territory="NL"
)
RECOGNISED = Use(kind="biometric", collection="fair")
ANN = PersonRegistered(at=0, person="ann")
CHANNELS = {
    "website": Channel(purpose="news", territory="NL"),
    "print": Channel(purpose="news", territory="NL", redaction=False),
    "internal": Channel(purpose="news", territory="NL", external=False, review_waived=True),
}
RULES = RulesSet(at=0, kind="private", channels=CHANNELS, surviving=frozenset({"contract"}))
FAIR = CollectionSet(at=0, collection="fair")


def second(text: str) -> int:
    """Give the second of an instant as it is written, with its offset."""
    return int(datetime.fromisoformat(text).timestamp())


def asked(
    consent: str = "one",
    *,
    at: int = 1,
    scope: Scope = WEB_AND_PRINT,
    kind: Kind = "publication",
    supersedes: str | None = None,
) -> ConsentAsked:
    return ConsentAsked(
        at=at,
        consent=consent,
        person="ann",
        kind=kind,
        scope=scope,
        starts=at,
        until=FAR,
        supersedes=supersedes,
    )


def yes(
    consent: str = "one", *, at: int = 10, voice: str = "self", scope: Scope = WEB_AND_PRINT
) -> VoiceYes:
    return VoiceYes(at=at, consent=consent, voice=voice, scope=scope)


def no(consent: str = "one", *, at: int = 20, voice: str = "self") -> VoiceNo:
    return VoiceNo(at=at, consent=consent, voice=voice)


def narrowed(
    consent: str = "one", *, at: int = 20, voice: str = "self", scope: Scope = WEB
) -> ConsentNarrowed:
    return ConsentNarrowed(at=at, consent=consent, voice=voice, scope=scope)


def objected(*, at: int = 20, voice: str = "self", scope: Scope = WEB) -> ObjectionRaised:
    return ObjectionRaised(at=at, objection="objection", person="ann", voice=voice, scope=scope)


def basis(name: str = "contract", *, at: int = 5, until: int | None = None) -> BasisRecorded:
    return BasisRecorded(
        at=at, id=name, person="ann", basis=name, scope=WEB_AND_PRINT, starts=at, until=until
    )


def guardian(name: str, *, at: int = 0, is_claimed: bool = False) -> GuardianRecorded:
    return GuardianRecorded(
        at=at, person="ann", guardian=name, custody="claimed" if is_claimed else "recorded"
    )


def asset(
    *faces: str, collections: tuple[str, ...] = ("fair",), licence_end: int | None = None
) -> AssetAdded:
    return AssetAdded(
        at=1,
        asset="asset",
        content="first",
        faces=faces,
        collections=frozenset(collections),
        licence_end=licence_end,
    )


def reviewed(*, at: int = 2, content: str = "first") -> Reviewed:
    return Reviewed(at=at, asset="asset", member="mia", content=content)


def linked(face: str = "f", *, person: str = "ann") -> FaceLinked:
    return FaceLinked(
        at=3, asset="asset", face=face, person=person, source="hand", confirmations=("mia",)
    )


def house(*facts: Fact) -> list[Fact]:
    """Give a world in which the rules, the collection `fair` and the person ann are known."""
    return [RULES, FAIR, ANN, *facts]
