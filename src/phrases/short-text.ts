/** A text of fewer characters is short: it repeats little, and says what it is about in its title. */
export const SHORT_TEXT = 8000;
