"""R28, R29: what goes out is what the verdict allows, and what must not be out is gone."""

import re
from dataclasses import dataclass

import pytest
import urllib3

from local.logs import log_lines
from quitclaim.domain.ids import AssetId, PersonId, RenditionId
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.usecases.ask_consent import Asked
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import INTERNAL, PRESS, WEBSITE, a_hash, an_id
from tests.builders.asking import an_identity
from tests.local.exhibition import HERS, THEIRS, Exhibition, fetched, shows
from tests.local.office import Office
from tests.local.waiting import eventually

ZOE = an_identity("Zoë Brontë", mail="zoe@publish.example")


@dataclass(frozen=True, slots=True)
class Shown:
    asked: Asked
    photo: Exhibition

    @property
    def her(self) -> PersonId:
        return self.asked.consents[0].person


@pytest.fixture(scope="module")
def shown(office: Office) -> Shown:
    """She is asked, and marked on a photo that nobody has looked at."""
    asked = office.asks(ZOE)
    photo = Exhibition(office, AssetId(a_hash("group photo")))
    photo.hang()
    photo.mark(asked.consents[0].person)
    return Shown(asked, photo)


@pytest.fixture(scope="module")
def published(office: Office, shown: Shown) -> Rendition:
    """She said yes to the website, and somebody has looked."""
    office.signs(shown.asked, ZOE, token=_token(office))
    shown.photo.review()
    return eventually(lambda: shown.photo.showing_her_on(WEBSITE))


def _token(office: Office) -> str:
    def letter() -> str | None:
        hers = next(office.mails_to(ZOE.mail), None)
        part = hers.get_body(("plain",)) if hers else None
        return str(part.get_content()) if part else None

    found = re.search(r"/c/([\w-]{43})", eventually(letter))
    assert found
    return found[1]


def test_what_nobody_has_looked_at_is_withheld_on_every_external_channel(shown: Shown) -> None:
    """I14. Commit, stream, relay, bus, queue and verdict, each under its own role."""
    decided = eventually(shown.photo.decided)

    assert {decided[WEBSITE], decided[PRESS]} == {Outcome.WITHHELD}
    assert shown.photo.out_on(WEBSITE) is None


def test_whoever_said_yes_is_shown_where_she_said_so_and_everybody_else_is_not(
    shown: Shown, published: Rendition
) -> None:
    answer = shown.photo.asked_for(published.id)

    assert (answer.status, answer.headers["Cache-Control"]) == (302, "no-store")
    content = fetched(answer)
    assert shows(content, HERS) and not shows(content, THEIRS)

    elsewhere = eventually(lambda: shown.photo.out_on(PRESS))
    content = fetched(shown.photo.asked_for(elsewhere.id))
    assert not shows(content, HERS) and not shows(content, THEIRS)


def test_whoever_only_asks_what_there_is_gets_no_picture(
    shown: Shown, published: Rendition
) -> None:
    answer = shown.photo.asked_for(published.id, "HEAD")

    assert (answer.status, answer.data) == (302, b"")
    assert shown.photo.there(answer) == 200


def test_what_is_for_inside_and_what_nobody_published_are_answered_alike(
    shown: Shown, published: Rendition
) -> None:
    """R48: an address that was guessed says nothing."""
    inside = eventually(lambda: shown.photo.out_on(INTERNAL))
    asked = (inside.id, an_id("guess"), "guess")
    answers = [shown.photo.asked_for(one) for one in asked]

    assert published.channel == WEBSITE
    assert {answer.status for answer in answers} == {404}
    assert (
        len({_but_for(one, answer.data) for one, answer in zip(asked, answers, strict=True)}) == 1
    )


def _but_for(asked: str, page: bytes) -> str:
    """A page says where it is, and under which number its request is known."""
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "…", page.decode().replace(asked, "…"))


def _served(shown: Shown, *, but: Rendition) -> bytes | None:
    row = shown.photo.out_on(WEBSITE)
    answer = None if row is None or row.id == but.id else shown.photo.asked_for(row.id)
    if answer is None or "Location" not in answer.headers:
        return None
    found = urllib3.request("GET", answer.headers["Location"], retries=False, timeout=60)
    return found.data if found.status == 200 else None


def test_after_her_no_its_address_is_dead_at_once_and_its_bytes_are_gone(
    office: Office, shown: Shown, published: Rendition
) -> None:
    WithdrawConsent(**office.desk())(shown.her, shown.asked.consents[0].id, speaker=HERSELF)

    assert shown.photo.asked_for(published.id).status == 404
    assert eventually(lambda: not shown.photo.holds(RenditionId(published.id)))
    # Two messages may put it out at once; what is one too many is taken back again.
    content = eventually(lambda: _served(shown, but=published))
    assert not shows(content, HERS) and not shows(content, THEIRS)
    told = "\n".join(log_lines(office.cloud))
    assert not [word for word in ("Zoë", "zoe@", shown.her) if word in told]
