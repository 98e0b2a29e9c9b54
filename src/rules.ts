import * as againstRules from './audit/against-rules.ts';
import * as auditRules from './audit/audit-rules.ts';
import * as fileRules from './audit/file-rules.ts';
import * as formRules from './audit/form-rules.ts';
import * as checkRules from './check/check-rules.ts';
import * as narrativeCheckRules from './check/narrative-check-rules.ts';
import * as periodRules from './check/period-rules.ts';
import * as planRules from './check/plan-rules.ts';
import * as waiverRules from './check/waiver-rules.ts';
import type { WaiverRules } from './check/waivers.ts';
import * as dateRules from './citations/date-rules.ts';
import * as lawRules from './citations/law-rules.ts';
import * as mentionRules from './citations/mention-rules.ts';
import * as numberRules from './citations/number-rules.ts';
import * as kindPrintRules from './compose/kind-print-rules.ts';
import * as narrativeRules from './compose/narrative-rules.ts';
import * as renderingRules from './compose/rendering-rules.ts';
import * as templateRules from './compose/template-rules.ts';
import type { Rule } from './findings/finding.ts';
import * as kindRules from './kind/kind-rules.ts';
import * as outlineRules from './kind/outline-rules.ts';
import * as linkRules from './link/link-rules.ts';
import * as runRules from './link/run-rules.ts';
import * as parseRules from './parse/parse-rules.ts';
import * as syntaxRules from './parse/syntax-rules.ts';
import * as textRules from './read/text-rules.ts';
import * as scalarRules from './validate/scalar-rules.ts';
import * as validateRules from './validate/validate-rules.ts';
import * as stationeryRules from './write/docx/stationery-rules.ts';

/** Rules about what a report says. Where the author has a reason, `# cchc-cho-qua CODE: reason` lets a finding of them pass. */
const OF_CONTENT: Readonly<Record<string, Rule<never>>> = {
  'cat-bot-thay-vi-lam-tron': checkRules.truncated,
  'chi-tieu-chua-dat': planRules.targetMissed,
  'chi-tieu-dat': planRules.targetReached,
  'chi-tieu-khac-don-vi': planRules.targetUnits,
  'chi-tieu-so-lieu-khong-co': planRules.targetFigureUnknown,
  'chia-cho-khong': checkRules.dividedByZero,
  'con-cho-trong': mentionRules.blankLeft,
  'con-ghi-chu-soan-thao': mentionRules.noteLeft,
  'dia-danh-ngoai-tinh': mentionRules.otherProvince,
  'hai-muc-mau-thuan': planRules.unlikeTwins,
  'hai-ve-khac-nhau': checkRules.sidesDiffer,
  'khoa-quoc-hoi-khac-nam': lawRules.otherLegislature,
  'khop-trong-lam-tron': checkRules.withinRounding,
  'ky-hieu-co-khoang-trang': numberRules.spacedSymbol,
  'ky-hieu-khac-co-quan': numberRules.agencyAgainstSymbol,
  'ky-hieu-mat-dau': numberRules.lostLetter,
  'ky-hieu-sai-dang': numberRules.malformedSymbol,
  'loai-khac-ky-hieu': numberRules.typeAgainstSymbol,
  'loai-viet-tat-la': numberRules.unknownType,
  'loi-van-trai-so-lieu': narrativeCheckRules.typedRateContradicts,
  'mot-so-hai-ngay': mentionRules.twoDates,
  'mot-so-hai-trich-yeu': mentionRules.twoTitles,
  'mot-van-ban-hai-co-quan': mentionRules.twoAgencies,
  'mot-van-ban-hai-ky-hieu': mentionRules.twoSymbols,
  'mot-van-ban-hai-so': mentionRules.twoNumbers,
  'nam-lac-giua-day-so': dateRules.yearOfNeighbours,
  'nam-so-hieu-khac-nam-ngay': dateRules.yearAgainstDate,
  'nam-trich-yeu-khac-nam-mong-doi': dateRules.titleYear,
  'ngay-khac-van-ban-da-biet': lawRules.otherKnownDate,
  'ngay-ngoai-ky': periodRules.dayOutsidePeriod,
  'ngay-trong-van-khong-co-that': dateRules.impossibleProseDate,
  'ngay-vien-dan-chua-du': dateRules.incompleteDate,
  'ngay-vien-dan-khong-co-that': dateRules.impossibleDate,
  'nhiem-vu-qua-han': planRules.overdueTasks,
  'so-go-thang': narrativeCheckRules.typedFigure,
  'so-lieu-mau-thuan': checkRules.contradiction,
  'so-lieu-vuot-gioi-han': checkRules.beyondLimit,
  'so-luat-khac-ten': lawRules.otherLawNumber,
  'so-lui-thoi-gian': dateRules.backInTime,
  'so-ngay-chua-dung-so-khong': mentionRules.notPadded,
  'thieu-mot-so-hang': checkRules.addendMissing,
  'thieu-nam-trong-so-hieu': numberRules.yearMissing,
  'van-ban-ngoai-ky': dateRules.outsidePeriod,
  'van-ban-sau-ngay-bao-cao': dateRules.afterReport,
  'vien-dan-day-du-lap-lai': mentionRules.repeatedInFull,
  'vien-dan-thieu-ngay': mentionRules.firstWithoutDate,
  'vien-dan-thieu-trich-yeu': mentionRules.firstWithoutTitle,
};

