import type { Words } from '../language/words.ts';

export const memberWords = {
  title: { zh: '成员', en: 'Members' },
  lead: {
    zh: '成员可以代表本主体办理业务；管理员还可以邀请成员、确认收款账户。',
    en: 'Members act for the subject. Administrators also invite members and confirm the account to be paid to.',
  },
  settings: { zh: '设置', en: 'Settings' },
  list: { zh: '现有成员', en: 'Who acts for it now' },
  alone: {
    zh: '目前只有您一人。邀请同事后，他们会出现在这里。',
    en: 'You are alone here. Whom you invite will appear here.',
  },
  me: { zh: '（本人）', en: '(you)' },
  since: { zh: '自 {{moment}} 起', en: 'since {{moment}}' },
  invitedBy: { zh: '由 {{name}} 邀请', en: 'invited by {{name}}' },
  makeAdministrator: { zh: '设为管理员', en: 'Make administrator' },
  makeClerk: { zh: '设为办事员', en: 'Make clerk' },
  roleTitle: { zh: '变更 {{name}} 的角色？', en: 'Change the role of {{name}}?' },
  roleText: { zh: '变更后立即生效，并记入本主体的记录。', en: 'It holds at once and goes on record.' },
  remove: { zh: '移除', en: 'Remove' },
  removeTitle: { zh: '移除 {{name}}？', en: 'Remove {{name}}?' },
  removeText: {
    zh: '移除后，该成员不能再查看或办理本主体的业务；其办理过的记录保留。',
    en: 'They will see and do nothing here any longer. What they did stays on record.',
  },
  invite: { zh: '邀请成员', en: 'Invite somebody' },
  inviteRole: { zh: '以何种角色加入', en: 'To join as' },
  clerkDoes: { zh: '办事员：填写并提交备案、申报', en: 'Clerk: fills in and submits filings and claims' },
  administratorDoes: {
    zh: '管理员：另可邀请和移除成员、确认收款账户、变更设置',
    en: 'Administrator: also invites and removes members, confirms the account, changes settings',
  },
  makeLink: { zh: '生成邀请链接', en: 'Make the link' },
  link: { zh: '邀请链接', en: 'Link of the invitation' },
  linkOnce: {
    zh: '链接只显示这一次，七日内有效，只能使用一次。请通过可靠渠道发给对方，不要公开。',
    en: 'It is shown only now, lives seven days and works once. Send it by a way you trust; do not publish it.',
  },
  copy: { zh: '复制链接', en: 'Copy the link' },
  copied: { zh: '已复制', en: 'Copied' },
  copyFailed: {
    zh: '未能自动复制，请选中链接手动复制。',
    en: 'It could not be copied; select the link and copy it.',
  },
  invitations: { zh: '已发出的邀请', en: 'Invitations' },
  noInvitations: { zh: '还没有发出邀请。', en: 'Nobody has been invited yet.' },
  until: { zh: '有效期至 {{moment}}', en: 'good until {{moment}}' },
  revoke: { zh: '撤销', en: 'Revoke' },
  revokeTitle: { zh: '撤销这份邀请？', en: 'Revoke this invitation?' },
  revokeText: { zh: '撤销后，链接立即失效。', en: 'Its link stops working at once.' },
  joinTitle: { zh: '接受邀请', en: 'Accept an invitation' },
  joinLead: {
    zh: '接受后，您将以 {{name}} 的身份成为该主体的成员，可代表其办理业务。',
    en: 'You will become a member as {{name}}, and may act for the subject that invited you.',
  },
  join: { zh: '接受并加入', en: 'Accept and join' },
  noCode: { zh: '链接不完整，缺少邀请码。', en: 'Part of the link is missing: it holds no code.' },
  noCodeNext: {
    zh: '请完整复制管理员发来的链接，再在浏览器中打开。',
    en: 'Copy the whole link that the administrator sent, and open it again.',
  },
} satisfies Words;
