import { useState } from 'react';
import { isList } from '#domain/subsidy/lists/list-kind.ts';
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

const askedFirst: readonly Evidence['kind'][] = ['invoice', 'receipt'];

const accepts = (kind: Evidence['kind']): string => {
  if (isList(kind)) return '.csv,.txt,.xlsx';
  return kind === 'invoice' ? '.pdf,.png,.jpg,.jpeg,.ofd' : '.pdf,.png,.jpg,.jpeg';
};

/** A list or a plain document goes up at once; an invoice or a receipt is asked for its number and amount first. */
export const EvidenceOfKind = ({ kind, title, required, claim, evidence }: EvidenceOfKindProps) => {
  const { t, say } = useWords();
  const [papers, setPapers] = useState<readonly File[]>([]);
  const { uploads, upload, forget } = useUploads(claim, kind);
  const take = (files: readonly File[]) => {
    if (!askedFirst.includes(kind)) for (const file of files) void upload(file, {});
    else setPapers((before) => [...before, ...files]);
  };
  const drop = (paper: File) => setPapers((before) => before.filter((one) => one !== paper));
  return (
    <Section
      title={`${say(title)}${required ? '' : t('programme.optional')}`}
      {...(isList(kind) ? { extra: <TemplateLink kind={kind} /> } : {})}
    >
      <FileDrop
        accept={accepts(kind)}
        label={t('claim.drop')}
        hint={t(isList(kind) ? 'claim.dropList' : 'claim.dropPapers')}
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
