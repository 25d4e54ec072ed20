from quitclaim.domain.publishing.zips import Unpacked, Zip, ZipState
from tests.builders import a_zip, an_id
from tests.unit.refusals.cases import (
    NOT_AN_ID,
    ONLY_SLUGS,
    ONLY_UUIDS,
    Refusals,
    no_ids,
    no_instants,
    no_words,
)

_PACK = {"pack": an_id("pack")}
_OVER = {"state": ZipState.OVER}

REFUSALS: Refusals = {
    Zip: (
        a_zip,
        [
            *no_ids("id", "selection", "pack"),
            ({"renditions": (NOT_AN_ID,)}, ONLY_UUIDS),
            ({"channel": "Web Site"}, ONLY_SLUGS),
            *no_instants("ordered_at", "since"),
            *no_words("meant_for"),
            ({"meant_for": "a word " * 30}, "at most 200 letters"),
            ({"renditions": (an_id("one"), an_id("one"))}, "packed once"),
            (_PACK, "while it is ready"),
            ({"state": ZipState.READY}, "while it is ready"),
            ({"state": ZipState.FAILED}, "said why"),
            ({"why": Unpacked.NOTHING}, "said why"),
            (_OVER | {"renditions": (an_id("one"),)}, "nothing is kept"),
            (_OVER | {"meant_for": "a poster"}, "nothing is kept"),
            ({"version": 0}, "counts from 1"),
            ({"rounds": -1}, "count from 0"),
            ({"fetches": -1}, "count from 0"),
        ],
    ),
}
