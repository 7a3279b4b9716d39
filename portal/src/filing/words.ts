import type { Purpose } from '#domain/filing/application.ts';
import type { Deed } from '#domain/filing/deeds.ts';
import type { Words } from '../language/words.ts';

export const purposeWords = {
  first: { zh: '首次备案', en: 'First filing' },
  change: { zh: '变更', en: 'Change' },
  renewal: { zh: '延续', en: 'Renewal' },
} satisfies Words & Record<Purpose, unknown>;

/** What may be done with a filing now; the words stand on its buttons. */
export const deedWords = {
  apply: { zh: '申请备案', en: 'File' },
  continue: { zh: '继续填写', en: 'Go on with the draft' },
  correct: { zh: '补正', en: 'Correct' },
  change: { zh: '申请变更', en: 'Apply for a change' },
  renew: { zh: '申请延续', en: 'Renew' },
  withdraw: { zh: '撤回申请', en: 'Withdraw the application' },
  cancel: { zh: '注销备案', en: 'Cancel the filing' },
} satisfies Words & Record<Deed, unknown>;

/** The register, as its owner reads it. */
export const filingWords = {
  title: { zh: '{{mode}}备案', en: 'Filing: {{mode}}' },
  all: { zh: '我的备案', en: 'My filings' },
  allLead: {
    zh: '按业务模式备案；各模式的有效期、办理进度和现在可以办理的事项。',
    en: 'One filing for each business mode: until when it holds, what is under way, and what can be done now.',
  },
  noneOpen: {
    zh: '目前没有适合该主体类型的业务模式。',
    en: 'No business mode is open to this type of subject at present.',
  },
  notOpen: {
    zh: '该业务模式不适用于此类主体；适用：{{types}}。',
    en: 'This business mode is not open to this type of subject. It is open to: {{types}}.',
  },
  notFiled: { zh: '尚未备案', en: 'Not filed' },
  see: { zh: '查看', en: 'See' },
  print: { zh: '打印', en: 'Print' },
  asked: { zh: '办理须知', en: 'What this mode asks' },
  basis: { zh: '依据', en: 'Basis' },
  whoMay: { zh: '适用主体', en: 'Open to' },
  departments: { zh: '审核部门', en: 'Reviewed by' },
  noDepartments: { zh: '规则校验通过即时办结', en: 'Entered at once when every rule is met' },
  reviewDays: { zh: '审核时限', en: 'Time for review' },
  validMonths: { zh: '有效期', en: 'Validity' },
  days: { zh: '{{days}} 个工作日（各部门同时审核）', en: '{{days}} working days, all departments at once' },
  months: { zh: '{{months}} 个月', en: '{{months}} months' },
  entry: { zh: '备案信息', en: 'The filing' },
  number: { zh: '备案编号', en: 'Number' },
  valid: { zh: '有效期', en: 'Valid' },
  until: { zh: '有效期至 {{day}}', en: 'in force until {{day}}' },
  wasUntil: { zh: '有效期至 {{day}}，已届满', en: 'ended on {{day}}' },
  edition: { zh: '版次', en: 'Edition' },
  nthEdition: { zh: '第 {{n}} 版', en: 'edition {{n}}' },
  enteredOn: { zh: '备案日期', en: 'Entered' },
  renewFrom: { zh: '{{day}} 起可以申请延续。', en: 'It can be renewed from {{day}} on.' },
  renewNow: {
    zh: '有效期将于 {{day}} 届满，现在可以申请延续。',
    en: 'It ends on {{day}} and can be renewed now.',
  },
  suspendedTitle: { zh: '备案已中止', en: 'The filing is suspended' },
  suspendedText: {
    zh: '自 {{at}} 起中止：期间不能据此提出新的申报和商品备案；{{payments}}',
    en: 'Suspended since {{at}}: no new claims or goods filings under it meanwhile. {{payments}}',
  },
  paymentsGoOn: { zh: '已核准的资金照常拨付。', en: 'What is approved already is paid as planned.' },
  paymentsStop: { zh: '已核准的资金一并暂缓拨付。', en: 'Payments approved already wait as well.' },
  appeal: {
    zh: '请按上述理由整改，并联系作出决定的部门恢复。对决定不服的，可在 60 日内申请行政复议，或在六个月内提起行政诉讼。',
    en: 'Mend what is said and ask the department to restore it. You may seek reconsideration within 60 days, or go to court within six months.',
  },
  appealBasis: {
    zh: '行政复议法第二十条；行政诉讼法第四十六条',
    en: 'Administrative Reconsideration Law art. 20; Administrative Litigation Law art. 46',
  },
  drawn: {
    zh: '该备案即时办结，并于 {{day}} 被随机抽中检查。',
    en: 'It was entered at once, and drawn by lot for inspection on {{day}}.',
  },
  inspectionOpen: { zh: '检查中，备案照常有效。', en: 'The inspection is open; the filing holds meanwhile.' },
  inspectionGood: { zh: '检查属实。', en: 'It was found to hold.' },
  inspectionBad: { zh: '检查不属实。', en: 'It was found not to hold.' },
  history: { zh: '申请记录', en: 'Applications' },
  noHistory: { zh: '还没有提交过申请。', en: 'Nothing has been applied for yet.' },
  leading: { zh: '办结编号 {{number}}', en: 'number {{number}}' },
  correctBy: {
    zh: '请在 {{day}} 前补正；补正期间审核时限暂停计算。',
    en: 'Correct by {{day}}; the review clock stands meanwhile.',
  },
  submittedOn: { zh: '提交日期', en: 'Submitted' },
  submittedAt: { zh: '{{day}} 提交', en: 'submitted {{day}}' },
  round: { zh: '第 {{n}} 次提交', en: 'submission {{n}}' },
  status: { zh: '办理状态', en: 'How it stands' },
  underWay: { zh: '{{purpose}}办理中', en: '{{purpose}} under way' },
  holdsMeanwhile: {
    zh: '办理期间，现行备案（{{number}}）继续有效。',
    en: 'The filing {{number}} holds meanwhile.',
  },
  cancelTitle: { zh: '确认注销备案？', en: 'Cancel this filing?' },
  cancelText: {
    zh: '注销后不能再据此提出申报和商品备案；已提出的申报不受影响，进行中的变更或延续申请随之终止。需要时可以重新申请备案。',
    en: 'No claims or goods filings can be made under it any more; those already made go on. A change or renewal under way ends with it. You may file anew later.',
  },
  withdrawTitle: { zh: '确认撤回申请？', en: 'Withdraw this application?' },
  withdrawText: {
    zh: '撤回后各部门停止审核；现行备案不受影响，之后可以重新申请。',
    en: 'The departments stop their review. A filing that holds stays as it is, and you may apply again.',
  },
  discard: { zh: '放弃草稿', en: 'Discard the draft' },
  discardTitle: { zh: '确认放弃草稿？', en: 'Discard this draft?' },
  discardText: { zh: '已填写的内容不再保留。', en: 'What was filled in is not kept.' },
} satisfies Words;

