from typing import Protocol


class Mailboxes(Protocol):
    def address_of(self, subject: str) -> str | None:
        """Where whoever signs in as `subject` gets her mail; None once nobody does."""
