import { foldText } from '../text/fold.ts';

/** Counted things, each with its abbreviations and the words that mean the same in these reports. Longer ones first. */
const NOUNS: readonly (readonly [string, readonly string[]])[] = [
  ['thủ tục', ['thủ tục hành chính', 'thủ tục', 'tthc', 'dịch vụ công trực tuyến', 'dịch vụ công', 'dvctt', 'dvc']],
  ['hồ sơ', ['hồ sơ', 'hs']],
  ['học viên', ['học viên']],
  ['nhiệm vụ', ['nhiệm vụ', 'nội dung', 'công việc']],
  [
    'văn bản',
    [
      'văn bản quy phạm pháp luật',
      'văn bản',
      'vbqppl',
      'nghị quyết',
      'quyết định',
      'kế hoạch',
      'công văn',
      'báo cáo',
      'thông báo',
      'chỉ thị',
      'nghị định',
      'thông tư',
      'pháp lệnh',
      'luật',
    ],
  ],
  ['lượt', ['lượt người', 'lượt']],
  [
    'người',
    [
      'người',
      'cán bộ',
      'công chức',
      'viên chức',
      'trường hợp',
      'cbccvc',
      'ccvc',
      'cc',
      'vc',
      'nhân viên',
      'công dân',
      'đồng chí',
      'bệnh nhân',
      'đối tượng',
      'biên chế',
      'lao động',
      'bác sĩ',
      'học sinh',
      'sinh viên',
      'phó giám đốc',
      'giám đốc',
    ],
  ],
  ['lớp', ['lớp', 'khóa']],
  [
    'đơn vị',
    [
      'đơn vị',
      'cơ quan',
      'cơ sở',
      'bệnh viện',
      'trung tâm y tế',
      'trung tâm',
      'trạm y tế',
      'trạm',
      'phòng',
      'sở',
      'ngành',
      'doanh nghiệp',
      'tổ chức',
      'trường',
      'ttyt',
      'nhà thuốc',
      'quầy thuốc',
    ],
  ],
  [
    'địa bàn',
    [
      'đơn vị hành chính',
      'quận',
      'huyện',
      'thị xã',
      'xã',
      'phường',
      'thị trấn',
      'thành phố',
      'đặc khu',
      'thôn',
      'ấp',
      'khu phố',
      'địa phương',
    ],
  ],
  ['cuộc', ['cuộc', 'hội nghị', 'buổi', 'đợt', 'đoàn']],
  ['chỉ tiêu', ['chỉ tiêu', 'tiêu chí', 'chỉ số']],
  ['dự án', ['dự án', 'công trình', 'gói thầu']],
  ['mũi', ['mũi tiêm', 'mũi', 'liều']],
  ['đoàn viên', ['đoàn viên']],
  ['ý kiến', ['phản ánh', 'kiến nghị', 'ý kiến', 'phiếu', 'đơn']],
  ['tin', ['tin/bài', 'tin bài', 'tin', 'bài']],
  ['thời gian', ['ngày', 'giờ', 'tuần', 'năm', 'tháng', 'phút']],
  ['tuổi', ['tuổi']],
  ['vụ', ['vụ việc', 'vụ án', 'vụ']],
  ['ha', ['ha', 'héc ta', 'hecta']],
  ['tấn', ['tấn']],
  ['kg', ['kg']],
  ['km', ['km']],
  ['điểm', ['điểm']],
];

/** By the first two letters of a word, longer words first: a text is held against few of them. */
const BY_BEGINNING = new Map<string, (readonly [word: string, name: string])[]>();
for (const [name, words] of NOUNS) {
  for (const word of words.map(foldText)) {
    const alike = BY_BEGINNING.get(word.slice(0, 2)) ?? [];
    BY_BEGINNING.set(
      word.slice(0, 2),
      [...alike, [word, name] as const].sort((a, b) => b[0].length - a[0].length),
    );
  }
}

/** The counted thing that the words after a number name: `hồ sơ`; empty when they name none that is known. */
export function nounAt(after: string): string {
  const words = foldText(after);
  const found = BY_BEGINNING.get(words.slice(0, 2))?.find(
    ([word]) => words.startsWith(word) && !/^\p{L}/u.test(words.slice(word.length)),
  );
  return found?.[1] ?? '';
}

/** Whether figures of both may be added or divided: the same thing, or one that isn't named. */
export function mayAdd(a: string, b: string): boolean {
  return a === b || a === '' || b === '';
}
