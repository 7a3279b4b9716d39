import { pdf } from './waybills.ts';

/** A site that is to be built; four million yuan, of which two are asked for. */
export const sitePlan = {
  title: '国际邮件与跨境电商监管场所升级',
  what: '扩建查验区 2000 平方米，更新自动分拣线一条，配备同屏比对与图像集中判读系统。',
  where: '满洲里市公路口岸货场东侧',
  costs: [
    { item: '土建与安装', fen: 220_000_000 },
    { item: '查验与分拣设备', fen: 140_000_000 },
    { item: '信息系统', fen: 40_000_000 },
  ],
  financing: [
    { source: '企业自筹', fen: 150_000_000 },
    { source: '银行贷款', fen: 50_000_000 },
  ],
  schedule: [
    { milestone: '签订合同', on: '2027-12-31' },
    { milestone: '主体完工', on: '2028-06-30' },
    { milestone: '竣工验收', on: '2028-11-30' },
  ],
  askedFen: 200_000_000,
};

/** What no programme provides for: a platform for settlement in roubles. */
export const casePlan = {
  title: '中俄跨境电商卢布结算服务平台',
  what: '为综试区企业提供卢布收款、对账与汇率锁定服务，对接两国银行。现有项目没有相应支持。',
  where: '满洲里市中俄互市贸易区',
  costs: [
    { item: '平台开发', fen: 160_000_000 },
    { item: '首年运营', fen: 40_000_000 },
  ],
  financing: [{ source: '企业自筹', fen: 100_000_000 }],
  schedule: [
    { milestone: '平台上线', on: '2028-03-31' },
    { milestone: '运行满半年', on: '2028-10-31' },
  ],
  askedFen: 100_000_000,
};

/** The papers that speak for each of them, by what its programme asks for. */
export const sitePapers = {
  feasibility: '可行性研究报告.pdf',
  'site-plan': '场地平面图.pdf',
  land: '土地租赁合同.pdf',
  quotations: '分拣线报价.pdf',
};
export const casePapers = { proposal: '平台建设建议书.pdf' };

export const contractPaper = {
  kind: 'contract',
  fileName: '施工总承包合同.pdf',
  bytes: pdf('construction contract, for demonstration'),
  contentType: 'application/pdf',
};
