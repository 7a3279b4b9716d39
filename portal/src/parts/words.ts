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
  contents: { zh: '本页内容', en: 'On this page' },
  crumbs: { zh: '当前位置', en: 'Where you are' },
} satisfies Words;

export const rowWords = {
  all: { zh: '共 {{n}} 行', en: '{{n}} rows' },
  printed: { zh: '打印的是屏幕附近的行。', en: 'The rows around the screen are printed.' },
  notInPage: {
    zh: '浏览器的页内查找只能找到屏幕上的行，请用筛选，或输入行号。',
    en: 'The browser finds only what is on the screen: filter, or go to a row by its number.',
  },
  line: { zh: '转到文件第几行', en: 'Go to line of the file' },
  nth: { zh: '转到第几行', en: 'Go to row' },
  go: { zh: '转到', en: 'Go' },
  going: { zh: '正在查找第 {{n}} 行…', en: 'Looking for row {{n}} …' },
  there: { zh: '已转到第 {{n}} 行', en: 'At row {{n}}' },
  after: {
    zh: '第 {{n}} 行不在表中，已转到其后的第 {{there}} 行',
    en: 'Row {{n}} is not in the table; this is the next, row {{there}}',
  },
  beyond: {
    zh: '没有第 {{n}} 行，其后也没有：请输入较小的行号',
    en: 'There is no row {{n}}, nor any after it: enter a smaller number',
  },
  coming: { zh: '正在载入', en: 'Loading' },
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
