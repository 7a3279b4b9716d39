import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { Answer } from '../../api/schema.ts';
import { useWords } from '../../language/use-words.ts';
import { Loaded } from '../../parts/loaded.tsx';

type Shown = Answer<'seeDocument'>;

const Sheet = ({ shown: { url, fileName, contentType } }: { readonly shown: Shown }) => {
  const { t } = useWords();
  return (
    <figure className="kouan-sheet">
      {contentType.startsWith('image/') ? (
        <img src={url} alt={fileName} />
      ) : (
        <iframe src={url} title={fileName} />
      )}
      <figcaption>
        <a href={url} target="_blank" rel="noreferrer">
          {t('document.newTab')}
        </a>
      </figcaption>
    </figure>
  );
};

type DocumentPreviewProps = {
  readonly id: string;
  readonly fileName: string;
  /** Asks for an address that is good for some minutes. */
  readonly see: () => Promise<Shown>;
};

/** A document, folded out where it is mentioned. */
export const DocumentPreview = ({ id, fileName, see }: DocumentPreviewProps) => {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const query = useQuery({
    queryKey: ['document', id],
    queryFn: see,
    enabled: open,
    staleTime: 300_000,
  });
  const word = t(open ? 'document.close' : 'document.preview');
  return (
    <>
      <Button
        size="small"
        className="kouan-no-print"
        aria-expanded={open}
        aria-label={`${word} ${fileName}`}
        onClick={() => setOpen(!open)}
      >
        {word}
      </Button>
      {open && (
        <Loaded query={query} rows={2}>
          {(shown) => <Sheet shown={shown} />}
        </Loaded>
      )}
    </>
  );
};
