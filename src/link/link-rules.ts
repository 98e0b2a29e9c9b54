import { rule, type Words } from '../findings/finding.ts';

export const fileMissing = rule<{ path: string }>({
  code: 'khong-thay-tep',
  severity: 'error',
  title: { vi: 'Không có tệp được dẫn tới', en: 'A linked file does not exist' },
  message: {
    vi: ({ path }) => `Không có tệp ${path}.`,
    en: ({ path }) => `There is no file ${path}.`,
  },
  hint: {
    vi: () => 'Đường dẫn tính từ thư mục của tệp này. Kiểm tra tên tệp, hoặc bỏ dòng này.',
    en: () => 'Paths start from the folder of this file. Check the name, or remove this line.',
  },
  why: {
    vi: 'Thiếu báo cáo kỳ trước hay kế hoạch thì phần đối chiếu với nó lặng lẽ bị bỏ.',
    en: 'Without the previous report or the plan all that is checked against it would silently be left out.',
  },
});

export const fileNotReadable = rule<{ path: string; problem: 'folder' | 'too-large' | 'unreadable' }>({
  code: 'tep-khong-doc-duoc',
  severity: 'error',
  title: { vi: 'Không đọc được tệp được dẫn tới', en: "A linked file can't be read" },
  message: {
    vi: ({ path, problem }) => `Không đọc được ${path}: ${READ_PROBLEM[problem].vi}.`,
    en: ({ path, problem }) => `${path} can't be read: ${READ_PROBLEM[problem].en}.`,
  },
  hint: { vi: () => 'Kiểm tra đường dẫn và quyền đọc tệp.', en: () => 'Check the path and the permission to read it.' },
  why: {
    vi: 'Tệp có đó mà không đọc được thì không lấy được số liệu để đối chiếu.',
    en: 'The file is there but can not be read, so nothing is checked against it.',
  },
});

export const READ_PROBLEM = {
  folder: { vi: 'đó là một thư mục', en: 'it is a folder' },
  'too-large': { vi: 'tệp lớn hơn 32 MB', en: 'it is larger than 32 MB' },
  unreadable: { vi: 'không có quyền đọc hoặc không phải một tệp thường', en: 'no permission, or not an ordinary file' },
  missing: { vi: 'không có tệp này', en: 'there is no such file' },
} as const;

export const linkCycle = rule<{ path: string; chain: readonly string[] }>({
  code: 'tep-dan-vong',
  severity: 'error',
  title: { vi: 'Các tệp dẫn vòng tới nhau', en: 'Files link to each other in a circle' },
  message: {
    vi: ({ chain }) => `Dẫn vòng: ${chain.join(' → ')}.`,
    en: ({ chain }) => `The links go in a circle: ${chain.join(' → ')}.`,
  },
  hint: {
    vi: () => 'ky_truoc phải là báo cáo của kỳ trước; sửa đường dẫn này.',
    en: () => 'ky_truoc must name the report of the period before; mend this path.',
  },
  why: {
    vi: 'Báo cáo kỳ trước không thể lấy số liệu từ báo cáo kỳ này.',
    en: 'The report of the period before can not take figures from this one.',
  },
});

export const linkBroken = rule<{ path: string }>({
  code: 'tep-dan-toi-co-loi',
  severity: 'error',
  title: { vi: 'Tệp được dẫn tới có lỗi nên không dùng được', en: 'A linked file has errors and is of no use' },
  message: {
    vi: ({ path }) => `${path} có lỗi cấu trúc nên không lấy được số liệu.`,
    en: ({ path }) => `${path} has structural errors, so its figures can't be used.`,
  },
  hint: {
    vi: ({ path }) => `Chạy "cchc validate ${path}" để xem các lỗi đó.`,
    en: ({ path }) => `Run "cchc validate ${path}" to see them.`,
  },
  why: {
    vi: 'Số liệu của tệp có lỗi cấu trúc không đáng tin, nên không dùng để đối chiếu.',
    en: 'Figures of a file with structural errors are not trusted, so nothing is checked against them.',
  },
});

export const missingKind = rule<{ known: readonly string[] }>({
  code: 'thieu-loai',
  severity: 'error',
  title: { vi: 'Tệp chưa nói là loại văn bản nào', en: 'A source does not say what kind of document it is' },
  message: {
    vi: () => 'Chưa ghi loại văn bản (khóa "loai").',
    en: () => 'The key "loai" is missing: the kind of document is not known.',
  },
  hint: {
    vi: ({ known }) =>
      `Thêm một dòng ở đầu, ví dụ "loai: ${known[0] ?? 'bao-cao-cchc'}". Các loại đang có: ${known.join(', ')}.`,
    en: ({ known }) =>
      `Add a first line such as "loai: ${known[0] ?? 'bao-cao-cchc'}". Known kinds: ${known.join(', ')}.`,
  },
  why: {
    vi: 'Loại văn bản quyết định các khóa, các đẳng thức và mẫu in.',
    en: 'The kind decides the keys, the relations and the template.',
  },
});

