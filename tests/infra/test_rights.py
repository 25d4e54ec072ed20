"""The templates grant what the table says, and nothing else (R49)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from tests.infra.resources import Templates, several
from tests.infra.rights import RIGHTS
from tests.infra.rights_of_erasure import ERASING, OF_THE_ACCOUNT
from tests.infra.rights_of_recognise import RECOGNISING

ANY = "*"


_ROWS = "dynamodb:LeadingKeys"


def _is_lambdas_own(statement: Mapping[str, Any]) -> bool:
    """What Lambda does with a role before its code runs: plugging it into its network."""
    return all(action.startswith("ec2:") for action in several(statement["Action"]))


def granted_to(templates: Templates, role: str) -> dict[str, set[str]]:
    granted: dict[str, set[str]] = defaultdict(set)
    for statement in templates.statements(role):
        if _is_lambdas_own(statement):
            continue
        assert statement["Effect"] == "Allow"
        for resource in several(statement["Resource"]):
            place = templates.spelled(resource) + "".join(_conditions(statement))
            granted[place] |= set(several(statement["Action"]))
    return granted


def _conditions(statement: Mapping[str, Any]) -> Iterator[str]:
    for comparison, values in statement.get("Condition", {}).items():
        # Which rows of a table: DynamoDB names them on every call, so that none passes unnamed.
        of_rows = comparison == "ForAllValues:StringLike" and [*values] == [_ROWS]
        assert comparison == "StringEquals" or of_rows
        yield from (f" if {key} is {value}" for key, value in values.items())


def test_every_role_may_do_what_the_table_says(templates: Templates) -> None:
    roles = templates.of_type("AWS::IAM::Role")

    assert {role: granted_to(templates, role) for role in roles} == RIGHTS


def test_no_role_has_rights_that_are_not_ours(templates: Templates) -> None:
    """AWS's own policies say `*`, and change without us."""
    assert not templates.of_type("AWS::IAM::ManagedPolicy"), "what overflows no test reads"
    for role in templates.properties("AWS::IAM::Role").values():
        assert not role.keys() & {"ManagedPolicyArns", "Policies"}
        (trust,) = role["AssumeRolePolicyDocument"]["Statement"]
        assert trust["Principal"] == {"Service": "lambda.amazonaws.com"}


def test_no_right_is_for_everything(templates: Templates) -> None:
    for role in RIGHTS:
        for place, actions in granted_to(templates, role).items():
            assert place != ANY or actions == OF_THE_ACCOUNT
            assert not [action for action in actions if ANY in action]


def test_the_darkrooms_code_may_do_nothing_but_log(templates: Templates) -> None:
    """R49: Lambda plugs it into its network with the same role, before any code of ours runs."""
    plugging, never_by_code = filter(_is_lambdas_own, templates.statements("DarkroomRole"))

    assert never_by_code["Effect"] == "Deny"
    assert (never_by_code["Action"], never_by_code["Resource"]) == ("ec2:*", ANY)
    assert never_by_code["Condition"] == {"Null": {"lambda:SourceFunctionArn": "false"}}
    assert all(action.startswith("ec2:") for action in plugging["Action"])
    assert not [
        role
        for role in RIGHTS.keys() - {"DarkroomRole"}
        if any(map(_is_lambdas_own, templates.statements(role)))
    ]


def test_nobody_else_may_call_the_darkroom(templates: Templates) -> None:
    callers = [role for role, rights in RIGHTS.items() if "DarkroomFunction" in rights]
    permitted = templates.properties("AWS::Lambda::Permission").values()

    assert {*callers} == {"IngestRole", "PublishRole", "RecognizeRole"}
    assert "DarkroomFunction" not in [templates.spelled(one["FunctionName"]) for one in permitted]


def test_papers_are_sealed_by_their_printer_alone_and_only_mail_and_console_ask_for_any(
    templates: Templates,
) -> None:
    """R13: a seal says that this house printed it."""
    granted = {role: granted_to(templates, role) for role in RIGHTS}
    signing = {
        (role, place)
        for role, rights in granted.items()
        for place, actions in rights.items()
        if "SealKey" in place and "kms:Sign" in actions
    }
    callers = {role for role, rights in granted.items() if "PapersFunction" in rights}

    key = "SealKey if kms:SigningAlgorithm is ECDSA_SHA_256"
    assert (signing, callers) == ({("PapersRole", key)}, {"LibraryRole", "MailRole"})


def test_people_are_known_to_those_only_whom_they_meet(templates: Templates) -> None:
    """
    Staff at the console, the pages behind a link, whoever writes to them, prints, decides or
    erases.
    """
    granted = {role: granted_to(templates, role) for role in RIGHTS}
    knowing = {role for role, rights in granted.items() if "People" in rights}
    of_templates = {
        role: rights["Gallery"] for role, rights in granted.items() if "Gallery" in rights
    }

    deciding = {"PublishRole", "RecognizeRole", "ErasureRole"}
    assert knowing == {"LibraryRole", "ConsentRole", "MailRole", "PapersRole"} | deciding
    # Whoever compares faces is alone in reading a template, and in writing one.
    ending = {"dynamodb:DeleteItem"}
    assert of_templates.pop("RecognizeRole") == RECOGNISING["Gallery"]
    assert of_templates.pop("ErasureRole") == ERASING["Gallery"]
    assert set(of_templates) == {"LibraryRole", "ConsentRole"}
    assert all(actions == ending for actions in of_templates.values())
    purpose = "Key if kms:EncryptionContext:purpose is template"
    assert [role for role, rights in granted.items() if purpose in rights] == ["RecognizeRole"]


def test_nothing_is_sent_but_as_the_one_mailbox(templates: Templates) -> None:
    sending = {
        role: one
        for role in RIGHTS
        for one in templates.statements(role)
        if "ses:SendEmail" in several(one["Action"])
        and "identity/" in templates.spelled(one["Resource"])
    }

    assert sending.keys() == {"MailRole"}
    assert sending["MailRole"]["Condition"] == {
        "StringEquals": {"ses:FromAddress": "consent@mail.invalid"}
    }
