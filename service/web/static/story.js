// Stories come in: what is dropped or opened becomes text and the type that it is sent as.

import { Trouble, tooLong } from "./trouble.js";

/** The files that can be opened: the ending of the name, and the type that the service reads them as. */
const TYPES = new Map([
  ["txt", "text/plain"],
  ["md", "text/plain"],
  ["html", "text/html"],
  ["htm", "text/html"],
]);

/** Returns the story in a file, `{text, type}`, or raises a Trouble; it may have so many bytes. */
export async function openFile(file, limit) {
  const type = TYPES.get(file.name.split(".").pop().toLowerCase());
  if (!type) {
    const endings = [...TYPES.keys()].map((ending) => `.${ending}`).join(", ");
    throw new Trouble("This file cannot be opened", `Crossfoot opens ${endings}. Paste the text of any other file.`);
  }
  if (file.size > limit) throw tooLong(file.size, limit);
  const bytes = await file.arrayBuffer().catch(() => {
    throw new Trouble("This file cannot be read", "The browser was not let at it. Paste its text.");
  });
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), type };
  } catch {
    throw new Trouble("This file cannot be read", "It is not text in UTF-8. Save it as UTF-8, or paste its text.");
  }
}

/** Returns the example story. */
export async function openExample() {
  const response = await fetch("web/example.txt").catch(() => null);
  if (!response?.ok) throw new Trouble("The example cannot be fetched", "Is the service running?", true);
  return { text: await response.text(), type: "text/plain" };
}
