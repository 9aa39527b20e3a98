// Sends the pages of a paper piece by piece, as soon as each is taken. A lost line goes on where it stopped:
// the key follows from the file, so the same file chosen again is not sent twice. Without this the form sends the files.
const PIECE = 256 * 1024;
const rest = (seconds) => new Promise((go) => {
  const timer = setTimeout(go, seconds * 1000);
  addEventListener("online", () => { clearTimeout(timer); go(); }, { once: true });
});

async function keyOf(file) {
  const told = new TextEncoder().encode([file.name, file.size, file.lastModified, location.pathname].join("|"));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", told));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function ask(url, options) {
  const answer = await fetch(url, { credentials: "same-origin", redirect: "manual", ...options });
  if (answer.status === 422) throw Object.assign(new Error("refused"), { sentence: (await answer.json()).sentence });
  if (!answer.ok) throw new Error(answer.status);
  return (await answer.json()).offset;
}

function piece(form, file, start) {
  const data = new FormData();
  data.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  data.set("command", crypto.randomUUID());
  data.set("size", file.size);
  data.set("start", start);
  data.set("piece", file.slice(start, start + PIECE), "piece");
  return data;
}

async function send(form, file, key, tell) {
  const url = form.dataset.uploadUrl.replace(/0\/$/, `${key}/`);
  for (let tries = 0, start = null; ; ) {
    try {
      start = start ?? await ask(url);
      if (start >= file.size) return;
      start = await ask(url, { method: "POST", body: piece(form, file, start) });
      tell(`${Math.round((100 * start) / file.size)} %`);
      tries = 0;
    } catch (reason) {
      if (reason.message === "refused") throw reason;
      start = null;
      tell(null);
      await rest(Math.min(30, 2 ** tries++));
    }
  }
}

function start(form) {
  const list = form.querySelector("[data-upload-list]");
  const words = list.dataset;
  const waiting = new Set();

  async function add(file) {
    const row = list.appendChild(document.createElement("li"));
    const said = row.appendChild(document.createElement("span"));
    const out = row.appendChild(document.createElement("button"));
    const field = row.appendChild(document.createElement("input"));
    Object.assign(out, { type: "button", className: "button small quiet", textContent: words.remove, onclick: () => row.remove() });
    Object.assign(field, { type: "hidden", name: "uploads" });
    const number = list.children.length;
    const tell = (text) => { said.textContent = `${words.page} ${number}: ${text ?? words.waiting}`; };
    tell("0 %");
    try {
      const key = await keyOf(file);
      await send(form, file, key, tell);
      field.value = key;
      tell(words.ready);
    } catch (reason) {
      field.remove();
      tell(reason.sentence || words.refused);
    }
  }

  form.addEventListener("change", (event) => {
    if (event.target.type !== "file") return;
    for (const file of event.target.files) {
      const job = add(file).finally(() => waiting.delete(job));
      waiting.add(job);
    }
    event.target.value = "";
  });
  form.addEventListener("submit", async (event) => {
    if (!waiting.size) return;
    event.preventDefault();
    await Promise.all(waiting);
    form.requestSubmit(event.submitter);
  });
}

if (globalThis.crypto?.subtle && crypto.randomUUID) document.querySelectorAll('form[data-behaviour~="upload"]').forEach(start);
