import type { Answer } from '../api/schema.ts';
import type { StatusWord } from '../parts/status-word.ts';

type Standing = Answer<'listInvitations'>['invitations'][number]['standing'];

export const invitationStandings: Readonly<Record<Standing, StatusWord>> = {
  open: { zh: '待接受', en: 'Open', tone: 'waiting' },
  used: { zh: '已加入', en: 'Used', tone: 'good' },
  revoked: { zh: '已撤销', en: 'Revoked', tone: 'ended' },
  expired: { zh: '已过期', en: 'Expired', tone: 'ended' },
};
