import type { Words } from '../parts/language.ts';

export const statusWords: Words = {
  RUNNING: { zh: '进行中', en: 'under way' },
  SUCCEEDED: { zh: '已完成', en: 'succeeded' },
  FAILED: { zh: '失败', en: 'failed' },
  TIMED_OUT: { zh: '超时', en: 'timed out' },
  ABORTED: { zh: '已中止', en: 'aborted' },
};

export const workflowWords = {
  title: { zh: '工作流', en: 'Workflows' },
  name: { zh: '名称', en: 'Name' },
  execution: { zh: '执行', en: 'Execution' },
  status: { zh: '状态', en: 'Status' },
  started: { zh: '开始', en: 'Started' },
  took: { zh: '用时', en: 'Took' },
  stands: { zh: '所处环节', en: 'Where it stands' },
  waits: { zh: '等待对象或错误', en: 'Waits for, or failed with' },
  machines: { zh: '全部工作流', en: 'All workflows' },
  every: { zh: '全部', en: 'all' },
  noMachines: { zh: '没有工作流。', en: 'There are no workflows.' },
  noExecutions: {
    zh: '没有执行。企业或部门提交后，会出现在这里。',
    en: 'There are no executions. One begins with each case that is submitted.',
  },
  find: { zh: '按业务编号查找', en: 'Find by the id of a case' },
  findHint: { zh: '例如 91150781MAKA000026', en: 'for example 91150781MAKA000026' },
  found: { zh: '查找“{{text}}”的结果', en: 'Executions that hold “{{text}}”' },
  foundNone: {
    zh: '没有名称或输入含有“{{text}}”的执行。请核对编号，或输入编号的一部分。',
    en: 'No execution has “{{text}}” in its name or its input. Check the id, or enter a part of it.',
  },
  picture: { zh: '工作流的状态图', en: 'The states of the workflow' },
} as const satisfies Words;

export const executionWords = {
  case: { zh: '对应业务', en: 'Its case' },
  openCase: { zh: '在办事大厅打开', en: 'Open in the portal' },
  input: { zh: '输入', en: 'Input' },
  output: { zh: '输出', en: 'Output' },
  variables: { zh: '进入时的变量', en: 'Variables when it came' },
  assigned: { zh: '离开时赋值', en: 'Assigned when it left' },
  error: { zh: '错误', en: 'Error' },
  cause: { zh: '原因', en: 'Cause' },
  entered: { zh: '进入', en: 'Entered' },
  left: { zh: '离开', en: 'Left' },
  ended: { zh: '结束', en: 'Ended' },
  redrives: { zh: '重新发起次数', en: 'Redriven' },
  attempts: { zh: '各次尝试', en: 'Attempts' },
  attempt: { zh: '第 {{n}} 次', en: 'Attempt {{n}}' },
  asked: { zh: '请求内容', en: 'What was asked' },
  result: { zh: '返回结果', en: 'What came back' },
  kind: { zh: '类型', en: 'Kind' },
  calls: { zh: '调用函数', en: 'Function' },
  logs: { zh: '查看日志', en: 'its logs' },
  retries: { zh: '重试规则', en: 'Tried again on' },
  retry: { zh: '{{errors}}：最多 {{n}} 次', en: '{{errors}}: {{n}} times at most' },
  catches: { zh: '出错转至', en: 'Caught' },
  caught: { zh: '{{errors}} → {{next}}', en: '{{errors}} → {{next}}' },
  choices: { zh: '分支条件', en: 'Choices' },
  visits: { zh: '经过 {{n}} 次', en: 'Visited {{n}} times' },
  visit: { zh: '第 {{n}} 次', en: 'Visit {{n}}' },
  item: { zh: '第 {{n}} 项', en: 'item {{n}}' },
  unreached: {
    zh: '本次执行没有到达这个环节。',
    en: 'This execution has not come to this state.',
  },
  ofItems: {
    zh: '各项各自作为一次执行运行：请选择外框，再选择其中一项。',
    en: 'Its items run as executions of their own: choose the frame around it, and one of them.',
  },
  whole: { zh: '返回执行全貌', en: 'Back to the whole execution' },
  path: { zh: '经过', en: 'What happened' },
  none: { zh: '还没有经过任何环节。', en: 'It has come to no state yet.' },
  due: { zh: '截止 {{at}}', en: 'due {{at}}' },
  until: { zh: '至 {{at}}', en: 'until {{at}}' },
  person: { zh: '等待办理', en: 'Waits for' },
  items: { zh: '各项的执行', en: 'The executions of its items' },
  hint: {
    zh: '选择一个环节查看详情；用方向键在环节之间移动。',
    en: 'Choose a state to see more; the arrow keys move between states.',
  },
  inside: {
    zh: '分布式 Map 内的环节取自其中 {{n}} 项（每种状态最多 25 项，最近的在先）。',
    en: 'Inside a distributed Map, the states of {{n}} of its items are shown: the latest 25 of each status.',
  },
  fit: { zh: '缩放至看到全图', en: 'Fit the whole picture' },
  subject: { zh: '企业', en: 'the enterprise' },
} as const satisfies Words;

export const itemWords = {
  inline: { zh: '{{n}} 项', en: '{{n}} items' },
  ofRun: {
    zh: '{{total}} 项：{{succeeded}} 完成，{{failed}} 失败',
    en: '{{total}} items: {{succeeded}} succeeded, {{failed}} failed',
  },
} as const satisfies Words;
