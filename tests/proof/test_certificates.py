"""R36: a stranger with a certificate finds out whatever was changed in it."""

from pathlib import Path
from random import Random

import pytest

from quitclaim.adapters.ed25519 import PrivateKey
from quitclaim.domain.certificates.proven import ProvenCertificate
from tests.needs import require
from tests.proof import readlog
from tests.proof.certificates import every_flip, holds, some_damages
from tests.turns import dealt
from tests.unit.certificates.certified import held, lying, proven


@pytest.fixture(scope="module")
def certificate() -> ProvenCertificate:
    return proven(held(), beside=150)


@pytest.fixture(scope="module")
def file(certificate: ProvenCertificate, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("certificate") / "erasure.json"
    path.write_bytes(certificate.content)
    return path


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    require("go")
    return readlog.built(tmp_path_factory.mktemp("go"))


def test_our_command_finds_every_flip(certificate: ProvenCertificate) -> None:
    """Two bits of every byte in each run, all eight in four turns."""
    content = certificate.content
    assert holds(content)

    for flip in dealt(every_flip(content), one_in=4):
        assert not holds(flip.done_to(content)), flip


def test_our_command_finds_bytes_that_are_missing_or_added(
    certificate: ProvenCertificate,
) -> None:
    content = certificate.content

    for damage in some_damages(content, Random("damages"), count=200):
        changed = damage.done_to(content)
        assert holds(changed) == (changed == content), damage
    for more in (b"\n", b" ", b"\0", b"{}"):
        assert not holds(content + more) and not holds(more + content)


def test_go_accepts_it(program: Path, file: Path) -> None:
    assert readlog.said_of_certificate(program, file) == ["holds"]


def test_go_accepts_it_by_the_key_had_from_elsewhere_and_by_no_other(
    program: Path, file: Path, certificate: ProvenCertificate, tmp_path: Path
) -> None:
    right, wrong = tmp_path / "right", tmp_path / "wrong"
    right.write_text(f"{certificate.log_key}\n")
    wrong.write_text(f"{PrivateKey(certificate.log_key.name, b'w' * 32).key()}\n")

    assert readlog.said_of_certificate(program, file, key=right) == ["holds"]
    (told,) = readlog.said_of_certificate(program, file, key=wrong)
    assert "another key" in told


def test_go_finds_every_damage(program: Path, file: Path) -> None:
    content = file.read_bytes()
    damages = list(some_damages(content, Random("go"), count=500))

    accepted, *others = readlog.said_of_certificate(program, file, damages=damages)

    assert accepted == "holds"
    unseen = [
        damage
        for damage, told in zip(damages, others, strict=True)
        if told.startswith("holds") and damage.done_to(content) != content
    ]
    assert unseen == []


def test_go_finds_a_document_that_is_not_the_leafs(
    program: Path, certificate: ProvenCertificate, tmp_path: Path
) -> None:
    other = tmp_path / "other.json"
    lies = {
        "document": lambda it: it["certificate"]["stores"][0].update(found=1),
        "log": lambda it: it["certificate"].update(log="other.example/log"),
    }
    for why, lie in lies.items():
        other.write_bytes(lying(certificate.content, lie))

        (told,) = readlog.said_of_certificate(program, other)

        assert told.startswith("broken") and why in told
