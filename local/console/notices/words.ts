import type { Words } from '../parts/language.ts';

export const noticeWords = {
  title: { zh: '通知', en: 'Notices' },
  none: {
    zh: '本系统目前不发送邮件和短信，因此没有发件箱。',
    en: 'This system sends neither mail nor text messages, so there is no outbox.',
  },
  where: { zh: '通知在哪里', en: 'Where notices are instead' },
  desk: {
    zh: '提醒、退回和不予通过的意见在办事大厅的待办和办理经过中。',
    en: 'Reminders, returns and refusals stand on the desk and in the history of their case.',
  },
  public: { zh: '公示在办事大厅的公示页：', en: 'What is announced stands on the portal’s own page:' },
  open: { zh: '打开公示', en: 'Announcements' },
  alarms: { zh: '告警', en: 'Alarms' },
  noAlarms: { zh: '没有定义告警。', en: 'No alarms are defined.' },
  silent: {
    zh: '已定义 {{n}} 个告警。部署后会发邮件给运维，在本机不会响：请看总览页。',
    en: '{{n}} alarms are defined. Where this is deployed they are mailed to the operators; here they do not ring: the overview says what they would.',
  },
} as const satisfies Words;
