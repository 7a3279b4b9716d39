import type { Claim } from '../api/schema.ts';
import type { Words } from '../language/words.ts';

type Told = Claim['derivation'][number];

/** The fixed order of calculation, and why a step may leave an amount as it was (domain/subsidy/entitlement.ts). */
export const idleStepWords = {
  '1': { zh: '没有可计入的费用', en: 'nothing was accepted' },
  '2': { zh: '起点金额：本项目未设', en: 'minimum: this programme sets none' },
  '3': { zh: '支持标准：未适用', en: 'what is paid: not applied' },
  '4': { zh: '单项限额：本项目未设', en: 'cap per item: this programme sets none' },
  '5': { zh: '申报与企业限额：本项目未设', en: 'caps per claim and enterprise: this programme sets none' },
  '6': {
    zh: '就高不重复：未发现同一事项已获支持',
    en: 'the same matter: nothing is known to have been granted for it',
  },
  '7': { zh: '全年合计限额：本项目未设', en: 'cap of the year: this programme sets none' },
  '8': { zh: '名额：全部参与分配', en: 'places: every claim takes part' },
  '9': { zh: '资金池足够，无需分摊', en: 'the pool suffices for all' },
  '10': { zh: '取整与最低拨付额：未适用', en: 'rounding and the least payable: not applied' },
} satisfies Words;

export type StepNumber = keyof typeof idleStepWords;
export type StepRow = {
  readonly step: StepNumber;
  readonly state: 'applied' | 'idle' | 'pending';
  readonly told?: Told;
};

const all = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const satisfies readonly StepNumber[];

/** Steps 8 to 10 need all claims of the window. */
const isOfThePool = (step: StepNumber) => Number(step) >= 8;

/** All ten steps in their order; one that was not applied has nothing to tell, and may still be to come. */
export const tenSteps = (derivation: readonly Told[]): readonly StepRow[] => {
  const shared = derivation.some(({ step }) => step === 10);
  return all.flatMap((step): readonly StepRow[] => {
    const lines = derivation.filter((line) => String(line.step) === step);
    return lines.length > 0
      ? lines.map((told) => ({ step, state: 'applied', told }))
      : [{ step, state: isOfThePool(step) && !shared ? 'pending' : 'idle' }];
  });
};
