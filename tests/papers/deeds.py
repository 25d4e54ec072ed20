"""A signing as the printer gets it, printed and sealed with a real key."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.notices import Box, Language, Notice
from quitclaim.domain.consents.receipts import Statement
from quitclaim.domain.ids import document_hash
from quitclaim.ports.printing import Deed
from quitclaim_papers import TypstPrinter
from quitclaim_web.papers import JinjaStationery
from tests.builders import (
    NOON,
    PRESS,
    SECOND,
    WEBSITE,
    a_biometric_scope,
    a_consent,
    a_controller,
    a_proposal,
    a_scope,
    a_testimony,
    a_wording,
    an_answer,
    an_id,
    an_identity,
    some_circumstances,
)
from tests.fakes.fake_seals import FakeCertificates, FakeSealKey
from tests.fakes.world import World

BOTH = a_scope(channels=frozenset({WEBSITE, PRESS}), names_allowed=True)
SEALED_AT = NOON + SECOND


def a_notice(language: Language = Language.ENGLISH, **changes: Any) -> bytes:
    """As our own stationery writes it: to show pictures, and to recognise."""
    proposals = (a_proposal(asked=BOTH), a_proposal(asked=a_biometric_scope()))
    wording = a_wording(*proposals, language=language, **changes)
    return JinjaStationery(site="https://fair.example").notice(wording).content


def a_deed(language: Language = Language.ENGLISH, **changes: Any) -> Deed:
    """ADA said yes to the website, and no to the press, to her name and to being recognised."""
    notice = a_notice(language)
    shown = Notice(version=1, language=language, document=document_hash(notice))
    picture = replace(a_consent(asked=BOTH), notice=shown)
    face = a_consent(id=an_id("face"), asked=a_biometric_scope(), notice=shown)
    known: dict[str, Any] = {
        "testimony": a_testimony(
            document=shown.document,
            answers=(
                an_answer(Box(channel=WEBSITE), consent=picture.id),
                an_answer(consent=face.id),
            ),
            circumstances=some_circumstances(language=language, agent="firefox"),
        ),
        "signer": an_identity(),
        "about": None,
        "controller": a_controller(),
        "statements": (a_statement(picture), a_statement(face)),
        "notice": notice,
        "at": SEALED_AT,
    }
    return Deed(**(known | changes))


def a_statement(consent: Consent) -> Statement:
    return Statement(consent=consent, controller=a_controller(), at=SEALED_AT)


def signed_by(name: str, **changes: Any) -> Deed:
    """Whatever she is called, and typed as she is called."""
    deed = a_deed(**changes)
    typed = replace(deed.testimony, typed_name=name)
    return replace(deed, testimony=typed, signer=an_identity(name))


def a_printer(world: World | None = None) -> TypstPrinter:
    world = world or World()
    return TypstPrinter(FakeSealKey(world), FakeCertificates(world))


def printed(deed: Deed | None = None) -> bytes:
    return a_printer().quitclaim(deed or a_deed())


def written(folder: Path, deed: Deed | None = None) -> Path:
    file = folder / "paper.pdf"
    file.write_bytes(printed(deed))
    return file
