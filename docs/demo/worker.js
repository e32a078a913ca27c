// The library in the browser's own Python, in a thread of its own: the page never waits for it.
//
// In:  {type: "read", id, text, title, currency, smallCounts}   {type: "export", id, format}   {type: "open", id, name, data}
// Out: {type: "progress", percent}, {type: "ready", version}, {type: "failed", message}, and for each message
//      {id, …} or {id, error}

import { loadPyodide } from "./pyodide/pyodide.mjs";

const here = (path) => new URL(path, import.meta.url).href;

// Pyodide downloads its parts by itself.  Counting what comes through fetch is the only way to show how far it is;
// what is counted is a copy, because only of the response itself does a browser keep the compiled code for next time.
function countDownloads(total) {
  const fetchPart = self.fetch.bind(self);
  let loaded = 0;
  let shown = 0;
  const add = (bytes) => {
    loaded += bytes;
    const percent = Math.min(100, Math.floor((100 * loaded) / total));
    if (percent > shown) postMessage({ type: "progress", percent: (shown = percent) });
  };
  self.fetch = async (...request) => {
    const response = await fetchPart(...request);
    count(response.clone().body, add);
    return response;
  };
}

async function count(body, add) {
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) add(part.value.byteLength);
}

async function get(path) {
  const response = await fetch(here(path));
  if (!response.ok) throw new Error(`${path}: ${response.status} ${response.statusText}`);
  return response;
}

async function load() {
  const manifest = await (await get("manifest.json")).json();
  countDownloads(manifest.bytes);
  const library = get("library.zip").then((response) => response.arrayBuffer());
  const pyodide = await loadPyodide({ indexURL: here("pyodide/") });
  pyodide.unpackArchive(await library, "zip");
  const reader = pyodide.pyimport("reader");
  reader.read("预热3亿元", "CNY", false).to_html(); // what comes with the first text comes now
  postMessage({ type: "ready", version: manifest.version });
  return { pyodide, reader };
}

let article = null;

const tasks = {
  read({ reader }, { text, title, currency, smallCounts }) {
    const start = performance.now();
    article?.destroy();
    article = reader.read(text, currency, smallCounts);
    const html = article.to_html(title ?? undefined);
    const quantities = article.quantities;
    const count = quantities.length;
    quantities.destroy();
    return { html, count, milliseconds: performance.now() - start };
  },
  export: ({ reader }, { format }) => ({ content: reader.export(article, format) }),
  open({ pyodide, reader }, { name, data }) {
    const path = `/tmp/${name}`; // in the file system of this Python, which is in memory
    pyodide.FS.writeFile(path, new Uint8Array(data));
    try {
      return { text: reader.text_of(path) };
    } finally {
      pyodide.FS.unlink(path);
    }
  },
};

const loading = load();
loading.catch((error) => postMessage({ type: "failed", message: lastLine(error) }));

// The last line of a Python traceback is the error itself: its class, and what it says.  Ours say enough.
function lastLine(error) {
  const line = String(error.message ?? error).trim().split("\n").at(-1);
  return line.replace(/^cnmoney[\w.]+: /, "");
}

onmessage = async ({ data: { type, id, ...task } }) => {
  const library = await loading;
  try {
    postMessage({ id, ...tasks[type](library, task) });
  } catch (error) {
    postMessage({ id, error: lastLine(error) });
  }
};
