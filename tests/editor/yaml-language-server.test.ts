import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type CompletionItem,
  createProtocolConnection,
  type Diagnostic,
  type Hover,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { EXAMPLE, ROOT } from '../support/run-cli.ts';

const SOURCE = join(EXAMPLE, 'q3-2024.yaml');
const server = spawn(process.execPath, [
  join(ROOT, 'node_modules/yaml-language-server/bin/yaml-language-server'),
  '--stdio',
]);
let connection: ProtocolConnection;
const diagnostics = new Map<string, (found: Diagnostic[]) => void>();

beforeAll(async () => {
  connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
    items.map(({ section }) =>
      section === 'yaml' ? { validate: true, hover: true, completion: true, schemaStore: { enable: false } } : {},
    ),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onNotification('textDocument/publishDiagnostics', (found: { uri: string; diagnostics: Diagnostic[] }) =>
    diagnostics.get(found.uri)?.(found.diagnostics),
  );
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(ROOT).href,
    capabilities: { workspace: { configuration: true }, textDocument: { hover: { contentFormat: ['markdown'] } } },
  });
  await connection.sendNotification('initialized', {});
});

afterAll(() => {
  connection.dispose();
  server.kill();
});

let version = 0;

/** Opens a text in the place of an example's file, whose first line names the schema. */
async function open(text: string, name = `editor-${++version}.yaml`): Promise<{ uri: string; found: Diagnostic[] }> {
  const uri = pathToFileURL(resolve(EXAMPLE, name)).href;
  const found = new Promise<Diagnostic[]>((done) => diagnostics.set(uri, done));
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: ++version, text },
  });
  return { uri, found: await found };
}

const text = readFileSync(SOURCE, 'utf8');

test('each source names a schema by which the example is right', async () => {
  for (const file of ['q3-2024.yaml', 'don-vi.yaml', 'van-ban.yaml']) {
    const content = readFileSync(join(EXAMPLE, file), 'utf8');
    expect(content).toMatch(/^# yaml-language-server: \$schema=\S+\.schema\.json\n/);
    expect((await open(content)).found.map(({ message }) => message)).toEqual([]);
  }
});

test('a misspelt key and a wrong type are errors', async () => {
  const { found } = await open(
    text.replace('    da_thuc_hien: 15\n', '    da_thuc_hienn: 15\n').replace('tai_so: 8', 'tai_so: [8]'),
  );
  const messages = found.map(({ message }) => message).join('\n');
  expect(messages).toContain('da_thuc_hienn');
  expect(found.some(({ range }) => text.split('\n')[range.start.line]?.includes('tai_so'))).toBe(true);
});

test('hover shows the Vietnamese title and description of a figure', async () => {
  const { uri } = await open(text);
  const line = text.split('\n').findIndex((one) => one.includes('tai_so: 8'));
  const hover = await connection.sendRequest<Hover>('textDocument/hover', {
    textDocument: { uri },
    position: { line, character: 4 },
  });
  expect(JSON.stringify(hover.contents)).toContain('TTHC thực hiện tại Sở');
});

test('completion offers the keys of a form', async () => {
  const broken = text.replace('    qua_han: 11\n', '    qua\n');
  const { uri } = await open(broken);
  const line = broken.split('\n').indexOf('    qua');
  const completion = await connection.sendRequest<{ items: CompletionItem[] }>('textDocument/completion', {
    textDocument: { uri },
    position: { line, character: 7 },
  });
  expect(completion.items.map(({ label }) => label)).toContain('qua_han');
});
