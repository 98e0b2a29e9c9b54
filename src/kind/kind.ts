import type { SourceText } from '../source/source-text.ts';
import type { HeadingNumber, OutlineSection } from './outline.ts';
import type { SchemaFile, SchemaLookup } from './schema-file.ts';
import type { ObjectShape } from './shape.ts';

/** A kind of document: one JSON Schema, one template with its partials. Built-in and user-made kinds are the same thing. */
export interface Kind {
  readonly name: string;
  readonly schema: SchemaFile;
  /** Finds the schema files that this one refers to. */
  readonly lookup: SchemaLookup;
  readonly shape: ObjectShape;
  readonly outline: readonly OutlineSection[];
  readonly document: KindDocument;
  /** Template sources by partial name (`main` is the main template). */
  readonly templates: ReadonlyMap<string, SourceText>;
}

/** What `x-document` says: the document's type and symbol by decree 30, its subject, and the form's phrase for an empty section. */
export interface KindDocument {
  readonly type: string;
  readonly symbol: string;
  /** A one-line template, e.g. `công tác cải cách hành chính {{ky.ten}}`. */
  readonly subject: string;
  readonly phrase: string;
  /** How headings are numbered, from the first level down. */
  readonly numbering: readonly HeadingNumber[];
  /** Whether the document lists its numbered tables before the body. */
  readonly listOfTables: boolean;
}
