from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from quitclaim.domain.ids import AssetId, FaceId, RunId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.organisation.judged import Judged
from quitclaim.domain.organisation.use_log import UseEntry, Verification
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.pictures.links import Suggestion
from quitclaim.domain.recognition.experience import Heard, Pseudonym, judged_of
from quitclaim.ports.consents import Consents
from quitclaim.ports.inbox import Pseudonyms
from quitclaim.ports.runs import Runs
from quitclaim.ports.writes import Write
from quitclaim.usecases.library_desk import Correction
from quitclaim.usecases.mark_asset import Beside, Looked, MarkAsset
from quitclaim.usecases.retelling import until_it_holds

_Guesses = dict[RunId, dict[FaceId, Suggestion]]


@dataclass(frozen=True, slots=True)
class JudgeMatch(MarkAsset):
    """
    Somebody says yes or no to what a machine guessed of some faces; the log of each run says who
    looked and what it is by now, and the run counts it (R22, R24; AI Act art. 12(3)(d)).
    """

    runs: Runs
    consents: Consents
    pseudonyms: Pseudonyms

    def __call__(self, asset: AssetId, correction: Correction, *, by: Looked) -> Asset:
        """Others judge other pictures of the same run meanwhile: its account is read again."""
        return until_it_holds(lambda: MarkAsset.__call__(self, asset, correction, by=by))

    def beside(self, before: Asset, after: Asset, *, by: Looked) -> Iterator[Beside]:
        """Nothing, where the log is older than it has to be kept, or was cut off by then."""
        known = {face.id: face for face in after.faces}
        for run, guesses in _judged(before, known).items():
            use = self.runs.use(run, before.id)
            its = {one.face for one in use.matched} & guesses.keys() if use else None
            if use and its:
                words = self._words({face: guesses[face] for face in sorted(its)}, known)
                looked = use.verified(words, Verification(by=by.member, at=self.clock.now()))
                yield Announcement(EventType.USE_VERIFIED, run, looked.version), Write(looked, use)
                yield from self._counted(use, words, guesses=guesses)

    def _words(
        self, guesses: Mapping[FaceId, Suggestion], known: Mapping[FaceId, Face]
    ) -> dict[FaceId, Judged | None]:
        dossiers = self.consents.dossiers(sorted({guess.person for guess in guesses.values()}))
        people = {one: dossier.person for one, dossier in dossiers.items()}
        return {
            face: judged_of(guess, known.get(face), person=people.get(guess.person))
            for face, guess in guesses.items()
        }

    def _counted(
        self,
        use: UseEntry,
        words: Mapping[FaceId, Judged | None],
        *,
        guesses: Mapping[FaceId, Suggestion],
    ) -> Iterator[Beside]:
        said = {one.face: one.judged for one in use.matched}
        moved = [(face, word) for face, word in words.items() if word != said[face]]
        account = self.runs.account(use.run) if moved else None
        if account is None:
            return
        fewer = [_heard(before) for face, _ in moved if (before := said[face])]
        more = [
            _heard(word, who=self.pseudonyms.of_person(guesses[face].person))
            for face, word in moved
            if word
        ]
        after = account.with_heard(more=more, fewer=fewer)
        yield Announcement(EventType.RUN_COUNTED, use.run, after.version), Write(after, account)


def _judged(before: Asset, known: Mapping[FaceId, Face]) -> _Guesses:
    """Where something was said of a guess, or is taken back, so that it is there again."""
    found: _Guesses = {}
    for face in before.faces:
        now = known.get(face.id)
        guess = _guess_of(face) or (_guess_of(now) if now else None)
        if guess and now != face:
            found.setdefault(guess.run, {})[face.id] = guess
    return found


def _guess_of(face: Face) -> Suggestion | None:
    return face.suggestion or (face.link.suggested if face.link else None)


def _heard(word: Judged, *, who: Pseudonym | None = None) -> Heard:
    return Heard(outcome=word.outcome, group=word.group, who=who)
