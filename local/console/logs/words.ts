import type { Words } from '../parts/language.ts';

export const logWords = {
  title: { zh: '日志', en: 'Logs' },
  function: { zh: '函数', en: 'Function' },
  size: { zh: '大小', en: 'Size' },
  written: { zh: '最近写入', en: 'Last written' },
  never: { zh: '尚未写过', en: 'never' },
  find: { zh: '筛选函数', en: 'Filter the functions' },
  findLine: { zh: '筛选日志行', en: 'Filter the lines' },
  lineHint: { zh: '例如 error，或业务编号', en: 'for example error, or the id of a case' },
  none: {
    zh: '没有符合的函数。请改用名称的一部分。',
    en: 'No function is called so. Try a part of its name.',
  },
  noLines: {
    zh: '没有符合的日志行。函数被调用后才有日志；也可清空筛选。',
    en: 'There are no such lines. A function writes once it is called; or clear the filter.',
  },
  lines: { zh: '最近的日志行，新的在上', en: 'The last lines, the newest first' },
} as const satisfies Words;
