"""The organisation's mailbox at Amazon SES: whom letters come from, and what comes back of them."""

import re
from dataclasses import dataclass
from typing import Final, Self

from aws_cdk import Stack
from aws_cdk import aws_events as events
from aws_cdk import aws_ses as ses
from constructs import Construct

from infra.site import DOMAIN

_LOCAL_PART: Final = re.compile(r"[a-z0-9][a-z0-9._+-]{0,63}")
# What says that a letter did not arrive, or was not wanted. Opening one or clicking in it is
# nobody's business: without these kinds SES puts neither pixel nor detour into a letter.
_COMING_BACK: Final = (
    ses.EmailSendingEvent.BOUNCE,
    ses.EmailSendingEvent.COMPLAINT,
    ses.EmailSendingEvent.REJECT,
)


class NoMailboxError(Exception):
    """Nobody could be asked for anything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailbox:
    """Whom letters come from, and who answers should reach: one that somebody reads."""

    address: str = "consent@mail.invalid"

    @classmethod
    def told(cls, address: str | None) -> Self:
        """Raises NoMailboxError."""
        local, _, domain = (address or "").partition("@")
        if not (_LOCAL_PART.fullmatch(local) and DOMAIN.fullmatch(domain)):
            raise NoMailboxError(
                "say from which mailbox letters come: -c mail=photos@example.org, in a domain "
                "whose name server you can add records to"
            )
        return cls(address=f"{local}@{domain}")

    @property
    def domain(self) -> str:
        return self.address.partition("@")[2]


class Mail(Construct):
    """The right to send as the mailbox's domain, signed by it (DKIM), over TLS or not at all."""

    def __init__(self, scope: Construct, name: str, *, mailbox: Mailbox) -> None:
        super().__init__(scope, name)
        self.mailbox = mailbox
        self._rules = ses.ConfigurationSet(
            self,
            "Rules",
            tls_policy=ses.ConfigurationSetTlsPolicy.REQUIRE,
            # Whoever bounced or complained is not written to again: SES counts it against all.
            suppression_reasons=ses.SuppressionReasons.BOUNCES_AND_COMPLAINTS,
            reputation_metrics=False,
        )
        # SES knows this bus only; what it says holds addresses, and rules take them out.
        bus = events.EventBus.from_event_bus_name(self, "OfAws", "default")
        self._rules.add_event_destination(
            "Returns",
            destination=ses.EventDestination.event_bus(bus),
            events=[*_COMING_BACK],
        )
        self._identity = ses.EmailIdentity(
            self, "Identity", identity=ses.Identity.domain(mailbox.domain), dkim_signing=True
        )

    @property
    def rules_name(self) -> str:
        return self._rules.configuration_set_name

    @property
    def arns(self) -> tuple[str, str]:
        """SES asks for the right to send as somebody, and for that to send by these rules."""
        rules = Stack.of(self).format_arn(
            service="ses", resource="configuration-set", resource_name=self.rules_name
        )
        return self._identity.email_identity_arn, rules
