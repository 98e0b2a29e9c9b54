import { SourceText } from '../source/source-text.ts';
import { RecentTexts } from './recent-texts.ts';

const texts = new RecentTexts<string>();

/** A narrative with its HTML comments blanked, so that places stay right. What an author notes there is not part of the report. */
export function withoutComments(source: SourceText): SourceText {
  return source.once(blanked);
}

function blanked(source: SourceText): SourceText {
  const text = texts.get(source.text, blankComments);
  return text === source.text ? source : new SourceText(source.path, text, source.ordinary || undefined);
}

/** The text with spaces for its comments; their line ends stay. */
export function blankComments(text: string): string {
  const pieces: string[] = [];
  let kept = 0;
  for (let open = text.indexOf('<!--'); open !== -1; open = text.indexOf('<!--', kept)) {
    const close = text.indexOf('-->', open + 4);
    if (close === -1) break;
    pieces.push(text.slice(kept, open), text.slice(open, close + 3).replace(/[^\n]/g, ' '));
    kept = close + 3;
  }
  return kept === 0 ? text : pieces.join('') + text.slice(kept);
}
