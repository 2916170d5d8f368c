// A story as paragraphs to show. Each paragraph is a row of pieces `{start, end, text}`: what stands in the source from
// start to end, as it is or, if the lengths differ, one character that is written otherwise there ("&pound;" for "£").

import { readMarkup } from "./markup.js";

const LONG = 100; // characters: a longer line was not wrapped by hand, so it is a paragraph
const HEADLINE = 120;

/** Returns the paragraphs of a story, `{headline, pieces}`. */
export function read(story) {
  return story.type === "text/html" ? readMarkup(story.text) : readText(story.text);
}

/** Returns the paragraphs of a text as it stands; so the source of anything can be shown. */
export function readText(text) {
  const spans = [];
  let start = 0;
  let before = "";
  for (const line of text.split("\n")) {
    const end = start + line.length;
    const goesOn = before.trim() && Math.max(before.length, line.length) <= LONG;
    if (line.trim() && goesOn) spans.at(-1).end = end;
    else if (line.trim()) spans.push({ start, end });
    before = line;
    start = end + 1;
  }
  return spans.map((span, index) => {
    const shown = text.slice(span.start, span.end);
    return { headline: index === 0 && spans.length > 1 && isHeadline(shown), pieces: [{ ...span, text: shown }] };
  });
}

/** Tells whether a paragraph is a short line that is no sentence. */
function isHeadline(text) {
  return text.length <= HEADLINE && !text.includes("\n") && !/[.,:;]\s*$/.test(text);
}