/** Rules about how sources, kinds and templates are written. What breaks one is not read or not printed, so none can be waived. */
const OF_FORM: Readonly<Record<string, Rule<never>>> = {
  'bang-html-sai': narrativeRules.tableBroken,
  'cchc-gap-loi': runRules.programFailed,
  'chi-thi-yaml': parseRules.yamlDirective,
  'cho-qua-loi-cau-truc': waiverRules.unwaivableCode,
  'cho-qua-ma-khong-biet': waiverRules.unknownWaivedCode,
  'cho-qua-thieu-ly-do': waiverRules.incompleteWaiver,
  'cho-qua-thua': waiverRules.unusedWaiver,
  'chu-sau-gia-tri': syntaxRules.textAfterValue,
  'chu-thich-viet-lien': syntaxRules.tightComment,
  'chu-truoc-tieu-de': narrativeRules.textBeforeHeading,
  'chua-co-don-vi': linkRules.agencyMissing,
  'chua-co-gia-tri': validateRules.emptyValue,
  'dang-thuc-khac-don-vi': kindRules.relationUnits,
  'dang-thuc-khong-doc-duoc': kindRules.relationNotReadable,
  'dang-thuc-khong-phai-so': kindRules.relationPathNoFigure,
  'dang-thuc-loc-gia-tri-la': kindRules.filterNeverTrue,
  'dang-thuc-truong-khong-co': kindRules.relationPathUnknown,
  'danh-sach-cung-dong': syntaxRules.listOnKeyLine,
  'de-cuong-muc-khong-biet': outlineRules.outlineSectionUnknown,
  'de-cuong-muc-trung': outlineRules.outlineSectionTwice,
  'de-cuong-thu-tu-khac-cap': outlineRules.outlineSiblingsDiffer,
  'dong-bi-noi': syntaxRules.swallowedLine,
  'gach-cheo-nguoc': syntaxRules.wrongEscape,
  'ghi-chu-cuoi-trang-khong-co': narrativeRules.footnoteMissing,
  'ghi-chu-cuoi-trang-khong-dung': narrativeRules.footnoteUnused,
  'ghi-chu-khong-dong': narrativeRules.commentOpen,
  'gia-tri-ngoai-danh-muc': validateRules.notAChoice,
  'giay-mau-khong-dung-duoc': stationeryRules.brokenStationery,
  'goi-lai-qua-nhieu': parseRules.tooManyAliases,
  'hai-cham-trong-gia-tri': syntaxRules.colonInValue,
  'ke-hoach-khong-khop': linkRules.planDoesNotFit,
  'ke-hoach-khong-phai-ke-hoach': linkRules.notAPlan,
  'khoa-cam': parseRules.forbiddenKey,
  'khoa-gop': parseRules.mergeKey,
  'khoa-khong-biet': validateRules.unknownKey,
  'khoa-khong-phai-chu': parseRules.keyIsNoText,
  'khoa-trung': parseRules.duplicateKey,
  'khong-ghi-duoc': runRules.productNotWritten,
  'khong-in-duoc': narrativeRules.unsupportedMarkdown,
  'khong-thay-tep': linkRules.fileMissing,
  'khong-theo-luoc-do': validateRules.otherSchemaError,
  'ky-khong-hop-le': linkRules.impossiblePeriod,
  'ky-truoc-khac-loai': linkRules.previousOtherKind,
  'ky-truoc-khong-lien-truoc': linkRules.previousNotAdjacent,
  'ky-truoc-khong-o-truoc': linkRules.previousNotBefore,
  'ky-tu-an': syntaxRules.invisibleCharacter,
  'ky-tu-dac-biet-o-dau': syntaxRules.specialStart,
  'ky-tu-dieu-khien': parseRules.controlCharacter,
  'lan-danh-sach-voi-khoa': syntaxRules.mixedGroup,
  'loai-chua-co-vi-du': kindPrintRules.exampleMissing,
  'loai-khong-biet': kindRules.unknownKind,
  'long-qua-sau': parseRules.tooDeep,
  'luoc-do-khong-dung-duoc': validateRules.unusableSchema,
  'luoc-do-tham-chieu-sai': kindRules.referenceNotFound,
  'luoc-do-tu-lap': kindRules.endlessSchema,
  'mau-chu-ngoai-muc': templateRules.textOutsideSection,
  'mau-con-goi-vong': templateRules.partialCircle,
  'mau-con-khong-biet': templateRules.partialUnknown,
  'mau-con-khong-dung': templateRules.partialUnused,
  'mau-duong-dan-sai': templateRules.templatePath,
  'mau-ham-khong-biet': templateRules.templateHelper,
  'mau-in-ca-khoi': templateRules.printsNoValue,
  'mau-khong-duoc-dung': templateRules.templateRefused,
  'mau-muc-khong-biet': templateRules.sectionUnknown,
  'mau-muc-lap': templateRules.sectionTwice,
  'mau-sai-cu-phap': templateRules.templateSyntax,
  'mau-sai-doi-so': templateRules.templateArguments,
  'mau-so-sanh-khong-the-dung': templateRules.templateChoice,
  'muc-da-bo': narrativeRules.sectionDropped,
  'muc-trung': validateRules.repeatedItem,
  'muc-viet-hai-lan': narrativeRules.sectionWrittenTwice,
  'ngay-khong-co-that': scalarRules.noSuchDay,
  'ngay-sai-dang': scalarRules.unreadableDate,
  'ngoac-chua-dong': syntaxRules.unclosedBracket,
  'ngoac-kep-chua-dong': syntaxRules.unclosedQuote,
  'ngoai-khoang': validateRules.outOfRange,
  'nguon-khong-doc-duoc': runRules.sourceNotReadable,
  'nhieu-tai-lieu': parseRules.severalDocuments,
  'sai-dang': validateRules.wrongForm,
  'sai-kieu': validateRules.wrongType,
  'so-dem-co-phan-le': scalarRules.brokenCount,
  'so-khong-doc-duoc': scalarRules.unreadableNumber,
  'so-lieu-khong-dung': kindPrintRules.figureUnused,
  'so-luong-muc-sai': validateRules.wrongSize,
  'so-mo-ho': scalarRules.ambiguousNumber,
  'tab-thut-le': syntaxRules.tabIndent,
  'ten-goi-lai-khong-co': parseRules.aliasNotFound,
  'ten-khoa-sai-dang': validateRules.wrongKeyName,
  'ten-trung-ham': kindPrintRules.nameTaken,
  'tep-dan-toi-co-loi': linkRules.linkBroken,
  'tep-dan-vong': linkRules.linkCycle,
  'tep-khong-doc-duoc': linkRules.fileNotReadable,
  'tep-khong-phai-van-ban': textRules.binaryFile,
  'tep-khong-utf8': textRules.notUtf8,
  'tep-qua-lon': textRules.fileTooLarge,
  'tep-qua-nhieu-muc': parseRules.tooManyParts,
  'tep-trong': parseRules.emptyFile,
  'tep-utf16': textRules.utf16File,
  'the-yaml': parseRules.unknownTag,
  'thieu-cach-sau-hai-cham': syntaxRules.missingSpace,
  'thieu-gia-tri-de-in': renderingRules.missingValue,
  'thieu-hai-cham': syntaxRules.missingColon,
  'thieu-khoa': validateRules.missingKey,
  'thieu-loai': linkRules.missingKind,
  'thieu-mau': kindRules.missingTemplate,
  'thua-khoa': validateRules.surplusKey,
  'thut-le-sai': syntaxRules.wrongIndent,
  'tieu-de-khong-khop': narrativeRules.headingUnknown,
  'tieu-de-nhieu-nghia': narrativeRules.headingAmbiguous,
  'trich-dan-khong-co': templateRules.citedUnknown,
  'tu-khoa-goi-khoa-sai': kindRules.keywordKeyUnfit,
  'van-ban-khong-co-trong-so': linkRules.unknownCitation,
  'yaml-sai': syntaxRules.otherSyntax,
};

