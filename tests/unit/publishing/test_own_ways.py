"""R14, GDPR art. 15(1)(c): where a picture went, by kinds of recipients and in numbers."""

from datetime import timedelta

from quitclaim.domain.publishing.own_ways import Out, Went, out_now, went
from quitclaim.domain.publishing.takers import Way
from tests.builders import (
    INTERNAL,
    NOON,
    WEBSITE,
    YESTERDAY,
    a_taking,
    an_id,
)
from tests.contract.filled import a_rendition

LATER = NOON + timedelta(hours=1)


def test_what_is_out_now_is_told_with_since_when_and_how_often_it_was_asked_for() -> None:
    website = a_rendition(channel=WEBSITE, published_at=YESTERDAY)
    internal = a_rendition(id=an_id("another"), channel=INTERNAL, decided_at=NOON)
    gone = a_rendition(id=an_id("gone"), recalled_at=NOON)

    assert out_now([website, gone, internal], visits={website.id: 3}) == (
        Out(channel=INTERNAL, since=NOON, visits=0),
        Out(channel=WEBSITE, since=YESTERDAY, visits=3),
    )


def test_copies_are_counted_by_channel_and_way() -> None:
    takings = [
        a_taking(recalled_at=LATER),
        a_taking(id=an_id("second"), taken_at=LATER),
        a_taking(id=an_id("third"), how=Way.SHARE),
        a_taking(id=an_id("fourth"), channel=INTERNAL),
    ]

    assert went(takings) == (
        Went(channel=INTERNAL, how=Way.DOWNLOAD, copies=1, last_at=NOON, called_back=0),
        Went(channel=WEBSITE, how=Way.DOWNLOAD, copies=2, last_at=LATER, called_back=1),
        Went(channel=WEBSITE, how=Way.SHARE, copies=1, last_at=NOON, called_back=0),
    )


def test_of_what_nobody_took_there_is_nothing() -> None:
    assert went([]) == () and out_now([], visits={}) == ()
