"""Bugs in who may be recognised, and in what machines may do to people's words."""

from typing import Final

from tests.simulation.bugs.bug import Bug, Edit, bug

RECOGNITION: Final = "domain/recognition/gates.py"
TEMPLATES: Final = "usecases/template_keys.py"

OF_RECOGNITION: Final[tuple[Bug, ...]] = (
    bug(
        "the stop switch is ignored",
        RECOGNITION,
        old="if subject.rules.stopped:",
        new="if False:",
    ),
    bug(
        "a suspended run goes on",
        RECOGNITION,
        old="if strictest.suspended:",
        new="if False:",
    ),
    bug(
        "minors are recognised without the officer's leave",
        RECOGNITION,
        old="and not rules.minors_biometrics:",
        new="and False:",
    ),
    bug(
        "pupils are recognised although no reason is recorded",
        RECOGNITION,
        old="if category.depends_on_us and category not in rules.free_for:",
        new="if False:",
    ),
    bug(
        "an attestation outlives a change of the roster",
        "domain/recognition/rosters.py",
        old="            and self.roster_version == roster.version\n",
        new="",
    ),
    bug(
        "an attestation covers pictures that it does not name",
        "domain/recognition/rosters.py",
        old="return asset.id in self.assets",
        new="return bool(asset.id and self.assets)",
    ),
    bug(
        "a guardian needs no second proof for biometrics",
        "domain/people/person.py",
        old="return kind is Kind.PUBLICATION or "
        "(self.proven_at is not None and self.proven_at <= at)",
        new="return True",
    ),
    bug(
        "an excluded face is embedded",
        "domain/recognition/runs.py",
        old="return not (face.excluded or face.untaggable or face.mark or face.link)",
        new="return not (face.untaggable or face.mark or face.link)",
    ),
    bug(
        "somebody is enrolled from a guess that nobody confirmed",
        "domain/recognition/enrolment.py",
        old="if face.link is None or not face.link.is_confirmed(needed=needed):",
        new="if face.link is None:",
    ),
    bug(
        "a template outlives the link it was made of",
        "ports/changes.py",
        old="fallen = {pair for write in self.writes for pair in fallen_with(write)} - stays",
        new="fallen = {pair for pair in stays if pair not in stays}",
    ),
    bug(
        "a re-run of the detector undoes corrections",
        "domain/pictures/corrections.py",
        old="        or _is_touched(face)\n",
        new="",
    ),
    Bug(
        "a template outlives its consent",
        (
            Edit(TEMPLATES, "(not living or len(dead) > MOST_DROPS)", "len(dead) > MOST_DROPS"),
            Edit(
                TEMPLATES,
                "{owners[template] for template in dead} & dead_owners(after, at=at)",
                "frozenset[PersonId]()",
            ),
        ),
    ),
    bug(
        "what is left of one record keeps the key of another that was hers",
        TEMPLATES,
        old="    return frozenset(owners.values()) - living\n",
        new="    return frozenset() if living else frozenset(owners.values())\n",
    ),
    Bug(
        "a person who was rejected is suggested again",
        (
            Edit(
                "domain/recognition/matching.py",
                "if probe.face.rejected.intersection((person, *known.ids)):",
                "if known is None:",
            ),
            Edit(
                "domain/pictures/tagging.py", "if suggestion.person in face.rejected:", "if False:"
            ),
            Edit(
                "domain/pictures/faces.py",
                "self.suggestion is None or self.suggestion.person not in self.rejected,",
                "True,",
            ),
        ),
    ),
)
