"""R36: the certificate for people says what the document says, which is in it to the byte."""

from pathlib import Path

import pytest

from cli.__main__ import main
from quitclaim.domain.certificates.documents import Document, document_of, written
from quitclaim.domain.certificates.words import CANNOT_KNOW
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.forgetting.certificate import Certificate, Reason
from quitclaim.domain.forgetting.stores import Store
from quitclaim_papers import TypstPrinter, verify
from quitclaim_papers.erasures import CERTIFICATE
from quitclaim_papers.speech import HERE
from quitclaim_papers.verifying import Seal
from quitclaim_web.pages.languages import catalogue
from tests.builders import NOON, a_controller
from tests.fakes.fake_seals import FakeCertificates, FakeSealKey
from tests.fakes.world import World
from tests.needs import needs
from tests.papers.poppler import text_of
from tests.unit.certificates.certified import CERTIFICATE as NUMBER
from tests.unit.certificates.certified import HELD, erased, held, proven

pytestmark = needs("poppler")
SAID = {
    Language.DUTCH: "2 gevonden, 0 over in back-ups tot 4 mei 2026 om 13.59 uur",
    Language.ENGLISH: "2 found, 0 left in backups until 4 May 2026 at 13:59",
    Language.GERMAN: "2 gefunden, 0 übrig in Sicherungen bis 4. Mai 2026 um 13:59 Uhr",
    Language.FRENCH: "2 trouvés, 0 restants dans les sauvegardes",
}


def document(certificate: Certificate | None = None) -> Document:
    said = certificate or erased()
    return document_of(said, under=NUMBER, log="fair.example/log", organisation="Fair Society")


def printed(what: Document, language: Language = Language.ENGLISH) -> bytes:
    world = World()
    printer = TypstPrinter(FakeSealKey(world), FakeCertificates(world))
    return printer.erasure(what, controller=a_controller(), language=language, at=NOON)


@pytest.mark.parametrize("language", Language)
def test_it_says_in_her_language_what_was_found_and_until_when(language: Language) -> None:
    text = " ".join(text_of(printed(document(), language)).split())

    assert SAID[language] in text
    assert str(NUMBER) in text and "Fair Society" in text


def test_the_document_is_in_it_and_the_seal_holds() -> None:
    what = document()

    found = verify(printed(what))

    assert found.seal is Seal.HOLDS
    assert found.files == {CERTIFICATE: written(what)}


def test_what_is_held_is_named_and_what_remains_has_its_reason() -> None:
    text = " ".join(text_of(printed(document(held()))).split())

    assert HELD[:20] in text.replace("\u200b", "")
    assert "under a legal hold, until it ends (GDPR art. 17(3)(e))" in text


def test_where_nothing_remains_it_says_so() -> None:
    assert "Nothing remains." in text_of(printed(document(erased(remainders=()))))


@pytest.mark.parametrize("language", Language)
def test_every_store_reason_and_limit_has_its_words(language: Language) -> None:
    said = catalogue(language, HERE)

    for topic, words in {"store": Store, "why": Reason}.items():
        assert {key for key in said if key.startswith(f"{topic}.")} == {
            f"{topic}.{word}" for word in words
        }
    assert len([key for key in said if key.startswith("cannot_know.")]) == len(CANNOT_KNOW)


def test_the_command_says_whether_a_paper_is_of_a_certificate(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = proven()
    file, paper = tmp_path / "erasure.json", tmp_path / "erasure.pdf"
    file.write_bytes(whole.content)
    asked = ("certificate", "verify", str(file), "--paper", str(paper))

    sealed = printed(whole.document)
    paper.write_bytes(sealed)
    assert main(asked) == 0
    assert "The paper is of this certificate" in capsys.readouterr().out

    for content, why in (
        (sealed[:-9], "no seal, or it is broken"),
        (printed(document()), "another"),
    ):
        paper.write_bytes(content)
        assert main(asked) == 1
        assert why in capsys.readouterr().err
