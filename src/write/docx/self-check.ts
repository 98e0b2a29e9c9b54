import type { Part } from './package-parts.ts';
import { RELATIONSHIP } from './references.ts';
import { writtenText } from './written-text.ts';

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

const PART_NAMES = / PartName="([^"]*)"/g;
const RELATIONSHIPS = /<Relationship [^>]*>/g;
const IDS = / Id="([^"]*)"/g;
const TARGETS = / Target="([^"]*)"/g;

function contentTypeFaults(parts: readonly Part[]): readonly string[] {
  const typed = new Set(attributeValues(textOf(parts, '[Content_Types].xml'), PART_NAMES));
  const names = new Set(parts.map(({ name }) => `/${name}`));
  const missing = [...names].filter(
    (name) => !name.endsWith('.rels') && name !== '/[Content_Types].xml' && !typed.has(name),
  );
  return [
    ...missing.map((name) => `${name} has no content type`),
    ...[...typed]
      .filter((name) => !names.has(name))
      .map((name) => `a content type names ${name}, which does not exist`),
  ];
}

function relationshipFaults(parts: readonly Part[]): readonly string[] {
  const names = new Set(parts.map(({ name }) => name));
  return parts
    .filter(({ name }) => name.endsWith('.rels'))
    .flatMap(({ name }) => {
      const text = textOf(parts, name);
      const folder = name.replace(/_rels\/[^/]*$/, '');
      const inside = (text.match(RELATIONSHIPS) ?? []).filter((entry) => !entry.includes('TargetMode='));
      const targets = inside.flatMap((entry) => attributeValues(entry, TARGETS));
      return [
        ...duplicates(attributeValues(text, IDS)).map((id) => `${name}: two relationships have the id ${id}`),
        ...targets.filter((target) => !names.has(folder + target)).map((target) => `${name}: ${target} does not exist`),
      ];
    });
}

/** What each element of these names, with the words for it. */
const NAMED = [
  ['w:pStyle', 'styles', 'the style'],
  ['w:rStyle', 'styles', 'the style'],
  ['w:tblStyle', 'styles', 'the style'],
  ['w:numId', 'numberings', 'the numbering'],
  ['w:footnoteReference', 'footnotes', 'the footnote'],
] as const;
const UNIQUE = ['w:footnote', 'w:num', 'w:abstractNum', 'w:style', 'w:footnoteReference'];

function referenceFaults(parts: readonly Part[]): readonly string[] {
  const found = new Map(
    parts
      .filter(({ name }) => name.startsWith('word/') && name.endsWith('.xml'))
      .map(({ name, text }) => [name, (typeof text === 'string' ? writtenText(text) : text).references]),
  );
  const idsIn = (name: string, element: string) => found.get(`word/${name}`)?.idsOf(element) ?? NO_IDS;
  const defined = {
    styles: idsIn('styles.xml', 'w:style'),
    numberings: idsIn('numbering.xml', 'w:num'),
    footnotes: idsIn('footnotes.xml', 'w:footnote'),
  };
  const faults: string[] = [];
  for (const [name, references] of found) {
    const named = (element: string, known: { has: (id: string) => boolean }, what: string) => {
      for (const id of references.idsOf(element).keys()) {
        if (!known.has(id)) faults.push(`${name}: ${what} ${id} is not defined`);
      }
    };
    if (references.idsOf(RELATIONSHIP).size > 0) named(RELATIONSHIP, linksOf(parts, name), 'the relationship');
    for (const [element, definition, what] of NAMED) named(element, defined[definition], what);
    for (const element of UNIQUE) {
      for (const [id, count] of references.idsOf(element)) {
        if (count > 1) faults.push(`${name}: two ${element} have the id ${id}`);
      }
    }
  }
  return faults;
}

const NO_IDS: ReadonlyMap<string, number> = new Map();

/** The relationships that a part of `word/` may name. */
function linksOf(parts: readonly Part[], name: string): ReadonlySet<string> {
  return new Set(attributeValues(textOf(parts, `word/_rels/${name.slice('word/'.length)}.rels`), IDS));
}

/** Of a part that is no long one. */
function textOf(parts: readonly Part[], name: string): string {
  const text = parts.find((part) => part.name === name)?.text;
  return typeof text === 'string' ? text : '';
}

/** `attribute` finds it wherever it stands, with its value as group 1. */
function attributeValues(xml: string, attribute: RegExp): readonly string[] {
  return Array.from(xml.matchAll(attribute), ([, value]) => value ?? '');
}

function duplicates(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
}
