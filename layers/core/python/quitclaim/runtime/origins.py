"""Other houses on this machine, which the local cloud alone may call."""


def origins_in(setting: str | None) -> frozenset[str]:
    """Exact ones, with commas between them; none where it is not set."""
    return frozenset(one.strip().rstrip("/") for one in (setting or "").split(",") if one.strip())
