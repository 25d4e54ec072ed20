"""ADA with a consent of each kind, one asked and one ended, and what is out of her."""

from tests.builders import (
    ADA,
    a_biometric_consent,
    a_biometric_scope,
    a_consent,
    a_dossier,
    a_linked_face,
    a_request,
    an_id,
    given,
    withdrawn,
)

PUBLICATION = a_consent()
BIOMETRIC = a_biometric_consent(template=an_id("template"))
ASKED = a_request(id=an_id("asked"), asked=a_biometric_scope())
ENDED = a_biometric_consent(
    given(to=a_biometric_scope()), withdrawn(), id=an_id("ended"), template=an_id("old template")
)
DOSSIER = a_dossier(PUBLICATION, BIOMETRIC, ASKED, ENDED)
HERS = a_linked_face(ADA)
TEMPLATES = frozenset({an_id("template")})
OUT = frozenset({an_id("rendition")})
