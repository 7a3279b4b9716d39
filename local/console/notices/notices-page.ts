import { html } from 'hono/html';
import type { Sights } from '../needs.ts';
import type { Html } from '../parts/html.ts';
import { page, type Reader } from '../parts/page.ts';
import { emptyNote, section } from '../parts/pieces.ts';
import { noticeWords as words } from './words.ts';

/** What people are told, and how: there is no adapter for mail, so this says where else to look. */
export const noticesPage = ({ deployment }: Sights, reader: Reader): Html => {
  const { say } = reader;
  const alarms = deployment.resources.filter(({ type }) => type === 'AWS::CloudWatch::Alarm').length;
  return page(reader, {
    title: say(words.title),
    at: 'notices',
    body: html`${emptyNote(say(words.none))}
${section(say(words.where), html`<ul class="plain"><li>${say(words.desk)}</li><li>${say(words.public)} <a href="/notices">${say(words.open)}</a></li></ul>`)}
${section(say(words.alarms), html`<p>${alarms === 0 ? say(words.noAlarms) : say(words.silent, { n: alarms })}</p>`)}`,
  });
};
