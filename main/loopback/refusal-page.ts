// What somebody sees who comes without the session of this launch: a page that stands by itself, since the application's own
// files are refused to them too.
import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';

const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 36rem; margin: 12vh auto; padding: 0 1.5rem; font: 1.0625rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.25; }
code { font-size: 0.9375rem; }
`;

const PAGE = `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Adresse incomplète – Jalon</title>
    <style>${STYLE}</style>
  </head>
  <body>
    <h1>Ouvrez Jalon par l’adresse qu’il affiche</h1>
    <p>
      Cette adresse ne vaut que pour le lancement qui l’a affichée, dans le navigateur qui l’a ouverte la première fois.
      C’est ce qui protège vos feuilles de route des autres personnes et des autres pages de ce poste.
    </p>
    <ul>
      <li>Jalon est lancé\u202f? Reprenez l’adresse entière affichée par le lanceur\u202f: elle commence par
        <code>http://127.0.0.1</code> et contient <code>/login?t=</code>.</li>
      <li>Il a été arrêté, ou vous n’avez plus cette adresse\u202f? Relancez Jalon, puis ouvrez la nouvelle.</li>
    </ul>
    <p>Tout ce qui était enregistré l’est toujours.</p>
  </body>
</html>
`;

const STYLE_DIGEST = createHash('sha256').update(STYLE).digest('base64');
/** Its one style, by its digest, and nothing else. */
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_DIGEST}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

export function refuseWithPage(response: ServerResponse): void {
  response.writeHead(403, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': POLICY,
    'cache-control': 'no-store',
  });
  response.end(PAGE);
}
