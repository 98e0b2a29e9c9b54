import { rule } from '../findings/finding.ts';

interface Mention {
  readonly number: string;
}

export const twoDates = rule<Mention & { date: string; other: string }>({
  code: 'mot-so-hai-ngay',
  severity: 'error',
  title: { vi: 'Một văn bản ghi hai ngày ban hành khác nhau', en: 'One document with two dates' },
  message: {
    vi: (a) => `${a.number} ở đây ghi ${a.date}, ở chỗ khác ghi ${a.other}.`,
    en: (a) => `${a.number} is dated ${a.date} here and ${a.other} elsewhere.`,
  },
  hint: {
    vi: () => 'Một trong hai ngày sai: đối chiếu với văn bản gốc.',
    en: () => 'One of the two is wrong: check the document itself.',
  },
  why: {
    vi: 'Số, ký hiệu là duy nhất trong một năm (Nghị định 30/2020/NĐ-CP, Điều 15), nên một số chỉ có một ngày. Khác năm mà trùng ngày, tháng thì chỉ cảnh báo.',
    en: 'A number is unique within its year (decree 30/2020/NĐ-CP, article 15), so it has one date. The same day and month of two years is a warning only.',
  },
});

export const twoNumbers = rule<Mention & { date: string; other: string }>({
  code: 'mot-van-ban-hai-so',
  severity: 'warning',
  title: { vi: 'Một văn bản ghi hai số khác nhau', en: 'One document with two numbers' },
  message: {
    vi: (a) => `Cùng ngày ${a.date}, ở đây ghi ${a.number}, ở chỗ khác ghi ${a.other}.`,
    en: (a) => `Of the same day, ${a.date}, this is ${a.number} here and ${a.other} elsewhere.`,
  },
  hint: {
    vi: () => 'Có lẽ một trong hai số gõ nhầm: đối chiếu với văn bản gốc.',
    en: () => 'One of the two is probably mistyped: check the document itself.',
  },
  why: {
    vi: 'Hai số cùng cơ quan, cùng loại, cùng ngày chỉ khác nhau một chữ số hoặc đảo hai chữ số, mà câu văn nói về một văn bản. Có chữ "nói trên", "nêu trên" thì là lỗi; còn lại là cảnh báo.',
    en: 'Two numbers of one agency, type and day differ by a digit or by two swapped ones, while the words speak of one document. With "nói trên", "nêu trên" it is an error, else a warning.',
  },
});

export const twoTitles = rule<Mention & { title: string; other: string }>({
  code: 'mot-so-hai-trich-yeu',
  severity: 'warning',
  title: { vi: 'Một văn bản ghi hai trích yếu khác nhau', en: 'One document with two titles' },
  message: {
    vi: (a) => `${a.number} ở đây là "${a.title}", ở chỗ khác là "${a.other}".`,
    en: (a) => `${a.number} is "${a.title}" here and "${a.other}" elsewhere.`,
  },
  hint: {
    vi: () => 'Có lẽ một trong hai là của văn bản khác: kiểm tra lại số.',
    en: () => 'One of the two may belong to another document: check the numbers.',
  },
  why: {
    vi: 'Báo cáo quý I/2022 từng ghi 22/KH-SYT vừa là kế hoạch kiểm tra, vừa là kế hoạch tuyên truyền (đúng là 23/KH-SYT).',
    en: 'A published report cited 22/KH-SYT both as the inspection plan and as the communication plan (which is 23/KH-SYT).',
  },
});

export const twoSymbols = rule<Mention & { other: string; date: string }>({
  code: 'mot-van-ban-hai-ky-hieu',
  severity: 'warning',
  title: { vi: 'Một văn bản viết hai ký hiệu khác nhau', en: 'One document with two symbols' },
  message: {
    vi: (a) => `Cùng số và ngày ${a.date} nhưng ở đây viết ${a.number}, ở chỗ khác viết ${a.other}.`,
    en: (a) => `With the same number and date ${a.date}, the symbol is ${a.number} here and ${a.other} elsewhere.`,
  },
  hint: { vi: () => 'Thống nhất theo văn bản gốc.', en: () => 'Write both as the document itself does.' },
  why: {
    vi: 'Báo cáo từng viết 315/SNV-CCHC&VTLT ở một chỗ và 315/SNV-CCHC&VTTLT ở chỗ khác.',
    en: 'A published report wrote 315/SNV-CCHC&VTLT in one place and 315/SNV-CCHC&VTTLT in another.',
  },
});

export const twoAgencies = rule<Mention & { issuer: string; other: string }>({
  code: 'mot-van-ban-hai-co-quan',
  severity: 'warning',
  title: { vi: 'Một văn bản ghi hai cơ quan ban hành', en: 'One document with two agencies' },
  message: {
    vi: (a) => `${a.number} ở đây là của ${a.issuer}, ở chỗ khác là của ${a.other}.`,
    en: (a) => `${a.number} is of ${a.issuer} here and of ${a.other} elsewhere.`,
  },
  hint: {
    vi: () => 'Một trong hai cơ quan ghi nhầm: đối chiếu với văn bản gốc.',
    en: () => 'One of the two agencies is wrong: check the document itself.',
  },
  why: {
    vi: 'Bộ Chính trị và Ban Bí thư cùng ký hiệu TW, UBND tỉnh và UBND huyện cùng ký hiệu UBND, nên ký hiệu không cho biết cơ quan nào; nhưng một văn bản cùng số, cùng ngày chỉ do một cơ quan ban hành.',
    en: 'The Politburo and the Secretariat share the symbol TW, committees of provinces and districts the symbol UBND; still, one document of one number and day has one agency.',
  },
});

