import { describe, expect, it } from 'vitest';
import type { Papers } from '#domain/casework/papers.ts';
import { listDocuments } from '#functions/filing/documents/list-documents.route.ts';
import { seeDocument } from '#functions/filing/documents/see-document.route.ts';
import { listPapers } from '#functions/subsidy/evidence/list-papers.route.ts';
import { getProject } from '#functions/subsidy/projects/get-project.route.ts';
import { getProjectCase } from '#functions/subsidy/projects/get-project-case.route.ts';
import { proposeForSubject } from '#functions/subsidy/projects/propose-for-subject.route.ts';
import { readProjectPaper } from '#functions/subsidy/projects/read-project-paper.route.ts';
import { seeProjectPaper } from '#functions/subsidy/projects/see-project-paper.route.ts';
import { conference } from '../support/a-conference.ts';
import { aDepartmentDocument, aDocument } from '../support/a-document.ts';
import { aPlan } from '../support/a-project.ts';
import { aProject, aWrittenProject, toConference, vote } from '../support/a-proposal.ts';
import { answerOf, callRoute, refusalOf } from '../support/call-route.ts';
import { codesOf } from '../support/codes-of.ts';

type Written = Awaited<ReturnType<typeof aWrittenProject>>;
type Answer = Parameters<Written['decide']>[2];

const asked = (id: string, required = true) => ({ id, required, title: { zh: id, en: id } });
const papers = {
  plan: [asked('feasibility'), asked('quotations', false)],
  acceptance: [asked('completion')],
  inspection: [asked('record'), asked('photographs', false)],
};

const brought = ({ ports, subjectId, person }: Written) => aDocument(ports, { subjectId, person });
const fromTheSite = ({ ports, subjectId }: Written) =>
  aDepartmentDocument(ports, { subjectId, person: 'second-commerce-officer' });
const planWith = (of: Papers) => aPlan({ papers: of });

/** A project that was approved with a feasibility study. */
const aStudiedProject = async () => {
  const project = await aProject({ papers: { ...papers, plan: [asked('feasibility', false)] } });
  return { project, study: await brought(project) };
};

/** Somebody has gone there, and brought back a record. */
const inspected = async (project: Written, decision: 'approve' | 'refuse') => {
  const completion = await brought(project);
  await project.askAcceptance({ papers: { completion: [completion] } });
  const record = await fromTheSite(project);
  await project.decide('second-commerce-officer', 'acceptance', {
    decision,
    opinion: '已到现场查看。',
    reasons: decision === 'approve' ? [] : [{ code: 'FACTS-DISAGREE' }],
    papers: { record: [record] },
  });
  await project.carry();
  return { completion, record };
};

describe('the papers of a plan', () => {
  it('are what the programme asks for, and whatever else speaks for it', async () => {
    const project = await aWrittenProject({ papers });
    expect(codesOf(await project.propose())).toEqual([422, 'PAPER-MISSING']);
    const [study, quotation, letter] = [
      await brought(project),
      await brought(project),
      await brought(project),
    ];
    const all = { feasibility: [study], quotations: [quotation], other: [letter] };
    await project.write(planWith({ ...all, photographs: [letter] }));
    expect(codesOf(await project.propose())).toEqual([422, 'PAPER-NOT-ASKED']);
    await project.write(planWith(all));
    expect(await project.propose()).toMatchObject({ status: 'in-opinion' });
  });

  it('need not be asked for: whatever speaks for a plan may go with it', async () => {
    const project = await aWrittenProject();
    await project.write(planWith({ other: [await brought(project)] }));
    expect(await project.propose()).toMatchObject({ status: 'in-opinion' });
  });

  it('are the subject’s own, and have arrived', async () => {
    const project = await aWrittenProject({ papers });
    const notThere = project.ports.ids.next();
    const departments = await fromTheSite(project);
    await project.write(planWith({ feasibility: [notThere, departments] }));
    const outcome = await project.propose();
    expect(codesOf(outcome)).toEqual([422, 'DOCUMENT-NOT-KEPT', 'DOCUMENT-NOT-KEPT']);
    expect(outcome).toMatchObject({
      refusals: [{ at: 'papers.feasibility.1' }, { at: 'papers.feasibility.2' }],
    });
  });

  it('stay with what was decided upon them, whatever a later plan brings', async () => {
    const project = await aWrittenProject({ papers });
    const first = await brought(project);
    await project.write(planWith({ feasibility: [first] }));
    const approve = async () => {
      await toConference(project);
      await vote(project, 'approve');
      await project.decide('approver', 'confirm', 'approve');
      await project.carry();
    };
    await approve();
    await project.change('扩大规模');
    const second = await brought(project);
    await project.write(planWith({ feasibility: [second] }));
    expect((await project.standing()).decision?.plan.papers).toEqual({ feasibility: [first] });
    await approve();
    const { decision, earlier } = await project.standing();
    expect(decision?.plan.papers).toEqual({ feasibility: [second] });
    expect(earlier.map(({ plan }) => plan.papers)).toEqual([{ feasibility: [first] }]);
    const params = { ...project.own, documentId: first };
    const { ports, person } = project;
    expect(await answerOf(ports, seeProjectPaper, { person, params })).toMatchObject({
      fileName: '材料.pdf',
    });
  });

  it('may be a department’s, where it proposes, and stay when its subject changes the plan', async () => {
    const project = await aWrittenProject({
      papers,
      formula: { amount: { kind: 'as-decided', mostFen: 300_000_000 }, roundingUnitFen: 100 },
      route: { committee: conference, departmentsPropose: true },
    });
    const { ports, subjectId } = project;
    const study = await aDepartmentDocument(ports, { subjectId, person: 'post-officer' });
    const params = { id: subjectId, programmeId: 'sites', key: 'dept1' };
    const propose = (of: Papers) =>
      callRoute(ports, proposeForSubject, { person: 'post-officer', params, body: planWith(of) });
    expect(codesOf(await propose({}))).toEqual([422, 'PAPER-MISSING']);
    expect(await propose({ feasibility: [study] })).toMatchObject({ status: 'in-opinion' });
  });
});

