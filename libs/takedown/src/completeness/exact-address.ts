/** Blanks, controls, halves of characters, and marks nobody sees or that turn the direction of what follows. */
const hidden = new RegExp(
  '[\\s\\p{Cc}\\p{Cs}\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]',
  'u',
);

/** Whether an address can be sent as it is: one word, in which what is seen is what is there. */
export const isExactAddress = (url: string): boolean => URL.canParse(url) && !hidden.test(url);

/** Whether an address leads to a place on the web; the two slashes are asked for, as a browser adds them silently. */
export const isWebAddress = (url: string): boolean => /^https?:\/\/[^/\\]/i.test(url);
