// SPDX-License-Identifier: MIT
// A published site served under a sub-path, and a real browser to look at it.
import { existsSync } from 'node:fs';
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { serve } from './served_site.mjs';

let served;
let browser;

// The address of the site's home page.
export const home = () => served.home;

// Chromium without its windows lays out and draws the same in two thirds of the time, where it is there.
const programs = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

// A browser that asks nobody else for anything. It keeps the frame of a page for the next one, which takes a fifth less of the processor.
export const launch = (...more) => chromium.launch({
  executablePath: process.env.CHROMIUM ?? programs.find((program) => existsSync(program)) ?? programs.at(-1),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
    '--enable-features=RenderDocument:level/crashed-frame', ...more],
});

before(async () => {
  served = await serve(process.env.MINHBACH_SITE);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  served?.close();
});

// A new page without JavaScript at the width of a phone, unless the options say otherwise; what goes wrong in it is collected in `problems`.
export async function open(options = {}) {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 }, locale: 'vi-VN', ...options });
  const page = await context.newPage();
  const problems = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('requestfailed', (request) => problems.push(`failed: ${request.url()}`));
  page.on('request', (request) => request.url().startsWith(served.origin) || problems.push(`left the site: ${request.url()}`));
  return { page, problems };
}
