import pytest
from pydantic import ValidationError

from functions.consent.settings import ConsentSettings

WANTED = ConsentSettings.model_fields.items()
GIVEN = {name.upper(): name for name, field in WANTED if field.is_required()}


def test_one_failure_names_every_missing_variable() -> None:
    with pytest.raises(ValidationError) as failure:
        ConsentSettings.from_env({"HOME": "/root"})

    assert {error["loc"][0] for error in failure.value.errors()} == set(GIVEN)


@pytest.mark.parametrize("nothing", ["", "  "])
def test_a_variable_set_to_nothing_is_missing(nothing: str) -> None:
    with pytest.raises(ValidationError, match="PEOPLE_TABLE") as failure:
        ConsentSettings.from_env(GIVEN | {"PEOPLE_TABLE": nothing})

    assert failure.value.error_count() == 1


def test_a_failure_shows_nothing_that_the_environment_holds() -> None:
    secret = "a secret of this machine"  # noqa: S105  it stands for one

    with pytest.raises(ValidationError) as failure:
        ConsentSettings.from_env({"AWS_SECRET_ACCESS_KEY": secret, "PEOPLE_TABLE": secret})

    assert secret not in str(failure.value)
    assert "AWS_SECRET" not in str(failure.value)


def test_settings_never_change() -> None:
    settings = ConsentSettings.from_env(GIVEN)

    assert settings.people_table == "people_table"
    assert settings.aws_endpoint_url is None
    with pytest.raises(ValidationError, match="frozen"):
        settings.people_table = "another"
