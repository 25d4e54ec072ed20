// Sends files straight to the bucket: a ticket from the server for each, three at a time.

const AT_ONCE = 3;
const token = document.querySelector("meta[name=form-token]")?.content ?? "";

const ticketFor = async (file, address) => {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Form-Token": token },
    body: JSON.stringify({ name: file.name, size: file.size }),
  });
  if (answer.ok) return answer.json();
  throw new Error(answer.status < 500 ? "refused" : "failed");
};

// fetch cannot say how far it is.
const send = (file, { url, fields }, onProgress) => new Promise((resolve, reject) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", file); // last: the bucket reads no field after it
  const request = new XMLHttpRequest();
  request.upload.addEventListener("progress", (event) => onProgress(event.loaded, event.total));
  request.addEventListener("load", () => {
    if (request.status >= 200 && request.status < 300) resolve();
    else reject(new Error(request.status < 500 ? "refused" : "failed"));
  });
  request.addEventListener("error", () => reject(new Error("failed")));
  request.open("POST", url);
  request.send(form);
});

const line = (file, words) => {
  const [item, label, bar, state] = ["li", "label", "progress", "p"]
    .map((name) => document.createElement(name));
  label.append(file.name, bar);
  bar.max = file.size || 1;
  bar.value = 0;
  state.className = "muted small";
  state.textContent = words.waiting;
  item.append(label, state);
  const show = (word) => {
    item.className = word;
    state.textContent = words[word];
  };
  return { item, bar, show };
};

const enhance = (list) => {
  const words = list.dataset;
  const form = list.closest("form");
  const status = form.querySelector("[data-arrived]");
  const zone = form.querySelector("[data-drop]");
  const input = zone.querySelector("input[type=file]");
  const waiting = [];
  let [running, done, all] = [0, 0, 0];
  input.multiple = true;
  for (const plain of form.querySelectorAll("[data-plain]")) plain.hidden = true;

  const work = async () => {
    while (running < AT_ONCE && waiting.length) {
      running += 1;
      one(waiting.shift()).finally(() => {
        running -= 1;
        work();
      });
    }
  };
  const one = async ({ file, bar, show }) => {
    show("sending");
    try {
      const ticket = await ticketFor(file, words.tickets);
      await send(file, ticket, (sent, whole) => { bar.max = whole; bar.value = sent; });
      bar.value = bar.max;
      done += 1;
      show("done");
    } catch (error) {
      show(error.message === "refused" ? "refused" : "failed");
    }
    status.textContent = status.dataset.arrived.replace("{done}", done).replace("{all}", all);
  };
  const add = (files) => {
    for (const file of files) {
      const shown = line(file, words);
      list.append(shown.item);
      waiting.push({ file, ...shown });
      all += 1;
    }
    work();
  };

  input.addEventListener("change", () => {
    add(input.files);
    input.value = "";
  });
  for (const [name, over] of [["dragenter", true], ["dragover", true], ["dragleave", false], ["drop", false]]) {
    zone.addEventListener(name, (event) => {
      event.preventDefault();
      zone.classList.toggle("over", over);
    });
  }
  zone.addEventListener("drop", (event) => add(event.dataTransfer.files));
  // Leaving while something is under way would lose it.
  addEventListener("beforeunload", (event) => { if (running) event.preventDefault(); });
};

document.querySelectorAll("[data-tickets]").forEach(enhance);
