import type { Part } from './package-parts.ts';

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
    .flatMap(({ name, text }) => {
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
  const styles = new Set(attributeValues(textOf(parts, 'word/styles.xml'), 'w:styleId'));
  const numberings = new Set(elementValues(textOf(parts, 'word/numbering.xml'), 'w:num', 'w:numId'));
  const footnotes = new Set(elementValues(textOf(parts, 'word/footnotes.xml'), 'w:footnote', 'w:id'));
  return parts
    .filter(({ name }) => name.startsWith('word/') && name.endsWith('.xml'))
    .flatMap(({ name, text }) => {
      const ids = new Set(attributeValues(textOf(parts, `word/_rels/${name.slice(5)}.rels`), 'Id'));
      const without = (values: readonly string[], known: ReadonlySet<string>, what: string) =>
        values.filter((value) => !known.has(value)).map((value) => `${name}: ${what} ${value} is not defined`);
      return [
        ...without(attributeValues(text, 'r:id'), ids, 'the relationship'),
        ...['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((element) =>
          without(elementValues(text, element, 'w:val'), styles, 'the style'),
        ),
        ...without(elementValues(text, 'w:numId', 'w:val'), numberings, 'the numbering'),
        ...without(elementValues(text, 'w:footnoteReference', 'w:id'), footnotes, 'the footnote'),
        ...['w:footnote', 'w:num', 'w:abstractNum', 'w:style', 'w:footnoteReference'].flatMap((element) =>
          duplicates(elementValues(text, element, ID_OF[element] ?? 'w:id')).map(
            (id) => `${name}: two ${element} have the id ${id}`,
          ),
        ),
      ];
    });
}

const ID_OF: Readonly<Record<string, string>> = {
  'w:num': 'w:numId',
  'w:abstractNum': 'w:abstractNumId',
  'w:style': 'w:styleId',
};

function textOf(parts: readonly Part[], name: string): string {
  return parts.find((part) => part.name === name)?.text ?? '';
}

function attributeValues(xml: string, attribute: string): readonly string[] {
  return [...xml.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value]) => value ?? '');
}

function elementValues(xml: string, element: string, attribute: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${element}(?: [^>]*)? ${attribute}="([^"]*)"`, 'g'))].map(
    ([, value]) => value ?? '',
  );
}

function duplicates(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
}
