"use strict";
// All that the page says stands in its markup, written and escaped by Python.  This script hides, moves and
// copies it as text, never as markup, so nothing in an article can become an element or a script.

const article = document.querySelector("article");
const kinds = document.querySelector("fieldset");
const table = document.querySelector("aside table");
const panel = document.getElementById("panel");
const rows = [...table.querySelectorAll("tr[id]")];

// The panel: one for all marks, filled from the mark's data attributes.

let shown = null;
let leaving = 0;

function show(mark) {
  clearTimeout(leaving);
  hide();
  shown = mark;
  for (const field of panel.querySelectorAll("[data-field]")) {
    field.textContent = mark.dataset[field.dataset.field];
  }
  panel.querySelector("a").hash = mark.hash;
  panel.hidden = false;
  mark.setAttribute("aria-describedby", "panel");
  place(mark.getClientRects()[0]); // the first line of a mark that wraps
}

// Below the mark, or above it where there is no room.  In the page's coordinates, so that the panel scrolls
// along; the style sheet ignores them on a phone, where the panel stands at the foot of the screen.
function place(line) {
  const root = document.documentElement;
  const left = Math.max(8, Math.min(line.left, root.clientWidth - panel.offsetWidth - 8));
  const fits = line.bottom + panel.offsetHeight + 8 < root.clientHeight;
  const top = fits ? line.bottom + 6 : Math.max(8, line.top - panel.offsetHeight - 6);
  panel.style.setProperty("--left", `${left + scrollX}px`);
  panel.style.setProperty("--top", `${top + scrollY}px`);
}

function hide() {
  shown?.removeAttribute("aria-describedby");
  shown = null;
  panel.hidden = true;
}

// Not at once: the pointer may be on its way to the panel.  A mark reached by keyboard keeps its panel.
function leave() {
  clearTimeout(leaving);
  leaving = setTimeout(() => {
    const focused = article.querySelector(".q:focus-visible");
    if (focused) show(focused);
    else hide();
  }, 150);
}

for (const [enter, exit] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
  article.addEventListener(enter, (event) => {
    const mark = event.target.closest(".q");
    if (mark) show(mark);
  });
  article.addEventListener(exit, leave);
}
panel.addEventListener("mouseover", () => clearTimeout(leaving));
panel.addEventListener("mouseout", leave);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
});

// Between text and table.  Not by plain fragment links: those would also scroll the article away when the
// row stands in the table beside it.

function go(target) {
  document.querySelector(".here")?.classList.remove("here");
  target.classList.add("here");
  const isMark = target.matches(".q");
  target.scrollIntoView({ block: isMark ? "center" : "nearest" });
  (isMark ? target : target.querySelector("a")).focus({ preventScroll: true });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest(".q, aside tbody a, #panel a");
  if (!link) {
    if (!panel.contains(event.target)) hide();
    return;
  }
  event.preventDefault();
  // A finger cannot hover: its tap shows the panel, whose own link leads on to the table.
  if (link.matches(".q") && event.pointerType === "touch") return show(link);
  hide();
  go(document.querySelector(link.hash));
});
if (/^#[qr]\d+$/.test(location.hash)) {
  const target = document.querySelector(location.hash);
  if (target) go(target);
}

// Filter: no box ticked shows every kind.

function filter() {
  const chosen = new Set([...kinds.querySelectorAll(":checked")].map((box) => box.value));
  for (const row of rows) {
    row.hidden = chosen.size > 0 && !chosen.has(row.dataset.kind);
    const mark = document.getElementById(row.id.replace("r", "q"));
    mark.classList.toggle("off", row.hidden);
    mark.tabIndex = row.hidden ? -1 : 0;
  }
  kinds.querySelector("output").value = `${rows.filter((row) => !row.hidden).length} / ${rows.length}`;
}
kinds.addEventListener("change", filter);

// Sort: by the ranks that Python wrote, since a Number would round the long values.

function sort(header) {
  const way = header.getAttribute("aria-sort") === "ascending" ? -1 : 1;
  table.querySelector("[aria-sort]").removeAttribute("aria-sort");
  header.setAttribute("aria-sort", way > 0 ? "ascending" : "descending");
  const rank = (row) => Number(row.cells[header.cellIndex].dataset.rank);
  // `rows` is in reading order and the sort is stable; -1, for none, stays last both ways.
  const order = (a, b) => (rank(a) < 0) - (rank(b) < 0) || way * (rank(a) - rank(b));
  for (const row of [...rows].sort(order)) table.tBodies[0].append(row);
}
table.tHead.addEventListener("click", (event) => {
  const header = event.target.closest("th");
  if (header) sort(header);
});
