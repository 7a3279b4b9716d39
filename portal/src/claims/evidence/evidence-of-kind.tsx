import { useState } from 'react';
import { mayServeAs } from '#domain/subsidy/claims/paper.ts';
import { isList } from '#domain/subsidy/lists/list-kind.ts';
import type { Claim, Evidence } from '../../api/schema.ts';
import { useWords, type WordKey } from '../../language/use-words.ts';
import { usePapers } from '../../papers/use-papers.ts';
import { FileDrop } from '../../parts/file-drop.tsx';
import { Section } from '../../parts/section.tsx';
import { EarlierPapers } from './earlier-papers.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { type Known, KnownFile } from './known-file.tsx';
import { PaperForm } from './paper-form.tsx';
import { sha256Of } from './sha256-of.ts';
import { TemplateLink } from './template-link.tsx';
import { UploadList } from './upload-list.tsx';
import { useUploads } from './use-uploads.ts';

type EvidenceOfKindProps = {
  readonly kind: Evidence['kind'];
  readonly title: { readonly zh: string; readonly en: string };
  readonly required: boolean;
  readonly claim: Claim;
  readonly evidence: readonly Evidence[];
  /** In which a paper may be stated. */
  readonly currencies: readonly string[];
};

/** A picture says nothing; what else an invoice may be is read first, and asked for what it does not say. */
const isAskedFirst = (kind: Evidence['kind'], { name }: File): boolean =>
  kind === 'receipt' || (kind === 'invoice' && /\.(png|jpe?g)$/i.test(name));

const accepts = (kind: Evidence['kind']): string => {
  if (isList(kind)) return '.csv,.txt,.xlsx';
  return kind === 'invoice' ? '.xml,.ofd,.pdf,.png,.jpg,.jpeg' : '.pdf,.png,.jpg,.jpeg';
};

const hintOf = (kind: Evidence['kind']): WordKey => {
  if (isList(kind)) return 'claim.dropList';
  return kind === 'invoice' ? 'claim.dropInvoices' : 'claim.dropPapers';
};

/** The files that were dropped: known by their bytes, asked for their figures first, or on their way. */
const useDropped = (claim: Claim, kind: Evidence['kind']) => {
  const papers = usePapers(claim.subjectId);
  const { uploads, upload, forget } = useUploads(claim, kind);
  const [known, setKnown] = useState<readonly Known[]>([]);
  const [asked, setAsked] = useState<readonly File[]>([]);

  const send = (file: File) => {
    if (isAskedFirst(kind, file)) setAsked((before) => [...before, file]);
    else void upload(file, {});
  };

  /** What was brought a moment ago is known as well. */
  const knownAs = async (file: File) => {
    const [sha256, { data }] = await Promise.all([sha256Of(file), papers.refetch()]);
    return data?.papers.find((one) => one.sha256 === sha256 && mayServeAs(one, kind));
  };

  const take = async (file: File) => {
    const paper = isList(kind) ? undefined : await knownAs(file);
    if (paper) setKnown((before) => [...before, { file, paper }]);
    else send(file);
  };
  const dropKnown = (file: File) => setKnown((before) => before.filter((one) => one.file !== file));
  const dropAsked = (file: File) => setAsked((before) => before.filter((one) => one !== file));
  return { uploads, upload, forget, known, asked, send, take, dropKnown, dropAsked };
};

/**
 * A file goes up at once; a receipt, or the picture of an invoice, is asked for its number and amount first. What was
 * brought before need not go up again.
 */
export const EvidenceOfKind = ({
  kind,
  title,
  required,
  claim,
  evidence,
  currencies,
}: EvidenceOfKindProps) => {
  const { t, say } = useWords();
  const { uploads, upload, forget, known, asked, send, take, dropKnown, dropAsked } = useDropped(claim, kind);
  return (
    <Section
      title={`${say(title)}${required ? '' : t('programme.optional')}`}
      extra={
        isList(kind) ? (
          <TemplateLink kind={kind} />
        ) : (
          <EarlierPapers claim={claim} kind={kind} evidence={evidence} />
        )
      }
    >
      <FileDrop
        accept={accepts(kind)}
        label={t('claim.drop')}
        hint={t(hintOf(kind))}
        onFiles={(files) => {
          for (const file of files) void take(file);
        }}
      />
      {known.map((one) => (
        <KnownFile
          key={one.paper.sha256}
          claim={claim}
          kind={kind}
          known={one}
          onDone={() => dropKnown(one.file)}
          onUpload={() => {
            dropKnown(one.file);
            send(one.file);
          }}
        />
      ))}
      {asked.map((paper) => (
        <PaperForm
          key={`${paper.name} ${paper.lastModified}`}
          paper={paper}
          kind={kind}
          currencies={currencies}
          does={t('claim.upload')}
          onDiscard={() => dropAsked(paper)}
          onFilled={(facts) => {
            dropAsked(paper);
            void upload(paper, facts);
          }}
        />
      ))}
      <UploadList uploads={uploads} onForget={forget} />
      <EvidenceList claim={claim} evidence={evidence} currencies={currencies} />
    </Section>
  );
};
