// The demo: a text area, and what cnmoney finds in it, by the library itself in the browser.
//
//   <div id="cnmoney-demo" data-lang="zh"></div>
//   <script type="module" src="demo/demo.js"></script>
//
// Needs nothing but the files beside it, which `python scripts/build_demo.py FOLDER` puts there.

const MAX_CHARACTERS = 1_000_000; // some seconds of work, and a page that a browser shows without trouble
const MAX_BYTES = 4 * MAX_CHARACTERS;
const PAUSE = 300; // milliseconds without a key until the text is read
const CURRENCIES = {
  CNY: ["人民币", "Chinese yuan"],
  HKD: ["港元", "Hong Kong dollars"],
  TWD: ["新台币", "New Taiwan dollars"],
  MOP: ["澳门元", "Macanese patacas"],
  SGD: ["新加坡元", "Singapore dollars"],
  USD: ["美元", "US dollars"],
};
const EXPORTS = {
  csv: { name: "CSV", type: "text/csv;charset=utf-8" },
  jsonl: { name: "JSON Lines", type: "application/x-ndjson;charset=utf-8" },
};

const zh = {
  text: "文章",
  hint: "粘贴、修改，或把文件拖到这里",
  open: "打开文件",
  example: "示例",
  currency: "“元”指",
  smallCounts: "也要“一位”“三年”这样的小数目",
  result: "标注和表格",
  download: "下载",
  privacy:
    "程序在你的浏览器里运行：文字和文件不离开这台设备，不上传，不统计。打开后断网也能用。",
  loading: (percent) => `正在下载程序，${percent}%。上面先是示例的结果`,
  starting: "正在启动",
  ready: (version) => `就绪（cnmoney ${version}）`,
  reading: "正在识别",
  found: (count, characters, seconds) => `${characters} 字中有 ${count} 处数量，用时 ${seconds} 秒`,
  nothing: "没有数量。试试带单位的数，例如：约3.5亿元、8%左右、5万多台",
  tooLong: (characters) =>
    `文章有 ${characters} 字，网页里最多 ${format(MAX_CHARACTERS)} 字。更长的请在电脑上运行：pip install cnmoney`,
  tooLarge: (name) => `${name} 太大。请在电脑上运行：pip install cnmoney`,
  unreadable: (name, reason) => `${name} 打不开：${reason}`,
  failed: (reason) => `程序没有启动：${reason}。请检查网络，或换用新版的 Chrome、Edge、Firefox、Safari。`,
  retry: "重试",
};

const en = {
  text: "Article",
  hint: "Paste, edit, or drop a file here",
  open: "Open a file",
  example: "Example",
  currency: "元 means",
  smallCounts: "Also counts such as 一位, 三年",
  result: "Marks and table",
  download: "Download",
  privacy:
    "The library runs in your browser. Text and files never leave this device: no upload, no statistics, no server that reads them. Once loaded it works offline.",
  loading: (percent) => `Downloading the library, ${percent}%. The result shown is that of the example`,
  starting: "Starting",
  ready: (version) => `Ready (cnmoney ${version})`,
  reading: "Reading",
  found: (count, characters, seconds) =>
    `${count} ${count === "1" ? "quantity" : "quantities"} in ${characters} characters, in ${seconds} s`,
  nothing: "No quantities. Try numbers with a unit: 约3.5亿元, 8%左右, 5万多台",
  tooLong: (characters) =>
    `The article has ${characters} characters; this page reads up to ${format(MAX_CHARACTERS)}. For more: pip install cnmoney`,
  tooLarge: (name) => `${name} is too large for this page. On your own machine: pip install cnmoney`,
  unreadable: (name, reason) => `${name} cannot be read: ${reason}`,
  failed: (reason) =>
    `The library did not start: ${reason}. Check the connection, or use a current Chrome, Edge, Firefox or Safari.`,
  retry: "Try again",
};

const here = (path) => new URL(path, import.meta.url).href;
const format = (number) => number.toLocaleString("en-US");
const characters = (text) => [...text].length;

/** The worker with the library: each request is a promise. */
class Library {
  constructor(onProgress, onReady, onFailed) {
    this.requests = new Map();
    this.asked = 0;
    this.worker = new Worker(here("worker.js"), { type: "module" });
    this.worker.onerror = (event) => onFailed(event.message || "worker.js");
    this.worker.onmessage = ({ data }) => {
      if (data.type === "progress") onProgress(data);
      else if (data.type === "ready") onReady(data.version);
      else if (data.type === "failed") onFailed(data.message);
      else this.#answer(data);
    };
  }

