"""What a content system fetches is on record before it is handed out (I2, R29)."""

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import NotFound
from quitclaim.domain.organisation.principals import Principal
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.organisation.tokens import READING
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.takings import TakerKind, Taking, Way
from quitclaim.ports.paging import every
from quitclaim.usecases.fetch_from_feed import FetchFromFeed, Ordered
from tests.builders import NOON, PRESS, WEBSITE, a_machine_token, an_admin
from tests.fakes.fakes import Fakes
from tests.unit.usecases.publications import shown_for, where
from tests.unit.usecases.stage import made, meanwhile

EDITOR = an_admin(role=StaffRole.EDITOR).member
TOKEN = a_machine_token(scopes=READING, channels=frozenset({WEBSITE}), issued_by=EDITOR.id)
SITE = Principal(EDITOR, TOKEN)


def fetched(fakes: Fakes, row: Rendition, *, only_head: bool = False) -> str:
    fetch = made(FetchFromFeed, fakes)
    ordered = Ordered(row.channel, row.id)
    return fetch(ordered, who=SITE, reads=Language.FRENCH, only_head=only_head)


def taken(fakes: Fakes, row: Rendition) -> list[Taking]:
    return list(every(lambda after: fakes.takings.of_rendition(row, after=after)))


def test_its_copy_is_on_record_under_the_token_once() -> None:
    fakes, row = shown_for()

    assert fetched(fakes, row) == fetched(fakes, row) == where(fakes, row.id)

    (one,) = taken(fakes, row)
    assert (one.how, one.channel, one.taken_at) == (Way.FEED, WEBSITE, NOON)
    assert (one.by.kind, one.by.id, one.by.member) == (TakerKind.TOKEN, TOKEN.id, EDITOR.id)
    assert one.by.reads is Language.FRENCH


def test_whoever_only_asks_what_there_is_takes_nothing() -> None:
    fakes, row = shown_for()

    assert "?head&" in fetched(fakes, row, only_head=True)
    assert taken(fakes, row) == []


def test_what_is_of_another_channel_is_not_in_this_feed() -> None:
    fakes, row = shown_for()

    with pytest.raises(NotFound):
        made(FetchFromFeed, fakes)(Ordered(PRESS, row.id), who=SITE, reads=Language.DUTCH)
    assert taken(fakes, row) == []


def test_what_is_recalled_before_it_is_on_record_is_not_handed_out() -> None:
    fakes, row = shown_for()
    recalled = {row.id: row.recalled(at=NOON)}

    with (
        meanwhile(fakes, "takings.of_rendition", lambda: fakes.world.renditions.update(recalled)),
        pytest.raises(NotFound),
    ):
        fetched(fakes, row)

    assert taken(fakes, row) == []
