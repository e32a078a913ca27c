// What the page says of a quantity stands in its data block, its text in its mark.  This script shows both as
// text, never as markup, so nothing in an article can become an element or a script.

const article = document.querySelector("article");
const table = document.querySelector("aside table");
const pager = document.querySelector("aside nav");
const panel = document.getElementById("panel");
const data = JSON.parse(document.getElementById("data").textContent);
const marks = [...article.querySelectorAll("a")]; // in reading order, as the quantities of the data

const indexOf = (mark) => Number(mark.id.slice(1)) - 1;
const typeOf = (i) => data.types[data.quantities[i][0]];
const kindOf = (i) => data.words.kind[typeOf(i).kind][0];

marks.forEach((mark, i) => {
  mark.id = `q${i + 1}`;
  mark.href = `#r${i + 1}`;
});

function fieldsOf(i) {
  const { kind, qualifier, inferred, ...type } = typeOf(i);
  const [, , row, column, value, low = value, high = value] = data.quantities[i];
  return {
    ...type,
    kind: data.words.kind[kind],
    qualifier: data.words.qualifier[qualifier],
    inferred: data.words.inferred[inferred],
    row: data.labels[row],
    column: data.labels[column],
    value,
    low,
    high,
  };
}

// The panel: one for all marks.

let shown = null;
let leaving = 0;

function show(mark) {
  clearTimeout(leaving);
  hide();
  shown = mark;
  const fields = fieldsOf(indexOf(mark));
  for (const line of panel.querySelectorAll("[data-field]")) {
    line.textContent = [fields[line.dataset.field]].flat().join(" ");
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
    const focused = article.querySelector("a:focus-visible");
    if (focused) show(focused);
    else hide();
  }, 150);
}

for (const [enter, exit] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
  article.addEventListener(enter, (event) => {
    const mark = event.target.closest("a");
    if (mark) show(mark);
  });
  article.addEventListener(exit, leave);
}
panel.addEventListener("mouseover", () => clearTimeout(leaving));
panel.addEventListener("mouseout", leave);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
});
