/** `::command name=value,…::data`: in a value `%`, CR, LF, `:` and `,` only stand escaped, in data the first three. */
const VALUE = '(?:%25|%0D|%0A|%3A|%2C|[^%\\r\\n:,])+';

/** One workflow command of GitHub Actions; its data is the first group. */
export const WORKFLOW_COMMAND = new RegExp(
  `^::(?:error|warning|notice) [a-zA-Z]+=${VALUE}(?:,[a-zA-Z]+=${VALUE})*::((?:%25|%0D|%0A|[^%\\r\\n])*)$`,
);