export const firstWithoutDate = rule<Mention>({
  code: 'vien-dan-thieu-ngay',
  severity: 'warning',
  title: { vi: 'Viện dẫn lần đầu thiếu ngày ban hành', en: 'A first citation without a date' },
  message: {
    vi: (a) => `Viện dẫn lần đầu ${a.number} mà chưa ghi ngày ban hành.`,
    en: (a) => `${a.number} is cited for the first time without its date.`,
  },
  hint: {
    vi: () =>
      'Lần đầu ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu; các lần sau chỉ cần tên loại và số, ký hiệu.',
    en: () => 'The first time give type, number, date, agency and title; afterwards type and number will do.',
  },
  why: { vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6.b.', en: 'Decree 30/2020/NĐ-CP, appendix I, II.6.b.' },
});

export const firstWithoutTitle = rule<Mention>({
  code: 'vien-dan-thieu-trich-yeu',
  severity: 'warning',
  title: { vi: 'Viện dẫn lần đầu thiếu trích yếu', en: 'A first citation without a title' },
  message: {
    vi: (a) => `Viện dẫn lần đầu ${a.number} mà chưa ghi trích yếu nội dung.`,
    en: (a) => `${a.number} is cited for the first time without its title.`,
  },
  hint: { vi: () => 'Thêm "về việc …" theo trích yếu của văn bản.', en: () => 'Add the title of the document.' },
  why: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6.b. Trong lời văn chỉ là thông tin, trong sổ văn bản là cảnh báo.',
    en: 'Decree 30/2020/NĐ-CP, appendix I, II.6.b. Information in prose, a warning in the register.',
  },
});

export const repeatedInFull = rule<Mention>({
  code: 'vien-dan-day-du-lap-lai',
  severity: 'info',
  title: { vi: 'Viện dẫn đầy đủ lặp lại', en: 'A full citation repeated' },
  message: {
    vi: (a) => `${a.number} đã được viện dẫn đầy đủ ở trên; ở đây chỉ cần tên loại và số, ký hiệu.`,
    en: (a) => `${a.number} was cited in full above; type and number will do here.`,
  },
  hint: {
    vi: () => 'Từ lần thứ hai chỉ ghi tên loại và số, ký hiệu.',
    en: () => 'From the second time on give type and number only.',
  },
  why: { vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6.b.', en: 'Decree 30/2020/NĐ-CP, appendix I, II.6.b.' },
});

export const notPadded = rule<{ written: string; instead: string }>({
  code: 'so-ngay-chua-dung-so-khong',
  severity: 'info',
  title: { vi: 'Số 0 đứng trước số, ngày, tháng chưa đúng', en: 'A leading zero is missing or too many' },
  message: {
    vi: (a) => `"${a.written}" nên viết "${a.instead}".`,
    en: (a) => `"${a.written}" is better written "${a.instead}".`,
  },
  hint: { vi: () => 'Thêm hoặc bỏ số 0 như đã nêu.', en: () => 'Add or remove the zero as shown.' },
  why: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3.c và II.4.b: số nhỏ hơn 10, ngày nhỏ hơn 10, tháng 1 và 2 thêm số 0; tháng 3 đến 9 không thêm.',
    en: 'Decree 30/2020/NĐ-CP, appendix I, II.3.c and II.4.b: numbers and days below 10 and months 1 and 2 get a zero, months 3 to 9 none.',
  },
});

export const blankLeft = rule<{ written: string }>({
  code: 'con-cho-trong',
  severity: 'error',
  title: { vi: 'Còn chỗ trống chưa điền', en: 'A blank was not filled in' },
  message: {
    vi: (a) => `Còn chỗ chưa điền: "${a.written}".`,
    en: (a) => `A blank was left: "${a.written}".`,
  },
  hint: { vi: () => 'Điền số liệu, hoặc bỏ dòng này nếu không phát sinh.', en: () => 'Fill it in, or drop the line.' },
  why: {
    vi: 'Báo cáo quý I/2022 từng phát hành với "đã tổ chức:.....lớp".',
    en: 'A report was published with "đã tổ chức:.....lớp".',
  },
});

export const noteLeft = rule<{ written: string }>({
  code: 'con-ghi-chu-soan-thao',
  severity: 'error',
  title: { vi: 'Còn lời nhắn hoặc ghi chú khi soạn thảo', en: 'A drafting note was left in the text' },
  message: {
    vi: (a) => `Còn lời nhắn, ghi chú khi soạn thảo: "${a.written}".`,
    en: (a) => `A note from drafting was left: "${a.written}".`,
  },
  hint: { vi: () => 'Xóa trước khi trình ký.', en: () => 'Remove it before the report is signed.' },
  why: {
    vi: 'Báo cáo quý I/2022 từng phát hành với lời nhờ một đồng nghiệp điền số liệu giúp.',
    en: 'A report was published with a line asking a colleague to fill in a figure.',
  },
});

export const otherProvince = rule<{ place: string; province: string }>({
  code: 'dia-danh-ngoai-tinh',
  severity: 'warning',
  title: {
    vi: 'Địa danh ghi trước ngày không thuộc tỉnh của cơ quan',
    en: 'The place of issue is in another province',
  },
  message: {
    vi: (a) => `Địa danh "${a.place}" không thuộc ${a.province}, nơi cơ quan đóng.`,
    en: (a) => `The place "${a.place}" is not in ${a.province}, where the agency sits.`,
  },
  hint: {
    vi: () => 'Có thể còn sót từ văn bản mẫu: sửa địa danh.',
    en: () => 'It may be left from a model: mend the place.',
  },
  why: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4.a: địa danh là tên đơn vị hành chính nơi cơ quan ban hành đóng trụ sở.',
    en: 'Decree 30/2020/NĐ-CP, appendix I, II.4.a: the place is where the issuing agency has its seat.',
  },
});
