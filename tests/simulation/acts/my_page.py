"""What somebody does on her own page, once its link is in her mailbox."""

from collections.abc import Callable
from functools import partial
from random import Random

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.openings import Page
from quitclaim.domain.ids import ConsentId, TokenHash
from quitclaim.domain.people.person import HERSELF
from quitclaim.usecases.open_my_page import Voice
from tests.simulation.acts.knocking import let_in
from tests.simulation.acts.links import mailed
from tests.simulation.acts.scopes import narrower, told
from tests.simulation.cast import name
from tests.simulation.commands import Command, Kind
from tests.simulation.invariants.my_page import (
    it_binds,
    nothing_is_asked,
    the_month_runs_from_the_first,
)
from tests.simulation.stage import Stage, Violation, undisturbed

At = tuple[TokenHash, Voice]


def withdraw(stage: Stage, chance: Random) -> Command | None:
    found = _at(stage, chance, is_to_take_back=True)
    if found is None:
        return let_in(stage, chance)
    token, voice = found
    given = _standing(voice.dossier)
    consents = chance.sample(given, chance.randint(1, len(given)))

    def run() -> object:
        withdrawn = stage.house.withdraw_there(token, voice.person, *consents)
        # R5, I3: acknowledged is done, for every record named.
        if {it.id for it in withdrawn if it.has_no_of(voice.by)} != set(consents):
            raise Violation("I3", f"{_who(voice)} took back more than has ended")
        return withdrawn

    text = f"on her page {_who(voice)} takes back {len(consents)} records"
    return Command(kind="withdraw on my page", text=text, run=run)


def narrow(stage: Stage, chance: Random) -> Command | None:
    found = _at(stage, chance, is_to_take_back=True)
    if found is None:
        return let_in(stage, chance)
    token, voice = found
    given = _standing(voice.dossier)
    consent = chance.choice(given)
    asked = next(it.asked for it in voice.dossier.consents if it.id == consent)
    scope = narrower(asked, chance)
    return Command(
        kind="narrow on my page",
        text=f"on her page {_who(voice)} leaves {told(scope)}",
        run=lambda: stage.house.narrow_there(token, voice.person, consent=consent, scope=scope),
    )


def object_to_all(stage: Stage, chance: Random) -> Command | None:
    """Most often whoever did before, and said yes since."""
    found = _at(stage, chance, likely=_changed_her_mind) or _at(stage, chance)
    if found is None:
        return let_in(stage, chance)
    token, voice = found

    def run() -> object:
        begun = len(stage.judge.facts)
        objection = stage.house.object_there(token, voice.person)
        it_binds(stage, objection, voice=voice, since=begun)
        return objection

    text = f"on her page {_who(voice)} objects to everything"
    return Command(kind="object on my page", text=text, run=run)


def plead(stage: Stage, chance: Random) -> Command | None:
    found = _at(stage, chance)
    if found is None:
        return let_in(stage, chance)
    token, voice = found
    pleas = stage.fakes.world.pleas[voice.person].values()
    if any(plea.is_open for plea in pleas) and chance.random() < 0.7:
        return Command(
            kind="take plea back",
            text=f"{_who(voice)} stays after all",
            run=lambda: _stayed(stage, token, voice),
        )
    return Command(
        kind="plead",
        text=f"on her page {_who(voice)} asks to be erased",
        run=lambda: the_month_runs_from_the_first(
            stage, voice.person, partial(stage.house.plead, token, voice.person)
        ),
    )


def _stayed(stage: Stage, token: TokenHash, voice: Voice) -> None:
    begun = len(stage.changes)
    stage.house.stay(token, voice.person)
    nothing_is_asked(stage, person=voice.person, since=begun)


def _at(
    stage: Stage,
    chance: Random,
    *,
    is_to_take_back: bool = False,
    likely: Callable[[Voice], bool] = lambda _: True,
) -> At | None:
    """Somebody whose link opens now, and for whom she acts."""
    with undisturbed(stage):
        tokens = [token for token, it in mailed(stage) if it.page is Page.MY_PAGE]
        pages = [page for token in tokens if (page := stage.house.my_page(token))]
    found = [(page.capability.token, mine.voice) for page in pages for mine in page.people]
    if is_to_take_back:
        found = [(token, voice) for token, voice in found if _standing(voice.dossier)]
    found = [(token, voice) for token, voice in found if likely(voice)]
    return chance.choice(found) if found else None


def _changed_her_mind(voice: Voice) -> bool:
    objected = (it.at for it in voice.dossier.objections if it.by == voice.by)
    before = max(objected, default=None)
    yeses = (yes for it in voice.dossier.consents for yes in it.yeses if yes.by == voice.by)
    return before is not None and any(yes.at > before for yes in yeses)


def _standing(dossier: Dossier) -> list[ConsentId]:
    return [it.id for it in dossier.consents if it.yeses and not it.ending]


def _who(voice: Voice) -> str:
    who = name(voice.person)
    return who if voice.by == HERSELF else f"{name(str(voice.by.id))} for {who}"


KINDS = (
    Kind(withdraw, 2.6),
    Kind(narrow, 3.8),
    Kind(object_to_all, 2.5),
    Kind(plead, 3.6),
)
