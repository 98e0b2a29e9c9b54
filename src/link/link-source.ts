import { type Finding, found } from '../findings/finding.ts';
import { countOf } from '../findings/order.ts';
import type { OutlineChanges } from '../kind/effective-outline.ts';
import type { Kind } from '../kind/kind.ts';
import type { KindLibrary } from '../kind/kind-library.ts';
import type { ObjectShape, Shape } from '../kind/shape.ts';
import { controlCharacters } from '../parse/characters.ts';
import { MapNode, type Node, type ScalarNode } from '../parse/tree.ts';
import { baseName, folderOf, joinPath } from '../read/files.ts';
import type { Files } from '../read/read-source.ts';
import type { SourceText } from '../source/source-text.ts';
import { type Span, span } from '../source/span.ts';
import { nearestName } from '../text/nearest-name.ts';
import { checkSchemaFile } from '../validate/meta-schema.ts';
import { validateSource } from '../validate/validate-source.ts';
import type { Envelope } from './envelope.ts';
import { agencyMissing, fileMissing, fileNotReadable, missingKind, unknownCitation } from './link-rules.ts';
import { readEnvelope } from './read-envelope.ts';
import { type LayoutChoice, readLayout } from './read-layout.ts';
import { readOutlineChanges } from './read-outline-changes.ts';
import { field, readRegister } from './read-register.ts';
import type { Register } from './register.ts';

export const AGENCY = 'don-vi';
const REGISTER = 'van-ban';

/** What a source is linked with. */
export interface Linked {
  readonly previous?: Link;
  readonly plan?: Link;
  readonly compose: {
    readonly envelope: Envelope;
    readonly register: Register;
    readonly agency: Node;
    readonly agencyShape: ObjectShape;
    readonly narrative?: SourceText;
    readonly outline?: OutlineChanges;
  };
  /** How the agency wants its documents laid out. */
  readonly layout: LayoutChoice;
  /** The ids of the register's documents that the source or its narrative cites. */
  readonly cited: ReadonlySet<string>;
  /** There is a register, but nothing of it can be read: that a document is missing from it says nothing. */
  readonly registerLost: boolean;
}

export interface Link {
  readonly path: string;
  readonly at: Span;
}

/** The kind that a source names in `loai`. */
export function sourceKind(root: Node, kinds: KindLibrary, findings: Finding[]): Kind | undefined {
  const { source } = root.span;
  const named = field(root, 'loai');
  if (named?.type !== 'scalar' || named.value === null) {
    const at = named?.span ?? startOf(root);
    findings.push(found(missingKind, at, { known: kinds.names(folderOf(source.path)) }));
    return undefined;
  }
  const { value, findings: faults } = kinds.find(named.written, source, named.span);
  // one that was kept had no fault
  const schemas = value?.schema.kept === undefined ? kinds.ownSchemas(named.written, folderOf(source.path)).files : [];
  const schemaFaults = schemas.flatMap(checkSchemaFile);
  // with a fault of its form (no "x-document", no object) a schema is no kind; the fault says more
  findings.push(...(value === undefined && schemaFaults.length > 0 ? [] : faults), ...schemaFaults);
  // what a faulty kind says of a source would bury its own fault
  return countOf([...faults, ...schemaFaults], 'error') > 0 ? undefined : value;
}

/** Where a finding about a whole file points. */
function startOf(root: Node): Span {
  const { source, start } = root.span;
  return span(source, start, start + 1);
}

export function linkSource(
  path: string,
  root: Node,
  kind: Kind,
  files: Files,
  kinds: KindLibrary,
  findings: Finding[],
): Linked {
  const linker = new Linker(path, root, files, kinds, findings);
  const agency = linker.part(AGENCY, 'don_vi');
  if (agency.absent) findings.push(found(agencyMissing, startOf(root), { path: agency.path }));
  const before = findings.length;
  const register = linker.part(REGISTER, 'van_ban');
  const known = readRegister(register.root);
  const registerLost = known.size === 0 && countOf(findings.slice(before), 'error') > 0;
  const cited = citedIds(root, kind.shape, known, register.path, registerLost ? [] : findings);
  const narrative = linker.narrative();
  const previous = linker.link('ky_truoc');
  const plan = linker.link('ke_hoach');
  const outline = readOutlineChanges(field(root, 'de_cuong'), kind);
  const layout = readLayout(agency.root);
  if (layout.stationery !== undefined) linker.readable(layout.stationery.path, layout.stationery.at);
  return {
    layout,
    ...(previous !== undefined && { previous }),
    ...(plan !== undefined && { plan }),
    compose: {
      envelope: readEnvelope(root, agency.root, kind, findings),
      register: known,
      agency: agency.root,
      agencyShape: agency.shape,
      ...(narrative !== undefined && { narrative }),
      ...(outline !== undefined && { outline }),
    },
    cited: new Set([...cited, ...idsIn(narrative)]),
    registerLost,
  };
}