  #answer({ id, error, ...result }) {
    const { resolve, reject } = this.requests.get(id);
    this.requests.delete(id);
    if (error === undefined) resolve(result);
    else reject(new Error(error));
  }

  ask(type, task, transfer = []) {
    const id = ++this.asked;
    this.worker.postMessage({ type, id, ...task }, transfer);
    return new Promise((resolve, reject) => this.requests.set(id, { resolve, reject }));
  }

  stop() {
    this.worker.terminate();
  }
}

/** What the reader sees, without any behaviour; the strings are all from above. */
function markup(words, language, prefix) {
  const currencies = Object.entries(CURRENCIES).map(
    ([code, names]) => `<option value="${code}">${names[language === "zh" ? 0 : 1]} ${code}</option>`,
  );
  const exports = Object.entries(EXPORTS).map(
    ([key, { name }]) => `<button type="button" data-export="${key}" disabled>${words.download} ${name}</button>`,
  );
  return `
    <div class="input">
      <div class="bar">
        <label for="${prefix}text">${words.text}</label>
        <span id="${prefix}hint" class="hint">${words.hint}</span>
        <button type="button" data-example>${words.example}</button>
        <label class="button">${words.open}<input type="file" accept=".txt,.md,.html,.htm,.csv,.tsv,text/plain"></label>
      </div>
      <textarea id="${prefix}text" aria-describedby="${prefix}hint" lang="zh" rows="7" spellcheck="false" autocomplete="off"></textarea>
      <div class="bar options">
        <label>${words.currency} <select>${currencies.join("")}</select></label>
        <label><input type="checkbox"> ${words.smallCounts}</label>
      </div>
    </div>
    <p class="privacy">${words.privacy}</p>
    <section class="output" aria-label="${words.result}">
      <div class="bar">
        <p role="status" aria-live="polite"></p>
        <progress max="100" aria-label="${words.starting}"></progress>
        <button type="button" data-retry hidden>${words.retry}</button>
        ${exports.join("")}
      </div>
      <div class="frames"></div>
    </section>`;
}

let mounted = 0;

class Demo {
  constructor(element) {
    const language = element.dataset.lang === "en" ? "en" : "zh";
    this.words = language === "en" ? en : zh;
    element.classList.add("cnmoney-demo");
    element.lang = language === "en" ? "en" : "zh-CN";
    element.innerHTML = markup(this.words, language, `cnmoney-demo-${++mounted}-`);
    this.element = element;
    const find = (selector) => element.querySelector(selector);
    this.text = find("textarea");
    this.currency = find("select");
    this.smallCounts = find("input[type=checkbox]");
    this.file = find("input[type=file]");
    this.status = find("[role=status]");
    this.progress = find("progress");
    this.retry = find("[data-retry]");
    this.exports = element.querySelectorAll("[data-export]");
    this.frames = find(".frames");
    this.title = null; // the name of the file, where there is one
    this.#listen();
    this.#load();
    this.#showExample();
  }

  #listen() {
    this.text.addEventListener("input", () => {
      this.title = null; // what is edited is no longer the file
      this.#readSoon();
    });
    for (const option of [this.currency, this.smallCounts]) {
      option.addEventListener("change", () => this.#read());
    }
    this.file.addEventListener("change", () => {
      if (this.file.files.length) this.#open(this.file.files[0]);
      this.file.value = ""; // the same file can be chosen again
    });
    this.element.querySelector("[data-example]").addEventListener("click", async () => {
      this.#take(await this.example, null);
    });
    this.retry.addEventListener("click", () => this.#load());
    for (const button of this.exports) {
      button.addEventListener("click", () => this.#download(button.dataset.export));
    }
    this.element.addEventListener("dragover", (event) => {
      if (!event.dataTransfer.types.includes("Files")) return; // text is dropped where the browser puts it
      event.preventDefault();
      this.element.classList.add("dropping");
    });
    this.element.addEventListener("dragleave", () => this.element.classList.remove("dropping"));
    this.element.addEventListener("drop", (event) => {
      this.element.classList.remove("dropping");
      if (!event.dataTransfer.files.length) return;
      event.preventDefault();
      this.#open(event.dataTransfer.files[0]);
    });
  }

  #say(message, state = "ready") {
    this.status.textContent = message;
    this.element.dataset.state = state; // loading, reading, ready, error
  }

  #load() {
    this.library?.stop();
    this.retry.hidden = true;
    this.progress.hidden = false;
    this.progress.removeAttribute("value");
    this.#say(this.words.loading(0), "loading");
    const failed = (reason) => {
      this.progress.hidden = true;
      this.retry.hidden = false;
      this.#say(this.words.failed(reason), "error");
    };
    const ready = (version) => {
      this.progress.hidden = true;
      this.element.dataset.version = version;
      this.#say(this.words.ready(version));
      this.#read();
    };
    let said = 0;
    const progress = ({ percent }) => {
      this.progress.value = percent;
      if (percent - said >= 20) this.#say(this.words.loading((said = percent)), "loading"); // each is read aloud
      if (percent < 100) return;
      this.progress.removeAttribute("value");
      this.#say(this.words.starting, "loading");
    };
    this.reading = null;
    try {
      this.library = new Library(progress, ready, failed);
    } catch (error) {
      failed(error.message); // no module workers, or opened from a file
    }
  }

