import { resolve } from 'node:path';
import { nodeFiles } from '../../src/cli/node-files.ts';
import type { Kind } from '../../src/kind/kind.ts';
import { KindLibrary, type SchemaPart } from '../../src/kind/kind-library.ts';
import { Files } from '../../src/read/read-source.ts';
import { SourceText } from '../../src/source/source-text.ts';
import { span } from '../../src/source/span.ts';

/** The built-in schemas and templates, with paths from the package's folder. */
export class BuiltIn {
  readonly files = new Files(nodeFiles(resolve(import.meta.dirname, '../..')));
  readonly library = new KindLibrary(this.files, '');

  /** Names of all schemas that data is checked against. */
  schemaNames(): string[] {
    const parts = ['don-vi', 'van-ban'].filter((name) => this.files.text(`schemas/${name}.schema.json`) !== undefined);
    return [...this.library.names(NOWHERE), ...parts];
  }

  part(name: string): SchemaPart {
    return this.library.schemaShape(name, NOWHERE);
  }

  kind(name: string): Kind {
    const source = new SourceText(`${NOWHERE}/bao-cao.yaml`, '');
    const { value, findings } = this.library.find(name, source, span(source, 0, 0));
    if (value === undefined || findings.length > 0) throw new Error(`The built-in kind ${name} has findings`);
    return value;
  }

  kindNames(): string[] {
    return this.library.names(NOWHERE);
  }
}

/** An office without schemas and templates of its own. */
const NOWHERE = 'don-vi-khong-co-gi-rieng';
