from dataclasses import dataclass

from quitclaim.domain.consents.objections import Objection
from quitclaim.domain.ids import PersonId, TokenHash
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.scope import WORLD, PublicationScope
from quitclaim.ports.library import Library
from quitclaim.usecases.act_on_my_page import MyPageDesk
from quitclaim.usecases.open_my_page import Voice
from quitclaim.usecases.record_objection import Object


@dataclass(frozen=True, slots=True)
class ObjectOnMyPage(MyPageDesk):
    library: Library

    def __call__(self, token: TokenHash, person: PersonId) -> Objection:
        """
        Object to being shown anywhere (GDPR art. 21); it binds at once, until staff decides.

        What is not decided yet, or was upheld, is not said again, unless she said yes since: a yes
        lifts what came before it, and each voice lifts its own alone (R9).
        """
        voice, scope = self.voice(token, person), anywhere(self.library.rules())
        for known in voice.dossier.objections:
            stands = known.by == voice.by and known.bars_other_bases and not _lifted(known, voice)
            if stands and scope.is_within(known.scope):
                return known
        desk = (self.consents, self.commits, self.clock, self.chance, self.keys)
        return Object(*desk)(person, speaker=voice.by, scope=scope)


def _lifted(known: Objection, voice: Voice) -> bool:
    yeses = (yes for record in voice.dossier.consents for yes in record.yeses)
    return any(yes.by == voice.by and yes.at > known.at for yes in yeses)


def anywhere(rules: Rules) -> PublicationScope:
    """Every channel there is, for whatever it is used."""
    return PublicationScope(
        channels=frozenset(rules.channels),
        purposes=frozenset(rule.purpose for rule in rules.channels.values()),
        territories=frozenset({WORLD}),
        collection=None,
    )
