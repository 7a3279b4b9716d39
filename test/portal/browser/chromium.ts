import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome'];
const folders = (process.env['PATH'] ?? '').split(delimiter);

/** What is said to be Chromium, else the first that this machine has. */
export const chromiumPath: string | undefined = [
  process.env['CHROMIUM_PATH'] ?? '',
  '/usr/bin/chromium',
  ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
].find((path) => path !== '' && existsSync(path));

export const noChromium =
  'No Chromium was found, so nothing is tested in a browser. Install it, or say where it is in CHROMIUM_PATH.';

/** A desk may be without a browser; CI may not. */
export const isLeftOut = chromiumPath === undefined && !process.env['CI'];

/** Alone with this machine: it neither updates itself nor reports anywhere. */
const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const openChromium = async (): Promise<Browser> => {
  if (chromiumPath === undefined) throw new Error(noChromium);
  return chromium.launch({ executablePath: chromiumPath, args: quietly });
};