/** A file that an office's sources share. `absent`: nobody named it and it does not exist. */
interface Part {
  readonly root: Node;
  readonly shape: ObjectShape;
  readonly path: string;
  readonly absent: boolean;
}

class Linker {
  private readonly root: Node;
  private readonly folder: string;
  private readonly name: string;
  private readonly files: Files;
  private readonly kinds: KindLibrary;
  private readonly findings: Finding[];

  constructor(path: string, root: Node, files: Files, kinds: KindLibrary, findings: Finding[]) {
    this.root = root;
    this.folder = folderOf(path);
    this.name = baseName(path);
    this.files = files;
    this.kinds = kinds;
    this.findings = findings;
  }

  /** A file that every source of the office shares, validated by its own schema; empty where the office has none. */
  part(name: string, key: string): Part {
    const named = this.named(key);
    const path = joinPath(this.folder, named?.written ?? `${name}.yaml`);
    const { shape, schema, lookup } = this.kinds.schemaShape(name, this.folder);
    const tree = named === undefined || this.readable(path, named.span) ? this.files.tree(path) : undefined;
    const nothing: Part = {
      root: new MapNode(this.root.span, new Map()),
      shape,
      path,
      absent: true,
    };
    if (tree === undefined) return { ...nothing, absent: named === undefined };
    for (const finding of tree.findings) this.findings.push(finding);
    if (tree.value === undefined) return { ...nothing, absent: false };
    for (const finding of validateSource(tree.value, schema, lookup, shape)) this.findings.push(finding);
    return { root: tree.value, shape, path, absent: false };
  }

  narrative(): SourceText | undefined {
    const named = this.named('noi_dung');
    const path = joinPath(this.folder, named?.written ?? `${this.name}.noi-dung.md`);
    if (named !== undefined && !this.readable(path, named.span)) return undefined;
    const read = this.files.read(path);
    if ('problem' in read) return undefined;
    const control = read.value && controlCharacters(read.value);
    this.findings.push(...read.findings, ...(control === undefined ? [] : [control]));
    return control === undefined ? read.value : undefined;
  }

  link(key: string): Link | undefined {
    const named = this.named(key);
    if (named === undefined) return undefined;
    const path = joinPath(this.folder, named.written);
    return this.readable(path, named.span) ? { path, at: named.span } : undefined;
  }

  private named(key: string): ScalarNode | undefined {
    const node = field(this.root, key);
    return node?.type === 'scalar' && node.value !== null ? node : undefined;
  }

  readable(path: string, at: Span): boolean {
    const read = this.files.read(path);
    if (!('problem' in read)) return true;
    const { problem } = read;
    this.findings.push(
      problem === 'missing' ? found(fileMissing, at, { path }) : found(fileNotReadable, at, { path, problem }),
    );
    return false;
  }
}

/** The ids that the source cites; each `x-citation` must name a document of the register. */
function citedIds(root: Node, shape: Shape, register: Register, path: string, findings: Finding[]): Set<string> {
  const cited = new Set<string>();
  const visit = (node: Node, shape: Shape): void => {
    if (shape.type === 'text' && shape.meaning === 'citation' && node.type === 'scalar' && node.value !== null) {
      const id = node.written;
      cited.add(id);
      if (register.has(id)) return;
      const nearest = nearestName(id, register.keys());
      findings.push(
        found(unknownCitation, node.span, { id, register: path, ...(nearest !== undefined && { nearest }) }),
      );
    } else if (shape.type === 'list' && node.type === 'list') {
      for (const item of node.items) visit(item, shape.item);
    } else if (shape.type === 'object' && node.type === 'map') {
      for (const { key, value } of node.entries.values()) {
        const property = shape.properties.get(key) ?? shape.others;
        if (property !== undefined && property.type !== 'figure') visit(value, property);
      }
    }
  };
  visit(root, shape);
  return cited;
}

/** The ids in a narrative's `{{vb "id"}}`; that they exist is checked with the template. */
function idsIn(narrative: SourceText | undefined): string[] {
  return [...(narrative?.text.matchAll(/\{\{~?\s*vb\s+["']([^"']+)["']/g) ?? [])].map((match) => match[1] ?? '');
}
