import type { CST, Document } from 'yaml';
import { type Finding, found } from '../findings/finding.ts';
import { failure, type Outcome, outcome } from '../findings/outcome.ts';
import type { SourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import { TreeBuilder } from './build-tree.ts';
import { controlCharacters } from './characters.ts';
import { emptyFile, unknownTag } from './parse-rules.ts';
import { syntaxErrors } from './syntax-errors.ts';
import type { Node } from './tree.ts';
import { readUsualYaml } from './usual-yaml.ts';
import { yamlLibrary } from './yaml-library.ts';
import { yamlStream } from './yaml-stream.ts';

/**
 * A YAML 1.2 (or JSON) source → its tree with places. Any text gives an outcome: nothing throws, recurses without bound or
 * expands without bound. Where the writing itself is broken there is no tree, since its shape would be guesswork; a duplicate or
 * forbidden key is a finding beside the tree, which then holds the first value.
 */
export function parseYaml(source: SourceText): Outcome<Node> {
  const control = controlCharacters(source);
  if (control !== undefined) return failure([control]);
  const usual = readUsualYaml(source);
  return usual === undefined ? parseAnyYaml(source) : outcome(usual);
}

/** As `parseYaml`, by the library alone. */
export function parseAnyYaml(source: SourceText): Outcome<Node> {
  const stream = yamlStream(source);
  if (!stream.complete) return failure(stream.findings);
  const document = compose(source, stream.tokens);
  const syntax = syntaxErrors(
    source,
    document.errors.filter((error) => error.code !== 'TAG_RESOLVE_FAILED'),
  );
  const tags = unknownTags(source, document);
  if (syntax.length > 0) return failure([...stream.findings, ...syntax, ...tags]);
  const builder = new TreeBuilder(source);
  const root = builder.build(document.contents, source.text.length);
  const findings = [...stream.findings, ...tags, ...builder.findings];
  if (root.type === 'scalar' && root.value === null && !builder.incomplete) {
    return failure([...findings, found(emptyFile, span(source, 0, firstLineEnd(source)), {})]);
  }
  return builder.incomplete ? failure(findings) : outcome(root, findings);
}

/**
 * The library's own check of duplicate keys compares every key with every other one, and its tags make dates and sets: both are
 * left out. The tree builder finds duplicates itself.
 */
function compose(source: SourceText, tokens: Iterable<CST.Token>): Document {
  const composer = new (yamlLibrary().Composer)({
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    resolveKnownTags: false,
  });
  const [document] = composer.compose(tokens, true, source.text.length);
  return document as Document; // a forced document comes even from an empty stream
}

function unknownTags(source: SourceText, document: Document): Finding[] {
  return [...document.errors, ...document.warnings]
    .filter((problem) => problem.code === 'TAG_RESOLVE_FAILED' || problem.code === 'BAD_COLLECTION_TYPE')
    .map(({ pos: [start, end] }) =>
      found(unknownTag, span(source, start, end), { tag: source.text.slice(start, end) }),
    );
}

function firstLineEnd(source: SourceText): number {
  const end = source.text.indexOf('\n');
  return end === -1 ? source.text.length : end;
}
