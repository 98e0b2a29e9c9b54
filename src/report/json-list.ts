/**
 * A JSON list as `JSON.stringify(…, null, 2)` writes it at an indentation, piece by piece: tens of thousands of findings are never
 * one text.
 */
export function* jsonList<T>(
  items: Iterable<T>,
  indent: string,
  formOf: (item: T, index: number) => unknown,
): Generator<string> {
  let count = 0;
  for (const item of items) {
    const text = JSON.stringify(formOf(item, count), null, 2).replaceAll('\n', `\n${indent}  `);
    yield `${count === 0 ? '[' : ','}\n${indent}  ${text}`;
    count += 1;
  }
  yield count === 0 ? '[]' : `\n${indent}]`;
}
