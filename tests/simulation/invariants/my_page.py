"""One's own page is about her and hers alone, and what is pressed there is done (R5, I10)."""

from collections.abc import Callable, Iterable

from quitclaim.domain.consents.objections import Objection
from quitclaim.domain.consents.openings import Page
from quitclaim.domain.forgetting.pleas import Plea
from quitclaim.domain.ids import PersonId
from quitclaim.domain.people.person import HERSELF
from quitclaim.usecases.open_my_page import Voice
from tests.simulation import reference
from tests.simulation.acts.links import mailed
from tests.simulation.cast import COLLECTIONS, name
from tests.simulation.reference.facts import Use, every
from tests.simulation.reference.facts_consent import VoiceYes
from tests.simulation.reference.facts_people import GuardianRecorded
from tests.simulation.reference.people import everyone, is_minor
from tests.simulation.stage import Stage, Violation


def pages_are_of_those_they_are_mailed_to(stage: Stage) -> None:
    for token, opened in tuple(mailed(stage)):
        page = stage.house.my_page(token) if opened.page is Page.MY_PAGE else None
        for mine in page.people if page else ():
            _require_a_say(stage, mine.voice, whose=opened.capability.person)


def it_binds(stage: Stage, objection: Objection, *, voice: Voice, since: int) -> None:
    """An objection binds before anybody decides; `since`: the facts before it was said."""
    if not objection.bars_other_bases:
        raise Violation("I3", f"{name(voice.person)} objected, and nobody has to decide on it")
    if any(isinstance(fact, VoiceYes) for fact in stage.judge.facts[since:]):
        return
    facts, rules = stage.judge.of(voice.person), stage.fakes.world.rules
    for rule in rules.channels.values() if rules else ():
        for collection in COLLECTIONS:
            use = Use(
                kind="publication",
                collection=collection,
                channel=rule.channel,
                purpose=rule.purpose,
                territory=rule.territory,
            )
            if reference.counts(facts, voice.person, use, at=stage.second):
                who = name(voice.person)
                raise Violation("I3", f"{who} objected, and is still shown on {rule.channel}")


def the_month_runs_from_the_first(stage: Stage, person: PersonId, asks: Callable[[], Plea]) -> None:
    """A plea of whoever turns out to be her only while she asks is not looked at: she knew none."""
    them = everyone(stage.judge.facts, person)
    plea = asks()
    them &= everyone(stage.judge.facts, person)
    if any(it.at < plea.at for it in _open_pleas(stage, them)):
        raise Violation("R14", f"whoever asks again to erase {name(person)} waits longer")


def nothing_is_asked(stage: Stage, *, person: PersonId, since: int) -> None:
    """`since`: the changes before she said that she stays."""
    if any(change.fact.action == "ask_erasure" for change in stage.changes[since:]):
        return
    if _open_pleas(stage, everyone(stage.judge.facts, person)):
        raise Violation("R14", f"{name(person)} stays, and is to be erased")


def _open_pleas(stage: Stage, them: Iterable[str]) -> list[Plea]:
    """Under every id of hers: a plea that was made while she was taken for two is hers too."""
    pleas = stage.fakes.world.pleas
    return [it for who in them for it in pleas[PersonId(who)].values() if it.is_open]


def _require_a_say(stage: Stage, voice: Voice, *, whose: PersonId) -> None:
    facts, them = stage.judge.facts, everyone(stage.judge.facts, voice.person)
    if voice.by == HERSELF:
        if whose not in them:
            raise Violation("I10", f"the page of {name(whose)} is about {name(voice.person)}")
        return
    children = [it for it in every(facts, GuardianRecorded) if it.person in them]
    speaks = {it.guardian for it in children}
    if voice.by.id not in speaks or not is_minor(facts, voice.person, at=stage.second):
        raise Violation("I10", f"{name(whose)} has a say about {name(voice.person)}")
