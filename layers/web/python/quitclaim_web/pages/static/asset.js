// Marking by keyboard, and before and after under one slide. What a key does is a link or a button
// of the page: it is found by `data-key`, and pressed.

const OFF = "quitclaim.keys";
const isOff = () => {
  try { return localStorage.getItem(OFF) === "off"; } catch { return false; }
};

const faces = [...document.querySelectorAll(".face[id]")];
const here = () => faces.findIndex((face) => face.contains(document.activeElement));

const move = (by) => {
  const place = here();
  const to = place < 0 ? (by > 0 ? 0 : faces.length - 1) : place + by;
  faces[Math.min(Math.max(to, 0), faces.length - 1)]?.focus();
};

// Within the face that she is at, or else of the picture as a whole.
const found = (key) => {
  const face = faces[here()];
  const named = `[data-key="${CSS.escape(key)}"]`;
  return face?.querySelector(named) ?? [...document.querySelectorAll(named)].find((one) => !one.closest(".face"));
};

const press = (key) => {
  const one = found(key);
  const target = one?.matches("a, button, summary") ? one : one?.querySelector("a, button");
  target?.click();
  return Boolean(target);
};

const act = (key) => {
  if (key === "j" || key === "k") {
    move(key === "j" ? 1 : -1);
    return faces.length > 0;
  }
  return press(key);
};

// Whoever writes, chooses or reads a dialog means the field, not a key of ours.
const isBusy = (event) =>
  event.ctrlKey || event.metaKey || event.altKey || event.isComposing
  || document.querySelector("dialog[open]")
  || event.target.closest("input, textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  if (isBusy(event) || event.repeat) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  // The way to turn them on again is never turned off.
  if (isOff() && key !== "?") return;
  if (act(key)) event.preventDefault();
});

for (const button of document.querySelectorAll("[data-keys-off]")) {
  const tell = () => { button.textContent = isOff() ? button.dataset.on : button.dataset.off; };
  button.hidden = false;
  button.addEventListener("click", () => {
    try { localStorage.setItem(OFF, isOff() ? "on" : "off"); } catch { /* then they stay on */ }
    tell();
  });
  tell();
}

for (const pair of document.querySelectorAll("[data-compare]")) {
  const label = pair.querySelector("label");
  const slide = label.querySelector("input");
  const show = () => pair.style.setProperty("--at", `${slide.value}%`);
  pair.classList.add("slides");
  label.hidden = false;
  slide.addEventListener("input", show);
  show();
}
