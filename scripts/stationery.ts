/**
 * Makes the stationery of the built-in layout profiles with the docx library and writes it as a module:
 * `npx tsx scripts/stationery.ts`. The result is committed; a test holds that it is what this script makes.
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  AlignmentType,
  Document,
  Header,
  type INumberingOptions,
  type ISectionOptions,
  LevelFormat,
  LevelSuffix,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { type LayoutProfile, PROFILE_13, PROFILE_14 } from '../src/write/docx/profile.ts';
import { STYLE } from '../src/write/docx/style-ids.ts';
import { twipsOfMillimetres } from '../src/write/docx/units.ts';
import { stationeryStyles } from './stationery-styles.ts';
import * as mend from './stationery-xml.ts';

const MODULE = new URL('../src/write/docx/stationery.generated.ts', import.meta.url);
/** As many as `DEEPEST_LEVEL` in src/write/docx/lists.ts allows. */
const LEVELS = [0, 1, 2, 3, 4];
const DRAFT = 'DỰ THẢO';
/** Half-points: with the page number it still fits into the top margin. */
const DRAFT_SIZE = 18;
/** Deeper levels step in by this much (twips); the first two stand at the first line, as in the decree's samples. */
const LEVEL_STEP = 360;
const FIXED_STYLES = ['Normal', 'TableNormal', 'DefaultParagraphFont', 'Heading1', 'Heading2', 'Heading3', 'Heading4'];
/** The library makes no table styles. */
const TABLE_GRID =
  '<w:style w:type="table" w:styleId="TableGrid">' +
  '<w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/><w:tblPr><w:tblBorders>' +
  ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('') +
  '</w:tblBorders></w:tblPr></w:style>';

/** The text of the generated module. */
export async function stationeryModule(): Promise<string> {
  const parts = await libraryParts(PROFILE_14);
  const smaller = await libraryParts(PROFILE_13);
  const [portrait, landscape] = mend.sectionProperties(part(parts, 'word/document.xml'));
  const constants: readonly (readonly [name: string, xml: string])[] = [
    ['styles14', styles(parts)],
    ['styles13', styles(smaller)],
    ['numbering', tidy(mend.dropSampleNumbering(part(parts, 'word/numbering.xml')))],
    ['settings', tidy(mend.mendSettings(part(parts, 'word/settings.xml')))],
    ['fontTable', tidy(mend.fontTable(PROFILE_14.font))],
    ['footnotes', tidy(mend.mendFootnoteSeparators(part(parts, 'word/footnotes.xml')))],
    ['header', tidy(part(parts, 'word/header1.xml'))],
    ['firstHeader', tidy(part(parts, 'word/header2.xml'))],
    ['draftHeader', tidy(part(parts, 'word/header3.xml'))],
    ['draftFirstHeader', tidy(part(parts, 'word/header4.xml'))],
    ['portrait', portrait ?? ''],
    ['landscape', landscape ?? ''],
  ];
  return [
    '// Made by scripts/stationery.ts with the docx library from src/write/docx/profile.ts. Do not edit.',
    ...constants.map(([name, xml]) => `export const ${name} = \`${xml}\`;`),
    '',
  ].join('\n\n');
}

type Parts = Readonly<Record<string, string>>;

async function libraryParts(profile: LayoutProfile): Promise<Parts> {
  const document = new Document({
    styles: stationeryStyles(profile),
    numbering: numbering(profile),
    sections: [section(profile, false), section(profile, true)],
  });
  const files = unzipSync(await Packer.toBuffer(document));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The second section carries the headers of a draft. */
function section(profile: LayoutProfile, second: boolean): ISectionOptions {
  const millimetres = twipsOfMillimetres;
  const { margins, paper } = profile;
  const draftLine = new Paragraph({
    style: STYLE.header,
    children: [new TextRun({ text: DRAFT, bold: true, size: DRAFT_SIZE })],
  });
  const pageNumber = new Paragraph({
    style: STYLE.header,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: millimetres(paper.width),
          height: millimetres(paper.height),
          orientation: second ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: millimetres(margins.top),
          bottom: millimetres(margins.bottom),
          left: millimetres(margins.left),
          right: millimetres(margins.right),
          header: millimetres(margins.header),
          footer: millimetres(margins.header),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({ children: second ? [pageNumber, draftLine] : [pageNumber] }),
      first: new Header({ children: second ? [draftLine] : [new Paragraph({ style: STYLE.header })] }),
    },
    children: NUMBERINGS.map(([reference]) => new Paragraph({ text: '', numbering: { reference, level: 0 } })),
  };
}

const NUMBERINGS: readonly (readonly [
  reference: string,
  format: 'bullet' | 'decimal',
  text: (level: number) => string,
])[] = [
  ['gach', 'bullet', () => '-'],
  ['cong', 'bullet', () => '+'],
  ['cham', 'bullet', () => '•'],
  ['so-cham', 'decimal', (level) => `%${level + 1}.`],
  ['so-ngoac', 'decimal', (level) => `%${level + 1})`],
];

function numbering(profile: LayoutProfile): INumberingOptions {
  return {
    config: NUMBERINGS.map(([reference, format, text]) => ({
      reference,
      levels: LEVELS.map((level) => ({
        level,
        format: format === 'bullet' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
        text: text(level),
        alignment: AlignmentType.LEFT,
        suffix: LevelSuffix.SPACE,
        style: {
          paragraph: {
            indent: {
              left: Math.max(0, level - 1) * LEVEL_STEP,
              firstLine: twipsOfMillimetres(profile.firstLine),
            },
          },
        },
      })),
    })),
  };
}

function styles(parts: Parts): string {
  const kept = new Set<string>([...FIXED_STYLES, ...Object.values(STYLE)]);
  const withGrid = part(parts, 'word/styles.xml').replace('</w:styles>', `${TABLE_GRID}</w:styles>`);
  return tidy(mend.controlWidows(mend.keepStyles(withGrid, kept)));
}

function tidy(xml: string): string {
  return mend.indent(mend.dropUnusedNamespaces(xml));
}

function part(parts: Parts, name: string): string {
  const xml = parts[name];
  if (xml === undefined) throw new Error(`the docx library made no ${name}`);
  return xml;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(MODULE, await stationeryModule());
}
