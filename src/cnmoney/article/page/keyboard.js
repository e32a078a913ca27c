// One stop of the Tab key for all marks, and one for all rows; arrow keys go from one to the next.  What is
// left out by the filter is passed over.

function rove(links) {
  const now = links.find((link) => link === document.activeElement) ?? links[0];
  for (const link of links) link.tabIndex = link === now ? 0 : -1; // 0 also where there was none: Safari passes over links
}

function step(links, from, key) {
  const at = links.indexOf(from);
  if (key === "Home") return links[0];
  if (key === "End") return links.at(-1);
  return links[key === "ArrowRight" || key === "ArrowDown" ? at + 1 : at - 1];
}

function moveBy(container, selector, keys) {
  container.addEventListener("keydown", (event) => {
    const isPlain = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
    if (!isPlain || !keys.includes(event.key) || !event.target.matches(selector)) return;
    const next = step([...container.querySelectorAll(selector)], event.target, event.key);
    event.preventDefault(); // the window does not scroll by itself
    if (next) stopAt(next);
  });
  container.addEventListener("focusin", ({ target }) => {
    const former = container.querySelector(`${selector}[tabindex="0"]`);
    if (!target.matches(selector) || former === target) return;
    if (former) former.tabIndex = -1;
    target.tabIndex = 0;
  });
}

function stopAt(link) {
  link.focus({ preventScroll: true });
  link.scrollIntoView({ block: "nearest" });
}

moveBy(article, "a:not(.off)", ["ArrowLeft", "ArrowRight", "Home", "End"]);
moveBy(body, "a", ["ArrowUp", "ArrowDown", "Home", "End"]);
