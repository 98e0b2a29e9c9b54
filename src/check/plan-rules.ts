import { rule } from '../findings/finding.ts';

export const overdueTasks = rule<{ count: number; names: readonly string[]; asOf: string }>({
  code: 'nhiem-vu-qua-han',
  severity: 'info',
  title: { vi: 'Nhiệm vụ của kế hoạch quá hạn chưa hoàn thành', en: 'Tasks of the plan are overdue' },
  message: {
    vi: (a) => `Đến ${a.asOf}, ${a.count} nhiệm vụ của kế hoạch quá hạn chưa hoàn thành: ${listed(a.names)}.`,
    en: (a) =>
      `As of ${a.asOf}, ${a.count} ${a.count === 1 ? 'task' : 'tasks'} of the plan overdue: ${listed(a.names)}.`,
  },
  hint: {
    vi: () => 'Nhiệm vụ nào đã xong thì ghi ngày hoàn thành trong kế hoạch; còn lại nên nêu lý do trong lời văn.',
    en: () =>
      'Give the date of completion in the plan where a task is done; tell the reasons of the others in the narrative.',
  },
  why: {
    vi: 'Tình trạng của nhiệm vụ tính đến ngày chốt số liệu của báo cáo.',
    en: 'The state of a task is taken as of the closing date of the report.',
  },
});

interface Target {
  /** What is measured. */
  readonly name: string;
  /** `tối thiểu 50%`. */
  readonly wanted: { readonly vi: string; readonly en: string };
  readonly reported: string;
  /** The difference with its unit, without a sign; empty where there is none. */
  readonly by: { readonly vi: string; readonly en: string };
  /** The year, or the day, by which it must be reached. */
  readonly due: string;
}

export const targetReached = rule<Target>({
  code: 'chi-tieu-dat',
  severity: 'info',
  title: { vi: 'Đạt chỉ tiêu của kế hoạch', en: 'A target of the plan is reached' },
  message: {
    vi: (a) =>
      `Đạt chỉ tiêu đến ${a.due}: ${a.name} ${a.reported}, chỉ tiêu ${a.wanted.vi}${a.by.vi && `, hơn ${a.by.vi}`}.`,
    en: (a) =>
      `Target due ${a.due} reached: ${a.name} ${a.reported}, target ${a.wanted.en}${a.by.en && `, better by ${a.by.en}`}.`,
  },
  hint: {
    vi: () => 'Không phải sửa gì; có thể nêu kết quả này trong lời văn.',
    en: () => 'Nothing to mend; the narrative may mention it.',
  },
  why: {
    vi: 'Báo cáo phải cho biết mức hoàn thành so với kế hoạch; khi đã ghi số liệu, việc so sánh không cần làm tay.',
    en: 'A report must tell how far the plan is fulfilled; with the figures at hand nobody needs to compare by eye.',
  },
});

export const targetMissed = rule<Target>({
  code: 'chi-tieu-chua-dat',
  severity: 'warning',
  title: { vi: 'Chưa đạt chỉ tiêu của kế hoạch', en: 'A target of the plan is not reached' },
  message: {
    vi: (a) =>
      `Chưa đạt chỉ tiêu đến ${a.due}: ${a.name} ${a.reported}, chỉ tiêu ${a.wanted.vi}${a.by.vi && `, còn cách ${a.by.vi}`}.`,
    en: (a) =>
      `Target due ${a.due} not reached: ${a.name} ${a.reported}, target ${a.wanted.en}${a.by.en && `, off by ${a.by.en}`}.`,
  },
  hint: {
    vi: () => 'Nêu nguyên nhân và giải pháp trong lời văn, hoặc kiểm tra lại số liệu.',
    en: () => 'Tell the reason and what is done about it, or check the figure.',
  },
  why: {
    vi: 'Mức của năm báo cáo hoặc năm trước đó thì cảnh báo; mức của các năm sau và mức phấn đấu chỉ để biết.',
    en: "A target of the report's year or an earlier one is a warning; one of later years, or one that is hoped for, is information.",
  },
});

export const targetFigureUnknown = rule<{ path: string; kind: string; nearest?: string }>({
  code: 'chi-tieu-so-lieu-khong-co',
  severity: 'warning',
  title: {
    vi: 'Chỉ tiêu gọi một số liệu mà báo cáo không có',
    en: 'A target names a figure that the report does not know',
  },
  message: {
    vi: ({ path, kind }) => `Báo cáo loại "${kind}" không có số liệu "${path}" nên chỉ tiêu không được so sánh.`,
    en: ({ path, kind }) => `A report of the kind "${kind}" has no figure "${path}"; the target is not compared.`,
  },
  hint: {
    vi: ({ nearest }) => (nearest ? `Có phải là "${nearest}"?` : 'Sửa đường dẫn, hoặc bỏ khóa này.'),
    en: ({ nearest }) => (nearest ? `Did you mean "${nearest}"?` : 'Mend the path, or remove this key.'),
  },
  why: {
    vi: 'Một đường dẫn gõ sai làm chỉ tiêu không bao giờ được so sánh mà không ai biết.',
    en: 'A misspelt path would leave a target uncompared without anybody noticing.',
  },
});

export const targetUnits = rule<{
  path: string;
  target: { vi: string; en: string };
  figure: { vi: string; en: string };
}>({
  code: 'chi-tieu-khac-don-vi',
  severity: 'error',
  title: { vi: 'Chỉ tiêu và số liệu báo cáo khác đơn vị', en: 'A target and the reported figure have unlike units' },
  message: {
    vi: (a) => `Mức phải đạt là ${a.target.vi}, còn "${a.path}" của báo cáo là ${a.figure.vi}.`,
    en: (a) => `The target is a ${a.target.en}, while "${a.path}" of the report is a ${a.figure.en}.`,
  },
  hint: {
    vi: () => 'Sửa đường dẫn tới số liệu, hoặc ghi mức phải đạt bằng khóa đúng đơn vị.',
    en: () => 'Mend the path of the figure, or state the target under the key of the fitting unit.',
  },
  why: {
    vi: 'So một số đếm với một tỷ lệ thì lúc nào cũng đạt hoặc không bao giờ đạt.',
    en: 'A count compared with a rate is always, or never, enough.',
  },
});

export const unlikeTwins = rule<{ keys: string; mine: string; theirs: string }>({
  code: 'hai-muc-mau-thuan',
  severity: 'error',
  title: { vi: 'Hai mục cùng mã nhưng khác nội dung', en: 'Two items of one identity contradict each other' },
  message: {
    vi: (a) => (a.mine === '' ? `${a.keys} ghi hai lần.` : `${a.keys} ghi hai lần: ${a.mine} và ${a.theirs}.`),
    en: (a) =>
      a.mine === '' ? `${a.keys} is written twice.` : `${a.keys} is written twice: ${a.mine} and ${a.theirs}.`,
  },
  hint: {
    vi: () => 'Giữ một mục, hoặc sửa mã của mục kia.',
    en: () => 'Keep one of them, or give the other its own identity.',
  },
  why: {
    vi: 'Kế hoạch dài thường ghi hai mức khác nhau của cùng một chỉ số, cùng một năm ở hai mục khác nhau.',
    en: 'A long plan tends to state two different targets for one indicator and one year in two of its sections.',
  },
});

const LISTED = 8;

function listed(names: readonly string[]): string {
  const first = names.slice(0, LISTED).join(', ');
  return names.length > LISTED ? `${first}, …` : first;
}
