// Sends what is typed in a long form to the server, which keeps it encrypted. Nothing stays in the browser.
const PAUSE = 4000;

function start(form) {
  if (form.dataset.started) return;
  form.dataset.started = "yes";
  const state = form.querySelector("[data-draft-state]");
  let timer = null;
  let typed = false;

  async function send(leaving) {
    if (!typed) return;
    typed = false;
    const data = new FormData(form);
    for (const [name, value] of [...data]) if (value instanceof File) data.delete(name);
    try {
      const answer = await fetch(form.dataset.draftUrl, {
        method: "POST", body: new URLSearchParams(data), keepalive: leaving, credentials: "same-origin", redirect: "manual",
      });
      if (answer.type === "opaqueredirect" || [401, 403].includes(answer.status)) {
        typed = true; // the session has ended; pressing the button leads to sign-in and keeps the text
        if (state) state.textContent = state.dataset.signedOut || state.dataset.unsaved;
        return;
      }
      if (!answer.ok) throw new Error(answer.status);
      if (state) state.textContent = state.dataset.saved;
    } catch {
      typed = true;
      if (state) state.textContent = state.dataset.unsaved;
    }
  }

  form.addEventListener("input", () => {
    typed = true;
    clearTimeout(timer);
    timer = setTimeout(send, PAUSE, false);
  });
  form.addEventListener("submit", () => { typed = false; clearTimeout(timer); });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") send(true);
  });
}

const all = (root) => root.querySelectorAll('form[data-behaviour~="draft"][data-draft-url]').forEach(start);
all(document);
document.addEventListener("htmx:load", (event) => all(event.target));
