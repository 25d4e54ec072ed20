"""A house that is not ours, on this machine: a certificate for one name, and any answer at all."""

import datetime as dt
import re
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from ipaddress import ip_address
from pathlib import Path
from threading import Thread

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from quitclaim.domain.organisation.destinations import NetworkAddress

HOST = "hooks.example"
# In no list of special addresses: nothing is ever sent there, the dial leads to this machine.
PUBLIC = ip_address("93.184.215.14")
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"

Answering = Callable[[socket.socket], None]


_LENGTH = re.compile(rb"(?i)\r\ncontent-length: ([0-9]+)")


class Dials:
    """Instead of the socket that leads outside: one that leads to the server of the test."""

    def __init__(self, port: int) -> None:
        self._near = ("127.0.0.1", port)
        self.dialled: list[object] = []

    def __call__(self, address: tuple[str, int], *_: object, **__: object) -> socket.socket:
        self.dialled.append(address)
        return socket.create_connection(self._near, 5)


class Names:
    """Leads a name to other addresses each time it is asked for."""

    def __init__(self, *answers: tuple[str, ...]) -> None:
        self._answers = iter(answers)
        self.asked: list[str] = []

    def __call__(self, host: str) -> list[NetworkAddress]:
        self.asked.append(host)
        return [ip_address(one) for one in next(self._answers)]


def asked(there: socket.socket) -> bytes:
    """All of a request: whoever hangs up on half of one resets the connection."""
    heard = b""
    while part := there.recv(65_536):
        heard += part
        head, _, body = heard.partition(b"\r\n\r\n")
        length = _LENGTH.search(head)
        if len(head) < len(heard) and len(body) >= (int(length[1]) if length else 0):
            break
    return heard


def saying(answer: bytes) -> Answering:
    def answered(there: socket.socket) -> None:
        asked(there)
        there.sendall(answer)

    return answered


@contextmanager
def elsewhere(folder: Path, answering: Answering, *, name: str = HOST) -> Iterator[Dials]:
    """Listens until the end of the block, answers in the same way each time."""
    listening = socket.create_server(("127.0.0.1", 0))
    spoken = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    spoken.load_cert_chain(_certificate(folder, name))

    def serve() -> None:
        # Whoever is cut off, or never trusted us, is nobody's fault here.
        with suppress(OSError):
            while True:
                plain, _ = listening.accept()
                with suppress(OSError), spoken.wrap_socket(plain, server_side=True) as there:
                    answering(there)

    thread = Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield Dials(listening.getsockname()[1])
    finally:
        # Closing alone does not wake whoever waits for the next call.
        listening.shutdown(socket.SHUT_RDWR)
        listening.close()
        thread.join(10)


def trusting(folder: Path) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(folder / "there.pem"))


def _certificate(folder: Path, name: str) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    named = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(named)
        .issuer_name(named)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    place = folder / "there.pem"
    place.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return place
