from quitclaim.domain.ids import PersonId
from quitclaim.ports.consents import Consents


def names_to_seek(consents: Consents, person: PersonId) -> tuple[PersonId, ...]:
    """
    Everybody that she turned out to be; nobody, once her key is gone (I7).

    An erasure goes through ten thousand pictures for minutes: those that it has yet to reach are
    not found by whoever knows her id still.
    """
    return consents.aliases(person) if consents.person(person) else ()
