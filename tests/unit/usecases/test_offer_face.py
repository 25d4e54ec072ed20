"""Staff asks for one face at a time, and is told everything that speaks against it."""

import pytest

from quitclaim.domain.errors import Conflict, NotAllowed, NotFound
from quitclaim.domain.organisation.actions import Action
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.memberships import Mode
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.corrections import Hindrance
from quitclaim.domain.pictures.likenesses import Fault, Flag
from quitclaim.usecases.approve_assessment import Unapprovable
from quitclaim.usecases.mark_asset import Looked
from quitclaim.usecases.offer_face import OfferFace
from tests.builders import (
    ADA,
    BOB,
    EDITOR,
    FAIR,
    a_collection_rule,
    a_face,
    a_link,
    a_mark,
    a_match,
    a_region,
    an_assessment,
    some_rules,
)
from tests.builders.assessing import a_deployed
from tests.unit.usecases.knowing import (
    YES,
    a_picture,
    hers,
    in_store,
    know,
    known,
    offer,
    shown,
    templates,
)
from tests.unit.usecases.stage import announced, made

STRICT = some_rules(recognition=True, assessment=an_assessment(confirmations=2))
LARGE = a_deployed(least_px=100)


def test_an_offer_is_told_and_embeds_nothing() -> None:
    fakes = shown()

    asked = offer(fakes)

    link = asked.faces[0].link
    assert link and link.likeness and link.likeness.waits
    assert announced(fakes) == [[(EventType.FACE_OFFERED, asked.id, asked.version)]]
    assert (fakes.endpoint.cropped, templates(fakes)) == ([], frozenset())


@pytest.mark.parametrize(
    ("picture", "rules", "faults"),
    [
        (a_picture(hers(a_match(ADA))), STRICT, {Fault.NOT_CONFIRMED}),
        (a_picture(hers(excluded=True)), None, {Fault.EXCLUDED}),
        (a_picture(hers(mark=a_mark())), None, {Fault.EXCLUDED}),
        (a_picture(), some_rules(assessment=an_assessment(), stopped=True), {Fault.NOT_PERMITTED}),
        (a_picture(), some_rules(assessment=None), {Fault.NOT_PERMITTED}),
        (
            a_picture(hers(region=a_region(w=250, h=300))),
            None,
            {Flag.SMALL},
        ),
    ],
)
def test_everything_against_it_is_said(
    picture: Asset, rules: Rules | None, faults: set[Fault | Flag]
) -> None:
    fakes = shown(picture=picture, **({"rules": rules} if rules else {}))

    with pytest.raises(NotAllowed) as refused:
        offer(fakes, deployed=LARGE)

    assert set(refused.value.reasons) == faults
    assert fakes.world.outbox == {}


def test_nobody_is_known_by_a_face_of_somebody_else() -> None:
    """Her consent says nothing of Bob's face, whoever mixes up the two."""
    fakes = shown(picture=a_picture(hers(a_link(BOB))))

    with pytest.raises(NotFound):
        offer(fakes)


def test_a_face_that_is_nobodys_is_linked_first() -> None:
    fakes = shown(picture=a_picture(a_face("hers")))

    with pytest.raises(NotAllowed) as refused:
        offer(fakes)

    assert refused.value.reasons == (Hindrance.NOT_LINKED,)


def test_where_nobody_is_recognised_no_face_is_asked_for() -> None:
    fakes = shown()

    with pytest.raises(NotAllowed) as refused:
        offer(fakes, deployed=None)

    assert refused.value.reasons == (Unapprovable.NOT_DEPLOYED,)


def test_a_collection_where_nobody_is_recognised_offers_nothing() -> None:
    fakes = shown()
    fakes.world.collections[FAIR] = a_collection_rule(mode=Mode.OFF)

    with pytest.raises(NotAllowed):
        offer(fakes)


def test_of_another_version_than_she_looked_at_nothing_is_asked() -> None:
    fakes = shown()

    with pytest.raises(Conflict):
        offer(fakes, version=7)


def test_of_a_picture_nobody_can_read_nothing_is_asked() -> None:
    fakes = shown()
    asset = in_store(fakes)
    fakes.world.spoiled[asset.id] = "faces: unknown"
    by = Looked(member=EDITOR, action=Action.ENROL, version=asset.version)

    with pytest.raises(NotAllowed) as refused:
        made(OfferFace, fakes, deployed=LARGE)(asset.id, hers().id, consent=YES.id, by=by)

    assert refused.value.reasons == (Hindrance.UNREADABLE,)


def test_asked_again_it_is_looked_at_again() -> None:
    """What was made before goes, for the link waits once more."""
    fakes = known()

    offer(fakes)
    assert templates(fakes) == frozenset()

    (likeness,) = know(fakes)
    assert likeness.template == YES.template
