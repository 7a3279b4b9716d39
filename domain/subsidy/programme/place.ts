import type { Bilingual } from '../../shared/bilingual.ts';
import type { PaperStage } from './project-papers.ts';

type Place = Bilingual & {
  /** What must stand here, where that is not plain. */
  readonly hint?: Bilingual;
};

const zh: Bilingual = { zh: '中文', en: 'Chinese' };
const en: Bilingual = { zh: '英文', en: 'English' };

const code: Bilingual = { zh: '小写字母、数字和短横', en: 'small letters, digits and dashes' };

const currencyParts = {
  '': { zh: '外币折算', en: 'foreign money' },
  '.rule': { zh: '折算办法', en: 'how it is reckoned' },
  '.source': { zh: '汇率来源', en: 'source of the rates' },
  '.rates': { zh: '汇率', en: 'rate' },
  '.rates.*.currency': {
    zh: '币种',
    en: 'currency',
    hint: { zh: '三位大写字母，如 USD', en: 'three capitals, such as USD' },
  },
  '.rates.*.of': {
    zh: '日期、月份或年份',
    en: 'day, month or year',
    hint: {
      zh: '按折算办法填写；期间平均不填',
      en: 'as the rule asks; nothing for an average of the period',
    },
  },
  '.rates.*.tenThousandths': { zh: '汇率（1 外币合人民币元）', en: 'yuan for one unit' },
} as const satisfies Record<string, Place>;

type CurrencyPlaces<K extends string> = {
  readonly [P in keyof typeof currencyParts as `lists.${K}.currency${P}`]: Place;
};

/** Lists whose amounts may stand in foreign money say alike how they are reckoned. */
const currencyPlaces = <K extends string>(list: K): CurrencyPlaces<K> =>
  Object.fromEntries(
    Object.entries(currencyParts).map(([part, place]) => [`lists.${list}.currency${part}`, place]),
    // The keys are built from the same two parts as those of the type.
  ) as CurrencyPlaces<K>;

const paperParts = {
  '.*.id': { zh: '代号', en: 'code', hint: code },
  '.*.title': { zh: '名称', en: 'title' },
  '.*.title.zh': zh,
  '.*.title.en': en,
  '.*.required': { zh: '必交', en: 'required' },
} as const satisfies Record<string, Place>;

type PaperPlaces<S extends PaperStage> = {
  readonly [P in keyof typeof paperParts as `papers.${S}${P}`]: Place;
};

/** Papers are asked for alike at every stage. */
const paperPlaces = <S extends PaperStage>(stage: S): PaperPlaces<S> =>
  Object.fromEntries(
    Object.entries(paperParts).map(([part, place]) => [`papers.${stage}${part}`, place]),
    // The keys are built from the same two parts as those of the type.
  ) as PaperPlaces<S>;

