import { Duration } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { GoodsRescreening } from '../workflows/goods-rescreening.ts';
import { GoodsReview } from '../workflows/goods-review.ts';
import { everyNight, type Ground } from './ground.ts';

const review = ({ scope, store: { register }, make }: Ground) =>
  new GoodsReview(scope, 'GoodsReview', register, {
    splitGoods: make('SplitGoods', {
      entry: 'positive-list/review/split-goods.task',
      impact: 'Goods are submitted, and their file is not read.',
      grants: { register: 'write', goods: 'write', evidence: 'read', exports: 'write' },
      timeout: Duration.minutes(15),
      memoryMb: 1769,
    }),
    screenPiece: make('ScreenPiece', {
      entry: 'positive-list/review/screen-piece.task',
      impact: 'Goods are submitted and not screened.',
      grants: { register: 'read', goods: 'write', exports: 'write' },
      timeout: Duration.minutes(5),
      memoryMb: 1769,
    }),
    gatherGoods: make('GatherGoods', {
      entry: 'positive-list/review/gather-goods.task',
      impact: 'Goods are screened, and nobody is asked or told.',
      grants: { register: 'write', exports: 'write' },
      timeout: Duration.minutes(5),
      memoryMb: 1024,
    }),
    settleGoods: make('SettleGoods', {
      entry: 'positive-list/review/settle-goods.task',
      impact: 'Every question about the goods is answered, and the goods do not move.',
      grants: { register: 'write' },
    }),
    enterPiece: make('EnterPiece', {
      entry: 'positive-list/review/enter-piece.task',
      impact: 'Goods have passed, and are not in the book.',
      grants: { register: 'read', goods: 'write', exports: 'write' },
      timeout: Duration.minutes(5),
      memoryMb: 1769,
    }),
    joinGoods: make('JoinGoods', {
      entry: 'positive-list/review/join-goods.task',
      impact: 'Every row is decided, and the subject is told nothing.',
      grants: { register: 'write', exports: 'write' },
      timeout: Duration.minutes(15),
      memoryMb: 1024,
    }),
  }).workflow;

const rescreening = ({ scope, store, make }: Ground) => {
  const { register } = store;
  // A bucket is one, though its optional properties are declared another way.
  const exports = store.exports as IBucket;
  return new GoodsRescreening(
    scope,
    'GoodsRescreening',
    { register, exports },
    {
      chooseGoods: make('ChooseGoods', {
        entry: 'positive-list/rescreening/choose-goods.task',
        impact:
          'Nothing is held anew: goods that a new list or a recall concerns stay active, and nobody looks at them.',
        grants: { register: 'read' },
      }),
      rescreenPiece: make('RescreenPiece', {
        entry: 'positive-list/rescreening/rescreen-piece.task',
        impact: 'Goods that a new list or a recall concerns stay active, and nobody looks at them.',
        grants: { register: 'read', goods: 'write', exports: 'write' },
        timeout: Duration.minutes(5),
        memoryMb: 1769,
      }),
      reportRescreening: make('ReportRescreening', {
        entry: 'positive-list/rescreening/report-rescreening.task',
        impact: 'Goods are suspended or to be looked at, and nobody is asked or told.',
        grants: { register: 'write', exports: 'write' },
        timeout: Duration.minutes(15),
        memoryMb: 1024,
      }),
      settleRescreening: make('SettleRescreening', {
        entry: 'positive-list/rescreening/settle-rescreening.task',
        impact: 'Departments have decided on goods in doubt, and these do not move.',
        grants: { register: 'write' },
      }),
      applyPiece: make('ApplyPiece', {
        entry: 'positive-list/rescreening/apply-piece.task',
        impact: 'Goods in doubt are neither kept, restored nor delisted, though departments have decided.',
        grants: { register: 'read', goods: 'write', exports: 'read' },
        timeout: Duration.minutes(5),
        memoryMb: 1024,
      }),
      closeRescreening: make('CloseRescreening', {
        entry: 'positive-list/rescreening/close-rescreening.task',
        impact: 'A re-screening that is carried out stays open, and so does the recall behind it.',
        grants: { register: 'write', goods: 'write' },
      }),
    },
  ).workflow;
};

const startsRescreenings = (ground: Ground) => {
  const start = ground.make('StartRescreenings', {
    entry: 'positive-list/rescreening/start-rescreenings.schedule',
    impact: 'A list takes effect, and the goods in the book are not held against it.',
    grants: { register: 'write' },
  });
  everyNight(ground, 'StartRescreeningsEveryNight', { does: start, minute: '5' });
};

/** Files of goods from upload to the answer for every row, and the book held anew when a list takes effect. */
export const goodsCasework = (ground: Ground) => {
  startsRescreenings(ground);
  return { 'goods-filing': review(ground), rescreening: rescreening(ground) };
};
