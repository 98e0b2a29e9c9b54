import type { Part } from './package-parts.ts';
import { RELATIONSHIP, type References, referencesIn } from './references.ts';

/**
 * A light check of every package that we write: content types complete, relationships resolve, ids unique, styles and
 * numberings defined. What it finds is a bug of ours, so it throws, with all that is wrong.
 */
export function selfCheck(parts: readonly Part[]): void {
  const faults = [
    ...duplicates(parts.map(({ name }) => name.toLowerCase())).map((name) => `two parts are called ${name}`),
    ...contentTypeFaults(parts),
    ...relationshipFaults(parts),
    ...referenceFaults(parts),
  ];
  if (faults.length > 0) throw new Error(`the Word file does not hold together:\n${faults.join('\n')}`);
}

function contentTypeFaults(parts: readonly Part[]): readonly string[] {
  const types = textOf(parts, '[Content_Types].xml');
  const typed = attributeValues(types, 'PartName');
  const names = new Set(parts.map(({ name }) => `/${name}`));
  const missing = [...names].filter(
    (name) => !name.endsWith('.rels') && name !== '/[Content_Types].xml' && !typed.includes(name),
  );
  return [
    ...missing.map((name) => `${name} has no content type`),
    ...typed.filter((name) => !names.has(name)).map((name) => `a content type names ${name}, which does not exist`),
  ];
}

function relationshipFaults(parts: readonly Part[]): readonly string[] {
  return parts
    .filter(({ name }) => name.endsWith('.rels'))
    .flatMap(({ name }) => {
      const text = textOf(parts, name);
      const folder = name.replace(/_rels\/[^/]*$/, '');
      const inside = (text.match(/<Relationship [^>]*>/g) ?? []).filter((entry) => !entry.includes('TargetMode='));
      const targets = inside.flatMap((entry) => attributeValues(entry, 'Target'));
      return [
        ...duplicates(attributeValues(text, 'Id')).map((id) => `${name}: two relationships have the id ${id}`),
        ...targets
          .filter((target) => !parts.some((part) => part.name === folder + target))
          .map((target) => `${name}: ${target} does not exist`),
      ];
    });
}

function referenceFaults(parts: readonly Part[]): readonly string[] {
  const found = new Map(
    parts
      .filter(({ name }) => name.startsWith('word/') && name.endsWith('.xml'))
      .map(({ name, text }) => [name, typeof text === 'string' ? referencesIn(text) : text.references]),
  );
  const idsIn = (name: string, element: string) => [...(found.get(`word/${name}`)?.idsOf(element).keys() ?? [])];
  const defined = {
    styles: new Set(idsIn('styles.xml', 'w:style')),
    numberings: new Set(idsIn('numbering.xml', 'w:num')),
    footnotes: new Set(idsIn('footnotes.xml', 'w:footnote')),
  };
  return [...found].flatMap(([name, references]) => {
    const links = new Set(attributeValues(textOf(parts, `word/_rels/${name.slice(5)}.rels`), 'Id'));
    const without = (element: string, known: ReadonlySet<string>, what: string) =>
      [...references.idsOf(element).keys()]
        .filter((id) => !known.has(id))
        .map((id) => `${name}: ${what} ${id} is not defined`);
    return [
      ...without(RELATIONSHIP, links, 'the relationship'),
      ...['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((element) => without(element, defined.styles, 'the style')),
      ...without('w:numId', defined.numberings, 'the numbering'),
      ...without('w:footnoteReference', defined.footnotes, 'the footnote'),
      ...repeatedIds(references).map(([element, id]) => `${name}: two ${element} have the id ${id}`),
    ];
  });
}

function repeatedIds(references: References): readonly (readonly [element: string, id: string])[] {
  return ['w:footnote', 'w:num', 'w:abstractNum', 'w:style', 'w:footnoteReference'].flatMap((element) =>
    [...references.idsOf(element)].flatMap(([id, count]) => (count > 1 ? [[element, id] as const] : [])),
  );
}

/** Of a part that is no long one. */
function textOf(parts: readonly Part[], name: string): string {
  const text = parts.find((part) => part.name === name)?.text;
  return typeof text === 'string' ? text : '';
}

function attributeValues(xml: string, attribute: string): readonly string[] {
  return [...xml.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value]) => value ?? '');
}

function duplicates(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
}
