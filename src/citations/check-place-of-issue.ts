import { type Finding, found } from '../findings/finding.ts';
import type { SourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import type { CalendarDate } from '../text/calendar-date.ts';
import { otherProvince } from './mention-rules.ts';
import { isOtherProvince } from './provinces.ts';

export interface PlaceContext {
  /** The province of the agency's seat: `Bà Rịa - Vũng Tàu`. */
  readonly province: string;
  readonly reportDate?: CalendarDate | undefined;
}

/** `Hải Phòng, ngày 08 tháng 02 năm 2024`, alone on its line, with or without the figures. */
const PLACE_AND_DATE = /^[\s*_>|]*(\p{Lu}[\p{L}\s.–-]{1,40}?),\s*ngày\s*[\d.…_\s]*tháng\s*[\d.…_\s]*năm/gmu;

/** L19: the place before the date is in the agency's province. */
export function checkPlaceOfIssue(source: SourceText, { province, reportDate }: PlaceContext): Finding[] {
  const findings: Finding[] = [];
  for (const match of source.text.matchAll(PLACE_AND_DATE)) {
    const place = match[1] ?? '';
    if (!isOtherProvince(place, province, reportDate)) continue;
    const start = match.index + match[0].indexOf(place);
    findings.push(found(otherProvince, span(source, start, start + place.length), { place, province }));
  }
  return findings;
}
