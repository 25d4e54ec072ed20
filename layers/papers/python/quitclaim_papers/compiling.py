"""What typst is asked for: always the same kind of file, with nothing of this machine in it."""

from collections.abc import Mapping
from datetime import datetime

import typst


def compiled(template: bytes, told: Mapping[str, str], *, at: datetime) -> bytes:
    """A PDF/A-3 that reads aloud well; raises TypstError where a sign of it cannot be shown."""
    return typst.compile(
        template,
        format="pdf",
        pdf_standards=["a-3a", "ua-1"],
        # Its own fonts and no others, so that every machine prints the same bytes.
        ignore_system_fonts=True,
        timestamp=at,
        sys_inputs=dict(told),
    )
