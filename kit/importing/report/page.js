"use strict";
// Hovering marks the same words on both sides; a click or Enter brings the other side into view.
(() => {
  const byPiece = new Map();
  for (const node of document.querySelectorAll("[data-p]")) {
    for (const piece of node.dataset.p.split(" ")) {
      if (!byPiece.has(piece)) byPiece.set(piece, []);
      byPiece.get(piece).push(node);
    }
  }
  const source = document.getElementById("source");
  const linked = (node) => {
    const found = new Set();
    for (const piece of (node.dataset.p || "").split(" ")) {
      for (const other of byPiece.get(piece) || []) found.add(other);
    }
    if (![...found].some((other) => source && source.contains(other))) {
      const block = document.getElementById("b" + node.dataset.b);
      if (block) found.add(block);
    }
    return found;
  };
  const mark = (node, name) => {
    for (const old of document.querySelectorAll("." + name)) old.classList.remove(name);
    if (node) for (const other of linked(node)) other.classList.add(name);
  };
  const show = (node) => {
    mark(node, "chosen");
    const inSource = source && source.contains(node);
    for (const other of linked(node)) {
      const isThere = source && source.contains(other);
      if (isThere === inSource || other.closest("header")) continue;
      const fold = other.closest("details");
      if (fold) fold.open = true;
      other.scrollIntoView({ block: "center", behavior: "smooth" });
      break;
    }
  };
  const own = (event) => event.target.closest("[data-p], [data-b]");
  document.addEventListener("mouseover", (event) => mark(own(event), "near"));
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const target = link && document.getElementById(link.hash.slice(1));
    if (target) {
      // In a frame inside the workbook a plain anchor would leave the page.
      event.preventDefault();
      target.scrollIntoView({ block: "center", behavior: "smooth" });
    }
    const node = own(event);
    if (node) show(node);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && own(event)) show(own(event));
  });
  // What is folded on the screen is printed too.
  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
})();