describe('the papers of an acceptance', () => {
  it('are the subject’s report, and what whoever went there brought back', async () => {
    const { project } = await aStudiedProject();
    expect(codesOf(await project.askAcceptance())).toEqual([422, 'PAPER-MISSING']);
    const { completion, record } = await inspected(project, 'approve');
    const { status, visits } = await project.standing();
    expect(status).toBe('accepted');
    expect(visits).toMatchObject([
      { papers: { completion: [completion] }, inspection: { accepted: true, papers: { record: [record] } } },
    ]);
  });

  it('are not answered without the record that the programme asks for', async () => {
    const { project } = await aStudiedProject();
    await project.askAcceptance({ papers: { completion: [await brought(project)] } });
    const said = { decision: 'approve', opinion: '可用。' } as const;
    expect(codesOf(await project.decide('second-commerce-officer', 'acceptance', said))).toEqual([
      422,
      'PAPER-MISSING',
    ]);
  });

  it('stay with their visit where the site is seen again', async () => {
    const { project } = await aStudiedProject();
    const first = await inspected(project, 'refuse');
    const second = await inspected(project, 'approve');
    expect(
      (await project.standing()).visits.map(({ papers: of, inspection }) => [of, inspection?.accepted]),
    ).toEqual([
      [{ completion: [first.completion] }, false],
      [{ completion: [second.completion] }, true],
    ]);
  });

  it('go with no answer that asks for none', async () => {
    const project = await aWrittenProject();
    await project.propose();
    const said: Answer = { decision: 'approve', papers: { other: [await fromTheSite(project)] } };
    expect(codesOf(await project.decide('post-officer', 'review:post', said))).toEqual([
      422,
      'PAPER-NOT-ASKED',
    ]);
  });
});

describe('whoever reads a project', () => {
  it('is shown its papers, by name and to be opened, and no other of its subject', async () => {
    const project = await aWrittenProject({ papers });
    const [study, elsewhere] = [await brought(project), await brought(project)];
    await project.write(planWith({ feasibility: [study] }));
    await toConference(project);
    const { ports, person, own, ref } = project;
    const seen = [
      await answerOf(ports, getProject, { person, params: own }),
      await answerOf(ports, getProjectCase, { person: 'expert-1', params: { projectId: ref.id } }),
    ];
    for (const one of seen) expect(one).toMatchObject({ documents: [{ id: study, fileName: '材料.pdf' }] });
    const open = (reader: string, documentId: string) =>
      callRoute(ports, readProjectPaper, { person: reader, params: { projectId: ref.id, documentId } });
    expect(await open('expert-1', study)).toMatchObject({ contentType: 'application/pdf' });
    expect(codesOf(await open('expert-1', elsewhere))).toEqual([404, 'NOT-FOUND']);
    expect(codesOf(await open('other-firm-auditor', study))).toEqual([404, 'NOT-FOUND']);
  });

  it('from its subject sees what was found on site, which is none of its own documents', async () => {
    const { project } = await aStudiedProject();
    const { completion, record } = await inspected(project, 'approve');
    const { ports, person, subjectId, own } = project;
    const params = { ...own, documentId: record };
    expect(await answerOf(ports, seeProjectPaper, { person, params })).toMatchObject({
      fileName: '材料.pdf',
    });
    const call = { person, params: { subjectId, documentId: record } };
    expect(await refusalOf(ports, seeDocument, call)).toEqual([404, 'NOT-FOUND']);
    const { documents } = (await answerOf(ports, listDocuments, call)) as { documents: { id: string }[] };
    expect(documents.map(({ id }) => id)).toContain(completion);
    expect(documents.map(({ id }) => id)).not.toContain(record);
    const library = (await answerOf(ports, listPapers, call)) as { papers: { uses: { id: string }[] }[] };
    expect(library.papers.flatMap(({ uses }) => uses.map(({ id }) => id))).not.toContain(record);
  });
});

describe('what a department brings', () => {
  it('is kept by that department, and by whoever stands outside the subject', async () => {
    const project = await aWrittenProject();
    const { ports, subjectId, person } = project;
    const documentId = await aDepartmentDocument(ports, { subjectId, person: 'post-officer' });
    const all = await ports.register.documentsOf(subjectId);
    expect(all.find(({ id }) => id === documentId)).toMatchObject({ broughtBy: 'post', status: 'kept' });
    await expect(aDepartmentDocument(ports, { subjectId, person })).rejects.toThrow('403');
  });
});
