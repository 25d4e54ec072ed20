"""Versions of our own text."""

from quitclaim.domain.consents.editions import Alteration, Edition
from tests.builders.editions import an_edition
from tests.unit.refusals.cases import (
    AT_LEAST_A_WORD,
    AT_LEAST_ONE,
    NOT_A_HASH,
    ONLY_HASHES,
    Refusals,
    built,
)

REFUSALS: Refusals = {
    Edition: (
        an_edition,
        [
            ({"version": 0}, "counts from 1"),
            ({"text": NOT_A_HASH}, ONLY_HASHES),
            ({"sentences": {}}, AT_LEAST_ONE),
        ],
    ),
    Alteration: (
        built(Alteration, key="notice.who", before="Who asks", now="Who asks you"),
        [({"key": " "}, AT_LEAST_A_WORD), ({"now": "Who asks"}, "leave out what stays")],
    ),
}
