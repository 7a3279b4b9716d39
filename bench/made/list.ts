import { ListEntry, type PositiveList } from '#domain/positive-list/lists/list.ts';
import { day } from '#domain/shared/day.ts';
import { chance } from './chance.ts';

/** As many entries, and as many with a remark, as the list of 2022 has. Invented; it only has the shape of a list. */
const size = { entries: 1_476, remarked: 206, linesOfAHeading: 5 };

const states = [
  '鲜',
  '冻',
  '干',
  '熏制的',
  '盐渍的',
  '未磨的',
  '已磨的',
  '零售包装的',
  '其他',
  '未焙炒的',
  '混纺的',
  '机织的',
];
const goods = [
  ...[
    '猪肉',
    '蟹',
    '虾',
    '牡蛎',
    '乳酪',
    '黄油',
    '蜂蜜',
    '腰果',
    '榛子',
    '核桃',
    '葡萄干',
    '咖啡',
    '绿茶',
    '红茶',
    '胡椒',
  ],
  ...[
    '肉桂',
    '大米',
    '砂糖',
    '巧克力',
    '饼干',
    '果汁',
    '葡萄酒',
    '香水',
    '唇膏',
    '眼影',
    '洗发剂',
    '牙膏',
    '肥皂',
    '墨水',
  ],
  ...[
    '手提包',
    '皮带',
    '连衣裙',
    '衬衫',
    '大衣',
    '围巾',
    '毛毯',
    '运动鞋',
    '凉鞋',
    '帽子',
    '雨伞',
    '餐具',
    '玻璃杯',
  ],
  ...[
    '吸尘器',
    '电动剃须刀',
    '咖啡机',
    '耳机',
    '扬声器',
    '太阳镜',
    '手表',
    '座钟',
    '玩具',
    '拼图',
    '球拍',
    '钓竿',
    '台灯',
  ],
];

const remarks = [
  '列入《进出口野生动植物种商品目录》的商品除外',
  '依法不属于普通食品或依法需要注册备案管理的特殊食品除外',
  '列入《进出口野生动植物种商品目录》的商品除外;依法不属于普通食品或依法需要注册备案管理的特殊食品除外',
  '仅限网购保税商品',
  '每人每年不超过20千克',
  '两用物项除外',
  '仅限家用打印机墨水',
];

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** Five lines to a heading, headings spread over the chapters from 02 to 97. */
const tariffAt = (n: number): string => {
  const heading = Math.floor(n / size.linesOfAHeading);
  const chapter = 2 + (heading % 96);
  const line = 10 + (n % size.linesOfAHeading) * 17;
  return `${twoDigits(chapter)}${twoDigits(1 + Math.floor(heading / 96) * 3)}${line}00`;
};

export const madeList = (): PositiveList => {
  const { below, oneOf } = chance(2022);
  const remarkEvery = size.entries / size.remarked;
  const isRemarked = (n: number) => Math.floor(n / remarkEvery) !== Math.floor((n - 1) / remarkEvery);
  const entries = Array.from({ length: size.entries }, (_, n) =>
    ListEntry.parse({
      batch: '1',
      line: n + 1,
      tariff: tariffAt(n),
      name: `${oneOf(states)}${oneOf(goods)}${below(3) === 0 ? `及${oneOf(goods)}制品` : ''}`,
      remark: isRemarked(n) ? oneOf(remarks) : '',
    }),
  );
  return {
    id: 'made-list',
    title: { zh: '演示用清单', en: 'A made list' },
    version: '1',
    effectiveFrom: day('2022-03-01'),
    demonstration: true,
    entries,
  };
};
