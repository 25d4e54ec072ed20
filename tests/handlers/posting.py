"""A letter for the post, and SES in front of which somebody stands."""

from typing import Any

import botocore.session
from botocore.stub import Stubber

from quitclaim.adapters.ses_post import SesPost
from quitclaim.domain.consents.notices import Language
from quitclaim.ports.mail import Mailing
from quitclaim.runtime.aws import REGION
from tests.builders import a_letter

FROM, TO = "photos@example.org", "ada@example.org"
TEXT = "Zoë asks: follow this link\nhttps://photos.example.org/c/abc\n" + "far " * 400
HTML = "<p>Zoë asks</p>"
LETTER = a_letter()


def stubbed_ses() -> Stubber:
    """botocore's own client, but for what comes back; it accepts what AWS would."""
    return Stubber(botocore.session.get_session().create_client("sesv2", region_name=REGION))


def post_on(ses: Stubber) -> SesPost:
    return SesPost(ses.client, sender=FROM, rules="rules")


def a_mailing(**changes: Any) -> Mailing:
    known: dict[str, Any] = {
        "to": TO,
        "subject": "Zoë asks: may we show pictures of you?",
        "text": TEXT,
        "html": HTML,
        "language": Language.ENGLISH,
        "about": LETTER,
    }
    return Mailing(**(known | changes))
