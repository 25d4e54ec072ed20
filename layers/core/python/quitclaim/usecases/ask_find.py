"""On somebody's own page: where am I? Asked, answered, and what is seen meanwhile (R25)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import CollectionId, PersonId, TokenHash
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.domain.recognition.deployed import Deployed
from quitclaim.domain.recognition.finding import NotNow
from quitclaim.domain.recognition.finds import Find, FindAnswer, Hurdle
from quitclaim.domain.scope import Kind, kind_of
from quitclaim.ports.addresses import UploadForm
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.finds import Finds
from quitclaim.ports.requests import Requests
from quitclaim.ports.runs import Runs
from quitclaim.usecases.begin_find import BeginFind
from quitclaim.usecases.hurdles import hurdles_of
from quitclaim.usecases.open_my_page import Voice, Voices


@dataclass(frozen=True, slots=True, kw_only=True)
class FindOffer:
    """
    How it stands in one collection. `hurdles`: why nothing was begun, or nothing was found.

    `form`: it was begun, and her picture is asked for. `looked`: it is under way, and at so many
    pictures was looked. `seen`: it is over, and these show her.
    """

    collection: CollectionId
    hurdles: tuple[Hurdle, ...] = ()
    form: UploadForm | None = None
    looked: int | None = None
    seen: Sequence[str] | None = None


@dataclass(frozen=True, slots=True)
class OfferFinds:
    """`back_to`: where a browser goes on that sent her picture."""

    finds: Finds
    runs: Runs
    clock: Clock
    back_to: str

    def __call__(self, dossier: Dossier) -> tuple[FindOffer, ...]:
        """Only read. In each collection in which she ever said yes to be recognised."""
        return tuple(self._offer(dossier.id, one) for one in places_of(dossier))

    def _offer(self, person: PersonId, collection: CollectionId) -> FindOffer:
        answer = self.finds.answer(person, collection)
        if answer is None or answer.is_over(self.clock.now()):
            return FindOffer(collection=collection)
        if answer.hurdles or answer.run is None:
            return FindOffer(collection=collection, hurdles=answer.hurdles)
        find = Find(person=person, collection=collection, run=answer.run)
        return self._begun(find, self.runs.account(find.run))

    def _begun(self, find: Find, account: RunAccount | None) -> FindOffer:
        looked = account.looked + account.skipped if account else 0
        # Until then she is made visible in what was found.
        if self.finds.is_lying(find):
            return FindOffer(collection=find.collection, looked=looked)
        if account is None or account.ended_at:
            seen = self.finds.seen(find)
            return FindOffer(collection=find.collection, looked=looked, seen=seen)
        form = self.finds.form(find, back_to=self.back_to)
        return FindOffer(collection=find.collection, form=form)


@dataclass(frozen=True, slots=True)
class AskFind:
    """`deployed`: what recognition runs with here."""

    begin: BeginFind
    consents: Consents
    requests: Requests
    finds: Finds
    deployed: Deployed | None

    def voice(self, token: TokenHash, collection: CollectionId) -> Voice:
        """NotFound where it is not hers to ask: for nobody else, and nowhere else."""
        found = Voices(self.consents, self.requests).of(token, at=self.begin.clock.now())
        for voice in found[1] if found else ():
            if voice.by == HERSELF and collection in places_of(voice.dossier):
                return voice
        raise NotFound(collection)

    def __call__(self, voice: Voice, collection: CollectionId) -> FindAnswer:
        """Begun, or all that is against it; what is under way goes on as it is."""
        now, person = self.begin.clock.now(), voice.person
        known = self.finds.answer(person, collection)
        if known and known.run and not (known.hurdles or known.is_over(now)):
            account = self.begin.runs.account(known.run)
            if account and not account.is_over(now):
                return known
        begun = self.begin(person, collection, deployed=self.deployed)
        if isinstance(begun, NotNow):
            answer = FindAnswer(at=now, hurdles=hurdles_of(begun))
        else:
            answer = FindAnswer(at=now, run=begun.id)
        self.finds.keep(answer, person=person, collection=collection)
        return answer


def places_of(dossier: Dossier) -> tuple[CollectionId, ...]:
    """Of a yes to the whole organisation: wherever else she was asked for anything."""
    return tuple(dict.fromkeys(_places(dossier)))


def _places(dossier: Dossier) -> Iterator[CollectionId]:
    asked = [one for one in dossier.consents if kind_of(one.asked) is Kind.BIOMETRIC and one.yeses]
    is_everywhere = any(one.asked.collection is None for one in asked)
    for consent in dossier.consents if is_everywhere else asked:
        if consent.asked.collection:
            yield consent.asked.collection
