import { Alert, Input } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { asOnLabel } from '#domain/shared/trace-code.ts';
import { goodsEntryWords } from '../goods/statuses.ts';
import { useWords } from '../language/use-words.ts';
import { DemonstrationNote } from '../parts/demonstration-note.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { TraceFacts } from './trace-facts.tsx';
import { type PublicTrace, useTrace } from './use-batches.ts';

const Recalled = ({ reason, on: day }: NonNullable<PublicTrace['recalled']>) => {
  const { t, say } = useWords();
  return (
    <Alert
      type="error"
      showIcon
      title={t('trace.recalled')}
      description={
        <>
          {say(reason)} {day && t('trace.recalledOn', { day })}
        </>
      }
    />
  );
};

const Verdict = ({ trace: { recalled, goodsStatus, on: day } }: { readonly trace: PublicTrace }) => {
  const { t, say } = useWords();
  if (recalled) return <Recalled {...recalled} />;
  const holds = goodsStatus === 'active';
  return (
    <Alert
      type={holds ? 'success' : 'warning'}
      showIcon
      title={holds ? t('trace.genuine') : t('trace.halted', { status: say(goodsEntryWords[goodsStatus]) })}
      description={t(holds ? 'trace.genuineText' : 'trace.haltedText', { day })}
    />
  );
};

const Found = ({ code }: { readonly code: string }) => {
  const { t } = useWords();
  const query = useTrace(code);
  return (
    <Loaded query={query}>
      {(trace) => (
        <Section narrow>
          <div className="kouan-stack" role="status">
            <DemonstrationNote shown={trace.demonstration} text={t('trace.demonstration')} />
            <Verdict trace={trace} />
            <TraceFacts trace={trace} />
          </div>
        </Section>
      )}
    </Loaded>
  );
};

/** For whoever holds goods in their hand: where do they come from, and are they recalled? */
export const TracePage = () => {
  const { t } = useWords();
  const { code = '' } = useParams();
  const navigate = useNavigate();
  return (
    <Page title={t('trace.title')} lead={t('trace.lead')}>
      <Section narrow>
        <Input.Search
          key={code}
          size="large"
          defaultValue={asOnLabel(code)}
          maxLength={64}
          aria-label={t('trace.code')}
          placeholder="KA-XD2Y-T5W6-JKQP"
          enterButton={t('trace.look')}
          onSearch={(text) => {
            const wanted = text.trim();
            if (wanted) void navigate(`/trace/${encodeURIComponent(wanted)}`);
          }}
        />
      </Section>
      {code && <Found code={code} />}
    </Page>
  );
};
