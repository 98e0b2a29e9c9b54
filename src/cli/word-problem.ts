import type { WordProblem } from '../docx-package/word-package.ts';
import type { Words } from '../findings/finding.ts';

/** Why a file is no Word document that can be read, as a clause. */
export function wordProblemWords(problem: WordProblem): Words {
  if (typeof problem === 'object') {
    return { vi: `phần ${problem.part} bên trong bị hỏng`, en: `its part ${problem.part} is broken` };
  }
  return PROBLEMS[problem];
}

const PROBLEMS: Readonly<Record<Extract<WordProblem, string>, Words>> = {
  'not-a-zip': { vi: 'không phải tệp Word (.docx)', en: 'it is no Word file (.docx)' },
  'old-word': {
    vi: 'là tệp Word kiểu cũ (.doc) hoặc có mật khẩu; mở bằng Word rồi lưu lại thành .docx',
    en: 'it is an old Word file (.doc) or has a password; open it in Word and save it as .docx',
  },
  encrypted: { vi: 'tệp có mật khẩu', en: 'it has a password' },
  damaged: { vi: 'tệp bị hỏng hoặc thiếu một phần', en: 'it is damaged or cut off' },
  'too-large': { vi: 'tệp quá lớn khi giải nén', en: 'it is too large when unpacked' },
  'no-document': { vi: 'không phải văn bản Word', en: 'it holds no Word document' },
};
