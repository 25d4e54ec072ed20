// A box or a crop is drawn on the picture with a mouse or a finger; its numbers stay fields for all.

const panels = [...document.querySelectorAll("[data-draws]")];
const picture = document.querySelector(".picture");

const part = (value, whole) => Math.min(Math.max(value / whole, 0), 1) * 100;

const element = (name, attributes) => {
  const made = document.createElementNS(document.querySelector("svg").namespaceURI, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};

if (panels.length && picture) {
  const lines = ["halo", "line"].map((name) => element("rect", { class: name, rx: 6 }));
  const box = element("g", { class: "box withheld" });
  const sheet = element("svg", { "aria-hidden": "true" });
  box.append(...lines);
  sheet.append(box);
  let from = null;

  const open = () => panels.find((panel) => panel.open);
  const at = (event) => {
    const edge = picture.getBoundingClientRect();
    return [part(event.clientX - edge.left, edge.width), part(event.clientY - edge.top, edge.height)];
  };
  const show = (to) => {
    const panel = open();
    if (!panel) return;
    const corner = from.map((one, axis) => Math.min(one, to[axis]));
    const size = from.map((one, axis) => Math.abs(one - to[axis]));
    const numbers = [...corner, ...size].map((one) => one.toFixed(2));
    const fields = panel.dataset.draws.split(" ").map((name) => panel.querySelector(`#${name}`));
    numbers.forEach((number, place) => {
      fields[place].value = number;
      const name = ["x", "y", "width", "height"][place];
      for (const line of lines) line.setAttribute(name, `${number}%`);
    });
  };
  const ready = (panel) => {
    // One at a time: what is drawn belongs to the form that is open.
    if (panel.open) for (const other of panels) if (other !== panel) other.open = false;
    for (const line of lines) for (const side of ["width", "height"]) line.setAttribute(side, "0");
    const isOpen = Boolean(open());
    picture.style.touchAction = isOpen ? "none" : "";
    picture.style.cursor = isOpen ? "crosshair" : "";
    if (isOpen) picture.append(sheet);
    else sheet.remove();
  };

  picture.addEventListener("pointerdown", (event) => {
    if (!open() || !event.isPrimary) return;
    event.preventDefault();
    picture.setPointerCapture(event.pointerId);
    from = at(event);
  });
  picture.addEventListener("pointermove", (event) => from && show(at(event)));
  for (const end of ["pointerup", "pointercancel"]) {
    picture.addEventListener(end, () => { from = null; });
  }
  // What lies under the pen leads nowhere while somebody draws.
  picture.addEventListener("click", (event) => open() && event.preventDefault(), true);
  picture.addEventListener("dragstart", (event) => open() && event.preventDefault());
  for (const panel of panels) {
    panel.querySelector("[data-hint]").hidden = false;
    panel.addEventListener("toggle", () => ready(panel));
  }
  for (const panel of panels) if (panel.open) ready(panel);
}
