import type { Language } from '../../findings/finding.ts';
import { visible } from '../../report/display-cells.ts';
import { counted, foundWords, grouped, summaryOf } from '../../report/summary.ts';
import type { Rebuild } from './watched-build.ts';

interface LineWords {
  readonly changed: (paths: string) => string;
  readonly built: (share: string, names: string) => string;
  readonly proved: (share: string, names: string) => string;
  readonly wrote: (paths: string) => string;
  /** Nothing was written: the documents would be the same, or there are errors. */
  readonly same: string;
  readonly kept: string;
  readonly elsewhere: (errors: string) => string;
  readonly more: (count: string) => string;
}

const LINE: Readonly<Record<Language, LineWords>> = {
  vi: {
    changed: (paths) => `${paths} thay đổi: `,
    built: (share, names) => `dựng ${share} nguồn${names}`,
    proved: (share, names) => `kiểm tra ${share} nguồn${names}`,
    wrote: (paths) => `, ghi ${paths}`,
    same: ', văn bản như cũ',
    kept: ', giữ nguyên văn bản cũ',
    elsewhere: (errors) => `; còn ${errors} ở nguồn khác`,
    more: (count) => `và ${count} tệp nữa`,
  },
  en: {
    changed: (paths) => `${paths} changed: `,
    built: (share, names) => `built ${share} sources${names}`,
    proved: (share, names) => `proved ${share} sources${names}`,
    wrote: (paths) => `, wrote ${paths}`,
    same: ', the documents are as before',
    kept: ', earlier documents are kept',
    elsewhere: (errors) => `; ${errors} left in other sources`,
    more: (count) => `and ${count} more`,
  },
};

/**
 * `q3-2024.noi-dung.md thay đổi: dựng 1/3 nguồn (q3-2024.yaml), ghi out/q3-2024.md, out/q3-2024.docx. Không có lỗi; 34 ms.`
 * `writes`: whether documents are written at all.
 */
export function rebuildLine(
  { changed, sources, of, written, findings, elsewhere }: Rebuild,
  milliseconds: number,
  { language, writes }: { readonly language: Language; readonly writes: boolean },
): string {
  const words = LINE[language];
  const summary = summaryOf(findings, sources);
  const names = (paths: readonly string[]) => firstNames(paths, words);
  const share = `${grouped(sources.length)}/${grouped(of)}`;
  const everything = sources.length === of && changed.length === 0;
  const listed = sources.length === 0 || everything ? '' : ` (${names(sources)})`;
  const nothing = summary.errors > 0 ? words.kept : words.same;
  const products = written.length > 0 ? words.wrote(names(written)) : writes && sources.length > 0 ? nothing : '';
  const sentence = `${(writes ? words.built : words.proved)(share, listed)}${products}`;
  const before = changed.length > 0 ? words.changed(names(changed)) : '';
  const left = elsewhere > 0 ? words.elsewhere(counted('error', elsewhere, language)) : '';
  return `${capital(before + sentence)}. ${foundWords(summary, language)}${left}; ${Math.round(milliseconds)} ms.`;
}

const SHOWN = 4;

function firstNames(paths: readonly string[], words: LineWords): string {
  const more = paths.length - SHOWN;
  const first = paths.slice(0, SHOWN).map(visible).join(', ');
  return more > 0 ? `${first} ${words.more(grouped(more))}` : first;
}

/** A sentence; a path that it begins with stays as it is. */
function capital(sentence: string): string {
  return /^(dựng|kiểm|built|proved)/.test(sentence) ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : sentence;
}
