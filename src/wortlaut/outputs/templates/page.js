(() => {
  "use strict";
  // entry → its places in the text, each with the class that shows which part of the entry it is
  const places = new Map();
  for (const element of document.querySelectorAll("[data-m]")) {
    for (const token of element.dataset.m.split(" ")) {
      const [key, part] = token.split(".");
      if (!places.has(key)) places.set(key, []);
      places.get(key).push([element, `on-${part}`]);
    }
  }
  const state = { pointed: [], focused: [], linked: [] };
  let shown = [];
  let keys = "";
  let timer = 0;

  const keysOf = (target) => {
    const element = target instanceof Element ? target.closest("[data-m], .card") : null;
    if (!element) return [];
    if (!element.dataset.m) return [element.id];
    return [...new Set(element.dataset.m.split(" ").map((token) => token.split(".")[0]))];
  };

  const show = () => {
    const wanted = [state.pointed, state.focused, state.linked].find((list) => list.length) ?? [];
    if (wanted.join() === keys) return;
    keys = wanted.join();
    for (const [element, name] of shown) element.classList.remove("on", name);
    shown = [];
    for (const key of wanted) {
      const card = document.getElementById(key);
      shown.push(...(places.get(key) ?? []), ...(card ? [[card, "on-card"]] : []));
    }
    for (const [element, name] of shown) element.classList.add("on", name);
  };

  // Brings the first card into view within its own column; the text never moves under the pointer.
  const reveal = () => {
    const cards = state.pointed.map((key) => document.getElementById(key)).filter(Boolean);
    const panel = cards[0]?.closest(".panel");
    if (!panel || panel.scrollHeight <= panel.clientHeight) return;
    const frame = panel.getBoundingClientRect();
    const seen = (box) => box.top >= frame.top && box.bottom <= frame.bottom;
    const boxes = cards.map((card) => card.getBoundingClientRect());
    if (!boxes.some(seen)) panel.scrollTop += boxes[0].top - frame.top - frame.height / 4;
  };

  document.addEventListener("pointerover", (event) => {
    state.pointed = keysOf(event.target);
    show();
    clearTimeout(timer);
    if (state.pointed.length && event.target.closest(".text")) timer = setTimeout(reveal, 250);
  });
  document.addEventListener("pointerleave", () => { state.pointed = []; show(); });
  document.addEventListener("focusin", (event) => { state.focused = keysOf(event.target); show(); });
  document.addEventListener("focusout", () => { state.focused = []; show(); });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { clearTimeout(timer); state.pointed = []; state.focused = []; state.linked = []; show(); }
  });
  const follow = () => {
    const id = location.hash.slice(1).split("-").slice(0, 2).join("-");
    state.linked = places.has(id) ? [id] : [];
    show();
  };
  addEventListener("hashchange", follow);
  follow();
})();
