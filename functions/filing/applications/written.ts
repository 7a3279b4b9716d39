import type { RecordedRisk } from '#domain/casework/recorded-risk.ts';
import type { Application } from '#domain/filing/application.ts';
import { moveApplication } from '#domain/filing/application-lifecycle.ts';
import { askedByCredit } from '#domain/filing/asked-by-credit.ts';
import { departmentsToAsk } from '#domain/filing/touched.ts';
import { changed, happened } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';
import type { Applying } from './applying.ts';

const begun = ({ id, purpose, content, mode, subject, moment }: Applying): Application => ({
  ...content,
  kind: 'application',
  id,
  version: 1,
  status: 'draft',
  openedAt: moment.now,
  changedAt: moment.now,
  subjectId: subject.id,
  mode: mode.id,
  modeVersion: mode.version,
  purpose,
  round: 1,
  findings: [],
  asked: [],
  agreed: [],
  clocks: {},
});

/** The application with what was filled in, kept as it stands or submitted with it. */
export const written = (scene: Applying, as: 'keep' | 'submit', risk?: RecordedRisk): Application => {
  const { before, content, purpose, mode, filing, moment, credit } = scene;
  const drawn = before
    ? changed(before, moment, { ...content, purpose, modeVersion: mode.version })
    : begun(scene);
  if (as === 'keep') return drawn;
  const asked = departmentsToAsk(mode, purpose, content, purpose === 'first' ? undefined : filing);
  return {
    ...drawn,
    status: moveApplication(drawn.status, 'submit'),
    round: before?.status === 'needs-correction' ? before.round + 1 : drawn.round,
    submittedOn: moment.today,
    findings: [],
    asked: credit ? askedByCredit(mode, asked, credit) : asked,
    ...(credit ? { credit } : {}),
    ...(risk ? { risk } : {}),
  };
};

/** Keeps what is filled in as it stands. */
export const keep = async ({ register }: Pick<Ports, 'register'>, scene: Applying): Promise<Application> => {
  const { before, moment, person } = scene;
  const after = written(scene, 'keep');
  await register.commit({
    cases: [after],
    events: before ? [] : [happened('ApplicationBegun', moment, person, after)],
  });
  return after;
};
