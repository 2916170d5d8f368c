// What went wrong, in words for an editor.

export class Trouble extends Error {
  /** `title` says what happened and `message` what to do about it; `passing`: trying again may help. */
  constructor(title, message, passing = false) {
    super(message);
    this.title = title;
    this.passing = passing;
  }
}

/** Returns the trouble of a story over the limit; both are in bytes. */
export function tooLong(bytes, limit) {
  const [has, may] = [bytes, limit].map((size) => size.toLocaleString("en-GB"));
  return new Trouble("The story is too long", `It has ${has} bytes, and the service takes ${may}. Check it in parts.`);
}
