/** Run as a process of its own, under another time zone and language, by tests/write/docx/write-docx.test.ts. */
import { createHash } from 'node:crypto';
import { writeDocx } from '../../src/write/docx/write-docx.ts';
import { appendixReport } from './composed-documents.ts';

console.log(createHash('sha256').update(writeDocx(appendixReport())).digest('hex'));
