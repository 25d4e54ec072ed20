from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """`remedy` is empty where all is well; `said` is worth knowing either way."""

    said: str
    remedy: str = ""
