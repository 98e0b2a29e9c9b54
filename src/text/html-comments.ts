import { SourceText } from '../source/source-text.ts';

/** A narrative with its HTML comments blanked, so that places stay right. What an author notes there is not part of the report. */
export function withoutComments(source: SourceText): SourceText {
  if (!source.text.includes('<!--')) return source;
  const text = source.text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
  return new SourceText(source.path, text);
}
