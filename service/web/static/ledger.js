// The table of figures that are about one thing.

import { element } from "./dom.js";
import { link } from "./findings.js";

/** Returns the rows of a group: its subject and whether its figures agree, then a row for each figure. */
export function drawGroup(group, quantities, words) {
  const agree = group.agree ? element("span", { class: "agree" }, "agree") : element("span", { class: "differ" }, "differ");
  const head = element("th", { colspan: "2", scope: "rowgroup" }, group.subject, " ", agree);
  return element("tbody", {}, element("tr", {}, head), ...group.quantities.map((id) => row(quantities.get(id), words)));
}

function row({ id, context }, words) {
  const place = element("td", {}, `par. ${context.paragraph}`);
  if (context.speaker) place.append(", ", element("span", { class: "speaker" }, context.speaker));
  return element("tr", {}, element("td", {}, link(id, words(id))), place);
}
