import * as z from 'zod';
import type { Bilingual } from '../shared/bilingual.ts';

export const SubjectType = z.enum(['enterprise', 'institution', 'individual', 'border-resident']);
export type SubjectType = z.infer<typeof SubjectType>;

/** What a subject does for trade (实施方案二（二）). One may do several. */
export const Service = z.enum([
  'seller',
  'domestic-agent',
  'platform',
  'payment',
  'logistics',
  'customs-broker',
  'inspection-agent',
  'tax-refund-agent',
  'comprehensive',
  'training',
]);
export type Service = z.infer<typeof Service>;

export const subjectTypes: Readonly<Record<SubjectType, Bilingual>> = {
  enterprise: { zh: '企业', en: 'enterprise' },
  institution: { zh: '机构（培训机构、高等院校等）', en: 'institution (training body, university)' },
  individual: { zh: '个人对外贸易经营者', en: 'individual foreign-trade operator' },
  'border-resident': { zh: '边民', en: 'border resident' },
};

export const services: Readonly<Record<Service, Bilingual>> = {
  seller: { zh: '电商销售', en: 'online seller' },
  'domestic-agent': { zh: '境内代理人', en: 'domestic agent' },
  platform: { zh: '交易平台', en: 'trading platform' },
  payment: { zh: '支付', en: 'payment' },
  logistics: { zh: '物流仓储', en: 'logistics and warehousing' },
  'customs-broker': { zh: '报关', en: 'customs broker' },
  'inspection-agent': { zh: '报检代理', en: 'inspection agent' },
  'tax-refund-agent': { zh: '退税代理', en: 'tax-refund agent' },
  comprehensive: { zh: '综合服务', en: 'comprehensive service' },
  training: { zh: '人才培训', en: 'training' },
};
