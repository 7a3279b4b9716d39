import { useState } from 'react';
import type { Claim, Evidence } from '../../api/schema.ts';
import { useWords } from '../../language/use-words.ts';
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

const accepts = {
  waybills: '.csv,.txt,.xlsx',
  invoice: '.pdf,.png,.jpg,.jpeg,.ofd',
  receipt: '.pdf,.png,.jpg,.jpeg',
};

/** A waybill file goes up at once; an invoice or a receipt is asked for its number and amount first. */
export const EvidenceOfKind = ({ kind, title, required, claim, evidence }: EvidenceOfKindProps) => {
  const { t, say } = useWords();
  const [papers, setPapers] = useState<readonly File[]>([]);
  const { uploads, upload, forget } = useUploads(claim, kind);
  const isTable = kind === 'waybills';
  const take = (files: readonly File[]) => {
    if (isTable) for (const file of files) void upload(file, {});
    else setPapers((before) => [...before, ...files]);
  };
  const drop = (paper: File) => setPapers((before) => before.filter((one) => one !== paper));
  return (
    <Section
      title={`${say(title)}${required ? '' : t('programme.optional')}`}
      {...(isTable ? { extra: <TemplateLink /> } : {})}
    >
      <FileDrop
        accept={accepts[kind]}
        label={t('claim.drop')}
        hint={t(isTable ? 'claim.dropWaybills' : 'claim.dropPapers')}
        onFiles={take}
      />
      {papers.map((paper) => (
        <PaperForm
          key={`${paper.name} ${paper.lastModified}`}
          paper={paper}
          kind={kind}
          onDiscard={() => drop(paper)}
          onUpload={(facts) => {
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
