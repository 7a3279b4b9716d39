import type { Words } from '../../language/words.ts';

/** Of goods, of the lists they are held against, and of both together. */
export const goodsEvents = {
  GoodsFilingOpened: { zh: '开始商品备案', en: 'The goods filing was opened' },
  GoodsSubmitted: { zh: '提交商品备案', en: 'The goods were submitted' },
  GoodsPutToDepartments: {
    zh: '比对完成，送部门核对',
    en: 'Held against the list and put to the departments',
  },
  GoodsPutToJointReview: {
    zh: '部门意见不一致，提交会审',
    en: 'The departments differ: put to joint review',
  },
  RescreeningStarted: { zh: '重新比对开始', en: 'Goods are held anew' },
  GoodsSuspended: { zh: '商品已暂停，交部门判断', en: 'Goods are suspended until departments decide' },
  GoodsLookedAt: { zh: '监管清单新列入的商品交部门核对', en: 'Goods on the supervision list are looked at' },
  RescreeningDecided: { zh: '部门已判定', en: 'The departments have decided' },
  RescreeningClosed: { zh: '重新比对结束', en: 'The re-screening is closed' },
  RecallLifted: { zh: '解除召回', en: 'The recall was lifted' },
  SuspensionReceived: { zh: '主体已知悉', en: 'A subject has heard of it' },
  GoodsDecided: { zh: '全部商品已判定', en: 'Every row was decided' },
  GoodsAnswered: { zh: '逐条答复', en: 'Every row was answered' },
  GoodsUnreadable: { zh: '文件无法读取', en: 'The file could not be read' },
  GoodsWithdrawn: { zh: '撤回商品备案', en: 'The goods filing was withdrawn' },
  ListVersionDrafted: { zh: '起草清单版本', en: 'The version was drafted' },
  ListImported: { zh: '导入公布的清单', en: 'The official table was read' },
  ListUnreadable: { zh: '文件无法读取', en: 'The file could not be read' },
  ListRowSettled: { zh: '处理未能识别的行', en: 'A row was settled' },
  ListRemarkRead: { zh: '认定备注含义', en: 'A remark was read by a person' },
  ListVersionProposed: { zh: '提出清单版本', en: 'The version was proposed' },
  ListPutToDepartments: { zh: '征求部门意见', en: 'The departments were asked' },
  ListOpinionsGathered: { zh: '部门意见齐备，送复核', en: 'All opinions are in; put to the second person' },
  ListVersionConfirmed: { zh: '复核同意', en: 'The version was confirmed' },
  ListVersionPublished: { zh: '公布清单版本', en: 'The version was published' },
  ListVersionReturned: { zh: '退回清单管理', en: 'The version was sent back' },
  ListVersionRefused: { zh: '不予公布', en: 'The version was refused' },
  ListVersionWithdrawn: { zh: '撤回清单版本', en: 'The version was withdrawn' },
} satisfies Words;
