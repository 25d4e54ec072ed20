"""Pictures are gone through, chosen and looked into with the keyboard alone (R54)."""

from playwright.sync_api import Page, expect

from tests.needs import needs

pytestmark = needs("chromium")

ACTIVE = "document.activeElement"


def test_arrows_go_through_the_grid_as_it_lies_and_space_chooses(components: Page) -> None:
    def alt() -> str:
        return str(components.evaluate(f"{ACTIVE}.querySelector('img').alt"))

    components.get_by_role("link", name="Photo 1", exact=True).focus()
    seen = []

    for key in ("ArrowRight", "ArrowDown", "ArrowUp", "ArrowLeft", "ArrowLeft", "End", "Home"):
        components.keyboard.press(key)
        seen.append(alt())
    components.keyboard.press(" ")

    right, down, *rest = seen
    assert right == "Photo 2"
    assert down not in {"Photo 1", "Photo 2", "Photo 3"}
    assert rest == ["Photo 2", "Photo 1", "Photo 1", "Photo 18", "Photo 1"]
    expect(components.get_by_role("checkbox", name="Choose Photo 1", exact=True)).to_be_checked()


def test_a_box_on_a_picture_leads_to_what_is_said_of_the_face(components: Page) -> None:
    components.get_by_role("link", name="3. The consent was withdrawn.").focus()

    width = "getComputedStyle(document.activeElement.querySelector('.line')).strokeWidth"
    assert components.evaluate(width) == "5px"
    components.keyboard.press("Enter")

    expect(components.locator("#face-3")).to_be_in_viewport()
    assert components.url.endswith("#face-3")
