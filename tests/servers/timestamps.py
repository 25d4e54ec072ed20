"""An authority for timestamps, as OpenSSL runs one: it shares no line with what asks it."""

import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

_SETTINGS: Final = """
[tsa]
default_tsa = here
[here]
serial = serial
default_policy = 1.2.3.4.1
digests = sha256
signer_digest = sha256
ess_cert_id_alg = {ess}
[req]
distinguished_name = nobody
prompt = no
[nobody]
CN = nobody
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
[clock]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = {usage}
"""
FOR_TIMESTAMPS: Final = "critical, timeStamping"


@dataclass(frozen=True, slots=True)
class Clockmaker:
    """`folder`: its keys, and in `ca.pem` whom one has to trust."""

    folder: Path

    @classmethod
    def made(
        cls, folder: Path, *, key: str = "ec", usage: str = FOR_TIMESTAMPS, ess: str = "sha256"
    ) -> Self:
        """A root, and by its word somebody who signs timestamps, for an hour or for years."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "tsa.cnf").write_text(_SETTINGS.format(usage=usage, ess=ess))
        (folder / "serial").write_text("01")
        made = cls(folder)
        kind = ["rsa:2048"] if key == "rsa" else ["ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
        request = ["req", "-config", "tsa.cnf", "-nodes", "-newkey", *kind]
        made.run(
            *[*request, "-x509", "-days", "30", "-subj", "/O=Clockmakers/CN=Root"],
            *["-extensions", "authority", "-keyout", "ca.key", "-out", "ca.pem"],
        )
        made.run(*request, "-subj", "/O=Clockmakers/CN=Clock", "-keyout", "key.pem", "-out", "csr")
        made.run(
            *["x509", "-req", "-in", "csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-days", "30"],
            *["-CAcreateserial", "-extfile", "tsa.cnf", "-extensions", "clock", "-out", "tsa.pem"],
        )
        return made

    def reply(self, query: bytes) -> bytes:
        (self.folder / "query").write_bytes(query)
        self.run(
            *["ts", "-reply", "-config", "tsa.cnf", "-queryfile", "query", "-signer", "tsa.pem"],
            *["-inkey", "key.pem", "-chain", "ca.pem", "-out", "reply"],
        )
        return (self.folder / "reply").read_bytes()

    def says(self, paper: bytes, token: bytes) -> bool:
        """Whether OpenSSL takes it for a timestamp of this paper, by the word of this root."""
        (self.folder / "paper").write_bytes(paper)
        (self.folder / "token").write_bytes(token)
        verify = ["ts", "-verify", "-data", "paper", "-in", "token", "-token_in"]
        told = self.run(*verify, "-CAfile", "ca.pem", check=False)
        return "Verification: OK" in told

    def run(self, *arguments: str, check: bool = True) -> str:
        told = subprocess.run(
            ["openssl", *arguments],
            cwd=self.folder,
            capture_output=True,
            text=True,
            timeout=60,
            check=check,
        )
        return told.stdout + told.stderr
