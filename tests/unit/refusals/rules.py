"""By which rules: collections' and the organisation's settings, rosters."""

from datetime import timedelta

from quitclaim.domain.organisation.memberships import CollectionRule, Default, Mode, Strictest
from quitclaim.domain.organisation.rules import ChannelRule, Rules
from quitclaim.domain.people.person import Category
from quitclaim.domain.recognition.rosters import Arrivals, Attestation, NamedAssets, Roster
from tests.builders import (
    DAY,
    NOON,
    PRESS,
    SECOND,
    a_channel_rule,
    a_collection_rule,
    a_hash,
    a_roster,
    an_attestation,
    some_arrivals,
    some_rules,
)
from tests.unit.refusals.cases import (
    AT_LEAST_A_WORD,
    AT_LEAST_ONE,
    LOCAL,
    NOT_AN_ID,
    ONLY_HASHES,
    ONLY_SLUGS,
    ONLY_UTC,
    ONLY_UUIDS,
    Refusals,
    built,
)

NOT_A_HASH = "0" * 63


REFUSALS: Refusals = {
    CollectionRule: (
        a_collection_rule,
        [
            ({"collection": NOT_AN_ID}, ONLY_UUIDS),
            ({"default": Default.CROWD}, AT_LEAST_A_WORD),
            ({"default": Default.ASK, "reason": " "}, AT_LEAST_A_WORD),
            ({"version": 0}, "counts from 1"),
        ],
    ),
    Strictest: (
        built(
            Strictest,
            mode=Mode.OFF,
            default=Default.CROWD,
            shows_crowds=True,
            allows_redaction=True,
            suspended=False,
        ),
        [
            ({"default": Default.ASK}, "combine the memberships again"),
            ({"default": Default.REDACT}, "combine the memberships again"),
        ],
    ),
    ChannelRule: (
        a_channel_rule,
        [
            ({"channel": "Web"}, ONLY_SLUGS),
            ({"purpose": ""}, ONLY_SLUGS),
            ({"territory": "DE"}, ONLY_SLUGS),
            ({"waives_review": True}, "make it internal, or review"),
        ],
    ),
    Rules: (
        some_rules,
        [
            ({"version": 0}, "counts from 1"),
            ({"noes": -1}, "counts from 0"),
            ({"period": timedelta(0)}, "longer than nothing"),
            ({"settle_within": timedelta(0)}, "gets some time"),
            ({"channels": {PRESS: a_channel_rule()}}, "use the rule's channel as the key"),
            ({"free_for": {Category.PUPIL: " "}}, "pupil is empty: write at least one word"),
            ({"zone": "Europe/Nowhere"}, "give a name such as Europe/Berlin"),
        ],
    ),
    Roster: (
        a_roster,
        [
            ({"collection": NOT_AN_ID}, ONLY_UUIDS),
            ({"people": frozenset({NOT_AN_ID})}, ONLY_UUIDS),
            ({"version": 0}, "counts from 1"),
        ],
    ),
    NamedAssets: (
        built(NamedAssets, assets=frozenset({a_hash("asset")})),
        [
            ({"assets": frozenset()}, AT_LEAST_ONE),
            ({"assets": frozenset({NOT_A_HASH})}, ONLY_HASHES),
        ],
    ),
    Arrivals: (
        some_arrivals,
        [
            ({"uploaders": frozenset()}, AT_LEAST_ONE),
            ({"uploaders": frozenset({NOT_AN_ID})}, ONLY_UUIDS),
            ({"starts_at": LOCAL}, ONLY_UTC),
            ({"until": LOCAL}, ONLY_UTC),
            ({"until": NOON - 3 * DAY}, "give an earlier end"),
            ({"until": NOON + 4 * DAY + SECOND}, "give an earlier end"),
        ],
    ),
    Attestation: (
        an_attestation,
        [
            ({"collection": NOT_AN_ID}, ONLY_UUIDS),
            ({"by": NOT_AN_ID}, ONLY_UUIDS),
            ({"at": LOCAL}, ONLY_UTC),
            ({"roster_version": 0}, "from 1"),
        ],
    ),
}
