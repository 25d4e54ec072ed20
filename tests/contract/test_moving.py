"""R40: an organisation goes into a folder and comes into an empty deployment, and decides alike."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cli import CommandError
from cli.moving import Folder
from quitclaim.adapters.tables import LAYOUTS
from quitclaim.domain.ids import PersonId, document_hash
from quitclaim.domain.organisation.facts import EventType
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.changes import Purpose
from tests.builders import ADA, OFFICER, a_hash, an_id
from tests.contract.moving import (
    Beside,
    KilledError,
    exported,
    imported,
    lies_in,
    mortal,
    places,
    told_by,
    wrapped_in,
)
from tests.contract.on_files import House
from tests.contract.organisation_laid import SIGNED, live_in
from tests.contract.peopled import ALONE, SHARED, fill

SMALL, LARGE = 24, 1_000
HER = PersonId(an_id("person 0"))


def test_a_thousand_pictures_are_decided_on_alike_after_a_kill_on_either_way(
    old: House, new: Beside, tmp_path: Path
) -> None:
    live_in(old, assets=LARGE)
    out = tmp_path / "out"

    with pytest.raises(KilledError):
        exported(mortal(old, after=900), out)
    exported(old, out)
    with pytest.raises(KilledError):
        imported(mortal(new, after=1_200), out)
    came = imported(new, out)

    assert (came.assets, came.verdicts, came.differing) == (LARGE, 3 * LARGE, [])


def test_killed_anywhere_it_goes_on_and_comes_to_the_same(
    old: House, new: Beside, tmp_path: Path
) -> None:
    live_in(old, assets=SMALL)
    counts = exported(old, tmp_path / "whole")
    out, lives = tmp_path / "out", range(3, 1_000, 11)

    died = [after for after in lives if _dies(lambda at: exported(at, out), old, after=after)]
    assert len(died) > 3 and _counts(out) == {name: it for name, it in counts.items() if it}
    died = [after for after in lives if _dies(lambda at: imported(at, out), new, after=after)]

    assert len(died) > 3 and lies_in(old) == lies_in(new)


def test_it_is_all_there_and_sealed_under_new_keys(old: House, new: Beside, tmp_path: Path) -> None:
    live_in(old, assets=SMALL)
    exported(old, tmp_path / "out")
    imported(new, tmp_path / "out")

    before, since = places(old), places(new)
    person, asset = since.stores.consents.identity(HER), a_hash("picture 5")
    assert person == before.stores.consents.identity(HER) and person
    (named,) = since.stores.consents.at_address(since.stores.consents.address(person.mail))
    paper = SIGNED + HER.encode()
    assert named == HER
    assert since.papers.read("sealed", HER, name=document_hash(paper)) == paper
    assert since.blobs.get(Shelf.ORIGINALS, asset) == before.blobs.get(Shelf.ORIGINALS, asset)
    pseudonyms = (it.stores.pseudonyms.of_content("digest") for it in (before, since))
    assert len({*pseudonyms}) == 1, "the same bytes are the same picture"
    assert not wrapped_in(old) & wrapped_in(new)
    assert not new.dynamodb.scan(TableName="new-gallery")["Items"]


def test_nobody_who_was_erased_comes_back_and_what_was_deleted_stays_so(
    old: House, new: Beside, tmp_path: Path
) -> None:
    fill(old)
    old.restoring.erase()(ADA, member=OFFICER)
    exported(old, tmp_path / "out")
    imported(new, tmp_path / "out")

    words = [str(old.dynamodb.scan(TableName=f"new-{table}")["Items"]) for table in LAYOUTS]
    assert not any(ADA in word for word in words)
    assert not any(ADA in it.read_text() for it in (tmp_path / "out").glob("*.jsonl"))
    rolls = new.restoring.replay()
    assert rolls.erasure_list.among([ADA]) == {ADA}
    assert rolls.block_list.holds(ALONE.id) and not rolls.block_list.holds(SHARED.id)  # type: ignore[arg-type]


def test_whoever_is_on_the_list_and_in_the_rows_stays_out(
    old: House, new: Beside, tmp_path: Path
) -> None:
    """An erasure that was under way: her keys are gone, and her rows not yet."""
    fill(old)
    old.restoring.erase().erasure_list.add([ADA])

    exported(old, tmp_path / "out")
    came = imported(new, tmp_path / "out")

    assert came.differing, "what showed her is decided on otherwise, and named"
    assert not any(f'"P#{ADA}"' in it.read_text() for it in (tmp_path / "out").glob("people*"))
    assert places(new).stores.consents.identity(ADA) is None
    assert not places(new).stores.keys.holders([ADA], purpose=Purpose.DATA)


def test_the_log_of_either_side_says_so(old: House, new: Beside, tmp_path: Path) -> None:
    live_in(old, assets=1)
    exported(old, tmp_path / "out")
    imported(new, tmp_path / "out")

    said = [told_by(it) for it in (old, new)]
    assert said == [[EventType.ORGANISATION_EXPORTED], [EventType.ORGANISATION_IMPORTED]]


def _dies(does: Callable[[House], object], house: House, *, after: int) -> bool:
    """Whether it was killed; whoever has done it all is refused, and not killed."""
    try:
        does(mortal(house, after=after))
    except KilledError:
        return True
    except CommandError as error:
        if "whole export" not in str(error) and "come in already" not in str(error):
            raise
    return False


def _counts(out: Path) -> dict[str, int]:
    counts = dict[str, int]()
    for one in Folder(out).inventory()[0].segments:
        counts[one.section] = counts.get(one.section, 0) + one.lines
    return counts
