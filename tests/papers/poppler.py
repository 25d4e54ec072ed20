"""What Poppler says of a PDF: a reader that shares no line with what wrote it."""

import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

_UNSEEN = re.compile("[\u200b\u2066-\u2069\u202a-\u202e]")


@dataclass(frozen=True, slots=True)
class Said:
    """`whole`: the seal is over every byte of the file."""

    valid: bool
    whole: bool
    text: str

    @property
    def holds(self) -> bool:
        return self.valid and self.whole


def pdfsig(pdf: bytes) -> Said:
    """Without asking who made the certificate: it is our own, and nobody else's."""
    text = _run(pdf, "pdfsig", "-nocert")
    return Said("Signature is Valid." in text, "Total document signed" in text, text)


def text_of(pdf: bytes) -> str:
    """All its words, a space between each two."""
    return " ".join(_UNSEEN.sub("", _run(pdf, "pdftotext", "-raw", to="-")).split())


def margin_left_in(pdf: bytes) -> float:
    """How far the widest line stays from the right edge, in points."""
    told = _run(pdf, "pdftotext", "-bbox", to="-")
    (width,) = {float(one) for one in re.findall(r'<page width="([\d.]+)"', told)}
    return width - max(float(one) for one in re.findall(r' xMax="([\d.]+)"', told))


def files_in(pdf: bytes) -> Mapping[str, bytes]:
    with TemporaryDirectory() as folder:
        _run(pdf, "pdfdetach", "-saveall", "-o", folder)
        return {path.name: path.read_bytes() for path in Path(folder).iterdir()}


def _run(pdf: bytes, *command: str, to: str | None = None) -> str:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "paper.pdf"
        file.write_bytes(pdf)
        told = subprocess.run(
            [*command, file, *([to] if to else [])], capture_output=True, timeout=60, check=False
        )
    return told.stdout.decode(errors="replace")
