"""`recognition = "opensearch"`: one small domain, and nobody asks it but whoever compares (R49)."""

import json
from pathlib import Path

import pytest
from aws_cdk import Validations
from cdk_nag import AwsSolutionsChecks

from functions.library.settings import LibrarySettings
from functions.recognize.events import Message
from infra.app import Chosen, filled, without_zips
from infra.config import CONFIGS, Recognition, Stage
from infra.residency import complaints
from infra.templates import SEARCHING, synthesised
from quitclaim.domain.recognition.deployed import GalleryKind
from quitclaim.ports.recognising import Settle
from tests.handlers.recognitions import record
from tests.infra.resources import Templates
from tests.infra.rights_of_recognise import RECOGNISING, TURNING
from tests.infra.test_erasers import OF_KINDS, unjudged
from tests.infra.test_rights import granted_to

ASKING = {f"es:ESHttp{verb}" for verb in ("Delete", "Get", "Head", "Post", "Put")}


@pytest.fixture(scope="module")
def chosen(tmp_path_factory: pytest.TempPathFactory) -> Chosen:
    folder = tmp_path_factory.mktemp("endpoint")
    (folder / "Dockerfile").write_text("FROM scratch\n", encoding="utf-8")
    return Chosen(recognition=Recognition.OPENSEARCH, endpoint=folder)


@pytest.fixture(scope="module")
def made(chosen: Chosen) -> Templates:
    return Templates(synthesised(CONFIGS[Stage.PRODUCTION], chosen=chosen))


def test_it_is_a_store_with_its_eraser(made: Templates) -> None:
    """R36."""
    assert "AWS::OpenSearchService::Domain" in OF_KINDS
    assert unjudged(made) == set()


def test_it_is_encrypted_at_rest_between_nodes_and_on_the_way(made: Templates) -> None:
    domain = made.properties("AWS::OpenSearchService::Domain")["SearchDomain"]

    at_rest = domain["EncryptionAtRestOptions"]
    assert (at_rest["Enabled"], made.spelled(at_rest["KmsKeyId"])) == (True, "Key")
    assert domain["NodeToNodeEncryptionOptions"] == {"Enabled": True}
    assert domain["DomainEndpointOptions"] == {
        "EnforceHTTPS": True,
        "TLSSecurityPolicy": "Policy-Min-TLS-1-2-PFS-2023-10",
    }
    # Slow logs carry whole requests, and error logs what was refused: there are none.
    assert "LogPublishingOptions" not in domain


def test_it_is_one_node_of_the_smallest_size_and_goes_with_its_stack(made: Templates) -> None:
    domain = made.of_type("AWS::OpenSearchService::Domain")["SearchDomain"]
    cluster = domain["Properties"]["ClusterConfig"]

    assert (cluster["InstanceType"], cluster["InstanceCount"]) == ("t3.small.search", 1)
    assert domain["Properties"]["EngineVersion"] == "OpenSearch_2.19"
    assert (domain["DeletionPolicy"], domain["UpdateReplacePolicy"]) == ("Delete", "Delete")


def test_it_answers_one_role_and_nobody_else_may_ask(made: Templates) -> None:
    domain = made.properties("AWS::OpenSearchService::Domain")["SearchDomain"]
    (statement,) = domain["AccessPolicies"]["Statement"]
    asking = {
        role
        for role in made.of_type("AWS::IAM::Role")
        if any(place.startswith("SearchDomain") for place in granted_to(made, role))
    }

    assert made.spelled(statement["Principal"]["AWS"]) == "RecognizeRole"
    assert {*statement["Action"]} == ASKING
    assert asking == {"RecognizeRole"}


def test_whoever_compares_may_ask_it_and_turn_what_lies_there(made: Templates) -> None:
    granted = granted_to(made, "RecognizeRole")
    called = granted.pop("Endpoint")

    assert called == {"lambda:InvokeFunction"}
    expected = {**RECOGNISING, **TURNING, "SearchDomain/*": ASKING}
    assert granted == {"RecognizeLog": granted["RecognizeLog"], **expected}


def test_everybody_is_told_where_templates_lie(made: Templates) -> None:
    functions = made.properties("AWS::Lambda::Function")
    told = functions["RecognizeFunction"]["Environment"]["Variables"]
    console = functions["LibraryFunction"]["Environment"]["Variables"]["RECOGNITION"]

    assert made.spelled(told["SEARCH_HOST"]) == "SearchDomain"
    assert len(functions["RecognizeFunction"]["Layers"]) == 3
    deployed = LibrarySettings.model_construct(recognition=console).deployed
    assert deployed and deployed.gallery is GalleryKind.OPENSEARCH
    for template in made.stacks.values():
        assert [*complaints(dict(template))] == []


def test_every_hour_what_stands_on_nothing_goes(made: Templates) -> None:
    rule = made.properties("AWS::Events::Rule")["Settled"]
    (target,) = rule["Targets"]

    assert rule["ScheduleExpression"] == "rate(1 hour)"
    assert made.spelled(target["Arn"]) == "RecognitionsQueue"
    message = Message.model_validate(record(target["Input"]))
    assert message.meant == Settle(0)


def test_without_an_endpoint_of_aws_there_is_no_domain_either() -> None:
    local = Templates(synthesised(CONFIGS[Stage.TRIAL], chosen=SEARCHING))

    assert local.of_type("AWS::OpenSearchService::Domain") == {}
    assert granted_to(local, "RecognizeRole").keys() >= TURNING.keys()


def test_what_is_otherwise_than_good_practice_is_argued(chosen: Chosen, tmp_path: Path) -> None:
    app = without_zips(outdir=str(tmp_path))
    filled(app, config=CONFIGS[Stage.PRODUCTION], chosen=chosen)
    Validations.of(app).add_plugins(AwsSolutionsChecks(app))

    app.synth()

    report = json.loads((tmp_path / "validation-report.json").read_text(encoding="utf-8"))
    assert {one["conclusion"] for one in report["pluginReports"]} == {"success"}
