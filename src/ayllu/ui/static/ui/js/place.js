// Fills in where the phone stands. Without it, or without leave, the degrees are typed.
for (const box of document.querySelectorAll("[data-behaviour=place]")) {
  if (!navigator.geolocation) continue;
  const field = document.getElementById(box.dataset.field);
  const said = box.querySelector("[role=status]");
  const taken = ({ coords }) => {
    field.value = `${coords.latitude.toFixed(5)}, ${coords.longitude.toFixed(5)}`;
    const near = Math.round(coords.accuracy);
    said.textContent = box.dataset[near > 100 ? "rough" : "done"].replace("{m}", near);
  };
  const refused = () => { said.textContent = box.dataset.refused; };
  box.hidden = false;
  box.querySelector("button").addEventListener("click", () => {
    said.textContent = box.dataset.busy;
    const exactly = { enableHighAccuracy: true, timeout: 20000, maximumAge: 0 };
    navigator.geolocation.getCurrentPosition(taken, refused, exactly);
  });
}
