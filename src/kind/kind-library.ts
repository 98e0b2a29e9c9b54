import { type Finding, found } from '../findings/finding.ts';
import { failure, type Outcome, outcome } from '../findings/outcome.ts';
import type { Node } from '../parse/tree.ts';
import { folderOf, joinPath } from '../read/files.ts';
import { Memory } from '../read/memory.ts';
import type { Files, Reads } from '../read/read-source.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Span } from '../source/span.ts';
import { nearestName } from '../text/nearest-name.ts';
import { buildShape } from './build-shape.ts';
import { checkEquations } from './check-equations.ts';
import { checkKeywords } from './check-keywords.ts';
import type { KeptKind, KindCache } from './kept-kind.ts';
import { type FreshKind, KeptKinds } from './kept-kinds.ts';
import type { Kind, KindDocument } from './kind.ts';
import { missingTemplate, unknownKind } from './kind-rules.ts';
import { type HeadingNumber, USUAL_NUMBERING } from './outline.ts';
import { type Prebuilt, PrebuiltKinds } from './prebuilt-kinds.ts';
import { outlineOf, sectionsTwice } from './read-outline.ts';
import { child, isTrue, itemsOf, referencedFiles, type SchemaFile, type SchemaLookup, textOf } from './schema-file.ts';
import type { ObjectShape } from './shape.ts';

const SCHEMA_ENDING = '.schema.json';
const TEMPLATE_ENDING = /(\.md)?\.hbs$/;
const MAIN_TEMPLATE = 'main';
/** Partials that several kinds share. */
export const SHARED_TEMPLATES = 'chung';

/** Finds kinds of documents: in the office's own `schemas/` and `templates/` first, then the built-in ones. */
export class KindLibrary {
  private readonly files: Files;
  private readonly builtIn: string;
  private readonly kinds: Memory<Outcome<Kind> | undefined>;
  private readonly schemas: Memory<SchemaFile | undefined>;
  private readonly parts: Memory<SchemaPart>;
  private readonly offices: Memory<boolean>;
  private readonly own: Memory<OwnSchemas>;
  private readonly prebuilt: PrebuiltKinds;
  private readonly kept: KeptKinds;

  /** `builtIn`: the folder that holds the built-in `schemas/` and `templates/`. */
  constructor(files: Files, builtIn: string, cache?: KindCache) {
    this.files = files;
    this.builtIn = builtIn;
    this.kinds = new Memory(files);
    this.schemas = new Memory(files);
    this.parts = new Memory(files);
    this.offices = new Memory(files);
    this.own = new Memory(files);
    this.prebuilt = new PrebuiltKinds(files, joinPath(builtIn, 'schemas'));
    this.kept = new KeptKinds(files, cache);
  }

  /** Lets go of what stands on files that changed. */
  forget(changed: Reads): void {
    for (const memory of [this.kinds, this.parts, this.offices, this.own, this.prebuilt]) memory.forget(changed);
    // a validator is kept with its main schema, which may refer to the one that changed
    if ([...changed].some((path) => path.endsWith(SCHEMA_ENDING))) this.schemas.clear();
  }

  /** Keeps the offices' own kinds that were read in this run. `pack`: undefined for one that is not to be kept. */
  keep(pack: (fresh: FreshKind) => KeptKind | undefined): void {
    this.kept.keep(pack);
  }

  /** The kind that a source names; `at` is where it names it. */
  find(name: string, source: SourceText, at: Span): Outcome<Kind> {
    const folder = folderOf(source.path);
    const office = this.hasOwn(folder) ? folder : undefined;
    const known = this.kinds.get(keyOf(name, office), () => this.load(name, office));
    if (known === undefined) {
      const { files, unreadable } = this.ownSchemas(name, office);
      if (unreadable.length > 0) return failure(unreadable);
      const names = this.names(folder);
      const nearest = nearestName(name, names);
      const schema = files.find((file) => file.name === name + SCHEMA_ENDING)?.source.path;
      return failure([
        found(unknownKind, at, { name, ...(nearest && { nearest }), ...(schema && { schema }), known: names }),
      ]);
    }
    return known;
  }

