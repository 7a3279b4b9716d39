import type { operations } from './schema.generated.ts';

type Json<R> = R extends { content: { 'application/json': infer A } } ? A : never;
type Answers<R> = { [S in keyof R]: S extends 200 | 201 | 202 ? Json<R[S]> : never }[keyof R];

/** What an operation of the contract answers when it succeeds. */
export type Answer<O extends keyof operations> = Answers<operations[O]['responses']>;

/** What an operation of the contract is sent. */
export type Sent<O extends keyof operations> = operations[O] extends { requestBody: infer B }
  ? Json<B>
  : never;

export type Me = Answer<'getMe'>;
export type Subject = Answer<'getSubject'>;
export type Filing = Answer<'listFilings'>['filings'][number];
export type Application = Answer<'listFilings'>['applications'][number];
/** A mode's form with what is known, its entry and what is under way. */
export type FilingFile = Answer<'getFilingForm'>;
export type FilingContent = FilingFile['content'];
export type SubjectDocument = FilingFile['documents'][number];
export type Mode = Answer<'listModes'>['modes'][number];
export type Task = Answer<'listTasks'>['tasks'][number];
export type Progress = Answer<'getProgress'>;
export type CaseEvent = Answer<'getHistory'>['events'][number];
export type CaseKind = Task['case']['kind'];

export type Claim = Answer<'getClaim'>['claim'];
export type Programme = Answer<'getClaim'>['programme'];
export type Evidence = Answer<'getClaim'>['evidence'][number];
export type RuleOutcome = Claim['screening'][number];
export type Line = Answer<'listEvidenceLines'>['lines'][number];
export type Allocation = Answer<'listAllocations'>['allocations'][number];
export type GoodsFiling = Answer<'getGoodsFiling'>['filing'];
export type GoodsRow = Answer<'previewGoods'>['rows'][number];
export type GoodsEntry = Answer<'listGoods'>['items'][number];
export type GoodsPreview = Answer<'previewGoods'>;
