// Building elements. Text goes in as text nodes only, so that nothing of a story is ever read as HTML.

/** Returns a new element with attributes and children, which are elements or text. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

export function byId(id) {
  return document.getElementById(id);
}

/** Sets the text of an element, and leaves it be where it says that already: a live region is then not read again. */
export function say(place, text) {
  if (place.textContent !== text) place.textContent = text;
}

/** Returns "1 error", "2 errors", "1,981 errors". */
export function count(number, one, many = `${one}s`) {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
}
