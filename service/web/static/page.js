// The page: which event does what.

import * as desk from "./desk.js";
import { byId } from "./dom.js";
import { notify, takeBack } from "./notice.js";
import * as results from "./results.js";
import { openExample, openFile } from "./story.js";

const page = byId("page");
const copy = byId("copy");
const place = byId("results");

byId("today").append(new Date().toLocaleDateString("en-GB", { dateStyle: "full" }).replace(",", ""));

// ---- a story comes in

const BUTTONS = {
  check: () => desk.run(),
  edit: () => desk.edit(),
  clear: () => desk.clear(),
  open: () => byId("file").click(),
  example: () => bring(openExample),
  "all-findings": () => results.showAll("findings"),
  "all-groups": () => results.showAll("groups"),
};
for (const [id, action] of Object.entries(BUTTONS)) byId(id).addEventListener("click", action);

/** Puts on the desk what a function fetches, or says why it cannot be had. */
async function bring(fetchStory) {
  try {
    desk.put(await fetchStory());
  } catch (error) {
    desk.tell(error, () => bring(fetchStory));
  }
}

const bringFile = (file) => bring(() => openFile(file, Number(page.dataset.maxBodyBytes)));

byId("file").addEventListener("change", ({ target }) => {
  if (target.files.length) bringFile(target.files[0]);
  target.value = ""; // so that the same file can be opened again, after it was changed
});

copy.addEventListener("input", ({ inputType }) => desk.changed({ pasted: inputType === "insertFromPaste" }));

document.addEventListener("paste", (event) => {
  const text = event.clipboardData.getData("text/plain");
  if (event.target.closest("textarea, input, select") || !text.trim()) return;
  desk.put({ text, type: "text/plain" });
});

const dropping = (on) => page.classList.toggle("dropping", on);

document.addEventListener("dragover", (event) => {
  if (!event.dataTransfer.types.includes("Files")) return; // the field takes in text by itself
  event.preventDefault();
  dropping(true);
});
document.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) dropping(false); // it has left the window
});
document.addEventListener("drop", (event) => {
  const [file] = event.dataTransfer.files;
  if (!file) return;
  event.preventDefault();
  dropping(false);
  bringFile(file);
});

byId("type").addEventListener("change", () => desk.run({ turn: false }));
byId("published").addEventListener("change", () => desk.run({ turn: false }));

// ---- the results

byId("confidence").addEventListener("input", results.redraw);
byId("show-dismissed").addEventListener("change", results.redraw);
addEventListener("storage", results.redraw); // another tab has dismissed something

let pointed = null;
place.addEventListener("pointermove", ({ target }) => {
  if (target !== pointed) results.light((pointed = target)); // a page that scrolls under the pointer lights nothing up
});
place.addEventListener("focusin", ({ target }) => results.light(target));
place.addEventListener("pointerleave", () => results.light((pointed = null)));

place.addEventListener("click", (event) => {
  const [mark, figure, item, button] = ["a[data-findings]", "[data-figure]", ".finding", ".finding button"].map((kind) =>
    event.target.closest(kind),
  );
  if (button) {
    if (item.closest("#dismissed")) restore(results.find(item.id).fingerprint);
    else dismiss(item.id);
  } else if (mark) {
    event.preventDefault();
    moveTo(results.chooseAt(mark));
  } else if (figure) {
    event.preventDefault();
    if (item) results.choose(item.id);
    desk.goTo(figure.dataset.figure);
  } else if (item && getSelection().isCollapsed) {
    comeTo(item.id);
  } else if (event.target.closest("#proof")) {
    results.choose(null);
  }
});

/** Chooses a finding, moves the focus to it, and brings its first figure into view. */
function comeTo(id) {
  results.choose(id);
  moveTo(id);
  desk.showPlace(results.firstFigure(id));
}

/** Moves the focus to a finding of the list, or to the verdict where there is none. */
function moveTo(id) {
  const item = byId(id ?? "summary");
  item.focus({ preventScroll: true });
  item.scrollIntoView({ block: "nearest" });
}

function step(by) {
  const id = results.next(by);
  if (id) comeTo(id);
}

function dismiss(id) {
  const done = results.dismissFinding(id);
  if (!done) return;
  moveTo(results.chosenFinding());
  const text = done.lasts ? "Dismissed." : "Dismissed until the page is closed: the browser lets it keep nothing.";
  notify(text, "Undo", () => restore(done.fingerprint));
}

function restore(fingerprint) {
  const id = results.restoreFinding(fingerprint);
  if (id) moveTo(id);
}

function letGo() {
  const chosen = results.chosenFinding();
  if (byId("proof").contains(document.activeElement) && chosen) moveTo(chosen);
  else results.choose(null);
}

// ---- keys

// A single letter acts only while the focus is in the results, where nothing can be typed.
const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  d: () => dismiss(results.chosenFinding()),
  u: takeBack,
  e: desk.edit,
  Escape: letGo,
};
const ARROWS = { ArrowDown: KEYS.j, ArrowUp: KEYS.k }; // in the list; elsewhere they scroll

place.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("textarea, input")) return;
  const action = KEYS[event.key] ?? (event.target.closest(".findings") && ARROWS[event.key]);
  if (!action) return;
  event.preventDefault();
  action();
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) desk.run();
  if (event.key === "Escape") desk.stop();
});

// On a narrow screen the chosen finding stands at the foot of the page while its list is out of sight.
new IntersectionObserver(([list]) => page.classList.toggle("away", !list.isIntersecting)).observe(byId("findings"));