/** An application, while it is filled in. */
export const applyWords = {
  form: { zh: '填报信息', en: 'What to fill in' },
  documents: { zh: '材料', en: 'Documents' },
  particulars: { zh: '主体基本信息', en: 'Particulars of the subject' },
  particularsHint: {
    zh: '与登记信息一致的无需修改；在此修改，须随本次申请审核。',
    en: 'Leave as they are unless they have changed; a change is reviewed with this application.',
  },
  particularsChanged: { zh: '有修改', en: 'changed' },
  optional: { zh: '（选填）', en: ' (optional)' },
  source: {
    zh: '取自 {{mode}} 备案 {{number}}，{{day}}',
    en: 'From the filing {{mode}} {{number}}, {{day}}',
  },
  verified: { zh: '{{department}}已核实，{{day}}', en: 'Verified by {{department}}, {{day}}' },
  typing: { zh: '有修改，稍后自动保存', en: 'Changed; it will be saved in a moment' },
  saving: { zh: '正在保存草稿', en: 'Saving the draft' },
  saved: { zh: '草稿已于 {{time}} 保存', en: 'Draft saved at {{time}}' },
  unsaved: {
    zh: '草稿未能保存到服务器，内容仍保留在本页。',
    en: 'The draft could not be saved; what you typed is still on this page.',
  },
  autosave: { zh: '填写内容会自动保存为草稿。', en: 'What you fill in is saved as a draft by itself.' },
  precheck: { zh: '预检', en: 'Check it first' },
  submit: { zh: '提交申请', en: 'Submit' },
  submitTitle: { zh: '确认提交申请？', en: 'Submit this application?' },
  renewalTitle: { zh: '延续备案', en: 'Renew the filing' },
  renewalText: {
    zh: '原备案内容已全部带入。如无变化，确认即可提交；延续后有效期至 {{day}}。',
    en: 'Everything is filled in. If nothing has changed, confirm and submit; it then holds until {{day}}.',
  },
  renewalFold: { zh: '查看或修改填报内容', en: 'See or change what is filled in' },
  good: { zh: '预检通过，没有发现问题。', en: 'The check found nothing to correct.' },
  atOnce: {
    zh: '无需部门审核，提交后即时办结。',
    en: 'No department needs to look: it is entered as soon as it is submitted.',
  },
  willAsk: {
    zh: '提交后将同时送 {{departments}} 审核，时限 {{days}} 个工作日；审核期间可以撤回。',
    en: 'It goes to {{departments}} at once, with {{days}} working days; you may withdraw meanwhile.',
  },
  defects: {
    zh: '共 {{n}} 处需要更正，全部列在下面；点击可跳到对应的栏目。',
    en: '{{n}} things to correct, all of them listed here. Each leads to its field.',
  },
  toCorrect: { zh: '需补正的内容', en: 'What must be corrected' },
  correctBy: { zh: '请在 {{day}} 前一次性补正', en: 'Correct everything by {{day}}' },
  clockStands: {
    zh: '补正期间各部门的审核时限暂停计算，重新提交后接着计算；已同意的部门不再重复审核。',
    en: 'While you correct, the departments’ clocks stand; they run on once you submit. Whoever has agreed is not asked again.',
  },
  differs: { zh: '与现行备案的差异', en: 'What differs from the filing in force' },
  nothingDiffers: { zh: '目前与现行备案没有差异。', en: 'Nothing differs from the filing in force yet.' },
  before: { zh: '现行', en: 'In force' },
  after: { zh: '本次申请', en: 'Applied for' },
  item: { zh: '项目', en: 'Item' },
  asks: { zh: '审核部门：{{departments}}', en: 'Reviewed by {{departments}}' },
  nothing: { zh: '（无）', en: '(none)' },
  entered: { zh: '办结，即时生效', en: 'Done: it is in force' },
  enteredText: {
    zh: '有效期至 {{day}}。可以继续办理商品备案和资金申报。',
    en: 'It is in force until {{day}}. Goods filings and claims can follow.',
  },
  received: { zh: '申请已提交', en: 'The application is submitted' },
  receivedText: {
    zh: '系统正在预检；等待哪个部门、还剩几天，会显示在下方。',
    en: 'It is being prechecked; whom it waits for, and for how long, is shown below.',
  },
} satisfies Words;

export const documentWords = {
  drop: { zh: '将文件拖到此处，或点击选择', en: 'Drop the file here, or click to choose' },
  hint: { zh: 'PDF、PNG 或 JPEG，不超过 20 MB', en: 'PDF, PNG or JPEG, at most 20 MB' },
  known: { zh: '选用已上传的材料', en: 'Use one that is uploaded already' },
  chosen: { zh: '已选用', en: 'Chosen' },
  use: { zh: '选用', en: 'Use it' },
  preview: { zh: '预览', en: 'Preview' },
  close: { zh: '收起', en: 'Close' },
  newTab: { zh: '在新标签页打开', en: 'Open in a new tab' },
  replace: { zh: '不用这份', en: 'Take another' },
  addedAt: { zh: '{{at}} 上传', en: 'uploaded {{at}}' },
  uploading: { zh: '正在上传 {{file}}', en: 'Uploading {{file}}' },
  failed: { zh: '{{file}} 未能上传', en: '{{file}} was not uploaded' },
  discard: { zh: '移除', en: 'Remove' },
  none: { zh: '未提交材料', en: 'No document' },
  gone: { zh: '材料已不存在', en: 'The document is no longer there' },
} satisfies Words;
