// SPDX-License-Identifier: MIT
// Firefox as Debian has it, which Playwright does not drive: by WebDriver BiDi.
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const program = process.env.FIREFOX ?? '/usr/bin/firefox-esr';

// Whether there is one to look at pages with.
export const isThere = existsSync(program);

// A browser of a reader who has scripts or not, by day or at night.
export const launch = ({ scripts = true, night = false } = {}) => puppeteer.launch({
  browser: 'firefox', executablePath: program, headless: true,
  extraPrefsFirefox: {
    'javascript.enabled': scripts,
    'layout.css.prefers-color-scheme.content-override': night ? 0 : 1,
    'intl.accept_languages': 'vi-VN, vi',
    // It asks nobody else for anything.
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'browser.safebrowsing.update.enabled': false,
  },
});

// A page at the width of a phone; what goes wrong in it, leaves the site at `origin` or breaks its policy comes into `problems`.
export async function openPage(browser, origin) {
  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  const problems = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => problems.push(`failed: ${request.url()}`));
  page.on('request', (request) => /^(about|data):/.test(request.url()) || request.url().startsWith(origin) || problems.push(`left the site: ${request.url()}`));
  await page.evaluateOnNewDocument(() => document.addEventListener('securitypolicyviolation',
    (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)));
  await page.setViewport({ width: 360, height: 740 });
  return { page, problems };
}
