import { paperCurrency } from '#domain/subsidy/invoices/told.ts';
import { currenciesOf } from '#domain/subsidy/programme/currency-rule.ts';
import type { Answer } from '../../api/schema.ts';
import { EvidenceOfKind } from './evidence-of-kind.tsx';

/** Every kind of evidence that the programme asks for, each with its own place to drop files. */
export const EvidenceStep = ({ file }: { readonly file: Answer<'getClaim'> }) =>
  file.programme.evidence.map(({ kind, title, required }) => (
    <EvidenceOfKind
      key={kind}
      kind={kind}
      title={title}
      required={required}
      claim={file.claim}
      currencies={currenciesOf(paperCurrency(file.programme))}
      evidence={file.evidence.filter((one) => one.kind === kind)}
    />
  ));
