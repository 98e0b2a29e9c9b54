import { type CalendarDate, compareDates } from '../text/calendar-date.ts';
import { foldText, stripDiacritics } from '../text/fold.ts';

/** The 34 provinces of 1/7/2025, each with those that went into it (Nghị quyết 202/2025/QH15). */
const PROVINCES: readonly (readonly string[])[] = [
  ['Hà Nội'],
  ['Huế', 'Thừa Thiên Huế'],
  ['Lai Châu'],
  ['Điện Biên'],
  ['Sơn La'],
  ['Lạng Sơn'],
  ['Quảng Ninh'],
  ['Thanh Hóa'],
  ['Nghệ An'],
  ['Hà Tĩnh'],
  ['Cao Bằng'],
  ['Tuyên Quang', 'Hà Giang'],
  ['Lào Cai', 'Yên Bái'],
  ['Thái Nguyên', 'Bắc Kạn'],
  ['Phú Thọ', 'Vĩnh Phúc', 'Hòa Bình'],
  ['Bắc Ninh', 'Bắc Giang'],
  ['Hưng Yên', 'Thái Bình'],
  ['Hải Phòng', 'Hải Dương'],
  ['Ninh Bình', 'Hà Nam', 'Nam Định'],
  ['Quảng Trị', 'Quảng Bình'],
  ['Đà Nẵng', 'Quảng Nam'],
  ['Quảng Ngãi', 'Kon Tum'],
  ['Gia Lai', 'Bình Định'],
  ['Khánh Hòa', 'Ninh Thuận'],
  ['Lâm Đồng', 'Đắk Nông', 'Bình Thuận'],
  ['Đắk Lắk', 'Phú Yên'],
  ['Hồ Chí Minh', 'Bình Dương', 'Bà Rịa - Vũng Tàu'],
  ['Đồng Nai', 'Bình Phước'],
  ['Tây Ninh', 'Long An'],
  ['Cần Thơ', 'Sóc Trăng', 'Hậu Giang'],
  ['Vĩnh Long', 'Bến Tre', 'Trà Vinh'],
  ['Đồng Tháp', 'Tiền Giang'],
  ['Cà Mau', 'Bạc Liêu'],
  ['An Giang', 'Kiên Giang'],
];

const MERGED: CalendarDate = { day: 1, month: 7, year: 2025 };

function plain(name: string): string {
  return stripDiacritics(foldText(name))
    .replace(/[^a-z]+/g, ' ')
    .replace(/^(?:tinh|thanh pho|tp) /, '')
    .trim();
}

/**
 * True when the place is the name of a province that is not the agency's. Districts and wards can't be told: false. Before the
 * merger each old province stands alone; without a date both maps are allowed.
 */
export function isOtherProvince(place: string, province: string, date: CalendarDate | undefined): boolean {
  const [there, here] = [plain(place), plain(province)];
  if (there === here || here.includes(there)) return false;
  const group = (name: string): number => PROVINCES.findIndex((names) => names.some((one) => plain(one) === name));
  const [thereGroup, hereGroup] = [group(there), group(here)];
  if (thereGroup === -1 || hereGroup === -1) return false;
  const merged = date === undefined || compareDates(date, MERGED) >= 0;
  return !(merged && thereGroup === hereGroup);
}
