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
const tally = document.querySelector("#controls output");
let order = marks.map((_, i) => i);
let listed = order;

function fill(some) {
  if (rows.length === 0) return; // but for the row that says so
  const filled = new DocumentFragment();
  for (const i of some) filled.append(rowOf(i));
  body.replaceChildren(filled);
  rove([...body.querySelectorAll("a")]);
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
  listed = order.filter(passes);
  tally.value = `${listed.length} / ${order.length}`;
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
for (const button of table.tHead.querySelectorAll("button")) button.disabled = false;
table.tHead.addEventListener("click", (event) => {
  const header = event.target.closest("th");
  if (header) sort(header);
});
