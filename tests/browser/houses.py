"""The console over fakes: a house full of what people really have, and one that was just opened."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from quitclaim.domain.ids import AssetId, CollectionId
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.pictures.assets import Face
from quitclaim.domain.pictures.refusals import SENTENCES
from quitclaim.domain.pictures.uploads import Upload
from quitclaim.domain.publishing.stored import StoredVerdict
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.ports.library import Description
from quitclaim.ports.tags import Tag
from tests.builders import FAIR, YESTERDAY, a_face, a_hash, a_region, a_review, an_id, some_rules
from tests.fakes.pictures import put_asset
from tests.fakes.world import Lying
from tests.handlers.furnished import hang, open_collection, show
from tests.handlers.library import House, a_house
from tests.unit.usecases.sealing import publish, seal

PICTURES: Final = 60
PICTURE: Final = AssetId(a_hash("picture 4"))
PLACE: Final = "Nieuwjaarsreceptie van de gemeente Vlietdam, met de harmonie en het jeugdorkest"
# Words that no browser breaks by itself.
_WORD: Final = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihung"
_FILE: Final = (
    "IMG_20260427_183512_HDR_bewerkt_definitief_versie-3_voor-de-website-en-de-krant.jpeg"
)
_COLLECTIONS: Final = (PLACE, _WORD, "Zomerkamp 2026", "Fête nationale", "Sportdag", "Ratssitzung")
_TEAM: Final = (
    ("Alexandra-Wilhelmina van den Bovenkamp-Oosterhuis", StaffRole.PRIVACY_OFFICER),
    ("Jo", StaffRole.VIEWER),
    (_WORD, StaffRole.EDITOR),
)


def busy() -> House:
    house = a_house()
    house.fakes.world.pages.size = PICTURES
    show(house, StaffRole.EDITOR, *Visible)
    open_collection(house, FAIR, name=PLACE)
    for name in _COLLECTIONS[1:]:
        open_collection(house, CollectionId(an_id(name)), name=name)
    # One more than a page has.
    for number in range(PICTURES + 1):
        hang(house, AssetId(a_hash(f"picture {number}")), _text(number), faces=_faces(number))
    for name, role in _TEAM:
        house.appoint(role, name=name, visible=frozenset(Visible))
    _issue(house, "Website van de gemeente: haalt elke nacht op wat gebruikt mag worden")
    _bring_trouble(house)
    return house


def noted() -> House:
    """As busy, with every word that a grid has for where a picture may be used."""
    house, rules = busy(), some_rules()
    house.fakes.world.rules = rules
    outcomes = (Outcome.CLEAR, Outcome.REDACT, Outcome.WITHHELD)
    for number in range(1, 12):
        asset = house.fakes.world.assets[AssetId(a_hash(f"picture {number}"))]
        put_asset(house.fakes.world, replace(asset, review=a_review(content=asset.content)))
        for place, channel in enumerate(sorted(rules.channels)):
            verdict = StoredVerdict(
                asset=asset.id,
                channel=channel,
                outcome=outcomes[(number + place * (number % 2)) % 3],
                unclear=frozenset(),
                valid_until=YESTERDAY if number == 11 else None,
            )
            house.fakes.world.verdicts[asset.id][channel] = verdict
    return house


def sealed() -> House:
    """As busy, and the log of it signed: more of it than a page has."""
    house = busy()
    for _ in range(60):
        house.get("/collections", by=StaffRole.EDITOR)
    seal(house.fakes)
    publish(house.fakes)
    return house


def _text(number: int) -> Description | None:
    """Some say much, some nothing."""
    if number % 7 == 6:
        return None
    return Description(
        caption=f"{PLACE}: {_WORD} ({number})" if number % 3 else "",
        credit="Foto: Anna de Vries" if number % 2 else "",
        keywords=frozenset({"harmonie", "tent", _WORD}) if number % 4 == 0 else frozenset(),
        folder=PLACE,
        file_name=_FILE if number % 5 == 4 else f"IMG_{number:04}.jpg",
        tags=(Tag(a_region(), "Wilhelmina"),),
    )


def _faces(number: int) -> list[Face]:
    places = range(number % 7)
    regions = (a_region(x=300 + 1400 * place, y=2000, w=900, h=1400) for place in places)
    return [a_face(f"{number}/{place}", region=it) for place, it in enumerate(regions)]


def _issue(house: House, name: str) -> None:
    wish = {"name": name, "scopes": ["stop_recognition"], "days": 90}
    said = house.call("POST", "/api/tokens", wish, by=StaffRole.ADMIN)
    assert said.status == 201, said.text


def _bring_trouble(house: House) -> None:
    world = house.fakes.world
    for number, sentence in enumerate(SENTENCES.values()):
        world.refusals[f"rejected/anna/{PLACE}/{number} {_FILE}.txt"] = sentence
    for name in ("anna", "fotograaf-van-de-harmonie", _WORD.lower()):
        world.inbox[Upload(f"{name}/{PLACE}/1.jpg", "1")] = Lying(b"", YESTERDAY)
    house.backlog.arrivals += ["one"] * 1200
    house.backlog.dead += ["another"] * 3
    house.fakes.clock.step(timedelta(minutes=5))
