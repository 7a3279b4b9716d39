import { causeText } from '#domain/positive-list/book/cause-text.ts';
import { type Cause, Pending } from '#domain/positive-list/book/rescreening.ts';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import type { GoodsInDoubt } from './totals.ts';

type Counted = (goods: number) => Bilingual;

type Texts = {
  readonly title: Counted;
  /** What a department is asked of them. */
  readonly question: Bilingual;
  /** What their owner is told. */
  readonly told: Counted;
};

const texts: Readonly<Record<Pending, Texts>> = {
  suspended: {
    title: (n) => ({ zh: `${n} 项商品已暂停`, en: `${n} goods are suspended` }),
    question: {
      zh: '这些商品能否恢复？所问部门均“同意”的恢复在册（另有理由暂停的除外），“不予通过”即下架。',
      en: 'May these goods be restored? Where all who are asked approve they are, unless something else suspends them; "refuse" delists them.',
    },
    told: (n) => ({
      zh: `贵单位 ${n} 项备案商品已暂停。请在商品台账中查看原因，停止以其开展业务；由主管部门恢复或下架。`,
      en: `${n} of your goods are suspended. The book says why; do not trade them. A department restores or delists them.`,
    }),
  },
  'looked-at': {
    title: (n) => ({ zh: `${n} 项商品须核对`, en: `${n} goods are looked at` }),
    question: {
      zh: '这些商品列入综试区监管清单，核对期间仍在册。核对后能否保留？“同意”即保留在册，“不予通过”即下架。',
      en: 'These goods are on the supervision list of the zone, and stay active meanwhile. May they stay? "Approve" keeps them, "refuse" delists them.',
    },
    told: (n) => ({
      zh: `贵单位 ${n} 项备案商品列入综试区监管清单，由主管部门核对。核对期间仍在册，可照常开展业务；核对后保留或下架。`,
      en: `${n} of your goods are on the supervision list of the zone, and a department looks at them. They stay active and may be traded meanwhile; the department keeps or delists them.`,
    }),
  },
};

/** What a department is asked of so many goods, and why. */
export const askedText = (pending: Pending, goods: number, cause: Cause) => {
  const { title, question } = texts[pending];
  const [said, why] = [title(goods), causeText(cause)];
  return { title: { zh: `${said.zh}：${why.zh}`, en: `${said.en}: ${why.en}` }, question };
};

/** What an owner is told of all its goods in doubt, and why. */
export const toldText = (goods: GoodsInDoubt, cause: Cause) => {
  const standing = Pending.options.filter((one) => goods[one] > 0);
  const titles = standing.map((one) => texts[one].title(goods[one]));
  const told = standing.map((one) => texts[one].told(goods[one]));
  const why = causeText(cause);
  return {
    title: { zh: titles.map(({ zh }) => zh).join('，'), en: titles.map(({ en }) => en).join(', ') },
    question: {
      zh: `因${why.zh}，${told.map(({ zh }) => zh).join('')}`,
      en: `Since ${why.en}: ${told.map(({ en }) => en).join(' ')}`,
    },
  };
};
