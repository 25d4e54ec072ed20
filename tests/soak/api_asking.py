"""One operation asked: what it answers well, what else it may be asked, and what it may not."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable

from cli.story import BrokenPromiseError, promise
from tests.soak.api_bodies import led, whole
from tests.soak.api_callers import Application, callers

# Who may ask is the matrix's affair; ours are the answers.
_CHECKS: Final = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "negative_data_rejection",
)
_REFUSED: Final = 400


@dataclass(slots=True)
class Asking:
    """`told`: how often which kind of answer was given."""

    examples: int
    app: Application = field(default_factory=Application)
    told: Counter[int] = field(default_factory=Counter)

    @property
    def calls(self) -> int:
        return sum(self.told.values())

    def operations(self, description: dict[str, Any]) -> list[Any]:
        # Imported here: it is large, and every soak is imported to be listed.
        import schemathesis  # noqa: PLC0415
        from schemathesis.core.result import Ok  # noqa: PLC0415  likewise

        schema = schemathesis.openapi.from_dict(description)
        schema.app = self.app
        # A body that is too large is refused as such (413), whatever else is wrong with it.
        schema.config.checks.negative_data_rejection.expected_statuses = ["4xx"]
        found = list(schema.get_all_operations())
        promise(all(isinstance(one, Ok) for one in found), "what an operation says cannot be read")
        return [one.ok() for one in found if isinstance(one, Ok)]

    def ask(self, operation: Any) -> None:
        """What is answered well, what else may be asked, then what may not."""
        import schemathesis  # noqa: PLC0415  likewise

        try:
            following = self.ask_well(operation)
            for mode in schemathesis.GenerationMode:
                self._asked(operation, mode, following=following)
        except (Exception, BaseExceptionGroup) as error:
            # Whatever escapes the door would be a fault as well, told by whoever stands before it.
            lines = "; ".join(_told(one) for one in _each(error))
            raise BrokenPromiseError(f"{operation.label}: {lines}") from error

    def ask_well(self, operation: Any) -> str | None:
        """By somebody who may, of something that is there; where a list goes on overleaf."""
        name = operation.definition.raw["operationId"]
        body = {"body": whole(name), "media_type": "application/json"} if operation.body else {}
        named = {one.name for one in operation.path_parameters}
        known = {one: it for one, it in self.app.kept.known(name).items() if one in named}
        said = self._answered(operation.Case(path_parameters=known, **body), callers(operation)[0])
        promise(said.status_code < _REFUSED, f"{name} never answered well: {said.content!r}")
        told = said.json() if "json" in said.headers.get("Content-Type", "") else None
        return told.get("following") if isinstance(told, dict) else None

    def _asked(self, operation: Any, mode: Any, *, following: str | None) -> None:
        @settings(
            max_examples=self.examples,
            deadline=None,
            database=None,
            derandomize=True,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(
            case=operation.as_strategy(generation_mode=mode),
            caller=st.sampled_from(callers(operation)),
            is_made_up=st.booleans(),
        )
        def asked(case: Any, caller: str, *, is_made_up: bool) -> None:
            if mode.is_positive and not is_made_up:
                self._lead(case, operation, following=following)
            self._answered(case, caller)

        try:
            asked()
        except Unsatisfiable:
            # An address that takes nothing can be asked nothing that it forbids.
            promise(not list(operation.iter_parameters()), "never asked")

    def _lead(self, case: Any, operation: Any, *, following: str | None) -> None:
        """To something that is there and may be, which no pattern would ever find."""
        name = operation.definition.raw["operationId"]
        likely = led(name) | ({"after": following} if following else {})
        known = self.app.kept.known(name)
        case.path_parameters = {one: known[one] for one in case.path_parameters}
        case.query = _led(case.query, likely)
        if isinstance(case.body, dict):
            case.body = _led(case.body, likely)

    def _answered(self, case: Any, caller: str) -> Any:
        self.app.kept.put_back()
        headers, cookies = self.app.shown_by(caller)
        said = case.call(headers=headers, cookies=cookies)
        self.told[said.status_code // 100] += 1
        try:
            case.validate_response(said, checks=_checks(), headers=headers)
        except BaseExceptionGroup as failures:
            for one in failures.exceptions:
                one.add_note(f"as {caller}: {case!r:.600}")
            raise
        return said


def _checks() -> list[Any]:
    from schemathesis import checks  # noqa: PLC0415  likewise

    known = {check.__name__: check for check in checks.CHECKS.get_all()}
    return [known[name] for name in _CHECKS]


def _led(asked: Mapping[str, Any], likely: Mapping[str, Any]) -> dict[str, Any]:
    return {name: likely.get(name, value) for name, value in asked.items()}


def _each(error: BaseException) -> Iterator[BaseException]:
    if isinstance(error, BaseExceptionGroup):
        for one in error.exceptions:
            yield from _each(one)
    else:
        yield error


def _told(error: BaseException) -> str:
    """What, and of which call."""
    return " ".join((f"{type(error).__name__}: {error}", *getattr(error, "__notes__", ())))
