// What the page says of a quantity stands in its data block, its text in its mark.  This script shows both as
// text, never as markup, so nothing in an article can become an element or a script.

const article = document.querySelector("article");
const kinds = document.querySelector("fieldset");
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
  mark.tabIndex = 0; // Safari's Tab key passes over links without it
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

// The rows: the first are in the file, the others are copies of one, filled when they are first to be seen.

const body = table.tBodies[0];
const rows = [...body.querySelectorAll("tr[id]")];
const pattern = rows[0]?.cloneNode(true);
const rowOf = (i) => (rows[i] ??= newRow(i));

function newRow(i) {
  const fields = fieldsOf(i);
  const row = pattern.cloneNode(true);
  const [place, text, kind, value, unit, qualifier] = row.cells;
  row.id = `r${i + 1}`;
  place.textContent = i + 1;
  text.firstChild.href = `#q${i + 1}`;
  text.firstChild.textContent = marks[i].textContent;
  kind.firstChild.className = fields.kind[0];
  writeBoth(kind.firstChild, fields.kind);
  value.replaceChildren(element("span", fields.value || `${fields.low} …`));
  if (!fields.value) value.append(" ", element("span", fields.high));
  unit.textContent = fields.label;
  if (typeOf(i).inferred) unit.append(" ", element("small", "inferred"));
  writeBoth(qualifier, fields.qualifier);
  return row;
}

function writeBoth(cell, [english, chinese]) {
  cell.firstChild.data = `${english.replaceAll("_", " ")} `;
  cell.lastChild.textContent = chinese;
}

function element(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

// The table shows what the filter leaves, in the order of a column, and of that a page at a time.

const [before, pages, after] = pager.children;
let order = marks.map((_, i) => i);
let listed = order;

function fill(some) {
  if (rows.length === 0) return; // but for the row that says so
  const filled = new DocumentFragment();
  for (const i of some) filled.append(rowOf(i));
  body.replaceChildren(filled);
}

function turnTo(page) {
  fill(listed.slice(page * data.rows, (page + 1) * data.rows));
  pages.selectedIndex = page;
  before.disabled = page === 0;
  after.disabled = page === pages.length - 1;
}

function pageOf(at) {
  const [first, last] = [at + 1, Math.min(at + data.rows, listed.length)];
  return element("option", `${first.toLocaleString("en")}–${last.toLocaleString("en")}`);
}

function list() {
  const chosen = chosenKinds();
  listed = order.filter((i) => chosen.has(kindOf(i)));
  kinds.querySelector("output").value = `${listed.length} / ${order.length}`;
  const firsts = Array.from({ length: Math.ceil(listed.length / data.rows) }, (_, page) => page * data.rows);
  pages.replaceChildren(...firsts.map(pageOf));
  pager.hidden = pages.length < 2;
  turnTo(0);
}

pager.addEventListener("click", ({ target }) => {
  if (target === before) browse(pages.selectedIndex - 1);
  if (target === after) browse(pages.selectedIndex + 1);
});
pages.addEventListener("change", () => browse(pages.selectedIndex));

function browse(page) {
  turnTo(page);
  body.rows[0].scrollIntoView({ block: "nearest" });
}

addEventListener("beforeprint", () => fill(listed));
addEventListener("afterprint", () => turnTo(pages.selectedIndex));

// Filter: no box ticked shows every kind.

function chosenKinds() {
  const boxes = [...kinds.querySelectorAll("input")];
  const ticked = boxes.filter((box) => box.checked);
  return new Set((ticked.length ? ticked : boxes).map((box) => box.value));
}

kinds.addEventListener("change", () => {
  const chosen = chosenKinds();
  marks.forEach((mark, i) => {
    const isOff = !chosen.has(kindOf(i));
    mark.classList.toggle("off", isOff);
    mark.tabIndex = isOff ? -1 : 0;
  });
  list();
});

// Sort: values by the ranks that Python wrote, since a Number would round the long ones.

const KEYS = {
  place: (i) => i,
  text: (i) => marks[i].textContent,
  kind: (i) => typeOf(i).kind,
  value: (i) => data.quantities[i][1],
  unit: (i) => typeOf(i).label,
  qualifier: (i) => typeOf(i).qualifier,
};
const isNone = (key) => key === -1 || key === "";

function sort(header) {
  const way = header.getAttribute("aria-sort") === "ascending" ? -1 : 1;
  table.querySelector("[aria-sort]").removeAttribute("aria-sort");
  header.setAttribute("aria-sort", way > 0 ? "ascending" : "descending");
  const keys = marks.map((_, i) => KEYS[header.className](i));
  const compare = (a, b) => isNone(a) - isNone(b) || way * ((a > b) - (a < b)); // none comes last both ways
  order = marks.map((_, i) => i).sort((a, b) => compare(keys[a], keys[b])); // stable: equals in reading order
  list();
}
table.tHead.addEventListener("click", (event) => {
  const header = event.target.closest("th");
  if (header) sort(header);
});

// Between text and table.  Not by plain fragment links: those would also scroll the article away when the
// row stands in the table beside it, and find no row that is on another page.

function follow(hash) {
  const [, where, number] = /^#([qr])(\d+)$/.exec(hash) ?? [];
  const i = number - 1;
  if (where === "q" && i in marks) go(marks[i], "center");
  if (where === "r" && listed.includes(i)) {
    if (!rowOf(i).isConnected) turnTo(Math.floor(listed.indexOf(i) / data.rows));
    go(rowOf(i), "nearest");
  }
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("article a, aside tbody a, #panel a");
  if (!link) {
    if (!panel.contains(event.target)) hide();
    return;
  }
  event.preventDefault();
  // A finger cannot hover: its tap shows the panel, whose own link leads on to the table.
  if (link.matches("article a") && event.pointerType === "touch") return show(link);
  hide();
  follow(link.hash);
});

if (marks.length > rows.length) list(); // where the file has not all rows
atEachHash(follow);
