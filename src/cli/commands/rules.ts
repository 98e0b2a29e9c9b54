import { ruleList, rulePage } from '../../report/rule-page.ts';
import { RULES, WAIVER_RULES } from '../../rules.ts';
import { nearestName } from '../../text/nearest-name.ts';
import { type ExitCode, OK } from '../exit-codes.ts';
import { type Context, UsageError } from '../io.ts';
import { ruleExample } from '../rule-example.ts';

/** Lists every rule, or explains one: what, why, an example that is run here and now, how to mend it. */
export function rules(code: string | undefined, { io, language }: Context): ExitCode {
  if (code === undefined) {
    io.stdout(ruleList(RULES, language));
    return OK;
  }
  const rule = RULES.find((one) => one.code === code);
  if (rule === undefined) throw unknownCode(code);
  const example = ruleExample(rule, io.packageFolder);
  io.stdout(rulePage({ rule, waivable: WAIVER_RULES.waivable.has(code), example }, language));
  return OK;
}

function unknownCode(code: string): UsageError {
  const nearest = nearestName(code, WAIVER_RULES.codes);
  return new UsageError({
    vi: `Không có quy tắc "${code}".${nearest ? ` Có phải là "${nearest}"?` : ' Chạy "cchc rules" để xem các mã.'}`,
    en: `There is no rule "${code}".${nearest ? ` Did you mean "${nearest}"?` : ' Run "cchc rules" to see the codes.'}`,
  });
}
