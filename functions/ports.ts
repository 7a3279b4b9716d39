import type { CaseKind, CaseRef } from '#domain/casework/case.ts';
import type { DepartmentDocument } from '#domain/casework/department.ts';
import type { Event } from '#domain/casework/event.ts';
import type { Invitation } from '#domain/casework/invitation.ts';
import type { Actor, Member, Membership, Office } from '#domain/casework/role.ts';
import type { Desk, Task } from '#domain/casework/task.ts';
import type { Appeal } from '#domain/credit/appeal.ts';
import type { BanProposal } from '#domain/credit/ban-proposal.ts';
import type { CreditTerms } from '#domain/credit/credit-terms.ts';
import type { CreditImport } from '#domain/credit/imports/credit-import.ts';
import type { CreditRecord } from '#domain/credit/record.ts';
import type { Repair } from '#domain/credit/repair.ts';
import type { AccountTerms } from '#domain/filing/account-terms.ts';
import type { Application } from '#domain/filing/application.ts';
import type { SubjectDocument } from '#domain/filing/document.ts';
import type { Filing } from '#domain/filing/filing.ts';
import type { Mode } from '#domain/filing/mode.ts';
import type { Access } from '#domain/filing/sharing/access.ts';
import type { SharingTerms } from '#domain/filing/sharing/sharing-terms.ts';
import type { Subject } from '#domain/filing/subject.ts';
import type { Batch, PaymentItem } from '#domain/payment/batch.ts';
import type { FundLineDocument } from '#domain/payment/fund-line.ts';
import type { PoolChange } from '#domain/payment/pool/pool-change.ts';
import type { FundBalance, Posting } from '#domain/payment/posting.ts';
import type { Recovery } from '#domain/payment/recovery/recovery.ts';
import type { AdoptionTerms } from '#domain/positive-list/adoption/adoption-terms.ts';
import type { ListVersion } from '#domain/positive-list/adoption/list-version.ts';
import type { Rescreening } from '#domain/positive-list/book/rescreening.ts';
import type { GoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import type { GoodsReviewTerms } from '#domain/positive-list/goods/goods-review-terms.ts';
import type { ListHead, PublishedList } from '#domain/positive-list/lists/published-list.ts';
import type { Link } from '#domain/risk/link.ts';
import type { RiskTerms } from '#domain/risk/risk-terms.ts';
import type { TermsProposal } from '#domain/risk/terms-proposal.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Allocation } from '#domain/subsidy/amount/allocation-case.ts';
import type { Claim, Evidence } from '#domain/subsidy/claims/claim.ts';
import type { ClaimStatus } from '#domain/subsidy/claims/claim-lifecycle.ts';
import type { Grants } from '#domain/subsidy/claims/grants.ts';
import type { Objection } from '#domain/subsidy/claims/objection.ts';
import type { Reconsideration } from '#domain/subsidy/claims/reconsideration.ts';
import type { Suggestion } from '#domain/subsidy/claims/suggestion.ts';
import type { CoursePlan } from '#domain/subsidy/courses/course-plan.ts';
import type { ProgrammeAdoptionTerms } from '#domain/subsidy/drafting/programme-adoption-terms.ts';
import type { ProgrammeVersion } from '#domain/subsidy/drafting/programme-version.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import type { Project } from '#domain/subsidy/projects/project.ts';
import type { ReportedTrade } from '#domain/subsidy/reported-trade/reported-trade.ts';
import type { Simulation } from '#domain/subsidy/simulation/simulation-case.ts';
import type { Book, Mappings, Precedents, ProgressOfFiles, Traces } from './goods-ports.ts';

/** Every kind of case, and what it is. */
export type Cases = {
  readonly subject: Subject;
  readonly application: Application;
  readonly filing: Filing;
  readonly 'goods-filing': GoodsFiling;
  readonly rescreening: Rescreening;
  readonly 'list-version': ListVersion;
  readonly 'programme-version': ProgrammeVersion;
  readonly simulation: Simulation;
  readonly claim: Claim;
  readonly suggestion: Suggestion;
  readonly 'course-plan': CoursePlan;
  readonly allocation: Allocation;
  readonly project: Project;
  readonly objection: Objection;
  readonly reconsideration: Reconsideration;
  readonly batch: Batch;
  readonly recovery: Recovery;
  readonly 'pool-change': PoolChange;
  readonly 'credit-record': CreditRecord;
  readonly 'ban-proposal': BanProposal;
  readonly appeal: Appeal;
  readonly repair: Repair;
  readonly 'credit-import': CreditImport;
  readonly 'terms-proposal': TermsProposal;
  readonly 'reported-trade': ReportedTrade;
};
export type Case = Cases[CaseKind];

/** Something that a subject has in common with others, as the index keeps it: its kind and a fingerprint, no value. */
export type LinkKey = { readonly kind: Link['kind']; readonly hash: string };
export type LinkRow = LinkKey & { readonly subjectId: string };

/** The step a person has taken in a case. One person holds one step of a case, never two. */
export type Hand = { readonly case: CaseRef; readonly person: string; readonly step: string };

/** A name that leads to one case, and to no other for as long as it stands. */
export type Name = {
  readonly name: string;
  readonly ref: CaseRef;
  /** After this the name is no longer asked for and may go. */
  readonly until?: string;
};

/**
 * What shall change together: all of it, or nothing. Each part is its own write condition, and commit() throws the
 * name of the first that does not hold: CaseMoved, TaskClosed, HandTaken, OwnCase, NameTaken,
 * SequenceTaken, BelowZero.
 */
export type Change = {
  /** Cases as they shall stand, at the version after the one that was read; version 1 is a new case. */
  readonly cases?: readonly Case[];
  /** Cases that must still stand as they were read, though they do not change. */
  readonly unmoved?: readonly Case[];
  readonly events: readonly Event[];
  readonly opens?: readonly Task[];
  /** Tasks as they shall stand; they must still be open. */
  readonly closes?: readonly Task[];
  /** Tasks that must still be open, though they do not change. */
  readonly stillOpen?: readonly Task[];
  readonly hands?: readonly Hand[];
  /** This person must not belong to this subject. */
  readonly outsider?: { readonly person: string; readonly subjectId: string };
  /** A place in a subject: a new one, or the same in another role. */
  readonly joins?: { readonly person: string; readonly membership: Membership };
  /** Documents of a subject, as they shall stand. */
  readonly documents?: readonly SubjectDocument[];
  readonly leaves?: { readonly person: string; readonly subjectId: string };
  /** Invitations as they shall stand; what is answered stays so. */
  readonly invitations?: readonly Invitation[];
  /** Names that nobody may have taken. */
  readonly names?: readonly Name[];
  /** The resident identity number of a natural person, beside the case. It is written once. */
  readonly identity?: { readonly subjectId: string; readonly residentId: string };
  /** Files as they are announced, for the first time or anew. */
  readonly evidence?: readonly Evidence[];
  /** What the claims of subjects come to, at the version after the one that was read; version 1 is the first. */
  readonly grants?: readonly Grants[];
  /** Files as they shall stand once they are read or stated, at the version after the one that was read of the same announcement. */
  readonly readings?: readonly Evidence[];
  readonly removes?: readonly Evidence[];
  readonly items?: readonly PaymentItem[];
  /** By what a subject can be found beside others, and by what no longer. */
  readonly links?: { readonly adds: readonly LinkRow[]; readonly removes: readonly LinkRow[] };
  /** Transfers of the ledger; each has an id and is recorded once. */
  readonly postings?: readonly Posting[];
  /** The next number of a sequence, taken together with what it numbers. */
  readonly sequence?: { readonly name: string; readonly value: number };
};

export type Page<T> = { readonly items: readonly T[]; readonly next: string | undefined };

/** Cases, tasks and events. */
export type Register = {
  get<K extends CaseKind>(kind: K, id: string): Promise<Cases[K] | undefined>;
  /** The cases that there are of these, each by its id and in their order, as they stand this moment. */
  find<K extends CaseKind>(kind: K, ids: readonly string[]): Promise<ReadonlyMap<string, Cases[K]>>;
  /** What a subject has brought; of simulations, those of a draft. */
  ownedBy<K extends CaseKind>(kind: K, subjectId: string): Promise<readonly Cases[K][]>;
  /** The same of several subjects, each by its id, read together. */
  ownedByEach<K extends CaseKind>(
    kind: K,
    subjectIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly Cases[K][]>>;
  /** Of a status, the last that came to it first. An empty page is the last; one that is not full need not be. */
  list<K extends CaseKind>(kind: K, status?: string, after?: string): Promise<Page<Cases[K]>>;
  /** The claims of a window that stand at this status, in the order of their ids, page after page, none of them empty. */
  claimsOf(programmeId: string, periodId: string, status: ClaimStatus): AsyncIterable<readonly Claim[]>;
  task(id: string): Promise<Task | undefined>;
  tasksOf(ref: CaseRef): Promise<readonly Task[]>;
  openAt(desk: Desk): Promise<readonly Task[]>;
  history(ref: CaseRef): Promise<readonly Event[]>;
  documentsOf(subjectId: string): Promise<readonly SubjectDocument[]>;
  evidenceOf(claimId: string): Promise<readonly Evidence[]>;
  /** As they stand this moment; none at version 0. */
  grantsOf(subjectId: string): Promise<Grants>;
  /** The same of several subjects, each by its id, read together. */
  grantsOfEach(subjectIds: readonly string[]): Promise<ReadonlyMap<string, Grants>>;
  itemsOf(batchId: string): Promise<readonly PaymentItem[]>;
  /** The subjects that have this in common, so many at most, by their ids. */
  linkedBy(link: LinkKey, most: number): Promise<readonly string[]>;
  lastOf(sequence: string): Promise<number>;
  membersOf(subjectId: string): Promise<readonly Member[]>;
  invitationsOf(subjectId: string): Promise<readonly Invitation[]>;
  /** The case to which a name leads. */
  named(name: string): Promise<CaseRef | undefined>;
  identityOf(subjectId: string): Promise<string | undefined>;
  commit(change: Change): Promise<void>;
};

/** Document numbers live in one claim only, whoever files it (domain study §3.7). */
export type Numbers = {
  /** Takes what is free for this claim; answers which numbers another claim holds, and which claim. */
  take(claimId: string, numbers: readonly string[]): Promise<ReadonlyMap<string, string>>;
  release(claimId: string, numbers: readonly string[]): Promise<void>;
};

/** The published configuration of the zone. Versions never change once they stand here. */
export type ZoneDocument =
  | Mode
  | Programme
  | DepartmentDocument
  | FundLineDocument
  | GoodsReviewTerms
  | AdoptionTerms
  | ProgrammeAdoptionTerms
  | SharingTerms
  | CreditTerms
  | RiskTerms
  | AccountTerms;
export type ZoneDocuments = { readonly [D in ZoneDocument as D['kind']]: D };
export type Zone = {
  all<K extends keyof ZoneDocuments>(kind: K): Promise<readonly ZoneDocuments[K][]>;
  version<K extends keyof ZoneDocuments>(
    kind: K,
    id: string,
    version: number | string,
  ): Promise<ZoneDocuments[K] | undefined>;
  /** Answers whether it is new; the same version with other content is refused as PublishedVersionsNeverChange. */
  publish(document: ZoneDocument): Promise<'published' | 'unchanged'>;
};

/** The published lists. A version exists when its head does, and never changes after. */
export type Lists = {
  heads(): Promise<readonly ListHead[]>;
  read(id: string, version: string): Promise<PublishedList | undefined>;
  /**
   * Answers whether it is new; the same version with other content is refused as PublishedVersionsNeverChange. Where
   * `seen` says how many versions of the list were there, one more or less is CaseMoved.
   */
  publish(list: PublishedList, among?: { readonly seen?: number }): Promise<'published' | 'unchanged'>;
};

export type Directory = {
  actor(person: string, name: string): Promise<Actor>;
  /** The same as whoever acts for one subject: with their place in it and no other, and with none of their offices. */
  member(person: string, name: string, subjectId: string): Promise<Actor>;
  give(person: string, office: Office): Promise<void>;
  /** Keeps the name of a person; the last one stands. */
  remember(person: string, name: string): Promise<void>;
  /** The names of those of these persons whose names are kept. */
  names(persons: ReadonlySet<string>): Promise<Record<string, string>>;
};

export type Ledger = {
  open(fundLineId: string, poolFen: number, at: string): Promise<void>;
  balance(fundLineId: string): Promise<FundBalance | undefined>;
  postings(fundLineId: string): Promise<readonly Posting[]>;
};

/** The ledger of who has read shared filings, for which department and what for. */
export type Accesses = {
  /** Recorded before anything is answered; recorded twice, it is once. */
  record(access: Access, subjectIds: readonly string[]): Promise<void>;
  onDay(day: Day): Promise<readonly Access[]>;
  of(subjectId: string): Promise<readonly Access[]>;
};

/** One bucket of files. Keys name no person. */
export type Files = {
  uploadUrl(file: { key: string; bytes: number; contentType: string }): Promise<string>;
  /** `shownAs` lets a browser show it as what its bytes were found to be, instead of saving it. */
  downloadUrl(file: { key: string; fileName: string; shownAs?: string }): Promise<string>;
  read(key: string): Promise<AsyncIterable<Uint8Array>>;
  bytesOf(key: string): Promise<number | undefined>;
  /** The keys that begin so, in their order. */
  list(prefix: string): AsyncIterable<string>;
  write(file: { key: string; body: Uint8Array | string; contentType: string }): Promise<void>;
  /** As write, for what is too large to be held: taken text by text. Where the texts fail, nothing is written. */
  writePieces(file: { key: string; texts: AsyncIterable<string>; contentType: string }): Promise<void>;
};

/** The executions that carry cases forward. Both calls can be repeated without harm. */
export type Workflows = {
  start(ref: CaseRef, version: number): Promise<void>;
  /** Hands a decision to the execution that waits under this token; a token that is no longer waited for is no error. */
  resume(token: string, decision: string): Promise<void>;
};

/** Where executions have left their tokens. */
export type Waits = {
  /** Where an execution that waits for this task shall leave its token. */
  placeFor(taskId: string): { readonly pk: string; readonly sk: string };
  /** One as a rule; more where an older execution of the case still lives. None may be lost to another. */
  tokensOf(taskId: string): Promise<readonly string[]>;
  /** Forgets the task’s tokens if these are all of them; one that was left meanwhile is told of by itself. */
  forget(taskId: string, tokens: readonly string[]): Promise<void>;
  /** Tasks that some execution still waits for, for the sweep. */
  waiting(): Promise<readonly string[]>;
};

/** What every function is connected to: what tells the day, and what lies in tables. */
export type TablePorts = {
  readonly clock: { now(): Date };
  /** A lot from 0 up to but without 1, that nobody can foresee. */
  readonly chance: { lot(): number };
  /** `secret` is for codes that must not be guessed. */
  readonly ids: { next(): string; secret(): string };
  readonly register: Register;
  readonly numbers: Numbers;
  readonly book: Book;
  readonly progress: ProgressOfFiles;
  readonly precedents: Precedents;
  readonly mappings: Mappings;
  readonly traces: Traces;
  readonly zone: Zone;
  readonly lists: Lists;
  readonly directory: Directory;
  readonly ledger: Ledger;
  readonly accesses: Accesses;
  readonly waits: Waits;
};

/** What people bring, and what is made for them. */
export type FilePorts = { readonly evidence: Files; readonly exports: Files };

/** Who starts cases on their way and wakes them: two streams and a sweep, nobody else. */
export type WorkflowPorts = { readonly workflows: Workflows };

/** The outside world, as a front door sees it. One page: if it is not here, we do not depend on it. */
export type Ports = TablePorts & FilePorts;
