import type { Bilingual } from '../../shared/bilingual.ts';
import { percent } from '../amount/reckonings.ts';
import { auditTimes, committeeDecides, majorities } from './choice-words.ts';
import type { Route } from './route.ts';
import { plain, type Telling, telling } from './telling.ts';

type TitleOf = (department: string) => Bilingual;

const fastTellings = ({ fast }: Route): readonly Telling[] =>
  fast ? [telling('route.fast.secondLook', plain(percent(fast.secondLook)))] : [];

const auditTellings = ({ audit }: Route, titleOf: TitleOf): readonly Telling[] =>
  audit
    ? [
        telling('route.audit.firm', titleOf(audit.firm)),
        telling('route.audit.when', auditTimes[audit.when]),
        telling('route.audit.workingDays', plain(audit.workingDays)),
      ]
    : [];

const committeeTellings = ({ committee }: Route): readonly Telling[] =>
  committee
    ? [
        telling('route.committee.decides', committeeDecides[committee.decides]),
        ...committee.seats.map(({ id, title }) => telling('route.committee.seats', title, { one: id })),
        telling('route.committee.quorum', plain(committee.quorum)),
        telling('route.committee.majority', majorities[committee.majority]),
      ]
    : [];

/** How claims are decided, where it is not by the departments and their lead alone. */
export const routeTellings = (route: Route | undefined, titleOf: TitleOf): readonly Telling[] =>
  route ? [...fastTellings(route), ...auditTellings(route, titleOf), ...committeeTellings(route)] : [];
