/**
 * The value of an unquoted YAML text by the core schema, for texts as reports hold them. Undefined where only the library should
 * say: exponents, infinities, octal and hexadecimal numbers, signs in front of a dot.
 */
export function plainValue(text: string): string | number | boolean | null | undefined {
  const first = text.charCodeAt(0);
  const numeric = (first >= 0x30 && first <= 0x39) || first === 0x2b || first === 0x2d || first === 0x2e;
  if (numeric) return numericValue(text);
  return NAMED.has(text) ? NAMED.get(text) : text;
}

function numericValue(text: string): string | number | undefined {
  if (/^[-+]?\d+$/.test(text)) return Number.parseInt(text, 10);
  if (/^[-+]?\d+\.\d*$/.test(text)) return Number.parseFloat(text);
  return /^[-+.]|^0[ox]|^\d[\d.]*[eE]/.test(text) ? undefined : text;
}

const NAMED: ReadonlyMap<string, boolean | null> = new Map([
  ...['~', 'null', 'Null', 'NULL'].map((name) => [name, null] as const),
  ...['true', 'True', 'TRUE'].map((name) => [name, true] as const),
  ...['false', 'False', 'FALSE'].map((name) => [name, false] as const),
]);