export const unknownCitation = rule<{ id: string; register: string; nearest?: string }>({
  code: 'van-ban-khong-co-trong-so',
  severity: 'error',
  title: { vi: 'Văn bản được dẫn không có trong sổ văn bản', en: 'A cited document is not in the register' },
  message: {
    vi: ({ id, register }) => `Không có văn bản "${id}" trong ${register}.`,
    en: ({ id, register }) => `There is no document "${id}" in ${register}.`,
  },
  hint: {
    vi: ({ nearest, register }) => (nearest ? `Có phải là "${nearest}"?` : `Thêm văn bản này vào ${register}.`),
    en: ({ nearest, register }) => (nearest ? `Did you mean "${nearest}"?` : `Add the document to ${register}.`),
  },
  why: {
    vi: 'Văn bản ghi một lần trong sổ rồi dẫn bằng mã, để số, ngày, trích yếu không lệch nhau giữa các mục.',
    en: 'A document is entered once and cited by its id, so that number, date and title can not differ between sections.',
  },
});

export const impossiblePeriod = rule<Record<string, never>>({
  code: 'ky-khong-hop-le',
  severity: 'error',
  title: { vi: 'Kỳ báo cáo không có thật', en: 'The reporting period does not exist' },
  message: {
    vi: () =>
      'Không có kỳ này: quý cần "so" từ 1 đến 4, tháng cần "so" từ 1 đến 12, giai đoạn cần "den_nam" không trước "nam".',
    en: () =>
      'There is no such period: a quarter needs "so" from 1 to 4, a month "so" from 1 to 12, a span of years "den_nam" not before "nam".',
  },
  hint: {
    vi: () => 'Ghi hoặc sửa số thứ tự của kỳ (so), năm cuối (den_nam) hoặc năm.',
    en: () => 'Give or mend the number of the period (so), the last year (den_nam) or the year.',
  },
  why: {
    vi: 'Ngày chốt số liệu tính từ kỳ báo cáo (Nghị định 09/2019/NĐ-CP, Điều 12).',
    en: 'The closing dates are reckoned from the period (decree 09/2019/NĐ-CP, article 12).',
  },
});

export const previousOtherKind = rule<{ path: string; mine: string; theirs: string }>({
  code: 'ky-truoc-khac-loai',
  severity: 'error',
  title: { vi: 'Báo cáo kỳ trước thuộc loại văn bản khác', en: 'The previous report is of another kind' },
  message: {
    vi: ({ path, mine, theirs }) => `${path} thuộc loại "${theirs}", còn báo cáo này thuộc loại "${mine}".`,
    en: ({ path, mine, theirs }) => `${path} is of the kind "${theirs}", this report of the kind "${mine}".`,
  },
  hint: {
    vi: () => 'ky_truoc phải là báo cáo cùng loại của kỳ trước; sửa đường dẫn, hoặc bỏ dòng này.',
    en: () =>
      'ky_truoc must name the report of the same kind of the period before; mend the path, or remove this line.',
  },
  why: {
    vi: 'Số tồn và lũy kế chỉ nối tiếp giữa các báo cáo cùng loại.',
    en: 'Openings and cumulative figures continue only between reports of one kind.',
  },
});

interface Periods {
  readonly mine: string;
  readonly theirs: string;
  /** The previous report's closing date. */
  readonly to: string;
  /** This report's first and last day. */
  readonly from: string;
  readonly end: string;
}

export const previousNotBefore = rule<Periods>({
  code: 'ky-truoc-khong-o-truoc',
  severity: 'error',
  title: { vi: 'Báo cáo kỳ trước không ở trước kỳ này', en: 'The previous report is not of an earlier period' },
  message: {
    vi: (a) => `ky_truoc là báo cáo ${a.theirs} (chốt ${a.to}), không ở trước ${a.mine} (chốt ${a.end}).`,
    en: (a) =>
      `ky_truoc is the report of ${a.theirs} (closing ${a.to}), which is not before ${a.mine} (closing ${a.end}).`,
  },
  hint: {
    vi: () => 'Sửa đường dẫn, hoặc sửa ky của một trong hai báo cáo.',
    en: () => 'Mend the path, or `ky` of one of the two reports.',
  },
  why: {
    vi: 'Báo cáo mới thường chép từ báo cáo cũ, còn nguyên đường dẫn hoặc kỳ của nó.',
    en: 'A new report is often copied from the last one, with its link or period left as it was.',
  },
});

