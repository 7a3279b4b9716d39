import type { Bilingual } from '#domain/shared/bilingual.ts';
import type { Day } from '#domain/shared/day.ts';
import { displayYuan, type Fen } from '#domain/shared/money.ts';
import type { NoticeItem } from '#domain/subsidy/amount/notice.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const safe = (text: string) => text.replace(/[&<>"']/g, (char) => entities[char] ?? char);

const row = ({ item, subjectName, amountFen }: NoticeItem) =>
  `<tr><td>${item}</td><td>${safe(subjectName)}</td><td class="amount">${displayYuan(amountFen)}</td></tr>`;

const style = `body{font:16px/1.7 "Noto Serif SC","Songti SC",serif;max-width:48rem;margin:3rem auto;padding:0 1rem;color:#1c1c1c}
h1{font-size:1.5rem;text-align:center}table{border-collapse:collapse;width:100%;margin:1.5rem 0}
th,td{border:1px solid #999;padding:.4rem .7rem;text-align:left}.amount{text-align:right;font-variant-numeric:tabular-nums}
.demo{border:1px solid #a33;color:#a33;padding:.5rem .8rem}@media print{body{margin:0}}`;

export type NoticePage = {
  readonly title: Bilingual;
  readonly programme: Pick<Programme, 'demonstration' | 'legalBasis'>;
  readonly from: Day;
  readonly to: Day;
  readonly sum: Fen;
};

const head = ({ title, programme, from, to }: NoticePage): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${safe(title.zh)}拟支持名单公示</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${style}</style></head><body>
<h1>${safe(title.zh)}拟支持名单公示</h1>
${programme.demonstration ? '<p class="demo">演示数据：本公示的金额与企业均为演示，不具法律效力。Demonstration data.</p>' : ''}
<p>依据《${safe(programme.legalBasis.document)}》（“${safe(programme.legalBasis.quote)}”），经审核，现将拟支持名单予以公示。公示期自 ${from} 起至 ${to} 止（含首尾两日）。</p>
<p>对公示内容有异议的，请在公示期内实名提出，并说明事实和理由；以单位名义提出的，应注明单位名称和联系方式。逾期、匿名或无具体线索的，不予受理。对某一项的异议不影响其他各项。</p>
<table><thead><tr><th scope="col">序号</th><th scope="col">企业名称</th><th scope="col" class="amount">拟支持金额（元）</th></tr></thead>
<tbody>
`;

const foot = ({ sum }: NoticePage): string => `</tbody>
<tfoot><tr><th scope="row" colspan="2">合计</th><td class="amount">${displayYuan(sum)}</td></tr></tfoot></table>
</body></html>
`;

/** The notice as a page that stands alone: printable, without script, with nothing but names and amounts. */
export async function* noticeHtml(
  page: NoticePage,
  items: AsyncIterable<readonly NoticeItem[]>,
): AsyncGenerator<string> {
  yield head(page);
  for await (const some of items) yield some.map((item) => `${row(item)}\n`).join('');
  yield foot(page);
}