/** Rules about a finished report, which `cchc audit` reads and nobody writes into: its baseline accepts what must stay. */
const OF_PUBLISHED: Readonly<Record<string, Rule<never>>> = {
  'bang-sai': auditRules.wrongCell,
  'cong-thuc-sai': auditRules.wrongFormula,
  'dau-cham-thap-phan': formRules.decimalPoint,
  'doi-chieu-nguon': againstRules.comparedWithSource,
  'ket-luan-trai-chi-tieu': auditRules.wrongTarget,
  'khac-so-lieu-nguon': againstRules.differsFromSource,
  'lan-cach-viet-hang-nghin': formRules.mixedGrouping,
  'liet-ke-khac-so-da-neu': auditRules.wrongCount,
  'mot-so-lieu-hai-gia-tri': auditRules.twoValues,
  'muc-nhay-so': formRules.headingSkipped,
  'muc-tang-giam-sai': auditRules.wrongDifference,
  'muc-trung-so': formRules.headingRepeated,
  'phan-lon-hon-tong': auditRules.largerPart,
  'so-lieu-khop': auditRules.agreeing,
  'so-lieu-ky-cu': formRules.olderPeriod,
  'so-lieu-nguon-khong-thay': againstRules.notInReport,
  'so-viet-sai-dang': formRules.malformedNumber,
  'tep-word-khong-doc-duoc': fileRules.unreadableWord,
  'tong-lech-do-lam-tron': auditRules.sumOffByRounding,
  'tong-sai': auditRules.wrongSum,
  'ty-le-cat-bot': auditRules.truncatedShare,
  'ty-le-chung-ngoai-khoang': auditRules.rateOutside,
  'ty-le-sai': auditRules.wrongShare,
};

/** Every rule of the program, by code. Each stands beside the pass that reports it; tests/gates/rules.test.ts holds that none is missing here. */
export const RULES: readonly Rule<never>[] = [
  ...Object.values(OF_CONTENT),
  ...Object.values(OF_FORM),
  ...Object.values(OF_PUBLISHED),
].sort((a, b) => (a.code < b.code ? -1 : 1));

export const WAIVER_RULES: WaiverRules = {
  codes: new Set(RULES.map(({ code }) => code)),
  waivable: new Set(Object.keys(OF_CONTENT)),
};
