import { useState } from 'react';
import { isList } from '#domain/subsidy/lists/list-kind.ts';
import type { Claim, Evidence } from '../../api/schema.ts';
import { useWords, type WordKey } from '../../language/use-words.ts';
import { FileDrop } from '../../parts/file-drop.tsx';
import { Section } from '../../parts/section.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { PaperForm } from './paper-form.tsx';
import { TemplateLink } from './template-link.tsx';
import { UploadList } from './upload-list.tsx';
import { useUploads } from './use-uploads.ts';

type EvidenceOfKindProps = {
  readonly kind: Evidence['kind'];
  readonly title: { readonly zh: string; readonly en: string };
  readonly required: boolean;
  readonly claim: Claim;
  readonly evidence: readonly Evidence[];
};

/** A picture says nothing; what else an invoice may be is read first, and asked for what it does not say. */
const askedFirst = (kind: Evidence['kind'], { name }: File): boolean =>
  kind === 'receipt' || (kind === 'invoice' && /\.(png|jpe?g)$/i.test(name));

const accepts = (kind: Evidence['kind']): string => {
  if (isList(kind)) return '.csv,.txt,.xlsx';
  return kind === 'invoice' ? '.xml,.ofd,.pdf,.png,.jpg,.jpeg' : '.pdf,.png,.jpg,.jpeg';
};

const hintOf = (kind: Evidence['kind']): WordKey => {
  if (isList(kind)) return 'claim.dropList';
  return kind === 'invoice' ? 'claim.dropInvoices' : 'claim.dropPapers';
};

/** A file goes up at once; a receipt, or the picture of an invoice, is asked for its number and amount first. */
export const EvidenceOfKind = ({ kind, title, required, claim, evidence }: EvidenceOfKindProps) => {
  const { t, say } = useWords();
  const [papers, setPapers] = useState<readonly File[]>([]);
  const { uploads, upload, forget } = useUploads(claim, kind);
  const take = (files: readonly File[]) => {
    for (const file of files.filter((one) => !askedFirst(kind, one))) void upload(file, {});
    setPapers((before) => [...before, ...files.filter((one) => askedFirst(kind, one))]);
  };
  const drop = (paper: File) => setPapers((before) => before.filter((one) => one !== paper));
  return (
    <Section
      title={`${say(title)}${required ? '' : t('programme.optional')}`}
      {...(isList(kind) ? { extra: <TemplateLink kind={kind} /> } : {})}
    >
      <FileDrop accept={accepts(kind)} label={t('claim.drop')} hint={t(hintOf(kind))} onFiles={take} />
      {papers.map((paper) => (
        <PaperForm
          key={`${paper.name} ${paper.lastModified}`}
          paper={paper}
          kind={kind}
          does={t('claim.upload')}
          onDiscard={() => drop(paper)}
          onFilled={(facts) => {
            drop(paper);
            void upload(paper, facts);
          }}
        />
      ))}
      <UploadList uploads={uploads} onForget={forget} />
      <EvidenceList claim={claim} evidence={evidence} />
    </Section>
  );
};
