import type { Kind } from '../kind/kind.ts';
import type { OutlineSection } from '../kind/outline.ts';
import type { ObjectShape, Shape } from '../kind/shape.ts';
import type { Period } from '../numbers/period.ts';
import { periodYaml } from './roll-over.ts';

/** What every kind's envelope holds; a new source starts with kind and period alone. */
const ENVELOPE = new Set(
  'loai ky so ngay don_vi van_ban noi_dung ky_truoc ke_hoach can_cu kinh_gui ky_ten noi_nhan do_khan luu_hanh soan_thao phu_luc de_cuong giay_mau'.split(
    ' ',
  ),
);

/** A source of a kind with nothing filled in: what is required as empty keys, what is optional as comments. */
export function blankSource(kind: Kind, period: Period, schemaPath: string): string {
  const head = `# yaml-language-server: $schema=${schemaPath}\nloai: ${kind.name}\n${periodYaml(period)}`;
  const keys = [...kind.shape.properties].filter(([key]) => !ENVELOPE.has(key));
  return `${head}\n${keys.map(([key, shape]) => entry(key, shape, kind.shape, '', '')).join('')}`;
}

/** `out`: `# ` inside something optional. */
function entry(key: string, shape: Shape, within: ObjectShape, indent: string, out: string): string {
  const mark = out !== '' || !within.required.has(key) ? '# ' : '';
  const start = `${mark}${indent}${key}:`;
  switch (shape.type) {
    case 'object':
      return `${start}${words(shape)}\n${inside(shape, `${indent}  `, mark)}`;
    case 'list':
      return `${start}${words(shape)}\n${item(shape.item, `${indent}  `, mark)}`;
    default:
      return `${start}${words(shape)}\n`;
  }
}

function inside(shape: ObjectShape, indent: string, out: string): string {
  return [...shape.properties].map(([key, property]) => entry(key, property, shape, indent, out)).join('');
}

/** The first item of a list: its first key stands behind the dash. */
function item(shape: Shape, indent: string, out: string): string {
  if (shape.type !== 'object') return `${out}${indent}-${words(shape)}\n`;
  const lines = inside(shape, `${indent}  `, out);
  const first = `${out}${indent}  `;
  return lines.startsWith(first) ? `${out}${indent}- ${lines.slice(first.length)}` : `${out}${indent}-\n${lines}`;
}

function words({ title, description }: Shape): string {
  const text = [title, description].filter((one) => one !== undefined).join(': ');
  return text === '' ? '' : ` # ${text.replace(/\s+/g, ' ')}`;
}

/** The narrative's headings, one a section of the outline. */
export function blankNarrative(sections: readonly OutlineSection[], level = 1): string {
  return sections
    .map(
      ({ title, short, sections: inner }) =>
        `${'#'.repeat(Math.min(level, 6))} ${short ?? title}\n\n${blankNarrative(inner, level + 1)}`,
    )
    .join('');
}