export const previousNotAdjacent = rule<Periods>({
  code: 'ky-truoc-khong-lien-truoc',
  severity: 'warning',
  title: {
    vi: 'Báo cáo kỳ trước không liền trước kỳ này',
    en: 'The previous report is not of the period directly before',
  },
  message: {
    vi: (a) => `ky_truoc là báo cáo ${a.theirs} (chốt ${a.to}), không liền trước ${a.mine} (bắt đầu ${a.from}).`,
    en: (a) =>
      `ky_truoc is the report of ${a.theirs} (closing ${a.to}), not of the period directly before ${a.mine} (from ${a.from}).`,
  },
  hint: {
    vi: () => 'Số tồn đầu kỳ và lũy kế vì vậy không được đối chiếu. Dẫn tới báo cáo của kỳ liền trước nếu có.',
    en: () =>
      'Openings and cumulative figures are therefore not compared. Name the report of the period directly before, if there is one.',
  },
  why: {
    vi: 'Số tồn kỳ trước là số cuối của kỳ liền trước (biểu II.06, cột 6); ngày chốt theo Điều 12 Nghị định 09/2019/NĐ-CP.',
    en: 'An opening is the closing of the period directly before (form II.06, column 6); closing dates by article 12 of decree 09/2019/NĐ-CP.',
  },
});

export const notAPlan = rule<{ path: string; kind: string }>({
  code: 'ke-hoach-khong-phai-ke-hoach',
  severity: 'error',
  title: { vi: 'Tệp dẫn ở ke_hoach không phải kế hoạch', en: 'The file linked as a plan is no plan' },
  message: {
    vi: ({ path, kind }) => `${path} thuộc loại "${kind}", không có nhiệm vụ hay chỉ tiêu nào để đối chiếu.`,
    en: ({ path, kind }) => `${path} is of the kind "${kind}", which has no tasks or targets to compare with.`,
  },
  hint: {
    vi: () => 'Dẫn tới tệp kế hoạch, hoặc bỏ dòng này.',
    en: () => 'Name the file of the plan, or remove this line.',
  },
  why: {
    vi: 'Đường dẫn nhầm làm nhiệm vụ và chỉ tiêu không được đối chiếu mà không ai biết.',
    en: 'With a wrong link tasks and targets go uncompared without anybody noticing.',
  },
});

export const planDoesNotFit = rule<{ kind: string; relation: string; problem: Words }>({
  code: 'ke-hoach-khong-khop',
  severity: 'error',
  title: {
    vi: 'Kế hoạch không có số liệu mà báo cáo đối chiếu',
    en: 'A plan lacks the figures that the report is compared with',
  },
  message: {
    vi: ({ kind, relation, problem }) => `Kế hoạch loại "${kind}" không dùng được cho "${relation}". ${problem.vi}`,
    en: ({ kind, relation, problem }) => `A plan of the kind "${kind}" does not fit "${relation}". ${problem.en}`,
  },
  hint: {
    vi: () => 'Dẫn tới kế hoạch khác; nếu quan hệ chỉ dành cho một loại kế hoạch, lược đồ ghi thêm "plan": tên loại.',
    en: () =>
      'Link another plan; where the relation is meant for one kind of plan, the schema says so by "plan": its name.',
  },
  why: {
    vi: 'Loại báo cáo nói số liệu nào của kế hoạch phải khớp; kế hoạch không có số đó thì không chứng minh được gì.',
    en: 'The kind says which figures of the plan must agree; a plan without them proves nothing.',
  },
});

export const agencyMissing = rule<{ path: string }>({
  code: 'chua-co-don-vi',
  severity: 'warning',
  title: { vi: 'Chưa có tệp thông tin đơn vị', en: "The agency's file is missing" },
  message: {
    vi: ({ path }) => `Chưa có ${path} nên tiêu đề văn bản không có tên cơ quan, địa danh.`,
    en: ({ path }) => `There is no ${path}, so the letterhead has no agency and no place.`,
  },
  hint: {
    vi: () => 'Chạy "cchc init" để lập tệp này.',
    en: () => 'Run "cchc init" to write it.',
  },
  why: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, II.2: tên cơ quan ban hành là thành phần bắt buộc của văn bản.',
    en: 'Decree 30/2020/NĐ-CP, appendix I, II.2: the issuing agency is a required part of a document.',
  },
});
