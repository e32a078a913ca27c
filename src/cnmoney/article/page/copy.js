// What is listed, all its pages, goes to the clipboard in the columns of the CSV that the command line writes.

const COLUMNS = "text kind value low high qualifier currency unit per inferred row column".split(" ");

// As there: an apostrophe before what could begin a formula, where a cell begins or a spreadsheet may part it.
const FORMULA =
  /(?:^|(?<=[\t\r\n;,|]))(?=[\t\r\n]|[\s"\u00ad\u034f\u180e\u200b-\u200d\u2060-\u2064\ufe00-\ufe0f\ufeff]*[=+\-@＝＋－＠])/g;
const CONTROLS = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
const safe = (cell) => (isNumber(cell) ? cell : cell.replace(CONTROLS, "\ufffd").replace(FORMULA, "'"));
const isNumber = (text) => /^-?[0-9]+(\.[0-9]+)?$/.test(text);

function cellsOf(i) {
  const fields = fieldsOf(i);
  const number = (name) => fields[name].replaceAll(",", "");
  return {
    ...fields,
    text: marks[i].textContent,
    kind: fields.kind[0],
    value: number("value"),
    low: number("low"),
    high: number("high"),
    qualifier: fields.qualifier[0],
    inferred: String(typeOf(i).inferred === 1),
  };
}

function record(i) {
  const cells = cellsOf(i);
  return COLUMNS.map((name) => safe(cells[name]));
}

const quoted = (cell) => `"${cell.replaceAll('"', '""')}"`;
const oneLine = (cell) => cell.replace(/[\t\r\n]+/g, " ");

// A quote that begins a cell of tabs would take the rows below it into the cell.
const FORMS = {
  tsv: (cells) => cells.map((cell) => (cell.startsWith('"') ? quoted(oneLine(cell)) : oneLine(cell))).join("\t"),
  csv: (cells) => cells.map(quoted).join(","),
};

// By the event of copying: the clipboard's own interface is closed to a page in a frame.
function copy(form) {
  const lines = [COLUMNS, ...listed.map(record)].map(FORMS[form]);
  const write = (event) => {
    event.preventDefault();
    event.clipboardData.setData("text/plain", `${lines.join("\r\n")}\r\n`);
  };
  document.addEventListener("copy", write, { once: true });
  const isCopied = document.execCommand("copy");
  document.removeEventListener("copy", write);
  tally.value = isCopied ? `${listed.length} ✓` : "not copied 未能复制";
}

controls.addEventListener("click", ({ target }) => {
  const { form } = target.closest("button")?.dataset ?? {};
  if (form) copy(form);
});
