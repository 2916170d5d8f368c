// A story as paragraphs to show. Each paragraph is a row of pieces `{start, end, text}`: what stands in the source from
// start to end, as it is or, if the lengths differ, one character that is written otherwise there ("&pound;" for "£").

import { readMarkup } from "./markup.js";

const LONG = 100; // characters: a longer line was not wrapped by hand, so it is a paragraph
const HEADLINE = 120;

/** Returns the paragraphs of a story, `{headline, apart, pieces}`; `apart` where space belongs above one. */
export function read(story) {
  return story.type === "text/html" ? readMarkup(story.text) : readLines(story.text);
}

/** Returns the lines of a text that are not blank; so the source of anything can be shown. */
export function readLines(text) {
  const lines = [];
  let before = { blank: true, long: false };
  for (const found of text.matchAll(/[^\r\n]+|\r\n|\n|\r/g)) {
    const line = found[0];
    if (/^[\r\n]/.test(line)) {
      before.blank ||= before.ended;
      before.ended = true;
    } else if (line.trim()) {
      const [start, end] = [found.index, found.index + line.length];
      const long = line.length > LONG;
      lines.push({ headline: false, apart: before.blank || long || before.long, pieces: [{ start, end, text: line }] });
      before = { blank: false, long, ended: false };
    }
  }
  if (isHeadline(lines)) lines[0].headline = true;
  return lines;
}

/** Tells whether a text opens with a short line apart that is no sentence. */
function isHeadline([first, second]) {
  const line = first?.pieces[0].text.trim();
  return Boolean(second?.apart) && line.length <= HEADLINE && !/[.,:;]$/.test(line);
}
