// The results of one check: the verdict, the marked story, the findings and the table of figures, and the finding that
// the editor is at. All of it is drawn from the report, the confidence asked for, and what was dismissed.

import { dismiss, dismissed, restore } from "./dismissed.js";
import { byId, count, say } from "./dom.js";
import { drawFinding } from "./findings.js";
import { drawGroup } from "./ledger.js";
import { Proof } from "./proof.js";

const HUES = 8; // as many as page.css has
const AT_ONCE = 200; // more findings, or groups of figures, are drawn when asked for

const confidence = byId("confidence");
const showDismissed = byId("show-dismissed");

let report = null;
let proof = null;
let shown = []; // the findings, without those that were dismissed
let chosen = null; // the id of the finding that the editor is at
let most = {}; // of the findings and of the groups, so many are drawn

/** Shows the report on a story; the editor stays at the same finding, if it is still there. */
export function show(story, found) {
  const at = report && find(chosen)?.fingerprint;
  report = found;
  proof = new Proof(byId("proof"), story, report);
  chosen = report.discrepancies.find(({ fingerprint }) => fingerprint === at)?.id ?? null;
  most = { findings: AT_ONCE, groups: AT_ONCE };
  draw();
  drawFigures();
}

export function hide() {
  report = chosen = null;
  shown = [];
  for (const id of ["sieve", "findings", "figures"]) byId(id).hidden = true;
  for (const id of ["summary", "counts"]) say(byId(id), "");
}

/** Returns where a figure stands in the story, `{start, end}`. */
export function placeOf(figure) {
  return report.quantities.find(({ id }) => id === figure);
}

/** Returns the element of the proof that a figure begins with. */
export function markOf(figure) {
  return proof.place(figure);
}

/** Returns the id of the finding that the editor is at, or null. */
export function chosenFinding() {
  return chosen;
}

/** Returns the first figure of a finding. */
export function firstFigure(id) {
  return figuresOf(id)[0];
}

// ---- drawing

function draw() {
  const sure = report.discrepancies.filter((finding) => finding.confidence >= confidence.valueAsNumber);
  const marks = dismissed();
  const away = sure.filter(({ fingerprint }) => marks.has(fingerprint));
  shown = sure.filter(({ fingerprint }) => !marks.has(fingerprint));
  const looks = new Map(report.discrepancies.map(({ id }, index) => [id, { hue: index % HUES }]));
  shown.forEach(({ id }, index) => (looks.get(id).number = index + 1));

  const items = (findings) => findings.map((finding) => drawFinding(finding, looks.get(finding.id), words));
  byId("found").replaceChildren(...items(shown.slice(0, most.findings)));
  drawRest("all-findings", shown.length, most.findings);
  byId("dismissed").replaceChildren(...(showDismissed.checked ? items(away) : []));
  byId("dismissed-switch").hidden = !away.length;
  say(byId("dismissed-count"), `(${away.length.toLocaleString("en-GB")})`);
  byId("findings").hidden = false;
  drawVerdict(report.discrepancies.length - sure.length);
  proof.mark(new Map(shown.map(({ id }) => [id, looks.get(id)])));
  choose(shown.some(({ id }) => id === chosen) ? chosen : null);
}

function drawVerdict(weaker) {
  const severities = ["error", "warning", "notice"]
    .map((severity) => [shown.filter((finding) => finding.severity === severity).length, severity])
    .filter(([number]) => number)
    .map(([number, severity]) => count(number, severity));
  const { quantities, milliseconds } = report.stats;
  const read = `${count(quantities, "figure")} read in ${(milliseconds / 1000).toFixed(2)} seconds`;
  say(byId("summary"), shown.length ? count(shown.length, "discrepancy", "discrepancies") : "No discrepancies");
  say(byId("counts"), [...severities, read, ...report.warnings].join(" · "));

  const least = `${Math.round(confidence.valueAsNumber * 100)}%`;
  say(byId("least"), least);
  confidence.setAttribute("aria-valuetext", least);
  say(byId("weaker"), weaker ? `${weaker.toLocaleString("en-GB")} less sure` : "");
  byId("sieve").hidden = !report.discrepancies.length;
  byId("none").hidden = shown.length > 0;
  say(byId("none"), quantities ? "No two figures contradict one another." : "No figures were found in this story.");
}

