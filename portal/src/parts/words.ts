import type { Words } from '../language/words.ts';

export const commonWords = {
  retry: { zh: '重试', en: 'Try again' },
  refresh: { zh: '刷新', en: 'Refresh' },
  cancel: { zh: '取消', en: 'Cancel' },
  confirm: { zh: '确认', en: 'Confirm' },
  back: { zh: '返回', en: 'Back' },
  found: { zh: '具体情况', en: 'Found' },
  expected: { zh: '应为', en: 'Expected' },
  next: { zh: '如何处理', en: 'What to do' },
  clause: { zh: '依据', en: 'Basis' },
  where: { zh: '位置', en: 'Where' },
  rule: { zh: '规则', en: 'Rule' },
  demonstration: {
    zh: '演示数据：金额、比例、期限和部门均为演示设置，不是政策规定。',
    en: 'Demonstration: amounts, ratios, terms and departments are set for demonstration; no policy says so.',
  },
  demonstrationShort: { zh: '演示', en: 'Demonstration' },
  loading: { zh: '正在加载', en: 'Loading' },
  notFound: { zh: '没有这个页面', en: 'There is no such page' },
  notFoundNext: { zh: '请从导航中重新选择。', en: 'Choose again from the navigation.' },
  broken: { zh: '页面出现故障', en: 'The page broke' },
  brokenNext: {
    zh: '您填写的内容已保存在服务器上，刷新后可继续。',
    en: 'What was saved is safe. Reload to go on.',
  },
  home: { zh: '返回首页', en: 'Go to the start' },
  none: { zh: '—', en: '—' },
  of: { zh: '{{done}} / {{all}}', en: '{{done}} of {{all}}' },
  allRows: { zh: '共 {{n}} 行', en: '{{n}} rows' },
  rowsSoFar: { zh: '已载入 {{n}} 行，向下滚动载入更多', en: '{{n}} rows so far; scroll for more' },
  contents: { zh: '本页内容', en: 'On this page' },
  crumbs: { zh: '当前位置', en: 'Where you are' },
} satisfies Words;

export const waitingWords = {
  daysLeft: { zh: '剩余 {{days}} 个工作日', en: '{{days}} working days left' },
  lastDay: { zh: '今日到期', en: 'Due today' },
  overdue: { zh: '已逾期 {{days}} 个工作日', en: '{{days}} working days overdue' },
  due: { zh: '截止 {{day}}', en: 'due {{day}}' },
  provisional: {
    zh: '该年度节假日安排尚未公布，届时将重新计算',
    en: 'The holidays of that year are not announced yet; it will be worked out again',
  },
  waitingFor: { zh: '等待 {{desk}} 办理', en: 'Waiting for {{desk}}' },
  you: { zh: '贵企业', en: 'your enterprise' },
  nobody: { zh: '当前无需等待任何人。', en: 'Nobody is waited for at the moment.' },
  machine: { zh: '系统正在自动处理，通常只需几秒。', en: 'The system is at work; this takes a few seconds.' },
  history: { zh: '办理经过', en: 'What happened so far' },
  nothingYet: { zh: '尚无记录。', en: 'Nothing has happened yet.' },
} satisfies Words;
