import fc from 'fast-check';
import Handlebars from 'handlebars';
import { expect, test } from 'vitest';
import { topFrame } from '../../src/compose/frame.ts';
import { HELPERS, printable } from '../../src/compose/helpers.ts';
import { isLeaf, Leaves } from '../../src/compose/leaves.ts';
import { type Run, runTemplate } from '../../src/compose/run-template.ts';
import { isHelperCall } from '../../src/compose/site.ts';
import { isTemplate, parseTemplate, type Template } from '../../src/compose/template.ts';
import type { ViewObject } from '../../src/compose/view.ts';
import { SourceText } from '../../src/source/source-text.ts';
import { span } from '../../src/source/span.ts';

const PARTIALS = {
  dong: '- {{ten}}: {{so}} {{@root.ten}}\n',
  khoi: '{{#each hang}}\n  {{> dong}}\n{{/each}}\n{{#if ten}}{{ten}}{{else}}không{{/if}}',
  voi: '{{ten}}/{{them}}/{{../ten}}',
};

function parsed(name: string, text: string): Template | undefined {
  const source = new SourceText(name, text);
  const template = parseTemplate(name, span(source, 0, text.length));
  return isTemplate(template) ? template : undefined;
}

/** Prints a path; the name can't be written in a template. */
const PRINT = ' in';

type Block = (value: unknown, self: unknown, options: Handlebars.HelperOptions, run: Run) => string;

/** What a block is to do, in terms of Handlebars. */
const BLOCKS: Readonly<Record<string, Block>> = {
  if: (value, self, options) => (isPresent(value) ? options.fn(self) : options.inverse(self)),
  unless: (value, self, options) => (isPresent(value) ? options.inverse(self) : options.fn(self)),
  with: (value, self, { fn, inverse, data }) =>
    isPresent(value) ? fn(value, { data, blockParams: [value] }) : inverse(self),
  each: (list, self, { fn, inverse, data }) => {
    if (!isPresent(list)) return inverse(self);
    const entries = Object.entries(list as object);
    const turns = entries.map(([key, item], index) => {
      const [first, last] = [index === 0, index === entries.length - 1];
      const own = { ...data, key, index, stt: index + 1, first, last, _parent: data };
      return fn(item, { data: own, blockParams: [item, key] });
    });
    return entries.length === 0 ? inverse(self) : turns.join('');
  },
  muc: (id, self, { fn }, run) => {
    const name = id as string;
    if (!run.wanted.has(name)) return '';
    const { text, leaves } = run.sections.get(name) ?? { text: '', leaves: new Leaves() };
    const outer = run.leaves;
    run.leaves = leaves;
    run.sections.set(name, { text: text + fn(self), leaves });
    run.leaves = outer;
    return '';
  },
};

function isPresent(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false && value !== '';
}

/** Handlebars itself with our helpers; every `{{path}}` becomes a call of a printing helper. */
function byHandlebars(text: string, root: ViewObject, run: Run): string {
  const environment = Handlebars.create();
  for (const name of Object.keys(environment.helpers)) environment.unregisterHelper(name);
  const marked = (value: unknown) => (isLeaf(value) ? run.leaves.mark(value) : value);
  for (const [name, { give }] of [...Object.entries(HELPERS), [PRINT, {}] as const]) {
    environment.registerHelper(name, function call(this: unknown, ...values: unknown[]) {
      const options = values.pop() as Handlebars.HelperOptions;
      const block = BLOCKS[name];
      if (block !== undefined) return block(values[0], this, options, run);
      const frame = topFrame(run, TEMPLATE, this);
      const asked = { frame, site: () => ({ at: span(TEMPLATE.source, 0, 0), text: '', parts: [] }) };
      if (give === undefined) return marked(printable(values[0], asked));
      return marked(give({ ...asked, values, hash: options.hash }));
    });
  }
  const options = { data: true, noEscape: true, knownHelpersOnly: true, knownHelpers: known() };
  for (const [name, partial] of Object.entries(PARTIALS)) {
    environment.registerPartial(name, environment.compile(printing(Handlebars.parse(partial)), options));
  }
  return environment.compile(printing(Handlebars.parse(text)), options)(root, { data: { run, root } });
}

