// Links between summary, source and rows.  Not by the browser's own jumps: those would scroll the summary away,
// which stays beside the source.

function follow(hash) {
  const target = /^#[ser]\d+$/.test(hash) ? document.getElementById(hash.slice(1)) : null;
  if (target) go(target, "nearest");
  return target;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (link && follow(link.hash)) event.preventDefault();
});

atEachHash(follow);
