import * as z from 'zod';
import { normaliseIdentifier } from '#domain/shared/normalise.ts';
import { momentOf } from '../../casework/writing.ts';
import { refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { Certificate, certificateName, certificateOf } from './certificate.ts';
import { readFiling } from './read-filing.ts';

const unknown = (number: string) =>
  refused(404, {
    code: 'CERTIFICATE-UNKNOWN',
    at: 'number',
    found: number.slice(0, 64),
    expected: {
      zh: '形如 150781-9610-2026-000001 的备案编号',
      en: 'a number such as 150781-9610-2026-000001',
    },
    reason: { zh: '没有该编号的备案。', en: 'There is no filing under this number.' },
    next: {
      zh: '请核对编号；如证书上确为此编号，请向综试区服务窗口举报。',
      en: 'Check the number; if a certificate bears it, tell the zone’s service desk.',
    },
  });

/** Whether a certificate is genuine, and whether what it certifies still holds. For everybody, without signing in. */
export const verifyCertificate = route(
  {
    id: 'verifyCertificate',
    method: 'GET',
    path: '/api/public/certificates/{number}',
    who: 'anyone',
    summary: { zh: '备案证书查验', en: 'Verify a certificate' },
    params: z.object({ number: z.string() }),
    answer: Certificate,
  },
  async (ports, { params }) => {
    const number = normaliseIdentifier(params.number).toLowerCase();
    const ref = await ports.register.named(certificateName(number));
    if (!ref) return unknown(params.number);
    const { filing, subject, mode } = await readFiling(ports, ref.id);
    // An entry that was made anew has another number; the earlier one certifies nothing any more.
    const shown = filing.number === number ? filing : { ...filing, number, status: 'expired' as const };
    return certificateOf(shown, subject, mode, momentOf(ports));
  },
);