  /** The result of the example comes with the files: there is something to see while the library loads. */
  async #showExample() {
    const fetched = (path) => fetch(here(path)).then((response) => response.text());
    this.example = fetched("example.txt");
    const html = fetched("example.html");
    if (this.text.value === "") this.text.value = await this.example;
    if (!this.frames.firstElementChild) this.#show(await html);
  }

  async #open(file) {
    if (file.size > MAX_BYTES) return this.#say(this.words.tooLarge(file.name), "error");
    try {
      const data = await file.arrayBuffer();
      const { text } = await this.library.ask("open", { name: file.name, data }, [data]);
      this.#take(text, file.name.replace(/\.[^.]*$/, ""));
    } catch (error) {
      this.#say(this.words.unreadable(file.name, error.message), "error");
    }
  }

  #take(text, title) {
    this.title = title;
    this.text.value = text;
    this.text.scrollTop = 0;
    this.#read();
  }

  #readSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#read(), PAUSE);
  }

  /** Read what is in the text area: one text at a time, and after it the newest. */
  #read() {
    clearTimeout(this.timer);
    this.isStale = true;
    if (this.element.dataset.version) this.reading ??= this.#readAll();
    return this.reading;
  }

  async #readAll() {
    while (this.isStale) {
      this.isStale = false;
      await this.#readOnce(this.text.value);
    }
    this.reading = null;
  }

  async #readOnce(text) {
    const slow = setTimeout(() => this.#say(this.words.reading, "reading"), 500);
    let found = 0;
    try {
      if (text.length > MAX_CHARACTERS) throw new Error(this.words.tooLong(format(text.length)));
      const task = { text, title: this.title, currency: this.currency.value, smallCounts: this.smallCounts.checked };
      const { html, count, milliseconds } = await this.library.ask("read", task);
      const seconds = (milliseconds / 1000).toFixed(2);
      const said = this.words.found(format(count), format(characters(text)), seconds);
      this.#say(count ? said : this.words.nothing);
      this.#show(html);
      found = count;
    } catch (error) {
      this.#say(error.message, "error");
    } finally {
      clearTimeout(slow);
      for (const button of this.exports) button.disabled = !found;
    }
  }

  /** Show a page; the old one stays until the new one is there, so nothing flickers while somebody types. */
  #show(html) {
    const frame = document.createElement("iframe");
    frame.title = this.words.result;
    frame.sandbox = "allow-scripts"; // an origin of its own: it sees nothing of this page
    frame.addEventListener("load", () => {
      while (frame.previousElementSibling) frame.previousElementSibling.remove();
    });
    frame.srcdoc = html;
    this.frames.append(frame);
  }

  async #download(key) {
    await this.#read(); // what was typed a moment ago
    const { content } = await this.library.ask("export", { format: key });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([content], { type: EXPORTS[key].type }));
    link.download = `${this.title ?? "cnmoney"}.${key}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }
}

/** Put the demo into an element; its language is that of `data-lang`, zh or en. */
export function mount(element) {
  const style = here("demo.css");
  if (![...document.styleSheets].some((sheet) => sheet.href === style)) {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = style;
    document.head.append(link);
  }
  return new Demo(element);
}

const element = document.getElementById("cnmoney-demo");
if (element) mount(element);
