"""What each change may do, seen just before it is written (I2, I3, I9, I11, I12, I14)."""

from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.domain.pictures.assets import Asset, Face, Fate, Origin
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.ports.changes import Change, Purpose
from tests.simulation.cast import name
from tests.simulation.invariants.asking import judge_asking
from tests.simulation.invariants.envelopes import judge_envelope
from tests.simulation.invariants.likenesses import judge_likenesses
from tests.simulation.invariants.publishing import bytes_come_first, reviewed_as_seen
from tests.simulation.invariants.retention import judge_deletion
from tests.simulation.invariants.serving import is_allowed
from tests.simulation.stage import Stage, Violation


def judge_change(stage: Stage, change: Change) -> None:
    if change.fact.action == "erase_person" and change.writes:
        _judge_erasure(stage)
    judge_asking(stage, change)
    judge_envelope(stage, change)
    judge_likenesses(stage, change)
    judge_deletion(stage, change)
    for write in change.writes:
        record, before = write.record, write.before
        if isinstance(record, Rendition) and record.recalled_at is None:
            _judge_publication(stage, record, at=int(change.fact.at.timestamp()))
        if isinstance(record, Asset) and isinstance(before, Asset):
            reviewed_as_seen(stage, record, before)
            _judge_suggestions(stage, record, before, is_found=change.fact.by == THE_CLOCK)
            # What is deleted is nobody's any more, whatever was said of its faces.
            if change.fact.by == THE_CLOCK and before.fate is not Fate.DELETED:
                _judge_job(stage, record)


def _judge_erasure(stage: Stage) -> None:
    """Key first: whatever a later step fails to delete can no longer be opened (I7)."""
    opened = [who for who in stage.erasing if (who, Purpose.DATA) in stage.fakes.world.keys]
    if opened:
        raise Violation("I7", f"{name(opened[0])} is being forgotten, and her key still opens")


def _judge_publication(stage: Stage, row: Rendition, *, at: int) -> None:
    """Whatever is committed is allowed by everything that was committed before it."""
    stage.contents.setdefault(row.id, stage.fakes.world.assets[row.asset].content)
    bytes_come_first(stage, row)
    if not is_allowed(stage, row, at=at):
        raise Violation("I3", f"{name(row.asset)} goes out on {row.channel} against the facts")


def _judge_suggestions(stage: Stage, asset: Asset, before: Asset, *, is_found: bool) -> None:
    """
    I9: nobody is found whom not every roster of the asset's collections names.

    `is_found`: by a run; a word that is taken back leaves the guess that was there before it.
    """
    known = {face.id: face.suggestion for face in before.faces}
    rosters = stage.rosters_seen
    for face in asset.faces:
        if face.suggestion is None or face.suggestion == known.get(face.id):
            continue
        person = face.suggestion.person
        if person in face.rejected:
            raise Violation("I12", f"{name(person)} is suggested again for face {name(face.id)}")
        is_named = all(person in rosters.get(it, frozenset()) for it in before.memberships)
        if is_found and not is_named:
            raise Violation("I9", f"{name(person)} is suggested and was on no roster there")


def _judge_job(stage: Stage, asset: Asset) -> None:
    """Against what is stored, whatever the job says that it read."""
    stored = stage.fakes.world.assets[asset.id]
    after = {face.id: face for face in asset.faces}
    for face in stored.faces:
        found = after.get(face.id)
        if _said_by_people(face) and (found is None or not _says_the_same(found, face)):
            raise Violation("I12", f"a job undid what was said of face {name(face.id)}")
        if found and found.link and not face.link:
            raise Violation("I11", f"a job linked face {name(face.id)}")


def _said_by_people(face: Face) -> bool:
    said = (face.mark, face.link, face.exemption, face.rejected, face.excluded, face.untaggable)
    return any(said) or face.origin is Origin.DRAWN


def _says_the_same(one: Face, other: Face) -> bool:
    return _linked(one) == _linked(other) and all(
        getattr(one, said) == getattr(other, said)
        for said in ("mark", "exemption", "rejected", "excluded", "untaggable", "origin")
    )


def _linked(face: Face) -> tuple[object, ...]:
    """Whether she is known by it is a machine's to say."""
    link = face.link
    return (link.person, link.confirmations, link.suggested) if link else ()