  /** A schema that is no kind (don-vi, van-ban). */
  schemaShape(name: string, folder: string): SchemaPart {
    const office = this.hasOwn(folder) ? folder : undefined;
    return this.parts.get(keyOf(name, office), () => this.loadPart(name, office));
  }

  /** The office's own schema files that a kind stands on (built-in ones are checked by our own tests), and what makes others unreadable. */
  ownSchemas(name: string, office: string | undefined): OwnSchemas {
    return this.own.get(keyOf(name, office), () => this.findOwn(name, office));
  }

  private findOwn(name: string, office: string | undefined): OwnSchemas {
    const files: SchemaFile[] = [];
    const unreadable: Finding[] = [];
    const own = office === undefined ? [] : this.files.list(joinPath(office, 'schemas'));
    const open = own.length === 0 ? [] : [name + SCHEMA_ENDING];
    const seen = new Set<string>();
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (seen.has(file)) continue;
      seen.add(file);
      const path = joinPath(office ?? '', `schemas/${file}`);
      const ownFile = own.includes(file) ? this.schema(path) : undefined;
      if (ownFile !== undefined) files.push(ownFile);
      else if (own.includes(file)) unreadable.push(...(this.files.tree(path)?.findings ?? []));
      const schema = ownFile ?? this.lookup(office)(file);
      if (schema !== undefined) open.push(...referencedFiles(schema.root));
    }
    return { files, unreadable };
  }

  /** The kinds that an office can name, sorted. */
  names(office: string): string[] {
    const names = [office, this.builtIn].flatMap((folder) =>
      this.files
        .list(joinPath(folder, 'schemas'))
        .filter((file) => file.endsWith(SCHEMA_ENDING))
        .map((file) => file.slice(0, -SCHEMA_ENDING.length)),
    );
    return [...new Set(names)].filter((name) => this.isKind(name, office)).sort();
  }

  lookup(office: string | undefined): SchemaLookup {
    return (name) =>
      (office === undefined ? undefined : this.schema(joinPath(office, `schemas/${name}`))) ??
      this.schema(joinPath(this.builtIn, `schemas/${name}`));
  }

  /** Offices without kinds of their own share one reading of the built-in ones. */
  private hasOwn(folder: string): boolean {
    return this.offices.get(folder, () =>
      ['schemas', ...this.files.list(joinPath(folder, 'templates')).map((part) => `templates/${part}`)].some(
        (part) => this.files.list(joinPath(folder, part)).length > 0,
      ),
    );
  }

  private findPrebuilt(name: string, office: string | undefined): Prebuilt | undefined {
    const own = office === undefined ? [] : this.files.list(joinPath(office, 'schemas'));
    return this.prebuilt.find(name, (file) => own.includes(file));
  }

  private isKind(name: string, office: string): boolean {
    return child(this.lookup(office)(name + SCHEMA_ENDING)?.root, 'x-document') !== undefined;
  }

  private schema(path: string): SchemaFile | undefined {
    return this.schemas.get(path, () => {
      const tree = this.files.tree(path);
      if (tree?.value === undefined) return undefined;
      const root = tree.value;
      return { name: path.slice(path.lastIndexOf('/') + 1), source: root.span.source, root, findings: tree.findings };
    });
  }

  private load(name: string, office: string | undefined): Outcome<Kind> | undefined {
    const lookup = this.lookup(office);
    const ready = this.findPrebuilt(name, office);
    const { templates, own, unreadable } = this.templates(name, office);
    if (unreadable.length > 0) return failure(unreadable);
    // a built-in kind that the office leaves as it is is at hand already
    const keeper = own || ready === undefined ? office : undefined;
    const kept = keeper === undefined ? undefined : this.kept.find(name, keeper, templates, this.pathOf(keeper));
    const known = kept ?? ready;
    if (known?.document !== undefined && templates.has(MAIN_TEMPLATE)) {
      const { schema, shape, outline, document } = known;
      const kind = { name, schema, lookup, shape, outline, document, templates };
      if (keeper !== undefined && kept === undefined) this.kept.add(kind, keeper);
      return outcome(kind);
    }
    const schema = lookup(name + SCHEMA_ENDING);
    if (schema === undefined || child(schema.root, 'x-document') === undefined) return undefined;
    const findings: Finding[] = [...schema.findings, ...this.ownSchemas(name, office).unreadable];
    const shape = buildShape(schema, lookup, findings);
    if (shape.type !== 'object') return failure(findings);
    checkEquations(shape, findings);
    checkKeywords(shape, findings);
    const document = documentOf(child(schema.root, 'x-document'));
    if (!templates.has(MAIN_TEMPLATE)) findings.push(found(missingTemplate, schema.root.span, { name }));
    findings.push(...sectionsTwice(child(schema.root, 'x-outline')));
    const outline = outlineOf(child(schema.root, 'x-outline'), document.phrase);
    const kind = { name, schema, lookup, shape, outline, document, templates };
    if (keeper !== undefined && findings.length === 0) this.kept.add(kind, keeper);
    return outcome(kind, findings);
  }

  /** Where a schema file lies: the office's own comes first. */
  private pathOf(office: string): (file: string) => string {
    const own = this.files.list(joinPath(office, 'schemas'));
    return (file) => joinPath(own.includes(file) ? office : this.builtIn, `schemas/${file}`);
  }

  private loadPart(name: string, office: string | undefined): SchemaPart {
    const lookup = this.lookup(office);
    const ready = this.findPrebuilt(name, office);
    if (ready !== undefined) return { shape: ready.shape, schema: ready.schema, lookup };
    const schema = lookup(name + SCHEMA_ENDING);
    if (schema === undefined) throw new Error(`The built-in schema ${name} is missing`);
    return { shape: buildShape(schema, lookup, []) as ObjectShape, schema, lookup };
  }

  /** Nearer templates win: the office's kind, the office's shared ones, the built-in kind, the built-in shared ones. */
  private templates(name: string, office: string | undefined) {
    const templates = new Map<string, SourceText>();
    const unreadable: Finding[] = [];
    let own = false;
    for (const folder of office === undefined ? [this.builtIn] : [office, this.builtIn]) {
      for (const part of [name, SHARED_TEMPLATES]) {
        const path = joinPath(folder, `templates/${part}`);
        for (const file of this.files.list(path)) {
          const partial = file.replace(TEMPLATE_ENDING, '');
          if (partial === file || templates.has(partial)) continue;
          const text = this.files.read(`${path}/${file}`);
          if ('problem' in text) continue;
          if (text.value !== undefined) templates.set(partial, text.value);
          own ||= folder === office;
          unreadable.push(...text.findings);
        }
      }
    }
    return { templates, own, unreadable };
  }
}

interface OwnSchemas {
  readonly files: readonly SchemaFile[];
  readonly unreadable: readonly Finding[];
}

/** A schema with its shape. */
export interface SchemaPart {
  readonly shape: ObjectShape;
  readonly schema: SchemaFile;
  readonly lookup: SchemaLookup;
}

function keyOf(name: string, office: string | undefined): string {
  return `${office ?? ''}|${office === undefined ? 'built-in' : 'own'}|${name}`;
}

function documentOf(node: Node | undefined): KindDocument {
  const field = (key: string) => textOf(child(node, key)) ?? '';
  return {
    type: field('type'),
    symbol: field('symbol'),
    subject: field('subject'),
    phrase: field('phrase'),
    numbering: numberingOf(node),
    listOfTables: isTrue(child(node, 'tables')),
  };
}

function numberingOf(node: Node | undefined): readonly HeadingNumber[] {
  const levels = itemsOf(child(node, 'numbering')).flatMap((item) => textOf(item) ?? []);
  return levels.length === 0 ? USUAL_NUMBERING : (levels as HeadingNumber[]);
}
