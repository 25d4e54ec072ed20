"""R44, R13: what is signed at a provider's, by way of the deployed stack, each under its role."""

import hashlib
import json

from local.logs import log_lines
from quitclaim.adapters.s3_evidence import S3Evidence
from quitclaim.domain.consents.events import State
from quitclaim.domain.consents.requests import Progress
from tests.local.enveloping import DOCUMENSO, asked_in, copy_for, look, stands, state
from tests.local.office import Office
from tests.local.provider import KEY, PDF, SECRET, Provider, completed, signed, told
from tests.local.waiting import eventually


def test_what_was_signed_there_is_given_here_and_she_gets_it(
    office: Office, provider: Provider
) -> None:
    """Webhook, hint, round, provider, evidence, leaf and letter."""
    asked = asked_in(office, "zoe@example.org", 1)
    look(office)
    assert state(office, asked) is State.REQUESTED
    provider.submission(1, "zoe@example.org")
    body = completed(1)

    answers = [told(office.cloud.site, "docuseal", body, signed(body)) for _ in range(3)]
    done = look(office)

    assert answers == [204, 204, 204]
    assert done == {"envelopes": 1, "troubled": 0}
    assert state(office, asked) is State.GIVEN
    (request,) = asked.requests
    paper = office.stores.requests.paper(request.person, request.id)
    assert paper and paper.document == hashlib.sha256(PDF).hexdigest()
    copy = eventually(lambda: copy_for(office, "zoe@example.org"))
    attached = {part.get_filename(): part.get_content() for part in copy.iter_attachments()}
    assert attached["quitclaim.pdf"] == PDF
    evidence = S3Evidence(
        office.stores.s3, bucket=office.cloud.outputs["PapersBucket"], keys=office.stores.keys
    )
    assert evidence.read(request.person, paper.document) == PDF


def test_a_declined_envelope_is_a_no_and_stays_one(office: Office, provider: Provider) -> None:
    """However late the provider says something else."""
    asked = asked_in(office, "fay@example.org", 7)
    provider.submission(7, "fay@example.org", "declined")
    why = {"event_type": "decline_form", "submitter_id": 70, "data": {"reason": "not me"}}
    provider.envelopes["/api/submissions/7"]["submission_events"] = [why]
    look(office)
    provider.submission(7, "fay@example.org")
    late = completed(7)

    assert told(office.cloud.site, "docuseal", late, signed(late)) == 204
    look(office)

    assert state(office, asked) is State.REFUSED
    last = stands(office, asked).turns[-1]
    assert (last.became, last.reason) == (Progress.DECLINED, "not me")


def test_documenso_is_heard_and_asked_in_its_own_words(office: Office, provider: Provider) -> None:
    asked = asked_in(office, "hana@example.org", 9, DOCUMENSO)
    look(office)
    provider.document(9, "hana@example.org")
    body = json.dumps({"event": "DOCUMENT_COMPLETED", "payload": {"id": 9}}).encode()

    answer = told(office.cloud.site, "documenso", body, {"X-Documenso-Secret": SECRET})
    look(office)

    assert answer == 204
    assert state(office, asked) is State.GIVEN
    assert ("/api/v2/document/9/download?version=signed", KEY) in provider.asked


def test_the_key_goes_to_the_api_alone_and_no_log_says_who_signed(
    office: Office, provider: Provider
) -> None:
    files = {key for path, key in provider.asked if path.startswith("/file/")}

    assert files == {""}
    lines = "\n".join(log_lines(office.cloud))
    assert not [word for word in ("Bront", "@example.org", KEY, SECRET) if word in lines]
