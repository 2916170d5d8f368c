// HTML as paragraphs to read, each character with its place in the source. It only serves the eye: what the service
// reads is the source, and the page shows the source itself if a figure stands where this finds no text.

// What is no text comes first. Each alternative runs to the end of the source where its own end is missing, so that none
// ever goes back over what it has read.
const UNSHOWN =
  "script|style|template|svg|noscript|noembed|noframes|textarea|select|datalist|iframe|object|video|audio|canvas|button|del|s|strike";
const TOKEN = new RegExp(
  [
    "<!--[^]*?(?:-->|$)",
    `<(?<unshown>${UNSHOWN})(?=[\\s/>])[^]*?(?:</\\k<unshown>(?=[\\s/>])[^>]*(?:>|$)|$)`,
    "</?(?<tag>[a-z][^\\s/>]*)(?:[^'\">]+|\"[^\"]*(?:\"|$)|'[^']*(?:'|$))*(?:>|$)",
    "<[!?/][^>]*(?:>|$)",
    "&(?<entity>#\\d{1,7}|#x[\\da-f]{1,6}|[a-z]\\w{1,7});",
    "(?<text>[^<&]+|[<&])",
  ].join("|"),
  "gi",
);
const BLOCKS = new Set(
  `address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th
  thead title tr ul`.split(/\s+/),
);

/** The names that news copy uses; any other one is shown as it is written. */
const ENTITIES = new Map(Object.entries({
  amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'", nbsp: "\u00a0", shy: "\u00ad", ensp: "\u2002", emsp: "\u2003",
  thinsp: "\u2009", pound: "£", euro: "€", yen: "¥", cent: "¢", ndash: "–", mdash: "—", minus: "−", lsquo: "‘",
  rsquo: "’", ldquo: "“", rdquo: "”", sbquo: "‚", bdquo: "„", laquo: "«", raquo: "»", hellip: "…", bull: "•",
  middot: "·", times: "×", divide: "÷", plusmn: "±", frac12: "½", frac14: "¼", frac34: "¾", deg: "°", sup2: "²",
  sup3: "³", micro: "µ", permil: "‰", sect: "§", para: "¶", copy: "©", reg: "®", trade: "™", eacute: "é", egrave: "è",
  ecirc: "ê", agrave: "à", aacute: "á", acirc: "â", auml: "ä", aring: "å", ccedil: "ç", iacute: "í", ntilde: "ñ",
  oacute: "ó", ocirc: "ô", ouml: "ö", oslash: "ø", uacute: "ú", uuml: "ü", szlig: "ß", aelig: "æ",
}));

/** Returns the paragraphs of an HTML source. */
export function readMarkup(source) {
  const paragraphs = [];
  let pieces = [];
  let headline = false;

  function endParagraph() {
    if (pieces.some((piece) => piece.text.trim())) paragraphs.push({ headline, pieces });
    pieces = [];
  }

  function add(piece) {
    const before = pieces.at(-1);
    if (before?.end === piece.start && isAsWritten(before) && isAsWritten(piece)) {
      before.end = piece.end;
      before.text += piece.text;
    } else {
      pieces.push(piece);
    }
  }

  for (const found of source.matchAll(TOKEN)) {
    const [start, end] = [found.index, found.index + found[0].length];
    const { tag, entity, text } = found.groups;
    if (tag && BLOCKS.has(tag.toLowerCase())) {
      endParagraph();
      headline = /^<h1/i.test(found[0]);
    } else if (text || entity) {
      add({ start, end, text: text?.replace(/[\t\n\f\r]/g, " ") ?? character(entity) ?? found[0] });
    }
  }
  endParagraph();
  return paragraphs;
}

function isAsWritten({ start, end, text }) {
  return text.length === end - start;
}

/** Returns the character that an entity stands for, or undefined. */
function character(entity) {
  if (!entity.startsWith("#")) return ENTITIES.get(entity);
  const code = /^#x/i.test(entity) ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  if (code >= 0x80 && code < 0xa0) return new TextDecoder("windows-1252").decode(Uint8Array.of(code)); // as browsers do
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
