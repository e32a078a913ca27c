// What is shown: of the kinds and the currencies those whose boxes are ticked, or all of them where no box is, and
// of these what the words of the search are found in.

const controls = document.getElementById("controls");
const search = controls.querySelector("input[type=search]");
let ticked = {};
let sought = [];

function passes(i) {
  if (ticked.kind && !ticked.kind.has(kindOf(i))) return false;
  if (ticked.currency && !ticked.currency.has(typeOf(i).currency)) return false;
  return sought.length === 0 || sought.every((word) => wordsOf(i).includes(word));
}

function wordsOf(i) {
  const { value, low, high, label, row, column } = fieldsOf(i);
  return [marks[i].textContent, value, low, high, label, row, column].join("\n").toLowerCase();
}

function filter() {
  ticked = {};
  for (const { name, value } of controls.querySelectorAll("input:checked")) {
    (ticked[name] ??= new Set()).add(value);
  }
  sought = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  marks.forEach((mark, i) => {
    mark.classList.toggle("off", !passes(i));
    mark.tabIndex = -1;
  });
  rove(marks.filter((_, i) => passes(i)));
  list();
}

controls.addEventListener("change", filter);
search.addEventListener("input", filter);
controls.hidden = false;
