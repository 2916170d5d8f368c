// Which stretches of a story are figures. Figures may overlap ("80" and "80km"); stretches follow one another.

/** Returns the stretches that figures `{id, start, end}` make, `{start, end, figures}`, in the order of the text. */
export function stretches(figures) {
  const edges = figures.flatMap((figure) => [
    { at: figure.start, opens: figure.id },
    { at: figure.end, closes: figure.id },
  ]);
  edges.sort((one, other) => one.at - other.at);
  const open = new Set();
  const found = [];
  let start = 0;
  for (const { at, opens, closes } of edges) {
    if (open.size && at > start) found.push({ start, end: at, figures: [...open] });
    start = at;
    if (opens) open.add(opens);
    else open.delete(closes);
  }
  return found;
}

/**
 * Cuts a row of pieces along stretches, both in the order of the text: calls `plain(text)` for what lies between them
 * and `marked(text, stretch)` for what lies in one. `at` is the first stretch that may touch the pieces; returns that of
 * the pieces after these.
 */
export function splice(pieces, found, at, plain, marked) {
  for (const piece of pieces) {
    let position = piece.start;
    while (at < found.length && found[at].start < piece.end) {
      const stretch = found[at];
      const [start, end] = [Math.max(stretch.start, position), Math.min(stretch.end, piece.end)];
      if (start < end) {
        if (start > position) plain(slice(piece, position, start));
        marked(slice(piece, start, end), stretch);
        position = end;
      }
      if (stretch.end > piece.end) break; // it goes on in the next piece
      at += 1;
    }
    if (position < piece.end) plain(slice(piece, position, piece.end));
  }
  return at;
}

/** Returns the text that a piece shows for a part of its source; a character that is written otherwise is not divided. */
function slice({ start, end, text }, from, to) {
  if (text.length === end - start) return text.slice(from - start, to - start);
  return from === start ? text : "";
}