/** What each place of a programme is called: on the form, in a fault, in a difference. `*` is one of several. */
export const places = {
  title: { zh: '项目名称', en: 'title' },
  'title.zh': zh,
  'title.en': en,
  guide: { zh: '申报指南', en: 'guide' },
  'guide.zh': zh,
  'guide.en': en,
  legalBasis: { zh: '政策依据', en: 'legal basis' },
  'legalBasis.document': { zh: '文件与条款', en: 'document and clause' },
  'legalBasis.quote': { zh: '原文', en: 'quote' },
  demonstration: { zh: '演示数据', en: 'for demonstration' },
  effectiveFrom: { zh: '生效日期', en: 'in force from' },
  period: { zh: '业务期间', en: 'period of the business' },
  'period.id': {
    zh: '期间代号',
    en: 'name of the period',
    hint: { zh: '大写字母、数字和短横，如 2027H1', en: 'capitals, digits and dashes, such as 2027H1' },
  },
  'period.from': { zh: '起', en: 'from' },
  'period.to': { zh: '止', en: 'to' },
  window: { zh: '申报期', en: 'window' },
  'window.from': { zh: '起', en: 'from' },
  'window.to': { zh: '止', en: 'to' },
  eligibility: { zh: '申报对象', en: 'who may claim' },
  'eligibility.modes': { zh: '业务模式', en: 'business modes' },
  exclusivity: { zh: '同一事项', en: 'the same matter' },
  'exclusivity.group': {
    zh: '同一事项的组别',
    en: 'group of the same matter',
    hint: {
      zh: '支持同一事项的项目用同一代号；小写字母、数字和短横，可不填',
      en: 'programmes that support the same matter share it; small letters, digits and dashes, or nothing',
    },
  },
  'exclusivity.rule': { zh: '已获同类支持的', en: 'where it has been supported elsewhere' },
  conditions: { zh: '申报条件', en: 'condition' },
  'conditions.*.fact': { zh: '事实', en: 'fact' },
  'conditions.*.is': { zh: '比较', en: 'comparison' },
  'conditions.*.value': { zh: '数值或选项', en: 'value' },
  'conditions.*.severity': { zh: '不符合的后果', en: 'consequence' },
  'conditions.*.reason': { zh: '不符合的说明', en: 'what is said then' },
  'conditions.*.reason.zh': zh,
  'conditions.*.reason.en': en,
  'conditions.*.next': { zh: '如何处理', en: 'what to do then' },
  'conditions.*.next.zh': zh,
  'conditions.*.next.en': en,
  lists: { zh: '明细要求', en: 'lists' },
  'lists.waybills': { zh: '运单明细', en: 'waybill details' },
  'lists.waybills.carriers': { zh: '承运商', en: 'carrier' },
  'lists.waybills.carriers.*.id': { zh: '代号', en: 'code', hint: code },
  'lists.waybills.carriers.*.title': { zh: '名称', en: 'title' },
  'lists.waybills.carriers.*.title.zh': zh,
  'lists.waybills.carriers.*.title.en': en,
  'lists.waybills.carriers.*.names': { zh: '明细中的写法', en: 'as lists write it' },
  'lists.waybills.carriers.*.numbers': { zh: '运单号格式', en: 'form of its numbers' },
  'lists.waybills.destinations': { zh: '目的地', en: 'destination' },
  'lists.waybills.destinations.*.id': { zh: '代号', en: 'code', hint: code },
  'lists.waybills.destinations.*.title': { zh: '名称', en: 'title' },
  'lists.waybills.destinations.*.title.zh': zh,
  'lists.waybills.destinations.*.title.en': en,
  'lists.waybills.destinations.*.names': {
    zh: '国家（地区），或明细中的写法',
    en: 'countries, or as lists write it',
  },
  'lists.waybills.destinations.*.carriers': {
    zh: '支持的承运商代号',
    en: 'codes of the carriers that count',
    hint: { zh: '不填为全部', en: 'none: all of them' },
  },
  'lists.waybills.destinations.*.counts': { zh: '费用计入比例', en: 'share of the fee that counts' },
  'lists.waybills.declaredWithinDays': {
    zh: '须与交易明细对应，日期相差不超过（天）',
    en: 'must be on the list of transactions, within days',
    hint: { zh: '不填则不要求对应', en: 'nothing: it need not be' },
  },
  ...currencyPlaces('waybills'),
  'lists.waybills.largestFeeFen': { zh: '单票金额上限（防错）', en: 'largest fee that is no slip' },
  'lists.fees': { zh: '费用明细', en: 'list of fees' },
  'lists.fees.categories': { zh: '费用类别', en: 'category of fees' },
  'lists.fees.categories.*.id': { zh: '代号', en: 'code', hint: code },
  'lists.fees.categories.*.title': { zh: '名称', en: 'title' },
  'lists.fees.categories.*.title.zh': zh,
  'lists.fees.categories.*.title.en': en,
  'lists.fees.categories.*.names': { zh: '明细中的写法', en: 'as lists write it' },
  ...currencyPlaces('fees'),
  'lists.fees.largestFeeFen': { zh: '单笔金额上限（防错）', en: 'largest fee that is no slip' },
  'lists.interest': { zh: '银行利息对账单', en: 'bank statement of interest' },
  'lists.interest.largestPrincipalFen': {
    zh: '单笔贷款贴息本金上限',
    en: 'most of one loan whose interest counts',
  },
  'lists.interest.mostBasisPoints': { zh: '贷款年利率上限', en: 'highest yearly rate of a loan' },
  'lists.trade': { zh: '交易明细', en: 'list of transactions' },
  'lists.trade.modes': { zh: '计入的监管方式', en: 'modes of supervision that count' },
  'lists.trade.b2bModes': { zh: '其中B2B监管方式', en: 'those that are B2B' },
  ...currencyPlaces('trade'),
  'lists.trade.largestAmountFen': { zh: '单票金额上限（防错）', en: 'largest amount that is no slip' },
  'lists.trade.matter': {
    zh: '支持事项（同一单证只用一次）',
    en: 'matter, for which a document counts once',
    hint: code,
  },
  'lists.served': { zh: '服务企业名单', en: 'enterprises served' },
  'lists.served.largestAmountFen': { zh: '单户金额上限（防错）', en: 'largest amount that is no slip' },
  'lists.roster': { zh: '参训人员名单', en: 'roster' },
  'lists.roster.leastAttendanceBasisPoints': { zh: '最低出勤率', en: 'least attendance' },
  'lists.roster.courses': { zh: '课程计划', en: 'course plans' },
  'lists.roster.courses.from': {
    zh: '自该日起开班的课程须报备',
    en: 'asked of courses that start from this day on',
    hint: { zh: '不填则不要求报备课程计划', en: 'nothing: no course plans are asked for' },
  },
  'lists.roster.courses.answerWorkingDays': {
    zh: '牵头部门答复期限（工作日）',
    en: 'working days to answer a plan',
  },
  'lists.roster.courses.kinds': { zh: '课程类别', en: 'kind of course' },
  'lists.roster.courses.kinds.*.id': { zh: '代号', en: 'code', hint: code },
  'lists.roster.courses.kinds.*.title': { zh: '名称', en: 'title' },
  'lists.roster.courses.kinds.*.title.zh': zh,
  'lists.roster.courses.kinds.*.title.en': en,
  formula: { zh: '支持标准', en: 'what is paid' },
  'formula.amount.kind': { zh: '计算方式', en: 'way to pay' },
  'formula.amount.of': { zh: '计算基数', en: 'what it is reckoned on' },
  'formula.amount.by': { zh: '分档或排名依据', en: 'what is measured' },
  'formula.amount.basisPoints': { zh: '补贴比例', en: 'share' },
  'formula.amount.fen': { zh: '补贴金额', en: 'sum' },
  'formula.amount.tie': { zh: '名次相同时', en: 'equals in the ranking' },
  'formula.amount.tiers': { zh: '档次', en: 'tier' },
  'formula.amount.tiers.*.from': { zh: '起点（含本数）', en: 'from (inclusive)' },
  'formula.amount.tiers.*.fen': { zh: '金额', en: 'sum' },
  'formula.amount.tiers.*.basisPoints': { zh: '比例', en: 'share' },
  'formula.amount.awards': { zh: '名次奖励', en: 'award' },
  'formula.amount.awards.*.upTo': { zh: '至第几名', en: 'up to place' },
  'formula.amount.awards.*.least': { zh: '不少于', en: 'at least' },
  'formula.amount.awards.*.fen': { zh: '金额', en: 'sum' },
  'formula.amount.mostFen': { zh: '每个专项限额', en: 'cap on a project' },
  'formula.amount.milestones': { zh: '节点', en: 'milestone' },
  'formula.amount.milestones.*.id': { zh: '代号', en: 'code', hint: code },
  'formula.amount.milestones.*.title': { zh: '名称', en: 'title' },
  'formula.amount.milestones.*.title.zh': zh,
  'formula.amount.milestones.*.title.en': en,
  'formula.amount.milestones.*.upTo': { zh: '累计拨付比例', en: 'may be paid up to' },
  'formula.amount.milestones.*.needs': { zh: '须提交的材料', en: 'what is brought' },
  'formula.amount.milestones.*.audited': { zh: '第三方审计', en: 'audited' },
  'formula.amount.milestones.*.afterAcceptance': { zh: '现场验收后', en: 'after acceptance on site' },
  'formula.minimumBaseFen': { zh: '起付线', en: 'least base' },
  'formula.perItemCapFen': { zh: '单项限额', en: 'cap on an item' },
  'formula.perCourseCapFen': { zh: '每门课程限额', en: 'cap on a course' },
  'formula.perClaimCapFen': { zh: '每次申报限额', en: 'cap on a claim' },
  'formula.perSubjectCapFen': {
    zh: '每家企业本项目限额',
    en: 'cap on an enterprise and programme',
    hint: { zh: '本项目各期合计；可不填', en: 'over all windows of the programme, or nothing' },
  },
  'formula.perSubjectYearCapFen': {
    zh: '每家企业全年限额',
    en: 'cap on an enterprise and year',
    hint: { zh: '当年各项目合计；可不填', en: 'over all programmes of the year, or nothing' },
  },
  'formula.roundingUnitFen': { zh: '取整单位', en: 'rounded down to' },
  'formula.minimumPayableFen': { zh: '最低拨付额', en: 'least that is paid' },
  pool: { zh: '资金分配', en: 'sharing-out' },
  'pool.admission.kind': { zh: '参与分配', en: 'who takes part' },
  'pool.admission.places': { zh: '名额', en: 'places' },
  'pool.admission.by': { zh: '排序依据', en: 'ranked by' },
  'pool.admission.tie': { zh: '名次相同时', en: 'equals in the ranking' },
  'pool.shortage': { zh: '资金不足时', en: 'where the pool does not suffice' },
  evidence: { zh: '申报材料', en: 'evidence' },
  'evidence.*.kind': { zh: '种类', en: 'kind' },
  'evidence.*.title': { zh: '名称', en: 'title' },
  'evidence.*.title.zh': zh,
  'evidence.*.title.en': en,
  'evidence.*.required': { zh: '必交', en: 'required' },
  papers: { zh: '专项材料', en: 'papers of a project' },
  'papers.plan': { zh: '提出专项时提交的材料', en: 'paper with the plan' },
  ...paperPlaces('plan'),
  'papers.acceptance': { zh: '申请现场验收时提交的材料', en: 'paper with the asking for acceptance' },
  ...paperPlaces('acceptance'),
  'papers.inspection': { zh: '现场验收人员提交的材料', en: 'paper from the site' },
  ...paperPlaces('inspection'),
  rules: { zh: '审查规则', en: 'rules' },
  patterns: { zh: '异常提示', en: 'patterns that are looked at' },
  'patterns.leastLines': { zh: '至少多少行才提示', en: 'least number of lines' },
  'patterns.crowdedWithin': { zh: '“刚好达到”的幅度', en: 'just above is within' },
  'patterns.crowdedShare': { zh: '刚好达到限额的行数占比', en: 'share of lines just above' },
  'patterns.roundMultipleFen': { zh: '整数金额的单位', en: 'a round amount is a multiple of' },
  'patterns.roundShare': { zh: '整数金额的行数占比', en: 'share of round amounts' },
  'patterns.returnedShare': { zh: '有退货的单证占比', en: 'share of documents with returns' },
  'patterns.reportTolerance': { zh: '可高出统计上报数的幅度', en: 'more than was reported, at most' },
  'patterns.allOrdersShare': { zh: '申报票数占上报订单数', en: 'share of the orders reported' },
  departments: { zh: '审核部门', en: 'departments' },
  leadDepartment: { zh: '牵头部门', en: 'leading department' },
  route: { zh: '审核方式', en: 'route' },
  'route.fast': { zh: '快速通道', en: 'fast track' },
  'route.fast.secondLook': {
    zh: '快速办理的抽查比例',
    en: 'share of fast decisions looked at twice',
    hint: { zh: '百分比，如 20；0 为不抽查', en: 'a percentage, such as 20; 0 draws none' },
  },
  'route.noClaim': { zh: '免申即享', en: 'needs no claim' },
  'route.noClaim.secondLook': {
    zh: '免申即享的抽查比例',
    en: 'share of what needed no claim looked at twice',
    hint: { zh: '百分比，如 20；0 为不抽查', en: 'a percentage, such as 20; 0 draws none' },
  },
  'route.audit': { zh: '第三方审计', en: 'third-party audit' },
  'route.audit.firm': { zh: '审计机构', en: 'firm that audits' },
  'route.audit.when': { zh: '审计时间', en: 'when it audits' },
  'route.audit.workingDays': { zh: '审计期限（工作日）', en: 'working days to audit' },
  'route.departmentsPropose': { zh: '部门也可提出专项', en: 'departments propose projects as well' },
  'route.committee': { zh: '会审委员会', en: 'committee' },
  'route.committee.decides': { zh: '会审范围', en: 'what the committee decides' },
  'route.committee.seats': { zh: '委员席位', en: 'seat' },
  'route.committee.seats.*.id': { zh: '代号', en: 'code', hint: code },
  'route.committee.seats.*.title': { zh: '名称', en: 'title' },
  'route.committee.seats.*.title.zh': zh,
  'route.committee.seats.*.title.en': en,
  'route.committee.seats.*.role': { zh: '岗位', en: 'office' },
  'route.committee.seats.*.department': {
    zh: '部门',
    en: 'department',
    hint: { zh: '除专家外必填', en: 'of all but experts' },
  },
  'route.committee.quorum': {
    zh: '法定人数',
    en: 'quorum',
    hint: { zh: '超过席位的一半', en: 'more than half of the seats' },
  },
  'route.committee.majority': { zh: '表决规则', en: 'majority' },
  deadlines: { zh: '办理期限（工作日）', en: 'deadlines in working days' },
  'deadlines.reviewWorkingDays': { zh: '部门审核', en: 'review' },
  'deadlines.jointReviewWorkingDays': { zh: '会审', en: 'joint review' },
  'deadlines.correctionWorkingDays': { zh: '补正', en: 'correction' },
  'deadlines.confirmationWorkingDays': { zh: '分配复核', en: 'confirmation of the allocation' },
  'deadlines.objectionWorkingDays': { zh: '异议核查', en: 'inquiry into an objection' },
  correctionRounds: { zh: '补正次数', en: 'rounds of correction' },
  notice: { zh: '公示', en: 'public notice' },
  'notice.length': { zh: '天数', en: 'days' },
  'notice.unit': { zh: '按', en: 'counted in' },
  'notice.firstDayCounts': { zh: '首日计入', en: 'the first day counts' },
  retention: { zh: '材料保管', en: 'how long files are kept' },
  'retention.decidedYears': {
    zh: '已作决定的申报的保管年限',
    en: 'years for decided claims',
    hint: { zh: '自办结当年年末起算', en: 'from the end of the year in which it ended' },
  },
  'retention.undecidedYears': {
    zh: '此前撤回或放弃的申报的保管年限',
    en: 'years for claims withdrawn or lapsed before',
    hint: { zh: '自办结当年年末起算', en: 'from the end of the year in which it ended' },
  },
  funding: { zh: '资金科目与分担比例', en: 'fund lines and their shares' },
  'funding.*.fundLineId': { zh: '资金科目', en: 'fund line' },
  'funding.*.basisPoints': { zh: '分担比例', en: 'share' },
  commitment: { zh: '真实性承诺', en: 'commitment' },
  'commitment.zh': zh,
  'commitment.en': en,
} as const satisfies Record<string, Place>;

export type PlaceName = keyof typeof places;

const known: Readonly<Record<string, Place>> = places;

const isNumber = (part: string): boolean => /^\d+$/.test(part);

/** The place that a path means, whichever of several it points at: `conditions.2.fact` is `conditions.*.fact`. */
export const placeAt = (path: string): Place | undefined =>
  known[
    path
      .split('.')
      .map((part) => (isNumber(part) ? '*' : part))
      .join('.')
  ];

const nth = (part: string): Bilingual => ({ zh: `第 ${Number(part) + 1} 项`, en: `no. ${Number(part) + 1}` });

/** A path in words, from the widest place to the narrowest: 申报条件 · 第 3 项 · 事实. */
export const placeText = (path: string): Bilingual => {
  const parts = path.split('.');
  const named = parts.flatMap((part, n) => {
    const word = isNumber(part) ? nth(part) : placeAt(parts.slice(0, n + 1).join('.'));
    return word ?? [];
  });
  return {
    zh: named.map((word) => word.zh).join(' · ') || path,
    en: named.map((word) => word.en).join(' · ') || path,
  };
};
