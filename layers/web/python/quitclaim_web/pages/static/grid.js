// Arrow keys go through a grid of photos as they lie on the screen; space chooses one.

const middle = (box) => box.left + box.width / 2;

const inRow = (links, from, direction) => {
  const here = from.getBoundingClientRect();
  const beyond = links
    .map((link) => ({ link, box: link.getBoundingClientRect() }))
    .filter(({ box }) => (box.top - here.top) * direction > here.height / 2);
  if (!beyond.length) return from;
  const nearest = Math.min(...beyond.map(({ box }) => Math.abs(box.top - here.top)));
  const row = beyond.filter(({ box }) => Math.abs(Math.abs(box.top - here.top) - nearest) < 2);
  const across = ({ box }) => Math.abs(middle(box) - middle(here));
  return row.reduce((one, other) => (across(other) < across(one) ? other : one)).link;
};

const next = (key, links, from) => {
  const place = links.indexOf(from);
  switch (key) {
    case "ArrowRight": return links[place + 1] ?? from;
    case "ArrowLeft": return links[place - 1] ?? from;
    case "ArrowDown": return inRow(links, from, 1);
    case "ArrowUp": return inRow(links, from, -1);
    case "Home": return links[0];
    case "End": return links.at(-1);
    default: return null;
  }
};

for (const grid of document.querySelectorAll("[data-grid]")) {
  grid.addEventListener("keydown", (event) => {
    const from = event.target.closest("a");
    if (!from || event.ctrlKey || event.metaKey || event.altKey) return;
    const pick = event.key === " " && from.parentElement.querySelector(".pick input");
    const to = next(event.key, [...grid.querySelectorAll("li > a")], from);
    if (!pick && !to) return;
    event.preventDefault();
    if (pick) pick.click();
    else to.focus();
  });
}
