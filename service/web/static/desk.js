// The story on the desk: put there, checked, and shown as text to edit or as a proof with its figures marked.

import { byId, element } from "./dom.js";
import { notify } from "./notice.js";
import * as results from "./results.js";
import { check } from "./service.js";
import { Trouble } from "./trouble.js";

const PAUSE = 700; // milliseconds after the last change to the story before it is checked
const QUICK = 100_000; // characters: a longer story is not checked anew at each change
const SLOW = 300; // milliseconds of waiting that are worth a word

const [page, copy, proof, type, published, confidence, trouble] = [
  "page", "copy", "proof", "type", "published", "confidence", "trouble",
].map(byId);

let running = null; // calls off the check that is under way
let pause = 0;

/** Checks the story as it stands; `turn`: and shows its proof. */
export async function run({ turn = true } = {}) {
  stop();
  furnish();
  trouble.hidden = true;
  const story = { text: copy.value, type: type.value };
  if (!story.text.trim()) return startAfresh();
  const own = (running = new AbortController());
  let hideNotice = () => {};
  const slow = setTimeout(() => (hideNotice = notify("Reading the story…", "Stop", stop, { stays: true })), SLOW);
  page.setAttribute("aria-busy", "true");
  try {
    results.show(story, await check(story, published.value, confidence.min, byId("key")?.value.trim() ?? "", own.signal));
    page.classList.add("checked");
    if (turn) turnToProof();
  } catch (error) {
    if (error.name === "AbortError") return;
    lookAtText();
    tell(error, run);
  } finally {
    clearTimeout(slow);
    hideNotice();
    if (running === own) running = null;
    page.setAttribute("aria-busy", String(running !== null));
  }
}

/** Offers what can be done with the story on the desk, or with an empty desk. */
function furnish() {
  byId("clear").hidden = !copy.value;
  byId("example").hidden = Boolean(copy.value);
}

/** Calls off the check that is under way or about to begin. */
export function stop() {
  clearTimeout(pause);
  running?.abort();
}

/** Has the story checked a moment after it was changed, and its proof shown if it was pasted onto an empty desk. */
export function changed({ pasted }) {
  stop();
  furnish();
  const turn = pasted && !page.classList.contains("checked");
  if (turn || copy.value.length <= QUICK) pause = setTimeout(run, PAUSE, { turn });
  else lookAtText();
}

/** Puts a story in the place of the one on the desk, and checks it. */
export function put({ text, type: written }) {
  const before = take();
  copy.value = text;
  type.value = written;
  lookAtText();
  run();
  offer("Another story stood here.", before);
}

/** Clears the desk. */
export function clear() {
  const before = take();
  stop();
  copy.value = "";
  type.value = "text/plain";
  trouble.hidden = true;
  furnish();
  startAfresh();
  offer("The story was cleared.", before);
}

/** Turns from the proof to the text, at the finding that the editor is at. */
export function edit() {
  const finding = results.chosenFinding();
  turn({ toText: true });
  if (finding) select(results.firstFigure(finding));
  else copy.focus();
}

/** Moves to a figure, in the proof or in the text, whichever is shown. */
export function goTo(figure) {
  if (proof.hidden) return select(figure);
  results.markOf(figure).focus({ preventScroll: true });
  showPlace(figure);
}

/** Scrolls the proof to a figure. */
export function showPlace(figure) {
  if (!proof.hidden) results.markOf(figure).scrollIntoView({ block: "center" });
}

/** Says what went wrong; `again` is what to do if trying again may help. */
export function tell(error, again) {
  if (!(error instanceof Trouble)) {
    reportError(error);
    error = new Trouble("This page has failed", "The fault is the page's own; the browser's console has the place.");
  }
  trouble.replaceChildren(element("h2", {}, error.title), element("p", {}, error.message));
  if (error.passing) {
    const button = element("button", { type: "button" }, "Try again");
    button.addEventListener("click", () => again());
    trouble.append(button);
  }
  trouble.hidden = false;
}

function take() {
  return { text: copy.value, type: type.value };
}

function offer(words, before) {
  if (before.text.trim()) notify(words, "Bring it back", () => put(before));
}

function turnToProof() {
  turn({ toText: false });
  byId("summary").focus({ preventScroll: true });
  page.scrollIntoView({ block: "nearest" });
}

function turn({ toText }) {
  copy.hidden = byId("check").hidden = !toText;
  proof.hidden = byId("edit").hidden = toText;
}

function startAfresh() {
  lookAtText();
  copy.focus();
}

/** Turns to the text, of which there are no results, or not any more. */
function lookAtText() {
  results.hide();
  page.classList.remove("checked");
  turn({ toText: true });
}

function select(figure) {
  const { start, end } = results.placeOf(figure);
  copy.setSelectionRange(start, end);
  copy.blur(); // a browser scrolls to a selection when the field takes the focus
  copy.focus();
}