function known(): Record<string, boolean> {
  return Object.fromEntries([...Object.keys(HELPERS), PRINT].map((name) => [name, true]));
}

function printing(program: hbs.AST.Program): hbs.AST.Program {
  const body = program.body.map((node) => {
    if (node.type === 'BlockStatement') {
      const block = node as hbs.AST.BlockStatement;
      const inverse = block.inverse && printing(block.inverse);
      return { ...block, program: block.program && printing(block.program), inverse };
    }
    if (node.type !== 'MustacheStatement' || isHelperCall(node as hbs.AST.MustacheStatement)) return node;
    const path = { type: 'PathExpression', data: false, depth: 0, parts: [PRINT], original: PRINT, loc: node.loc };
    return { ...node, path, params: [(node as hbs.AST.MustacheStatement).path] };
  });
  return { ...program, body } as hbs.AST.Program;
}

const TEMPLATE = parsed('trong', '') as Template;

function newRun(root: ViewObject): Run {
  const wanted = new Set(['mo_dau']);
  const partials = new Map(Object.entries(PARTIALS).map(([name, one]) => [name, parsed(name, one) as Template]));
  return {
    leaves: new Leaves(),
    partials,
    root,
    wanted,
    sections: new Map(),
    findings: [],
    draft: true,
    compared: false,
  };
}

const piece = fc.constantFrom(
  ...[
    '{{ten}}',
    '{{so}}',
    '{{nhom.ten}}',
    '{{nhom.khong_co}}',
    '{{@root.ten}}',
    '{{this.ten}}',
    '{{../ten}}',
    '{{../../ten}}',
    '{{khoa}}',
  ],
  ...[
    '{{#if ten}}',
    '{{#if khong_co}}',
    '{{else}}',
    '{{/if}}',
    '{{#unless ten}}',
    '{{/unless}}',
    '{{#with nhom}}',
    '{{/with}}',
  ],
  ...[
    '{{#each hang}}',
    '{{#each hang as |dong khoa|}}',
    '{{dong.ten}}',
    '{{/each}}',
    '{{@stt}}',
    '{{@index}}',
    '{{#if @last}}',
    '{{@../stt}}',
  ],
  ...[
    '{{> dong}}',
    '  {{> khoi}}\n',
    '{{> voi nhom them="x"}}',
    '{{> dong nhom}}',
    '{{> voi them=so}}',
    '{{! ghi chú }}',
    '{{else if so}}',
  ],
  ...[
    'chữ',
    '\n',
    '  ',
    '{{~ten~}}',
    '{{#if (bang ten "Sở Y tế")}}',
    '{{#muc "mo_dau"}}',
    '{{/muc}}',
    '{{hang.0.ten}}',
    '{{noi_dung}}',
    '{{.}}',
  ],
);

test('a template runs as Handlebars runs it', () => {
  const root: ViewObject = {
    ...{ ten: 'Sở Y tế', so: '12', nhom: { ten: 'Phòng Tổ chức', hang: [{ ten: 'trong nhóm', so: '1' }] } },
    hang: [{ ten: 'a', so: '1' }, { ten: 'b', nhom: { ten: 'sâu' } }, { so: '3' }],
  };
  let compared = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
      const text = pieces.join('');
      const template = parsed('main', text);
      if (template === undefined) return;
      const [mine, theirs] = [newRun(root), newRun(root)];
      expect(runTemplate(template, mine), text).toBe(byHandlebars(text, root, theirs));
      expect(mine.sections).toEqual(theirs.sections);
      compared += 1;
    }),
    { numRuns: 3000 },
  );
  expect(compared).toBeGreaterThan(300);
});
