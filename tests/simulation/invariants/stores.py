"""What the stores may hold: templates of those who consented, and a counter that grows (I1)."""

from quitclaim.domain.ids import CollectionId, PersonId, TemplateId
from quitclaim.ports.changes import Purpose
from tests.builders.ids import an_id
from tests.simulation.cast import COLLECTIONS, name
from tests.simulation.reference.consent import is_unreadable, record_counts, yeses
from tests.simulation.reference.facts import Use, every
from tests.simulation.reference.facts_consent import ConsentAsked
from tests.simulation.reference.facts_people import GuardianProven
from tests.simulation.reference.people import is_erased
from tests.simulation.reference.records import records, story
from tests.simulation.stage import Stage, Violation

# A yes to the whole organisation may hold although it was taken back for both by name.
ELSEWHERE = CollectionId(an_id("elsewhere"))


def templates_have_consent(stage: Stage) -> None:
    """I1, but for what the clock alone ended and nobody swept yet."""
    world = stage.fakes.world
    holders = [owner for owner, purpose in world.keys if purpose is Purpose.TEMPLATE]
    for owner in map(PersonId, holders):
        alive = living_templates(stage, owner)
        if alive is None:
            continue
        if not alive:
            raise Violation("I1", f"{name(owner)} has a template key and no consent that counts")
        for template in _openable(stage, owner):
            if template not in alive:
                raise Violation("I1", f"{name(owner)} has a template without its consent")


def _openable(stage: Stage, owner: PersonId) -> set[TemplateId]:
    """Sealed under the key that is there now; what an earlier key sealed is noise for ever."""
    world = stage.fakes.world
    key = world.keys[owner, Purpose.TEMPLATE]
    found = set()
    for template, face in world.templates.get(owner, {}).items():
        sealed, under = stage.sealed_under.get(template, (None, b""))
        if sealed is not face:
            stage.sealed_under[template] = face, key
            under = key
        if under == key:
            found.add(template)
    return found


def living_templates(stage: Stage, owner: PersonId) -> set[TemplateId] | None:
    """Those whose record counted at some instant, as far as all that was said is known."""
    facts = stage.judge.of(owner)
    if is_erased(facts, owner):
        return set()
    if is_unreadable(facts, owner):
        return None
    return {
        template
        for asked in records(facts, owner, "biometric")
        if asked.person == owner and _counts_some_time(stage, asked, owner)
        if (template := stage.fakes.world.consents[owner][asked.consent].template)  # type: ignore[index]
    }


def _counts_some_time(stage: Stage, asked: ConsentAsked, owner: PersonId) -> bool:
    facts = stage.judge.of(owner)
    said = yeses(story(facts, asked).events, at=10**12).values()
    proven = [fact.at for fact in every(facts, GuardianProven)]
    uses = [Use(kind="biometric", collection=it) for it in (*COLLECTIONS, ELSEWHERE)]
    return any(
        record_counts(facts, asked, owner, use=use, at=at)
        for at in {*said, *proven, asked.starts, stage.second}
        for use in uses
    )


def swept(stage: Stage) -> None:
    """Right after the sweep no key rests on periods that are all over."""
    world = stage.fakes.world
    for owner, purpose in world.keys:
        if purpose is not Purpose.TEMPLATE:
            continue
        if living_templates(stage, PersonId(owner)) is None:
            continue
        given = [it for it in world.consents[PersonId(owner)].values() if it.template and it.yeses]
        ends = [it.during.until for it in given if it.during.until]
        if all(end <= stage.now for end in ends):
            raise Violation("I1", f"the sweep left {name(owner)} a key that no period covers")


def counter_only_grows(stage: Stage) -> None:
    noes = stage.fakes.world.noes
    if noes < stage.noes:
        raise Violation("no-counter", f"went back from {stage.noes} to {noes}")
    stage.noes = noes
