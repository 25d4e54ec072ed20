"""A selfie that came is looked at once, and is gone then, whatever came of it (R17, R20)."""

from dataclasses import dataclass

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.recognition.enrolment import Declined, Enrolment, Fault
from quitclaim.domain.recognition.permit import Refusal
from quitclaim.domain.recognition.selfies import Looked, Selfie, place_of
from quitclaim.ports.selfies import Selfies, key_of
from quitclaim.usecases.enrol_person import EnrolPerson, Picture


@dataclass(frozen=True, slots=True)
class EnrolFromSelfie:
    enrol: EnrolPerson
    selfies: Selfies

    def __call__(self, selfie: Selfie) -> Looked | None:
        """
        Keep her template, or everything against it, and delete the picture (EDPB 3/2019 § 90).

        None: it is there no more, as when a message comes twice. Whatever is out of reach raises
        StoreUnavailable and leaves it lying, for the message comes back. A refusal is an answer:
        a picture that may not be looked at is not kept for the day when it may.
        """
        if selfie not in self.selfies.lying(selfie.person):
            return None
        consent = self._consent_of(selfie)
        if consent is None:
            # Of somebody erased not even what came of it is written.
            self.selfies.drop(selfie)
            return None
        answer = self._answer(selfie, consent)
        faults = answer.faults if isinstance(answer, Declined) else ()
        if isinstance(answer, Refusal):
            faults = (Fault.NOT_PERMITTED,)
        looked = Looked(at=self.enrol.clock.now(), faults=faults)
        self.selfies.settle(selfie, looked)
        return looked

    def _consent_of(self, selfie: Selfie) -> Consent | None:
        dossier = self.enrol.consents.dossier(selfie.person)
        if dossier is None or dossier.is_erased:
            return None
        return next((one for one in dossier.consents if one.id == selfie.consent), None)

    def _answer(self, selfie: Selfie, consent: Consent) -> Enrolment | Declined | Refusal:
        return self.enrol(
            Picture(
                person=selfie.person,
                consent=consent.id,
                collection=place_of(consent),
                capture=key_of(selfie),
            )
        )


@dataclass(frozen=True, slots=True)
class DropSelfies:
    selfies: Selfies

    def __call__(self, about: str) -> int:
        """Of a consent that ended, or of a person: how many were lying that go unlooked at."""
        found = [one for one in self.selfies.lying() if about in (one.consent, one.person)]
        for selfie in found:
            self.selfies.drop(selfie)
        return len(found)
