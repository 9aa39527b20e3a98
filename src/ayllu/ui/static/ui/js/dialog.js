// Shows what htmx fetched into the dialog, and closes it when the server says that all is saved.
// Without this the same link opens the page of the form.
const dialog = document.getElementById("dialog");

function start() {
  const body = dialog.querySelector("#dialog-body");
  const lost = dialog.querySelector("[data-lost]");
  let asked = null;

  document.addEventListener("htmx:beforeRequest", (event) => {
    lost.hidden = true;
    if (event.detail.target === body && event.detail.elt.href) asked = event.detail.elt;
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target === body && !dialog.open) dialog.showModal();
  });
  for (const name of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
    document.addEventListener(name, (event) => {
      if (event.detail.target !== body) return;
      if (dialog.open) lost.hidden = false; // what was typed stays
      else location.assign(event.detail.elt.href);
    });
  }
  document.addEventListener("dialog-done", () => {
    dialog.close();
    // A page that does not fetch its own part again is asked for whole: what was saved is seen.
    if (!document.querySelector("[hx-trigger*=dialog-done]")) location.reload();
  });
  dialog.addEventListener("close", () => {
    body.replaceChildren();
    const still = asked && document.contains(asked) ? asked : document.getElementById("main");
    still.focus({ preventScroll: true });
  });
}

if (dialog) start();