function drawFigures() {
  const quantities = new Map(report.quantities.map((quantity) => [quantity.id, quantity]));
  const groups = report.groups.slice(0, most.groups).map((group) => drawGroup(group, quantities, words));
  byId("ledger").replaceChildren(...groups);
  byId("figures").hidden = !groups.length;
  drawRest("all-groups", report.groups.length, most.groups);
}

function drawRest(id, total, drawn) {
  byId(id).hidden = total <= drawn;
  say(byId(id), `Show all ${total.toLocaleString("en-GB")}`);
}

const words = (figure) => proof.words(figure);

// ---- the finding that the editor is at

/** Makes a finding the one that the editor is at, or none. */
export function choose(id) {
  chosen = id;
  for (const item of document.querySelectorAll(".finding.chosen")) item.classList.remove("chosen");
  const place = id && shown.findIndex((finding) => finding.id === id);
  if (place >= most.findings) {
    most.findings = Infinity;
    draw();
  } else if (id) {
    byId(id).classList.add("chosen");
  }
  light(null);
}

/** Returns the id of the finding so many places on from the chosen one, or undefined at either end of the list. */
export function next(by) {
  const at = shown.findIndex(({ id }) => id === chosen);
  return shown[at < 0 && by < 0 ? shown.length - 1 : at + by]?.id;
}

/** Chooses the finding of a mark, the next one where a mark has several, and returns its id. */
export function chooseAt(mark) {
  const ids = mark.dataset.findings.split(" ");
  choose(ids[(ids.indexOf(chosen) + 1) % ids.length]);
  return chosen;
}

/** Lights up what an element of the page stands for, its figures and findings; else the chosen finding. */
export function light(target) {
  if (!report) return;
  const [findings, figure] = ["findings", "figure"].map((name) => target?.closest(`[data-${name}]`)?.dataset[name]);
  const ids = findings?.split(" ") ?? (chosen && !figure ? [chosen] : []);
  for (const item of document.querySelectorAll(".finding")) item.classList.toggle("lit", ids.includes(item.id));
  proof.light(ids.length ? ids.flatMap(figuresOf) : figure ? [figure] : []);
}

function figuresOf(id) {
  return find(id)?.mentions.map(({ quantity }) => quantity) ?? [];
}

/** Returns a finding of the report. */
export function find(id) {
  return report.discrepancies.find((finding) => finding.id === id);
}

// ---- dismissing

/**
 * Dismisses a finding and chooses the one that takes its place. Returns its fingerprint, and whether the dismissal
 * outlasts the page; undefined for one that is dismissed already.
 */
export function dismissFinding(id) {
  const at = shown.findIndex((finding) => finding.id === id);
  if (at < 0) return undefined;
  const { fingerprint } = shown[at];
  const lasts = dismiss(fingerprint);
  chosen = (shown[at + 1] ?? shown[at - 1])?.id ?? null;
  draw();
  return { fingerprint, lasts };
}

/** Takes back a dismissal, and returns the id of the finding, if it is one of this report that is shown. */
export function restoreFinding(fingerprint) {
  restore(fingerprint);
  redraw();
  return report && shown.find((finding) => finding.fingerprint === fingerprint)?.id;
}

/** Draws the results anew, after the editor has asked for other ones to be shown. */
export function redraw() {
  if (report) draw();
}

/** Draws what was left out of a long list. */
export function showAll(list) {
  most[list] = Infinity;
  draw();
  drawFigures();
}
