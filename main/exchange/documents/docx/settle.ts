// The same bytes for the same document: what docx takes from the clock or draws at random is settled, and the package made again.
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';

const ENTRY = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true } as const;

/** `madeOn`: `2026-11-22`. */
export async function settled(bytes: Uint8Array, madeOn: string): Promise<Uint8Array> {
  const parts = await unpacked(bytes);
  const names = new SettledNames();
  const archive = new ZipFile();
  for (const [path, content] of parts) {
    const isXml = /\.(?:xml|rels)$/.test(path);
    archive.addBuffer(
      isXml ? Buffer.from(settledXml(content.toString(), madeOn, names)) : content,
      path,
      ENTRY,
    );
  }
  archive.end();
  return drained(archive.outputStream);
}

/** In the order docx packs them: the list of types first, the relations of a part after it. */
async function unpacked(bytes: Uint8Array): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await fromBufferPromise(Buffer.from(bytes), {});
  const parts = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.endsWith('/'))
      parts.set(entry.fileName, await drained(await zip.openReadStreamPromise(entry)));
  }
  return parts;
}

async function drained(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Numbers and names, each time the next, in the order they are first met. */
class SettledNames {
  readonly #names = new Map<string, string>();

  of(prefix: string, drawn: string): string {
    const key = `${prefix} ${drawn}`;
    let name = this.#names.get(key);
    if (name === undefined) this.#names.set(key, (name = `${prefix}${String(this.#names.size + 1)}`));
    return name;
  }
}

function settledXml(xml: string, madeOn: string, names: SettledNames): string {
  return xml
    .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${madeOn}T12:00:00Z`)
    .replaceAll(
      /(<wp:docPr [^>]*\bid=")([^"]*)/g,
      (_, start: string, counted: string) => start + names.of('', `drawing ${counted}`),
    )
    .replaceAll(/"rId([a-z0-9_-]{21})"/g, (_, drawn: string) => `"${names.of('rIdLink', drawn)}"`)
    .replaceAll(
      /((?:w:anchor|w:name)="|<w:instrText[^>]*> ?PAGEREF )_Toc(\d+)/g,
      (_, start: string, counted: string) => start + names.of('_Toc', counted),
    )
    .replaceAll(
      /(<w:bookmark(?:Start|End) [^>]*w:id=")(\d+)/g,
      (_, start: string, counted: string) => start + names.of('', counted),
    );
}
