// The list of findings.

import { element } from "./dom.js";

/**
 * Returns a finding as an item of the list. `words(figure)` gives a figure's words as the proof shows them; `number` is
 * none for a finding that was dismissed.
 */
export function drawFinding(finding, { number, hue }, words) {
  const label = element(
    "p",
    { class: "label" },
    ...(number ? [element("span", { class: "number" }, String(number)), " "] : []),
    element("span", { class: "kind", title: explanation(finding.kind) }, finding.kind),
    " ",
    element("span", { class: "severity" }, finding.severity),
    " ",
    element("span", { class: "sure" }, `${Math.round(finding.confidence * 100)}% sure`),
  );
  const figures = finding.mentions.map(({ quantity }) => ({ id: quantity, words: words(quantity) }));
  const { sentence, left } = linked(finding.message, figures);
  const message = element("p", { class: "message", id: `${finding.id}-message` }, ...sentence);
  const others = left.flatMap((figure) => [" ", link(figure.id, figure.words)]);
  const action = element("button", { type: "button" }, number ? "Dismiss" : "Restore");
  return element(
    "li",
    { id: finding.id, class: `finding hue-${hue}`, "data-findings": finding.id, tabindex: "-1" },
    label,
    message,
    ...(others.length ? [element("p", { class: "others" }, ...others)] : []),
    action,
  );
}

/** Returns a link to a figure in the story. */
export function link(figure, words) {
  return element("a", { href: "#proof", "data-figure": figure }, words);
}

/** Returns a message in which each figure that it quotes is a link, and the figures that it does not quote. */
function linked(message, figures) {
  const left = [...figures];
  const sentence = message.split(/“([^“”]*)”/).flatMap((part, index) => {
    if (index % 2 === 0) return [part];
    const exact = left.findIndex((figure) => figure.words === part);
    const at = exact >= 0 ? exact : left.findIndex((figure) => part.includes(figure.words));
    return ["“", at >= 0 ? link(left.splice(at, 1)[0].id, part) : part, "”"];
  });
  return { sentence, left };
}

/** Returns what a check looks for, as the page's own list has it. */
function explanation(kind) {
  return document.getElementById(`check-${kind}`)?.nextElementSibling.textContent ?? "";
}
