// Google Docs, as far as the add-on uses it: a document, its properties, and a fetch that waits for its answer.
'use strict';

class Text {
  constructor(text) {
    this.text = text;
    this.colours = [...text].flatMap((character) => Array(character.length).fill(null)); // one for each UTF-16 unit
  }
  getType = () => 'TEXT';
  asText = () => this;
  getText = () => this.text;
  getBackgroundColor = (offset) => this.colours[offset];
  setBackgroundColor(start, end, colour) {
    this.colours.fill(colour, start, end + 1);
  }
  /** Returns the stretches of a colour. */
  coloured(colour) {
    const found = [];
    this.colours.forEach((each, i) => {
      if (each === colour) {
        found.push(this.colours[i - 1] === colour ? found.pop() + this.text[i] : this.text[i]);
      }
    });
    return found;
  }
}

const paragraph = (heading, ...children) => ({
  children,
  getHeading: () => heading,
  getNumChildren: () => children.length,
  getChild: (i) => children[i],
});
const PICTURE = { getType: () => 'INLINE_IMAGE' };

const host = {
  paragraphs: [
    paragraph('TITLE', new Text('Council to plant 5,000 trees')),
    paragraph('NORMAL', PICTURE),
    paragraph('NORMAL', new Text('The 🌳 council will plant 500'), PICTURE, new Text(' trees this winter, it said.')),
    paragraph('NORMAL', new Text('The bridge is 30 miles (80km) from the town.')),
  ],
  ranges: [], // named ones
  selected: null,
  properties: { document: {}, script: { CROSSFOOT_URL: location.origin + '/' } },
  asked: [], // what Crossfoot was sent
  texts: () => host.paragraphs.flatMap(({ children }) => children).filter((child) => child instanceof Text),
  coloured: (colour) => host.texts().flatMap((text) => text.coloured(colour)),
};

const tab = {
  getBody: () => ({ getParagraphs: () => host.paragraphs }),
  newRange() {
    const elements = [];
    return {
      addElement: (text, start, end) =>
        elements.push({
          getElement: () => text,
          getStartOffset: () => start,
          getEndOffsetInclusive: () => end,
          isPartial: () => true,
        }),
      build: () => ({ getRangeElements: () => elements }),
    };
  },
  addNamedRange(name, range) {
    const id = `range ${host.made = (host.made || 0) + 1}`;
    const named = { name, getId: () => id, getRange: () => range };
    named.remove = () => (host.ranges = host.ranges.filter((each) => each !== named));
    host.ranges.push(named);
    return named;
  },
  getNamedRanges: (name) => host.ranges.filter((named) => named.name === name),
  getNamedRangeById: (id) => host.ranges.find((named) => named.getId() === id) || null,
};

window.DocumentApp = {
  ElementType: { TEXT: 'TEXT' },
  ParagraphHeading: { TITLE: 'TITLE', SUBTITLE: 'SUBTITLE' },
  getActiveDocument: () => ({
    getActiveTab: () => ({ asDocumentTab: () => tab }),
    setSelection: (range) => {
      const pieces = range.getRangeElements();
      host.selected = pieces
        .map((piece) => piece.getElement().text.slice(piece.getStartOffset(), piece.getEndOffsetInclusive() + 1))
        .join('');
    },
  }),
};

const properties = (kept) => ({
  getKeys: () => Object.keys(kept),
  getProperty: (name) => kept[name] ?? null,
  setProperty: (name, value) => (kept[name] = value),
  deleteProperty: (name) => delete kept[name],
});
window.PropertiesService = {
  getDocumentProperties: () => properties(host.properties.document),
  getScriptProperties: () => properties(host.properties.script),
};
window.Session = { getScriptTimeZone: () => 'Europe/London' };
window.Utilities = { formatDate: (date) => date.toISOString().slice(0, 10) };
window.UrlFetchApp = {
  fetch(url, { method, contentType, headers, payload }) {
    host.asked.push({ url, headers, ...JSON.parse(payload) });
    const request = new XMLHttpRequest();
    request.open(method, url, false);
    request.setRequestHeader('Content-Type', contentType);
    Object.entries(headers).forEach((header) => request.setRequestHeader(...header));
    request.send(payload);
    return { getResponseCode: () => request.status, getContentText: () => request.responseText };
  },
};

/** Calls the add-on's functions as the sidebar may: after a while, with values that JSON can carry. */
const runner = (follow, fail) =>
  new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === 'withSuccessHandler') {
          return (handler) => runner(handler, fail);
        }
        if (name === 'withFailureHandler') {
          return (handler) => runner(follow, handler);
        }
        return (...values) =>
          setTimeout(() => {
            try {
              follow(JSON.parse(JSON.stringify(window[name](...values) ?? null)));
            } catch (error) {
              fail(error);
            }
          });
      },
    }
  );
window.google = { script: { run: runner() } };
