// Between text and table.  Not by plain fragment links: those would also scroll the article away when the
// row stands in the table beside it, and find no row that is on another page.

function follow(hash) {
  const [, where, number] = /^#([qr])(\d+)$/.exec(hash) ?? [];
  const i = number - 1;
  isReading = false;
  if (where === "q" && i in marks) go(marks[i], "center");
  if (where === "r" && listed.includes(i)) go(listedRow(i), "nearest");
}

function listedRow(i) {
  if (!rowOf(i).isConnected) turnTo(Math.floor(listed.indexOf(i) / data.rows));
  return rowOf(i);
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

// Where the table has a pane of its own it follows the text: the row of the first mark in the window comes into view.
// Only when the reader scrolls, not in another order than the text's, and not under the reader's pointer.

const pane = table.closest("aside");
const inWindow = new Set();
let isReading = false; // and not led by a link

function keepUp() {
  const first = Math.min(...inWindow);
  const isPane = pane.scrollHeight > pane.clientHeight;
  const inOrder = table.querySelector("th.place[aria-sort=ascending]");
  if (!isPane || !inOrder || !listed.includes(first) || pane.matches(":hover")) return;
  const top = listedRow(first).getBoundingClientRect().top;
  pane.scrollTop += top - table.tHead.getBoundingClientRect().bottom - pane.clientHeight / 8;
}

const watch = new IntersectionObserver((changes) => {
  for (const { target, isIntersecting } of changes) {
    if (isIntersecting) inWindow.add(indexOf(target));
    else inWindow.delete(indexOf(target));
  }
  if (isReading && inWindow.size) keepUp();
});
for (const input of ["wheel", "touchmove", "pointerdown", "keydown"]) {
  addEventListener(input, () => (isReading = true), { passive: true });
}
for (const mark of marks) watch.observe(mark);

rove(marks);
list();
atEachHash(follow);
