// SPDX-License-Identifier: MIT
// A published site under a sub-path of its host, as at a provincial office, for the browsers that look at it.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.csv': 'text/csv' };
const subPath = '/cong-khai/minh-bach/';

// Serves the site of a folder until `close` is called: { origin, home, close }, `home` the address of its home page.
export async function serve(site) {
  const assets = join(site, 'assets/');
  const server = createServer((request, response) => {
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
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, home: origin + subPath, close: () => server.close() };
}
