// A line at the foot of the page: what has just happened, and a way back from it.

import { byId, element } from "./dom.js";

const LASTS = 10_000; // milliseconds

const place = byId("notice");
let act = null;
let timer = 0;

/** Shows a line with a button; `stays` until it is hidden. Returns what hides it, unless another has taken its place. */
export function notify(text, label, action, { stays = false } = {}) {
  const button = element("button", { type: "button" }, label);
  const own = () => {
    hide();
    action();
  };
  button.addEventListener("click", own);
  place.replaceChildren(element("span", {}, text), button);
  act = own;
  clearTimeout(timer);
  if (!stays) timer = setTimeout(hide, LASTS);
  return () => {
    if (act === own) hide();
  };
}

/** Does what the button of the notice would do, if one is shown. */
export function takeBack() {
  act?.();
}

function hide() {
  act = null;
  place.replaceChildren();
}
