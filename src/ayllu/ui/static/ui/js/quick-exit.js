// Leaves at once and leaves no step to come back to. Also on three quick presses of Escape.
const leave = (link) => {
  document.documentElement.hidden = true;
  document.querySelectorAll("form").forEach((form) => form.reset());
  window.location.replace(link.href);
};

let presses = [];
const link = () => document.querySelector('[data-behaviour~="quick-exit"]');

document.addEventListener("click", (event) => {
  const found = event.target.closest('[data-behaviour~="quick-exit"]');
  if (!found) return;
  event.preventDefault();
  leave(found);
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !link()) return;
  presses = [...presses.filter((at) => event.timeStamp - at < 2000), event.timeStamp];
  if (presses.length >= 3) leave(link());
});
