from collections.abc import Iterator
from dataclasses import dataclass

from quitclaim.domain.errors import NotFound
from quitclaim.domain.organisation.assessments import Assessment
from quitclaim.ports.library import Library
from quitclaim.ports.papers import Papers
from quitclaim.usecases.set_rules import rules_of


@dataclass(frozen=True, slots=True)
class ReadAssessments:
    """Every version there was stays readable, by the versions of the rules that named it."""

    library: Library
    papers: Papers

    def __call__(self) -> Iterator[Assessment]:
        """The latest first."""
        assessment = rules_of(self.library).assessment
        while assessment is not None:
            yield assessment
            assessment = self._before(assessment)

    def text(self, version: int) -> bytes:
        found = next((one for one in self() if one.version == version), None)
        content = self.papers.read(found.document) if found else None
        if content is None:
            raise NotFound(version)
        return content

    def _before(self, assessment: Assessment) -> Assessment | None:
        """From the rules that brought it, down to those that named another."""
        brought = self.library.rules_version_at(assessment.in_force.starts_at) or 0
        for version in range(brought, 0, -1):
            rules = self.library.rules_as_of(version)
            named = rules.assessment if rules else assessment
            if named is None or named.version < assessment.version:
                return named
        return None
