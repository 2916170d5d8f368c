// The findings that an editor has dismissed, by fingerprint. A fingerprint holds nothing of the story.

const KEY = "crossfoot.dismissed";
const MOST = 5000; // the latest so many are remembered

let unkept = null; // the fingerprints, where the browser keeps nothing: they last as long as the page

/** Returns the fingerprints, the latest last. Another tab may have added to them, so they are read anew each time. */
function read() {
  if (unkept) return unkept;
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept : [];
  } catch {
    return []; // nothing may be kept here, or another program has written to the key
  }
}

/** Keeps the fingerprints, and tells whether they outlast the page. */
function write(fingerprints) {
  const latest = fingerprints.slice(-MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(latest));
  } catch {
    unkept = latest;
  }
  return unkept === null;
}

export function dismissed() {
  return new Set(read());
}

export function dismiss(fingerprint) {
  return write([...read().filter((kept) => kept !== fingerprint), fingerprint]);
}

export function restore(fingerprint) {
  return write(read().filter((kept) => kept !== fingerprint));
}
