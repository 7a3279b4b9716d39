import type { Seat } from '../../casework/committee/committee.ts';
import { roleWords } from '../../casework/role-words.ts';
import type { Bilingual } from '../../shared/bilingual.ts';
import { percent } from '../amount/reckonings.ts';
import { auditTimes, committeeDecides, majorities, yesOrNo } from './choice-words.ts';
import type { Route } from './route.ts';
import { joined, plain, type Telling, telling } from './telling.ts';

type TitleOf = (department: string) => Bilingual;

const fastTellings = ({ fast }: Route): readonly Telling[] =>
  fast ? [telling('route.fast.secondLook', plain(percent(fast.secondLook)))] : [];

const noClaimTellings = ({ noClaim }: Route): readonly Telling[] =>
  noClaim ? [telling('route.noClaim.secondLook', plain(percent(noClaim.secondLook)))] : [];

const auditTellings = ({ audit }: Route, titleOf: TitleOf): readonly Telling[] =>
  audit
    ? [
        telling('route.audit.firm', titleOf(audit.firm)),
        telling('route.audit.when', auditTimes[audit.when]),
        telling('route.audit.workingDays', plain(audit.workingDays)),
      ]
    : [];

/** 商务局负责人（负责人，商务局） */
const seated = ({ title, role, department }: Seat, titleOf: TitleOf): Bilingual => {
  const whose = joined([roleWords[role], ...(department ? [titleOf(department)] : [])]);
  return { zh: `${title.zh}（${title.en}；${whose.zh}）`, en: `${title.en} (${title.zh}; ${whose.en})` };
};

const committeeTellings = ({ committee }: Route, titleOf: TitleOf): readonly Telling[] =>
  committee
    ? [
        telling('route.committee.decides', committeeDecides[committee.decides]),
        ...committee.seats.map((seat) =>
          telling('route.committee.seats', seated(seat, titleOf), { one: seat.id }),
        ),
        telling('route.committee.quorum', plain(committee.quorum)),
        telling('route.committee.majority', majorities[committee.majority]),
      ]
    : [];

const proposalTellings = ({ departmentsPropose }: Route): readonly Telling[] =>
  departmentsPropose ? [telling('route.departmentsPropose', yesOrNo.true)] : [];

/** How claims are decided, where it is not by the departments and their lead alone. */
export const routeTellings = (route: Route | undefined, titleOf: TitleOf): readonly Telling[] =>
  route
    ? [
        ...fastTellings(route),
        ...noClaimTellings(route),
        ...auditTellings(route, titleOf),
        ...committeeTellings(route, titleOf),
        ...proposalTellings(route),
      ]
    : [];
