import { child, childrenNamed, descendants, type XmlElement } from '../docx-package/xml-element.ts';
import { horizontalLines } from './drawn-lines.ts';
import type { PageRun } from './page.ts';
import { type RunContext, type RunFormat, runFormat } from './run-format.ts';

/** What stands in one paragraph. */
export interface ParagraphContent {
  readonly runs: readonly PageRun[];
  /** Text boxes that hang on it. */
  readonly boxes: readonly XmlElement[];
  readonly lines: readonly number[];
  /** How a page number in it is set. */
  readonly pageNumber: RunFormat | undefined;
}

/** Reads the runs of a paragraph as printed: insertions yes, deletions no, the result of a field and not its instruction. */
export function readRuns(paragraph: XmlElement, context: RunContext): ParagraphContent {
  const reader = new RunReader(context);
  reader.all(paragraph.children);
  return reader;
}

const PAGE_FIELD = /^\s*PAGE\b/i;

class RunReader implements ParagraphContent {
  readonly runs: PageRun[] = [];
  readonly boxes: XmlElement[] = [];
  readonly lines: number[] = [];
  pageNumber: RunFormat | undefined;
  private readonly context: RunContext;
  /** Open complex fields: whether their instruction is still being read, and whether it is the page number. */
  private readonly fields: { instruction: boolean; page: boolean }[] = [];

  constructor(context: RunContext) {
    this.context = context;
  }

  all(elements: readonly XmlElement[]): void {
    for (const element of elements) this.one(element);
  }

  private one(element: XmlElement): void {
    switch (element.name) {
      case 'w:r':
        this.run(element);
        break;
      case 'w:fldSimple':
        if (PAGE_FIELD.test(element.attributes['w:instr'] ?? '')) {
          this.pageNumber = runFormat(child(descendants(element, 'w:r')[0], 'w:rPr'), this.context);
        }
        this.all(element.children);
        break;
      case 'w:hyperlink':
      case 'w:ins':
      case 'w:moveTo':
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:sdt':
      case 'w:sdtContent':
      case 'w:dir':
      case 'w:bdo':
        this.all(element.children);
        break;
      default:
    }
  }

  private run(run: XmlElement): void {
    const format = runFormat(child(run, 'w:rPr'), this.context);
    const text = run.children.map((part) => this.part(part, format)).join('');
    if (text !== '' && !format.hidden) this.runs.push({ text: format.caps ? text.toUpperCase() : text, format });
  }

  private part(part: XmlElement, format: RunFormat): string {
    const field = this.fields.at(-1);
    switch (part.name) {
      case 'w:fldChar':
        this.fieldCharacter(part.attributes['w:fldCharType']);
        return '';
      case 'w:instrText':
        if (field !== undefined && PAGE_FIELD.test(part.text)) {
          field.page = true;
          this.pageNumber = format;
        }
        return '';
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.drawing(part);
        return '';
      case 'mc:AlternateContent':
        // the same drawing in two forms: the first that is there
        return (
          (child(part, 'mc:Choice') ?? child(part, 'mc:Fallback'))?.children
            .map((inner) => this.part(inner, format))
            .join('') ?? ''
        );
      default:
        if (field?.instruction === true) return '';
        // the shown result decides how a page number looks
        if (field?.page === true && part.name === 'w:t') this.pageNumber = format;
        return printed(part);
    }
  }

  private fieldCharacter(type: string | undefined): void {
    const field = this.fields.at(-1);
    if (type === 'begin') this.fields.push({ instruction: true, page: false });
    else if (type === 'separate' && field !== undefined) field.instruction = false;
    else if (type === 'end') this.fields.pop();
  }

  private drawing(drawing: XmlElement): void {
    this.lines.push(...horizontalLines(drawing));
    this.boxes.push(...descendants(drawing, 'w:txbxContent'));
  }
}

function printed(part: XmlElement): string {
  switch (part.name) {
    case 'w:t':
      return part.text.normalize('NFC');
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
      return part.attributes['w:type'] === 'page' || part.attributes['w:type'] === 'column' ? '' : '\n';
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return '\ufffc';
    default:
      return '';
  }
}

/** Paragraphs of a part in order, those of tables and content controls among them. */
export function paragraphElements(part: XmlElement | undefined): readonly XmlElement[] {
  return (part?.children ?? []).flatMap((one) => (one.name === 'w:p' ? [one] : paragraphElements(one)));
}

/** The paragraphs of text boxes that hang on a paragraph. */
export function boxParagraphs(content: ParagraphContent): readonly XmlElement[] {
  return content.boxes.flatMap((box) => childrenNamed(box, 'w:p'));
}
