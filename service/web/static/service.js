// Asking the service.

import { Trouble, tooLong } from "./trouble.js";

/**
 * Returns the report on a story, with every finding of at least a confidence.
 *
 * The story is the body, as it is; nothing of it stands in the address. `key` is an API key, "" for none. Raises a Trouble, or an AbortError if `signal`
 * calls it off.
 */
export async function check(story, published, minConfidence, key, signal) {
  const options = new URLSearchParams({ offset_unit: "utf16", min_confidence: minConfidence });
  if (published) options.set("published", published);
  const headers = { "Content-Type": `${story.type}; charset=utf-8`, Accept: "application/json" };
  if (key) headers.Authorization = `Bearer ${key}`;
  const request = {
    method: "POST",
    headers,
    body: story.text,
    cache: "no-store",
    signal,
  };
  try {
    const response = await fetch(`v1/check?${options}`, request);
    if (response.ok && isOf(response, "application/json")) return await response.json();
    throw await refusal(response);
  } catch (error) {
    if (error instanceof Trouble || error.name === "AbortError") throw error;
    throw new Trouble("The service cannot be reached", "Is it running? The story is still here.", true);
  }
}

// Refusals that trying again may help: without a key, as one can be typed; too slowly; too often.
const PASSING = new Set([401, 408, 429]);

/** Returns a refusal in words: the service's own, or those that fit what stands before it and answered instead. */
async function refusal(response) {
  if (isOf(response, "application/problem+json")) {
    const { type, title, detail, status, limit, sent } = await response.json();
    if (type === "/problems/body-too-large") return tooLong(sent, limit);
    return new Trouble(title, detail, status >= 500 || PASSING.has(status));
  }
  const detail = `Something between here and the service answered ${response.status}.`;
  return new Trouble("The story was not checked", detail, true);
}

function isOf(response, type) {
  return response.headers.get("Content-Type")?.startsWith(type);
}
