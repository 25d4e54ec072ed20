"""The certificate of an erasure: a file with its proof, and a sealed paper for people (R36)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.erasure_papers import ErasureSealer
from quitclaim.usecases.show_certificate import ShowCertificate
from quitclaim.usecases.show_completion import ShowCompletion
from quitclaim_web.doors.answers import Answer, File
from quitclaim_web.doors.asked import Asked, CertificateKey
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route

_FILE: Final = "The certificate of an erasure with the proof of its leaf, once that is signed."
_OVER: Final = "That an erasure is over, with its proof, once its last backup has ended."
_PAPER: Final = "The certificate of an erasure as a sealed PDF in a language, once it is proven."


class WhichCertificate(Asked):
    certificate: CertificateKey


class WhichPaper(WhichCertificate):
    language: Language


@dataclass(frozen=True, slots=True)
class Certificates:
    show: ShowCertificate
    complete: ShowCompletion
    sealer: ErasureSealer

    def routes(self) -> tuple[AnyRoute, ...]:
        return (*self._given("take", ""), *self._given("view", "/api"))

    def _given(self, verb: str, before: str) -> Iterator[AnyRoute]:
        """To people from a page, and the same to programs."""
        at = f"{before}/certificates/{{certificate}}"
        yield _route(f"{verb}_certificate", at, about=_FILE, does=self.certified)
        yield _route(f"{verb}_completion", f"{at}/completion", about=_OVER, does=self.completed)
        printed = f"{at}/paper/{{language}}"
        yield _route(
            f"{verb}_certificate_paper", printed, about=_PAPER, asks=WhichPaper, does=self.printed
        )

    def certified(self, call: Call[WhichCertificate]) -> Answer:
        which = call.asked.certificate
        data = self.show(which).content
        return File(data=data, media_type="application/json", name=f"erasure-{which}.json")

    def completed(self, call: Call[WhichCertificate]) -> Answer:
        which = call.asked.certificate
        data = self.complete(which).content
        return File(data=data, media_type="application/json", name=f"erasure-{which}-over.json")

    def printed(self, call: Call[WhichPaper]) -> Answer:
        which, language = call.asked.certificate, call.asked.language
        # What is not there, or does not hold, is printed for nobody.
        self.show(which)
        data = self.sealer.sealed(which, language)
        return File(data=data, media_type="application/pdf", name=f"erasure-{which}-{language}.pdf")


def _route(
    name: str,
    path: str,
    *,
    about: str,
    does: Callable[[Call[Any]], Answer],
    asks: type[Asked] = WhichCertificate,
) -> AnyRoute:
    return Route(
        method="GET",
        path=path,
        name=name,
        action=Action.ERASE_PERSON,
        asks=asks,
        about=about,
        does=does,
    )
