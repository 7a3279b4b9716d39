import type { Bilingual } from '../../shared/bilingual.ts';
import { accepted, type Checked, refused } from '../../shared/checked.ts';
import { displayYuan, type Fen } from '../../shared/money.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { isAccepted, type ScreenedLine } from '../lists/screened-line.ts';
import type { Adjustment } from './adjustment.ts';

/** What a person asks for: this line of this file, to this amount, for this reason. */
export type Wanted = Pick<Adjustment, 'line' | 'amountFen' | 'reason'>;

const no = (code: string, found: string, expected: Bilingual, reason: Bilingual, next: Bilingual) =>
  refused({ code, severity: 'hard', found, expected, reason, next });

const noSuchLine = (line: number) =>
  no(
    'ADJUSTMENT-NO-LINE',
    String(line),
    { zh: '该明细文件中的行号（表头为第 1 行）', en: 'a line of that list, whose header is line 1' },
    { zh: '该文件没有这一行。', en: 'The list has no such line.' },
    { zh: '请核对行号。', en: 'Check the number of the line.' },
  );

const notCounted = ({ line }: ScreenedLine) =>
  no(
    'ADJUSTMENT-NOT-COUNTED',
    String(line),
    { zh: '可计入的行', en: 'a line that counts' },
    { zh: '该行本来就不计入，无需核减。', en: 'This line does not count, so nothing can be taken off.' },
    { zh: '请去掉该行。', en: 'Leave the line out.' },
  );

const notLower = (wanted: Fen, counted: Fen) =>
  no(
    'ADJUSTMENT-NOT-LOWER',
    displayYuan(wanted),
    {
      zh: counted > 0 ? `低于 ${displayYuan(counted)} 元；0 为不计入` : '0（不计入）',
      en: counted > 0 ? `less than ${displayYuan(counted)} yuan; 0: not counted` : '0: not counted',
    },
    { zh: '核减后的金额必须低于可计入的金额。', en: 'An adjustment only lowers what was accepted.' },
    {
      zh: '请填写较低的金额；如需撤销先前的核减，请撤回该核减单。',
      en: 'Enter less; to undo an adjustment, take its sheet back.',
    },
  );

/** Only what counts can be set lower, and only lower: nobody is given more than was claimed. */
export const checkAdjustment = (
  found: ScreenedLine | undefined,
  { line, amountFen, reason }: Wanted,
): Checked<Adjustment> => {
  if (!found?.value) return noSuchLine(line);
  if (!isAccepted(found)) return notCounted(found);
  const { shown, amountFen: counted } = found.value;
  if (amountFen > 0 && amountFen >= counted) return notLower(amountFen, counted);
  const { evidenceId, kind } = found;
  return accepted({ evidenceId, kind, line, shown, acceptedFen: counted, amountFen, reason });
};

/** The second row of one line: nobody can tell which of the two is meant. */
export const repeatsAdjustment = (line: number): Refusal => ({
  code: 'ADJUSTMENT-TWICE',
  severity: 'hard',
  found: String(line),
  reason: { zh: '同一行核减了两次。', en: 'The same line is adjusted twice.' },
  next: { zh: '请只保留一次。', en: 'Keep one of the two.' },
});
