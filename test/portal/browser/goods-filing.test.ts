import { describe, expect, it } from 'vitest';
import { isLeftOut } from './chromium.ts';
import { openStage } from './stage.ts';
import { fileForRetail, theTrader } from './walk/a-trader.ts';
import { addCertificates, lookUp, openPaper, printLabels, registerBatch } from './walk/batches.ts';
import {
  fileOwnFile,
  openBook,
  openGoods,
  readAnswer,
  seeAllPassed,
  sendCorrected,
  typeOne,
} from './walk/goods.ts';
import { agree, answerForAll, readPrecedentAndAgree, refuseWithWords } from './walk/goods-officers.ts';
import { drawnRows, fileLongFile, goThrough } from './walk/long-file.ts';
import { openTelephone } from './walk/narrow.ts';

const words = '须先注册为保健食品';
const trader = theTrader();
const { name: company, subjectId } = trader;

describe.skipIf(isLeftOut)('goods in Chromium', () => {
  const stage = openStage('2026-03-02T01:00:00Z');

  it('are filed by file, answered by the departments, corrected, typed, and traced', async () => {
    const { zone, visits, looks } = stage.now();
    await fileForRetail(zone, trader);
    const clerk = await visits.as('clerk-1');
    await openGoods(clerk, company);
    await fileOwnFile(clerk, looks);
    const customs = await visits.as('customs-1');
    await answerForAll(customs, looks, company);
    await refuseWithWords(customs, company, words);
    await refuseWithWords(await visits.as('market-1'), company, words);
    await sendCorrected(clerk, looks, await readAnswer(clerk, looks));
    await readPrecedentAndAgree(await visits.as('market-1'), looks, company, words);
    await agree(customs, company);
    await seeAllPassed(clerk);
    await typeOne(clerk, looks);
    await openBook(clerk, looks);
    const publicPage = await registerBatch(clerk, looks);
    await addCertificates(clerk, looks);
    await openPaper(customs, looks, subjectId);
    await lookUp(await visits.stranger(), looks, publicPage);
    await printLabels(clerk, looks);
  });

  it('lie in a table of thousands of which a few are drawn', async () => {
    const { visits, looks } = stage.now();
    const clerk = await visits.as('clerk-1');
    await fileLongFile(clerk, trader);
    await goThrough(clerk, 5000);
    expect(await drawnRows(clerk)).toBeLessThan(200);
    await looks.at(clerk, 'a-long-file');
  });

  it('stand on a telephone without anything beyond its edge', async () => {
    const { zone, visits, looks } = stage.now();
    const clerk = await visits.as('clerk-1');
    const { lookAt, beyond } = openTelephone(zone, looks);
    await lookAt(clerk, new URL(clerk.url()).pathname);
    await lookAt(clerk, `/e/${subjectId}/goods`);
    await lookAt(clerk, `/e/${subjectId}/book`);
    await lookAt(clerk, '/subjects');
    const officer = await visits.as('customs-1');
    await lookAt(officer, '/work');
    await lookAt(officer, `/work/books/${subjectId}`);
    await lookAt(await visits.stranger(), '/trace');
    expect(beyond).toEqual([]);
  });

  it('are shown on no page with anything that WCAG 2.2 AA forbids', () => {
    expect(stage.now().looks.found).toEqual([]);
  });
});
