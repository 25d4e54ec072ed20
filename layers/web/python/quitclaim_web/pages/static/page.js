// Makes every page a little quicker to use. Nothing here is needed: all of it works without.

const all = (selector, within = document) => within.querySelectorAll(selector);

// Menus: Escape closes and goes back to what opened it, a click elsewhere closes.
document.addEventListener("keydown", (event) => {
  const open = event.key === "Escape" && document.querySelector("details.pop[open]");
  if (!open) return;
  open.open = false;
  open.querySelector("summary").focus();
});
document.addEventListener("click", (event) => {
  for (const menu of all("details.pop[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

// Theme: at once, and told to the server for the next page.
for (const form of all("form[data-preferences]")) {
  form.addEventListener("submit", (event) => {
    const chosen = event.submitter;
    if (chosen?.name !== "theme") return;
    event.preventDefault();
    document.documentElement.dataset.theme = chosen.value;
    for (const button of all("[name=theme]", form)) {
      button.setAttribute("aria-pressed", String(button === chosen));
    }
    const body = new URLSearchParams(new FormData(form, chosen));
    fetch(form.action, { method: "POST", body, redirect: "manual" }).catch(() => {});
  });
}

// Dialogs: links to a place on the page become buttons that open it above the page.
const asButton = (link, act) => {
  link.setAttribute("role", "button");
  link.addEventListener("click", (event) => {
    event.preventDefault();
    act();
  });
  link.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    act();
  });
};
for (const opener of all("a[data-opens]")) {
  const dialog = document.getElementById(opener.dataset.opens);
  opener.setAttribute("aria-haspopup", "dialog");
  asButton(opener, () => dialog.showModal());
}
for (const dialog of all("dialog")) {
  for (const closer of all("a[data-closes]", dialog)) asButton(closer, () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  // A form that was sent and has something to correct is open again.
  if (dialog.querySelector("[aria-invalid]")) dialog.showModal();
}

// Copying, where the browser allows it.
for (const button of all("button[data-copies]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  const label = button.querySelector("span");
  const before = label.textContent;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).textContent);
    label.textContent = button.dataset.done;
    setTimeout(() => { label.textContent = before; }, 2000);
  });
}

// Files that would be refused where they are sent to, where nobody could say why.
for (const input of all("input[type=file][data-most]")) {
  input.addEventListener("change", () => {
    const isTooHeavy = [...input.files].some((file) => file.size > Number(input.dataset.most));
    input.setCustomValidity(isTooHeavy ? input.dataset.tooHeavy : "");
    input.reportValidity();
  });
}

// What happened within a week is told as how long ago; the whole moment stays as a hint.
const ago = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" });
const units = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];
const tell = (time) => {
  const seconds = (Date.parse(time.dateTime) - Date.now()) / 1000;
  if (Math.abs(seconds) > 7 * 86400) return;
  time.title ||= time.textContent;
  const [unit, size] = units.find(([, long]) => Math.abs(seconds) >= long) ?? units.at(-1);
  time.textContent = ago.format(Math.round(seconds / size), unit);
};
const tellAll = () => all("time[data-relative]").forEach(tell);
tellAll();
setInterval(tellAll, 60_000);

// What has to be corrected is read first.
document.querySelector("[data-first]")?.focus();
