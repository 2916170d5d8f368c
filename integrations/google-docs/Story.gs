/**
 * What is sent to Crossfoot, and the way back from there to the document.
 *
 * Knows nothing of Google Docs, so that it can be tested anywhere. A paragraph is { role, runs }: the role that its
 * style gives it and the texts of its runs, which a picture or a footnote sets apart. Offsets count UTF-16 units.
 */

const BETWEEN = '\n\n'; // paragraphs
const NAMES = { headline: 'headline', standfirst: 'standfirst', body: 'story' }; // of the documents, by their role

/** Returns the documents that the paragraphs make, each with where its paragraphs begin; blank ones are left out. */
function documentsOf(paragraphs) {
  return Object.keys(NAMES)
    .map((role) => {
      const made = { id: NAMES[role], role: role, text: '', paragraphs: [] };
      paragraphs.forEach((paragraph, index) => {
        const text = paragraph.runs.join('');
        if (paragraph.role === role && text.trim()) {
          const start = made.text ? made.text.length + BETWEEN.length : 0;
          made.text += (made.text ? BETWEEN : '') + text;
          made.paragraphs.push({ index: index, start: start });
        }
      });
      return made;
    })
    .filter((made) => made.text);
}

/** Returns where a mention stands: [{ paragraph, run, start, end }], a piece for each run that it lies in. */
function placesOf(paragraphs, documents, mention) {
  const within = documents.find((made) => made.id === mention.document).paragraphs;
  const held = within.filter((paragraph) => paragraph.start <= mention.start).pop();
  const places = [];
  let begin = held.start;
  paragraphs[held.index].runs.forEach((text, run) => {
    const start = Math.max(mention.start - begin, 0);
    const end = Math.min(mention.end - begin, text.length);
    if (start < end) {
      places.push({ paragraph: held.index, run: run, start: start, end: end });
    }
    begin += text.length;
  });
  return places;
}
