import type { Words } from '../../language/words.ts';

export const supervisionWords = {
  title: { zh: '备案监管', en: 'Supervision' },
  suspend: { zh: '中止备案', en: 'Suspend' },
  suspendTitle: { zh: '确认中止备案？', en: 'Suspend this filing?' },
  suspendText: {
    zh: '中止后：该主体不能据此提出新的申报和商品备案；已提出的申报继续办理；已核准的资金照常拨付，除非勾选下项。主体将看到理由和救济途径，整改后可以恢复。',
    en: 'While it is suspended the subject makes no new claims or goods filings under it. Claims already made go on, and what is approved is paid, unless ticked below. The subject reads the reasons and how to appeal, and it can be restored.',
  },
  suspendDone: { zh: '备案已中止', en: 'The filing is suspended' },
  stopsPayments: { zh: '已核准的资金一并暂缓拨付', en: 'Payments already approved wait as well' },
  restore: { zh: '恢复备案', en: 'Restore' },
  restoreTitle: { zh: '确认恢复备案？', en: 'Restore this filing?' },
  restoreText: {
    zh: '恢复后立即有效，可以继续申报和商品备案；有效期不变。请写明整改核实情况。',
    en: 'It holds again at once, and claims and goods filings may follow; its term stays as it was. Say what has been mended.',
  },
  restoreDone: { zh: '备案已恢复', en: 'The filing is restored' },
  revoke: { zh: '撤销备案', en: 'Revoke' },
  revokeTitle: { zh: '确认撤销备案？', en: 'Revoke this filing?' },
  revokeText: {
    zh: '撤销后不能恢复；进行中的变更或延续申请随之终止。该主体可以重新申请备案，取得新的编号。',
    en: 'It cannot be restored. A change or renewal under way ends with it. The subject may file anew, under a new number.',
  },
  revokeDone: { zh: '备案已撤销', en: 'The filing is revoked' },
} satisfies Words;
