import { readdirSync } from 'node:fs';
const files = readdirSync('/work/main/src', { recursive: true, encoding: 'utf8' }).filter((f) => /rules\.ts$/.test(f) && f !== 'rules.ts' && !f.includes('citations/rules')).sort();
const WAIVABLE = /^(check\/check-rules|citations\/)/;
const ns: Record<string,string> = {};
const rows: { code: string; expr: string; w: boolean }[] = [];
for (const f of files) {
  const name = f.replace(/^.*\//, '').replace(/-rules\.ts$/, '').replace(/-(\w)/g, (_, c) => c.toUpperCase());
  ns[f] = name + 'Rules';
  const m = await import('/work/main/src/' + f);
  for (const [n, v] of Object.entries<any>(m)) if (v && typeof v === 'object' && 'code' in v && 'message' in v) rows.push({ code: v.code, expr: `${ns[f]}.${n}`, w: WAIVABLE.test(f) });
}
rows.sort((a, b) => (a.code < b.code ? -1 : 1));
console.log(Object.entries(ns).map(([f, n]) => `import * as ${n} from './${f}';`).join('\n'));
console.log('\nW\n' + rows.filter((r) => r.w).map((r) => `  ${r.expr}, // ${r.code}`).join('\n'));
console.log('\nF\n' + rows.filter((r) => !r.w).map((r) => `  ${r.expr}, // ${r.code}`).join('\n'));
