/**
 * For each name that stands in some of the texts, the places of those texts in order. A name has two words or more, so that only
 * those whose first space has the same letters beside it are held against what stands around a space of a text.
 */
export function textsNaming(names: readonly string[], texts: readonly string[]): Map<string, number[]> {
  const bySpace = namesBySpace(names);
  const places = new Map<string, number[]>();
  for (const [place, text] of texts.entries()) {
    for (let space = text.indexOf(' '); space !== -1; space = text.indexOf(' ', space + 1)) {
      for (const name of bySpace.get(lettersBeside(text, space)) ?? []) {
        if (!text.startsWith(name, space - name.indexOf(' '))) continue;
        const known = places.get(name);
        if (known === undefined) places.set(name, [place]);
        else if (known.at(-1) !== place) known.push(place);
      }
    }
  }
  return places;
}

function namesBySpace(names: readonly string[]): Map<number, string[]> {
  const bySpace = new Map<number, string[]>();
  for (const name of new Set(names)) {
    const letters = lettersBeside(name, name.indexOf(' '));
    const same = bySpace.get(letters);
    if (same === undefined) bySpace.set(letters, [name]);
    else same.push(name);
  }
  return bySpace;
}

/** Both in one number, which is found faster than a text. */
function lettersBeside(text: string, space: number): number {
  return text.charCodeAt(space - 1) * 0x1_0000 + text.charCodeAt(space + 1);
}
