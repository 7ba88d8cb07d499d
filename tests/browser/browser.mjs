// SPDX-License-Identifier: MIT
// A published site served under a sub-path, and a real browser to look at it.
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';

const site = process.env.MINHBACH_SITE;
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.csv': 'text/csv' };
// The site stands under a sub-path of its host, as at a provincial office.
const subPath = '/cong-khai/minh-bach/';
const assets = join(site, 'assets/');

let server;
let browser;
let origin;

// The address of the site's home page.
export const home = () => origin + subPath;

// Chromium without its windows lays out and draws the same in two thirds of the time, where it is there.
const programs = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

// A browser that asks nobody else for anything. It keeps the frame of a page for the next one, which takes a fifth less of the processor.
export const launch = (...more) => chromium.launch({
  executablePath: process.env.CHROMIUM ?? programs.find((program) => existsSync(program)) ?? programs.at(-1),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
    '--enable-features=RenderDocument:level/crashed-frame', ...more],
});

before(async () => {
  server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    let file = path.startsWith(subPath) ? join(site, normalize(path.slice(subPath.length))) : '';
    if (file && existsSync(file) && statSync(file).isDirectory()) {
      file = join(file, 'index.html');
    }
    if (!file || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    // What each page asks for is kept by the browser, as it is for a reader; nothing changes while this server stands.
    const kept = file.startsWith(assets) ? { 'cache-control': 'max-age=3600' } : {};
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', ...kept }).end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.close();
});

// A new page without JavaScript at the width of a phone, unless the options say otherwise; what goes wrong in it is collected in `problems`.
export async function open(options = {}) {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 }, locale: 'vi-VN', ...options });
  const page = await context.newPage();
  const problems = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('requestfailed', (request) => problems.push(`failed: ${request.url()}`));
  page.on('request', (request) => request.url().startsWith(origin) || problems.push(`left the site: ${request.url()}`));
  return { page, problems };
}
