// A box is drawn on the picture with a mouse or a finger; its four numbers stay fields for all.

const panel = document.querySelector("[data-draws]");
const picture = document.querySelector(".picture");

const part = (value, whole) => Math.min(Math.max(value / whole, 0), 1) * 100;

const element = (name, attributes) => {
  const made = document.createElementNS(document.querySelector("svg").namespaceURI, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};

if (panel && picture) {
  const fields = ["left", "top", "width", "height"].map((name) => panel.querySelector(`#${name}`));
  const lines = ["halo", "line"].map((name) => element("rect", { class: name, rx: 6 }));
  const box = element("g", { class: "box withheld" });
  const sheet = element("svg", { "aria-hidden": "true" });
  box.append(...lines);
  sheet.append(box);
  let from = null;

  const at = (event) => {
    const edge = picture.getBoundingClientRect();
    return [part(event.clientX - edge.left, edge.width), part(event.clientY - edge.top, edge.height)];
  };
  const show = (to) => {
    const corner = from.map((one, axis) => Math.min(one, to[axis]));
    const size = from.map((one, axis) => Math.abs(one - to[axis]));
    const numbers = [...corner, ...size].map((one) => one.toFixed(2));
    numbers.forEach((number, place) => {
      fields[place].value = number;
      const name = ["x", "y", "width", "height"][place];
      for (const line of lines) line.setAttribute(name, `${number}%`);
    });
  };
  const ready = () => {
    panel.querySelector("[data-hint]").hidden = false;
    picture.style.touchAction = panel.open ? "none" : "";
    picture.style.cursor = panel.open ? "crosshair" : "";
    if (panel.open) picture.append(sheet);
    else sheet.remove();
  };

  picture.addEventListener("pointerdown", (event) => {
    if (!panel.open || !event.isPrimary) return;
    event.preventDefault();
    picture.setPointerCapture(event.pointerId);
    from = at(event);
  });
  picture.addEventListener("pointermove", (event) => from && show(at(event)));
  for (const end of ["pointerup", "pointercancel"]) {
    picture.addEventListener(end, () => { from = null; });
  }
  // What lies under the pen leads nowhere while somebody draws.
  picture.addEventListener("click", (event) => panel.open && event.preventDefault(), true);
  picture.addEventListener("dragstart", (event) => panel.open && event.preventDefault());
  panel.addEventListener("toggle", ready);
  ready();
}
