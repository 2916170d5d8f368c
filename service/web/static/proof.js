// The story with its figures marked.

import { element } from "./dom.js";
import { read, readText } from "./reading.js";
import { splice, stretches } from "./stretches.js";

const TOGETHER = 50; // paragraphs, which the browser lays out when they come into sight

/** The proof of one report. A figure of it is marked while a finding over it is shown. */
export class Proof {
  #marks = []; // {link, figures, end, last}
  #linksOf = new Map(); // by the id of a figure
  #findingsOf = new Map(); // by the id of a figure
  #lit = [];

  constructor(root, story, report) {
    for (const finding of report.discrepancies) {
      for (const { quantity } of finding.mentions) {
        add(this.#findingsOf, quantity, finding);
      }
    }
    const compared = new Set(report.groups.flatMap((group) => group.quantities));
    const figures = report.quantities.filter(({ id }) => compared.has(id) || this.#findingsOf.has(id));
    this.#draw(root, read(story), figures);
    if (figures.some(({ id }) => !this.#linksOf.has(id))) this.#draw(root, readText(story.text), figures);
  }

  #draw(root, paragraphs, figures) {
    const numbers = new Map(figures.map(({ id, context }) => [id, context.paragraph]));
    const found = stretches(figures);
    let at = 0;
    this.#marks = [];
    this.#linksOf.clear();
    const drawn = new DocumentFragment();
    paragraphs.forEach(({ headline, pieces }, index) => {
      const block = element(headline ? "h2" : "p");
      const marked = (text, stretch) => {
        block.dataset.paragraph ??= numbers.get(stretch.figures[0]);
        block.append(this.#mark(text, stretch, block.lastChild));
      };
      at = splice(pieces, found, at, (text) => block.append(text), marked);
      if (index % TOGETHER === 0) drawn.append(element("div"));
      drawn.lastChild.append(block);
    });
    root.replaceChildren(drawn);
  }

  #mark(text, { end, figures }, previous) {
    const before = this.#marks.at(-1);
    if (before?.end === end) {
      if (before.link === previous) {
        previous.append(text); // tags within a figure divide its text, not its mark
        return previous;
      }
      before.last = false; // its number stands after the last of its marks
    }
    const link = element("a", { class: "figure", tabindex: "-1" }, text);
    this.#marks.push({ link, figures, end, last: true });
    for (const figure of figures) add(this.#linksOf, figure, link);
    return link;
  }

  /** Returns the words of a figure as the proof shows them. */
  words(figure) {
    const shown = this.#linksOf.get(figure).map((link) => link.textContent);
    return shown.join("").replace(/\s+/g, " ").trim();
  }

  /** Marks the figures of the findings that are shown: `shown` leads from their ids to their `{number, hue}`. */
  mark(shown) {
    for (const { link, figures, last } of this.#marks) {
      const findings = figures.flatMap((figure) => this.#findingsOf.get(figure) ?? []).filter(({ id }) => shown.has(id));
      if (findings.length) this.#markAs(link, findings, shown, last);
      else unmark(link);
    }
  }

  #markAs(link, findings, shown, last) {
    const severity = ["error", "warning", "notice"].find((each) => findings.some((finding) => finding.severity === each));
    const ids = findings.map(({ id }) => id);
    link.className = `figure marked ${severity} hue-${shown.get(ids[0]).hue}`;
    link.href = `#${ids[0]}`;
    link.tabIndex = last ? 0 : -1;
    link.dataset.findings = ids.join(" ");
    link.dataset.numbers = last ? ids.map((id) => shown.get(id).number).join(" ") : "";
    link.setAttribute("aria-describedby", ids.map((id) => `${id}-message`).join(" "));
  }

  /** Lights up the figures with these ids, and no others. */
  light(figures) {
    for (const link of this.#lit) link.classList.remove("lit");
    this.#lit = figures.flatMap((figure) => this.#linksOf.get(figure));
    for (const link of this.#lit) link.classList.add("lit");
  }

  /** Returns the first element of a figure. */
  place(figure) {
    return this.#linksOf.get(figure)[0];
  }
}

function add(lists, key, item) {
  if (!lists.has(key)) lists.set(key, []);
  lists.get(key).push(item);
}

function unmark(link) {
  link.className = "figure";
  link.tabIndex = -1;
  for (const attribute of ["href", "data-findings", "data-numbers", "aria-describedby"]) link.removeAttribute(attribute);
}
