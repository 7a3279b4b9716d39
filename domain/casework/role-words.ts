import type { Bilingual } from '../shared/bilingual.ts';
import type { Role } from './role.ts';

/** What each office is called. */
export const roleWords = {
  administrator: { zh: '企业管理员', en: 'enterprise administrator' },
  clerk: { zh: '企业办事员', en: 'enterprise clerk' },
  reviewer: { zh: '审核员', en: 'reviewer' },
  lead: { zh: '负责人', en: 'lead' },
  expert: { zh: '评审专家', en: 'expert' },
  'audit-firm': { zh: '第三方审计机构', en: 'audit firm' },
  'conference-secretary': { zh: '联席会议秘书', en: 'conference secretary' },
  'programme-officer': { zh: '项目经办', en: 'programme officer' },
  'programme-approver': { zh: '项目核准', en: 'programme approver' },
  'legal-reviewer': { zh: '法制审核', en: 'legal reviewer' },
  'list-steward': { zh: '清单管理', en: 'list steward' },
  'list-approver': { zh: '清单复核', en: 'list approver' },
  'finance-maker': { zh: '财务制单', en: 'finance maker' },
  'finance-checker': { zh: '财务复核', en: 'finance checker' },
  'finance-exporter': { zh: '财务放行', en: 'finance exporter' },
  auditor: { zh: '审计', en: 'auditor' },
  'statistics-officer': { zh: '统计', en: 'statistics officer' },
  'data-protection': { zh: '数据保护', en: 'data-protection officer' },
  'data-reader': { zh: '部门业务系统', en: 'departmental system' },
  operator: { zh: '运维', en: 'operator' },
} as const satisfies Record<Role, Bilingual>;
