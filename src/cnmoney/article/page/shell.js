"use strict";
// What the scripts of all pages share.

// The height of a paragraph that was not seen yet, for the scroll bar: an average, at 38 characters a line.
for (const text of document.querySelectorAll("article")) {
  const lines = text.textContent.length / 38 / text.childElementCount + 0.5;
  text.style.setProperty("--lines", lines.toFixed(1));
}

// A mark or a row becomes the one that is shown, and its link has the focus.

let here = null;

function go(target, block) {
  here?.classList.remove("here");
  here = target;
  here.classList.add("here");
  here.scrollIntoView({ block });
  (here.matches("a") ? here : here.querySelector("a")).focus({ preventScroll: true });
}

function atEachHash(follow) {
  // Not before the next frame: the browser's own jump comes with it, and takes the focus away.
  for (const event of ["load", "hashchange"]) {
    addEventListener(event, () => requestAnimationFrame(() => follow(location.hash)));
  }
}
